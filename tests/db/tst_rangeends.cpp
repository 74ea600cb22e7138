// SPDX-License-Identifier: GPL-3.0-only
// A range holds what comes at its beginning and not what comes at its end, whoever is asked about it.
#include "core/statistics/change.h"
#include "db/documents/contributionstore.h"
#include "db/documents/documentstore.h"
#include "db/documents/documentvaluestore.h"
#include "db/refresh/recomputation.h"
#include "db/state/dataextent.h"
#include "db/stores/aggregatestore.h"
#include "db/stores/businessstore.h"
#include "db/stores/changestore.h"
#include "db/stores/markerstore.h"
#include "db/stores/momentstore.h"
#include "db/stores/profilestore.h"
#include "db/stores/rankingstore.h"
#include "tests/support/days.h"
#include "tests/support/moment.h"
#include "tests/support/pipelinefixture.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
namespace core = oa::core;
namespace db = oa::db;
using oa::tests::PipelineFixture;
using oa::tests::TestServer;
using oa::tests::utc;

namespace {

/// Borders of minutes, of hours, of days and of 1970.
std::vector<core::TimePoint> borders()
{
    std::vector<core::TimePoint> all;
    for (const auto* iso :
         {"1969-12-31T22:30:00Z", "1969-12-31T23:00:00Z", "1970-01-01T00:00:00Z", "2024-03-30T00:00:00Z",
          "2024-03-30T10:20:00Z", "2024-03-30T10:21:00Z", "2024-03-30T11:00:00Z", "2024-03-31T00:00:00Z",
          "2024-04-01T00:00:00Z", "2024-04-01T00:30:00Z", "2024-04-02T00:00:00Z"})
        all.push_back(utc(iso));
    return all;
}

/// What each receipt here says.
constexpr std::array<std::pair<core::Metric, double>, 5> valuesOfAll = {{{core::Metric::TotalAmount, 2},
                                                                         {core::Metric::AverageScore, 80},
                                                                         {core::Metric::MedianScore, 80},
                                                                         {core::Metric::AverageOcrScore, 70},
                                                                         {core::Metric::MedianOcrScore, 70}}};

/// Years between the two times of our receipts: nothing new, and much work.
bool isLong(const core::TimeRange& range)
{
    return range.length() > 24h * 30;
}

qint64 countIn(const std::vector<core::TimePoint>& times, const core::TimeRange& range)
{
    return std::ranges::count_if(times,
                                 [&range](core::TimePoint time) { return range.from <= time && time < range.to; });
}

} // namespace

class TestRangeEnds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyAnswerIsOfTheRange_data();
    void everyAnswerIsOfTheRange();
    void everyComparisonIsOfBothRanges_data() { everyAnswerIsOfTheRange_data(); }
    void everyComparisonIsOfBothRanges();
    void scoresThatAreKeptAsDistributionsAreOfTheRange();
    void whatIsOverEndsWithTheMinute();

private:
    db::BelowCount belowOf(core::Metric metric, double threshold, const core::TimeRange& range)
    {
        core::Thresholds thresholds;
        thresholds[core::indexOf(metric)] = threshold;
        const auto counts = db::DocumentValueStore(m_fixture->worker()).countBelow(u"cvs"_s, range, thresholds);
        return counts.value()[core::indexOf(metric)].value();
    }

    TestServer m_server;
    std::unique_ptr<PipelineFixture> m_fixture;
    std::vector<core::TimePoint> m_times; ///< of receipts, each with a score; and of markers
};

void TestRangeEnds::initTestCase()
{
    QVERIFY2(m_server.start(), qPrintable(m_server.problem()));
    m_fixture = std::make_unique<PipelineFixture>(m_server);
    std::string receipts;
    db::MarkerStore markers(m_fixture->writer());
    for (const auto border : borders())
    { // at it, and right before it: two, so that an end that is off shows in the number
        for (const auto away : {0us, -1us, -1us}) {
            m_times.push_back(border + away);
            receipts += PipelineFixture::insertion(core::toIsoString(m_times.back()),
                                                   PipelineFixture::payload(u"cvs"_s, u"2"_s, u"80"_s, u"70"_s));
            QVERIFY(markers.add(m_times.back(), u"marker"_s));
        }
    }
    QVERIFY(m_fixture->write(receipts));
    QVERIFY(m_fixture->drain());
}

void TestRangeEnds::everyAnswerIsOfTheRange_data()
{
    QTest::addColumn<bool>("hasDays");
    QTest::addRow("from hours") << false;
    QTest::addRow("from days") << true;
}

