// SPDX-License-Identifier: GPL-3.0-only
#include "db/connection/connection.h"
#include "db/stores/groupstore.h"
#include "db/stores/profilestore.h"
#include "tests/support/moment.h"
#include "tests/support/pipelinefixture.h"

#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
namespace core = oa::core;
namespace db = oa::db;
using oa::tests::PipelineFixture;
using oa::tests::TestServer;
using oa::tests::utc;

/// Weekday by hour, held against what plain SQL says of the receipts one by one.
class TestProfile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_server.start(), qPrintable(m_server.problem())); }
    void saysWhatTheReceiptsSay_data();
    void saysWhatTheReceiptsSay();
    void groupsAndAll();
    void currencies();
    void rowsOfAnOlderProgram();

private:
    TestServer m_server;
};

void TestProfile::saysWhatTheReceiptsSay_data()
{
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<core::TimePoint>("from");
    QTest::addColumn<core::TimePoint>("to");
    const auto add = [](const char* zone, const char* from, const char* to) {
        QTest::addRow("%s from %s", zone, from) << QByteArray(zone) << utc(from) << utc(to);
    };
    add("UTC", "2024-03-20T00:00:00Z", "2024-04-10T00:00:00Z");
    add("Europe/Berlin", "2024-03-24T23:00:00Z", "2024-04-07T22:00:00Z"); // clocks go forward
    add("Asia/Kolkata", "2024-03-21T18:30:00Z", "2024-04-04T18:30:00Z");
    add("Asia/Kathmandu", "2024-03-21T18:15:00Z", "2024-04-04T18:15:00Z");
    add("Australia/Lord_Howe", "2024-03-31T13:00:00Z", "2024-04-09T13:30:00Z"); // back by half an hour
    add("UTC", "2024-03-25T10:20:00Z", "2024-03-25T13:40:00Z");                 // parts of hours
}

void TestProfile::saysWhatTheReceiptsSay()
{
    QFETCH(QByteArray, zone);
    QFETCH(core::TimePoint, from);
    QFETCH(core::TimePoint, to);
    PipelineFixture fixture(m_server);
    std::string receipts;
    for (int i = 0; i < 3600; ++i) { // every 8 minutes for twenty days, with hours in which nobody sells
        const auto time = utc("2024-03-20T00:03:00Z") + i * 8min;
        if (i / 8 % 5 == 0)
            continue;
        const auto score = i % 3 ? QString::number(i * 37 % 101) : QString();
        receipts += PipelineFixture::insertion(
            core::toIsoString(time),
            PipelineFixture::payload(u"cvs"_s, QString::number(i % 17 - 1), score, i % 4 ? u"50.5"_s : QString()));
    }
    QVERIFY(fixture.write(receipts));
    QVERIFY(fixture.drain());
    const auto profile = db::ProfileStore(fixture.worker()).read(u"cvs"_s, {from, to}, QTimeZone(zone)).value();
    QVERIFY(!profile.isIncomplete);
    const auto expected = fixture.worker().execute(
        "SELECT (extract(isodow FROM ts AT TIME ZONE $3)::int - 1) * 24 + extract(hour FROM ts AT TIME ZONE $3)::int, "
        "count(*), count(score), count(ocr_score), sum(total_amount)::float8, avg(score)::float8, "
        "(percentile_cont(0.5) WITHIN GROUP (ORDER BY score::float8))::float8, avg(ocr_score)::float8 "
        "FROM public.document_values WHERE ts >= $1 AND ts < $2 GROUP BY 1",
        {db::parameter(from), db::parameter(to), db::parameter(QString::fromLatin1(zone))});
    QVERIFY(expected);
    QVERIFY(expected->rowCount() > 2);
    qint64 documents = 0;
    for (int row = 0; row < expected->rowCount(); ++row) {
        const auto& cell = profile.cells[static_cast<std::size_t>(expected->integer(row, 0))];
        QCOMPARE(cell.documents, expected->integer(row, 1));
        QCOMPARE(cell.scored, expected->integer(row, 2));
        QCOMPARE(cell.ocrScored, expected->integer(row, 3));
        QCOMPARE(cell.totalAmount, expected->real(row, 4));
        const auto isNear = [&](double value, int column) {
            return expected->isNull(row, column) ? std::isnan(value)
                                                 : std::abs(value - expected->real(row, column)) < 1e-9;
        };
        QVERIFY(isNear(cell.averageScore, 5));
        QVERIFY(isNear(cell.medianScore, 6));
        QVERIFY(isNear(cell.averageOcrScore, 7));
        documents += cell.documents;
    }
    qint64 all = 0;
    auto hours = 0.0;
    for (const auto& cell : profile.cells) {
        all += cell.documents;
        hours += cell.hours;
    }
    QCOMPARE(all, documents);
    // Of the time of which anything is known: from the first minute with receipts to the last.
    const core::TimeRange known{utc("2024-03-20T01:07:00Z"), utc("2024-04-08T23:56:00Z")};
    using Hours = std::chrono::duration<double, std::ratio<3600>>;
    const Hours shown = core::TimeRange{from, to}.intersected(known).length();
    QVERIFY2(std::abs(hours - shown.count()) < 1e-6, qPrintable(QString::number(hours)));
}

