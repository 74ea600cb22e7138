// SPDX-License-Identifier: GPL-3.0-only
#include "charts/scene/panescene.h"
#include "charts/widgets/chartpane.h"
#include "charts/widgets/chartview.h"
#include "tests/charts/sampledata.h"

#include <QTest>

using namespace oa;
using namespace oa::charts;
using namespace Qt::StringLiterals;

namespace {

constexpr auto metric = core::Metric::AverageScore;

/// A chart of buckets with the scores given, from its left edge to its right one; NaN: none.
std::unique_ptr<ChartPane> paneOf(const std::vector<std::vector<double>>& lines, const core::BucketCalendar& calendar)
{
    const core::BucketIndex first = 1000;
    const auto count = static_cast<core::BucketIndex>(lines.front().size());
    std::vector<Layer> layers;
    for (const auto& scores : lines) {
        auto series = std::make_shared<core::BusinessSeries>(u"shop"_s, calendar);
        series->setCovered({core::bucketStart(first, calendar), core::bucketStart(first + count, calendar)});
        std::vector<core::BucketRow> rows;
        for (std::size_t i = 0; i < scores.size(); ++i) {
            if (std::isnan(scores[i]))
                continue;
            core::BucketRow row;
            row.bucket = first + static_cast<core::BucketIndex>(i);
            row.documents = row.scored = 9;
            row.values = {1, scores[i], scores[i], core::missing, core::missing};
            rows.push_back(row);
        }
        series->replace(first, first + count, rows);
        layers.push_back(Layer{
            .label = QString::number(layers.size()), .series = series, .colorIndex = static_cast<int>(layers.size())});
    }
    auto pane = std::make_unique<ChartPane>();
    pane->setMetrics({metric});
    pane->setLayers(layers);
    pane->setVisibleRange({core::bucketStart(first, calendar), core::bucketStart(first + count, calendar)});
    pane->setState(ChartPane::State::Showing);
    pane->resize(700, 300);
    pane->show();
    return pane;
}

/// Pixels of nothing but the line's colour.
int inkIn(ChartPane& pane, const QRect& area, int colorIndex = 0)
{
    auto* view = pane.findChild<ChartView*>();
    const auto image = view->grab().toImage();
    const auto color = view->paneScene().theme().line(colorIndex).rgb();
    int count = 0;
    for (int y = area.top(); y <= area.bottom(); ++y) {
        for (int x = area.left(); x <= area.right(); ++x)
            count += image.valid(x, y) && image.pixel(x, y) == color ? 1 : 0;
    }
    return count;
}

/// Around the point of a score at the left edge, what lies outside of the plot area.
QRect leftOf(ChartPane& pane, double score)
{
    auto& scene = pane.findChild<ChartView*>()->paneScene();
    const auto plot = scene.plotArea(0);
    const auto y = plot.top() + static_cast<int>(scene.item(0).yOf(score)) - scene.item(0).plotArea().top();
    return {plot.left() - 4, y - 4, 4, 9};
}

} // namespace

Q_DECLARE_METATYPE(oa::core::BucketCalendar)

/// A point at the very edge of a chart is as whole as any other.
class TestEdges : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void dotsAtTheLeftEdgeAreWhole_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<bool>("isLone");
        QTest::addColumn<core::BucketCalendar>("calendar");
        const core::BucketCalendar hours = core::Interval::Hour;
        QTest::addRow("a dot on each point") << 24 << false << hours;
        QTest::addRow("a lone bucket") << 24 << true << hours;
        QTest::addRow("a lone bucket, closer together") << 240 << true << hours;
        QTest::addRow("a lone bucket, closer than pixels") << 2400 << true << hours;
        for (const auto interval : {core::Interval::Day, core::Interval::Week, core::Interval::Month}) {
            const core::BucketCalendar uneven{interval, QTimeZone("Europe/Berlin")};
            for (const auto count : {7, 13, 31})
                QTest::addRow("%s, %d", qPrintable(core::nameOf(interval)), count) << count << false << uneven;
        }
    }
    void dotsAtTheLeftEdgeAreWhole()
    {
        QFETCH(int, count);
        QFETCH(bool, isLone);
        QFETCH(core::BucketCalendar, calendar);
        std::vector<double> scores(static_cast<std::size_t>(count), 60.0);
        scores[0] = 55;
        if (isLone)
            scores[1] = scores[2] = scores[3] = scores[4] = scores[5] = core::missing;
        const auto pane = paneOf({scores}, calendar);
        QTRY_VERIFY(inkIn(*pane, leftOf(*pane, 55)) >= 2);
        // What lies before the range has no dot in it, not even half of one.
        const auto second = core::bucketStart(1001, calendar) + std::chrono::seconds(1);
        pane->setVisibleRange({second, pane->visibleRange().to});
        QTRY_COMPARE(inkIn(*pane, leftOf(*pane, 55)), 0);
    }

    void markersAtTheTopAreWhole()
    {
        // The first line is at the very top of the axis, and carries markers of its own.
        std::vector<double> high(400, 60.0);
        std::vector<double> low(400, 50.0);
        const auto pane = paneOf({low, high}, core::Interval::Hour);
        auto& scene = pane->findChild<ChartView*>()->paneScene();
        QTRY_VERIFY(scene.scale(metric).has_value());
        QCOMPARE(scene.scale(metric)->max, 60.0);
        const auto plot = scene.plotArea(0);
        QVERIFY(inkIn(*pane, {plot.left(), plot.top() - 3, plot.width(), 1}, 1) > 0);
    }
};

QTEST_MAIN(TestEdges)
#include "tst_edges.moc"