void TestRangeEnds::everyAnswerIsOfTheRange()
{
    QFETCH(bool, hasDays);
    if (hasDays)
        QVERIFY(oa::tests::makeDays(m_fixture->worker()).value_or(0) > 0);
    auto& connection = m_fixture->worker();
    const auto all = borders();
    for (auto from = all.begin(); from != all.end(); ++from) {
        for (auto to = from + 1; to != all.end(); ++to) {
            const core::TimeRange range{*from, *to};
            if (isLong(range))
                continue;
            const auto expected = countIn(m_times, range);
            const auto what = core::toIsoString(range.from) + u" to "_s + core::toIsoString(range.to);
            const auto is = [&](const char* whose, qint64 count) {
                return QTest::qVerify(count == expected, whose,
                                      qPrintable(u"%1: %2, not %3"_s.arg(what).arg(count).arg(expected)), __FILE__,
                                      __LINE__);
            };
            const auto ranked = db::RankingStore(connection).read(range).value();
            QCOMPARE(ranked.size(), std::size_t(1));
            if (!is("ranking", ranked[0].documents) || !is("ranking's scores", ranked[0].scored) ||
                !is("ranking's amounts", std::llround(ranked[0].totalAmount / 2)))
                return;
            if (!is("businesses", db::BusinessStore(connection).list(range)->front().documents) ||
                !is("groups", db::BusinessStore(connection).listWithGroups(range)->front().documents))
                return;
            const auto profile = db::ProfileStore(connection).read(u"cvs"_s, range, QTimeZone("Asia/Kolkata")).value();
            qint64 ofWeek = 0;
            for (const auto& cell : profile.cells)
                ofWeek += cell.documents;
            if (!is("profile", ofWeek))
                return;
            const auto moments = db::MomentStore(connection).read(u"cvs"_s, std::array{range}).value();
            if (!is("moments", moments->score.count))
                return;
            db::DocumentValueStore values(connection);
            qint64 read = 0;
            QVERIFY(values.read({u"cvs"_s}, range,
                                [&read](const db::DocumentValues&) { return ++read, core::Result<>(); }));
            if (!is("values", read) || !is("number of values", values.count({u"cvs"_s}, range).value()))
                return;
            for (const auto& [metric, value] : valuesOfAll) {
                const auto none = belowOf(metric, value, range);
                const auto each = belowOf(metric, value + 0.5, range);
                QCOMPARE(none.below, 0); // what all have is not below itself
                if (!is("those with a value", none.all) || !is("those below", each.below))
                    return;
            }
            if (!is("receipts", std::ssize(*db::DocumentStore(connection).readBucket(u"cvs"_s, range, 1000))) ||
                !is("markers", std::ssize(*db::MarkerStore(connection).list(range))) ||
                !is("what is counted anew", db::Recomputation(connection).plan(range)->documents))
                return;
            for (const auto& calendar :
                 {core::BucketCalendar(core::Interval::Minute), core::BucketCalendar(core::Interval::Hour)}) {
                const auto first = core::bucketAt(range.from, calendar);
                const auto past = core::bucketAt(range.to, calendar);
                if (core::bucketStart(first, calendar) != range.from || core::bucketStart(past, calendar) != range.to)
                    continue; // of whole buckets alone
                const auto sums = db::AggregateStore(connection).readSums(u"cvs"_s, calendar, first, past).value();
                const auto rows = db::AggregateStore(connection).readRows(u"cvs"_s, calendar, first, past).value();
                qint64 summed = 0;
                for (const auto& sum : sums)
                    summed += sum.documents;
                qint64 ofRows = 0;
                for (const auto& row : rows)
                    ofRows += row.documents;
                if (!is("sums", summed) || !is("rows", ofRows))
                    return;
            }
        }
    }
}

/// Of each two stretches beside each other, each has its own.
void TestRangeEnds::everyComparisonIsOfBothRanges()
{
    auto& connection = m_fixture->worker();
    const auto all = borders();
    for (const auto from : all) {
        for (const auto to : all) {
            const core::TimeRange now{from, to};
            if (now.isEmpty() || isLong(now))
                continue;
            const core::TimeRange before{from - now.length(), from};
            const auto ranked = db::RankingStore(connection).read(now).value();
            for (const auto& change :
                 {ranked[0].documentsChange, ranked[0].scoreChange, ranked[0].medianOcrScoreChange}) {
                QCOMPARE(change.count, countIn(m_times, now));
                QCOMPARE(change.previousCount, countIn(m_times, before));
            }
            const auto explained =
                db::ContributionStore(connection).read(u"cvs"_s, now, QTimeZone::utc(), false).value();
            QCOMPARE(explained.change.count, countIn(m_times, now));
            QCOMPARE(explained.change.previousCount, countIn(m_times, before));
            for (const auto end : all) {
                if (end <= to || isLong({to, end}))
                    continue;
                const auto change = db::ChangeStore(connection).read(u"cvs"_s, from, to, end).value();
                QCOMPARE(change.documents.previousCount, countIn(m_times, {from, to}));
                QCOMPARE(change.documents.count, countIn(m_times, {to, end}));
                QCOMPARE(change.score.previousCount, countIn(m_times, {from, to}));
                QCOMPARE(change.score.count, countIn(m_times, {to, end}));
            }
        }
    }
}

