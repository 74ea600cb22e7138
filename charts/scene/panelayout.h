// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "charts/model/panecontent.h"

#include <QFont>
#include <QSize>

#include <vector>

namespace oa::charts {

/// Everything that there is, which nobody chose chart by chart.
bool isEverything(const std::vector<core::Metric>& metrics);

/// How high the charts of a pane are, one below the other on whole pixels. Lengths are device-independent pixels.
struct PaneLayout
{
    QSize size; ///< of the pane; empty while it is not known
    QFont font;
    bool hasLineBelow = false; ///< a line of text below the charts, such as that there are no scores

    static constexpr int rightMargin = 14; ///< half a time label may reach past the plot area

    /// Between two labels of a y axis, at least.
    double labelStep() const;
    /// With two labels each; what has no size yet has room.
    bool hasRoomFor(std::size_t charts) const;
    /// Of that many charts that still show a course.
    int leastHeight(int charts) const;
    /// Of each plot area, which together fill the pane. `small`: of two charts the one that is given less, or -1.
    std::vector<int> plotHeights(int charts, int small) const;
    /// Of what lies below a plot area: the time labels, or half a label of its y axis.
    int heightBelow(bool isLast) const;

private:
    int plotsHeight(int charts) const;
};

/// The charts that a pane shows, and why not all that it was asked for.
struct ChosenCharts
{
    std::vector<core::Metric> metrics;
    bool lacksScores = false; ///< receipts are visible, and none of them has a score
    bool lacksRoom = false;   ///< the one of the number of receipts gave way
};

/// Without scores their charts are left out, unless there would be none. Among all charts the one of the number of
/// receipts gives way where they would be too low; of charts that somebody chose none does. Goes through the visible
/// buckets. Of `layout` size and font count.
ChosenCharts chooseCharts(const PaneContent& content, PaneLayout layout);

} // namespace oa::charts
