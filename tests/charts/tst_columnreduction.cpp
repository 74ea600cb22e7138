// SPDX-License-Identifier: GPL-3.0-only
#include "charts/model/columnreduction.h"
#include "charts/model/timescale.h"

#include <QTest>

#include <cmath>
#include <random>

using namespace oa;
using namespace oa::charts;

namespace {

core::Series randomSeries(int count, double missingShare, unsigned seed)
{
    std::mt19937 random(seed);
    std::uniform_real_distribution<double> value(0, 1000);
    std::bernoulli_distribution isMissing(missingShare);
    core::Series series;
    series.reset(1000, 1000 + count);
    for (int i = 0; i < count; ++i) {
        if (!isMissing(random))
            series.set(1000 + i, value(random));
    }
    series.rebuild(1000, 1000 + count);
    return series;
}

bool same(double a, double b)
{
    return a == b || (std::isnan(a) && std::isnan(b));
}

/// Sorts every sample into its column one by one.
std::vector<Column> bruteForce(const core::Series& series, std::size_t count, const SampleGrid& grid, int columns)
{
    std::vector<Column> result(static_cast<std::size_t>(columns));
    const auto samples = series.samples();
    for (std::size_t i = 0; i < count; ++i) {
        const auto x = std::floor(grid.x(i));
        if (x < 0 || x >= columns)
            continue;
        auto& column = result[static_cast<std::size_t>(x)];
        const auto value = samples[i];
        column.exit = core::missing; // of the last sample only
        if (std::isnan(value)) {
            column.anyMissing = true;
            continue;
        }
        column.first = std::isnan(column.first) ? value : column.first;
        column.last = value;
        column.min = std::isnan(column.min) ? value : std::min(column.min, value);
        column.max = std::isnan(column.max) ? value : std::max(column.max, value);
        if (i + 1 < count && !std::isnan(samples[i + 1])) {
            const auto share = (x + 1 - grid.x(i)) / grid.step;
            column.exit = value + (samples[i + 1] - value) * share;
        }
    }
    return result;
}

} // namespace