void TestRangeEnds::scoresThatAreKeptAsDistributionsAreOfTheRange()
{
    QVERIFY(m_fixture->write("UPDATE retention SET floor = '2024-05-01 00:00Z' WHERE what = 'values'"));
    const auto all = borders();
    for (auto from = all.begin(); from != all.end(); ++from) {
        for (auto to = from + 1; to != all.end(); ++to) {
            const core::TimeRange range{*from, *to};
            if (isLong(range))
                continue;
            for (const auto& [metric, value] : valuesOfAll) {
                const auto none = belowOf(metric, value, range);
                const auto each = belowOf(metric, value + 0.5, range);
                QCOMPARE(none.isUnknown, metric == core::Metric::TotalAmount);
                if (none.isUnknown)
                    continue;
                QCOMPARE(none.below, 0);
                QCOMPARE(none.all, countIn(m_times, range));
                QCOMPARE(each.below, countIn(m_times, range));
            }
        }
    }
}

/// Of a range with now in it, what is over is held against the same part of the range before, receipt by receipt.
void TestRangeEnds::whatIsOverEndsWithTheMinute()
{
    PipelineFixture fixture(m_server);
    const auto base = std::chrono::floor<std::chrono::minutes>(db::serverTime(fixture.worker()).value());
    std::vector<core::TimePoint> times;
    std::string receipts;
    for (int i = 0; i < 130; ++i) { // one a minute, the last some minutes ahead; each score higher than those before
        times.push_back(base + (i - 110) * 1min);
        receipts += PipelineFixture::insertion(
            core::toIsoString(times.back()),
            PipelineFixture::payload(u"cvs"_s, u"1"_s, QString::number(i / 2.0), QString::number(i / 4.0)));
    }
    QVERIFY(fixture.write(receipts));
    QVERIFY(fixture.drain());
    const core::TimeRange range{base - 30min, base + 30min};
    std::vector<db::RankingRow> rows;
    db::ComparedStretches stretches;
    const auto readInOneMinute = [&] {
        stretches = db::comparedStretches(range, *db::serverTime(fixture.worker()), QTimeZone::utc());
        rows = db::RankingStore(fixture.worker()).read(range).value();
        const auto after = db::comparedStretches(range, *db::serverTime(fixture.worker()), QTimeZone::utc());
        return after.shown == stretches.shown;
    };
    QTRY_VERIFY(readInOneMinute());
    QCOMPARE(rows.size(), std::size_t(1));
    const auto& row = rows.front();
    const auto now = countIn(times, stretches.shown);
    const auto before = countIn(times, stretches.before);
    QVERIFY(now >= 30 && now < countIn(times, range));
    QCOMPARE(now, before);
    for (const auto& change : {row.documentsChange, row.totalChange, row.scoreChange, row.medianScoreChange,
                               row.ocrScoreChange, row.medianOcrScoreChange})
    {
        QCOMPARE(change.count, now);
        QCOMPARE(change.previousCount, before);
    }
    QCOMPARE(row.totalChange.now, static_cast<double>(now));
    QCOMPARE(row.totalChange.before, static_cast<double>(before));
    QCOMPARE(row.totalChange.halfWidth, core::totalError(static_cast<double>(now + before), now + before));
    // Scores grow evenly, so that a mean and a median are the middle of the first and the last of their stretch.
    const auto middle = [&](const core::TimeRange& stretch, double step) {
        const auto first = std::ranges::lower_bound(times, stretch.from) - times.begin();
        const auto last = std::ranges::lower_bound(times, stretch.to) - times.begin() - 1;
        return static_cast<double>(first + last) / 2 * step;
    };
    QCOMPARE(row.scoreChange.now, middle(stretches.shown, 0.5));
    QCOMPARE(row.medianScoreChange.now, middle(stretches.shown, 0.5));
    QCOMPARE(row.ocrScoreChange.now, middle(stretches.shown, 0.25));
    QCOMPARE(row.medianOcrScoreChange.now, middle(stretches.shown, 0.25));
    QCOMPARE(row.scoreChange.before, middle(stretches.before, 0.5));
    QCOMPARE(row.medianScoreChange.before, middle(stretches.before, 0.5));
    QCOMPARE(row.ocrScoreChange.before, middle(stretches.before, 0.25));
    QCOMPARE(row.medianOcrScoreChange.before, middle(stretches.before, 0.25));
    QCOMPARE(row.averageScore, middle(range, 0.5));
    QCOMPARE(row.medianScore, middle(range, 0.5));
    QCOMPARE(row.averageOcrScore, middle(range, 0.25));
    QCOMPARE(row.medianOcrScore, middle(range, 0.25));
}

QTEST_GUILESS_MAIN(TestRangeEnds)
#include "tst_rangeends.moc"
