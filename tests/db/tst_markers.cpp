// SPDX-License-Identifier: GPL-3.0-only
#include "db/connection/connection.h"
#include "db/state/jobrunstore.h"
#include "db/stores/changestore.h"
#include "db/stores/markerstore.h"
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

/// Moments that somebody marked, and what changed there.
class TestMarkers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_server.start(), qPrintable(m_server.problem())); }
    void areKeptInTheOrderOfTime();
    void ofTooManyTheNewestAreShown();
    void textsOfStrangers();
    void olderDatabasesHaveNone();
    void whatChangedThere();
    void changesOfOneCurrency();

private:
    TestServer m_server;
};

void TestMarkers::areKeptInTheOrderOfTime()
{
    PipelineFixture fixture(m_server);
    db::MarkerStore store(fixture.worker());
    const auto second = store.add(utc("2024-05-02T10:00:00.123456Z"), u"  model\n4.2 "_s).value();
    const auto first = store.add(utc("2024-05-01T10:00:00Z"), u"before"_s).value();
    const auto all = store.list().value();
    QCOMPARE(all.size(), std::size_t(2));
    QCOMPARE(all[0].id, first);
    QCOMPARE(all[1].id, second);
    QCOMPARE(all[1].time, utc("2024-05-02T10:00:00.123456Z"));
    QCOMPARE(all[1].text, u"model 4.2"_s); // one line
    // A person, not a process.
    QVERIFY2(all[1].addedBy.endsWith(u" "_s + db::JobRunStore::thisPerson()), qPrintable(all[1].addedBy));
    // The end is not in the range.
    QCOMPARE(store.list(core::TimeRange{utc("2024-05-01T10:00:00Z"), utc("2024-05-02T10:00:00.123456Z")})->size(),
             std::size_t(1));
    QCOMPARE(store.remove(first).value(), u"before"_s);
    QCOMPARE(store.remove(first).error().code, core::ErrorCode::NotFound);
    QCOMPARE(store.list()->size(), std::size_t(1));
}

void TestMarkers::ofTooManyTheNewestAreShown()
{
    PipelineFixture fixture(m_server);
    QVERIFY(fixture.write("INSERT INTO markers (moment, label, added_by) SELECT '2024-05-01 10:00Z'::timestamptz + i * "
                          "interval '1 minute', i::text, 'somebody' FROM generate_series(0, " +
                          std::to_string(db::MarkerStore::mostListed) + ") i"));
    const auto all = db::MarkerStore(fixture.worker()).list().value();
    QCOMPARE(all.size(), std::size_t(db::MarkerStore::mostListed));
    QCOMPARE(all.front().text, u"1"_s);
    QCOMPARE(all.back().text, QString::number(db::MarkerStore::mostListed));
}

void TestMarkers::textsOfStrangers()
{
    PipelineFixture fixture(m_server);
    db::MarkerStore store(fixture.worker());
    QCOMPARE(store.add(utc("2024-05-01T10:00:00Z"), u" \n "_s).error().code, core::ErrorCode::BadInput);
    const QString longest(db::MarkerStore::longestText, u'x');
    QVERIFY(store.add(utc("2024-05-01T10:00:00Z"), longest));
    QCOMPARE(store.add(utc("2024-05-01T10:00:00Z"), longest + u'x').error().code, core::ErrorCode::BadInput);
    const auto hostile = u"'); DROP TABLE markers; -- <b>\u202Eעברית 😀 % \\ $1"_s;
    QVERIFY(store.add(utc("2024-05-02T10:00:00Z"), hostile));
    QCOMPARE(store.list()->back().text, hostile);
}

/// The window of a newer program works on.
void TestMarkers::olderDatabasesHaveNone()
{
    PipelineFixture fixture(m_server);
    QVERIFY(fixture.write("DROP TABLE markers"));
    QVERIFY(db::MarkerStore(fixture.worker()).list()->empty());
    QVERIFY(!db::MarkerStore(fixture.worker()).add(utc("2024-05-01T10:00:00Z"), u"text"_s));
}

