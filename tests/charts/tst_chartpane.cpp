// SPDX-License-Identifier: GPL-3.0-only
#include "charts/widgets/chartpane.h"

#include "charts/paint/thresholdpainter.h"
#include "charts/scene/chartnotes.h"
#include "charts/scene/crosshair.h"
#include "charts/scene/panescene.h"
#include "charts/widgets/chartview.h"
#include "charts/widgets/legend.h"
#include "tests/charts/sampledata.h"
#include "tests/charts/uglynames.h"

#include <QDir>
#include <QHelpEvent>
#include <QMenu>
#include <QPainter>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QToolTip>

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

/// What is said of the very bucket at `time`.
QString reading(const Trace& trace, core::TimePoint time, const QTimeZone& timeZone, int decimals = 2)
{
    return readingText(trace, {trace.bucketNear(time), {}, {}}, timeZone, decimals);
}

/// The legend's buttons in the order of the lines.
QList<QToolButton*> entries(const Legend& legend)
{
    auto buttons = legend.findChildren<QToolButton*>();
    buttons.removeIf([](const QToolButton* button) { return !button->isCheckable(); });
    return buttons;
}

/// For people to look at, where OA_PICTURES names a folder.
void keep(ChartPane& pane, const QString& name)
{
    const auto folder = qEnvironmentVariable("OA_PICTURES");
    if (folder.isEmpty())
        return;
    QTest::qWait(150); // statistics beside the titles come a moment later
    QVERIFY(pane.grab().save(QDir(folder).filePath(name)));
}

} // namespace

