// SPDX-License-Identifier: GPL-3.0-only
#include "charts/scene/crosshair.h"
#include "charts/scene/panescene.h"
#include "charts/widgets/chartpane.h"
#include "charts/widgets/chartview.h"
#include "tests/charts/sampledata.h"

#include <QDir>
#include <QTest>

using namespace oa;
using namespace oa::charts;
using namespace Qt::StringLiterals;

namespace {

constexpr auto numbers = core::Metric::DocumentCount;

core::BucketRow row(core::BucketIndex bucket, quint32 documents)
{
    core::BucketRow row;
    row.bucket = bucket;
    row.documents = row.scored = row.ocrScored = documents;
    row.values = {10.0 * documents, 50, 50, 50, 50};
    return row;
}

struct Shown
{
    ChartPane pane;
    test::SampleOptions options;

    explicit Shown(int layers = 1)
    {
        options.count = 120;
        std::vector<Layer> made;
        for (int i = 0; i < layers; ++i) {
            auto each = options;
            each.seed = static_cast<unsigned>(i + 1);
            made.push_back(Layer{.label = QString::number(i), .series = test::sampleSeries({}, each), .colorIndex = i});
        }
        pane.setLayers(made);
        pane.setVisibleRange(test::rangeOf(options));
        pane.setState(ChartPane::State::Showing);
        pane.resize(700, 800);
        pane.show();
    }
    PaneScene& scene() { return pane.findChild<ChartView*>()->paneScene(); }
    const SeriesItem& chart() { return scene().item(scene().chartOf(numbers)); }
    core::BucketIndex bucket(core::BucketIndex index) const { return options.from + index; }
    /// Every bucket with as many receipts; those of 0 without a row.
    void fill(const std::vector<quint32>& documents)
    {
        std::vector<core::BucketRow> rows;
        for (core::BucketIndex i = 0; i < options.count; ++i) {
            if (const auto each = documents[static_cast<std::size_t>(i) % documents.size()]; each > 0)
                rows.push_back(row(bucket(i), each));
        }
        pane.layers()[0].series->replace(bucket(0), bucket(options.count), rows);
        pane.seriesChanged(pane.visibleRange());
    }
    QString reading(core::BucketIndex index)
    {
        return readingText(chart().traces()[0], {bucket(index), {}, {}}, QTimeZone::utc(),
                           scene().figureDecimals(scene().chartOf(numbers)));
    }
};

} // namespace

