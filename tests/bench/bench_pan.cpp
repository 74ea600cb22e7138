// SPDX-License-Identifier: GPL-3.0-only
// Prints one JSON object: how long a pan frame, a crosshair move and building a window take, as ratios to plain
// QPainter (and QCustomPlot, where it was found at build time) drawing the same data in the same run.
#include "charts/widgets/chartview.h"
#include "charts/widgets/panearea.h"
#include "tests/bench/customplotpeer.h"
#include "tests/charts/sampledata.h"

#include <QApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPainter>

#include <algorithm>
#include <cstdio>
#include <ctime>

using namespace oa;
using namespace oa::charts;

namespace {

constexpr QSize windowSize(1600, 1000);
constexpr int frames = 60;
constexpr int chartsAPane = 5;

/// Processor time of this process in milliseconds: what else the machine does at the time does not count. All drawing
/// happens in this thread.
double processorMilliseconds()
{
    return 1e3 * static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

/// Median in milliseconds.
template <typename Frame>
double medianMilliseconds(Frame&& frame)
{
    std::vector<double> times;
    for (int i = 0; i < frames; ++i) {
        const auto start = processorMilliseconds();
        frame(i);
        times.push_back(processorMilliseconds() - start);
    }
    std::nth_element(times.begin(), times.begin() + frames / 2, times.end());
    return times[frames / 2];
}

/// Both by turns, and the least of each: what else the machine does meets both alike.
template <typename First, typename Second>
std::pair<double, double> byTurns(First&& first, Second&& second)
{
    constexpr int rounds = 3;
    std::pair least{first(), second()};
    for (int i = 1; i < rounds; ++i)
        least = {std::min(least.first, first()), std::min(least.second, second())};
    return least;
}

using SeriesList = std::vector<std::shared_ptr<core::BusinessSeries>>;

SeriesList seriesOfYears(int count, int years)
{
    SeriesList result;
    for (int i = 0; i < count; ++i) {
        test::SampleOptions options;
        options.seed = static_cast<unsigned>(i + 1);
        options.count = 525'600LL * years;
        result.push_back(test::sampleSeries(QStringLiteral("business %1").arg(i), options));
    }
    return result;
}

/// Half of what is loaded, moved by `pixels` of a plot about 700 wide.
core::TimeRange shownAt(const core::BusinessSeries& series, double share, int pixels)
{
    const auto whole = series.loaded();
    const auto length = std::chrono::microseconds(std::llround(static_cast<double>(whole.length().count()) * share));
    const auto from = whole.from + length / 4 + length / 700 * pixels;
    return {from, from + length};
}

/// The course of a line, a point for each day.
std::shared_ptr<const core::BusinessSeries> courseOf(const core::BusinessSeries& series)
{
    const core::BucketCalendar days(core::Interval::Day);
    auto course = std::make_shared<core::BusinessSeries>(series.businessId(), days);
    const auto first = core::bucketAt(series.loaded().from, days);
    const auto end = core::bucketAt(series.loaded().to, days);
    std::vector<core::BucketRow> rows;
    for (auto day = first; day < end; ++day) {
        core::BucketRow row{.bucket = day, .documents = 17'280};
        for (std::size_t i = 0; i < row.values.size(); ++i)
            row.values[i] = (i == 0 ? 8e6 : 58) * (1 + 0.05 * std::sin(static_cast<double>(day)));
        rows.push_back(row);
    }
    course->replace(first, end, rows);
    course->setCovered(series.covered());
    return course;
}

std::unique_ptr<PaneArea> areaOf(const SeriesList& series, bool withCourse = false)
{
    auto area = std::make_unique<PaneArea>();
    for (const auto& each : series) {
        auto* pane = area->addPane();
        pane->setMetrics({core::allMetrics.begin(), core::allMetrics.begin() + chartsAPane}); // as the plain ones
        Layer layer{.label = each->businessId(), .series = each};
        if (withCourse)
            layer.merged = courseOf(*each);
        pane->setLayers({layer});
        pane->setState(ChartPane::State::Showing);
    }
    area->setVisibleRange(shownAt(*series.front(), 0.5, 0));
    area->resize(windowSize);
    return area;
}

/// Draws what has been marked for it, once, as the event loop would. Repainting widget by widget would draw those that
/// are marked as well with the first one, and then again.
void drawFrame(QWidget& window)
{
    QCoreApplication::sendPostedEvents(&window, QEvent::UpdateRequest);
}

/// Counts how often a widget was drawn.
class PaintCounter final : public QObject
{
public:
    explicit PaintCounter(QWidget* widget)
        : QObject(widget)
    {
        widget->installEventFilter(this);
    }
    int count() const { return m_count; }

protected:
    bool eventFilter(QObject*, QEvent* event) override
    {
        m_count += event->type() == QEvent::Paint ? 1 : 0;
        return false;
    }

private:
    int m_count = 0;
};

/// Ends the benchmark when a frame did not draw every widget exactly once: the ratios would be of different work.
template <typename Frame>
double medianOfWholeFrames(const std::vector<QWidget*>& widgets, Frame&& frame)
{
    std::vector<const PaintCounter*> counters;
    for (auto* widget : widgets)
        counters.push_back(new PaintCounter(widget));
    const auto median = medianMilliseconds(frame);
    for (const auto* counter : counters) {
        if (counter->count() != frames)
            qFatal("a widget was drawn %d times in %d frames", counter->count(), frames);
        delete counter;
    }
    return median;
}

std::vector<QWidget*> viewportsOf(const PaneArea& area)
{
    std::vector<QWidget*> viewports;
    for (auto* pane : area.panes())
        viewports.push_back(pane->findChild<ChartView*>()->viewport());
    return viewports;
}

double panFrame(PaneArea& area, const core::BusinessSeries& series, double share)
{
    return medianOfWholeFrames(viewportsOf(area), [&](int i) {
        area.setVisibleRange(shownAt(series, share, i * 7));
        drawFrame(area);
    });
}

/// The same charts by QPainter on one widget per pane: grid, labels, titles, lines. The least a frame can cost.
class PlainPane final : public QWidget
{
public:
    PlainPane(std::shared_ptr<core::BusinessSeries> series, QWidget* parent)
        : QWidget(parent)
        , m_series(std::move(series))
    {
        setAttribute(Qt::WA_OpaquePaintEvent);
    }
    void show(const core::TimeRange& range) { m_range = range; }

protected:
    void paintEvent(QPaintEvent*) override
    {
        const auto& theme = Theme::of(ThemeKind::Light);
        QPainter painter(this);
        painter.fillRect(rect(), theme.background);
        painter.setFont(theme.font);
        const QRect first(56, 19, width() - 70, (height() - 35) / chartsAPane - 27);
        const TimeScale scale(m_range, first.width(), 1);
        const auto ticks = timeTicks(m_range, QTimeZone::utc(), first.width(), 90, QLocale());
        for (int chart = 0; chart < chartsAPane; ++chart) {
            const auto plot = first.translated(0, chart * (height() - 35) / chartsAPane);
            const auto metric = core::allMetrics[static_cast<std::size_t>(chart)];
            const auto& values = m_series->metric(metric);
            painter.setPen(theme.text);
            painter.drawText(plot.left(), plot.top() - 5, core::displayName(metric));
            painter.drawText(plot.right() - 260, plot.top() - 5,
                             QStringLiteral("min 12.34 · max 56.78 · mean 34.56 · last 43.21"));
            const ValueScale axis = chart == 0 ? ValueScale{0, 15'000, 2500} : ValueScale{20, 100, 20};
            for (int step = 0; step <= axis.steps(); ++step) {
                const auto y = plot.bottom() - step * plot.height() / axis.steps();
                painter.setPen(theme.grid);
                painter.drawLine(plot.left(), y, plot.right(), y);
                painter.setPen(theme.mutedText);
                painter.drawText(QRect(0, y - 8, plot.left() - 6, 16), Qt::AlignRight | Qt::AlignVCenter,
                                 QString::number(axis.min + step * axis.step));
            }
            for (const auto& tick : ticks.ticks) {
                const auto x = plot.left() + static_cast<int>(scale.x(tick.time));
                painter.setPen(theme.grid);
                painter.drawLine(x, plot.top(), x, plot.bottom());
                if (chart == chartsAPane - 1) {
                    painter.setPen(theme.mutedText);
                    painter.drawText(x - 12, plot.bottom() + 14, tick.label);
                }
            }
            if (m_image.size() != plot.size())
                m_image = QImage(plot.size(), QImage::Format_ARGB32_Premultiplied);
            m_image.fill(Qt::transparent);
            reduceToColumns(values, values.samples().size(), scale.grid(values.first(), m_series->calendar(), {}),
                            plot.width(), m_columns);
            LineStyle style;
            style.color = theme.lines[0];
            paintColumns(m_image, m_columns,
                         {axis.max, axis.span() / plot.height(), static_cast<double>(plot.height())}, style);
            painter.drawImage(plot.topLeft(), m_image);
        }
    }

private:
    std::shared_ptr<core::BusinessSeries> m_series;
    core::TimeRange m_range{};
    QImage m_image;
    std::vector<Column> m_columns;
};

double plainFrame(const SeriesList& series, double share)
{
    QWidget window;
    window.resize(windowSize);
    std::vector<PlainPane*> panes;
    std::vector<QWidget*> widgets;
    const auto width = windowSize.width() / static_cast<int>(series.size());
    for (std::size_t i = 0; i < series.size(); ++i) {
        panes.push_back(new PlainPane(series[i], &window));
        widgets.push_back(panes.back());
        panes.back()->setGeometry(static_cast<int>(i) * width, 0, width - 9, windowSize.height());
    }
    window.show();
    QCoreApplication::processEvents();
    return medianOfWholeFrames(widgets, [&](int i) {
        for (auto* pane : panes) {
            pane->show(shownAt(*series.front(), share, i * 7));
            pane->update();
        }
        drawFrame(window);
    });
}

#ifdef OA_WITH_QCUSTOMPLOT
double customPlotFrame(const SeriesList& series, double share)
{
    CustomPlotPeer peer(series, windowSize, chartsAPane);
    return medianMilliseconds([&](int i) { peer.showRange(shownAt(*series.front(), share, i * 7)); });
}
#endif

double crosshairFrame(PaneArea& area)
{
    const auto range = area.visibleRange();
    return medianOfWholeFrames(viewportsOf(area), [&](int i) {
        for (auto* pane : area.panes())
            pane->setCrosshair(range.from + range.length() / 100 * (i + 20));
        drawFrame(area);
    });
}

double buildAndShow(const SeriesList& series)
{
    std::vector<double> times;
    for (int i = 0; i < 9; ++i) {
        const auto start = processorMilliseconds();
        const auto area = areaOf(series);
        area->show();
        area->grab(); // every chart has drawn once
        times.push_back(processorMilliseconds() - start);
    }
    std::nth_element(times.begin(), times.begin() + 4, times.end());
    return times[4];
}

} // namespace

int main(int argc, char** argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    QJsonObject result;
    // Making ten years of two businesses takes longer than all frames together, so a busy machine seems to stand still.
    const auto tell = [](const char* what) { std::fprintf(stderr, "bench_pan: %s\n", what); };

    for (const auto panes : {2, 4}) {
        tell(panes == 2 ? "10 charts of a year" : "20 charts of a year");
        const auto series = seriesOfYears(panes, 1);
        const auto charts = QString::number(panes * chartsAPane);
        const auto area = areaOf(series);
        area->show();
        QCoreApplication::processEvents();
        const auto [ours, plain] =
            byTurns([&] { return panFrame(*area, *series.front(), 0.5); }, [&] { return plainFrame(series, 0.5); });
        result[QStringLiteral("pan_ms_%1").arg(charts)] = ours;
        result[QStringLiteral("plain_ms_%1").arg(charts)] = plain;
        result[QStringLiteral("pan_to_plain_%1").arg(charts)] = ours / plain;
        const auto courseArea = areaOf(series, true);
        courseArea->show();
        QCoreApplication::processEvents();
        const auto withCourse = panFrame(*courseArea, *series.front(), 0.5);
        result[QStringLiteral("pan_with_course_ms_%1").arg(charts)] = withCourse;
        result[QStringLiteral("pan_with_course_to_plain_%1").arg(charts)] = withCourse / plain;
#ifdef OA_WITH_QCUSTOMPLOT
        const auto peer = customPlotFrame(series, 0.5);
        result[QStringLiteral("qcustomplot_ms_%1").arg(charts)] = peer;
        result[QStringLiteral("pan_to_qcustomplot_%1").arg(charts)] = ours / peer;
#endif
        if (panes == 4) {
            result[QStringLiteral("crosshair_ms_20")] = crosshairFrame(*area);
            result[QStringLiteral("build_and_show_ms_20")] = buildAndShow(series);
            const auto points = series.front()->loaded().length() / std::chrono::minutes(1) * 8;
            result[QStringLiteral("bytes_a_point")] =
                static_cast<double>(series.front()->memoryBytes()) / static_cast<double>(points);
        }
    }
    {
        tell("10 charts of ten years (about a gigabyte)");
        const auto longSeries = seriesOfYears(2, 10);
        const auto shortSeries = seriesOfYears(2, 1);
        const auto longArea = areaOf(longSeries);
        const auto shortArea = areaOf(shortSeries);
        for (auto* area : {longArea.get(), shortArea.get()})
            area->show();
        QCoreApplication::processEvents();
        const auto [tenYears, oneYear] = byTurns([&] { return panFrame(*longArea, *longSeries.front(), 0.9); },
                                                 [&] { return panFrame(*shortArea, *shortSeries.front(), 0.9); });
        result[QStringLiteral("pan_ms_10_ten_years")] = tenYears;
        result[QStringLiteral("pan_ms_10_year")] = oneYear;
        result[QStringLiteral("ten_years_to_one")] = tenYears / oneYear;
    }
#ifndef OA_WITH_QCUSTOMPLOT
    std::fputs("QCustomPlot was not found when this was built: compared with plain QPainter only.\n", stderr);
#endif
    std::puts(QJsonDocument(result).toJson(QJsonDocument::Indented).constData());
    return 0;
}
