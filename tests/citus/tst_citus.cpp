// SPDX-License-Identifier: GPL-3.0-only
#include "db/retention/retainer.h"
#include "db/schema/distributor.h"
#include "db/schema/fence.h"
#include "db/schema/guard.h"
#include "db/schema/migrator.h"
#include "db/stores/businessstore.h"
#include "db/verify/verifier.h"
#include "tests/support/answers.h"
#include "tests/support/citusworkers.h"
#include "tests/support/cuttingproxy.h"
#include "tests/support/days.h"
#include "tests/support/pipelinefixture.h"

#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <future>

using namespace Qt::StringLiterals;
using namespace oa;
using oa::tests::CitusWorkers;
using oa::tests::CuttingProxy;
using oa::tests::PipelineFixture;
using oa::tests::TestServer;

namespace {

constexpr int patience = 60000; // ms, for a machine that is busy with other things

/// Three days of documents of 40 businesses, some broken.
constexpr auto threeDays =
    "INSERT INTO documents (ml_response, \"timestamp\") SELECT CASE WHEN i % 97 = 0 THEN 'broken' ELSE "
    "format('{\"business_id\": \"b%s\", \"total\": {\"value\": %s, \"score\": %s, \"ocr_score\": %s}}', i % 40, i * "
    "0.37, "
    "i % 90, i % 70) END, timestamptz '2024-05-01 00:00Z' + i * interval '97 seconds' FROM generate_series(1, 2600) i;";

core::TimePoint at(const QString& iso)
{
    return core::timePointFromIso(iso, QTimeZone::utc()).value();
}
const core::TimeRange daysRange{at(u"2024-05-01T00:00:00Z"_s), at(u"2024-05-04T00:00:00Z"_s)};

/// One for each of 40 businesses, all in one minute, with this amount.
std::string inOneMinute(int amount)
{
    return "INSERT INTO documents (ml_response, \"timestamp\") SELECT format('{\"business_id\": \"b%s\", \"total\": "
           "{\"value\": " +
           std::to_string(amount) +
           ", \"score\": %s}}', i, i), timestamptz '2024-05-02 10:00:10Z' + i * interval '1 ms' "
           "FROM generate_series(1, 40) i";
}

/// Both roll-ups, but for ids.
QString totals(PipelineFixture& fixture)
{
    QString all;
    for (const auto* table : {"minutely_parsed_total", "hourly_parsed_total"})
        all += fixture.value("SELECT md5(string_agg((to_jsonb(t) - 'id')::text, E'\\n' ORDER BY ts, business_id)) FROM "
                             "(SELECT * FROM " +
                             std::string(table) + " OFFSET 0) t");
    return all;
}

/// A value of a type, for a statement that is only to be understood.
QString sampleOf(QString type)
{
    type.remove(u'"');
    if (type.endsWith(u"[]"_s))
        return type.startsWith(u"timestamp"_s) ? u"'{2024-05-01 10:00Z,2024-05-01 11:00Z}'"_s : u"'{1,2}'"_s;
    if (type.startsWith(u"timestamp"_s))
        return u"'2024-05-01 10:00Z'"_s;
    if (type == u"boolean"_s)
        return u"false"_s;
    if (type == u"tid"_s)
        return u"'(0,1)'"_s;
    return type == u"text"_s ? u"'00'"_s : type == u"name"_s ? u"'postgres'"_s : u"'5'"_s;
}

} // namespace

/// Values and roll-ups on the workers of a cluster: the same numbers, whatever happens to workers.
class TestCitus : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void withoutTheExtensionItSaysWhatToDo();
    void whatIsThereMovesAndComesBack();
    void rowsOfDaysGoAndComeBack();
    void everyStatementIsTaken();
    void splitShardsAreNoticed();
    void daysAreSealedAndRemoved();
    void aCommitThatAWorkerDidNotHearIsWaitedFor();

private:
    std::unique_ptr<TestServer> m_server;
};

void TestCitus::initTestCase()
{
    qputenv("OA_TEST_CITUS", "1");
    qputenv("OA_TEST_CITUS_RECOVERY", "-1"); // when a test says so
    m_server = std::make_unique<TestServer>();
    QVERIFY2(m_server->start(), qPrintable(m_server->problem()));
}

