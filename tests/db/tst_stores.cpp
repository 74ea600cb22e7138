// SPDX-License-Identifier: GPL-3.0-only
#include "core/time/walltime.h"
#include "db/documents/documentstore.h"
#include "db/sessions/changelistener.h"
#include "db/state/databasestatus.h"
#include "db/stores/aggregatestore.h"
#include "db/stores/businessstore.h"
#include "db/stores/groupstore.h"
#include "db/stores/rankingstore.h"
#include "db/stores/trendslices.h"
#include "tests/support/moment.h"
#include "tests/support/pipelinefixture.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <stop_token>
#include <thread>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
namespace core = oa::core;
namespace db = oa::db;
using oa::tests::PipelineFixture;
using oa::tests::TestServer;
using oa::tests::utc;

namespace {

std::string document(const char* time, const QString& business, const QString& total, const QString& score = {})
{
    return PipelineFixture::insertion(QString::fromLatin1(time), PipelineFixture::payload(business, total, score));
}

} // namespace

/// The stores that answer the window's questions.
class TestStores : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_server.start(), qPrintable(m_server.problem())); }

    void seriesHoldsWhatIsStored();
    void spreadIsReadWhereItIsWanted();
    void seriesOfAnUnknownBusinessIsLoadedAndEmpty();
    void openBucketIsTheOneOfNow();
    void extentAndStatus();
    void lagIsOfWhatWaits();
    void implausibleTimesDecideNothing();
    void versionsFindWhatChanged();
    void businessesByCount();
    void bucketDocumentsPageByPage();
    void trendsEndWithTheDocuments();
    void rankingCountsTheRange();
    void changesFollowFromTheReceipts();
    void trendsOfWhatIsSteadyAreFlat();
    void mediansAreTheMiddleOfTheDocuments();
    void groupsAreRankedAsOne();
    void whatIsComparedIsEquallyLongAndOver();
    void whatIsComparedIsWholeDays_data();
    void whatIsComparedIsWholeDays();
    void listenerHearsOfDocumentsAndTotals();

private:
    TestServer m_server;
};

void TestStores::seriesHoldsWhatIsStored()
{
    PipelineFixture fixture(m_server);
    QVERIFY(fixture.write(document("2024-05-01 10:00:10Z", u"cvs"_s, u"1.25"_s, u"50"_s) +
                          document("2024-05-01 10:00:20Z", u"cvs"_s, u"2"_s, u"60"_s) +
                          document("2024-05-01 10:02:00Z", u"cvs"_s, u"4"_s) +
                          document("2024-05-01 10:02:00Z", u"walmart"_s, u"100"_s, u"7"_s) +
                          document("2024-05-01 12:00:00Z", u"cvs"_s, u"8"_s, u"90"_s)));
    QVERIFY(fixture.drain());
    db::AggregateStore store(fixture.worker());
    const auto series =
        store.readSeries(u"cvs"_s, core::Interval::Minute, {utc("2024-05-01T09:59:30Z"), utc("2024-05-01T10:03:00Z")});
    QVERIFY(series);
    const auto minute = core::bucketAt(utc("2024-05-01T10:00:00Z"), core::Interval::Minute);
    const auto& amount = (*series)->metric(core::Metric::TotalAmount);
    const auto& average = (*series)->metric(core::Metric::AverageScore);
    QCOMPARE((*series)->loaded().from, utc("2024-05-01T09:59:00Z"));
    QCOMPARE((*series)->covered().to, utc("2024-05-01T12:01:00Z"));
    QCOMPARE(amount.at(minute), 3.25);
    QCOMPARE(average.at(minute), 55.0);
    QCOMPARE((*series)->metric(core::Metric::MedianScore).at(minute), 55.0);
    QCOMPARE(amount.at(minute + 1), 0.0);
    QVERIFY(std::isnan(average.at(minute + 1)));
    QCOMPARE(amount.at(minute + 2), 4.0);
    QVERIFY(std::isnan(average.at(minute + 2)));
    QCOMPARE((*series)->documentCount().at(minute), 2.0);
    QCOMPARE((*series)->scoredCount().at(minute + 2), 0.0);

    const auto hour = core::bucketAt(utc("2024-05-01T10:00:00Z"), core::Interval::Hour);
    const auto rows = store.readRows(u"cvs"_s, core::Interval::Hour, hour, hour + 3);
    QVERIFY(rows);
    QCOMPARE(rows->size(), std::size_t(2));
    QCOMPARE(rows->front().bucket, hour);
    QCOMPARE(rows->front().documents, 3U);
    QCOMPARE(rows->front().scored, 2U);
    QCOMPARE(rows->back().bucket, hour + 2);
}

