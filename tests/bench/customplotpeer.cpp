// SPDX-License-Identifier: GPL-3.0-only
#undef QT_NO_FOREACH
#undef QT_NO_KEYWORDS
#undef QT_NO_CAST_FROM_ASCII
#undef QT_NO_CAST_TO_ASCII
#include <qcustomplot.h>

#include "tests/bench/customplotpeer.h"

using namespace oa;

class CustomPlotPeer::Private
{
public:
    QWidget window;
    std::vector<QCustomPlot*> plots;
};

CustomPlotPeer::CustomPlotPeer(const std::vector<std::shared_ptr<core::BusinessSeries>>& series, QSize size,
                               int chartsEach)
    : d(std::make_unique<Private>())
{
    d->window.resize(size);
    const auto width = size.width() / static_cast<int>(series.size());
    const auto height = size.height() / chartsEach;
    for (std::size_t i = 0; i < series.size(); ++i) {
        for (int chart = 0; chart < chartsEach; ++chart) {
            auto* plot = new QCustomPlot(&d->window);
            plot->setGeometry(static_cast<int>(i) * width, chart * height, width, height);
            plot->addGraph();
            plot->xAxis->setTicker(QSharedPointer<QCPAxisTickerDateTime>::create());
            const auto& values = series[i]->metric(core::allMetrics[static_cast<std::size_t>(chart)]);
            QVector<double> keys;
            QVector<double> samples;
            for (auto bucket = values.first(); bucket < values.end(); ++bucket) {
                keys << static_cast<double>(bucket) * 60;
                samples << values.at(bucket);
            }
            plot->graph(0)->setData(keys, samples, true);
            plot->rescaleAxes();
            d->plots.push_back(plot);
        }
    }
    d->window.show();
    QCoreApplication::processEvents();
}

CustomPlotPeer::~CustomPlotPeer() = default;

void CustomPlotPeer::showRange(const core::TimeRange& range)
{
    for (auto* plot : d->plots) {
        plot->xAxis->setRange(static_cast<double>(core::toEpochMicroseconds(range.from)) / 1e6,
                              static_cast<double>(core::toEpochMicroseconds(range.to)) / 1e6);
        plot->replot(QCustomPlot::rpImmediateRefresh);
    }
}