void TestCitus::withoutTheExtensionItSaysWhatToDo()
{
    const auto connection = m_server->connect(m_server->parameters(u"postgres"_s));
    QVERIFY(connection);
    QVERIFY(connection->execute("CREATE DATABASE alone"));
    const auto alone = m_server->connect(m_server->parameters(u"alone"_s));
    QVERIFY(db::Migrator(*alone).migrate());
    const auto refused = db::Distributor(*alone).distribute();
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, core::ErrorCode::Unsupported);
    QVERIFY2(refused.error().remedy.contains(u"CREATE EXTENSION citus"_s), qPrintable(refused.error().lines()));
    QVERIFY(alone->execute("CREATE EXTENSION citus"));
    const auto worker = db::Distributor(*alone).plan();
    QVERIFY(worker);
    QVERIFY2(!worker->obstacles.isEmpty() && worker->remedy.contains(u"citus_add_node"_s),
             qPrintable(worker->obstacles.join(u' ')));
    QVERIFY(!db::isSpread(*alone).value());
}

void TestCitus::whatIsThereMovesAndComesBack()
{
    const auto database = m_server->createDatabase();
    {
        const auto connection = m_server->connect(database);
        QVERIFY(connection && db::Migrator(*connection).migrate());
    }
    PipelineFixture fixture(*m_server, database, PipelineFixture::Tables::AsTheyAre);
    QVERIFY(fixture.write(threeDays));
    QVERIFY(fixture.drain());
    const auto before = totals(fixture);
    const auto ids = fixture.value("SELECT max(id) FROM minutely_parsed_total").toLongLong();
    const auto list = db::BusinessStore(fixture.worker()).list(daysRange);
    QVERIFY(list);

    db::Distributor distributor(fixture.writer());
    const auto plan = distributor.plan();
    QVERIFY(plan && !plan->isSpread && plan->obstacles.isEmpty());
    QCOMPARE(plan->nodes, 2);
    QCOMPARE(plan->shards, 8);
    for (int i = 0; i < 2; ++i) { // the second time nothing is left to do
        const auto distributed = distributor.distribute();
        QVERIFY2(distributed, qPrintable(distributed ? QString() : distributed.error().lines()));
    }
    QVERIFY(distributor.plan()->isSpread);
    QCOMPARE(fixture.value("SELECT count(*) FROM pg_dist_partition WHERE logicalrelid::text NOT IN "
                           "('document_values', 'minutely_parsed_total', 'hourly_parsed_total', 'stripe_fence')"),
             u"0"_s);
    QCOMPARE(totals(fixture), before);
    QCOMPARE(fixture.differences(), QString());
    const auto spread = db::BusinessStore(fixture.worker()).list(daysRange);
    QVERIFY(spread);
    QCOMPARE(spread->size(), list->size());
    for (std::size_t i = 0; i < list->size(); ++i) {
        QCOMPARE((*spread)[i].businessId, (*list)[i].businessId);
        QCOMPARE((*spread)[i].documents, (*list)[i].documents);
    }
    QVERIFY(fixture.write(inOneMinute(5) +
                          "; UPDATE documents SET \"timestamp\" = \"timestamp\" + interval '1 hour' "
                          "WHERE document_id % 11 = 0; DELETE FROM documents WHERE document_id % 13 = 0"));
    QVERIFY(fixture.drain());
    QCOMPARE(fixture.differences(), QString());
    QVERIFY(fixture.value("SELECT max(id) FROM minutely_parsed_total").toLongLong() > ids);

    const auto after = totals(fixture);
    QVERIFY(fixture.write(
        "SELECT undistribute_table('document_values'); SELECT undistribute_table('minutely_parsed_total');"
        "SELECT undistribute_table('hourly_parsed_total'); DROP TABLE stripe_fence"));
    QCOMPARE(totals(fixture), after);
    QVERIFY(fixture.write(inOneMinute(6)));
    QVERIFY(fixture.drain());
    QCOMPARE(fixture.differences(), QString());
}

