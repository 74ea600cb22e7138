// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "charts/scene/panescene.h"
#include "charts/widgets/chartpane.h"
#include "charts/widgets/chartview.h"
#include "charts/widgets/legend.h"
#include "charts/widgets/panegrip.h"

#include <QTimer>
#include <QVBoxLayout>

#include <functional>

namespace oa::charts {

/// What ChartPane and PaneArea share.
class ChartPane::Private
{
public:
    explicit Private(ChartPane* pane);

    /// Fits the y axes after the range or the data changed: alone, or with all panes of an area.
    void rescale(bool afresh = false);
    /// Shows a range without telling anybody.
    void showRange(const core::TimeRange& range);
    void applyTheme();
    void announceWidth();
    void layersChanged();

    ChartPane* q;
    PaneScene* scene; // the view's
    ChartView* view;
    QWidget* top; // header and legend: as high in all panes of an area, so that plot areas begin at the same height
    QHBoxLayout* headerRow;
    PaneGrip* grip;
    Legend* legend;
    QWidget* header = nullptr;
    QTimer rested;          // statistics follow when the view has come to rest
    QStringList currencies; // that the legend knows of
    std::optional<ThemeKind> theme;
    int announcedWidth = 0;
    /// Set by a PaneArea: scales all its panes together, and gives all of them the same height above the charts.
    std::function<void(bool afresh)> rescaleAll;
    std::function<void()> alignTops;
};

} // namespace oa::charts
