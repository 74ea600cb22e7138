// SPDX-License-Identifier: GPL-3.0-only
#include "tests/cli/program.h"
#include "tests/support/freezingproxy.h"
#include "tests/support/pipelinefixture.h"
#include "tests/support/testserver.h"

#include "db/state/databasestatus.h"

#include <csignal>

using namespace Qt::StringLiterals;
using namespace oa;
using namespace oa::tests;
using core::ErrorCode;
using Role = db::ConnectionParameters::Role;

/// A primary, its standby, and the standby's promotion. The functions build on each other.
class TestFailover : public QObject
{
    Q_OBJECT

    TestServer m_primary;
    TestServer m_standby;
    db::ConnectionParameters m_database; // on the primary
    std::unique_ptr<PipelineFixture> m_pipeline;

    db::ConnectionParameters onStandby() const
    {
        auto parameters = m_database;
        parameters.setValue(u"host"_s, m_standby.socketFolder());
        return parameters;
    }
    db::ConnectionParameters onEither() const
    {
        auto parameters = m_database;
        parameters.setValue(u"host"_s, m_standby.socketFolder() + u',' + m_primary.socketFolder());
        return parameters;
    }
    static bool isStandby(db::Connection& connection)
    {
        const auto row = connection.execute("SELECT pg_is_in_recovery()");
        return row && row->boolean(0, 0);
    }
    qint64 count(const db::ConnectionParameters& database, std::string_view sql)
    {
        auto looking = database;
        looking.setRole(Role::Viewer);
        const auto connection = db::Connection::open(looking);
        if (!connection)
            return -1;
        const auto row = (*connection)->execute(sql);
        return row ? row->integer(0, 0) : -1;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_primary.start(), qPrintable(m_primary.problem()));
        m_database = m_primary.createDatabase();
        m_pipeline = std::make_unique<PipelineFixture>(m_primary, m_database);
        QVERIFY(m_pipeline->write(
            PipelineFixture::insertion(u"2024-05-01 10:00:01+00"_s, PipelineFixture::payload(u"cvs"_s, u"1.25"_s))));
        QVERIFY(m_pipeline->drain());
        m_standby.makeStandbyOf(m_primary);
        QVERIFY2(m_standby.start(), qPrintable(m_standby.problem()));
    }

    void workersFindThePrimary()
    {
        const auto worker = db::Connection::open(onEither()); // the standby stands first
        QVERIFY2(worker, qPrintable(worker ? QString() : worker.error().detail));
        QVERIFY(!isStandby(**worker));
        auto looking = onEither();
        looking.setRole(Role::Viewer);
        const auto viewer = db::Connection::open(looking);
        QVERIFY(viewer);
        QVERIFY(isStandby(**viewer));
    }

    void aStandbyAloneTakesNoWorker()
    {
        const auto worker = db::Connection::open(onStandby());
        QVERIFY(!worker);
        QCOMPARE(worker.error().code, ErrorCode::ConnectionLost); // waiting may help: it may be promoted
        QVERIFY2(worker.error().remedy.contains(u"promoted"_s), qPrintable(worker.error().detail));
    }

    /// A connection that was made to a primary meets this when a failover happened behind a pooler or an address.
    void aRefusedChangeIsReasonToReconnect()
    {
        const auto worker = db::Connection::open(m_database);
        QVERIFY(worker);
        QVERIFY((*worker)->execute("SET SESSION CHARACTERISTICS AS TRANSACTION READ ONLY"));
        const auto refused = (*worker)->execute("DELETE FROM public.invalidation_log");
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::ConnectionLost);
        QVERIFY(refused.error().detail.contains(u"25006"_s));
        QVERIFY((*worker)->isLost());

        auto looking = m_database;
        looking.setRole(Role::Viewer);
        const auto viewer = db::Connection::open(looking);
        QCOMPARE((*viewer)->execute("DELETE FROM public.invalidation_log").error().code, ErrorCode::Denied);
        QVERIFY(!(*viewer)->isLost()); // it is meant to
    }

    /// A dead machine answers nothing; libpq alone would wait for it until the end of time.
    void aSilentServerIsLeftOut()
    {
        FreezingProxy silent(m_standby.socketFolder() + u"/.s.PGSQL.5432"_s);
        QVERIFY(silent.isListening());
        silent.freeze();
        auto parameters = m_database;
        parameters.setValue(u"host"_s, silent.socketFolder() + u',' + m_primary.socketFolder());
        parameters.setValue(u"connect_timeout"_s, u"1"_s);
        const auto second = db::Connection::open(parameters);
        QVERIFY2(second, qPrintable(second ? QString() : second.error().message));
        QCOMPARE((*second)->hostName(), m_primary.socketFolder());

        parameters.setValue(u"host"_s, m_primary.socketFolder() + u"/nowhere,"_s + silent.socketFolder() + u',' +
                                           m_standby.socketFolder() + u',' + silent.socketFolder());
        parameters.setRole(Role::Viewer);
        const auto third = db::Connection::open(parameters);
        QVERIFY2(third, qPrintable(third ? QString() : third.error().message));
        QCOMPARE((*third)->hostName(), m_standby.socketFolder());

        parameters.setValue(u"host"_s, m_primary.socketFolder() + u"/nowhere,"_s + silent.socketFolder());
        QCOMPARE(db::Connection::open(parameters).error().code, ErrorCode::TimedOut);
    }

    void commandsThatOnlyLookRunOnAStandby()
    {
        QTRY_COMPARE_WITH_TIMEOUT(count(onStandby(), "SELECT count(*) FROM public.hourly_parsed_total"), 1LL, 60'000);
        const auto conninfo = m_standby.conninfo(onStandby());
        QTemporaryDir folder;
        OA_EXITED(Program::run({u"--database"_s, conninfo, u"--json"_s, u"export"_s, u"--business=cvs"_s,
                                u"--range=2024-05-01"_s, u"--output"_s, folder.filePath(u"a.csv"_s)}),
                  0);
        const auto verified = Program::run({u"--database"_s, conninfo, u"--json"_s, u"verify"_s});
        OA_EXITED(verified, 0);
        QCOMPARE(verified.json()[u"documents"].toInt(), 1);
        QVERIFY2(verified.err.isEmpty(), verified.err.constData());
        OA_EXITED(Program::run({u"--database"_s, conninfo, u"--json"_s, u"verify"_s, u"--repair"_s}), 1);
        const auto refused = Program::run({u"--database"_s, conninfo, u"--json"_s, u"seed"_s, u"--days=0.001"_s});
        OA_EXITED(refused, 1);
        QVERIFY2(refused.json()[u"error"][u"message"].toString().contains(u"takes no changes"_s),
                 refused.all().constData());
    }

    void statusTellsHowFarAStandbyIsBehind()
    {
        const auto conninfo = m_standby.conninfo(onStandby());
        const auto status = [&] { return Program::run({u"--database"_s, conninfo, u"--json"_s, u"status"_s}); };
        QTRY_COMPARE_WITH_TIMEOUT(status().json()[u"standby_lag_seconds"].toDouble(-1), 0.0, 60'000);
        QCOMPARE(status().json()[u"standby"].toBool(), true);
        QVERIFY(m_pipeline->write("INSERT INTO settings (name, value) VALUES ('w', 'y')"));
        QTRY_VERIFY_WITH_TIMEOUT(!status().json()[u"standby_replayed_up_to"].toString().isEmpty(), 60'000);

        auto looking = onStandby();
        looking.setRole(Role::Viewer);
        const auto standby = db::Connection::open(looking);
        QVERIFY((*standby)->execute("SELECT pg_wal_replay_pause()"));
        QVERIFY(m_pipeline->write("INSERT INTO settings (name, value) VALUES ('x', 'y')"));
        QTRY_VERIFY_WITH_TIMEOUT(status().json()[u"standby_lag_seconds"].toDouble() > 0, 60'000);
        const auto text = Program::run({u"--database"_s, conninfo, u"status"_s});
        QVERIFY2(text.out.contains("behind its primary by"), text.all().constData());
        QVERIFY((*standby)->execute("SELECT pg_wal_replay_resume()"));
        QTRY_COMPARE_WITH_TIMEOUT(status().json()[u"standby_lag_seconds"].toDouble(-1), 0.0, 60'000);
        QVERIFY(!status().json()[u"standby_replayed_up_to"].toString().isEmpty());

        const auto primary = Program::run({u"--database"_s, m_primary.conninfo(m_database), u"--json"_s, u"status"_s});
        QCOMPARE(primary.json()[u"standby"].toBool(true), false);
        QVERIFY(primary.json()[u"standby_lag_seconds"].isNull());
    }

    /// Last: the primary dies, the standby is promoted, and a follower that knows both goes on there by itself.
    void aFollowerMovesToThePromotedStandby()
    {
        const auto follower =
            Program::start({u"--database"_s, m_primary.conninfo(onEither()), u"--json"_s, u"refresh"_s, u"--follow"_s});
        const auto rows = "SELECT coalesce(sum(document_count), 0)::bigint FROM public.minutely_parsed_total";
        QVERIFY(m_pipeline->write(
            PipelineFixture::insertion(u"2024-05-01 11:00:01+00"_s, PipelineFixture::payload(u"cvs"_s, u"2.5"_s))));
        QTRY_COMPARE_WITH_TIMEOUT(count(m_database, rows), 2LL, Program::patience);
        QTRY_COMPARE_WITH_TIMEOUT(count(onStandby(), rows), 2LL, Program::patience);
        m_pipeline.reset();
        QVERIFY(m_primary.stop(TestServer::StopMode::Immediate));
        {
            auto looking = onStandby();
            looking.setRole(Role::Viewer);
            const auto standby = db::Connection::open(looking);
            QVERIFY((*standby)->execute("SELECT pg_promote()"));
        }
        PipelineFixture promoted(m_standby, onStandby());
        QVERIFY(promoted.write(
            PipelineFixture::insertion(u"2024-05-01 12:00:01+00"_s, PipelineFixture::payload(u"cvs"_s, u"3.75"_s))));
        QTRY_COMPARE_WITH_TIMEOUT(count(onStandby(), rows), 3LL, Program::patience);
        QCOMPARE(promoted.differences(), QString());
        ::kill(static_cast<pid_t>(follower->processId()), SIGINT);
        OA_EXITED(Program::finish(*follower), 0);
    }
};

QTEST_GUILESS_MAIN(TestFailover)
#include "tst_failover.moc"
