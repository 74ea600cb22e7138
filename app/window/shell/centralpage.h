// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/database/savedconnection.h"
#include "core/time/clock.h"

#include <QWidget>

class QLabel;
class QStackedWidget;
class QToolButton;

namespace oa::charts {
class PaneArea;
}

namespace oa::window {

class Banner;
class MainActions;
class RangeBar;
class WelcomePage;

/// What fills the window: the range bar with the buttons at its end, the banner, and below them either the welcome
/// page or the charts.
class CentralPage : public QWidget
{
    Q_OBJECT

public:
    CentralPage(MainActions* actions, const core::Clock& clock, QWidget* parent = nullptr);

    RangeBar* rangeBar() const { return m_rangeBar; }
    Banner* banner() const { return m_banner; }
    WelcomePage* welcome() const { return m_welcome; }
    charts::PaneArea* area() const { return m_area; }

    bool showsCharts() const;
    void showCharts(bool charts);
    void showPaused(bool paused);
    /// A strip in its colour with its name; nothing for None.
    void showTag(database::ConnectionTag tag);

Q_SIGNALS:
    void liveToggled(bool live);

private:
    QToolButton* addButton(const QString& name, const QString& icon, const QString& text);
    void makeButtons(MainActions* actions);

    QLabel* m_tag;
    RangeBar* m_rangeBar;
    Banner* m_banner;
    QStackedWidget* m_pages;
    WelcomePage* m_welcome;
    charts::PaneArea* m_area;
    QToolButton* m_live = nullptr;
};

} // namespace oa::window
