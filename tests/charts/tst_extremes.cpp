// SPDX-License-Identifier: GPL-3.0-only
#include "charts/scene/hittest.h"
#include "charts/scene/panescene.h"
#include "charts/widgets/chartpane.h"
#include "charts/widgets/chartview.h"
#include "tests/charts/sampledata.h"

#include <QSignalSpy>
#include <QTest>

using namespace oa;
using namespace oa::charts;
using namespace Qt::StringLiterals;

namespace {

constexpr auto score = core::Metric::AverageScore;

core::BucketRow row(core::BucketIndex bucket, double value)
{
    core::BucketRow row;
    row.bucket = bucket;
    row.documents = row.scored = row.ocrScored = 3;
    row.values.fill(value);
    return row;
}

/// Two hours of 50, with 20 in minutes 30 and 70, 90 in minute 40, and an open bucket of 5.
struct Shown
{
    ChartPane pane;
    core::BucketIndex first = test::SampleOptions().from;

    explicit Shown(int layers = 1)
    {
        std::vector<Layer> made;
        for (int i = 0; i < layers; ++i) {
            std::vector<core::BucketRow> rows;
            for (core::BucketIndex each = 0; each < 120; ++each)
                rows.push_back(row(first + each, each == 30 || each == 70 ? 20
                                                 : each == 40             ? 90
                                                 : each == 119            ? 5
                                                                          : 50 + i));
            auto series = std::make_shared<core::BusinessSeries>(u"shop %1"_s.arg(i), core::Interval::Minute);
            series->replace(first, first + 120, rows);
            series->setOpenBucket(
                core::OpenBucket{first + 119, core::bucketStart(first + 119, core::Interval::Minute)});
            made.push_back(Layer{.label = series->businessId(), .series = series, .colorIndex = i});
        }
        pane.setLayers(made);
        pane.setVisibleRange({at(0), at(120)});
        pane.setState(ChartPane::State::Showing);
        pane.resize(900, 800);
        pane.show();
    }
    core::TimePoint at(core::BucketIndex index) const
    {
        return core::bucketStart(first + index, core::Interval::Minute);
    }
    ChartView& view() { return *pane.findChild<ChartView*>(); }
    PaneScene& scene() { return view().paneScene(); }
    int chart() { return scene().chartOf(score); }
    /// In the view's coordinates; empty while it is not drawn.
    QPoint linkTo(Extreme extreme)
    {
        const auto row = scene().titleRow(chart());
        for (int x = row.left(); x < row.right(); ++x) {
            const QPoint point(x, row.center().y());
            if (linkAt(scene(), point) == LinkHit{chart(), extreme})
                return point;
        }
        return {};
    }
};

} // namespace

