// SPDX-License-Identifier: GPL-3.0-only
#include "db/stores/aggregatestore.h"

#include "core/time/calendar.h"
#include "core/time/walltime.h"
#include "db/stores/groupstore.h"
#include "db/stores/subject.h"
#include "tests/support/pipelinefixture.h"

#include <QTest>

#include <cmath>
#include <random>

using namespace Qt::StringLiterals;
using namespace std::chrono;
namespace core = oa::core;
namespace db = oa::db;
using oa::tests::PipelineFixture;
using oa::tests::TestServer;

namespace {

core::TimePoint at(const QString& iso, const QTimeZone& zone = QTimeZone::utc())
{
    return *core::timePointFromIso(iso, zone);
}

constexpr auto insertion = R"(
INSERT INTO documents (ml_response, "timestamp")
SELECT format('{"business_id": "%s", "total": {"value": %s%s}}', (ARRAY['cvs', 'walgreens', 'Gardenia'])[1 + i % 3],
              (i * 37 % 10007) / 100.0,
              CASE WHEN i % 5 = 0 THEN '' ELSE format(', "score": %s, "ocr_score": %s', (i * 7919 % 9973) / 100.0,
                                                     (i * 104729 % 977) / 10.0) END),
       '2024-03-29 00:07:11+00'::timestamptz + i * interval '137.25 seconds'
  FROM generate_series(0, 6000) AS i)";

/// What plain SQL says of the buckets: from the documents' values, and by the server's own calendar.
constexpr auto oracle = R"(
SELECT (extract(epoch FROM bucket AT TIME ZONE $3) * 1000000)::bigint, sum(total_amount), avg(score),
       (percentile_disc(0.5) WITHIN GROUP (ORDER BY score)
        + percentile_disc(0.5) WITHIN GROUP (ORDER BY score DESC)) / 2,
       avg(ocr_score),
       (percentile_disc(0.5) WITHIN GROUP (ORDER BY ocr_score)
        + percentile_disc(0.5) WITHIN GROUP (ORDER BY ocr_score DESC)) / 2,
       count(*), count(score), percentile_disc(0.1) WITHIN GROUP (ORDER BY score),
       percentile_disc(0.9) WITHIN GROUP (ORDER BY ocr_score)
  FROM (SELECT *, date_trunc($2, ts AT TIME ZONE $3) AS bucket
          FROM document_values WHERE $1::text IS NULL OR business_id = $1) AS local
 GROUP BY bucket ORDER BY bucket)";

bool isSame(double a, double b)
{
    return (std::isnan(a) && std::isnan(b)) || std::abs(a - b) <= 1e-12 * std::max(1.0, std::abs(b));
}

} // namespace

