// SPDX-License-Identifier: GPL-3.0-only
#include "app/presentation/panes/plottedparts.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace oa;

namespace {

constexpr auto start = core::TimePoint(std::chrono::sys_days(std::chrono::year(2024) / 5 / 10));

core::TimeRange hours(int from, int to)
{
    return {start + std::chrono::hours(from), start + std::chrono::hours(to)};
}

presentation::PlottedLine line(const QString& business, std::chrono::microseconds shift = 0us)
{
    return {{business, core::TimeShift::ofLength(shift)},
            std::make_shared<core::BusinessSeries>(business, core::Interval::Hour)};
}

} // namespace

class TestPlottedParts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachBusinessOnceThoughSeveralPanesShowIt()
    {
        const std::vector lines = {line(u"cvs"_s), line(u"safeway"_s), line(u"cvs"_s)};
        const auto parts = presentation::plottedParts(lines, hours(0, 10));
        QCOMPARE(parts.size(), std::size_t(2));
        QCOMPARE(parts[0].series->businessId(), u"cvs"_s);
        QCOMPARE(parts[1].series->businessId(), u"safeway"_s);
        QVERIFY(parts[0].range == hours(0, 10));
    }

    void theTimeBeforeComesFirstAndNoBucketTwice()
    {
        // Two days, and the day before each: the second day is in both.
        const std::vector lines = {line(u"cvs"_s), line(u"cvs"_s, 24h)};
        auto parts = presentation::plottedParts(lines, hours(0, 48));
        QCOMPARE(parts.size(), std::size_t(2));
        QVERIFY(parts[0].range == hours(-24, 0));
        QVERIFY(parts[0].series == lines[1].series.get());
        QVERIFY(parts[1].range == hours(0, 48));
        // Apart from each other both are whole.
        parts = presentation::plottedParts(lines, hours(0, 6));
        QVERIFY(parts[0].range == hours(-24, -18));
        QVERIFY(parts[1].range == hours(0, 6));
    }

    void aRangeWithinABucketDoesNotRepeatIt()
    {
        // The visible range begins at half past: its first bucket is the one that begins after that.
        const std::vector lines = {line(u"cvs"_s), line(u"cvs"_s, 2h)};
        const core::TimeRange visible{start + 30min, start + 4h};
        const auto parts = presentation::plottedParts(lines, visible);
        QVERIFY(parts[0].range.to == start + 30min);
        const auto ranges = presentation::plottedRanges({lines[0].line, lines[1].line}, visible, core::Interval::Hour);
        QCOMPARE(ranges.size(), std::size_t(1));
        QVERIFY(ranges[0] == hours(-1, 4));
    }

    /// March, a month before, is the 29 days of February, which lie within what the other line shows.
    void aStretchWithinAnotherDoesNotEndIt()
    {
        const core::PaneLine monthBefore{u"cvs"_s, core::TimeShift::ofMonths(1, QTimeZone::utc())};
        const auto march = hours(-70 * 24, -39 * 24);
        const auto ranges =
            presentation::plottedRanges({line(u"cvs"_s, 24h * 30).line, monthBefore}, march, core::Interval::Hour);
        QCOMPARE(ranges.size(), std::size_t(1));
        QVERIFY(ranges[0] == hours(-100 * 24, -69 * 24));
    }

    void stretchesThatLieApartStayApart()
    {
        const auto ranges = presentation::plottedRanges({line(u"cvs"_s).line, line(u"cvs"_s, 24h * 7).line},
                                                        hours(0, 5), core::Interval::Minute);
        QCOMPARE(ranges.size(), std::size_t(2));
        QVERIFY(ranges[0] == hours(-168, -163));
        QVERIFY(ranges[1] == hours(0, 5));
        QVERIFY(presentation::plottedRanges({}, hours(0, 5), core::Interval::Minute).empty());
    }
};

QTEST_APPLESS_MAIN(TestPlottedParts)
#include "tst_plottedparts.moc"