class TestChartPane : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// Strong over a paler line, said in title and crosshair, and on the scale where it is above all that is visible.
    void rollingValues()
    {
        const auto metric = core::Metric::TotalAmount;
        Shown shown;
        const auto& series = *shown.pane.layers()[0].series;
        const auto plain = shown.picture();
        QVERIFY(!shown.traces(metric)[0].rolled);
        shown.pane.setRolling(7);
        QVERIFY(shown.picture() != plain);
        const auto& trace = shown.traces(metric)[0];
        const auto at = shown.bucket(60);
        double sum = 0;
        for (int i = 0; i < 7; ++i)
            sum += series.metric(metric).at(at - i);
        QVERIFY(std::abs(trace.rolled->at(at) - sum / 7) < 1e-9);
        const auto text = reading(trace, core::bucketStart(at, core::Interval::Minute), zone);
        QVERIFY2(text.contains(u"mean of 7: "_s + figureText(sum / 7, QLocale(), 2)), qPrintable(text));
        const auto& item = shown.scene().item(shown.scene().chartOf(metric));
        QVERIFY2(item.title().course.endsWith(u"mean of 7 points"_s), qPrintable(item.title().course));
        // A high value just before what is visible is in the mean of what is.
        auto& changed = *shown.pane.layers()[0].series;
        const std::vector<core::BucketRow> rows{{.bucket = shown.bucket(9), .values = {1e6}, .documents = 1}};
        changed.replace(shown.bucket(9), shown.bucket(10), rows);
        shown.pane.seriesChanged(core::bucketRange(shown.bucket(9), core::Interval::Minute));
        const core::TimeRange later{core::bucketStart(shown.bucket(10), core::Interval::Minute),
                                    core::bucketStart(shown.bucket(40), core::Interval::Minute)};
        QVERIFY(shown.traces(metric)[0].valueRange(later).max > 1e5);
        // Medians are those that were read, if they are of as many points.
        const auto median = core::Metric::MedianScore;
        QVERIFY(!shown.traces(median)[0].rolled);
        auto layers = shown.pane.layers();
        const auto medians = [&](int buckets) {
            core::RollingMedians read{buckets, series.calendar(), {}, {}};
            read.scores.reset(at, at + 1, 77.5);
            read.scores.rebuild(at, at + 1);
            return std::make_shared<const core::RollingMedians>(read);
        };
        layers[0].medians = medians(3);
        shown.pane.setLayers(layers);
        QVERIFY(!shown.traces(median)[0].rolled);
        layers[0].medians = medians(7);
        shown.pane.setLayers(layers);
        const auto said = reading(shown.traces(median)[0], core::bucketStart(at, core::Interval::Minute), zone);
        QVERIFY2(said.contains(u"median of 7: 77.50"_s), qPrintable(said));
        // A difference has none.
        shown.pane.setComparison(core::Comparison::Difference);
        for (const auto& each : shown.traces(metric))
            QVERIFY(!each.rolled);
    }

    /// The course of a dense line is strong over it, each longer bucket in its middle, and is said in title and
    /// crosshair.
    void mergedLine()
    {
        const auto metric = core::Metric::MedianScore;
        Shown shown(1, 120);
        auto layers = shown.pane.layers();
        const auto plain = shown.picture();
        const core::BucketCalendar quarters(core::Interval::FifteenMinutes);
        const auto first = core::bucketAt(core::bucketStart(shown.bucket(0), core::Interval::Minute), quarters);
        auto longer = std::make_shared<core::BusinessSeries>(layers[0].series->businessId(), quarters);
        std::vector<core::BucketRow> rows;
        for (int i = 0; i < 8; ++i)
            rows.push_back({.bucket = first + i, .values = {900, 40, 41.25, 40, 40}, .documents = 30});
        longer->replace(first, first + 8, rows);
        longer->setCovered(longer->loaded());
        layers[0].merged = longer;
        shown.pane.setLayers(layers);
        QVERIFY(shown.picture() != plain);
        const auto& trace = shown.traces(metric)[0];
        QVERIFY(trace.merged);
        QVERIFY(trace.course() == trace.merged->values.get());
        const TimeScale scale(test::rangeOf(shown.options), 700, 1);
        QCOMPARE(trace.courseGrid(scale).x(0),
                 scale.deviceX(core::bucketStart(first, quarters) + std::chrono::minutes(7)));
        const auto at = core::bucketStart(shown.bucket(20), core::Interval::Minute);
        const auto text = reading(trace, at, zone);
        QVERIFY2(text.contains(u" · by 15 minutes: 41.25"_s), qPrintable(text));
        const auto& amounts = shown.traces(core::Metric::TotalAmount)[0];
        const auto amount = reading(amounts, at, zone);
        QVERIFY2(amount.contains(u" · mean by 15 minutes: 60.00"_s), qPrintable(amount)); // a minute
        const auto number = reading(shown.traces(core::Metric::DocumentCount)[0], at, zone, 0);
        QVERIFY2(number.contains(u" · mean by 15 minutes: 2.00"_s), qPrintable(number));
        const auto courseOf = [&shown](core::Metric which) {
            return shown.scene().item(shown.scene().chartOf(which)).title().course;
        };
        QCOMPARE(courseOf(metric), u"line: by 15 minutes"_s);
        QCOMPARE(courseOf(core::Metric::TotalAmount), u"line: mean by 15 minutes"_s);
        // An index is of both alike.
        shown.pane.setComparison(core::Comparison::Index);
        const auto& indexed = shown.traces(metric)[0];
        const auto share = indexed.merged->values->at(first + 1) / 41.25;
        const auto point = shown.bucket(20);
        const auto& plainSeries = layers[0].series->metric(metric);
        QVERIFY(std::abs(indexed.values->at(point) / plainSeries.at(point) - share) < 1e-9);
        // Of a difference and a ratio it is made of both.
        layers.push_back(layers[0]);
        layers[1].label = u"other"_s;
        auto half = std::make_shared<core::BusinessSeries>(*longer);
        for (auto& row : rows)
            row.values[core::indexOf(metric)] = 16.5;
        half->replace(first, first + 8, rows);
        layers[1].merged = half;
        shown.pane.setLayers(layers);
        shown.pane.setComparison(core::Comparison::Difference);
        QCOMPARE(shown.traces(metric)[0].merged->values->at(first + 1), 41.25 - 16.5);
        shown.pane.setComparison(core::Comparison::Ratio);
        QCOMPARE(shown.traces(metric)[0].merged->values->at(first + 1), 41.25 / 16.5);
        layers[1].merged = nullptr;
        shown.pane.setLayers(layers);
        QVERIFY(!shown.traces(metric)[0].merged);
        layers.pop_back();
        shown.pane.setLayers(layers);
        // Rolling values take its place.
        shown.pane.setComparison(core::Comparison::None);
        shown.pane.setRolling(7);
        QVERIFY(!shown.traces(core::Metric::TotalAmount)[0].merged);
        shown.pane.setRolling(0);
        QVERIFY(shown.traces(core::Metric::TotalAmount)[0].merged);
        // Of other amounts it is none.
        layers[0].merged =
            std::make_shared<core::BusinessSeries>(u"cvs"_s, quarters, core::SeriesContent::Metrics, u"EUR"_s);
        shown.pane.setLayers(layers);
        QVERIFY(!shown.traces(core::Metric::TotalAmount)[0].merged);
    }

    void theOpenBucketSaysHowMuchOfItHasArrived()
    {
        Shown shown;
        const auto& layer = shown.pane.layers()[0];
        const auto last = shown.bucket(119);
        const auto start = core::bucketStart(last, core::Interval::Minute);
        layer.series->setOpenBucket(core::OpenBucket{last, start + std::chrono::milliseconds(41'300)});
        shown.pane.seriesChanged(core::bucketRange(last, core::Interval::Minute));
        const auto text = reading(shown.traces(core::Metric::MedianScore)[0], start, zone);
        const auto n = layer.series->documentCount().at(last);
        QVERIFY2(text.endsWith(u"42 s of 60 s, n = %1"_s.arg(n)), qPrintable(text));
        const auto before = reading(shown.traces(core::Metric::MedianScore)[0], start - std::chrono::minutes(1), zone);
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

    /// Receipts dated in the future: a line goes on after the open bucket, and one that begins after it is whole.
    void whatLiesAfterTheOpenBucketIsDrawn()
    {
        const auto metric = core::Metric::AverageScore;
        Shown shown;
        const auto& series = shown.pane.layers()[0].series;
        core::BucketRow row;
        row.bucket = shown.bucket(110);
        row.documents = row.scored = 1;
        row.values.fill(99);
        series->replace(row.bucket, row.bucket + 1, std::vector{row});
        const auto ink = [&] {
            const auto chart = shown.scene().chartOf(metric);
            const auto plot = shown.scene().plotArea(chart);
            const auto picture = shown.picture();
            int count = 0;
            for (auto x = plot.left(); x <= plot.right(); ++x) {
                for (auto y = plot.top(); y <= plot.bottom(); ++y)
                    count += picture.pixelColor(x, y) == shown.scene().theme().line(0);
            }
            return count;
        };
        const auto range = shown.pane.visibleRange();
        shown.pane.seriesChanged(range);
        const auto whole = ink();
        for (const auto open : {60, -30}) {
            series->setOpenBucket(
                core::OpenBucket{shown.bucket(open), core::bucketStart(shown.bucket(open), core::Interval::Minute)});
            shown.pane.seriesChanged(range);
            QVERIFY(shown.scene().scale(metric)->max >= 99);
            QVERIFY2(ink() > whole * 9 / 10, qPrintable(u"%1 of %2"_s.arg(ink()).arg(whole)));
            const auto text =
                reading(shown.traces(metric)[0], core::bucketStart(row.bucket, core::Interval::Minute), zone);
            QVERIFY2(text.startsWith(u"99.00"), qPrintable(text));
            const auto highest = extremeOf(shown.scene(), shown.scene().chartOf(metric), Extreme::Highest);
            QVERIFY(highest && highest->bucket == row.bucket);
        }
        series->setOpenBucket(
            core::OpenBucket{shown.bucket(60), core::bucketStart(shown.bucket(60), core::Interval::Minute)});
        shown.pane.seriesChanged(range);
        const auto open =
            reading(shown.traces(metric)[0], core::bucketStart(shown.bucket(60), core::Interval::Minute), zone);
        QVERIFY2(open.contains(u"1 s of 60 s"), qPrintable(open));
        // The open bucket is no part of the line, and its value none of the axis.
        row.bucket = shown.bucket(60);
        row.values.fill(1e6);
        series->replace(row.bucket, row.bucket + 1, std::vector{row});
        shown.pane.seriesChanged(range);
        QVERIFY(shown.scene().scale(metric)->max < 1000);
    }

    void anOpenBucketOutsideTheAxisIsAnArrowAtItsEdge()
    {
        Shown shown;
        const auto& series = shown.pane.layers()[0].series;
        const auto last = shown.bucket(119);
        // Wide enough apart that nothing else is drawn where the bucket stands.
        auto range = shown.pane.visibleRange();
        range.from = range.to - std::chrono::minutes(10);
        shown.pane.setVisibleRange({range.from, range.to + std::chrono::minutes(4)});
        const auto metric = core::Metric::AverageScore;
        const auto inkAt = [&](double y) {
            const auto plot = shown.scene().plotArea(shown.scene().chartOf(metric));
            const auto at = shown.scene().timeScale(1).x(core::bucketStart(last, core::Interval::Minute));
            const auto picture = shown.picture();
            int ink = 0;
            for (int dx = -5; dx <= 5; ++dx)
                ink += picture.pixelColor(plot.left() + static_cast<int>(at) + dx, static_cast<int>(y)) ==
                       shown.scene().theme().line(0);
            return ink;
        };
        const auto openAt = [&](double value) {
            core::BucketRow row;
            row.bucket = last;
            row.documents = row.scored = 1;
            row.values.fill(value);
            series->replace(last, last + 1, std::vector{row});
            series->setOpenBucket(core::OpenBucket{last, core::bucketStart(last, core::Interval::Minute)});
            shown.pane.seriesChanged(core::bucketRange(last, core::Interval::Minute));
        };
        const auto plot = shown.scene().plotArea(shown.scene().chartOf(metric));
        openAt(1e6);
        QVERIFY(shown.scene().scale(metric)->max < 1000);
        QVERIFY(inkAt(plot.top() + 8) >= 3);    // the arrow's foot
        QVERIFY(inkAt(plot.center().y()) <= 4); // no more than the dashes that lead to it
        keep(shown.pane, u"pane-open-above.png"_s);
        openAt(-1e6);
        QVERIFY(inkAt(plot.bottom() - 8) >= 3);
        const auto middle = (shown.scene().scale(metric)->min + shown.scene().scale(metric)->max) / 2;
        openAt(middle);
        QCOMPARE(inkAt(plot.top() + 8), 0);
        QCOMPARE(inkAt(plot.bottom() - 8), 0);
    }

    void aMissingBucketHasNoValue()
    {
        Shown shown;
        const auto& series = shown.pane.layers()[0].series;
        const auto hole = shown.bucket(60);
        series->replace(hole, hole + 1, {});
        shown.pane.seriesChanged(core::bucketRange(hole, core::Interval::Minute));
        const auto at = core::bucketStart(hole, core::Interval::Minute);
        QCOMPARE(reading(shown.traces(core::Metric::AverageScore)[0], at, zone), u"no value"_s);
        QCOMPARE(reading(shown.traces(core::Metric::TotalAmount)[0], at, zone), u"0.00 · n = 0"_s);
        const auto far = at + std::chrono::hours(1000);
        QCOMPARE(reading(shown.traces(core::Metric::AverageScore)[0], far, zone), u"no data"_s);
    }

    /// Title, readings, statistics and legend: an amount is in a currency, or is marked.
    void amountsSayTheirCurrency()
    {
        Shown shown(2, 10);
        const auto amountChart = [&] { return shown.scene().chartOf(core::Metric::TotalAmount); };
        const auto titleOf = [&](int chart) { return shown.scene().item(chart).title(); };
        QCOMPARE(titleOf(amountChart()).unit, QString());
        const auto set = [&](std::size_t layer, core::BucketIndex index, const core::CurrencyShares& shares) {
            core::BucketRow row;
            row.bucket = shown.bucket(index);
            row.documents = 1;
            row.values.fill(50);
            row.currencies = shares;
            shown.pane.layers()[layer].series->replace(row.bucket, row.bucket + 1, std::vector{row});
        };
        for (core::BucketIndex i = 0; i < 10; ++i) {
            set(0, i, {{u"MYR"_s, 50, 1}});
            set(1, i, {{u"MYR"_s, 50, 1}});
        }
        shown.pane.seriesChanged(shown.pane.visibleRange());
        QCOMPARE(titleOf(amountChart()).unit, u"MYR"_s);
        QCOMPARE(titleOf(shown.scene().chartOf(core::Metric::AverageScore)).unit, u"points"_s);
        const auto amountAt = [&](std::size_t trace, core::BucketIndex index) {
            return reading(shown.traces(core::Metric::TotalAmount)[trace],
                           core::bucketStart(shown.bucket(index), core::Interval::Minute), zone);
        };
        QVERIFY2(amountAt(0, 3).startsWith(u"50.00 MYR · n = 1"), qPrintable(amountAt(0, 3)));
        QCOMPARE(shown.scene().labelOf(shown.pane.layers()[0]), shown.pane.layers()[0].label);

        set(1, 4, {{u"MYR"_s, 20, 1}, {u"USD"_s, 30, 2}});
        shown.pane.seriesChanged(shown.pane.visibleRange());
        QCOMPARE(titleOf(amountChart()).unit, QString());
        QVERIFY2(titleOf(amountChart()).name.endsWith(u"MYR + USD"), qPrintable(titleOf(amountChart()).name));
        QVERIFY2(amountAt(1, 4).startsWith(u"50.00 MYR + USD (MYR 20.00, USD 30.00)"), qPrintable(amountAt(1, 4)));
        QVERIFY2(amountAt(1, 5).startsWith(u"50.00 MYR · n = 1"), qPrintable(amountAt(1, 5)));
        QVERIFY(!reading(shown.traces(core::Metric::AverageScore)[1],
                         core::bucketStart(shown.bucket(4), core::Interval::Minute), zone)
                     .contains(u"USD"));
        QVERIFY(shown.scene().labelOf(shown.pane.layers()[0]).endsWith(u"· MYR"));
        QVERIFY(shown.scene().labelOf(shown.pane.layers()[1]).endsWith(u"· MYR + USD"));
        QTRY_VERIFY(entries(*shown.pane.findChild<Legend*>())[1]->accessibleName().contains(u"MYR + USD"));
        shown.pane.setTitle(u"shop"_s);
        QCOMPARE(shown.scene().titleWithCurrency(), u"shop · MYR + USD"_s);

        // A difference of what mixes is marked as well, and so is an index.
        for (const auto comparison : {core::Comparison::Difference, core::Comparison::Ratio, core::Comparison::Index}) {
            shown.pane.setComparison(comparison);
            QVERIFY2(titleOf(amountChart()).name.endsWith(u"MYR + USD"), qPrintable(titleOf(amountChart()).name));
        }
        shown.pane.setComparison(core::Comparison::None);

        // Out of sight, out of the title.
        auto range = shown.pane.visibleRange();
        range.from = core::bucketStart(shown.bucket(5), core::Interval::Minute);
        shown.pane.setVisibleRange(range);
        QTRY_COMPARE(titleOf(amountChart()).unit, u"MYR"_s);

        // A hidden line does not mix.
        shown.pane.setVisibleRange(test::rangeOf(shown.options));
        QTRY_COMPARE(titleOf(amountChart()).unit, QString());
        auto layers = shown.pane.layers();
        layers[1].isVisible = false;
        shown.pane.setLayers(layers);
        QCOMPARE(titleOf(amountChart()).unit, u"MYR"_s);
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
        QVERIFY(shown.scene().scale(core::Metric::AverageScore)->max >= 0);
        keep(shown.pane, u"pane-difference.png"_s);
        shown.pane.setComparison(core::Comparison::Ratio);
        QCOMPARE(shown.traces(core::Metric::AverageScore)[0].values->at(shown.bucket(7)),
                 value(0, shown.bucket(7)) / value(1, shown.bucket(7)));
        // However far a ratio is from it, where both are alike is in sight.
        QVERIFY(shown.scene().scale(core::Metric::AverageScore)->max >= 1);
        QVERIFY(shown.scene().scale(core::Metric::AverageScore)->min < 1);
        QCOMPARE(shown.scene().item(shown.scene().chartOf(core::Metric::AverageScore)).reference(), 1.0);
        shown.pane.setComparison(core::Comparison::None);
        QCOMPARE(shown.traces(core::Metric::AverageScore).size(), std::size_t(2));
    }

    /// A year of hours is dozens of them a pixel: what is seen is what is read and what a click opens.
    void ofBucketsInOnePixelTheOneThatStandsOutIsMeant()
    {
        Shown shown(1, 20000);
        const auto metric = core::Metric::AverageScore;
        auto& series = *shown.pane.layers()[0].series;
        const auto highest = shown.bucket(9000);
        const auto lowest = shown.bucket(9010);
        const auto put = [&series](core::BucketIndex bucket, double score) {
            core::BucketRow row;
            row.bucket = bucket;
            row.documents = row.scored = row.ocrScored = 4;
            row.values.fill(score);
            series.replace(bucket, bucket + 1, std::vector{row});
        };
        put(highest, 200);
        put(lowest, -50);
        shown.pane.seriesChanged(core::bucketRange(highest, core::Interval::Minute));
        QTest::qWait(0);
        const auto& trace = shown.traces(metric)[0];
        const auto scale = shown.scene().timeScale(1);
        const auto reach = pointerReach(scale);
        const auto near = trace.drawnAt(highest) + reach / 2;
        const auto drawn = trace.drawnNear(near, reach);
        QCOMPARE(drawn.bucket, highest); // further from the rest than the low one
        QCOMPARE(drawn.kind, DrawnBucket::Kind::Highest);
        QCOMPARE(trace.drawnNear(near, reach, 190).bucket, highest);
        QCOMPARE(trace.drawnNear(near, reach, -20).bucket, lowest);
        QCOMPARE(trace.drawnNear(near, reach, -20).kind, DrawnBucket::Kind::Lowest);
        // Three pixels, and no further.
        QVERIFY(trace.drawnNear(trace.drawnAt(highest) + 2 * reach, reach).bucket > lowest);
        QVERIFY(trace.drawnNear(trace.drawnAt(highest) - reach, reach).bucket <= highest);
        QVERIFY(trace.drawnNear(trace.drawnAt(highest) - reach * 11 / 10 - std::chrono::minutes(1), reach).bucket <
                highest);
        const auto text = readingText(trace, drawn, zone, 2);
        QVERIFY2(text.startsWith(u"200.00 · highest of "_s), qPrintable(text));
        QVERIFY2(text.contains(bucketText(highest, trace.calendar, zone, QLocale())), qPrintable(text));
        // A click at either end of the spike opens its receipts.
        const auto chart = shown.scene().chartOf(metric);
        const auto plot = shown.scene().plotArea(chart);
        const auto top = plot.top() - shown.scene().item(chart).plotArea().top();
        const auto clicked = [&](double value) {
            const QPointF position(plot.left() + scale.x(near), top + shown.scene().item(chart).yOf(value));
            return bucketAt(shown.scene(), position, 1);
        };
        QCOMPARE(clicked(199)->bucket, highest);
        QCOMPARE(clicked(-49)->bucket, lowest);
        // Where buckets are apart, the nearest.
        Shown few;
        const auto& wide = few.traces(metric)[0];
        const auto between = core::bucketStart(few.bucket(50), core::Interval::Minute) + std::chrono::seconds(29);
        const auto apart = wide.drawnNear(between, pointerReach(few.scene().timeScale(1)));
        QCOMPARE(apart.bucket, few.bucket(50));
        QCOMPARE(apart.kind, DrawnBucket::Kind::Only);
        QCOMPARE(wide.drawnNear(between + std::chrono::seconds(2), std::chrono::seconds(1)).bucket, few.bucket(51));
        // In the middle, the later one.
        QCOMPARE(wide.bucketNear(between + std::chrono::seconds(1)), few.bucket(51));
        QCOMPARE(wide.bucketNear(between + std::chrono::microseconds(999'999)), few.bucket(50));
    }

    void bucketsWithoutAValueDoNotStandOut()
    {
        auto values = std::make_shared<core::Series>();
        values->reset(100, 110);
        for (core::BucketIndex bucket = 102; bucket < 106; ++bucket)
            values->set(bucket, bucket == 103 ? 1.0 : 5.0);
        values->rebuild(100, 110);
        Trace trace;
        trace.values = values;
        trace.calendar = {core::Interval::Minute, zone};
        const auto around = [&trace](double value) {
            return trace.drawnNear(trace.drawnAt(103), std::chrono::minutes(5), value).bucket;
        };
        QCOMPARE(around(0), core::BucketIndex(103));
        QVERIFY(around(9) != 103 && around(9) >= 102 && around(9) < 106);
    }

    /// Not on what was shown before, so that two people who look at the same see the same.
    void anAxisAtRestDependsOnWhatIsShownAlone()
    {
        Shown shown;
        const auto metric = core::Metric::AverageScore;
        auto& series = *shown.pane.layers()[0].series;
        const auto all = series.metric(metric).pyramid().range(series.metric(metric).samples(), 0, 120);
        core::BucketRow row;
        row.bucket = shown.bucket(5);
        row.documents = row.scored = row.ocrScored = 4;
        row.values.fill(all.max + (all.max - all.min) * 0.6);
        series.replace(row.bucket, row.bucket + 1, std::vector{row});
        shown.pane.seriesChanged(core::bucketRange(row.bucket, core::Interval::Minute));
        const auto fresh = [&] {
            return scaleFor(shown.scene().valueRange(metric), shown.scene().maximumSteps(metric));
        };
        QTRY_VERIFY(*shown.scene().scale(metric) == fresh());
        const auto before = fresh();
        auto range = shown.pane.visibleRange();
        range.from += range.length() / 2;
        shown.pane.setVisibleRange(range);
        QVERIFY(fresh() != before);
        QTRY_VERIFY(*shown.scene().scale(metric) == fresh());
    }

    /// A sum is of some time; every figure has its name, at any width; all of a chart have the same decimals.
    void aChartSaysWhatItsFiguresAre()
    {
        Shown shown;
        const auto at = [&shown](core::Metric metric) -> const SeriesItem& {
            return shown.scene().item(shown.scene().chartOf(metric));
        };
        QCOMPARE(at(core::Metric::TotalAmount).title().name, u"Total amount per minute"_s);
        QCOMPARE(at(core::Metric::TotalAmount).title().shortName, u"Total amount / min"_s);
        QCOMPARE(at(core::Metric::AverageScore).title().name, u"Average score"_s);
        const auto& series = *shown.pane.layers()[0].series;
        for (const auto metric : core::allMetrics) {
            QTRY_COMPARE(at(metric).notes().size(), std::size_t(1));
            const auto values = core::statistics(series, metric, shown.pane.visibleRange());
            const auto forms = at(metric).notes().front().forms;
            const auto decimals = shown.scene().figureDecimals(shown.scene().chartOf(metric));
            QVERIFY2(forms.front().contains(u"n = "_s + QLocale().toString(values.documents)),
                     qPrintable(forms.front()));
            if (metric == core::Metric::TotalAmount)
                QVERIFY(forms.last() == u"sum "_s + figureText(values.sum, QLocale(), decimals));
            static const QRegularExpression figure(u"^(sum|mean|min|max|last) -?[0-9,]+(\\.[0-9]+)?$"_s);
            for (const auto& form : forms) {
                for (const auto& part : form.split(u" · "_s)) {
                    if (part.startsWith(u"n = "))
                        continue;
                    const auto match = figure.match(part);
                    QVERIFY2(match.hasMatch(), qPrintable(part));
                    const auto digits = match.captured(1) == u"mean" ? meanDecimals(metric, decimals) : decimals;
                    QCOMPARE(match.captured(2).size(), digits == 0 ? 0 : digits + 1);
                }
            }
        }
        keep(shown.pane, u"pane-figures.png"_s);
        shown.pane.resize(300, 800);
        keep(shown.pane, u"pane-figures-narrow.png"_s);
    }

    /// While the connection is lost a range may be half known: its mean is not that of the range.
    void figuresSayWhatTheyCoverWhileTheConnectionIsLost()
    {
        Shown shown;
        const auto notes = [&shown] {
            const auto& all = shown.scene().item(shown.scene().chartOf(core::Metric::AverageScore)).notes();
            return all.empty() ? QString() : all.front().forms.join(u'\n');
        };
        QTRY_VERIFY(notes().contains(u"mean "));
        shown.pane.setState(ChartPane::State::Stale, u"as of yesterday"_s);
        auto range = shown.pane.visibleRange();
        QTest::qWait(150);
        QVERIFY(!notes().contains(u"only "));
        range.to += std::chrono::hours(1);
        shown.pane.setVisibleRange(range);
        QTRY_VERIFY(notes().contains(u"only "));
        shown.pane.setState(ChartPane::State::Showing);
        QTRY_VERIFY(!notes().contains(u"only "));
    }

    /// A mean of medians stands beside no median: it would be taken for one.
    void onlyWhatHasAMeanTellsIt()
    {
        for (const auto layers : {1, 2}) {
            Shown shown(layers);
            const auto notes = [&shown](core::Metric metric) {
                QString all;
                for (const auto& note : shown.scene().item(shown.scene().chartOf(metric)).notes())
                    all += note.forms.join(u'\n');
                return all;
            };
            QTRY_VERIFY(notes(core::Metric::AverageScore).contains(u"mean "));
            for (const auto metric : {core::Metric::MedianScore, core::Metric::MedianOcrScore}) {
                QVERIFY2(notes(metric).contains(u"last "), qPrintable(notes(metric)));
                QVERIFY(!notes(metric).contains(u"mean"));
            }
        }
    }

    /// Receipts without scores leave two large charts and a line, for one business as for several.
    void withoutScoresAmountAndNumberAreLarge()
    {
        for (const auto count : {1, 2}) {
            Shown shown(count);
            QCOMPARE(shown.scene().chartCount(), 6);
            const auto height = shown.scene().plotArea(0).height();
            const auto fill = [&](quint32 scored) {
                for (const auto& layer : shown.pane.layers()) {
                    std::vector<core::BucketRow> rows;
                    for (core::BucketIndex i = 0; i < 120; ++i) {
                        core::BucketRow row;
                        row.bucket = shown.bucket(i);
                        row.documents = 4;
                        row.scored = scored;
                        row.values = {100.0 + static_cast<double>(i), core::missing, core::missing, core::missing,
                                      core::missing};
                        if (scored > 0)
                            row.values[1] = row.values[2] = 50;
                        rows.push_back(row);
                    }
                    layer.series->replace(shown.bucket(0), shown.bucket(120), rows);
                }
                shown.pane.seriesChanged(shown.pane.visibleRange());
            };
            fill(0);
            QTRY_COMPARE(shown.scene().chartCount(), 2);
            QCOMPARE(shown.scene().metric(1), core::Metric::DocumentCount);
            QVERIFY(shown.scene().lacksScores());
            QVERIFY(shown.scene().plotArea(0).height() > 3 * height);
            // The number of receipts stands small beside it, with an axis of its own.
            QVERIFY(shown.scene().plotArea(0).height() > 2.5 * shown.scene().plotArea(1).height());
            QVERIFY(shown.scene().plotArea(1).height() > 40);
            QVERIFY(shown.scene().scale(core::Metric::DocumentCount)->labelCount() >= 2);
            QCOMPARE(shown.pane.metrics().size(), core::metricCount); // what was chosen stays chosen
            keep(shown.pane, u"pane-without-scores-%1.png"_s.arg(count));
            fill(4);
            QTRY_COMPARE(shown.scene().chartCount(), 6);
            QVERIFY(!shown.scene().lacksScores());
            // Whoever chose scores alone keeps their charts.
            fill(0);
            shown.pane.setMetrics({core::Metric::AverageScore});
            QTRY_COMPARE(shown.scene().chartCount(), 1);
            QCOMPARE(shown.scene().metric(0), core::Metric::AverageScore);
        }
    }

    /// A gap of a few pixels is marked at the foot: over the whole height it would be a line of the grid.
    void narrowGapsAreNoGridLines()
    {
        Shown shown;
        auto& series = *shown.pane.layers()[0].series;
        series.replace(shown.bucket(37), shown.bucket(38), {});
        series.replace(shown.bucket(60), shown.bucket(90), {});
        shown.pane.seriesChanged(shown.pane.visibleRange());
        const auto metric = core::Metric::AverageScore;
        const auto plot = shown.scene().plotArea(shown.scene().chartOf(metric));
        const auto colorAt = [&](core::BucketIndex bucket, int y) {
            const auto x =
                shown.scene().timeScale(1).x(core::bucketStart(shown.bucket(bucket), core::Interval::Minute));
            return shown.picture().pixelColor(plot.left() + static_cast<int>(x), y);
        };
        const auto& theme = shown.scene().theme();
        QCOMPARE(colorAt(37, plot.top() + 3), theme.background);
        QVERIFY(colorAt(37, plot.bottom() - 1) != theme.background);
        QVERIFY(colorAt(77, plot.top() + 3) != theme.background);
    }

    /// What is not known yet is not missing, also where the last bucket that is known ends.
    void nothingIsMissingBehindTheLastBucket()
    {
        Shown shown(1, 20);
        auto& series = *shown.pane.layers()[0].series;
        series.replace(shown.bucket(20), shown.bucket(40), {});
        shown.pane.setVisibleRange({core::bucketStart(shown.bucket(0), core::Interval::Minute),
                                    core::bucketStart(shown.bucket(40), core::Interval::Minute)});
        shown.pane.seriesChanged(shown.pane.visibleRange());
        const auto plot = shown.scene().plotArea(shown.scene().chartOf(core::Metric::AverageScore));
        const auto end = shown.scene().timeScale(1).x(core::bucketStart(shown.bucket(20), core::Interval::Minute));
        const auto picture = shown.picture();
        for (int x = static_cast<int>(end) - 6; x < static_cast<int>(end) + 6; ++x) {
            const auto color = picture.pixelColor(plot.left() + x, plot.bottom() - 1);
            QVERIFY(color == shown.scene().theme().background || color == shown.scene().theme().grid);
        }
    }

    /// Metrics can be told apart however narrow a pane is: a name has the axis' labels' width as well.
    void aNameThatIsWiderThanItsChartBeginsAboveTheAxis()
    {
        Shown shown;
        const auto chart = [&] { return shown.scene().chartOf(core::Metric::AverageOcrScore); };
        QCOMPARE(shown.scene().titleRow(chart()).left(), shown.scene().plotArea(chart()).left());
        shown.pane.resize(165, 800);
        QTRY_COMPARE(shown.pane.width(), 165);
        auto font = shown.scene().theme().font;
        font.setWeight(QFont::DemiBold);
        const auto width = QFontMetricsF(font).horizontalAdvance(u"Average OCR score"_s);
        QVERIFY(width > shown.scene().plotArea(chart()).width());
        QVERIFY(width <= shown.scene().titleRow(chart()).width());
    }

    /// However narrow a pane is and whatever it compares: names give way by whole words, and a tooltip has all of it.
    void namesOfNarrowChartsAreNeverCut()
    {
        using enum core::Comparison;
        const auto shown = [](const SeriesItem& item, const PaneScene& scene) {
            return shownName(item.titleRow(), item.title(), item.notes(), scene.theme());
        };
        for (const auto comparison : {None, Difference, Ratio, Index}) {
            Shown narrow(2);
            narrow.pane.setComparison(comparison);
            narrow.pane.resize(140, 800);
            QTRY_COMPARE(narrow.pane.width(), 140);
            const auto& scene = narrow.scene();
            for (int chart = 0; chart < scene.chartCount(); ++chart) {
                const auto name = shown(scene.item(chart), scene);
                QVERIFY2(!name.contains(u'…'), qPrintable(name));
                if (comparison == None) // figures come a moment later
                    QTRY_COMPARE(scene.item(chart).notes().size(), std::size_t(2));
                const auto full = scene.titleInFull(chart);
                QVERIFY2(full.startsWith(scene.item(chart).title().name), qPrintable(full));
                for (const auto& note : scene.item(chart).notes()) {
                    QVERIFY2(full.contains(note.forms.front()), qPrintable(full));
                    if (comparison == None) // of which of the two lines
                        QVERIFY2(note.line.startsWith(u"shop") && full.contains(note.line), qPrintable(full));
                }
            }
            keep(narrow.pane, u"pane-narrow-%1.png"_s.arg(static_cast<int>(comparison)));
        }
        Shown wide;
        wide.pane.resize(1400, 800);
        QTRY_COMPARE(wide.pane.width(), 1400);
        QTRY_VERIFY(!wide.scene().item(0).notes().empty());
        QVERIFY2(wide.scene().titleInFull(0).isEmpty(), qPrintable(wide.scene().titleInFull(0)));
    }

    /// Where there is no room to say what the thicker line is, the row's tooltip does.
    void aRollingMeanIsSaidInNarrowPanesToo()
    {
        Shown shown;
        shown.pane.setRolling(7);
        shown.pane.resize(165, 800);
        QTRY_COMPARE(shown.pane.width(), 165);
        auto* view = shown.pane.findChild<ChartView*>();
        const auto at = shown.scene().titleRow(shown.scene().chartOf(core::Metric::AverageScore)).center();
        QHelpEvent rests(QEvent::ToolTip, at, view->viewport()->mapToGlobal(at));
        QCoreApplication::sendEvent(view->viewport(), &rests);
        QTRY_VERIFY(QToolTip::isVisible());
        QVERIFY2(QToolTip::text().contains(u"line: mean of 7 points"), qPrintable(QToolTip::text()));
        QToolTip::hideText();
    }

    /// A narrow chart says what it can in more rows: no number, unit or name of one is ever cut.
    void theCrosshairIsWholeInNarrowPanes()
    {
        const QFontMetricsF metrics{QFont()};
        const auto name = u"KL Auto Spare Parts and Accessories SDN BHD"_s;
        const auto text =
            u"1,234,567.89 MYR + USD (MYR 1,234,000.00, USD 567.89) · highest of 7 h: 12 Mar 2024, 14:00 · n = 4"_s;
        for (const auto& label : {QString(), name}) {
            for (const auto room : {90.0, 140.0, 260.0, 2000.0}) {
                const auto rows = rowsOf(label, text, metrics, room).rows;
                for (const auto& row : rows)
                    QVERIFY2(metrics.horizontalAdvance(row) <= room, qPrintable(row));
                QCOMPARE(rows.size() == 1, room == 2000);
                for (const auto& word : text.split(u' ')) // all of it is there
                    QVERIFY2(word == u"·" || rows.join(u' ').contains(word), qPrintable(word));
                QVERIFY(label.isEmpty() || rows.front().startsWith(u"KL"));
            }
        }
        // Where charts are low as well it says less, and the box of one hides no other's number.
        {
            Shown many(3, 6000);
            many.pane.resize(160, 560);
            QTRY_COMPARE(many.pane.width(), 160);
            auto& scene = many.scene();
            const auto& trace = many.traces(core::Metric::AverageScore)[0];
            const DrawnBucket drawn{many.bucket(3000),
                                    DrawnBucket::Kind::Highest,
                                    {core::bucketStart(many.bucket(2900), core::Interval::Minute),
                                     core::bucketStart(many.bucket(3140), core::Interval::Minute)}};
            const auto said = [&](ReadingDetail detail) { return readingText(trace, drawn, zone, 2, detail); };
            QVERIFY(said(ReadingDetail::All).startsWith(said(ReadingDetail::Extreme) + u": "_s));
            QVERIFY(said(ReadingDetail::Extreme).startsWith(said(ReadingDetail::Value) + u" · highest of 4 h"_s));
            QImage image(400, 560, QImage::Format_ARGB32_Premultiplied);
            image.fill(Qt::transparent);
            QPainter painter(&image);
            paintCrosshair(painter, scene, {core::bucketStart(many.bucket(3000), core::Interval::Minute), {}, false},
                           1);
            painter.end();
            // Between the boxes of two charts there is room: rows in which nothing but the line and points are drawn.
            for (int chart = 0; chart + 1 < scene.chartCount(); ++chart) {
                auto isApart = false;
                for (auto y = scene.plotArea(chart).center().y(); y < scene.plotArea(chart + 1).bottom(); ++y) {
                    int drawnPixels = 0;
                    for (int x = 0; x < image.width(); ++x)
                        drawnPixels += image.pixel(x, y) != 0 ? 1 : 0;
                    isApart = isApart || drawnPixels <= 30; // three points at most
                }
                QVERIFY2(isApart, qPrintable(QString::number(chart)));
            }
        }
        // And lies within its pane, wherever the pointer is.
        Shown shown;
        shown.pane.resize(190, 800);
        QTRY_COMPARE(shown.pane.width(), 190);
        auto& scene = shown.scene();
        for (const auto minute : {2, 60, 118}) {
            QImage image(scene.plotArea(0).right() + 200, 800, QImage::Format_ARGB32_Premultiplied);
            image.fill(Qt::transparent);
            QPainter painter(&image);
            paintCrosshair(painter, scene, {core::bucketStart(shown.bucket(minute), core::Interval::Minute), {}, true},
                           1);
            painter.end();
            for (int y = 0; y < image.height(); ++y) {
                for (int x = shown.pane.width(); x < image.width(); ++x)
                    QVERIFY2(image.pixel(x, y) == 0, qPrintable(u"%1, %2"_s.arg(x).arg(y)));
            }
        }
    }

    /// What the crosshair says of many lines lies on its own chart and on nothing below it.
    void theCrosshairCoversNothingBelow()
    {
        Shown shown(6);
        shown.pane.resize(700, 620);
        auto& scene = shown.scene();
        QTRY_VERIFY(!scene.item(0).notes().empty());
        QImage image(scene.size(), QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::white);
        QPainter painter(&image);
        paintCrosshair(painter, scene, {core::bucketStart(shown.bucket(40), core::Interval::Minute), {}, true}, 1);
        painter.end();
        for (int chart = 1; chart + 1 < scene.chartCount(); ++chart) {
            const auto y = scene.plotArea(chart).bottom() + 3;
            for (int x = 0; x < image.width(); ++x)
                QCOMPARE(image.pixelColor(x, y), QColor(Qt::white));
        }
    }

    /// What a narrow pane says of a lost connection is told in full, in as many lines as it needs.
    void aStaleNarrowPaneSaysSinceWhen()
    {
        Shown shown;
        const auto rows = [&shown] {
            int count = 0;
            const auto picture = shown.picture();
            for (int y = 0; y < picture.height(); ++y) {
                int filled = 0;
                for (int x = 0; x < picture.width(); ++x)
                    filled += picture.pixelColor(x, y) == QColor(0xfff6ddU) ? 1 : 0;
                count += filled > 20 ? 1 : 0;
            }
            return count;
        };
        shown.pane.setState(ChartPane::State::Stale, u"Showing what was known at 30 Nov 2026 13:27:25."_s);
        const auto wide = rows();
        QVERIFY(wide > 10);
        shown.pane.resize(190, 800);
        QTRY_VERIFY(rows() > 1.5 * wide);
    }

    /// In a pane so low that two steps are closer than letters are high.
    void labelsNeverLieOnEachOther()
    {
        Shown shown;
        shown.pane.resize(700, shown.scene().leastHeight());
        QTRY_VERIFY(shown.scene().plotArea(0).height() < 30);
        for (int chart = 0; chart < shown.scene().chartCount(); ++chart) {
            const auto& item = shown.scene().item(chart);
            const auto values = item.labelledValues();
            QVERIFY(!values.empty());
            for (std::size_t i = 1; i < values.size(); ++i)
                QVERIFY(item.yOf(values[i]) - item.yOf(values[i - 1]) > 8);
        }
    }

    void noiseIsNoCliff()
    {
        Shown shown;
        auto& series = *shown.pane.layers()[0].series;
        for (core::BucketIndex i = 0; i < 120; ++i) {
            core::BucketRow row;
            row.bucket = shown.bucket(i);
            row.documents = row.scored = row.ocrScored = 1000;
            row.values.fill(56.5 + (i % 2) * 0.1);
            series.replace(row.bucket, row.bucket + 1, std::vector{row});
        }
        shown.pane.seriesChanged(shown.pane.visibleRange());
        for (const auto metric : {core::Metric::AverageScore, core::Metric::MedianOcrScore})
            QTRY_VERIFY(shown.scene().scale(metric)->span() >= 2);
        QVERIFY(shown.scene().scale(core::Metric::TotalAmount)->span() < 1); // of amounts a tenth may be much
    }

    /// Two businesses of the same mean stand at the same height, however their first buckets differ.
    void anIndexGoesByTheMeanOfWhatIsVisible()
    {
        Shown shown(2);
        shown.pane.setComparison(core::Comparison::Index);
        const auto expected = [&shown](std::size_t layer, int bucket) {
            const auto& series = *shown.pane.layers()[layer].series;
            const auto mean = core::statistics(series, core::Metric::AverageScore, shown.pane.visibleRange()).mean;
            return series.metric(core::Metric::AverageScore).at(shown.bucket(bucket)) / mean * 100;
        };
        const auto drawn = [&shown](std::size_t layer, int bucket) {
            return shown.traces(core::Metric::AverageScore)[layer].values->at(shown.bucket(bucket));
        };
        for (const std::size_t layer : {0, 1})
            QCOMPARE(drawn(layer, 40), expected(layer, 40));
        const auto before = expected(1, 60);
        auto range = shown.pane.visibleRange();
        range.from += std::chrono::minutes(30);
        shown.pane.setVisibleRange(range);
        QVERIFY(expected(1, 60) != before);
        QTRY_COMPARE(drawn(1, 60), expected(1, 60));
    }

    void theFirstIsHeldAgainstEachOtherOne()
    {
        Shown shown(3);
        shown.pane.setComparison(core::Comparison::Difference);
        const auto& layers = shown.pane.layers();
        const auto& traces = shown.traces(core::Metric::AverageScore);
        QCOMPARE(traces.size(), std::size_t(2));
        for (const std::size_t i : {0, 1}) {
            const auto value = [&](std::size_t layer) {
                return layers[layer].series->metric(core::Metric::AverageScore).at(shown.bucket(50));
            };
            QCOMPARE(traces[i].values->at(shown.bucket(50)), value(0) - value(i + 1));
            QCOMPARE(traces[i].label, layers[0].label + u" − "_s + layers[i + 1].label);
            QCOMPARE(traces[i].colorIndex, layers[i + 1].colorIndex);
        }
    }

    /// Both names wherever a difference is told, and by how much the means differ, with its error and what it is of.
    void aDifferenceTellsOfWhatItIsAndHowSureItIs()
    {
        Shown shown(2);
        shown.pane.setComparison(core::Comparison::Difference);
        const auto& layers = shown.pane.layers();
        const auto both = layers[0].label + u" − "_s + layers[1].label;
        const auto at = [&shown](core::Metric metric) -> const SeriesItem& {
            return shown.scene().item(shown.scene().chartOf(metric));
        };
        QVERIFY(at(core::Metric::AverageScore).title().name.endsWith(both));
        QCOMPARE(shown.scene().labelOf(layers[0]), layers[0].label);
        QCOMPARE(shown.scene().labelOf(layers[1]), both);
        QTRY_COMPARE(entries(*shown.pane.findChild<Legend*>())[1]->accessibleName(), both + u", shown"_s);
        // Amounts by their buckets, which are there.
        QTRY_COMPARE(at(core::Metric::TotalAmount).notes().size(), std::size_t(1));
        const auto mean = [&](std::size_t layer) {
            return core::statistics(*layers[layer].series, core::Metric::TotalAmount, shown.pane.visibleRange()).mean;
        };
        const auto amounts = at(core::Metric::TotalAmount).notes().front().forms.front();
        QVERIFY2(amounts.contains(figureText(mean(0) - mean(1), QLocale(), 2)), qPrintable(amounts));
        QVERIFY2(amounts.endsWith(u"(95 %) · 120 and 120 points"), qPrintable(amounts));
        // Scores by receipts, once they are known.
        QVERIFY(at(core::Metric::AverageScore).notes().empty());
        const auto moments = [](int middle) {
            const auto decimal = [](int value) { return core::ExactDecimal(value, 0); };
            return ScoreMoments{{3, decimal(3 * middle), decimal(3 * middle * middle + 2)}, {}};
        };
        shown.pane.setMoments({moments(60), moments(50)}); // 59, 60, 61 and 49, 50, 51
        const auto scores = at(core::Metric::AverageScore).notes().front().forms.front();
        QCOMPARE(scores, u"means differ by 10.00 ± 2.27 (95 %) · n = 3 and 3"_s);
        QVERIFY(at(core::Metric::MedianScore).notes().empty()); // means are not medians
        keep(shown.pane, u"pane-difference-means.png"_s);
        shown.pane.setComparison(core::Comparison::None);
        QCOMPARE(shown.scene().labelOf(layers[1]), layers[1].label);
    }

    void aShiftedLayerIsComparedWithWhatItIsDrawnOver()
    {
        Shown shown;
        auto layers = shown.pane.layers();
        auto earlier = layers[0];
        earlier.shift = core::TimeShift::ofLength(std::chrono::minutes(10));
        layers.push_back(earlier);
        shown.pane.setLayers(layers);
        const auto& traces = shown.traces(core::Metric::AverageScore);
        const auto at = core::bucketStart(shown.bucket(60), core::Interval::Minute);
        QCOMPARE(traces[1].bucketNear(at), shown.bucket(50));
        const auto text = reading(traces[1], at, zone);
        QVERIFY2(text.contains(u"Tue 30 Apr 2024, 00:50"), qPrintable(text)); // the other date
        QVERIFY(!reading(traces[0], at, zone).contains(u"2024"));
        shown.pane.setComparison(core::Comparison::Difference);
        const auto& values = layers[0].series->metric(core::Metric::AverageScore);
        QCOMPARE(shown.traces(core::Metric::AverageScore)[0].values->at(shown.bucket(60)),
                 values.at(shown.bucket(60)) - values.at(shown.bucket(50)));
    }

    /// A day earlier across a night of 25 hours: ten o'clock is drawn over ten o'clock, and a click finds its receipts.
    void aDayEarlierIsTheSameTimeOfDay()
    {
        const QTimeZone berlin("Europe/Berlin");
        const auto at = [&berlin](const char* text) {
            return core::timePointFromIso(QString::fromLatin1(text), berlin).value();
        };
        const auto hour = [&at](const char* text) { return core::bucketAt(at(text), core::Interval::Hour); };
        auto series = std::make_shared<core::BusinessSeries>(u"cvs"_s, core::Interval::Hour);
        const auto first = hour("2024-10-26");
        std::vector<core::BucketRow> rows;
        for (core::BucketIndex i = 0; i < 4 * 24; ++i) {
            core::BucketRow row;
            row.bucket = first + i;
            row.values[core::indexOf(core::Metric::AverageScore)] = static_cast<double>(i);
            row.documents = row.scored = 1;
            rows.push_back(row);
        }
        series->replace(first, first + 4 * 24, rows);
        series->setCovered(series->loaded());
        Layer layer;
        layer.series = series;
        layer.shift = core::TimeShift::ofDays(1, berlin);
        const core::TimeRange day{at("2024-10-28"), at("2024-10-29")};
        const auto trace = tracesOf({layer}, core::Metric::AverageScore, core::Comparison::None, day).front();
        QCOMPARE(trace.shift.count(), 0);
        const auto sourceAt = [&](const char* text) { return trace.sourceOf(hour(text)); };
        QCOMPARE(sourceAt("2024-10-28T10:00"), hour("2024-10-27T10:00"));
        QCOMPARE(sourceAt("2024-10-28T01:00"), hour("2024-10-27T01:00"));
        QCOMPARE(sourceAt("2024-10-28T02:00"), hour("2024-10-27T02:00+02:00"));
        for (const auto* text : {"2024-10-28T00:00", "2024-10-28T02:00", "2024-10-28T03:00", "2024-10-28T23:00"})
            QCOMPARE(trace.values->at(hour(text)), static_cast<double>(sourceAt(text) - first));
        QVERIFY(reading(trace, at("2024-10-28T10:00"), berlin).contains(u"27 Oct 2024, 10:00"_s));
        QVERIFY(reading(trace, at("2024-10-28T02:00"), berlin).contains(u"02:00 +02:00"_s));
    }

    void theLegendHidesAndShowsLines()
    {
        Shown shown(3);
        auto* legend = shown.pane.findChild<Legend*>();
        QVERIFY(legend->isVisible());
        const auto buttons = entries(*legend);
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
        keep(shown.pane, u"pane-overlay.png"_s);
        auto one = shown.pane.layers();
        one.resize(1);
        shown.pane.setLayers(one);
        QVERIFY(!legend->isVisible());
    }

    void aDoubleClickShowsOneLineAlone()
    {
        Shown shown(3);
        const auto buttons = entries(*shown.pane.findChild<Legend*>());
        const auto visible = [&shown] {
            QString all;
            for (const auto& layer : shown.pane.layers())
                all += layer.isVisible ? u'1' : u'0';
            return all;
        };
        const auto doubleClick = [](QToolButton* button) { // as it arrives: a click, then the second press
            QTest::mouseClick(button, Qt::LeftButton);
            QTest::mouseDClick(button, Qt::LeftButton);
        };
        doubleClick(buttons[1]);
        QCOMPARE(visible(), u"010"_s);
        doubleClick(buttons[2]); // of another line
        QCOMPARE(visible(), u"001"_s);
        doubleClick(buttons[2]);
        QCOMPARE(visible(), u"111"_s);
    }

    void theLegendNeverLosesALine_data()
    {
        QTest::addColumn<int>("width");
        for (const auto width : {140, 170, 300, 500, 800, 1800})
            QTest::addRow("%d", width) << width;
    }

    void theLegendNeverLosesALine()
    {
        QFETCH(int, width);
        Shown shown(10);
        auto layers = shown.pane.layers();
        const auto names = test::uglyNames();
        for (std::size_t i = 0; i < layers.size(); ++i)
            layers[i].label = names.at(static_cast<qsizetype>(i));
        shown.pane.setLayers(layers);
        shown.pane.resize(width, 500);
        QTRY_COMPARE(shown.pane.width(), width);
        QCoreApplication::sendPostedEvents();
        QCOMPARE(shown.pane.width(), width); // names do not make it wider
        keep(shown.pane, u"pane-legend-%1.png"_s.arg(width));
        auto* legend = shown.pane.findChild<Legend*>();
        auto* more = legend->findChild<QToolButton*>(u"legendMore"_s);
        int inSight = 0;
        QStringList texts;
        for (auto* button : entries(*legend)) {
            if (!button->isVisible())
                continue;
            ++inSight;
            texts.append(button->text());
            QVERIFY(legend->rect().contains(button->geometry()));
            QVERIFY(!button->text().isEmpty());
        }
        QCOMPARE(QSet<QString>(texts.begin(), texts.end()).size(), texts.size());
        QCOMPARE(more->isVisible(), inSight < 10);
        QCOMPARE(width < 1800, inSight < 10);
        if (inSight == 10)
            return;
        QVERIFY(legend->rect().contains(more->geometry()));
        QVERIFY2(more->width() >= more->sizeHint().width(), qPrintable(more->text())); // nothing of it is cut
        QCOMPARE(more->text(), inSight == 0 ? u"10 lines"_s : u"+%1 more"_s.arg(10 - inSight));
        Q_EMIT more->menu()->aboutToShow();
        QCOMPARE(more->menu()->actions().size(), 10 - inSight);
        QVERIFY(more->menu()->actions().last()->toolTip().contains(u"=HYPERLINK(&quot;"));
        QSignalSpy changed(&shown.pane, &ChartPane::layerVisibilityChanged);
        more->menu()->actions().last()->trigger();
        QCOMPARE(changed.count(), 1);
        QCOMPARE(changed[0][0].toInt(), 9);
        QVERIFY(!shown.pane.layers()[9].isVisible);
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

    void theSpreadIsShadedUnderTheMedians()
    {
        Shown shown;
        const auto plain = shown.picture();
        // As it was: the series were read without.
        shown.pane.setSpread(true);
        QCOMPARE(shown.picture(), plain);
        auto options = shown.options;
        options.withSpread = true;
        auto layers = shown.pane.layers();
        layers[0].series = test::sampleSeries(u"shop"_s, options);
        shown.pane.setLayers(layers);
        const auto banded = shown.picture();
        const auto metric = core::Metric::MedianScore;
        QVERIFY(shown.traces(metric)[0].hasBand());
        QVERIFY(!shown.traces(core::Metric::AverageScore)[0].hasBand());
        const auto* spread = layers[0].series->spread(metric);
        const auto rangeOf = [](const core::Series& side) {
            return side.pyramid().range(side.samples(), 0, side.samples().size());
        };
        QCOMPARE(shown.scene().valueRange(metric).min, rangeOf(spread->lower).min); // the axis has room for it
        QCOMPARE(shown.scene().valueRange(metric).max, rangeOf(spread->upper).max);
        const auto text =
            reading(shown.traces(metric)[0], core::bucketStart(shown.bucket(7), core::Interval::Minute), zone);
        QVERIFY2(text.contains(u"p10–p90 %1 to %2"_s.arg(figureText(spread->lower.at(shown.bucket(7)), QLocale(), 2),
                                                         figureText(spread->upper.at(shown.bucket(7)), QLocale(), 2))),
                 qPrintable(text));
        keep(shown.pane, u"pane-spread.png"_s);

        // Between line and bound there is neither the background nor the line.
        const auto bucket = shown.bucket(7);
        const auto chart = shown.scene().chartOf(metric);
        const auto& item = shown.scene().item(chart);
        const auto plot = shown.scene().plotArea(chart);
        const auto x = plot.left() + shown.scene().timeScale(1).x(core::bucketStart(bucket, core::Interval::Minute));
        const auto value = (layers[0].series->metric(metric).at(bucket) * 0.3 + spread->upper.at(bucket) * 0.7);
        const auto y = plot.top() - item.plotArea().top() + item.yOf(value);
        const auto at = banded.pixelColor(static_cast<int>(x), static_cast<int>(y));
        QVERIFY(at != shown.scene().theme().plotBackground && at != shown.scene().theme().line(0));
        shown.pane.setSpread(false);
        QVERIFY(!shown.traces(metric)[0].hasBand());
        QVERIFY(shown.picture() != banded);
    }

    void aDenseSpreadFillsFromItsLowestToItsHighest()
    {
        Shown shown(1, 100'000);
        auto options = shown.options;
        options.withSpread = true;
        auto layers = shown.pane.layers();
        layers[0].series = test::sampleSeries(u"shop"_s, options);
        shown.pane.setLayers(layers);
        shown.pane.setSpread(true);
        const auto picture = shown.picture();
        keep(shown.pane, u"pane-spread-dense.png"_s);
        const auto metric = core::Metric::MedianScore;
        const auto chart = shown.scene().chartOf(metric);
        const auto& item = shown.scene().item(chart);
        const auto plot = shown.scene().plotArea(chart);
        const auto* spread = layers[0].series->spread(metric);
        const auto grid = shown.traces(metric)[0].grid(shown.scene().timeScale(1));
        for (const auto column : {100, 333, 500}) {
            const auto count = spread->upper.samples().size();
            const auto highest = spread->upper.pyramid()
                                     .range(spread->upper.samples(), grid.firstAtOrAfter(column, count),
                                            grid.firstAtOrAfter(column + 1, count))
                                     .max;
            const auto y = plot.top() - item.plotArea().top() + item.yOf(highest);
            QCOMPARE(picture.pixelColor(plot.left() + column, static_cast<int>(y) - 2),
                     picture.pixelColor(plot.left() + column, plot.top() + 1));
            QVERIFY(picture.pixelColor(plot.left() + column, static_cast<int>(y) + 2) !=
                    shown.scene().theme().plotBackground);
        }
    }

    void bandsOfSeveralLinesAreLighter()
    {
        for (const auto kind : {ThemeKind::Light, ThemeKind::Dark, ThemeKind::HighContrast}) {
            const auto& theme = Theme::of(kind);
            QVERIFY(theme.bandAlpha(1) < 128); // lines stay legible
            QVERIFY(theme.bandAlpha(4) <= theme.bandAlpha(1) / 2);
            QVERIFY(theme.bandAlpha(8) > 8); // and bands visible
        }
        Shown shown(4);
        auto layers = shown.pane.layers();
        for (std::size_t i = 0; i < layers.size(); ++i) {
            auto options = shown.options;
            options.seed = static_cast<unsigned>(i);
            options.score = 50 + 6 * static_cast<double>(i);
            options.withSpread = true;
            layers[i].series = test::sampleSeries(layers[i].label, options);
        }
        shown.pane.setLayers(layers);
        shown.pane.setSpread(true);
        for (const auto kind : {ThemeKind::Light, ThemeKind::Dark, ThemeKind::HighContrast}) {
            shown.pane.setTheme(kind);
            keep(shown.pane, u"pane-spread-overlay-%1.png"_s.arg(static_cast<int>(kind)));
        }
        shown.pane.setComparison(core::Comparison::Difference);
        QVERIFY(!shown.traces(core::Metric::MedianScore)[0].hasBand()); // of two there is no spread
    }

    void thresholdsAreDrawn()
    {
        Shown shown;
        const auto metric = core::Metric::MedianScore;
        QTRY_VERIFY(!shown.scene().item(shown.scene().chartOf(metric)).notes().empty());
        const auto plain = shown.picture();
        shown.pane.setThreshold(metric, Threshold{55, {{0, 0.375}}});
        const auto inside = shown.picture();
        QVERIFY(inside != plain);
        keep(shown.pane, u"pane-threshold.png"_s);
        // The same without and with several lines' shares; far outside it is told at the edge.
        QCOMPARE(thresholdText({55, {}}, metric, QLocale::c()), u"55"_s);
        QCOMPARE(thresholdText({55, {{0, 0.375}}}, metric, QLocale::c()), u"55 · 37.5 % of receipts below"_s);
        QCOMPARE(thresholdText({55, {{0, 0.375}, {1, 1}}}, metric, QLocale::c()),
                 u"55 · receipts below: 37.5 % 100.0 %"_s);
        // A chart of sums is not taken for what is held against the value.
        const auto amount = core::Metric::TotalAmount;
        QCOMPARE(thresholdText({55, {}}, amount, QLocale::c()), u"receipts below 55"_s);
        QCOMPARE(thresholdText({55, {{0, 0.375}}}, amount, QLocale::c()), u"receipts below 55 · 37.5 %"_s);
        QCOMPARE(thresholdText({55, {{0, 0.375}, {1, 1}}}, amount, QLocale::c()),
                 u"receipts below 55 · 37.5 % 100.0 %"_s);
        shown.pane.setThreshold(metric, Threshold{1e6, {}});
        QVERIFY(shown.scene().scale(metric)->max < 1000);
        const auto above = shown.picture();
        QVERIFY(above != plain && above != inside);
        shown.pane.setThreshold(metric, std::nullopt);
        QCOMPARE(shown.picture(), plain);
        // It is a value of the metric, not of a difference.
        shown.pane.setComparison(core::Comparison::Difference);
        const auto difference = shown.picture();
        shown.pane.setThreshold(metric, Threshold{0.5, {}});
        QCOMPARE(shown.picture(), difference);
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
