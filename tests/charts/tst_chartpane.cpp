// SPDX-License-Identifier: GPL-3.0-only
#include "charts/chartpane.h"

#include "charts/chartview.h"
#include "charts/crosshair.h"
#include "charts/legend.h"
#include "charts/panescene.h"
#include "tests/charts/sampledata.h"

#include <QDir>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace oa;
using namespace oa::charts;
using namespace Qt::StringLiterals;

namespace {

const QTimeZone zone = QTimeZone::utc();

struct Shown
{
    ChartPane pane;
    test::SampleOptions options;

    explicit Shown(int layers = 1, core::BucketIndex count = 120)
    {
        options.count = count;
        std::vector<Layer> made;
        for (int i = 0; i < layers; ++i) {
            auto each = options;
            each.seed = static_cast<unsigned>(i + 1);
            each.score = 50 + 10 * i;
            const auto name = u"shop %1 & <b>"_s.arg(i);
            made.push_back(Layer{.label = name, .series = test::sampleSeries(name, each), .colorIndex = i});
        }
        pane.setLayers(made);
        pane.setVisibleRange(test::rangeOf(options));
        pane.setState(ChartPane::State::Showing);
        pane.resize(700, 800);
        pane.show();
    }
    PaneScene& scene() { return pane.findChild<ChartView*>()->paneScene(); }
    const std::vector<Trace>& traces(core::Metric metric) { return scene().item(scene().chartOf(metric)).traces(); }
    QImage picture() { return pane.findChild<ChartView*>()->grab().toImage(); }
    core::BucketIndex bucket(core::BucketIndex index) const { return options.from + index; }
};

void keep(const QPixmap& pixmap, const QString& name)
{
    const auto folder = qEnvironmentVariable("OA_PICTURES");
    if (!folder.isEmpty())
        QVERIFY(pixmap.save(QDir(folder).filePath(name)));
}

} // namespace