class TestReceiptNumbers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void axesCountFromZeroInWholeNumbers_data()
    {
        QTest::addColumn<QList<int>>("documents");
        QTest::addRow("none") << QList<int>{0, 0, 0, 0};
        QTest::addRow("one") << QList<int>{1, 1, 1, 1};
        QTest::addRow("one or two") << QList<int>{1, 2, 1, 1};
        QTest::addRow("up to three") << QList<int>{3, 0, 1};
        QTest::addRow("five") << QList<int>{5, 4, 5};
        QTest::addRow("dozens") << QList<int>{12, 13, 11};
        QTest::addRow("far from zero, close together") << QList<int>{1000, 1001, 1002};
    }

    void axesCountFromZeroInWholeNumbers()
    {
        QFETCH(QList<int>, documents);
        Shown shown;
        shown.fill(std::vector<quint32>(documents.begin(), documents.end()));
        const auto most = *std::max_element(documents.begin(), documents.end());
        for (const auto height : {800, 760, 720}) { // with more and fewer labels
            shown.pane.resize(700, height);
            const auto scale = shown.scene().scale(numbers).value();
            QCOMPARE(scale.min, 0.0);
            QVERIFY(scale.max >= std::max(most, 1));
            QVERIFY2(most == 0 || most >= 0.7 * scale.max, qPrintable(QString::number(scale.max)));
            QCOMPARE(scale.step, std::round(scale.step));
            QCOMPARE(scale.max, std::round(scale.max));
            QVERIFY(scale.labelCount() >= 2);
        }
    }

    /// Scales of several panes, too, and those of one height.
    void everyKindOfAxisIsWhole()
    {
        QCOMPARE(wholeSteps({0, 1, 0.25}), (ValueScale{0, 1, 1}));
        QCOMPARE(wholeSteps({0, 12.4, 2.5}), (ValueScale{0, 13, 5}));
        QCOMPARE(wholeSteps({0, 0.4, 0.2}), (ValueScale{0, 1, 1}));
        QCOMPARE(wholeSteps({-2.5, 2.5, 2.5}), (ValueScale{-3, 5, 5})); // two labels at least;
        QCOMPARE(wholeSteps({0, 250, 50}), (ValueScale{0, 250, 50}));
    }

    void noReceiptsAreZeroAndNoGap()
    {
        Shown shown;
        shown.fill({7, 0, 3});
        QCOMPARE(shown.reading(0), u"7"_s);
        QCOMPARE(shown.reading(1), u"0"_s); // "n = 0" would say it twice
        QVERIFY(!std::isnan(shown.chart().traces()[0].values->at(shown.bucket(1))));
        QTRY_COMPARE(shown.chart().notes().size(), std::size_t(1));
        QCOMPARE(shown.chart().notes().front().forms.front(), u"n = 400 · mean 3.33 · last 3 · min 0 · max 7"_s);
        QCOMPARE(shown.chart().title().name, u"Number of receipts per minute"_s);
        QCOMPARE(shown.chart().title().unit, QString());
    }

    void differencesAreOfNumbers()
    {
        Shown shown(2);
        shown.fill({4});
        shown.pane.setComparison(core::Comparison::Difference);
        const auto& trace = shown.chart().traces()[0];
        const auto other = shown.pane.layers()[1].series->documentCount().at(shown.bucket(5));
        QCOMPARE(trace.values->at(shown.bucket(5)), 4 - other);
        QCOMPARE(shown.scene().figureDecimals(shown.scene().chartOf(numbers)), 0);
        const auto scale = shown.scene().scale(numbers).value();
        QCOMPARE(scale.step, std::round(scale.step));
        QTRY_VERIFY(!shown.chart().notes().empty());
        const auto note = shown.chart().notes().front().forms.front();
        QVERIFY2(note.contains(u"points") && note.contains(u'.'), qPrintable(note)); // means are seldom whole
        shown.pane.setComparison(core::Comparison::Ratio);
        QVERIFY(shown.scene().figureDecimals(shown.scene().chartOf(numbers)) >= 2);
    }

    /// Six low charts are worse than five: what nobody chose gives way, and comes back.
    void giveWayWhereThereIsNoRoom()
    {
        Shown shown;
        QCOMPARE(shown.scene().chartCount(), 6);
        QVERIFY(!shown.pane.lacksRoom());
        const auto high = shown.scene().leastHeight();
        QTRY_VERIFY(!shown.scene().item(0).notes().empty());
        shown.pane.resize(700, 420);
        QTRY_COMPARE(shown.scene().chartCount(), 5);
        QCOMPARE(shown.scene().chartOf(numbers), -1);
        QTRY_VERIFY(!shown.scene().item(0).notes().empty()); // figures stay above the others
        QVERIFY(shown.pane.lacksRoom());
        QCOMPARE(shown.scene().leastHeight(), high); // which needs no room for what can give way
        QCOMPARE(shown.pane.metrics().size(), core::metricCount);

        const std::vector own = {core::Metric::TotalAmount, core::Metric::MedianScore, numbers};
        shown.pane.setMetrics(own);
        shown.pane.resize(700, 200);
        QCOMPARE(shown.scene().chartCount(), 3);
        QVERIFY(!shown.pane.lacksRoom());

        shown.pane.setMetrics({core::allMetrics.begin(), core::allMetrics.end()});
        QCOMPARE(shown.scene().chartCount(), 5);
        shown.pane.resize(700, 800);
        QTRY_COMPARE(shown.scene().chartCount(), 6);
        QVERIFY(!shown.pane.lacksRoom());
    }
};

QTEST_MAIN(TestReceiptNumbers)
#include "tst_receiptnumbers.moc"