class TestColumnReduction : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void equalsBruteForce_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<double>("missingShare");
        QTest::addColumn<double>("origin");
        QTest::addColumn<double>("step");
        QTest::addRow("all visible") << 5000 << 0.0 << 0.0 << 0.06;
        QTest::addRow("starts left of the plot") << 5000 << 0.0 << -123.4 << 0.06;
        QTest::addRow("starts inside") << 5000 << 0.0 << 57.25 << 0.03;
        QTest::addRow("ends inside") << 900 << 0.0 << 10.5 << 0.11;
        QTest::addRow("few missing") << 20000 << 0.01 << -3.75 << 0.0171;
        QTest::addRow("most missing") << 20000 << 0.97 << -3.75 << 0.0171;
        QTest::addRow("nothing there") << 5000 << 1.0 << 0.0 << 0.06;
        QTest::addRow("all to the left") << 100 << 0.0 << -50.0 << 0.1;
        QTest::addRow("all to the right") << 100 << 0.0 << 1000.0 << 0.1;
        QTest::addRow("two samples a column, on the borders") << 700 << 0.1 << 0.0 << 0.5;
    }

    void equalsBruteForce()
    {
        QFETCH(int, count);
        QFETCH(double, missingShare);
        QFETCH(double, origin);
        QFETCH(double, step);
        const auto series = randomSeries(count, missingShare, 7);
        constexpr int columns = 300;
        const SampleGrid grid{origin, step};
        for (const auto used : {static_cast<std::size_t>(count), static_cast<std::size_t>(count) * 2 / 3}) {
            std::vector<Column> got;
            reduceToColumns(series, used, grid, columns, got);
            const auto expected = bruteForce(series, used, grid, columns);
            QCOMPARE(got.size(), expected.size());
            for (std::size_t c = 0; c < got.size(); ++c) {
                const auto& a = got[c];
                const auto& b = expected[c];
                const auto context = qPrintable(QStringLiteral("column %1").arg(c));
                QVERIFY2(same(a.first, b.first) && same(a.last, b.last), context);
                QVERIFY2(same(a.min, b.min) && same(a.max, b.max), context);
                QVERIFY2(a.anyMissing == b.anyMissing, context);
                QVERIFY2(std::isnan(a.exit) == std::isnan(b.exit), context);
                QVERIFY2(std::isnan(a.exit) || std::abs(a.exit - b.exit) < 1e-6, context);
            }
        }
    }

    void panningByWholePixelsMovesColumnsAndChangesNone()
    {
        const auto series = randomSeries(20'000, 0.02, 9);
        const auto start = core::bucketStart(1000, core::Interval::Minute);
        const core::TimeRange range{start, start + std::chrono::minutes(10'000)};
        constexpr int width = 317; // a column does not hold a whole number of minutes
        const auto columnsOf = [&](const core::TimeRange& shown) {
            const TimeScale scale(shown, width, 1);
            std::vector<Column> columns;
            reduceToColumns(series, series.samples().size(), scale.grid(1000, core::Interval::Minute, {}), width,
                            columns);
            return columns;
        };
        const auto before = columnsOf(range);
        constexpr int pixels = 23;
        const auto by =
            std::chrono::microseconds(std::llround(static_cast<double>(range.length().count()) * pixels / width));
        const auto after = columnsOf({range.from + by, range.to + by});
        for (std::size_t c = 0; c + pixels < before.size(); ++c) {
            QVERIFY(same(after[c].min, before[c + pixels].min));
            QVERIFY(same(after[c].max, before[c + pixels].max));
            QVERIFY(same(after[c].first, before[c + pixels].first));
        }
    }

    /// Days of 23 and 25 hours and months stand where the calendar has them, and are found there.
    void unevenBucketsStandWhereTheCalendarHasThem()
    {
        const QTimeZone berlin("Europe/Berlin");
        for (const auto interval :
             {core::Interval::ThreeHours, core::Interval::Day, core::Interval::Week, core::Interval::Month})
        {
            const core::BucketCalendar calendar(interval, berlin);
            const auto from = core::timePointFromIso(u"2023-01-15", berlin).value();
            const auto to = core::timePointFromIso(u"2024-12-20", berlin).value();
            const auto first = calendar.at(from);
            const auto count = static_cast<std::size_t>(calendar.at(to) - first);
            const TimeScale scale({from, to}, 900, 2);
            const auto grid = scale.grid(first, calendar, {});
            QVERIFY(grid.uneven);
            for (std::size_t i = 0; i < count; ++i) {
                const auto x = grid.x(i);
                QVERIFY(std::abs(x - scale.deviceX(calendar.start(first + static_cast<qint64>(i)))) < 1e-6);
                QCOMPARE(grid.firstAtOrAfter(x - 1e-3, count), i);
                QCOMPARE(grid.firstAtOrAfter(x + 1e-3, count), i + 1);
            }
            QCOMPARE(grid.firstAtOrAfter(-1e9, count), std::size_t(0));
            QCOMPARE(grid.firstAtOrAfter(1e9, count), count);
        }
    }

    void timeScaleIsItsOwnInverse()
    {
        const auto start = core::bucketStart(28'573'920, core::Interval::Minute);
        const TimeScale scale({start, start + std::chrono::hours(48)}, 700, 2);
        QCOMPARE(scale.deviceColumns(), 1400);
        for (const auto x : {0.0, 123.5, 699.0})
            QVERIFY(std::abs(scale.x(scale.timeAt(x)) - x) < 1e-6);
        QVERIFY(std::abs(scale.x(start)) <= 0.25); // half a device pixel
        QVERIFY(std::abs(scale.x(start + std::chrono::hours(48)) - 700) <= 0.25);
    }
};

QTEST_APPLESS_MAIN(TestColumnReduction)
#include "tst_columnreduction.moc"
