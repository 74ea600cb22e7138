// SPDX-License-Identifier: GPL-3.0-only
// Charts of data that are not as one likes them: few, none, huge, tiny, negative, far outside. Set OA_PICTURES to a
// folder to look at them.
#include "charts/picture/imageexport.h"
#include "charts/scene/panescene.h"
#include "charts/scene/timelabels.h"
#include "charts/widgets/chartpane.h"
#include "charts/widgets/chartview.h"
#include "charts/widgets/panearea.h"
#include "tests/charts/sampledata.h"

#include <QDir>
#include <QTest>

using namespace oa;
using namespace oa::charts;
using namespace Qt::StringLiterals;

namespace {

constexpr core::BucketIndex start = 28'573'920; // 2024-04-30T00:00Z

void keep(const QImage& image, const QString& name)
{
    const auto folder = qEnvironmentVariable("OA_PICTURES");
    if (!folder.isEmpty())
        QVERIFY(image.save(QDir(folder).filePath(name)));
}

/// A series of the same values in every metric.
std::shared_ptr<core::BusinessSeries> seriesOf(const QString& name, const std::vector<double>& values,
                                               core::Interval interval = core::Interval::Minute,
                                               core::BucketIndex from = start)
{
    std::vector<core::BucketRow> rows;
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (std::isnan(values[i]))
            continue;
        core::BucketRow row;
        row.bucket = from + static_cast<core::BucketIndex>(i);
        row.values.fill(values[i]);
        row.documents = row.scored = row.ocrScored = 3;
        rows.push_back(row);
    }
    auto series = std::make_shared<core::BusinessSeries>(name, interval);
    series->replace(from, from + static_cast<core::BucketIndex>(values.size()), rows);
    return series;
}

struct Shown
{
    PaneArea area;

    ChartPane* add(std::shared_ptr<core::BusinessSeries> series)
    {
        auto* pane = area.addPane();
        pane->setTitle(series->businessId());
        pane->setLayers({Layer{.label = series->businessId(), .series = std::move(series)}});
        pane->setState(ChartPane::State::Showing);
        return pane;
    }
    void show(const core::TimeRange& range, const QSize& size)
    {
        area.setVisibleRange(range);
        area.resize(size);
        area.show();
        QTest::qWait(150); // statistics beside the titles
    }
    QImage picture() { return area.grab().toImage(); }
};

core::TimeRange minutes(core::BucketIndex from, core::BucketIndex count)
{
    return {core::bucketStart(start + from, core::Interval::Minute),
            core::bucketStart(start + from + count, core::Interval::Minute)};
}

std::vector<double> ramp(std::size_t count, double from, double to)
{
    std::vector<double> values;
    for (std::size_t i = 0; i < count; ++i)
        values.push_back(from + (to - from) * static_cast<double>((i * 37) % count) / static_cast<double>(count));
    return values;
}

} // namespace