void TestMarkers::whatChangedThere()
{
    PipelineFixture fixture(m_server);
    std::string receipts;
    for (int i = 0; i < 240; ++i) { // one a minute, four hours; from 10:30 on five points less
        const auto score = QString::number(70 + i % 5 - (i < 150 ? 0 : 5));
        receipts += PipelineFixture::insertion(core::toIsoString(utc("2024-05-01T08:00:30Z") + i * 1min),
                                               PipelineFixture::payload(u"cvs"_s, QString::number(i % 3), score));
    }
    QVERIFY(fixture.write(receipts));
    QVERIFY(fixture.drain());
    const auto change =
        db::ChangeStore(fixture.worker())
            .read(u"cvs"_s, utc("2024-05-01T09:10:00Z"), utc("2024-05-01T10:30:00Z"), utc("2024-05-01T11:50:00Z"))
            .value();
    QCOMPARE(change.documents.previousCount, 80);
    QCOMPARE(change.documents.count, 80);
    QVERIFY(!change.documents.isBeyondError());
    QCOMPARE(change.score.before, 72.0);
    QCOMPARE(change.score.now, 67.0);
    QCOMPARE(change.score.difference, -5.0);
    QVERIFY(change.score.isBeyondError());
    QVERIFY(std::isnan(change.ocrScore.difference));
    QCOMPARE(QString::number(change.total.before),
             fixture.value("SELECT sum(total_amount) FROM document_values WHERE ts >= '2024-05-01 09:10Z' AND ts < "
                           "'2024-05-01 10:30Z'"));
    // Nothing before: nothing to hold it against.
    const auto none =
        db::ChangeStore(fixture.worker())
            .read(u"cvs"_s, utc("2024-05-01T05:00:00Z"), utc("2024-05-01T08:00:00Z"), utc("2024-05-01T11:00:00Z"))
            .value();
    QVERIFY(std::isnan(none.score.difference));
    QCOMPARE(none.score.now, 72.0 - 30 * 5.0 / 180);
    const auto nobody =
        db::ChangeStore(fixture.worker())
            .read(u"nobody"_s, utc("2024-05-01T09:00:00Z"), utc("2024-05-01T10:00:00Z"), utc("2024-05-01T11:00:00Z"))
            .value();
    QCOMPARE(nobody.documents.count, 0);
}

void TestMarkers::changesOfOneCurrency()
{
    PipelineFixture fixture(m_server);
    const auto receipt = [](const char* time, const char* currency, const char* total) {
        return PipelineFixture::insertion(
            QString::fromLatin1(time),
            u"{\"vendor\": {\"name\": \"cvs\"}, \"currency_code\": \"%1\", \"total\": %2}"_s.arg(
                QString::fromLatin1(currency), QString::fromLatin1(total)));
    };
    QVERIFY(fixture.write(receipt("2024-05-01 09:30Z", "EUR", "2") + receipt("2024-05-01 10:30Z", "EUR", "3") +
                          receipt("2024-05-01 10:30Z", "USD", "100")));
    QVERIFY(fixture.drain());
    const auto read = [&](const QString& currency) {
        return db::ChangeStore(fixture.worker(), currency)
            .read(u"*"_s, utc("2024-05-01T09:00:00Z"), utc("2024-05-01T10:00:00Z"), utc("2024-05-01T11:00:00Z"))
            .value();
    };
    QVERIFY(std::isnan(read({}).total.difference)); // a sum in no currency
    QCOMPARE(read(u"EUR"_s).total.difference, 1.0);
    QCOMPARE(read(u"EUR"_s).documents.count, 2); // receipts stay those of all
}

QTEST_GUILESS_MAIN(TestMarkers)
#include "tst_markers.moc"