class TestChartPane : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theOpenBucketSaysHowMuchOfItHasArrived()
    {
        Shown shown;
        const auto& layer = shown.pane.layers()[0];
        const auto last = shown.bucket(119);
        const auto start = core::bucketStart(last, core::Interval::Minute);
        layer.series->setOpenBucket(core::OpenBucket{last, start + std::chrono::milliseconds(41'300)});
        shown.pane.seriesChanged(core::bucketRange(last, core::Interval::Minute));
        const auto text = readingText(shown.traces(core::Metric::MedianScore)[0], start, zone, false);
        const auto n = layer.series->documentCount().at(last);
        QVERIFY2(text.endsWith(u"42 s of 60 s, n = %1"_s.arg(n)), qPrintable(text));
        const auto before =
            readingText(shown.traces(core::Metric::MedianScore)[0], start - std::chrono::minutes(1), zone, false);
        QVERIFY2(!before.contains(u"of 60") && before.contains(u"n = "), qPrintable(before));
    }

    void theOpenBucketDoesNotStretchTheAxis()
    {
        Shown shown;
        const auto& series = shown.pane.layers()[0].series;
        const auto last = shown.bucket(119);
        core::BucketRow row;
        row.bucket = last;
        row.documents = 1;
        row.values = {1e9, 1e9, 1e9, 1e9, 1e9};
        series->replace(last, last + 1, std::vector{row});
        series->setOpenBucket(core::OpenBucket{last, core::bucketStart(last, core::Interval::Minute)});
        shown.pane.seriesChanged(core::bucketRange(last, core::Interval::Minute));
        for (const auto metric : core::allMetrics)
            QVERIFY(shown.scene().scale(metric)->max < 1e6);
        series->setOpenBucket(std::nullopt);
        shown.pane.seriesChanged(core::bucketRange(last, core::Interval::Minute));
        QVERIFY(shown.scene().scale(core::Metric::TotalAmount)->max >= 1e9);
    }

    void aMissingBucketHasNoValue()
    {
        Shown shown;
        const auto& series = shown.pane.layers()[0].series;
        const auto hole = shown.bucket(60);
        series->replace(hole, hole + 1, {});
        shown.pane.seriesChanged(core::bucketRange(hole, core::Interval::Minute));
        const auto at = core::bucketStart(hole, core::Interval::Minute);
        QCOMPARE(readingText(shown.traces(core::Metric::AverageScore)[0], at, zone, false), u"no value"_s);
        QCOMPARE(readingText(shown.traces(core::Metric::TotalAmount)[0], at, zone, false), u"0"_s);
        const auto far = at + std::chrono::hours(1000);
        QCOMPARE(readingText(shown.traces(core::Metric::AverageScore)[0], far, zone, false), u"no data"_s);
    }

    void aDifferenceIsDrawnBucketByBucket()
    {
        Shown shown(2);
        shown.pane.setComparison(core::Comparison::Difference);
        const auto& traces = shown.traces(core::Metric::AverageScore);
        QCOMPARE(traces.size(), std::size_t(1));
        const auto& layers = shown.pane.layers();
        const auto value = [&](int layer, core::BucketIndex bucket) {
            return layers[static_cast<std::size_t>(layer)].series->metric(core::Metric::AverageScore).at(bucket);
        };
        for (const auto index : {0, 50, 119}) {
            const auto bucket = shown.bucket(index);
            QCOMPARE(traces[0].values->at(bucket), value(0, bucket) - value(1, bucket));
        }
        QVERIFY(shown.scene().scale(core::Metric::AverageScore)->min < 0);
        keep(shown.pane.grab(), u"pane-difference.png"_s);
        shown.pane.setComparison(core::Comparison::Ratio);
        QCOMPARE(shown.traces(core::Metric::AverageScore)[0].values->at(shown.bucket(7)),
                 value(0, shown.bucket(7)) / value(1, shown.bucket(7)));
        shown.pane.setComparison(core::Comparison::None);
        QCOMPARE(shown.traces(core::Metric::AverageScore).size(), std::size_t(2));
    }

    void anIndexBeginsWithAHundredAtTheLeft()
    {
        Shown shown(2);
        shown.pane.setComparison(core::Comparison::Index);
        for (const auto& trace : shown.traces(core::Metric::AverageScore))
            QCOMPARE(trace.values->at(shown.bucket(0)), 100.0);
        auto range = shown.pane.visibleRange();
        range.from += std::chrono::minutes(30);
        shown.pane.setVisibleRange(range);
        QTRY_COMPARE(shown.traces(core::Metric::AverageScore)[1].values->at(shown.bucket(30)), 100.0);
    }

    void aShiftedLayerIsComparedWithWhatItIsDrawnOver()
    {
        Shown shown;
        auto layers = shown.pane.layers();
        auto earlier = layers[0];
        earlier.shift = std::chrono::minutes(10);
        layers.push_back(earlier);
        shown.pane.setLayers(layers);
        const auto& traces = shown.traces(core::Metric::AverageScore);
        const auto at = core::bucketStart(shown.bucket(60), core::Interval::Minute);
        QCOMPARE(traces[1].bucketNear(at), shown.bucket(50));
        const auto text = readingText(traces[1], at, zone, false);
        QVERIFY2(text.contains(u"Tue 30 Apr 2024, 00:50"), qPrintable(text)); // the other date
        QVERIFY(!readingText(traces[0], at, zone, false).contains(u"2024"));
        shown.pane.setComparison(core::Comparison::Difference);
        const auto& values = layers[0].series->metric(core::Metric::AverageScore);
        QCOMPARE(shown.traces(core::Metric::AverageScore)[0].values->at(shown.bucket(60)),
                 values.at(shown.bucket(60)) - values.at(shown.bucket(50)));
    }

    void theLegendHidesAndShowsLines()
    {
        Shown shown(3);
        auto* legend = shown.pane.findChild<Legend*>();
        QVERIFY(legend->isVisible());
        const auto buttons = legend->findChildren<QToolButton*>();
        QCOMPARE(buttons.size(), 3);
        QCOMPARE(buttons[1]->text(), u"shop 1 && <b>"_s); // shown as "shop 1 & <b>"
        QSignalSpy changed(&shown.pane, &ChartPane::layerVisibilityChanged);
        buttons[1]->click();
        QCOMPARE(changed.count(), 1);
        QCOMPARE(changed[0][0].toInt(), 1);
        QCOMPARE(changed[0][1].toBool(), false);
        QCOMPARE(shown.traces(core::Metric::AverageScore).size(), std::size_t(2));
        QCOMPARE(shown.traces(core::Metric::AverageScore)[1].label, u"shop 2 & <b>"_s);
        buttons[1]->click();
        QCOMPARE(shown.traces(core::Metric::AverageScore).size(), std::size_t(3));
        QTest::qWait(150); // statistics
        keep(shown.pane.grab(), u"pane-overlay.png"_s);
        auto one = shown.pane.layers();
        one.resize(1);
        shown.pane.setLayers(one);
        QVERIFY(!legend->isVisible());
    }

    void clickingTheSecondVisibleLineNamesItsBusiness()
    {
        Shown shown(3);
        auto layers = shown.pane.layers();
        layers[0].isVisible = false;
        shown.pane.setLayers(layers);
        QSignalSpy activated(&shown.pane, &ChartPane::bucketActivated);
        auto* view = shown.pane.findChild<ChartView*>();
        Q_EMIT view->bucketClicked(core::Metric::TotalAmount, 1, shown.bucket(5));
        QCOMPARE(activated.count(), 1);
        QCOMPARE(activated[0][0].toString(), layers[2].series->businessId());
    }

    void bandsAndThresholdsAreDrawn()
    {
        Shown shown;
        const auto plain = shown.picture();
        auto layers = shown.pane.layers();
        auto band = std::make_shared<Band>();
        const auto& median = layers[0].series->metric(core::Metric::MedianScore);
        for (auto* side : {&band->low, &band->high}) {
            side->reset(median.first(), median.end());
            for (auto bucket = median.first(); bucket < median.end(); ++bucket)
                side->set(bucket, median.at(bucket) + (side == &band->low ? -6 : 6));
            side->rebuild(median.first(), median.end());
        }
        layers[0].bands[core::indexOf(core::Metric::MedianScore)] = band;
        shown.pane.setLayers(layers);
        const auto banded = shown.picture();
        QVERIFY(banded != plain);
        const auto range = shown.scene().valueRange(core::Metric::MedianScore);
        const auto low = band->low.pyramid().range(band->low.samples(), 0, band->low.samples().size());
        QCOMPARE(range.min, low.min); // the axis has room for the band
        shown.pane.setThreshold(core::Metric::MedianScore, Threshold{50, 0.37});
        QVERIFY(shown.picture() != banded);
        keep(shown.pane.grab(), u"pane-band-threshold.png"_s);
        shown.pane.setThreshold(core::Metric::MedianScore, std::nullopt);
        QCOMPARE(shown.picture(), banded);
    }

    void metricsCanBeChosen()
    {
        Shown shown;
        shown.pane.setMetrics({core::Metric::MedianOcrScore, core::Metric::TotalAmount});
        QCOMPARE(shown.scene().chartCount(), 2);
        QCOMPARE(shown.scene().metric(0), core::Metric::MedianOcrScore);
        QVERIFY(shown.pane.plotArea(core::Metric::AverageScore).isEmpty());
        QVERIFY(shown.scene().scale(core::Metric::TotalAmount)->max > 1000);
        QCOMPARE(shown.traces(core::Metric::TotalAmount).size(), std::size_t(1));
    }

    void everyStateIsToldApart()
    {
        Shown shown;
        std::vector<QImage> pictures{shown.picture()};
        for (const auto state : {ChartPane::State::NoConnection, ChartPane::State::Loading, ChartPane::State::Empty,
                                 ChartPane::State::Stale, ChartPane::State::Failed})
        {
            shown.pane.setState(state, u"Something to read"_s);
            const auto picture = shown.picture();
            for (const auto& other : pictures)
                QVERIFY(picture != other);
            pictures.push_back(picture);
        }
        shown.pane.setState(ChartPane::State::Showing);
        QCOMPARE(shown.picture(), pictures.front());
    }

    void anEmptyRangeCanBeLeft()
    {
        Shown shown;
        shown.pane.setState(ChartPane::State::Empty, u"No documents"_s);
        QSignalSpy out(&shown.pane, &ChartPane::zoomOutRequested);
        auto* view = shown.pane.findChild<ChartView*>();
        QTest::mouseDClick(view->viewport(), Qt::LeftButton, {}, view->viewport()->rect().center());
        QCOMPARE(out.count(), 1);
        QSignalSpy edited(&shown.pane, &ChartPane::visibleRangeEdited);
        QTest::keyClick(view, Qt::Key_Left);
        QTRY_COMPARE(edited.count(), 1);
    }

    void theAccessibleNameTellsTheBusiness()
    {
        Shown shown;
        shown.pane.setTitle(u"walgreens"_s);
        QCOMPARE(shown.pane.findChild<ChartView*>()->accessibleName(), u"Charts of walgreens"_s);
    }
};

QTEST_MAIN(TestChartPane)
#include "tst_chartpane.moc"
