// SPDX-License-Identifier: GPL-3.0-only
// What each key does to a pane's charts.
#include "charts/widgets/chartpane.h"
#include "charts/widgets/chartview.h"
#include "core/time/calendar.h"
#include "tests/charts/sampledata.h"

#include <QSignalSpy>
#include <QTest>

#include <cmath>

using namespace oa;
using namespace oa::charts;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Two hours of minutes, of which the second half hour to the third is shown.
struct Shown
{
    ChartPane pane;
    test::SampleOptions options;
    std::shared_ptr<core::BusinessSeries> series;
    core::TimeRange range{};
    QSignalSpy edited{&pane, &ChartPane::visibleRangeEdited};
    QSignalSpy activated{&pane, &ChartPane::bucketActivated};

    Shown()
    {
        options.count = 120;
        series = test::sampleSeries(u"shop"_s, options);
        pane.setLayers({Layer{.label = u"shop"_s, .series = series}});
        range = {time(30), time(90)};
        pane.setVisibleRange(range);
        pane.setState(ChartPane::State::Showing);
        pane.resize(700, 800);
        pane.show();
    }
    core::TimePoint time(core::BucketIndex bucket) const
    {
        return core::bucketStart(options.from + bucket, options.interval);
    }
    ChartView* view() { return pane.findChild<ChartView*>(); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(view(), key, modifiers); }
    /// What a key asks to be shown instead of the range of the beginning.
    core::TimeRange after(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        pane.setVisibleRange(range);
        edited.clear();
        press(key, modifiers);
        return QTest::qWaitFor([this] { return !edited.isEmpty(); }) ? edited.last()[0].value<core::TimeRange>()
                                                                     : core::TimeRange{};
    }
    /// The bucket that the crosshair is at, counted from the first of the series; -1 where there is none.
    core::BucketIndex crosshair()
    {
        const auto at = view()->crosshair();
        return at ? core::bucketAt(*at, options.interval) - options.from : -1;
    }
};

} // namespace

