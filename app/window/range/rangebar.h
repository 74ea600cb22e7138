// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/time/clock.h"
#include "core/time/interval.h"

#include <QFrame>

#include <optional>

class QToolButton;

namespace oa::window {

class FlowLayout;
class RangePopup;

/// The row above the charts: which time, how fine, in which zone, in which currency. Shows what it is told and says
/// what a person asked for; decides nothing.
class RangeBar : public QFrame
{
    Q_OBJECT

public:
    explicit RangeBar(const core::Clock& clock, QWidget* parent = nullptr);

    /// `expression` is what was picked, `visible` what is on screen: the two differ while zoomed in.
    void showRange(const QString& expression, const core::TimeRange& visible, bool isZoomed);
    /// `chosen` empty means automatic; `effective` is what is drawn.
    void showInterval(std::optional<core::Interval> chosen, core::Interval effective);
    void showZone(const QTimeZone& zone);
    /// Whether and which currency can be chosen: shown when `available`, "" for receipts that say none, are several, or
    /// one is `chosen` (empty for all).
    void showCurrencies(const QStringList& available, const QString& chosen);
    /// From the first receipt to the last, where that is known.
    void setAll(const std::optional<core::TimeRange>& all);
    void setRecents(const QStringList& expressions);

    /// Where other controls (live, export) are put, at the far end.
    void addTrailing(QWidget* widget);
    void openRangePopup();

protected:
    void resizeEvent(QResizeEvent* event) override;

Q_SIGNALS:
    void rangePicked(const QString& expression);
    void shiftRequested(int direction); ///< -1 earlier, +1 later, by the visible length
    void zoomOutRequested();
    void intervalPicked(std::optional<oa::core::Interval> interval);
    void zonePicked(const QTimeZone& zone);
    void currencyPicked(const QString& currency); ///< empty for all

private:
    QToolButton* addButton(const QString& name, const QString& icon, const QString& tip);
    void fillIntervalMenu();
    void fillZoneMenu();
    void updateRangeText();

    const core::Clock& m_clock;
    FlowLayout* m_row;
    QToolButton* m_range;
    QToolButton* m_zoomOut;
    QToolButton* m_interval;
    QToolButton* m_zoneButton;
    QToolButton* m_currency;
    RangePopup* m_popup;
    QString m_expression;
    core::TimeRange m_visible{};
    bool m_isZoomed = false;
    QTimeZone m_zone = QTimeZone::utc();
    std::optional<core::Interval> m_chosen;
};

} // namespace oa::window