void TestStores::spreadIsReadWhereItIsWanted()
{
    PipelineFixture fixture(m_server);
    std::string sql = document("2024-05-01 10:01:00Z", u"cvs"_s, u"1"_s);
    for (int i = 1; i <= 11; ++i) {
        sql += PipelineFixture::insertion(u"2024-05-01 10:00:10Z"_s,
                                          PipelineFixture::payload(u"cvs"_s, u"1"_s, QString::number(i * i),
                                                                   i <= 10 ? QString::number(i) : QString()));
    }
    QVERIFY(fixture.write(sql));
    QVERIFY(fixture.drain());
    db::AggregateStore store(fixture.worker());
    const core::TimeRange range{utc("2024-05-01T10:00:00Z"), utc("2024-05-01T10:02:00Z")};
    const auto minute = core::bucketAt(range.from, core::Interval::Minute);

    const auto plain = store.readSeries(u"cvs"_s, core::Interval::Minute, range);
    QVERIFY(plain);
    QVERIFY(!(*plain)->spread(core::Metric::MedianScore));
    const auto series =
        store.readSeries(u"cvs"_s, core::Interval::Minute, range, core::SeriesContent::MetricsAndSpread);
    QVERIFY(series);
    const auto* scores = (*series)->spread(core::Metric::MedianScore);
    const auto* ocrScores = (*series)->spread(core::Metric::MedianOcrScore);
    QVERIFY(scores && ocrScores);
    QCOMPARE(scores->lower.at(minute), 4.0); // the 2nd of 11: at least a tenth are not above it
    QCOMPARE((*series)->metric(core::Metric::MedianScore).at(minute), 36.0);
    QCOMPARE(scores->upper.at(minute), 100.0);
    QCOMPARE(ocrScores->lower.at(minute), 1.0); // exactly a tenth of 10
    QCOMPARE(ocrScores->upper.at(minute), 9.0);
    QVERIFY(std::isnan(scores->lower.at(minute + 1)));
    QVERIFY(std::isnan(ocrScores->upper.at(minute + 1)));

    const auto hour = core::bucketAt(range.from, core::Interval::Hour);
    const auto rows =
        store.readRows(u"cvs"_s, core::Interval::Hour, hour, hour + 1, core::SeriesContent::MetricsAndSpread);
    QVERIFY(rows);
    QCOMPARE(rows->size(), std::size_t(1));
    QCOMPARE(rows->front().spread, (std::array<double, core::spreadBounds>{4, 100, 1, 9}));
}

void TestStores::seriesOfAnUnknownBusinessIsLoadedAndEmpty()
{
    PipelineFixture fixture(m_server);
    db::AggregateStore store(fixture.worker());
    const core::TimeRange range{utc("2024-05-01T00:00:00Z"), utc("2024-05-02T00:00:00Z")};
    const auto series = store.readSeries(u"x' OR '1'='1 \\ $1"_s, core::Interval::Hour, range);
    QVERIFY(series);
    QCOMPARE((*series)->loaded(), range);
    QVERIFY((*series)->covered().isEmpty());
    QVERIFY(!(*series)->openBucket());
}

void TestStores::openBucketIsTheOneOfNow()
{
    PipelineFixture fixture(m_server);
    QVERIFY(fixture.write(document("2024-05-01 10:00:10Z", u"cvs"_s, u"1"_s)));
    QVERIFY(fixture.write("INSERT INTO documents (ml_response, \"timestamp\") VALUES "
                          "('{\"business_id\": \"cvs\", \"total\": {\"value\": 1}}', date_trunc('hour', now()))"));
    QVERIFY(fixture.drain());
    db::AggregateStore store(fixture.worker());
    const auto extent = db::DataExtent::read(fixture.worker());
    QVERIFY(extent);
    const auto series =
        store.readSeries(u"cvs"_s, core::Interval::Hour, {extent->serverTime - 24h, extent->serverTime});
    QVERIFY(series);
    const auto open = (*series)->openBucket();
    if (core::bucketAt(*extent->newestDocument, core::Interval::Hour) ==
        core::bucketAt(db::serverTime(fixture.worker()).value(), core::Interval::Hour))
    { // unless the hour ended meanwhile
        QVERIFY(open);
        QCOMPARE(open->bucket, core::bucketAt(*extent->newestDocument, core::Interval::Hour));
        QCOMPARE(open->arrivedUntil, *extent->newestDocument);
    }
}

void TestStores::extentAndStatus()
{
    PipelineFixture fixture(m_server);
    auto status = db::DatabaseStatus::read(fixture.worker());
    QVERIFY(status);
    QCOMPARE(status->documents, 0);
    QVERIFY(!status->extent.lag());
    QVERIFY(!status->extent.newestDocument);

    QVERIFY(fixture.write(
        document("2024-05-01 10:00:10Z", u"cvs"_s, u"1"_s) + document("2024-05-01 10:05:00.5Z", u"cvs"_s, u"1"_s) +
        document("infinity", u"cvs"_s, u"1"_s) + PipelineFixture::insertion(u"2024-05-01 10:04Z"_s, u"{"_s) +
        PipelineFixture::insertion(u"2024-05-01 10:04Z"_s, u"{"_s)));
    QVERIFY(fixture.drain());
    QVERIFY(fixture.write(document("2024-05-01 11:00:00Z", u"cvs"_s, u"1"_s)));
    status = db::DatabaseStatus::read(fixture.worker());
    QVERIFY(status);
    QVERIFY(status->serverVersion.startsWith(u"1"_s));
    QVERIFY(status->schemaVersion >= 2);
    QCOMPARE(status->documents, 6);
    QCOMPARE(status->rejected, 3);
    QCOMPARE(status->rejectedByReason.size(), std::size_t(2));
    QCOMPARE(status->rejectedByReason.front().second, qint64(2)); // the most frequent one first
    QCOMPARE(status->extent.pending.minutes, 1);
    QVERIFY(!status->extent.pending.isEverything);
    QCOMPARE(*status->extent.oldestDocument, utc("2024-05-01T10:00:10Z"));
    QCOMPARE(*status->extent.newestDocument, utc("2024-05-01T11:00:00Z"));
    QCOMPARE(*status->extent.minutes.newest, utc("2024-05-01T10:05:00Z"));
    QCOMPARE(*status->extent.hours.newest, utc("2024-05-01T10:00:00Z"));
    QCOMPARE(*status->extent.lag(), std::chrono::microseconds(54min));
    QVERIFY(fixture.drain());
    status = db::DatabaseStatus::read(fixture.worker());
    QVERIFY(status);
    QCOMPARE(*status->extent.lag(), 0us);
}