/// Distributed tables have no triggers, and so no rows of days: long ranges are read by the hour, and say the same.
void TestCitus::rowsOfDaysGoAndComeBack()
{
    const auto database = m_server->createDatabase();
    {
        const auto connection = m_server->connect(database);
        QVERIFY(connection && db::Migrator(*connection).migrate());
    }
    PipelineFixture fixture(*m_server, database, PipelineFixture::Tables::AsTheyAre);
    QVERIFY(fixture.write(threeDays));
    QVERIFY(fixture.drain());
    const auto& range = daysRange;
    const auto told = [&] {
        auto text = oa::tests::rankingAnswer(fixture.worker(), range, QTimeZone::utc());
        for (const auto& name : {u"b1"_s, u"*"_s}) {
            for (const auto interval : {core::Interval::Day, core::Interval::Week})
                text += oa::tests::chartAnswer(fixture.worker(), name, {interval, QTimeZone::utc()}, range);
            text +=
                oa::tests::changeAnswer(fixture.worker(), name, range.from, at(u"2024-05-02T00:00:00Z"_s), range.to);
        }
        return text;
    };
    const auto byHours = told();
    QVERIFY(!byHours.contains(u"(failed)"_s));
    QCOMPARE(oa::tests::makeDays(fixture.writer()), 3);
    QCOMPARE(oa::tests::finishedDays(fixture), 3);
    QCOMPARE(told(), byHours);

    QVERIFY(db::Distributor(fixture.writer()).distribute());
    QCOMPARE(oa::tests::finishedDays(fixture), 0);
    QCOMPARE(oa::tests::makeDays(fixture.writer()), 0);
    QCOMPARE(told(), byHours);
    QCOMPARE(oa::tests::wrongDays(fixture.worker()), QString());
    const auto report = db::Guard(fixture.writer()).look();
    QVERIFY2(report && report->problems.empty(), qPrintable(report ? report->texts().join(u'\n') : QString()));
    QVERIFY(db::Migrator(fixture.writer()).migrate()); // puts back what is missing, but no triggers here
    QVERIFY(fixture.write(inOneMinute(7)));
    QVERIFY(fixture.drain());
    const auto changed = told();
    QVERIFY(changed != byHours);
    QCOMPARE(fixture.differences(), QString());

    QVERIFY(fixture.write(
        "SELECT undistribute_table('document_values'); SELECT undistribute_table('minutely_parsed_total');"
        "SELECT undistribute_table('hourly_parsed_total'); DROP TABLE stripe_fence"));
    QCOMPARE(oa::tests::makeDays(fixture.writer()), 0); // nothing would note that a day changes
    QVERIFY(db::Migrator(fixture.writer()).migrate());
    QCOMPARE(oa::tests::makeDays(fixture.writer()), 3);
    QCOMPARE(told(), changed);
    QCOMPARE(oa::tests::wrongDays(fixture.worker()), QString());
    QCOMPARE(fixture.differences(), QString());
}

