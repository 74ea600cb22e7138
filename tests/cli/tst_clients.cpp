// SPDX-License-Identifier: GPL-3.0-only
#include "db/connection/connection.h"
#include "db/schema/migrator.h"
#include "db/schema/roles.h"
#include "tests/cli/program.h"
#include "tests/support/pipelinefixture.h"
#include "tests/support/testserver.h"

#include <QRegularExpression>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace oa;
using namespace oa::tests;

namespace {

QByteArray lineAt(const char* time)
{
    return "{\"timestamp\": \"" + QByteArray(time) +
           "\", \"ml_response\": {\"business_id\": \"Größe ß\", \"total\": {\"value\": 1234.5, \"score\": 7.25}}}\n";
}

} // namespace

/// Who runs a command, and where: roles with less than all rights, time zones and languages of the client.
class TestClients : public QObject
{
    Q_OBJECT

    TestServer m_server;
    QTemporaryDir m_folder;
    db::ConnectionParameters m_database;
    std::unique_ptr<db::Connection> m_owner;

    ProgramRun runAs(const QString& role, const QStringList& words, const QByteArray& input = {})
    {
        const auto database = m_server.parameters(m_database.value(u"dbname"_s), role);
        return Program::run(QStringList{u"--database"_s, m_server.conninfo(database), u"--json"_s} + words, input);
    }
    QString value(db::Connection& connection, std::string_view sql)
    {
        const auto row = connection.execute(sql);
        return row ? row->text(0, 0) : row.error().detail;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_server.start(), qPrintable(m_server.problem()));
        m_database = m_server.createDatabase();
        m_owner = m_server.connect(m_database);
        QVERIFY(db::Migrator(*m_owner).migrate());
        QVERIFY(db::setUpRoles(*m_owner));
        QVERIFY(m_owner->executeScript("CREATE ROLE viewer LOGIN IN ROLE ocr_analytics_viewer; "
                                       "CREATE ROLE worker LOGIN IN ROLE ocr_analytics_worker; "
                                       "CREATE ROLE producer LOGIN; GRANT INSERT ON documents TO producer; "
                                       "GRANT SELECT ON schema_version TO producer; "
                                       "CREATE ROLE stranger LOGIN"));
        OA_EXITED(runAs(u"postgres"_s, {u"import"_s, u"-"_s}, lineAt("2024-05-01T10:00:00Z")), 0);
        OA_EXITED(runAs(u"postgres"_s, {u"refresh"_s}), 0);
    }

    void everyRoleDoesItsPart_data()
    {
        QTest::addColumn<QString>("role");
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<bool>("may");
        const std::vector<std::pair<const char*, QStringList>> reading{
            {"status", {u"status"_s}},
            {"verify", {u"verify"_s}},
            {"export", {u"export"_s, u"--business=Größe ß"_s, u"--range=2024-05-01"_s, u"--output=%1"_s}},
            {"migrate --dry-run, when up to date", {u"migrate"_s, u"--dry-run"_s}}};
        const std::vector<std::pair<const char*, QStringList>> writing{
            {"seed", {u"seed"_s, u"--from=2024-05-01T10:00:00Z"_s, u"--to=2024-05-01T10:00:05Z"_s}},
            {"import", {u"import"_s, u"--again"_s, u"-"_s}},
            {"refresh", {u"refresh"_s}},
            {"feed", {u"feed"_s, u"--for=1"_s, u"--rate=20"_s}}};
        for (const auto& role : {u"postgres"_s, u"worker"_s, u"viewer"_s}) {
            for (const auto& [name, words] : reading)
                QTest::addRow("%s: %s", qPrintable(role), name) << role << words << true;
            for (const auto& [name, words] : writing)
                QTest::addRow("%s: %s", qPrintable(role), name) << role << words << (role != u"viewer"_s);
            QTest::addRow("%s: verify --repair, nothing to do", qPrintable(role))
                << role << QStringList{u"verify"_s, u"--repair"_s} << true;
        }
        for (const auto& [name, words] : reading)
            QTest::addRow("stranger: %s", name) << u"stranger"_s << words << false;
        QTest::addRow("stranger: seed") << u"stranger"_s << writing[0].second << false;
        // Whoever may add documents and look at the version adds documents, and leaves no trace in job_runs.
        QTest::addRow("producer: seed") << u"producer"_s << writing[0].second << true;
        QTest::addRow("producer: refresh") << u"producer"_s << QStringList{u"refresh"_s} << false;
    }
    void everyRoleDoesItsPart()
    {
        QFETCH(QString, role);
        QFETCH(QStringList, words);
        QFETCH(bool, may);
        words.replaceInStrings(u"%1"_s, m_folder.filePath(u"table.csv"_s));
        const auto done = runAs(role, words, lineAt("2024-05-01T10:00:00Z"));
        OA_EXITED(done, may ? 0 : 1);
        if (may)
            return;
        const auto error = done.json()[u"error"].toObject();
        QVERIFY2(error[u"code"].toString() == u"denied"_s && !error[u"remedy"].toString().isEmpty(),
                 done.all().constData());
    }

    void whoMayNotCreateIsToldTheSql()
    {
        const auto empty = m_server.createDatabase();
        const auto connection = m_server.connect(empty);
        const auto asProducer = [&](const QStringList& words) {
            const auto database = m_server.parameters(empty.value(u"dbname"_s), u"producer"_s);
            return Program::run(QStringList{u"--database"_s, m_server.conninfo(database), u"--json"_s} + words);
        };
        const auto seed = asProducer({u"seed"_s, u"--days=0.001"_s});
        OA_EXITED(seed, 1);
        QVERIFY2(seed.json()[u"error"][u"remedy"].toString().contains(u"migrate"_s), seed.all().constData());
        const auto migrate = asProducer({u"migrate"_s});
        OA_EXITED(migrate, 1);
        QCOMPARE(migrate.json()[u"error"][u"code"].toString(), u"denied"_s);
        // The very SQL: whoever runs what stands behind the first empty line has the tables.
        const auto remedy = migrate.json()[u"error"][u"remedy"].toString();
        QVERIFY(connection->executeScript(remedy.section(u"\n\n"_s, 1).toStdString()));
        QVERIFY(db::Migrator(*connection).state()->isUpToDate());
        QVERIFY(connection->execute("GRANT INSERT ON documents TO producer"));
        OA_EXITED(asProducer({u"seed"_s, u"--days=0.001"_s}), 1); // of the schema it may know nothing yet
        QVERIFY(connection->execute("GRANT SELECT ON schema_version TO producer"));
        OA_EXITED(asProducer({u"seed"_s, u"--days=0.001"_s}), 0);
    }

    void rolesAreMadeByTheirCommand()
    {
        const auto database = m_server.createDatabase();
        const auto connection = m_server.connect(database);
        const QStringList line{u"--database"_s, m_server.conninfo(database), u"--json"_s};
        OA_EXITED(Program::run(line + QStringList{u"roles"_s}), 1); // no tables yet
        OA_EXITED(Program::run(line + QStringList{u"migrate"_s}), 0);
        QVERIFY(connection->execute("CREATE ROLE reader LOGIN"));
        const auto shown = Program::run(line + QStringList{u"roles"_s, u"--dry-run"_s});
        OA_EXITED(shown, 0);
        QVERIFY(shown.json()[u"sql"].toString().contains(u"GRANT SELECT"_s));
        // Roles are the whole server's, privileges this database's.
        const auto mayRead = "SELECT count(*) FROM information_schema.role_table_grants "
                             "WHERE grantee = 'ocr_analytics_viewer' AND table_name = 'documents'";
        QCOMPARE(connection->execute(mayRead)->integer(0, 0), 0);
        for (int time = 0; time < 2; ++time)
            OA_EXITED(Program::run(line + QStringList{u"roles"_s}), 0);
        QCOMPARE(connection->execute(mayRead)->integer(0, 0), 1);
        QVERIFY(connection->execute("GRANT ocr_analytics_viewer TO reader"));
        const auto reader = m_server.parameters(database.value(u"dbname"_s), u"reader"_s);
        OA_EXITED(Program::run({u"--database"_s, m_server.conninfo(reader), u"status"_s}), 0);
        OA_EXITED(Program::run({u"--database"_s, m_server.conninfo(reader), u"seed"_s, u"--days=0.001"_s}), 1);
        OA_EXITED(Program::run({u"--database"_s, m_server.conninfo(reader), u"roles"_s}), 1);
    }

    /// The same documents give the same roll-ups, whatever the clock on the wall of the client says.
    void zonesAndLanguagesOfTheClientDoNotMatter()
    {
        // Around both changes of clocks in New York, with microseconds, and at a half-hour offset's hour.
        QByteArray lines;
        for (const auto* time : {"2024-03-10T01:59:59.999999-05:00", "2024-03-10T03:00:00.000000-04:00",
                                 "2024-11-03T01:30:00.5-04:00", "2024-11-03T01:30:00.5-05:00",
                                 "2024-05-01T10:29:59.999999Z", "2024-05-01T10:30:00Z", "2024-12-31T23:59:59.999999Z"})
            lines += lineAt(time);
        QStringList results;
        for (const auto& [zone, language] :
             {std::pair(u"UTC"_s, u"C.UTF-8"_s), std::pair(u"America/New_York"_s, u"de_DE.UTF-8"_s),
              std::pair(u"Asia/Kolkata"_s, u"C"_s)})
        {
            const auto database = m_server.createDatabase();
            const auto connection = m_server.connect(database);
            const auto run = [&](const QStringList& words, const QByteArray& input = {}) {
                QProcess process;
                auto environment = Program::environment();
                environment.insert(u"TZ"_s, zone);
                environment.insert(u"LC_ALL"_s, language);
                process.setProcessEnvironment(environment);
                process.start(QStringLiteral(OA_PROGRAM),
                              QStringList{u"--database"_s, m_server.conninfo(database), u"--json"_s} + words);
                process.write(input);
                process.closeWriteChannel();
                OA_EXITED(Program::finish(process), 0);
            };
            run({u"migrate"_s});
            run({u"import"_s, u"-"_s}, lines);
            run({u"refresh"_s});
            run({u"verify"_s});
            auto rows = value(*connection,
                              "SELECT string_agg(row::text, E'\\n' ORDER BY row::text) FROM (SELECT 'm', m.* FROM "
                              "minutely_parsed_total m UNION ALL SELECT 'h', h.* FROM hourly_parsed_total h) AS row");
            results << rows.replace(QRegularExpression(u"\\((.),\\d+,"_s), u"(\\1,"_s); // without the rows' numbers
        }
        QCOMPARE(results[0].count(u'\n'), 12); // seven minutes, six hours
        QCOMPARE(results[1], results[0]);
        QCOMPARE(results[2], results[0]);
    }
};

QTEST_GUILESS_MAIN(TestClients)
#include "tst_clients.moc"
