// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/base/result.h"

#include <QFrame>
#include <QTimer>

#include <functional>
#include <utility>
#include <vector>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QToolButton;

namespace oa::window {

class SymbolView;

/// One line above the charts that says what happened and offers what to do about it; never blocks.
class Banner : public QFrame
{
    Q_OBJECT

public:
    enum class Kind { Info, Warning, Error };

    explicit Banner(QWidget* parent = nullptr);

    /// Shows `text` (plain). With `actionText` a button is offered; it hides the banner and calls `action`.
    /// `topic` lets dismiss() take back only what it belongs to.
    void showMessage(Kind kind, const QString& topic, const QString& text, const QString& detail = {},
                     const QString& actionText = {}, const std::function<void()>& action = {});
    /// Says that something is done, and goes by itself.
    void showPassing(const QString& topic, const QString& text);
    /// A hint with several things to choose from.
    void showChoices(const QString& topic, const QString& text,
                     const std::vector<std::pair<QString, std::function<void()>>>& choices);
    void showError(const QString& topic, const core::Error& error);
    void dismiss(const QString& topic);
    QString topic() const { return m_topic; }
    /// A problem is on show, which a mere hint must not push away.
    bool showsProblem() const { return !m_topic.isEmpty() && m_kind != Kind::Info; }
    QString text() const;

private:
    QString m_topic;
    Kind m_kind = Kind::Info;
    SymbolView* m_icon;
    QLabel* m_text;
    QPushButton* m_action;
    QToolButton* m_close;
    std::function<void()> m_onAction;
    QHBoxLayout* m_row;
    std::vector<QPushButton*> m_choices; ///< beside m_action
    QTimer m_passing;
};

} // namespace oa::window
