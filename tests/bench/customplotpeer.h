// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/series/series.h"

#include <QSize>

#include <memory>
#include <vector>

/// The same charts drawn by QCustomPlot, to measure against. Its own source file, because its header asks for settings
/// of Qt that the program does not use.
class CustomPlotPeer
{
public:
    CustomPlotPeer(const std::vector<std::shared_ptr<oa::core::BusinessSeries>>& series, QSize size, int chartsEach);
    ~CustomPlotPeer();
    void showRange(const oa::core::TimeRange& range); ///< draws at once

private:
    class Private;
    std::unique_ptr<Private> d;
};