/// Lag is measured from what waits, whatever the newest receipts are.
void TestStores::lagIsOfWhatWaits()
{
    PipelineFixture fixture(m_server);
    const auto lag = [&fixture] { return db::DataExtent::read(fixture.worker()).value().lag().value(); };
    // The newest receipt is rejected: it has no bucket, and nothing waits for one.
    QVERIFY(fixture.write(document("2024-05-01 10:00Z", u"cvs"_s, u"1"_s) +
                          PipelineFixture::insertion(u"2024-05-01 12:00Z"_s, u"{}"_s)));
    QVERIFY(fixture.drain());
    QCOMPARE(lag(), 0us);
    // A receipt that comes late waits, and the totals are as far as the newest receipt.
    QVERIFY(fixture.write(document("2024-04-01 10:00Z", u"cvs"_s, u"1"_s)));
    QCOMPARE(lag(), 0us);
    QVERIFY(fixture.write(document("2024-05-01 11:00:30Z", u"cvs"_s, u"1"_s)));
    QCOMPARE(lag(), std::chrono::microseconds(60min));
    // What is dated in the future or long ago neither hides that nor makes it up.
    QVERIFY(fixture.write(document("2124-05-01 10:00Z", u"cvs"_s, u"1"_s) +
                          document("0001-05-01 10:00Z", u"cvs"_s, u"1"_s)));
    QCOMPARE(lag(), std::chrono::microseconds(60min));
    QVERIFY(fixture.drain());
    QCOMPARE(lag(), 0us);
    QVERIFY(fixture.write(document("2124-05-01 11:00Z", u"cvs"_s, u"1"_s)));
    QCOMPARE(lag(), 0us);
    QVERIFY(fixture.write("DELETE FROM documents"));
    QCOMPARE(lag(), 0us);
}

/// A receipt of tomorrow or of the year 1 counts in its own bucket and decides nothing else.
void TestStores::implausibleTimesDecideNothing()
{
    PipelineFixture fixture(m_server);
    QVERIFY(fixture.write(document("2024-05-01 10:00Z", u"cvs"_s, u"1"_s) +
                          document("2024-05-01 10:02Z", u"cvs"_s, u"1"_s)));
    QVERIFY(fixture.drain());
    const auto read = [&fixture] { return db::DataExtent::read(fixture.worker()).value(); };
    const auto before = read();
    QCOMPARE(before.futureDocuments, 0);
    QVERIFY(fixture.write(
        document("0001-01-01 00:00Z", u"cvs"_s, u"1"_s) + document("1970-01-01 00:00Z", u"cvs"_s, u"1"_s) +
        "INSERT INTO documents (ml_response, \"timestamp\") SELECT "
        "'{\"business_id\": \"cvs\", \"total\": {\"value\": 1}}', now() + i * interval '1 day' "
        "FROM generate_series(1, 3) AS i;" +
        // A clock that is a minute fast is like clocks are.
        "INSERT INTO documents (ml_response, \"timestamp\") VALUES ('{}', now() + interval '1 minute')"));
    QVERIFY(fixture.drain());
    const auto after = read();
    QCOMPARE(after.futureDocuments, 3);
    QCOMPARE(after.ancientDocuments, 2);
    QCOMPARE(after.oldestDocument, before.oldestDocument);
    for (const auto interval : {core::Interval::Minute, core::Interval::Hour})
        QVERIFY(after.covered(interval) == before.covered(interval));
    QVERIFY(after.covered(core::Interval::Minute) ==
            (core::TimeRange{utc("2024-05-01T10:00:00Z"), utc("2024-05-01T10:03:00Z")}));
    const auto listed = db::readImplausible(fixture.worker(), read(), 2);
    QVERIFY(listed);
    QCOMPARE(listed->size(), std::size_t(4));
    QVERIFY(listed->front().isFuture && listed->front().timestamp > after.serverTime + 48h);
    QCOMPARE(listed->back().timestamp, utc("1970-01-01T00:00:00Z"));
    // Its own bucket has it.
    const auto series =
        db::AggregateStore(fixture.worker())
            .readSeries(u"cvs"_s, core::Interval::Minute, {utc("1970-01-01T00:00:00Z"), utc("1970-01-01T00:02:00Z")});
    QVERIFY(series);
    const auto& amounts = (*series)->metric(core::Metric::TotalAmount);
    QCOMPARE(amounts.at(0), 1.0);
    QVERIFY(std::isnan(amounts.at(1)));
}

