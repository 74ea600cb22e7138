// SPDX-License-Identifier: GPL-3.0-only
#include "core/time/bucketcalendar.h"
#include "db/documents/documentvaluestore.h"
#include "db/retention/retainer.h"
#include "db/stores/businessstore.h"
#include "db/stores/groupstore.h"
#include "db/verify/verifier.h"
#include "tests/support/answers.h"
#include "tests/support/citusworkers.h"
#include "tests/support/days.h"
#include "tests/support/moment.h"
#include "tests/support/pipelinefixture.h"

#include <QTest>

#include <array>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
namespace core = oa::core;
namespace db = oa::db;
using oa::tests::chartAnswer;
using oa::tests::CitusWorkers;
using oa::tests::PipelineFixture;
using oa::tests::rankingAnswer;
using oa::tests::TestServer;
using oa::tests::utc;

namespace {

constexpr int simulatedDays = 730;
constexpr int daysAtOnce = 10;
constexpr int keptDays = 90;
constexpr int keptValueDays = 200;

const auto begin = utc("2023-01-01T00:00:00Z");
const core::TimeRange whole{begin, begin + std::chrono::days(simulatedDays)};
const core::TimeRange sealed{utc("2023-02-01T18:30:00Z"), utc("2023-02-28T18:30:00Z")};

/// Documents of ten days from day `day` on: none on some of them, of two businesses that are one group and others, some
/// that cannot be read; then changes of what came in the last two weeks.
std::string tenDays(int day)
{
    const auto from = "timestamptz '2023-01-01 00:00Z' + interval '1 day' * " + std::to_string(day);
    return "SELECT setseed(0." + std::to_string(day + 1) +
           "); INSERT INTO documents (ml_response, \"timestamp\") SELECT CASE WHEN i % 41 = 0 THEN '[]' ELSE "
           "format('{\"business_id\": \"b%s\", \"total\": {\"value\": %s, \"score\": %s, \"ocr_score\": %s}}', "
           "floor(random() * 4), round((random() * 500)::numeric, 2), round((random() * 100)::numeric, 1), "
           "floor(random() * 100)) END, " +
           from +
           " + make_interval(days => (i * 7) % 10, secs => floor(random() * 86399)) FROM generate_series(1, 120) i "
           "WHERE (i * 7) % 10 <> " +
           std::to_string(day / 10 % 10) +
           "; UPDATE documents SET ml_response = replace(ml_response, '\"b1\"', '\"b2\"') WHERE hashtext(ml_response) "
           "% 17 = 3 AND "
           "\"timestamp\" > " +
           from +
           " - interval '14 days'; DELETE FROM documents WHERE hashtext(ml_response) % 19 = 5 AND \"timestamp\" > " +
           from + " - interval '14 days';";
}

/// All that charts show of a name, at an interval, in a zone: one line a bucket. Of minutes, the first days and those
/// around the floor are enough.
QString shown(db::Connection& connection, const QString& name, core::Interval interval, const QTimeZone& zone)
{
    const core::BucketCalendar calendar(interval, zone);
    const auto day = [](int days) { return begin + std::chrono::days(days); };
    if (interval >= core::Interval::Hour)
        return chartAnswer(connection, name, calendar, {day(-2), day(simulatedDays + 2)});
    return chartAnswer(connection, name, calendar, {day(-2), day(8)}) +
           chartAnswer(connection, name, calendar,
                       {day(simulatedDays - keptDays - 5), day(simulatedDays - keptDays + 5)});
}

} // namespace

/// Two years with receipts of 90 days kept, beside the same two years with all of them kept: every answer is the same.
/// Also where the former are on a cluster of Citus and the latter on one server.
class TestYears : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void chartsAreTheSame_data();
    void chartsAreTheSame();
    void rankingsAreTheSame();
    void businessesAreTheSame();
    void sharesAreTheSame();
    void profilesAreTheSame();
    void changesAreTheSame();
    void receiptsThatAreKeptAreTheSame();
    void tablesAreTheSame();
    void bothAreVerified();

private:
    bool live(int day);

    TestServer m_server;
    TestServer m_plainServer{TestServer::Kind::Alone}; ///< where m_server is a cluster
    std::unique_ptr<PipelineFixture> m_all;
    std::unique_ptr<PipelineFixture> m_kept;
    int m_late = 0;
};

