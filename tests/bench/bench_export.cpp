// SPDX-License-Identifier: GPL-3.0-only
// Prints a JSON object for each size and format: how long a picture of a year of minutes takes to be drawn, how long
// the longest step of that is, which is what a window has to wait for, and how long compressing and writing it takes in
// another thread.
#include "charts/picture/picturedrawing.h"
#include "charts/widgets/panearea.h"
#include "tests/bench/benchmark.h"
#include "tests/charts/sampledata.h"

#include <QApplication>
#include <QFileInfo>
#include <QTemporaryDir>

using namespace oa;
using namespace oa::charts;
using namespace Qt::StringLiterals;

namespace {

std::unique_ptr<PaneArea> areaOf(int panes)
{
    auto area = std::make_unique<PaneArea>();
    for (int i = 0; i < panes; ++i) {
        test::SampleOptions options;
        options.seed = static_cast<unsigned>(i + 1);
        options.count = 525'600;
        auto series = test::sampleSeries(u"business %1"_s.arg(i), options);
        auto* pane = area->addPane();
        pane->setTitle(series->businessId());
        pane->setLayers({Layer{.label = series->businessId(), .series = series, .colorIndex = i}});
        pane->setState(ChartPane::State::Showing);
        area->setVisibleRange(series->loaded());
    }
    return area;
}

void measure(const PaneArea& area, const QString& name, ImageFormat format, const ExportOptions& options)
{
    const QTemporaryDir folder;
    const auto path = folder.filePath(u"picture"_s);
    const auto milliseconds = [](const std::function<void()>& work) { return 1000 * bench::secondsOf(work); };
    std::unique_ptr<DrawnPicture> picture;
    const auto prepared = milliseconds([&] {
        auto created = DrawnPicture::create(format, options);
        if (!created)
            qFatal("a picture was refused");
        picture = std::move(*created);
    });
    std::unique_ptr<PictureDrawing> drawing;
    const auto made =
        milliseconds([&] { drawing = std::make_unique<PictureDrawing>(area.panes(), core::AxisMode::Own, options); });
    double all = made;
    double longest = made;
    while (!drawing->isComplete()) {
        const auto step = milliseconds([&] { drawing->takeStep(*picture); });
        all += step;
        longest = std::max(longest, step);
    }
    const auto saved = milliseconds([&] {
        if (!picture->save(path))
            qFatal("a picture was not written");
    });
    bench::print({{u"benchmark"_s, u"export"_s},
                  {u"format"_s, name},
                  {u"panes"_s, static_cast<int>(area.panes().size())},
                  {u"width"_s, options.size.width() * options.scale},
                  {u"height"_s, options.size.height() * options.scale},
                  {u"prepare_ms"_s, prepared},
                  {u"draw_ms"_s, all},
                  {u"longest_step_ms"_s, longest},
                  {u"steps"_s, drawing->stepCount()},
                  {u"save_ms"_s, saved},
                  {u"megabytes"_s, static_cast<double>(QFileInfo(path).size()) / 1e6}});
}

} // namespace

int main(int argc, char** argv)
{
    const QApplication application(argc, argv);
    for (const auto& [panes, size, scale] : {std::tuple{2, QSize(1280, 700), 2.0},
                                             {4, QSize(3840, 2160), 2.0},
                                             {1, QSize(8000, 6000), 1.0},
                                             {6, QSize(8000, 6000), 1.0}})
    {
        const auto area = areaOf(panes);
        ExportOptions options;
        options.size = size;
        options.scale = scale;
        options.caption = u"A year of minutes"_s;
        measure(*area, u"png"_s, ImageFormat::Png, options);
        measure(*area, u"svg"_s, ImageFormat::Svg, options);
        measure(*area, u"pdf"_s, ImageFormat::Pdf, options);
    }
}
