// SPDX-License-Identifier: GPL-3.0-only
#include "app/jobs/documents/feedjob.h"

#include "core/payload/extractor.h"
#include "tests/jobs/jobfixture.h"
#include "tests/support/cuttingproxy.h"
#include "tests/support/testserver.h"

#include <QTest>

#include <thread>

using namespace oa;
using namespace oa::tests;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestFeedJob : public QObject
{
    Q_OBJECT

    TestServer m_server;
    db::ConnectionParameters m_database;
    std::unique_ptr<db::Connection> m_connection;

    /// The documents from `first` on, one a second, none missing and none twice.
    void verifySeconds(core::TimePoint first, qint64 count)
    {
        const auto rows = m_connection->execute(
            "SELECT (extract(epoch from \"timestamp\") * 1000000)::bigint FROM public.documents ORDER BY 1");
        QVERIFY(rows);
        QCOMPARE(rows->rowCount(), static_cast<int>(count));
        for (int i = 0; i < rows->rowCount(); ++i)
            QCOMPARE(rows->integer(i, 0), core::toEpochMicroseconds(first + std::chrono::seconds(i)));
    }

    /// Runs the job while the clock goes a second forward every few milliseconds.
    static core::Result<jobs::Outcome> runWithClock(const db::ConnectionParameters& database, jobs::Job& job,
                                                    HandClock& clock, std::stop_token stop = {},
                                                    std::function<void(const jobs::Progress&)> report = {})
    {
        const std::jthread hands([&clock](const std::stop_token& ended) {
            while (!ended.stop_requested()) {
                std::this_thread::sleep_for(5ms);
                clock.advance(1s);
            }
        });
        return runJobOn(database, job, std::move(stop), std::move(report), &clock);
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_server.start(), qPrintable(m_server.problem())); }

    void init()
    {
        m_database = m_server.createDatabase();
        m_connection = m_server.connect(m_database);
        QVERIFY(m_connection && createTables(*m_connection));
    }

    void cleanup() { m_connection.reset(); }

    void oneDocumentForEachSecond()
    {
        HandClock clock(utc("2024-05-01T10:00:00.250Z"));
        jobs::FeedOptions options;
        options.duration = 60s;
        jobs::FeedJob job(options);
        const auto outcome = runWithClock(m_database, job, clock);
        QVERIFY2(outcome, qPrintable(outcome ? QString() : outcome.error().message));
        QCOMPARE(outcome->rows, 60);
        verifySeconds(utc("2024-05-01T10:00:00Z"), 60);
        // Not in one go: an interval is ten seconds.
        QVERIFY(numberFrom(*m_connection, "SELECT count(DISTINCT xmin::text) FROM public.documents") >= 3);
        // Run once more, it begins and counts anew.
        const auto again = runWithClock(m_database, job, clock);
        QVERIFY(again);
        QCOMPARE(again->rows, 60);
    }

    void scoresAreThoseOfTheFeed()
    {
        HandClock clock(utc("2024-05-01T10:00:00Z"));
        jobs::FeedOptions options;
        options.documentsPerSecond = 20;
        options.duration = 30s;
        jobs::FeedJob job(options);
        QVERIFY(runWithClock(m_database, job, clock));
        const auto rows = m_connection->execute("SELECT ml_response FROM public.documents");
        QCOMPARE(rows->rowCount(), 600);
        core::Extractor extractor;
        for (int row = 0; row < rows->rowCount(); ++row) {
            const auto values = extractor.extract(rows->bytes(row, 0));
            QVERIFY(values && values->score);
            QVERIFY(std::stod(*values->score) >= 60 && std::stod(*values->score) <= 99);
        }
    }

    void withoutDurationAStopIsTheProperEnd()
    {
        HandClock clock(utc("2024-05-01T10:00:00Z"));
        jobs::FeedJob job({});
        std::stop_source stop;
        const auto outcome =
            runWithClock(m_database, job, clock, stop.get_token(), [&](const jobs::Progress& progress) {
                if (progress.done >= 30)
                    stop.request_stop();
            });
        QVERIFY(outcome);
        QVERIFY(outcome->rows >= 30);
        verifySeconds(utc("2024-05-01T10:00:00Z"), outcome->rows);
    }

    void withDurationAStopIsACancellation()
    {
        HandClock clock(utc("2024-05-01T10:00:00Z"));
        jobs::FeedOptions options;
        options.duration = 24h;
        jobs::FeedJob job(options);
        std::stop_source stop;
        const auto outcome =
            runWithClock(m_database, job, clock, stop.get_token(), [&](const jobs::Progress& progress) {
                if (progress.done >= 10)
                    stop.request_stop();
            });
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().code, core::ErrorCode::Canceled);
    }

    void catchesUpAfterALostConnection_data()
    {
        QTest::addColumn<CuttingProxy::Cut>("cut");
        QTest::addRow("committed") << CuttingProxy::Cut::AfterServer;
        QTest::addRow("rolled back") << CuttingProxy::Cut::BeforeServer;
    }

    void catchesUpAfterALostConnection()
    {
        QFETCH(CuttingProxy::Cut, cut);
        CuttingProxy proxy(m_server.socketFolder(), m_server.port(), cut, 2);
        auto behindProxy = m_database;
        behindProxy.setValue(u"host"_s, proxy.folder());
        HandClock clock(utc("2024-05-01T10:00:00Z"));
        jobs::FeedOptions options;
        options.duration = 60s;
        jobs::FeedJob job(options);
        const auto broken = runWithClock(behindProxy, job, clock);
        QVERIFY(proxy.hasCut());
        QVERIFY(!broken);
        QCOMPARE(broken.error().code, core::ErrorCode::ConnectionLost);
        const auto outcome = runWithClock(behindProxy, job, clock);
        QVERIFY(outcome);
        QCOMPARE(outcome->rows, 60);
        verifySeconds(utc("2024-05-01T10:00:00Z"), 60);
    }

    void leavesOutWhatIsLongPast()
    {
        HandClock clock(utc("2024-05-01T10:00:00Z"));
        jobs::FeedJob job({});
        std::stop_source stop;
        bool slept = false;
        const auto outcome =
            runWithClock(m_database, job, clock, stop.get_token(), [&](const jobs::Progress& progress) {
                if (progress.done > 0 && !slept) {
                    slept = true;
                    clock.advance(24h);
                } else if (progress.done > 100) {
                    stop.request_stop();
                }
            });
        QVERIFY(outcome);
        const auto most = std::chrono::duration_cast<std::chrono::seconds>(jobs::FeedJob::maximumBacklog).count() + 120;
        QVERIFY2(outcome->rows < most, qPrintable(QString::number(outcome->rows)));
        QCOMPARE(documentCount(*m_connection), outcome->rows);
    }

    void refusesARateOfZero()
    {
        jobs::FeedOptions options;
        options.documentsPerSecond = 0;
        jobs::FeedJob job(options);
        const auto outcome = runJobOn(m_database, job);
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().code, core::ErrorCode::BadInput);
    }
};

QTEST_GUILESS_MAIN(TestFeedJob)
#include "tst_feedjob.moc"
