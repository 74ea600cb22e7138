// SPDX-License-Identifier: GPL-3.0-only
#include "app/presentation/caption.h"

#include "app/presentation/timetext.h"
#include "core/statistics/statistics.h"
#include "tests/support/moment.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace oa;
using oa::tests::utc;

namespace {

presentation::CaptionFacts facts()
{
    presentation::CaptionFacts result;
    result.range = {utc("2024-05-01T10:00:00Z"), utc("2024-05-01T12:30:00Z")};
    result.panes.resize(2);
    result.panes[0].businesses = {u"cvs"_s, u"tab\there"_s};
    result.panes[1].businesses = {u"cvs"_s};
    return result;
}

} // namespace

class TestCaption : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsRangeIntervalZoneAndBusinesses()
    {
        QCOMPARE(presentation::caption(facts()), u"1 May 2024 10:00 – 12:30 · by the minute · UTC · cvs, tab⇥here"_s);
        auto other = facts();
        other.interval = core::Interval::Hour;
        other.zone = QTimeZone("Europe/Berlin");
        other.hasOpenBucket = true;
        QCOMPARE(presentation::caption(other), u"1 May 2024 12:00 – 14:30 · by the hour · Europe/Berlin · cvs, "
                                               u"tab⇥here · the newest point is still filling "
                                               u"(dashed)"_s);
    }

    void theHourThatComesTwiceIsTold()
    {
        auto night = facts();
        night.zone = QTimeZone("Europe/Berlin");
        const auto text = [&night](const char* from, const char* to) {
            night.range = {utc(from), utc(to)};
            return presentation::caption(night).section(u" · "_s, 0, 0);
        };
        QCOMPARE(text("2024-10-27T00:10:00Z", "2024-10-27T00:50:00Z"), u"27 Oct 2024 02:10 +02:00 – 02:50 +02:00"_s);
        QCOMPARE(text("2024-10-27T00:10:00Z", "2024-10-27T01:10:00Z"), u"27 Oct 2024 02:10 +02:00 – 02:10 +01:00"_s);
        QCOMPARE(text("2024-10-26T23:10:00Z", "2024-10-27T02:10:00Z"), u"27 Oct 2024 01:10 – 03:10"_s);
        QCOMPARE(text("2024-10-26T22:00:00Z", "2024-10-27T23:00:00Z"), u"27 Oct 2024"_s); // 25 hours
        QCOMPARE(presentation::instantText(utc("2024-10-27T01:10:30Z"), night.zone), u"27 Oct 2024 02:10:30 +01:00"_s);
    }

    /// A picture is looked at years later, and nobody needs the seconds at which somebody let go of the mouse.
    void secondsAreToldOfShortRangesOnly()
    {
        auto zoomed = facts();
        const auto text = [&zoomed](const char* from, const char* to) {
            zoomed.range = {utc(from), utc(to)};
            return presentation::caption(zoomed).section(u" · "_s, 0, 0);
        };
        // Those minutes that begin in it, which tables and statistics are of.
        QCOMPARE(text("2024-05-01T10:00:17.25Z", "2024-05-01T12:30:51Z"), u"1 May 2024 10:01 – 12:31"_s);
        QCOMPARE(core::shownBuckets(zoomed.range, core::Interval::Minute).from, utc("2024-05-01T10:01:00Z"));
        QCOMPARE(core::shownBuckets(zoomed.range, core::Interval::Minute).to, utc("2024-05-01T12:31:00Z"));
        QCOMPARE(text("2024-05-01T10:00:00Z", "2024-05-01T12:30:00Z"), u"1 May 2024 10:00 – 12:30"_s);
        QCOMPARE(text("2024-04-30T23:59:30Z", "2024-05-01T23:59:30Z"), u"1 May 2024"_s); // that day's minutes
        QCOMPARE(text("2024-05-01T10:00:17Z", "2024-05-01T10:03:51Z"), u"1 May 2024 10:00:17 – 10:03:51"_s);
        QCOMPARE(text("2024-12-31T10:00:00Z", "2025-01-01T10:00:00Z"), u"31 Dec 2024 10:00 – 1 Jan 2025 10:00"_s);
        // On screen this year need not be told.
        QCOMPARE(presentation::rangeText(zoomed.range, zoomed.zone, utc("2025-06-01T00:00:00Z")),
                 u"31 Dec 2024 10:00 – 1 Jan 2025 10:00"_s);
        QCOMPARE(presentation::rangeText({utc("2025-05-01T10:00:00Z"), utc("2025-05-01T12:00:00Z")}, zoomed.zone,
                                         utc("2025-06-01T00:00:00Z")),
                 u"1 May 10:00 – 12:00"_s);
    }

    /// Weeks begin and end in other years: which days figures are of is said where it is not the range.
    void whatIsCountedIsTold()
    {
        auto year = facts();
        year.range = {utc("2026-01-01T00:00:00Z"), utc("2027-01-01T00:00:00Z")};
        year.interval = core::Interval::Month;
        QVERIFY(!presentation::caption(year).contains(u"figures"_s));
        year.interval = core::Interval::Week;
        QVERIFY(presentation::caption(year).contains(u" · figures of 5 Jan 2026 – 3 Jan 2027 · "_s));
        year.range = {utc("2026-05-01T10:20:00Z"), utc("2026-05-01T18:10:00Z")};
        year.interval = core::Interval::FifteenMinutes;
        QVERIFY(!presentation::caption(year).contains(u"figures"_s)); // which can be seen
        year.interval = core::Interval::ThreeHours;
        QVERIFY(presentation::caption(year).contains(u" · figures of 1 May 2026 12:00 – 21:00 · "_s));
    }

    void aFootnoteStandsAboveTheCaption()
    {
        QCOMPARE(presentation::belowPicture(u" after\nthe release "_s, u"1 May"_s), u"after the release\n1 May"_s);
        QCOMPARE(presentation::belowPicture({}, u"1 May"_s), u"1 May"_s);
        QCOMPARE(presentation::belowPicture(u"mine"_s, {}), u"mine"_s);
        QCOMPARE(presentation::profileCaption({utc("2024-05-01T00:00:00Z"), utc("2024-05-08T00:00:00Z")},
                                              QTimeZone::utc(), u"EUR"_s),
                 u"1 May 2024 – 7 May 2024 · UTC · amounts in EUR only"_s);
    }

    void daysBeginWhereTheyDo()
    {
        auto days = facts();
        days.range = {utc("2024-04-25T22:00:00Z"), utc("2024-04-26T21:00:00Z")}; // from one o'clock
        days.zone = QTimeZone("Africa/Cairo");
        QCOMPARE(presentation::caption(days).section(u" · "_s, 0, 0), u"26 Apr 2024"_s);
    }

    void lengthsAreWhatTheyAre()
    {
        using namespace std::chrono_literals;
        QCOMPARE(presentation::durationText(73h), u"3 days 1 h"_s);
        QCOMPARE(presentation::durationText(72h), u"3 days"_s);
        QCOMPARE(presentation::durationText(25h), u"25 h"_s);
        const auto length = [](const char* from, const char* to) {
            return presentation::lengthText({utc(from), utc(to)}, QTimeZone("Europe/Berlin"));
        };
        QCOMPARE(length("2024-03-29T23:00:00Z", "2024-04-01T22:00:00Z"), u"3 days"_s); // of 71 hours
        QCOMPARE(length("2024-04-01T22:00:00Z", "2024-04-04T23:00:00Z"), u"3 days 1 h"_s);
    }

    void utcHasOneName()
    {
        for (const auto* name : {"UTC", "Etc/UTC", "Etc/Zulu"}) {
            QCOMPARE(presentation::zoneName(QTimeZone(name)), u"UTC"_s);
            QCOMPARE(presentation::zoneText(QTimeZone(name)), u"UTC"_s);
        }
        QCOMPARE(presentation::zoneName(QTimeZone("America/New_York")), u"America/New_York"_s);
        QCOMPARE(presentation::zoneText(QTimeZone("America/New_York")), u"New York"_s);
    }

    void manyBusinessesAreCounted()
    {
        auto many = facts();
        for (int i = 0; i < 12; ++i)
            many.panes[1].businesses.append(u"shop %1"_s.arg(i));
        const auto text = presentation::caption(many);
        QVERIFY2(text.contains(u"shop 5 and 6 more"), qPrintable(text)); // cvs, tab, shops 0 to 5, of 14
        QVERIFY(!text.contains(u"shop 6"));
        many.panes[1].businesses.resize(8); // nine in all, since one is in both
        QVERIFY(presentation::caption(many).endsWith(u"shop 5 and 1 more"));
        many.panes[1].businesses.resize(7);
        QVERIFY(presentation::caption(many).endsWith(u"shop 5"));
    }

    void thresholdsAndSpreadAreToldWhereTheyAreDrawn()
    {
        auto both = facts();
        both.panes[0].thresholds[core::indexOf(core::Metric::MedianScore)] = 59.5;
        both.panes[1].thresholds[core::indexOf(core::Metric::MedianScore)] = 59.5;
        both.panes[1].spread = true;
        auto text = presentation::caption(both);
        QCOMPARE(text.count(u"threshold Median score 59.5"_s), 1);
        QVERIFY(text.contains(u"shaded: p10–p90"));
        for (auto& pane : both.panes)
            pane.mode = core::Comparison::Difference;
        text = presentation::caption(both);
        QVERIFY(!text.contains(u"threshold") && !text.contains(u"shaded"));
        QCOMPARE(text.count(u" · cvs − tab⇥here"), 1); // which is held against which
        QVERIFY(!text.contains(u"A − B"));
        both.panes[0].mode = core::Comparison::Index;
        QVERIFY(presentation::caption(both).contains(u"100 = mean of this range"));
        both.panes[0].mode = core::Comparison::None;
        both.panes[0].metrics = {core::Metric::TotalAmount};
        QVERIFY(!presentation::caption(both).contains(u"threshold"));
    }
};

QTEST_GUILESS_MAIN(TestCaption)
#include "tst_caption.moc"