/// Citus refuses some when they are run, not when they are prepared.
void TestCitus::everyStatementIsTaken()
{
    PipelineFixture fixture(*m_server);
    QVERIFY(fixture.write(inOneMinute(5)));
    QVERIFY(fixture.drain());
    auto& connection = fixture.worker();
    static const QRegularExpression copyOut(u"COPY \\((.*)\\)\\s+TO STDOUT.*$"_s,
                                            QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression passed(
        u"^(migrations/|adopt/|roles/|partition/|cluster/spread|schema/state:(create|record)|retention/seal:seal|"
        u"refresh/holders:end|verify/compare:(make-|clear|(values|rejected)-in-))"_s);
    static const QRegularExpression utility(
        u"^(--[^\\n]*\\n|\\s)*(TRUNCATE|DROP|CREATE|SET|LOCK|LISTEN|COPY|SAVEPOINT|ROLLBACK|RELEASE)\\b"_s);
    int taken = 0;
    for (const auto statement : db::Statement::allIn("")) {
        const auto name = QString::fromUtf8(statement.name().data(), static_cast<qsizetype>(statement.name().size()));
        const auto hasTwin = [&name](const db::Statement& other) {
            return other.name() == name.toStdString() + "-spread";
        };
        if (std::ranges::any_of(db::Statement::allIn(""), hasTwin))
            continue;
        for (const auto* table : {"public.minutely_parsed_total", "public.hourly_parsed_total"}) {
            auto text = db::sqlText(statement)
                            .replace(u"{table}"_s, QString::fromLatin1(table))
                            .replace(u"{width}"_s, u"1 minute"_s)
                            .replace(u"{values}"_s, u"pg_temp.verify_values"_s)
                            .replace(u"{rejected}"_s, u"pg_temp.verify_rejected"_s);
            if (const auto match = copyOut.match(text); match.hasMatch())
                text = match.captured(1);
            if (passed.match(name).hasMatch() || utility.match(text).hasMatch())
                continue;
            const auto one = name == u"verify/compare:documents"_s;
            QVERIFY(connection.execute("BEGIN"));
            QVERIFY(connection.execute(db::sql("verify/compare:make-values-table")));
            QVERIFY(connection.execute(db::sql("verify/compare:make-rejected-table")));
            QVERIFY(connection.executeScript(one ? "SET LOCAL ocr_analytics.\"from\" = '2024-05-01 10:00Z'; "
                                                   "SET LOCAL ocr_analytics.\"to\" = '2024-05-01 11:00Z'"
                                                 : "SET LOCAL ocr_analytics.\"from\" = '{2024-05-01 10:00Z}'; "
                                                   "SET LOCAL ocr_analytics.\"to\" = '{2024-05-01 11:00Z}'"));
            const auto prepared = connection.execute("PREPARE statement AS " + text.toStdString());
            QVERIFY2(prepared, qPrintable(name + (prepared ? QString() : prepared.error().lines())));
            const auto types = connection.execute("SELECT unnest(parameter_types::text[]) FROM pg_prepared_statements "
                                                  "WHERE name = 'statement'");
            QStringList samples;
            for (int i = 0; i < types->rowCount(); ++i)
                samples += sampleOf(types->text(i, 0));
            const auto call = samples.isEmpty() ? QString() : u'(' + samples.join(u", "_s) + u')';
            const auto done = connection.execute((u"EXECUTE statement"_s + call).toStdString());
            QVERIFY2(done || !done.error().detail.contains(QRegularExpression(u"SQLSTATE (0A|42|XX)"_s)),
                     qPrintable(name + u": "_s + (done ? QString() : done.error().lines())));
            QVERIFY(connection.execute("ROLLBACK"));
            QVERIFY(connection.execute("DEALLOCATE statement"));
            ++taken;
        }
    }
    QVERIFY2(taken > 200, qPrintable(QString::number(taken)));
}

void TestCitus::splitShardsAreNoticed()
{
    PipelineFixture fixture(*m_server);
    QVERIFY(fixture.write(inOneMinute(1)));
    QVERIFY(fixture.drain());
    QVERIFY(fixture.write("DELETE FROM stripe_fence WHERE business_id = (SELECT min(business_id) FROM stripe_fence)"));
    QVERIFY(fixture.write(inOneMinute(2)));
    const auto step = db::Refresher(fixture.worker()).step();
    QVERIFY(!step);
    QVERIFY2(step.error().detail.contains(u"7 of 8 shards"_s), qPrintable(step.error().lines()));
    QVERIFY(db::Distributor(fixture.writer()).distribute());
    QVERIFY(fixture.drain());
    QCOMPARE(fixture.differences(), QString());
}

void TestCitus::daysAreSealedAndRemoved()
{
    PipelineFixture fixture(*m_server);
    QVERIFY(fixture.write(threeDays));
    QVERIFY(fixture.drain());
    const auto before = totals(fixture);
    db::Retainer retainer(fixture.worker(), {.rowsPerTransaction = 300});
    const auto floor = at(u"2024-05-03T00:00:00Z"_s);
    for (int day = 0; day < 2; ++day) {
        const auto step = retainer.sealNext(floor);
        QVERIFY2(step, qPrintable(step ? QString() : step.error().lines()));
        QCOMPARE(step->outcome, db::SealStep::Outcome::Sealed);
    }
    QVERIFY(fixture.write("INSERT INTO documents (ml_response, \"timestamp\") VALUES ('{\"business_id\": \"late\", "
                          "\"total\": {\"value\": 3}}', '2024-05-01 16:00Z')"));
    for (;;) {
        const auto removed = retainer.removeDocuments();
        QVERIFY2(removed, qPrintable(removed ? QString() : removed.error().lines()));
        if (!*removed)
            break;
    }
    QVERIFY(fixture.drain());
    QVERIFY(retainer.moveValuesFloor(floor).value());
    for (;;) {
        const auto removed = retainer.removeValues();
        QVERIFY2(removed, qPrintable(removed ? QString() : removed.error().lines()));
        if (!*removed)
            break;
    }
    QCOMPARE(fixture.value("SELECT count(*) FROM documents WHERE \"timestamp\" < '2024-05-03 00:00Z'"), u"0"_s);
    QCOMPARE(fixture.value("SELECT count(*) FROM document_values WHERE ts < '2024-05-03 00:00Z'"), u"0"_s);
    QCOMPARE(fixture.value("SELECT count(*) FROM rejected_documents WHERE reason = 'after-retention'"), u"1"_s);
    QCOMPARE(totals(fixture), before);
    qint64 sealed = 0;
    const auto verified = db::Verifier(fixture.worker()).run({});
    QVERIFY(verified);
    sealed = verified->sealedDays;
    QCOMPARE(sealed, 2);
    QCOMPARE(verified->differences, 0);
    QVERIFY(fixture.write("UPDATE hourly_parsed_total SET document_count = 99 WHERE ts = '2024-05-01 10:00Z'"));
    QVERIFY(db::Verifier(fixture.worker()).run({})->sealedDifferences > 0);
}

/// The coordinator has committed, and one worker's part is prepared only: its rows are not to be seen, and nobody may
/// go on as if they were not there; nor who waited while it was finished.
void TestCitus::aCommitThatAWorkerDidNotHearIsWaitedFor()
{
    auto& worker = m_server->workers()->worker(1);
    CuttingProxy proxy(worker.socketFolder(), worker.port(), CuttingProxy::Cut::BeforeServer, 0);
    QVERIFY(m_server->connect(m_server->parameters(u"postgres"_s))->execute("CREATE DATABASE cut"));
    QVERIFY(m_server->workers()->join(*m_server, u"cut"_s, {u"127.0.0.1"_s, proxy.folder()}));
    PipelineFixture fixture(*m_server, m_server->parameters(u"cut"_s));
    QVERIFY(fixture.write(inOneMinute(1)));
    QVERIFY(fixture.drain());
    const auto onWorker = worker.connect(worker.parameters(u"cut"_s));
    const auto countOnWorker = [&onWorker](const std::string& from) {
        return onWorker->execute("SELECT count(*) FROM " + from)->integer(0, 0);
    };
    const auto recover = [&fixture] { return fixture.write("SELECT recover_prepared_transactions()"); };

    QVERIFY(fixture.write(inOneMinute(2)));
    proxy.setCutsCommitPrepared(true);
    const auto cut = db::Refresher(fixture.worker()).step();
    QVERIFY2(cut, qPrintable(cut ? QString() : cut.error().lines()));
    QVERIFY(proxy.hasCut());
    proxy.setCutsCommitPrepared(false);
    // One has the rows; a connection that a statement's intermediate result took is prepared too.
    QVERIFY(countOnWorker("pg_prepared_xacts") >= 1);

    QVERIFY(fixture.write(inOneMinute(3)));
    const auto left = fixture.value("SELECT count(*) FROM invalidation_log");
    const auto step = db::Refresher(fixture.worker()).step();
    QVERIFY2(step && step->busyElsewhere, qPrintable(step ? QString() : step.error().lines()));
    QCOMPARE(fixture.value("SELECT count(*) FROM invalidation_log"), left);

    const auto other = fixture.connect();
    auto waits = std::async(std::launch::async, [&other] { return db::Refresher(*other).step().has_value(); });
    QTRY_VERIFY_WITH_TIMEOUT(countOnWorker("pg_locks WHERE NOT granted") > 0, patience);
    QVERIFY(recover());
    QCOMPARE(countOnWorker("pg_prepared_xacts"), 0);
    QVERIFY(waits.get());
    QVERIFY(fixture.drain());
    QCOMPARE(fixture.differences(), QString());
    QCOMPARE(fixture.value("SELECT sum(document_count) FROM hourly_parsed_total"), u"120"_s);
}

QTEST_GUILESS_MAIN(TestCitus)
#include "tst_citus.moc"