/// What tells whether rows are still those that were read.
void TestStores::versionsFindWhatChanged()
{
    PipelineFixture fixture(m_server);
    QVERIFY(fixture.write(document("2024-05-01 10:00Z", u"cvs"_s, u"1"_s) +
                          document("2024-05-01 18:00Z", u"cvs"_s, u"1"_s) +
                          document("2024-05-01 10:00Z", u"walmart"_s, u"1"_s)));
    QVERIFY(fixture.drain());
    db::AggregateStore store(fixture.worker());
    const auto day = db::AggregateStore::wholeSections({utc("2024-05-01T00:00:00Z"), utc("2024-05-02T00:00:00Z")},
                                                       core::Interval::Minute);
    const auto from = core::bucketAt(day.from, core::Interval::Minute);
    const auto to = core::bucketAt(day.to, core::Interval::Minute);
    db::SectionVersions versions;
    const auto changes = [&] {
        return store.readChanges(u"cvs"_s, core::Interval::Minute, from, to, core::SeriesContent::Metrics, versions)
            .value();
    };
    QCOMPARE(changes().size(), std::size_t(2)); // two half hours of the day have rows
    QVERIFY(changes().empty());
    const auto changeAfter = [&](const std::string& sql) {
        if (!fixture.write(sql) || !fixture.drain())
            return u"failed"_s;
        QStringList sections;
        for (const auto& change : changes())
            sections.append(core::toIsoString(core::bucketStart(change.from, core::Interval::Minute)).mid(11, 5) +
                            u' ' + QString::number(change.rows.size()));
        return sections.join(u", "_s);
    };
    QCOMPARE(changeAfter(document("2024-05-01 11:00Z", u"cvs"_s, u"1"_s)), u"11:00 1"_s); // late
    QCOMPARE(changeAfter("UPDATE documents SET ml_response = replace(ml_response, '1', '2') "
                         "WHERE \"timestamp\" = '2024-05-01 18:00Z'"),
             u"18:00 1"_s);
    // From one minute to another: the hour stays what it was.
    QCOMPARE(changeAfter("UPDATE documents SET \"timestamp\" = '2024-05-01 11:20Z' "
                         "WHERE \"timestamp\" = '2024-05-01 11:00Z'"),
             u"11:00 1"_s);
    QCOMPARE(changeAfter("DELETE FROM documents WHERE \"timestamp\" = '2024-05-01 18:00Z'"), u"18:00 0"_s);
    QCOMPARE(changeAfter(document("2024-05-01 12:00Z", u"walmart"_s, u"1"_s)), QString());                 // another's
    QVERIFY(fixture.write("UPDATE minutely_parsed_total SET total_amount = 7 WHERE business_id = 'cvs'")); // by hand
    QCOMPARE(changes().size(), std::size_t(2));
}

void TestStores::businessesByCount()
{
    PipelineFixture fixture(m_server);
    QVERIFY(fixture.write(
        document("2024-05-01 10:00Z", u"cvs"_s, u"1"_s) + document("2024-05-01 10:00Z", u"walmart"_s, u"1"_s) +
        document("2024-05-01 10:30Z", u"walmart"_s, u"1"_s) + document("2020-05-01 10:30Z", u"Zebra <b>"_s, u"1"_s) +
        document("2020-05-01 10:30Z", u"Alpha"_s, u"1"_s)));
    QVERIFY(fixture.drain());
    const auto list = [&fixture](const char* from, const char* to) {
        QStringList lines;
        const auto businesses = db::BusinessStore(fixture.worker()).list({utc(from), utc(to)}).value();
        for (const auto& business : businesses)
            lines += u"%1 %2"_s.arg(business.businessId).arg(business.documents);
        return lines;
    };
    QCOMPARE(list("2024-05-01T10:00:00Z", "2024-05-01T11:00:00Z"),
             (QStringList{u"walmart 2"_s, u"cvs 1"_s, u"Alpha 0"_s, u"Zebra <b> 0"_s}));
    QCOMPARE(list("2024-05-01T10:15:00Z", "2024-05-01T10:45:00Z"), // within an hour
             (QStringList{u"walmart 1"_s, u"Alpha 0"_s, u"Zebra <b> 0"_s, u"cvs 0"_s}));
}

void TestStores::bucketDocumentsPageByPage()
{
    PipelineFixture fixture(m_server);
    std::string sql;
    for (int i = 0; i < 10; ++i) {
        sql += document("2024-05-01 10:00:10Z", u"cvs"_s, QString::number(i),
                        i < 8 ? QString::number(90 - i / 2) : QString());
    }
    sql += document("2024-05-01 10:01:00Z", u"cvs"_s, u"77"_s, u"1"_s);
    sql += document("2024-05-01 10:00:00Z", u"walmart"_s, u"78"_s, u"1"_s);
    QVERIFY(fixture.write(sql));
    QVERIFY(fixture.drain());
    db::DocumentStore store(fixture.worker());
    const auto bucket = core::bucketAt(utc("2024-05-01T10:00:00Z"), core::Interval::Minute);
    QStringList amounts;
    std::optional<db::DocumentRow> last;
    for (int page = 0; page < 4; ++page) {
        const auto rows = store.readBucket(u"cvs"_s, core::bucketRange(bucket, core::Interval::Minute), 3, last);
        QVERIFY(rows);
        QCOMPARE(rows->size(), std::size_t(page < 3 ? 3 : 1));
        for (const auto& row : *rows)
            amounts += row.totalAmount;
        last = rows->back();
    }
    QCOMPARE(amounts.join(u' '), u"6 7 4 5 2 3 0 1 8 9"_s);
    QVERIFY(!last->score);
    const auto hour = store.readBucket(u"cvs"_s, core::bucketRange(bucket / 60, core::Interval::Hour), 100);
    QVERIFY(hour);
    QCOMPARE(hour->size(), std::size_t(11));
    QCOMPARE(hour->front().totalAmount, u"77"_s);

    const auto payload = store.readPayload(hour->front());
    QVERIFY(payload);
    QVERIFY(payload->contains("\"value\": 77"));
    auto elsewhere = hour->front();
    elsewhere.id = -1;
    const auto gone = store.readPayload(elsewhere);
    QVERIFY(!gone);
    QCOMPARE(gone.error().code, core::ErrorCode::NotFound);
}