/// The store that all numbers come from, against plain SQL.
class TestAggregateStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_server.start(), qPrintable(m_server.problem()));
        m_fixture = std::make_unique<PipelineFixture>(m_server);
        QVERIFY(m_fixture->write(insertion));
        QVERIFY(m_fixture->drain());
    }

    void bucketsAreWhatPlainSqlSays_data()
    {
        QTest::addColumn<QString>("business");
        QTest::addColumn<QByteArray>("zone");
        QTest::addColumn<int>("interval");
        for (const auto* zone : {"UTC", "Europe/Berlin", "Asia/Kolkata", "Asia/Kathmandu", "America/St_Johns"}) {
            for (const auto interval : {core::Interval::Day, core::Interval::Week, core::Interval::Month,
                                        core::Interval::Quarter, core::Interval::Year})
                QTest::addRow("%s by %s", zone, qPrintable(core::nameOf(interval)))
                    << u"cvs"_s << QByteArray(zone) << static_cast<int>(interval);
        }
        QTest::addRow("all by day") << db::Subject::all.toString() << QByteArray("Asia/Kolkata")
                                    << static_cast<int>(core::Interval::Day);
        QTest::addRow("all by hour") << db::Subject::all.toString() << QByteArray("UTC")
                                     << static_cast<int>(core::Interval::Hour);
        QTest::addRow("all by minute") << db::Subject::all.toString() << QByteArray("UTC")
                                       << static_cast<int>(core::Interval::Minute);
    }

    void bucketsAreWhatPlainSqlSays()
    {
        QFETCH(QString, business);
        QFETCH(QByteArray, zone);
        QFETCH(int, interval);
        const core::BucketCalendar calendar(static_cast<core::Interval>(interval), QTimeZone(zone));
        const auto from = core::bucketAt(at(u"2024-03-01"_s), calendar);
        const auto to = core::bucketAt(at(u"2024-05-01"_s), calendar) + 1;
        const auto rows = db::AggregateStore(m_fixture->worker())
                              .readRows(business, calendar, from, to, core::SeriesContent::MetricsAndSpread);
        QVERIFY2(rows, rows ? "" : qPrintable(rows.error().message + rows.error().detail));
        const auto expected = m_fixture->writer().execute(
            oracle, {business == db::Subject::all ? db::Parameter() : db::parameter(business),
                     db::parameter(core::nameOf(calendar.interval())), db::parameter(QString::fromLatin1(zone))});
        QVERIFY2(expected, expected ? "" : qPrintable(expected.error().detail));
        QCOMPARE(static_cast<int>(rows->size()), expected->rowCount());
        QVERIFY(!rows->empty());
        for (int i = 0; i < expected->rowCount(); ++i) {
            const auto& row = (*rows)[static_cast<std::size_t>(i)];
            QCOMPARE(core::toEpochMicroseconds(core::bucketStart(row.bucket, calendar)), expected->integer(i, 0));
            for (std::size_t metric = 0; metric < core::valueMetricCount; ++metric)
                QVERIFY2(isSame(row.values[metric], expected->real(i, 1 + static_cast<int>(metric))),
                         qPrintable(u"row %1 metric %2: %3 is not %4"_s.arg(i)
                                        .arg(metric)
                                        .arg(row.values[metric])
                                        .arg(expected->real(i, 1 + static_cast<int>(metric)))));
            QCOMPARE(qint64(row.documents), expected->integer(i, 6));
            QCOMPARE(qint64(row.scored), expected->integer(i, 7));
            QVERIFY(isSame(row.spread[0], expected->real(i, 8)));
            QVERIFY(isSame(row.spread[3], expected->real(i, 9)));
        }
    }

    /// Rows of a version before have no distributions until they are made again: then the documents' values answer.
    void rowsWithoutDistributionsAreAnsweredFromTheValues()
    {
        const core::BucketCalendar calendar(core::Interval::Week, QTimeZone("Asia/Kolkata"));
        const auto from = core::bucketAt(at(u"2024-03-01"_s), calendar);
        const auto to = core::bucketAt(at(u"2024-05-01"_s), calendar);
        const auto read = [&] {
            return db::AggregateStore(m_fixture->worker())
                .readRows(u"cvs"_s, calendar, from, to, core::SeriesContent::MetricsAndSpread)
                .value();
        };
        const auto before = read();
        QVERIFY(m_fixture->write("BEGIN"));
        QVERIFY(m_fixture->write("UPDATE hourly_parsed_total SET amount_squares = NULL, score_distribution = NULL, "
                                 "ocr_score_distribution = NULL WHERE ts < '2024-04-03'"));
        QVERIFY(m_fixture->write("COMMIT"));
        const auto after = read();
        QCOMPARE(after.size(), before.size());
        for (std::size_t i = 0; i < after.size(); ++i) {
            QCOMPARE(after[i].values, before[i].values);
            QCOMPARE(after[i].spread, before[i].spread);
        }
    }

    /// Where the server has no word for a bucket: parts of hours and of days add up to the day.
    void partsAddUp()
    {
        const QTimeZone berlin("Europe/Berlin");
        db::AggregateStore store(m_fixture->worker());
        const core::BucketCalendar days(core::Interval::Day, berlin);
        const auto day = core::bucketAt(at(u"2024-03-31T12:00"_s, berlin), days); // has 23 hours
        const auto whole = store.readRows(u"cvs"_s, days, day, day + 1);
        QVERIFY(whole && whole->size() == 1);
        for (const auto interval :
             {core::Interval::FiveMinutes, core::Interval::FifteenMinutes, core::Interval::ThirtyMinutes,
              core::Interval::ThreeHours, core::Interval::SixHours, core::Interval::TwelveHours})
        {
            const core::BucketCalendar calendar(interval, berlin);
            const auto range = core::bucketRange(day, days);
            const auto parts = store.readRows(u"cvs"_s, calendar, core::bucketAt(range.from, calendar),
                                              core::bucketAt(range.to, calendar));
            QVERIFY(parts);
            double amount = 0;
            quint32 documents = 0;
            for (const auto& part : *parts) {
                amount += part.values[0];
                documents += part.documents;
                QVERIFY(range.contains(core::bucketStart(part.bucket, calendar)));
            }
            QCOMPARE(documents, whole->front().documents);
            QVERIFY(isSame(std::round(amount * 100), std::round(whole->front().values[0] * 100)));
        }
    }

    void whatFitsIntoNoMemoryIsRefused()
    {
        PipelineFixture fixture(m_server);
        db::AggregateStore store(fixture.worker());
        const auto refused = store.readSeries(u"cvs"_s, core::Interval::Minute, core::calendar);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, core::ErrorCode::BadInput);
        QVERIFY(!refused.error().remedy.isEmpty());
        QVERIFY(store.readSeries(u"cvs"_s, core::Interval::Month, core::calendar));
    }

    /// A year of a zone that is behind begins before the first one of UTC does.
    void theFirstYearOfAnyZone()
    {
        PipelineFixture fixture(m_server);
        QVERIFY(fixture.write(
            PipelineFixture::insertion(u"0001-01-01 05:00Z"_s, PipelineFixture::payload(u"cvs"_s, u"3"_s))));
        QVERIFY(fixture.drain());
        for (const auto* zone : {"America/St_Johns", "Pacific/Auckland", "UTC"}) {
            const core::BucketCalendar years(core::Interval::Year, QTimeZone(zone));
            const auto series =
                db::AggregateStore(fixture.worker())
                    .readSeries(u"cvs"_s, years, {core::calendar.from, core::calendar.from + days(400)});
            QVERIFY2(series, qPrintable(series ? QString() : series.error().detail));
            const auto first = core::bucketAt(core::calendar.from + hours(5), years);
            QCOMPARE((*series)->metric(core::Metric::TotalAmount).at(first), 3.0);
        }
    }

    void aSeriesKnowsWhatIsOpenAndCovered()
    {
        PipelineFixture fixture(m_server);
        QVERIFY(fixture.write(R"(INSERT INTO documents (ml_response, "timestamp")
            SELECT '{"business_id": "cvs", "total": {"value": 1}}', now() - i * interval '1 day'
              FROM generate_series(0, 40) AS i)"));
        QVERIFY(fixture.drain());
        const QTimeZone zone("Asia/Kolkata");
        const core::BucketCalendar months(core::Interval::Month, zone);
        const auto now = time_point_cast<microseconds>(system_clock::now());
        const auto series =
            db::AggregateStore(fixture.worker()).readSeries(u"cvs"_s, months, {now - days(100), now + days(1)});
        QVERIFY(series);
        const auto open = (*series)->openBucket();
        QVERIFY(open);
        QCOMPARE(open->bucket, core::bucketAt(now, months));
        QVERIFY(open->arrivedUntil > now - minutes(2) && open->arrivedUntil <= now + minutes(1));
        QCOMPARE((*series)->covered().from, core::bucketRange(core::bucketAt(now - days(40), months), months).from);
        QCOMPARE((*series)->covered().to, core::bucketRange(open->bucket, months).to);
    }

    /// A receipt that goes from one minute of an hour to another leaves the hour as it is, and changes two days where a
    /// day ends in the middle of that hour.
    void changesInsideAnHourAreSeen()
    {
        PipelineFixture fixture(m_server);
        QVERIFY(fixture.write(
            PipelineFixture::insertion(u"2024-05-01 18:20Z"_s, PipelineFixture::payload(u"cvs"_s, u"1"_s))));
        QVERIFY(fixture.drain());
        const core::BucketCalendar calendar(core::Interval::Day, QTimeZone("Asia/Kolkata"));
        db::AggregateStore store(fixture.worker());
        const auto whole = db::AggregateStore::wholeSections({at(u"2024-05-01"_s), at(u"2024-05-03"_s)}, calendar);
        const auto from = core::bucketAt(whole.from, calendar);
        const auto to = core::bucketAt(whole.to, calendar);
        db::SectionVersions versions;
        const auto changes = [&] {
            return store.readChanges(u"cvs"_s, calendar, from, to, core::SeriesContent::Metrics, versions).value();
        };
        QCOMPARE(changes().size(), std::size_t(1));
        QVERIFY(changes().empty());
        QVERIFY(fixture.write("UPDATE documents SET \"timestamp\" = '2024-05-01 18:40Z'"));
        QVERIFY(fixture.drain());
        const auto changed = changes();
        QCOMPARE(changed.size(), std::size_t(1));
        QCOMPARE(changed.front().rows.size(), std::size_t(1));
        QCOMPARE(changed.front().rows.front().bucket, core::bucketAt(at(u"2024-05-01T18:40Z"_s), calendar));
    }

    /// One refresh writes the rows of many businesses, which then have the same versions.
    void anotherMemberIsAChange()
    {
        PipelineFixture fixture(m_server);
        QVERIFY(fixture.write(
            PipelineFixture::insertion(u"2024-05-01 18:20Z"_s, PipelineFixture::payload(u"cvs"_s, u"1"_s)) +
            PipelineFixture::insertion(u"2024-05-01 18:20Z"_s, PipelineFixture::payload(u"walmart"_s, u"5"_s))));
        QVERIFY(fixture.drain());
        db::GroupStore groups(fixture.worker());
        db::AggregateStore store(fixture.worker());
        for (const auto interval : {core::Interval::Minute, core::Interval::Hour, core::Interval::Day}) {
            const auto whole = db::AggregateStore::wholeSections({at(u"2024-05-01"_s), at(u"2024-05-02"_s)}, interval);
            const auto from = core::bucketAt(whole.from, core::BucketCalendar(interval));
            const auto to = core::bucketAt(whole.to, core::BucketCalendar(interval));
            db::SectionVersions versions;
            const auto changes = [&] {
                return store.readChanges(u"both"_s, interval, from, to, core::SeriesContent::Metrics, versions).value();
            };
            QVERIFY(groups.add(u"both"_s, {u"cvs"_s}, u"alice"_s));
            QCOMPARE(changes().size(), std::size_t(1));
            QVERIFY(changes().empty());
            QVERIFY(groups.remove({u"cvs"_s}, u"alice"_s));
            QVERIFY(groups.add(u"both"_s, {u"walmart"_s}, u"alice"_s));
            const auto changed = changes();
            QCOMPARE(changed.size(), std::size_t(1));
            QCOMPARE(changed.front().rows.front().values[core::indexOf(core::Metric::TotalAmount)], 5.0);
            QVERIFY(groups.remove({u"walmart"_s}, u"alice"_s));
        }
    }

    /// A data folder that was put back, or a standby in its place, gives the versions that were seen to other rows.
    /// Last, since the server is started again.
    void versionsCountForOneRunOfTheServer()
    {
        const auto parameters = m_fixture->parameters();
        m_fixture.reset();
        for (const auto interval : {core::Interval::Minute, core::Interval::Hour, core::Interval::Day}) {
            const core::BucketCalendar calendar(interval, QTimeZone("Asia/Kolkata"));
            const auto whole = db::AggregateStore::wholeSections({at(u"2024-03-29"_s), at(u"2024-04-01"_s)}, calendar);
            const auto versions = [&] {
                const auto connection = m_server.connectAsProgram(parameters);
                return db::AggregateStore(*connection)
                    .readVersions(u"*"_s, calendar, core::bucketAt(whole.from, calendar),
                                  core::bucketAt(whole.to, calendar))
                    .value();
            };
            const auto before = versions();
            QVERIFY(!before.empty());
            QVERIFY(versions().begin()->second.sum == before.begin()->second.sum);
            QVERIFY(m_server.stop());
            QVERIFY2(m_server.start(), qPrintable(m_server.problem()));
            const auto after = versions();
            QCOMPARE(after.size(), before.size());
            for (const auto& [section, version] : before) {
                QCOMPARE(after.at(section).rows, version.rows);
                QVERIFY(after.at(section).sum != version.sum);
            }
        }
    }

private:
    TestServer m_server;
    std::unique_ptr<PipelineFixture> m_fixture;
};

QTEST_GUILESS_MAIN(TestAggregateStore)
#include "tst_aggregatestore.moc"
