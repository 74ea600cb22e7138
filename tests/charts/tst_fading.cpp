// SPDX-License-Identifier: GPL-3.0-only
#include "charts/paint/fading.h"
#include "charts/picture/drawnpicture.h"
#include "charts/picture/imageexport.h"
#include "charts/scene/panescene.h"
#include "charts/widgets/chartpane.h"
#include "charts/widgets/chartview.h"
#include "tests/charts/sampledata.h"

#include <QTemporaryDir>
#include <QTest>

using namespace oa;
using namespace oa::charts;
using namespace Qt::StringLiterals;

namespace {

constexpr auto score = core::Metric::AverageScore;

/// Scores of 50 all along: in the first half from `few` receipts, in the second from many.
struct Shown
{
    ChartPane pane;
    core::BucketIndex first = test::SampleOptions().from;
    core::BucketIndex count;

    Shown(core::BucketIndex buckets, quint32 few)
        : count(buckets)
    {
        std::vector<core::BucketRow> rows;
        for (core::BucketIndex i = 0; i < count; ++i) {
            core::BucketRow row;
            row.bucket = first + i;
            row.documents = row.scored = row.ocrScored = i < count / 2 ? few : 40;
            row.values.fill(50 + 0.001 * static_cast<double>(i % 2));
            rows.push_back(row);
        }
        auto series = std::make_shared<core::BusinessSeries>(u"shop"_s, core::Interval::Minute);
        series->replace(first, first + count, rows);
        pane.setLayers({Layer{.label = u"shop"_s, .series = series}});
        pane.setVisibleRange({core::bucketStart(first, core::Interval::Minute),
                              core::bucketStart(first + count, core::Interval::Minute)});
        pane.setMetrics({score, core::Metric::TotalAmount});
        pane.setState(ChartPane::State::Showing);
        pane.resize(700, 500);
        pane.show();
    }
    PaneScene& scene() { return pane.findChild<ChartView*>()->paneScene(); }
    /// How far the line's strongest pixel around a share of the width is from the background.
    int inkAt(core::Metric metric, double share)
    {
        const auto picture = pane.findChild<ChartView*>()->grab().toImage();
        const auto plot = scene().plotArea(scene().chartOf(metric));
        const auto x = plot.left() + static_cast<int>(share * plot.width());
        const auto background = scene().theme().background;
        int most = 0;
        for (int column = x - 3; column <= x + 3; ++column) {
            for (int y = plot.top(); y <= plot.bottom(); ++y) {
                const auto color = picture.pixelColor(column, y);
                // The line is blue: of greys around it, this tells it from the grid.
                most = std::max(most,
                                std::abs(color.red() - background.red()) - std::abs(color.blue() - color.green()) / 8);
            }
        }
        return most;
    }
    const Trace& trace() { return scene().item(scene().chartOf(score)).traces().front(); }
};

} // namespace

/// Lines of scores are weaker where few receipts are behind a point.
class TestFading : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fromFourReceiptsOnInFull()
    {
        for (const auto& [receipts, level] : {std::pair(1U, 0), {2U, 1}, {3U, 2}, {4U, 3}, {5U, 3}}) {
            Shown shown(60, receipts);
            const TimeScale scale(shown.pane.visibleRange(), 600, 1);
            const auto fading = Fading::ofSamples(shown.trace(), shown.trace().grid(scale), 600);
            QCOMPARE(int(fading.at(3)), level);
            QCOMPARE(int(fading.at(40)), 3);
            QCOMPARE(fading.isEmpty(), level == 3); // and costs nothing
        }
        QVERIFY(Fading::faded(Qt::red, 0).alpha() < Fading::faded(Qt::red, 1).alpha());
        QVERIFY(Fading::faded(Qt::red, 2).alpha() < 255);
        QCOMPARE(Fading::faded(Qt::red, Fading::full), QColor(Qt::red));
    }

    void linesAreWeaker_data()
    {
        QTest::addColumn<int>("buckets");
        QTest::addRow("dots") << 20;
        QTest::addRow("samples") << 300;
        QTest::addRow("columns") << 4000;
    }

    void linesAreWeaker()
    {
        QFETCH(int, buckets);
        Shown shown(buckets, 1);
        QVERIFY(shown.inkAt(score, 0.25) < 0.75 * shown.inkAt(score, 0.75));
        // Of sums small numbers are no worse.
        QVERIFY(shown.inkAt(core::Metric::TotalAmount, 0.25) > 0.9 * shown.inkAt(core::Metric::TotalAmount, 0.75));
        const auto full = shown.inkAt(score, 0.75);
        shown.pane.setFades(false);
        QVERIFY(shown.inkAt(score, 0.25) > 0.9 * full);
        shown.pane.setFades(true);
        QVERIFY(shown.inkAt(score, 0.25) < 0.75 * full);
    }

    /// A dot is wider than the column whose bucket it stands for, and as weak all over.
    void loneBucketsAreWeakAllOver()
    {
        Shown shown(6000, 1);
        std::vector<core::BucketRow> rows;
        for (const auto& [index, receipts] : {std::pair(1500, 1U), {4500, 40U}}) {
            core::BucketRow row;
            row.bucket = shown.first + index;
            row.documents = row.scored = row.ocrScored = receipts;
            row.values.fill(50);
            rows.push_back(row);
        }
        shown.pane.layers()[0].series->replace(shown.first, shown.first + 6000, rows);
        shown.pane.seriesChanged(shown.pane.visibleRange());
        QVERIFY(shown.inkAt(score, 0.25) > 0);
        QVERIFY(shown.inkAt(score, 0.25) < 0.6 * shown.inkAt(score, 0.75));
    }

    /// A column shows many buckets: it is as sure as the best of them.
    void columnsGoByTheBest()
    {
        Shown shown(6000, 2);
        auto& series = *shown.pane.layers()[0].series;
        core::BucketRow row;
        row.bucket = shown.first + 1000;
        row.documents = row.scored = row.ocrScored = 40;
        row.values.fill(50);
        series.replace(row.bucket, row.bucket + 1, std::vector{row});
        shown.pane.seriesChanged(shown.pane.visibleRange());
        const TimeScale scale(shown.pane.visibleRange(), 600, 1);
        const auto fading = Fading::ofColumns(shown.trace(), shown.trace().grid(scale), 600);
        QCOMPARE(int(fading.at(100)), int(Fading::full));
        QCOMPARE(int(fading.at(50)), 1);
        QCOMPARE(int(fading.at(500)), int(Fading::full));
    }

    void picturesFadeAsWell()
    {
        for (const auto buckets : {300, 4000}) { // samples, columns
            Shown shown(buckets, 1);
            const QTemporaryDir folder;
            const auto svg = [&](bool fades) {
                shown.pane.setFades(fades);
                ExportOptions options;
                options.size = {700, 500};
                const auto picture = drawImage(ImageFormat::Svg, {&shown.pane}, core::AxisMode::Own, options);
                const auto path = folder.filePath(u"one.svg"_s);
                if (!picture || !(*picture)->save(path))
                    return QByteArray();
                QFile file(path);
                return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
            };
            const auto with = svg(true);
            const auto without = svg(false);
            QVERIFY(!with.isEmpty() && !without.isEmpty());
            QVERIFY(with.contains("stroke-opacity=\"0.3"));
            QVERIFY(!without.contains("stroke-opacity=\"0.3"));
        }
    }
};

QTEST_MAIN(TestFading)
#include "tst_fading.moc"