void TestStores::trendsEndWithTheDocuments()
{
    PipelineFixture fixture(m_server);
    QVERIFY(fixture.write(document("2024-05-01 03:10:00Z", u"cvs"_s, u"1.5"_s) +
                          document("2024-05-01 05:10:00Z", u"walmart"_s, u"7"_s) +
                          document("2024-05-01 10:10:00Z", u"cvs"_s, u"2"_s)));
    QVERIFY(fixture.drain());
    const auto rows =
        db::RankingStore(fixture.worker()).read({utc("2024-05-01T00:00:00Z"), utc("2024-05-02T00:00:00Z")});
    QVERIFY(rows);
    QCOMPARE(rows->size(), std::size_t(2));
    QCOMPARE(rows->at(0).businessId, u"walmart"_s);
    QCOMPARE(rows->at(0).amounts.size(), std::size_t(24));
    for (std::size_t hour = 0; hour < 24; ++hour) {
        const auto isKnown = hour >= 3 && hour <= 10;
        QCOMPARE(std::isnan(rows->at(0).amounts[hour]), !isKnown);
        QCOMPARE(std::isnan(rows->at(1).amounts[hour]), !isKnown);
        if (isKnown) {
            QCOMPARE(rows->at(0).amounts[hour], hour == 5 ? 7.0 : 0.0);
            QCOMPARE(rows->at(1).amounts[hour], hour == 3 ? 1.5 : hour == 10 ? 2.0 : 0.0);
        }
    }
}

/// Neither more nor less than the range holds, also where hours are cut: a zone half an hour off, a part of a day.
void TestStores::rankingCountsTheRange()
{
    PipelineFixture fixture(m_server);
    std::string receipts;
    for (int i = 0; i < 48 * 6; ++i) // every ten minutes for two days, each another amount
        receipts += document(qPrintable(core::toIsoString(utc("2024-05-01T00:05:00Z") + i * 10min)), u"cvs"_s,
                             QString::number(i + 1), i % 3 ? QString::number(i % 100) : QString());
    for (int i = 0; i <= 48; ++i) // and as every hour begins
        receipts += document(qPrintable(core::toIsoString(utc("2024-05-01T00:00:00Z") + i * 1h)), u"cvs"_s,
                             QString::number(1000 + i), QString::number(i));
    QVERIFY(fixture.write(receipts));
    QVERIFY(fixture.drain());
    const auto compare = [&fixture](const char* from, const char* to) {
        const core::TimeRange range{utc(from), utc(to)};
        const core::TimeRange before{range.from - range.length(), range.from};
        const auto rows = db::RankingStore(fixture.worker()).read(range).value();
        const auto plain = [&fixture](const char* what, const core::TimeRange& span) {
            return fixture.value(
                u"SELECT %1 FROM document_values WHERE ts >= '%2' AND ts < '%3'"_s
                    .arg(QString::fromLatin1(what), core::toIsoString(span.from), core::toIsoString(span.to))
                    .toStdString());
        };
        if (rows.empty())
            return plain("count(*)", range) == u"0"_s;
        const auto& row = rows.front();
        return QString::number(row.documents) == plain("count(*)", range) &&
               QString::number(row.totalAmount) == plain("sum(total_amount)", range) &&
               QString::number(row.averageScore, 'f', 6) == plain("round(avg(score), 6)", range) &&
               (std::isnan(row.totalChange.before) ? QString() : QString::number(row.totalChange.before)) ==
                   plain("sum(total_amount)", before);
    };
    QVERIFY(compare("2024-05-01T00:00:00Z", "2024-05-02T00:00:00Z"));
    QVERIFY(compare("2024-05-01T18:30:00Z", "2024-05-02T18:30:00Z")); // a day in Kolkata
    QVERIFY(compare("2024-05-01T18:15:00Z", "2024-05-02T18:15:00Z")); // in Kathmandu
    QVERIFY(compare("2024-05-01T10:20:00Z", "2024-05-01T10:40:00Z")); // within an hour
    QVERIFY(compare("2024-05-01T10:20:00Z", "2024-05-01T11:20:00Z"));
    QVERIFY(compare("2024-05-01T10:00:00Z", "2024-05-01T10:20:00Z"));
    QVERIFY(compare("2024-05-01T10:40:00Z", "2024-05-01T11:00:00Z"));
    QVERIFY(compare("2024-05-01T10:06:00Z", "2024-05-01T10:14:00Z")); // none
    QVERIFY(compare("2024-05-01T23:55:00Z", "2024-05-02T07:07:00Z"));
    // Receipts at the very ends of the range and of the one before: the first one's counts, the last one's does not.
    QVERIFY(compare("2024-05-01T12:05:00Z", "2024-05-01T18:05:00Z"));
    QVERIFY(compare("2024-05-01T12:00:00Z", "2024-05-01T18:00:00Z"));
    QVERIFY(compare("2024-05-01T10:55:00Z", "2024-05-01T11:00:00Z"));
}