/// What stands above a chart leads to where it was: "max 90.00".
class TestExtremes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aClickOpensTheBucket_data()
    {
        QTest::addColumn<bool>("isHighest");
        QTest::addColumn<int>("minute");
        QTest::addRow("max") << true << 40;
        QTest::addRow("min: the newer of two, and not the open one") << false << 70;
    }

    void aClickOpensTheBucket()
    {
        QFETCH(bool, isHighest);
        QFETCH(int, minute);
        Shown shown;
        const auto extreme = isHighest ? Extreme::Highest : Extreme::Lowest;
        QSignalSpy activated(&shown.pane, &ChartPane::bucketActivated);
        QTRY_VERIFY(!shown.linkTo(extreme).isNull());
        const auto link = shown.linkTo(extreme);
        QTest::mouseMove(shown.view().viewport(), link);
        QTRY_COMPARE(shown.view().cursor().shape(), Qt::PointingHandCursor);
        QTest::mouseClick(shown.view().viewport(), Qt::LeftButton, Qt::NoModifier, link);
        QCOMPARE(activated.count(), 1);
        QCOMPARE(activated[0][0].toString(), u"shop 0"_s);
        QCOMPARE(activated[0][1].value<core::Metric>(), score);
        QCOMPARE(activated[0][2].value<core::TimeRange>(), (core::TimeRange{shown.at(minute), shown.at(minute + 1)}));
        QCOMPARE(shown.view().crosshair(), std::optional(shown.at(minute)));
        // It points there also when the pointer goes to the list of receipts, until it is over a chart again.
        QTest::mouseMove(shown.view().viewport(), link + QPoint(3, 0));
        QEvent leave(QEvent::Leave);
        QCoreApplication::sendEvent(shown.view().viewport(), &leave);
        QCOMPARE(shown.view().crosshair(), std::optional(shown.at(minute)));
        const auto plot = shown.scene().plotArea(shown.chart());
        QTest::mouseMove(shown.view().viewport(), plot.center());
        QTRY_VERIFY(shown.view().crosshair() != std::optional(shown.at(minute)));
    }

    void releasedElsewhereItOpensNothing()
    {
        Shown shown;
        QSignalSpy activated(&shown.pane, &ChartPane::bucketActivated);
        QTRY_VERIFY(!shown.linkTo(Extreme::Highest).isNull());
        const auto range = shown.pane.visibleRange();
        QTest::mousePress(shown.view().viewport(), Qt::LeftButton, Qt::NoModifier, shown.linkTo(Extreme::Highest));
        QTest::mouseRelease(shown.view().viewport(), Qt::LeftButton, Qt::NoModifier,
                            shown.scene().plotArea(shown.chart()).center());
        QCOMPARE(activated.count(), 0);
        QCOMPARE(shown.pane.visibleRange(), range); // nor did it mark a range
    }

    void keysReachThem()
    {
        Shown shown(2);
        QSignalSpy activated(&shown.pane, &ChartPane::bucketActivated);
        QTest::keyClick(&shown.view(), Qt::Key_Down, Qt::ShiftModifier); // the second chart: average score
        QTest::keyClick(&shown.view(), Qt::Key_Up, Qt::ControlModifier);
        QCOMPARE(shown.view().crosshair(), std::optional(shown.at(40)));
        QTest::keyClick(&shown.view(), Qt::Key_Down, Qt::ControlModifier);
        QCOMPARE(shown.view().crosshair(), std::optional(shown.at(70)));
        QTest::keyClick(&shown.view(), Qt::Key_Return);
        QCOMPARE(activated.count(), 1);
        QCOMPARE(activated[0][1].value<core::Metric>(), score);
        QCOMPARE(activated[0][2].value<core::TimeRange>().from, shown.at(70));
    }

    /// With several lines there are no such links; the menu of the chart leads there.
    void theMenuLeadsThere()
    {
        Shown shown(2);
        QSignalSpy activated(&shown.pane, &ChartPane::bucketActivated);
        QVERIFY(shown.linkTo(Extreme::Highest).isNull());
        shown.pane.goTo(score, Extreme::Highest);
        QCOMPARE(activated.count(), 1);
        QCOMPARE(activated[0][2].value<core::TimeRange>().from, shown.at(40));
    }

    void nothingIsNowhere()
    {
        Shown shown;
        shown.pane.layers()[0].series->replace(shown.first, shown.first + 120, {});
        shown.pane.seriesChanged(shown.pane.visibleRange());
        QVERIFY(!extremeOf(shown.scene(), shown.chart(), Extreme::Highest));
        QSignalSpy activated(&shown.pane, &ChartPane::bucketActivated);
        shown.pane.goTo(score, Extreme::Highest);
        shown.pane.setMetrics({core::Metric::TotalAmount});
        shown.pane.goTo(score, Extreme::Highest);
        QCOMPARE(activated.count(), 0);
    }

    /// Who uses keys sees where they go; who uses the mouse is not disturbed.
    void focusIsSeen()
    {
        Shown shown;
        shown.pane.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&shown.pane));
        shown.view().clearFocus();
        const auto without = shown.view().grab().toImage();
        shown.view().setFocus(Qt::TabFocusReason);
        const auto first = shown.view().grab().toImage();
        QVERIFY(first != without);
        QTest::keyClick(&shown.view(), Qt::Key_Down, Qt::ShiftModifier);
        QVERIFY(shown.view().grab().toImage() != first); // around another chart
        shown.view().clearFocus();
        shown.view().setFocus(Qt::MouseFocusReason);
        QCOMPARE(shown.view().grab().toImage(), without);
    }
};

QTEST_MAIN(TestExtremes)
#include "tst_extremes.moc"
