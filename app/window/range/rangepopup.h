// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/time/clock.h"

#include <QFrame>

class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace oa::window {

class WallTimeEdit;

/// Three ways to say a range: a preset, two dates with a calendar, or an expression; what it comes to is shown while
/// typing. Closes by itself.
class RangePopup : public QFrame
{
    Q_OBJECT

public:
    explicit RangePopup(const core::Clock& clock, QWidget* parent = nullptr);

    void prepare(const QString& expression, const core::TimeRange& visible, const QTimeZone& zone);
    /// From the first receipt to the last, where that is known.
    void setAll(const std::optional<core::TimeRange>& all) { m_all = all; }
    void setRecents(const QStringList& expressions);

Q_SIGNALS:
    /// Another range than the one that was there.
    void picked(const QString& expression);

private:
    QWidget* makeLists();
    QWidget* makeFields();
    void choose(const QString& expression);
    void datesEdited();
    void expressionEdited();

    const core::Clock& m_clock;
    QString m_prepared;
    std::optional<core::TimeRange> m_all;
    QTimeZone m_zone = QTimeZone::utc();
    QListWidget* m_presets = nullptr;
    QListWidget* m_recents = nullptr;
    QLabel* m_recentsTitle = nullptr;
    WallTimeEdit* m_from = nullptr;
    WallTimeEdit* m_to = nullptr;
    QLineEdit* m_expression = nullptr;
    QLabel* m_meaning = nullptr;
    QPushButton* m_apply = nullptr;
};

} // namespace oa::window