/// Each number's change and its error are those of the receipts of both stretches, one by one.
void TestStores::changesFollowFromTheReceipts()
{
    PipelineFixture fixture(m_server);
    std::string receipts;
    for (int i = 0; i < 48 * 6; ++i) { // every ten minutes for two days, lower scores on the second
        const auto score = i % 3 ? QString::number(60 + i * 37 % 40 - (i < 144 ? 0 : 9)) : QString();
        receipts += PipelineFixture::insertion(
            core::toIsoString(utc("2024-05-01T00:05:00Z") + i * 10min),
            PipelineFixture::payload(u"cvs"_s, QString::number(i % 7 - 1), score, i % 5 ? score : u"50"_s));
    }
    receipts += document("2024-05-02 23:59:00Z", u"new"_s, u"5"_s, u"50"_s);
    QVERIFY(fixture.write(receipts));
    QVERIFY(fixture.drain());
    const auto valuesOf = [&fixture](const char* column, const core::TimeRange& range) {
        const auto values = fixture.worker().execute(
            std::string("SELECT ") + column +
                "::text FROM public.document_values WHERE business_id = 'cvs' AND ts >= $1 AND ts < $2 AND " + column +
                " IS NOT NULL",
            {db::parameter(range.from), db::parameter(range.to)});
        std::vector<core::ExactDecimal> decimals;
        for (int i = 0; i < values->rowCount(); ++i)
            decimals.push_back(*core::ExactDecimal::fromText(values->text(i, 0).toStdString()));
        return core::Distribution::ofValues(decimals);
    };
    const auto areSame = [](const core::Change& a, const core::Change& b) {
        return a.now == b.now && a.before == b.before && a.difference == b.difference && a.halfWidth == b.halfWidth &&
               a.count == b.count && a.previousCount == b.previousCount;
    };
    for (const auto& [from, to] : {std::pair("2024-05-02T00:00:00Z", "2024-05-03T00:00:00Z"),
                                   std::pair("2024-05-01T18:30:00Z", "2024-05-02T18:30:00Z"),
                                   std::pair("2024-05-02T10:20:00Z", "2024-05-02T13:20:00Z")})
    {
        const core::TimeRange range{utc(from), utc(to)};
        const core::TimeRange before{range.from - range.length(), range.from};
        const auto rows = db::RankingStore(fixture.worker()).read(range).value();
        const auto& row = *std::ranges::find(rows, u"cvs"_s, &db::RankingRow::businessId);
        const auto scores = std::pair(valuesOf("score", range), valuesOf("score", before));
        const auto ocrScores = std::pair(valuesOf("ocr_score", range), valuesOf("ocr_score", before));
        const auto amounts = std::pair(valuesOf("total_amount", range), valuesOf("total_amount", before));
        const auto total = [](const core::Distribution& of) {
            return core::Total{of.count(), of.sum().toDouble(), of.sumOfSquares().toDouble()};
        };
        QCOMPARE(row.scored, scores.first.count());
        QCOMPARE(row.ocrScored, ocrScores.first.count());
        QVERIFY(areSame(row.documentsChange, core::countChange(amounts.first.count(), amounts.second.count())));
        QVERIFY(areSame(row.totalChange, core::totalChange(total(amounts.first), total(amounts.second))));
        QVERIFY(areSame(row.scoreChange, core::meanChange(scores.first, scores.second)));
        QVERIFY(areSame(row.medianScoreChange, core::medianChange(scores.first, scores.second)));
        QVERIFY(areSame(row.ocrScoreChange, core::meanChange(ocrScores.first, ocrScores.second)));
        QVERIFY(areSame(row.medianOcrScoreChange, core::medianChange(ocrScores.first, ocrScores.second)));
        QCOMPARE(row.scoreChange.isBeyondError(), range.length() == 24h); // three hours are too few to tell
        const auto fresh = std::ranges::find(rows, u"new"_s, &db::RankingRow::businessId);
        QVERIFY(fresh == rows.end() || std::isnan(fresh->documentsChange.difference));
    }
    // Rows of a version before do not say how values scatter.
    QVERIFY(fixture.write("UPDATE hourly_parsed_total SET amount_squares = NULL, score_distribution = NULL, "
                          "ocr_score_distribution = NULL WHERE ts < '2024-05-02Z'"));
    const auto old =
        db::RankingStore(fixture.worker()).read({utc("2024-05-02T00:00:00Z"), utc("2024-05-03T00:00:00Z")}).value();
    const auto& row = *std::ranges::find(old, u"cvs"_s, &db::RankingRow::businessId);
    QVERIFY(!std::isnan(row.totalChange.difference));
    QVERIFY(!row.totalChange.isBeyondError());
    QVERIFY(std::isnan(row.scoreChange.difference));
    QVERIFY(!std::isnan(row.medianScore));
}

