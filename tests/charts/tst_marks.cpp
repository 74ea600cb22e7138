// SPDX-License-Identifier: GPL-3.0-only
#include "charts/scene/crosshair.h"
#include "charts/scene/panescene.h"
#include "charts/widgets/chartpane.h"
#include "charts/widgets/chartview.h"
#include "tests/charts/sampledata.h"

#include <QPainter>
#include <QTest>

using namespace oa;
using namespace oa::charts;
using namespace Qt::StringLiterals;

/// Buckets that somebody should look at: a ring in the chart of their metric, and in no other.
class TestMarks : public QObject
{
    Q_OBJECT

    test::SampleOptions m_options;

    std::unique_ptr<ChartPane> makePane()
    {
        m_options.count = 120;
        auto pane = std::make_unique<ChartPane>();
        std::vector<Layer> layers;
        for (unsigned seed = 1; seed <= 2; ++seed) {
            auto each = m_options;
            each.seed = seed;
            layers.push_back(Layer{.label = QString::number(seed), .series = test::sampleSeries(u"shop"_s, each)});
        }
        pane->setLayers(layers);
        pane->setVisibleRange({core::bucketStart(m_options.from, m_options.interval),
                               core::bucketStart(m_options.from + m_options.count, m_options.interval)});
        pane->setState(ChartPane::State::Showing);
        pane->resize(700, 800);
        pane->show();
        return pane;
    }
    Mark mark(core::Metric metric, core::BucketIndex index) const
    {
        return {metric, core::bucketStart(m_options.from + index, m_options.interval)};
    }
    static QImage picture(ChartPane& pane) { return pane.findChild<ChartView*>()->grab().toImage(); }
    static std::vector<Trace> traces(ChartPane& pane, core::Metric metric)
    {
        auto& scene = pane.findChild<ChartView*>()->paneScene();
        return scene.item(scene.chartOf(metric)).traces();
    }

private Q_SLOTS:
    void standInTheirChart()
    {
        const auto pane = makePane();
        const auto before = picture(*pane);
        auto layers = pane->layers();
        layers.front().marks = {mark(core::Metric::AverageScore, 30)};
        pane->setLayers(layers);
        QCOMPARE(traces(*pane, core::Metric::AverageScore).front().marks.size(), 1U);
        QVERIFY(traces(*pane, core::Metric::AverageScore).back().marks.empty());
        QVERIFY(traces(*pane, core::Metric::MedianScore).front().marks.empty());
        QVERIFY(picture(*pane) != before);
        layers.front().marks.clear();
        pane->setLayers(layers);
        QCOMPARE(picture(*pane), before);
    }

    void notWhereTheyWouldMeanNothing()
    {
        const auto pane = makePane();
        auto layers = pane->layers();
        layers.front().marks = {mark(core::Metric::AverageScore, 30)};
        layers.back().marks = layers.front().marks;
        layers.back().shift = core::TimeShift::ofLength(std::chrono::hours(1)); // drawn an hour later than it was
        pane->setLayers(layers);
        QCOMPARE(traces(*pane, core::Metric::AverageScore).front().marks.size(), 1U);
        QVERIFY(traces(*pane, core::Metric::AverageScore).back().marks.empty());
        layers.back().shift = {};
        pane->setLayers(layers);
        pane->setComparison(core::Comparison::Difference);
        QVERIFY(traces(*pane, core::Metric::AverageScore).front().marks.empty());
    }

    /// Somebody who points at a ring wants to know why it is there.
    void theCrosshairTellsWhatAMarkMeans()
    {
        const auto pane = makePane();
        auto layers = pane->layers();
        auto named = mark(core::Metric::AverageScore, 30);
        named.text = u"alert “low”"_s;
        auto near = mark(core::Metric::AverageScore, 32);
        near.text = u"alert “lower”"_s;
        layers.front().marks = {named, named, near, mark(core::Metric::AverageScore, 30)};
        pane->setLayers(layers);
        const auto trace = traces(*pane, core::Metric::AverageScore).front();
        const auto told = [&](core::BucketIndex index, int reachMinutes) {
            const auto bucket = m_options.from + index;
            return markTexts(trace, {bucket, {}, {}}, trace.drawnAt(bucket), std::chrono::minutes(reachMinutes),
                             QTimeZone::utc());
        };
        QCOMPARE(told(30, 0), QStringList{u"alert “low”"_s});
        QCOMPARE(told(31, 0), QStringList());
        const auto both = told(30, 2);
        QCOMPARE(both.size(), 2);
        QVERIFY2(both[1].startsWith(u"alert “lower” · ") && both[1].contains(u"00:32"), qPrintable(both[1]));

        // And it is drawn: the chip grows by a line.
        auto& scene = pane->findChild<ChartView*>()->paneScene();
        const auto at = core::bucketStart(m_options.from + 30, m_options.interval);
        const auto crossed = [&] {
            QImage image(scene.size(), QImage::Format_ARGB32_Premultiplied);
            image.fill(Qt::white);
            QPainter painter(&image);
            paintCrosshair(painter, scene, {at, {}, true}, 1);
            return image;
        };
        const auto with = crossed();
        layers.front().marks.clear();
        pane->setLayers(layers);
        QVERIFY(crossed() != with);
    }

    /// The whole ring, though half of it lies outside of the plot area.
    void areNotCutAtTheEdge()
    {
        const auto pane = makePane();
        const auto before = picture(*pane);
        auto layers = pane->layers();
        layers.front().marks = {mark(core::Metric::AverageScore, 0)};
        pane->setLayers(layers);
        const auto after = picture(*pane);
        auto& scene = pane->findChild<ChartView*>()->paneScene();
        const auto plot = scene.plotArea(scene.chartOf(core::Metric::AverageScore));
        auto isLeft = false;
        for (int y = plot.top(); y <= plot.bottom(); ++y)
            isLeft = isLeft || before.pixel(plot.left() - 4, y) != after.pixel(plot.left() - 4, y);
        QVERIFY(isLeft);
    }

    void outsideOfTheDataAndTheRange()
    {
        const auto pane = makePane();
        const auto before = picture(*pane);
        auto layers = pane->layers();
        layers.front().marks = {mark(core::Metric::AverageScore, -5000), mark(core::Metric::AverageScore, 5000)};
        pane->setLayers(layers);
        QCOMPARE(picture(*pane), before);
    }
};

QTEST_MAIN(TestMarks)
#include "tst_marks.moc"