class TestChartKeys : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void panning()
    {
        Shown shown;
        const auto length = shown.range.length();
        QVERIFY(shown.after(Qt::Key_PageUp) == (core::TimeRange{shown.time(-30), shown.time(30)}));
        QVERIFY(shown.after(Qt::Key_PageDown) == (core::TimeRange{shown.time(90), shown.time(150)}));
        QVERIFY(shown.after(Qt::Key_Left, Qt::ShiftModifier) == (core::TimeRange{shown.time(-30), shown.time(30)}));
        QVERIFY(shown.after(Qt::Key_Right, Qt::ShiftModifier) == (core::TimeRange{shown.time(90), shown.time(150)}));
        const auto left = shown.after(Qt::Key_Left);
        const auto right = shown.after(Qt::Key_Right);
        QVERIFY(left.length() == length && right.length() == length);
        QVERIFY(shown.range.from - left.from == right.from - shown.range.from);
        QVERIFY(right.from - shown.range.from > length / 12); // a tenth, in whole pixels
        QVERIFY(right.from - shown.range.from <= length / 10);
    }

    void toTheEndsOfWhatIsKnown()
    {
        Shown shown;
        QVERIFY(shown.after(Qt::Key_Home) == (core::TimeRange{shown.time(0), shown.time(60)}));
        QVERIFY(shown.after(Qt::Key_End) == (core::TimeRange{shown.time(60), shown.time(120)}));
    }

    void zooming()
    {
        Shown shown;
        const core::TimeRange nearer{shown.time(36), shown.time(84)};
        const core::TimeRange farther{shown.time(30) - 450s, shown.time(90) + 450s};
        for (const auto key : {Qt::Key_Plus, Qt::Key_Equal, Qt::Key_Up})
            QVERIFY(shown.after(key) == nearer);
        for (const auto key : {Qt::Key_Minus, Qt::Key_Underscore, Qt::Key_Down})
            QVERIFY(shown.after(key) == farther);
        // Around the crosshair, where there is one.
        shown.press(Qt::Key_Right, Qt::ControlModifier);
        for (int i = 0; i < 15; ++i)
            shown.press(Qt::Key_Right, Qt::ControlModifier);
        QCOMPARE(shown.crosshair(), 75);
        QVERIFY(shown.after(Qt::Key_Plus) == (core::TimeRange{shown.time(39), shown.time(87)}));
    }

    void zoomHasEnds()
    {
        Shown shown;
        QObject::connect(&shown.pane, &ChartPane::visibleRangeEdited, &shown.pane, &ChartPane::setVisibleRange);
        const auto& range = shown.view()->paneScene().content().range;
        const auto pressOften = [&shown](Qt::Key key) {
            for (int i = 0; i < 120; ++i) {
                shown.press(key);
                QCoreApplication::processEvents();
            }
        };
        pressOften(Qt::Key_Plus);
        QTRY_VERIFY(range.length() == 2min);
        pressOften(Qt::Key_Minus);
        QTRY_VERIFY(range.length() == 24h * 366 * 100);
        QVERIFY(range.from >= core::calendar.from && range.to <= core::calendar.to);
        pressOften(Qt::Key_PageDown);
        QTRY_VERIFY(range.to == core::calendar.to);
        pressOften(Qt::Key_PageUp);
        QTRY_VERIFY(range.from == core::calendar.from);
        QVERIFY(range.length() == 24h * 366 * 100);
    }

    void theCrosshairGoesBucketByBucket()
    {
        Shown shown;
        QCOMPARE(shown.crosshair(), -1);
        shown.press(Qt::Key_Right, Qt::ControlModifier);
        QCOMPARE(shown.crosshair(), 60); // the middle
        shown.press(Qt::Key_Right, Qt::ControlModifier);
        QCOMPARE(shown.crosshair(), 61);
        shown.press(Qt::Key_Left, Qt::ControlModifier);
        shown.press(Qt::Key_Left, Qt::ControlModifier);
        QCOMPARE(shown.crosshair(), 59);
        for (int i = 0; i < 100; ++i)
            shown.press(Qt::Key_Left, Qt::ControlModifier);
        QCOMPARE(shown.crosshair(), 30); // as far as is shown
        QSignalSpy moved(&shown.pane, &ChartPane::crosshairMoved);
        shown.press(Qt::Key_Escape);
        QCOMPARE(shown.crosshair(), -1);
        QCOMPARE(moved.size(), 1);
        shown.press(Qt::Key_Escape);
        QCOMPARE(moved.size(), 1);
        shown.press(Qt::Key_Return); // nothing to open
        QCOMPARE(shown.activated.size(), 0);
    }

    void whatIsOpenedIsWhatTheCrosshairIsAt()
    {
        Shown shown;
        auto& scene = shown.view()->paneScene();
        shown.press(Qt::Key_Right, Qt::ControlModifier);
        const auto opened = [&shown](Qt::Key key) {
            shown.activated.clear();
            shown.press(key);
            return shown.activated.size() == 1 ? shown.activated.first() : QVariantList(3);
        };
        const core::TimeRange bucket{shown.time(60), shown.time(61)};
        for (const auto key : {Qt::Key_Return, Qt::Key_Enter}) {
            const auto what = opened(key);
            QCOMPARE(what[0].toString(), u"shop"_s);
            QCOMPARE(what[1].value<core::Metric>(), scene.metric(0));
            QVERIFY(what[2].value<core::TimeRange>() == bucket);
        }
        shown.press(Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(opened(Qt::Key_Return)[1].value<core::Metric>(), scene.metric(1));
        shown.press(Qt::Key_Up, Qt::ShiftModifier);
        shown.press(Qt::Key_Up, Qt::ShiftModifier); // there is none above the first
        QCOMPARE(opened(Qt::Key_Return)[1].value<core::Metric>(), scene.metric(0));
        for (int i = 0; i < 20; ++i)
            shown.press(Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(opened(Qt::Key_Return)[1].value<core::Metric>(), scene.metric(scene.chartCount() - 1));
    }

    void toTheHighestAndTheLowest()
    {
        Shown shown;
        const auto metric = shown.view()->paneScene().metric(0);
        core::BucketIndex highest = 30;
        core::BucketIndex lowest = 30;
        const auto& values = shown.series->metric(metric);
        const auto at = [&](core::BucketIndex bucket) { return values.at(shown.options.from + bucket); };
        for (core::BucketIndex bucket = 31; bucket < 90; ++bucket) {
            highest = at(bucket) > at(highest) ? bucket : highest;
            lowest = at(bucket) < at(lowest) ? bucket : lowest;
        }
        shown.press(Qt::Key_Up, Qt::ControlModifier);
        QCOMPARE(shown.crosshair(), highest);
        shown.press(Qt::Key_Down, Qt::ControlModifier);
        QCOMPARE(shown.crosshair(), lowest);
    }

    void aPaneWithNothingInIt()
    {
        Shown shown;
        shown.press(Qt::Key_Right, Qt::ControlModifier);
        shown.pane.setLayers({});
        const auto before = shown.crosshair();
        for (const auto key : {Qt::Key_Left, Qt::Key_Right, Qt::Key_Up, Qt::Key_Down})
            shown.press(key, Qt::ControlModifier);
        for (const auto key : {Qt::Key_Home, Qt::Key_End, Qt::Key_Return})
            shown.press(key);
        QCOMPARE(shown.crosshair(), before);
        QCOMPARE(shown.activated.size(), 0);
        QCOMPARE(shown.edited.size(), 0);
    }
};

QTEST_MAIN(TestChartKeys)
#include "tst_chartkeys.moc"