/// What comes steadily is a flat line, however long the range is and wherever it begins.
void TestStores::trendsOfWhatIsSteadyAreFlat()
{
    PipelineFixture fixture(m_server);
    QVERIFY(fixture.write(
        "INSERT INTO documents (ml_response, \"timestamp\") SELECT "
        "'{\"business_id\": \"cvs\", \"total\": {\"value\": 1}}', "
        "'2024-05-01 00:00Z'::timestamptz + i * interval '10 minutes' FROM generate_series(0, 575) AS i"));
    QVERIFY(fixture.drain());
    for (const auto begin : {0min, 30min, 90min}) {
        for (const auto length :
             {60min, 120min, 180min, 360min, 420min, 600min, 1380min, 1440min, 1500min, 1800min, 2640min}) {
            const auto from = utc("2024-05-01T00:00:00Z") + begin;
            const auto rows = db::RankingStore(fixture.worker()).read({from, from + length}).value();
            const auto& amounts = rows.front().amounts;
            QVERIFY(amounts.size() >= 5 && amounts.size() <= db::TrendSlices::most);
            for (const auto amount : amounts)
                QCOMPARE(amount, 6.0); // an hour
        }
    }
}

void TestStores::mediansAreTheMiddleOfTheDocuments()
{
    PipelineFixture fixture(m_server);
    const auto add = [](const char* time, const QString& business, const QString& score, const QString& ocrScore) {
        return PipelineFixture::insertion(QString::fromLatin1(time),
                                          PipelineFixture::payload(business, u"1"_s, score, ocrScore));
    };
    // Two hours, an even number of scores, one document without; the means of the hours' medians are others.
    QVERIFY(fixture.write(
        add("2024-05-01 10:00Z", u"cvs"_s, u"10"_s, u"0.1"_s) + add("2024-05-01 10:30Z", u"cvs"_s, u"20"_s, {}) +
        add("2024-05-01 11:00Z", u"cvs"_s, u"90.25"_s, {}) + add("2024-05-01 11:59:59.999Z", u"cvs"_s, u"30.5"_s, {}) +
        add("2024-05-01 11:10Z", u"cvs"_s, {}, {}) + add("2024-05-01 10:00Z", u"walmart"_s, u"7"_s, u"8"_s) +
        add("2024-05-01 10:00Z", u"walmart"_s, u"1"_s, u"9"_s) +
        add("2024-05-01 10:00Z", u"walmart"_s, u"99"_s, u"10"_s) + add("2024-05-01 11:00Z", u"none"_s, {}, {}) +
        // Outside
        add("2024-05-01 12:00Z", u"cvs"_s, u"0"_s, u"0"_s) +
        add("2024-05-01 09:59:59.999Z", u"cvs"_s, u"0"_s, u"0"_s)));
    QVERIFY(fixture.drain());
    const auto areRight = [&fixture] {
        db::RankingStore store(fixture.worker());
        const auto part = store.read({utc("2024-05-01T10:20:00Z"), utc("2024-05-01T11:20:00Z")}).value();
        const auto rows = store.read({utc("2024-05-01T10:00:00Z"), utc("2024-05-01T12:00:00Z")}).value();
        const auto of = [](const std::vector<db::RankingRow>& from, const QString& name) {
            return *std::find_if(from.begin(), from.end(),
                                 [&name](const db::RankingRow& each) { return each.businessId == name; });
        };
        return rows.size() == 3 && of(part, u"cvs"_s).medianScore == (20 + 90.25) / 2 &&
               of(rows, u"cvs"_s).medianScore == 25.25 && of(rows, u"cvs"_s).medianOcrScore == 0.1 &&
               of(rows, u"walmart"_s).medianScore == 7 && of(rows, u"walmart"_s).medianOcrScore == 9 &&
               std::isnan(of(rows, u"none"_s).medianScore) && std::isnan(of(rows, u"none"_s).medianOcrScore);
    };
    QVERIFY(areRight());
    // Rows of a version before have no distributions until they are made again: then the documents' values answer.
    for (const auto* table : {"minutely_parsed_total", "hourly_parsed_total"})
        QVERIFY(fixture.write(std::string("UPDATE ") + table +
                              " SET amount_squares = NULL, score_distribution = NULL, ocr_score_distribution = NULL"));
    QVERIFY(areRight());
}

/// A group is a business, and what is in it is not counted a second time.
void TestStores::groupsAreRankedAsOne()
{
    PipelineFixture fixture(m_server);
    QVERIFY(fixture.write(document("2024-05-01 10:00Z", u"cvs"_s, u"1"_s, u"10"_s) +
                          document("2024-05-01 10:20Z", u"CVS"_s, u"2"_s, u"20"_s) +
                          document("2024-05-01 11:20Z", u"CVS"_s, u"4"_s, u"90"_s) +
                          document("2024-05-01 11:20Z", u"walmart"_s, u"5"_s, u"50"_s)));
    QVERIFY(fixture.drain());
    QVERIFY(db::GroupStore(fixture.worker()).add(u"CVS"_s, {u"cvs"_s}, u"alice"_s));
    const auto rows =
        db::RankingStore(fixture.worker()).read({utc("2024-05-01T00:00:00Z"), utc("2024-05-02T00:00:00Z")}).value();
    QCOMPARE(rows.size(), std::size_t(2));
    QCOMPARE(rows.front().businessId, u"CVS"_s);
    QCOMPARE(rows.front().totalAmount, 7.0);
    QCOMPARE(rows.front().documents, qint64(3));
    QCOMPARE(rows.front().medianScore, 20.0);
    QCOMPARE(rows.front().amounts.at(11), 4.0);
}