void TestProfile::groupsAndAll()
{
    PipelineFixture fixture(m_server);
    std::string receipts;
    for (const auto* business : {"cvs", "CVS", "walmart"})
        receipts += PipelineFixture::insertion(
            u"2024-05-06 10:30Z"_s, PipelineFixture::payload(QString::fromLatin1(business), u"2"_s, u"40"_s));
    QVERIFY(fixture.write(receipts));
    QVERIFY(fixture.drain());
    QVERIFY(db::GroupStore(fixture.worker()).add(u"CVS"_s, {u"cvs"_s}, u"alice"_s));
    const core::TimeRange range{utc("2024-05-06T00:00:00Z"), utc("2024-05-07T00:00:00Z")};
    const auto documents = [&](const QString& name) {
        return db::ProfileStore(fixture.worker()).read(name, range, QTimeZone::utc()).value().cells[10].documents;
    };
    QCOMPARE(documents(u"walmart"_s), 1);
    QCOMPARE(documents(u"CVS"_s), 2);
    QCOMPARE(documents(u"*"_s), 3);
    QCOMPARE(documents(u"nobody"_s), 0);
    QCOMPARE(
        db::ProfileStore(fixture.worker()).read(u"*"_s, {range.from, range.from}, QTimeZone::utc())->cells[10].hours,
        0.0);
}

void TestProfile::currencies()
{
    PipelineFixture fixture(m_server);
    const auto receipt = [](const char* currency, const char* total) {
        return PipelineFixture::insertion(
            u"2024-05-06 10:30Z"_s,
            u"{\"vendor\": {\"name\": \"cvs\"}, \"currency_code\": \"%1\", \"total\": %2}"_s.arg(
                QString::fromLatin1(currency), QString::fromLatin1(total)));
    };
    QVERIFY(fixture.write(receipt("EUR", "2.5") + receipt("USD", "4") + receipt("USD", "5")));
    QVERIFY(fixture.drain());
    const core::TimeRange range{utc("2024-05-06T10:00:00Z"), utc("2024-05-06T11:00:00Z")};
    const auto mixed = db::ProfileStore(fixture.worker()).read(u"*"_s, range, QTimeZone::utc()).value();
    QCOMPARE(mixed.currencies, (QStringList{u"EUR"_s, u"USD"_s}));
    QVERIFY(std::isnan(core::valueOf(mixed.cells[10], core::Metric::TotalAmount)));
    const auto dollars = db::ProfileStore(fixture.worker(), u"USD"_s).read(u"*"_s, range, QTimeZone::utc()).value();
    QCOMPARE(dollars.cells[10].totalAmount, 9.0);
    QCOMPARE(dollars.cells[10].amountDocuments, 2);
    QCOMPARE(dollars.cells[10].documents, 3);
    QCOMPARE(dollars.currencies, (QStringList{u"EUR"_s, u"USD"_s}));
}

/// Means are there; medians are missing rather than made up.
void TestProfile::rowsOfAnOlderProgram()
{
    PipelineFixture fixture(m_server);
    QVERIFY(fixture.write(
        PipelineFixture::insertion(u"2024-05-06 10:30Z"_s, PipelineFixture::payload(u"cvs"_s, u"2"_s, u"40"_s))));
    QVERIFY(fixture.drain());
    QVERIFY(fixture.write("UPDATE hourly_parsed_total SET amount_squares = NULL, score_distribution = NULL, "
                          "ocr_score_distribution = NULL"));
    const auto profile =
        db::ProfileStore(fixture.worker())
            .read(u"cvs"_s, {utc("2024-05-06T10:00:00Z"), utc("2024-05-06T11:00:00Z")}, QTimeZone::utc())
            .value();
    QVERIFY(profile.isIncomplete);
    QCOMPARE(profile.cells[10].averageScore, 40.0);
    QVERIFY(std::isnan(profile.cells[10].medianScore));
}

QTEST_GUILESS_MAIN(TestProfile)
#include "tst_profile.moc"