bool TestYears::live(int day)
{
    for (auto* fixture : std::array{m_all.get(), m_kept.get()}) {
        if (!fixture->write(tenDays(day)) || !fixture->drain())
            return false;
    }
    db::RetainOptions options;
    options.rowsPerTransaction = 100;
    db::Retainer retainer(m_kept->worker(), options);
    const auto floor = begin + std::chrono::days(day + daysAtOnce - keptDays);
    for (;;) {
        const auto step = retainer.sealNext(floor);
        if (!step) {
            qWarning().noquote() << step.error().lines();
            return false;
        }
        if (step->outcome == db::SealStep::Outcome::NothingLeft)
            break;
        if (step->outcome != db::SealStep::Outcome::Sealed)
            return false;
    }
    if (day % 100 == 0 && floor > begin) { // somebody is late by months
        if (!m_kept->write(PipelineFixture::insertion(u"2023-01-01 12:00:00.123Z"_s,
                                                      PipelineFixture::payload(u"b1"_s, u"1000000"_s, u"1"_s))))
            return false;
        ++m_late;
    }
    while (retainer.removeDocuments().value_or(std::nullopt))
        ;
    if (!retainer.moveValuesFloor(begin + std::chrono::days(day + daysAtOnce - keptValueDays)))
        return false;
    while (retainer.removeValues().value_or(std::nullopt))
        ;
    return m_kept->drain() && (day % 240 != 0 || oa::tests::makeDays(m_kept->worker()));
}

void TestYears::initTestCase()
{
    QVERIFY2(m_server.start(), qPrintable(m_server.problem()));
    if (CitusWorkers::isWanted())
        QVERIFY2(m_plainServer.start(), qPrintable(m_plainServer.problem()));
    m_all = std::make_unique<PipelineFixture>(CitusWorkers::isWanted() ? m_plainServer : m_server);
    m_kept = std::make_unique<PipelineFixture>(m_server);
    for (int day = 0; day < simulatedDays; day += daysAtOnce)
        QVERIFY(live(day));
    for (auto* fixture : std::array{m_all.get(), m_kept.get()})
        QVERIFY(db::GroupStore(fixture->worker()).add(u"group"_s, {u"b1"_s, u"b2"_s}, u"test"_s));
    QVERIFY(m_kept->value("SELECT count(*) FROM documents").toInt() < 1500);
    QVERIFY(m_all->value("SELECT count(*) FROM documents").toInt() > 7000);
    QCOMPARE(m_kept->value("SELECT count(*) FROM sealed_days WHERE day < '2022-01-01' OR day > '2024-10-03'"), u"0"_s);
    QVERIFY(m_kept->value("SELECT count(*) FROM sealed_days").toInt() > 500);
    QCOMPARE(m_kept->value("SELECT count(*) FROM rejected_documents WHERE reason = 'after-retention'").toInt(), m_late);
    QVERIFY(m_late > 3);
    QVERIFY(oa::tests::makeDays(m_kept->worker()));
    // The one reads rows of days where there are some, the other hours alone.
    QCOMPARE(oa::tests::finishedDays(*m_all), 0);
    QCOMPARE(oa::tests::finishedDays(*m_kept) > 500, !CitusWorkers::isWanted());
}

void TestYears::chartsAreTheSame_data()
{
    QTest::addColumn<core::Interval>("interval");
    for (const auto interval : core::allIntervals)
        QTest::addRow("%s", qPrintable(core::nameOf(interval))) << interval;
}

void TestYears::chartsAreTheSame()
{
    QFETCH(core::Interval, interval);
    const QStringList names{u"b0"_s, u"b1"_s, u"group"_s, u"*"_s};
    for (const auto* zone : {"UTC", "America/New_York", "Asia/Kolkata"}) {
        for (const auto& name : names) {
            const auto expected = shown(m_all->worker(), name, interval, QTimeZone(zone));
            QVERIFY(expected.count(u'\n') >= 2);
            QVERIFY2(shown(m_kept->worker(), name, interval, QTimeZone(zone)) == expected, zone);
        }
    }
}

void TestYears::rankingsAreTheSame()
{
    const QTimeZone zone("Asia/Kolkata");
    const std::vector<core::TimeRange> ranges{
        {begin, begin + std::chrono::days(simulatedDays)},
        core::TimeRange{utc("2023-02-01T18:30:00Z"), utc("2023-02-28T18:30:00Z")},
        core::TimeRange{utc("2023-03-03T10:17:00Z"), utc("2023-03-08T10:31:00Z")}};
    for (const auto& range : ranges) {
        const auto expected = rankingAnswer(m_all->worker(), range, zone);
        QVERIFY(expected.contains(u"group"_s));
        QCOMPARE(rankingAnswer(m_kept->worker(), range, zone), expected);
    }
}

void TestYears::businessesAreTheSame()
{
    const core::TimeRange range{utc("2023-02-01T18:30:00Z"), utc("2023-02-28T18:30:00Z")};
    const auto list = [&range](db::Connection& connection) {
        QStringList names;
        const auto listed = db::BusinessStore(connection).listWithGroups(range);
        for (const auto& each : listed.value())
            names += each.businessId + u' ' + QString::number(each.documents);
        return names;
    };
    QCOMPARE(list(m_kept->worker()), list(m_all->worker()));
}