class TestOddCharts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void looks_data()
    {
        QTest::addColumn<std::vector<double>>("values");
        QTest::addColumn<QSize>("size");
        const QSize usual(760, 700);
        QTest::addRow("one point") << std::vector{42.0} << usual;
        QTest::addRow("two points") << std::vector{42.0, 57.5} << usual;
        QTest::addRow("few with gaps") << std::vector{1.0, core::missing, 3.0, 2.5, core::missing, core::missing, 4.0}
                                       << usual;
        QTest::addRow("none") << std::vector{core::missing, core::missing} << usual;
        QTest::addRow("huge") << ramp(50, 1e14, 9.9e14) << usual;
        QTest::addRow("tiny") << ramp(50, 1e-7, 9e-7) << usual;
        QTest::addRow("negative") << ramp(50, -12'345.678, -12.5) << usual;
        QTest::addRow("both signs") << ramp(50, -350, 900) << usual;
        QTest::addRow("three decimals") << ramp(50, 57.123, 57.131) << usual;
        QTest::addRow("flat") << std::vector<double>(50, 73.25) << usual;
        QTest::addRow("low") << ramp(50, 0, 12'345) << QSize(760, 260);
        QTest::addRow("narrow") << ramp(50, 0, 12'345) << QSize(230, 500);
    }

    void looks()
    {
        QFETCH(std::vector<double>, values);
        QFETCH(QSize, size);
        Shown shown;
        const auto count = std::max<core::BucketIndex>(static_cast<core::BucketIndex>(values.size()), 10);
        shown.add(seriesOf(u"odd"_s, values));
        shown.show(minutes(-1, count + 2), size);
        const auto picture = shown.picture();
        keep(picture, u"odd-%1.png"_s.arg(QString::fromLatin1(QTest::currentDataTag()).replace(u' ', u'-')));
        QCOMPARE(picture.size(), size);
    }

    void timeLabelsStayBelowTheirPlot_data()
    {
        QTest::addColumn<qint64>("seconds");
        for (const qint64 seconds :
             {150LL, 3'600LL, 6 * 3'600LL, 86'400LL, 7 * 86'400LL, 90 * 86'400LL, 900 * 86'400LL})
            QTest::addRow("%lld s", seconds) << seconds;
    }

    void timeLabelsStayBelowTheirPlot()
    {
        QFETCH(qint64, seconds);
        const auto font = Theme::of(ThemeKind::Light).font;
        const QTimeZone zone("Europe/Berlin");
        for (const auto width : {60, 170, 500, 1200}) {
            const QRect plot(40, 10, width, 100);
            for (int step = 0; step < 40; ++step) {
                const auto from =
                    core::bucketStart(start, core::Interval::Minute) + std::chrono::seconds(seconds) * step / 20;
                const core::TimeRange range{from, from + std::chrono::seconds(seconds)};
                const auto ticks = timeTicks(range, zone, width, 90, QLocale());
                const auto rects = timeLabelRects(plot, ticks, TimeScale(range, width, 1), font);
                QCOMPARE(rects.size(), ticks.ticks.size());
                double end = plot.left();
                for (const auto& rect : rects) {
                    if (rect.isEmpty())
                        continue;
                    QVERIFY2(rect.left() >= end, "labels overlap or begin left of the plot");
                    QVERIFY2(rect.right() <= plot.right() + 1.0, "a label ends right of the plot");
                    end = rect.right();
                }
            }
        }
    }

    void dotsOnTheHighestAndLowestValueAreWhole()
    {
        Shown shown;
        auto* pane = shown.add(seriesOf(u"odd"_s, {2.0, core::missing, 6.0}));
        pane->setFades(false); // their colours are looked for
        shown.show(minutes(-1, 6), {500, 700});
        const auto& scene = pane->findChild<ChartView*>()->paneScene();
        QCOMPARE(scene.scale(core::Metric::AverageScore)->max, 6.0);
        const auto picture = pane->findChild<ChartView*>()->grab().toImage();
        const auto plot = scene.plotArea(1);
        int above = 0;
        int below = 0;
        for (int x = plot.left() + 5; x <= plot.right(); ++x) {
            above += picture.pixelColor(x, plot.top() - 1) == scene.theme().line(0);
            below += picture.pixelColor(x, plot.bottom() + 1) == scene.theme().line(0);
        }
        QVERIFY(above > 0);
        QVERIFY(below > 0);
    }

    void sixPanesSideBySide()
    {
        Shown shown;
        for (int i = 0; i < 6; ++i) {
            test::SampleOptions options;
            options.seed = static_cast<unsigned>(i);
            options.level = std::pow(10.0, i - 2);
            shown.add(test::sampleSeries(u"business %1"_s.arg(i), options));
        }
        shown.show(test::rangeOf({}), {1600, 900});
        const auto screen = shown.picture();
        keep(screen, u"odd-six-panes.png"_s);
        const auto& panes = shown.area.panes();
        QCOMPARE(panes.size(), std::size_t(6));
        for (const auto metric : core::allMetrics) {
            const auto first = panes.front()->plotArea(metric);
            QVERIFY(first.width() > 100 && first.height() > 20);
            for (auto* pane : panes) {
                const auto plot = pane->plotArea(metric);
                QCOMPARE(plot.top(), first.top());
                QCOMPARE(plot.height(), first.height());
                QVERIFY(std::abs(plot.width() - first.width()) <= 1); // 1600 is not a multiple of six
            }
        }
        for (const auto theme : {ThemeKind::Light, ThemeKind::Dark, ThemeKind::HighContrast}) {
            ExportOptions options;
            options.size = {1600, 900};
            options.theme = theme;
            options.scale = theme == ThemeKind::Dark ? 2 : 1;
            const auto picture = renderImage(panes, core::AxisMode::Own, options);
            QCOMPARE(picture.size(), options.size * options.scale);
            // Something is drawn in each pane's sixth of the width, on the theme's background.
            const auto background = picture.pixelColor(1, 1);
            for (int pane = 0; pane < 6; ++pane) {
                int drawn = 0;
                for (int x = picture.width() * pane / 6; x < picture.width() * (pane + 1) / 6; x += 3) {
                    for (const int part : {3, 4, 5}) // one may lie between two charts
                        drawn += picture.pixelColor(x, picture.height() / part) != background;
                }
                QVERIFY2(drawn > 0, qPrintable(QString::number(pane)));
            }
            keep(picture, u"odd-theme-%1.png"_s.arg(static_cast<int>(theme)));
        }
    }
};

QTEST_MAIN(TestOddCharts)
#include "tst_oddcharts.moc"