/// On a Saturday this week is held against last week until Saturday, not against all of it.
void TestStores::whatIsComparedIsEquallyLongAndOver()
{
    const QTimeZone berlin("Europe/Berlin");
    const auto at = [&berlin](const char* text) { return *core::timePointFromIso(QString::fromLatin1(text), berlin); };
    const auto compared = [&](const char* from, const char* to, const char* now) {
        const auto stretches = db::comparedStretches({at(from), at(to)}, at(now), berlin);
        return core::toIsoString(stretches.shown.from, berlin).left(16) + u" – "_s +
               core::toIsoString(stretches.shown.to, berlin).left(16) + u" / "_s +
               core::toIsoString(stretches.before.from, berlin).left(16) + u" – "_s +
               core::toIsoString(stretches.before.to, berlin).left(16);
    };
    QCOMPARE(compared("2024-05-06", "2024-05-13", "2024-05-11T10:30:40"),
             u"2024-05-06T00:00 – 2024-05-11T10:30 / 2024-04-29T00:00 – 2024-05-04T10:30"_s);
    QCOMPARE(compared("2024-05-01", "2024-06-01", "2024-05-11"),
             u"2024-05-01T00:00 – 2024-05-11T00:00 / 2024-04-01T00:00 – 2024-04-11T00:00"_s);
    QCOMPARE(compared("2024-04-01", "2024-04-02", "2024-05-11"), // the day before has 23 hours
             u"2024-04-01T00:00 – 2024-04-02T00:00 / 2024-03-31T00:00 – 2024-04-01T00:00"_s);
    QCOMPARE(compared("2024-05-01T10:20", "2024-05-01T11:20", "2024-05-11"),
             u"2024-05-01T10:20 – 2024-05-01T11:20 / 2024-05-01T09:20 – 2024-05-01T10:20"_s);
    QVERIFY(db::comparedStretches({at("2024-05-06"), at("2024-05-13")}, at("2024-05-01"), berlin).before.isEmpty());
    QCOMPARE(compared("2024-03-01", "2024-04-01", "2024-03-31T10:00"), // February has no such day
             u"2024-03-01T00:00 – 2024-03-31T10:00 / 2024-02-01T00:00 – 2024-03-01T00:00"_s);
}

/// Where clocks change at midnight, what was before a range of days is all of as many days.
void TestStores::whatIsComparedIsWholeDays_data()
{
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<QDate>("day");
    QTest::addRow("a day that begins at one") << QByteArray("Africa/Cairo") << QDate(2024, 4, 26);
    QTest::addRow("a day whose last hour comes twice") << QByteArray("Asia/Beirut") << QDate(2024, 10, 27);
    QTest::addRow("a day whose first hour comes twice") << QByteArray("America/Havana") << QDate(2024, 11, 3);
    QTest::addRow("a day that begins at one, the other way") << QByteArray("America/Santiago") << QDate(2024, 9, 8);
}

void TestStores::whatIsComparedIsWholeDays()
{
    QFETCH(QByteArray, zone);
    QFETCH(QDate, day);
    const QTimeZone there(zone);
    const auto begins = [&there](QDate date) { return core::startOfDay(date, there); };
    for (int days = 1; days <= 3; ++days) {
        for (int later = 0; later <= days; ++later) {
            const auto first = day.addDays(later);
            const core::TimeRange range{begins(first), begins(first.addDays(days))};
            const auto stretches = db::comparedStretches(range, begins(day.addYears(1)), there);
            QCOMPARE(stretches.shown, range);
            QCOMPARE(stretches.before, (core::TimeRange{begins(first.addDays(-days)), range.from}));
        }
    }
}

void TestStores::listenerHearsOfDocumentsAndTotals()
{
    PipelineFixture fixture(m_server);
    auto ear = fixture.connect();
    db::ChangeListener listener(*ear);
    QVERIFY(listener.listen());
    QVERIFY(!listener.isPolling());
    const auto nothing = listener.wait(0ms);
    QVERIFY(nothing);
    QVERIFY(!nothing->documents && !nothing->totals);

    QVERIFY(fixture.write(document("2024-05-01 10:00:10Z", u"cvs"_s, u"1"_s)));
    const auto first = listener.wait(10s);
    QVERIFY(first);
    QVERIFY(first->documents);
    QVERIFY(!first->totals);

    QVERIFY(fixture.write(document("2024-05-01 10:03:10Z", u"cvs"_s, u"1"_s)));
    QVERIFY(fixture.drain());
    db::Changes united;
    while (!united.totals) {
        const auto more = listener.wait(10s);
        QVERIFY(more);
        QVERIFY(more->documents || more->totals);
        united = *more;
    }
    QCOMPARE(united.totalsRange.from, utc("2024-05-01T10:00:00Z"));
    QCOMPARE(united.totalsRange.to, utc("2024-05-01T10:04:00Z"));
}

QTEST_GUILESS_MAIN(TestStores)
#include "tst_stores.moc"
