// SPDX-License-Identifier: GPL-3.0-only
#include "core/time/bucketcalendar.h"
#include "db/documents/documentvaluestore.h"
#include "db/retention/retainer.h"
#include "db/stores/aggregatestore.h"
#include "db/stores/businessstore.h"
#include "db/stores/groupstore.h"
#include "db/stores/rankingstore.h"
#include "db/verify/verifier.h"
#include "tests/support/pipelinefixture.h"

#include <QTest>

#include <array>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
namespace core = oa::core;
namespace db = oa::db;
using oa::tests::PipelineFixture;
using oa::tests::TestServer;

namespace {

constexpr int simulatedDays = 730;
constexpr int daysAtOnce = 10;
constexpr int keptDays = 90;
constexpr int keptValueDays = 200;

core::TimePoint utc(const char* iso)
{
    return core::timePointFromIso(QString::fromLatin1(iso), QTimeZone::utc()).value();
}

const auto begin = utc("2023-01-01T00:00:00Z");

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

QString text(double value)
{
    return QString::number(value, 'g', 17);
}

QString shownIn(db::Connection& connection, const QString& name, const core::BucketCalendar& calendar,
                const core::TimeRange& range)
{
    const auto rows = db::AggregateStore(connection)
                          .readRows(name, calendar, core::bucketAt(range.from, calendar),
                                    core::bucketAt(range.to, calendar), core::SeriesContent::MetricsAndSpread);
    if (!rows)
        return u"(failed) "_s + rows.error().lines();
    QString lines;
    for (const auto& row : *rows) {
        lines += QString::number(row.bucket) + u' ' + QString::number(row.documents) + u' ' +
                 QString::number(row.scored) + u' ' + QString::number(row.ocrScored);
        for (const auto value : row.values)
            lines += u' ' + text(value);
        for (const auto value : row.spread)
            lines += u' ' + text(value);
        lines += u'\n';
    }
    return lines;
}

/// All that charts show of a name, at an interval, in a zone: one line a bucket. Of minutes, the first days and those
/// around the floor are enough.
QString shown(db::Connection& connection, const QString& name, core::Interval interval, const QTimeZone& zone)
{
    const core::BucketCalendar calendar(interval, zone);
    const auto day = [](int days) { return begin + std::chrono::days(days); };
    if (interval >= core::Interval::Hour)
        return shownIn(connection, name, calendar, {day(-2), day(simulatedDays + 2)});
    return shownIn(connection, name, calendar, {day(-2), day(8)}) +
           shownIn(connection, name, calendar, {day(simulatedDays - keptDays - 5), day(simulatedDays - keptDays + 5)});
}

QString ranked(db::Connection& connection, const core::TimeRange& range, const QTimeZone& zone)
{
    const auto rows = db::RankingStore(connection).read(range, zone);
    if (!rows)
        return u"(failed) "_s + rows.error().lines();
    QString lines;
    for (const auto& row : *rows) {
        lines += row.businessId + u' ' + QString::number(row.documents);
        const std::array values = {row.totalAmount,    row.averageScore,    row.averageOcrScore,   row.medianScore,
                                   row.medianOcrScore, row.totalChange.now, row.totalChange.before};
        for (const auto value : values)
            lines += u' ' + text(value);
        for (const auto value : row.amounts)
            lines += u' ' + text(value);
        lines += u'\n';
    }
    return lines;
}

} // namespace

/// Two years with receipts of 90 days kept, beside the same two years with all of them kept: every answer is the same.
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
    void bothAreVerified();

private:
    bool live(int day);

    TestServer m_server;
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
    return m_kept->drain().has_value();
}

void TestYears::initTestCase()
{
    QVERIFY2(m_server.start(), qPrintable(m_server.problem()));
    m_all = std::make_unique<PipelineFixture>(m_server);
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
        const auto expected = ranked(m_all->worker(), range, zone);
        QVERIFY(expected.contains(u"group"_s));
        QCOMPARE(ranked(m_kept->worker(), range, zone), expected);
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
