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

/// One line above the charts that says what happened and offers what to do about it; never blocks. What is told of
/// several topics is kept: the newest is on show, and when it goes the one before it is back. A hint is on show only
/// where nothing else is.
class Banner : public QFrame
{
    Q_OBJECT

public:
    enum class Kind { Hint, Info, Warning, Error };
    using Choice = std::pair<QString, std::function<void()>>;

    explicit Banner(QWidget* parent = nullptr);

    /// Shows `text` (plain) in place of what was told of `topic`. With `actionText` a button is offered; it dismisses
    /// the topic and calls `action`.
    void showMessage(Kind kind, const QString& topic, const QString& text, const QString& detail = {},
                     const QString& actionText = {}, const std::function<void()>& action = {});
    /// Says that something is done, and goes by itself.
    void showPassing(const QString& topic, const QString& text);
    /// That a file was saved.
    void showSaved(const QString& topic, const QString& path);
    /// Something that may help, with things to choose from.
    void showHint(const QString& topic, const QString& text, const std::vector<Choice>& choices = {});
    void showError(const QString& topic, const core::Error& error);
    /// Takes back what was told of `topic`, on show or not.
    void dismiss(const QString& topic);
    bool holds(const QString& topic) const;
    /// The topic that is on show; empty without.
    QString topic() const { return m_messages.empty() ? QString() : m_messages.back().topic; }
    /// A problem is on show.
    bool showsProblem() const { return !m_messages.empty() && m_messages.back().kind >= Kind::Warning; }
    QString text() const;

private:
    struct Message
    {
        Kind kind;
        QString topic;
        QString text;
        QString detail;
        std::vector<Choice> choices;
    };

    void put(Message message);
    void showNewest();
    void showButtons(const std::vector<Choice>& choices);
    void choose(const std::function<void()>& action);

    std::vector<Message> m_messages; ///< hints, then the others; the last is on show
    SymbolView* m_icon;
    QLabel* m_text;
    QPushButton* m_action;
    QToolButton* m_close;
    std::function<void()> m_onAction;
    QHBoxLayout* m_row;
    std::vector<QPushButton*> m_choices; ///< beside m_action
    QString m_passingTopic;
    QTimer m_passing;
};

} // namespace oa::window
