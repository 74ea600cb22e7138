// SPDX-License-Identifier: GPL-3.0-only
#include "db/refresh/recomputation.h"

#include "tests/support/moment.h"
#include "tests/support/pipelinefixture.h"

#include <QTest>

using namespace oa;
using namespace oa::tests;
using namespace Qt::StringLiterals;

class TestRecomputation : public QObject
{
    Q_OBJECT

    TestServer m_server;

    /// A document each half minute from 10:00:15 to 11:59:45, one that is rejected, one a day later.
    static bool fill(PipelineFixture& fixture)
    {
        return fixture.write("INSERT INTO documents (ml_response, \"timestamp\") "
                             "SELECT '{\"business_id\": \"cvs\", \"total\": {\"value\": 1}}', "
                             "timestamptz '2024-05-01 10:00:15Z' + i * interval '30 seconds' "
                             "FROM generate_series(0, 239) i;" +
                             PipelineFixture::insertion(u"2024-05-01 10:30:59.999999Z"_s, u"no json"_s) +
                             PipelineFixture::insertion(u"2024-05-02 10:30Z"_s, u"no json"_s)) &&
               fixture.drain();
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_server.start(), qPrintable(m_server.problem())); }

    void saysWhatItWouldTouch_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QByteArray>("wholeTo");
        QTest::addColumn<QByteArray>("counts"); // minutes, documents, minute buckets, hour buckets
        const auto row = [](const char* name, const char* from, const char* to, const char* wholeTo,
                            const char* counts) {
            QTest::addRow("%s", name) << QByteArray(from) << QByteArray(to) << QByteArray(wholeTo)
                                      << QByteArray(counts);
        };
        row("one minute", "2024-05-01T10:30:00", "2024-05-01T10:31:00", "2024-05-01T10:31:00", "1 3 1 1");
        row("its end is not in it", "2024-05-01T10:29:00", "2024-05-01T10:30:00", "2024-05-01T10:30:00", "1 2 1 1");
        row("an instant later, the next one is", "2024-05-01T10:29:00", "2024-05-01T10:30:00.000001",
            "2024-05-01T10:31:00", "2 5 2 1");
        row("over an hour's end", "2024-05-01T10:59:59", "2024-05-01T11:00:01", "2024-05-01T11:01:00", "2 4 2 2");
        row("all", "2024-05-01T00:00:00", "2024-05-03T00:00:00", "2024-05-03T00:00:00", "121 242 120 2");
        row("nothing there", "2023-05-01T00:00:00", "2023-05-02T00:00:00", "2023-05-02T00:00:00", "0 0 0 0");
    }

    void saysWhatItWouldTouch()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(QByteArray, wholeTo);
        QFETCH(QByteArray, counts);
        PipelineFixture fixture(m_server);
        QVERIFY(fill(fixture));
        db::Recomputation recomputation(fixture.worker());
        const core::TimeRange range{utc(from), utc(to)};
        const auto plan = recomputation.plan(range);
        QVERIFY(plan);
        QCOMPARE(QByteArray::number(plan->minutes) + ' ' + QByteArray::number(plan->documents) + ' ' +
                     QByteArray::number(plan->minuteBuckets) + ' ' + QByteArray::number(plan->hourBuckets),
                 counts);
        QCOMPARE(plan->range.to, utc(wholeTo));
        QCOMPARE(fixture.value("SELECT count(*) FROM invalidation_log"), u"0"_s); // a plan changes nothing
        QCOMPARE(recomputation.invalidate(range).value_or(-1), plan->minutes);
        const auto done = fixture.drain();
        QVERIFY(done);
        QCOMPARE(done->minutes, plan->minutes);
        QCOMPARE(done->documents, plan->documents);
    }

    void mendsWhatIsInTheRangeOnly()
    {
        PipelineFixture fixture(m_server);
        QVERIFY(fill(fixture));
        // A changed bucket, a lost one, one without documents, and values of a document that is gone, all unnoticed.
        QVERIFY(fixture.write(
            "UPDATE minutely_parsed_total SET total_amount = 9 WHERE ts IN ('2024-05-01 10:10Z', '2024-05-01 11:10Z');"
            "DELETE FROM minutely_parsed_total WHERE ts = '2024-05-01 10:11Z';"
            "INSERT INTO minutely_parsed_total (total_amount, ts, business_id, document_count, score_count, "
            "ocr_score_count) VALUES (1, '2024-05-01 09:30Z', 'nobody', 1, 0, 0);"
            "INSERT INTO document_values (document_id, ts, business_id, total_amount) VALUES "
            "(-1, '2024-05-01 09:40:30Z', 'nobody', 1)"));
        db::Recomputation recomputation(fixture.worker());
        QVERIFY(recomputation.invalidate({utc("2024-05-01T09:00:00"), utc("2024-05-01T11:00:00")}));
        QVERIFY(fixture.drain());
        QCOMPARE(fixture.value("SELECT string_agg(ts::text || total_amount, ';' ORDER BY ts) FROM "
                               "minutely_parsed_total WHERE total_amount <> 2 OR business_id = 'nobody'"),
                 u"2024-05-01 11:10:00+009"_s);
        QCOMPARE(fixture.value("SELECT count(*) FROM document_values WHERE business_id = 'nobody'"), u"0"_s);
        QCOMPARE(fixture.value("SELECT count(*) FROM minutely_parsed_total WHERE ts = '2024-05-01 10:11Z'"), u"1"_s);
    }
};

QTEST_GUILESS_MAIN(TestRecomputation)
#include "tst_recomputation.moc"