void TestYears::sharesAreTheSame()
{
    core::Thresholds thresholds{};
    for (const auto metric : core::allMetrics)
        thresholds[core::indexOf(metric)] = 60.5;
    // All gone; values gone in part; documents gone; nothing gone.
    const std::vector<core::TimeRange> ranges{{utc("2023-02-01T18:30:00Z"), utc("2023-02-28T18:30:00Z")},
                                              {begin, begin + std::chrono::days(simulatedDays)},
                                              {utc("2024-07-01T00:00:00Z"), utc("2024-08-01T00:00:00Z")},
                                              {utc("2024-12-01T00:00:00Z"), utc("2024-12-20T00:00:00Z")}};
    for (const auto& range : ranges) {
        const auto expected = db::DocumentValueStore(m_all->worker()).countBelow(u"group"_s, range, thresholds);
        const auto found = db::DocumentValueStore(m_kept->worker()).countBelow(u"group"_s, range, thresholds);
        QVERIFY(expected && found);
        for (const auto metric : core::allMetrics) {
            const auto i = core::indexOf(metric);
            if (!core::isOfDocuments(metric))
                continue;
            if ((*found)[i]->isUnknown) {
                QVERIFY(metric == core::Metric::TotalAmount && range.from < utc("2024-06-14T00:00:00Z"));
                continue;
            }
            QVERIFY((*expected)[i]->all > 50);
            QCOMPARE((*found)[i]->below, (*expected)[i]->below);
            QCOMPARE((*found)[i]->all, (*expected)[i]->all);
        }
    }
}

void TestYears::profilesAreTheSame()
{
    for (const auto* zone : {"UTC", "Asia/Kolkata"}) {
        for (const auto& name : {u"b0"_s, u"group"_s, u"*"_s}) {
            for (const auto& range : {whole, sealed}) {
                const auto expected = oa::tests::profileAnswer(m_all->worker(), name, range, QTimeZone(zone));
                QVERIFY(!expected.contains(u"(failed)"_s));
                QCOMPARE(oa::tests::profileAnswer(m_kept->worker(), name, range, QTimeZone(zone)), expected);
            }
        }
    }
}

void TestYears::changesAreTheSame()
{
    for (const auto& name : {u"b1"_s, u"group"_s, u"*"_s}) {
        for (const auto& range : {whole, sealed}) {
            const auto moment = range.from + std::chrono::floor<std::chrono::minutes>(range.length() / 3);
            const auto told = [&](PipelineFixture& fixture) {
                return oa::tests::changeAnswer(fixture.worker(), name, range.from, moment, range.to);
            };
            QVERIFY(!told(*m_all).contains(u"(failed)"_s));
            QCOMPARE(told(*m_kept), told(*m_all));
        }
    }
}

/// Of single receipts what is kept: themselves, and what explains a change.
void TestYears::receiptsThatAreKeptAreTheSame()
{
    const core::TimeRange recent{utc("2024-11-01T00:00:00Z"), utc("2024-11-20T00:00:00Z")};
    for (const auto& name : {u"b1"_s, u"group"_s, u"*"_s}) {
        const auto listed = oa::tests::receiptsAnswer(m_all->worker(), name, recent);
        QVERIFY(listed.count(u'\n') > 50 && !listed.contains(u"(failed)"_s));
        QCOMPARE(oa::tests::receiptsAnswer(m_kept->worker(), name, recent), listed);
        const auto explained = oa::tests::explanationAnswer(m_all->worker(), name, recent);
        QVERIFY(explained.count(u'\n') > 50 && !explained.contains(u"(failed)"_s));
        QCOMPARE(oa::tests::explanationAnswer(m_kept->worker(), name, recent), explained);
    }
    const auto gone = oa::tests::explanationAnswer(m_kept->worker(), u"b1"_s, sealed);
    QVERIFY2(gone.startsWith(u"(failed)"_s), qPrintable(gone)); // told, not shown in part
}

void TestYears::tablesAreTheSame()
{
    for (const auto interval : {core::Interval::Minute, core::Interval::Hour}) {
        const auto expected = oa::tests::tableAnswer(m_all->worker(), interval, whole);
        QVERIFY(expected.count(u'\n') > 5000);
        QVERIFY(oa::tests::tableAnswer(m_kept->worker(), interval, whole) == expected);
    }
    QCOMPARE(oa::tests::reachAnswer(m_kept->worker()), oa::tests::reachAnswer(m_all->worker()));
}

void TestYears::bothAreVerified()
{
    QCOMPARE(m_all->differences(), QString());
    const auto verified = db::Verifier(m_kept->worker()).run({});
    QVERIFY(verified);
    QCOMPARE(verified->differences, 0);
    QVERIFY(verified->sealedDays > 500);
    QVERIFY(verified->documents > 500);
    QCOMPARE(verified->sealedDocuments + verified->documents - verified->rejected,
             m_all->value("SELECT count(*) FROM document_values").toLongLong());
}

QTEST_GUILESS_MAIN(TestYears)
#include "tst_years.moc"
