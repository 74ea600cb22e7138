// SPDX-License-Identifier: GPL-3.0-only
#include "db/connection/sessionsettings.h"

#include "db/address/hostlist.h"
#include "db/address/pgvariables.h"
#include "db/alerts/alertrulestore.h"
#include "db/refresh/daybuilder.h"
#include "db/state/databasestatus.h"
#include "db/state/finisheddays.h"
#include "db/state/jobrunstore.h"
#include "db/stores/businessstore.h"
#include "db/stores/rankingstore.h"
#include "db/verify/verifier.h"
#include "tests/support/pipelinefixture.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
namespace core = oa::core;
namespace db = oa::db;
using oa::tests::PipelineFixture;
using oa::tests::TestServer;
using Role = oa::db::ConnectionParameters::Role;

namespace {

constexpr core::TimeRange day{core::fromEpochMicroseconds(1'714'521'600'000'000), // 2024-05-01
                              core::fromEpochMicroseconds(1'714'608'000'000'000)};

} // namespace

/// Whatever a role or a database was given, our sessions have what they need; what a person gives has the last word.
class TestSessionSettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_server.enableTcp();
        QVERIFY2(m_server.start(), qPrintable(m_server.problem()));
    }

    void awkwardSettings_data()
    {
        QTest::addColumn<QByteArray>("setting");
        QTest::addColumn<QByteArray>("owner");
        for (const auto* setting : {"statement_timeout = '5ms'",
                                    "lock_timeout = '1ms'",
                                    "idle_in_transaction_session_timeout = '1ms'",
                                    "idle_session_timeout = '1s'",
                                    "transaction_timeout = '5ms'",
                                    "search_path = decoy",
                                    "work_mem = '64kB'",
                                    "DateStyle = 'German'",
                                    "DateStyle = 'SQL, DMY'",
                                    "IntervalStyle = 'iso_8601'",
                                    "bytea_output = 'escape'",
                                    "standard_conforming_strings = off",
                                    "client_encoding = 'LATIN1'",
                                    "array_nulls = off",
                                    "TimeZone = 'Asia/Kathmandu'",
                                    "extra_float_digits = -15",
                                    "default_transaction_isolation = 'serializable'",
                                    "default_transaction_deferrable = on",
                                    "transform_null_equals = on",
                                    "quote_all_identifiers = on",
                                    "jit = on",
                                    "row_security = off"})
        {
            for (const auto* owner : {"ROLE", "DATABASE"})
                QTest::addRow("%s of %s", setting, owner) << QByteArray(setting) << QByteArray(owner);
        }
    }
    void awkwardSettings()
    {
        QFETCH(QByteArray, setting);
        QFETCH(QByteArray, owner);
        const auto parameters = m_server.createDatabase();
        const auto name = parameters.value(u"dbname"_s).toUtf8();
        const auto user = "u" + name;
        const auto boss = m_server.connect(parameters);
        QVERIFY(boss);
        QVERIFY(boss->executeScript(("CREATE SCHEMA decoy; CREATE ROLE " + user + " LOGIN SUPERUSER").toStdString()));
        const auto whose = owner == "ROLE" ? "ROLE " + user : "DATABASE " + name;
        const auto altered = boss->executeScript(("ALTER " + whose + " SET " + setting).toStdString());
        if (!altered && altered.error().detail.contains(u"unrecognized configuration parameter"_s))
            QSKIP("this server does not know it");
        QVERIFY2(altered, qPrintable(altered ? QString() : altered.error().detail));

        PipelineFixture fixture(m_server, m_server.parameters(QString::fromUtf8(name), QString::fromUtf8(user)));
        QVERIFY(fixture.write(R"(
            INSERT INTO public.documents (ml_response, "timestamp")
            SELECT CASE WHEN i % 50 = 0 THEN 'broken\' ELSE format('{"business_id": "b%s", "total": {"value": %s}}', i % 3, i) END,
                   timestamptz '2024-05-01 10:00Z' + i * interval '500 milliseconds'
              FROM generate_series(1, 600) i)"));
        QVERIFY(fixture.drain());
        QCOMPARE(fixture.value("SELECT sum(document_count) FROM public.hourly_parsed_total"), u"588"_s);
        auto& connection = fixture.worker();
        QCOMPARE(connection.execute("SHOW jit")->text(0, 0), u"off"_s);
        if (m_server.workers() == nullptr) {
            const auto made = db::DayBuilder(connection).step();
            QVERIFY(made && made->day);
            QVERIFY(db::FinishedDays::anyIn(connection, day).value());
        }
        QCOMPARE(fixture.differences(), QString());
        QVERIFY(db::DatabaseStatus::read(connection));
        QCOMPARE(db::BusinessStore(connection).list(day).value().size(), std::size_t(3));
        QCOMPARE(db::RankingStore(connection).read(day).value().size(), std::size_t(3));
        core::AlertRule rule;
        rule.name = rule.business = u"b1"_s;
        rule.limit = 85.75;
        db::AlertRuleStore rules(connection);
        QVERIFY(rules.add(rule));
        QCOMPARE(rules.find(rule.name)->rule.limit, rule.limit);
        db::JobRunStore runs(connection);
        QVERIFY(runs.finish(runs.begin(u"refresh"_s, db::JobTrigger::Manual, u"test"_s).value(), db::JobState::Done, 1,
                            1, {}));
        // Idle for longer than the server waits: not so short that a busy computer is too slow to ask for more.
        QTest::qWait(setting.startsWith("idle_session") ? 1500 : 0);
        QVERIFY(connection.execute("SELECT 1"));
    }

    /// Somebody's functions and operators of the server's names, found first by this role, are not ours.
    void shadowedFunctionsAreNotUsed()
    {
        const auto parameters = m_server.createDatabase();
        const auto name = parameters.value(u"dbname"_s);
        const auto boss = m_server.connect(parameters);
        QVERIFY(boss);
        QVERIFY(boss->executeScript(
            "CREATE ROLE shadowed LOGIN SUPERUSER; ALTER ROLE shadowed SET search_path = public, pg_catalog;"
            "CREATE AGGREGATE public.sum(numeric) (sfunc = numeric_sub, stype = numeric, initcond = 0);"
            "CREATE FUNCTION public.date_bin(interval, timestamptz, timestamptz) RETURNS timestamptz LANGUAGE sql AS "
            "'SELECT "
            "timestamptz ''1970-01-01Z''';"
            "CREATE FUNCTION public.ne(text, text) RETURNS boolean LANGUAGE sql AS 'SELECT true';"
            "CREATE OPERATOR public.= (LEFTARG = text, RIGHTARG = text, FUNCTION = public.ne)"));
        PipelineFixture fixture(m_server, m_server.parameters(name, u"shadowed"_s));
        QVERIFY(fixture.write(
            PipelineFixture::insertion(u"2024-05-01 10:00Z"_s, PipelineFixture::payload(u"a"_s, u"1"_s)) +
            PipelineFixture::insertion(u"2024-05-01 11:30Z"_s, PipelineFixture::payload(u"b"_s, u"5"_s))));
        QVERIFY(fixture.drain());
        QCOMPARE(fixture.value("SELECT pg_catalog.sum(total_amount) FROM public.hourly_parsed_total"), u"6"_s);
        const auto ranking = db::RankingStore(fixture.worker()).read(day);
        QVERIFY(ranking);
        QCOMPARE(ranking->size(), std::size_t(2));
        QCOMPARE(ranking->front().totalAmount, 5.0);
    }

    /// A limit that a person gives is kept, and named when it strikes.
    void givenLimitsAreKept()
    {
        auto parameters = m_server.createDatabase();
        parameters.setValue(u"options"_s, u"-c statement_timeout=50ms -c lock_timeout=70ms"_s);
        const auto connection = db::Connection::open(parameters);
        QVERIFY(connection);
        QCOMPARE((*connection)->execute("SHOW statement_timeout")->text(0, 0), u"50ms"_s);
        QCOMPARE((*connection)->execute("SHOW lock_timeout")->text(0, 0), u"70ms"_s);
        const auto slept = (*connection)->execute("SELECT pg_sleep(5)");
        QVERIFY(!slept);
        QVERIFY2(slept.error().remedy.contains(u"statement_timeout"_s), qPrintable(slept.error().remedy));
    }

    /// Who is only to read is told by which setting; to look it is enough.
    void readOnlyRolesAreTold_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<QString>("options");
        QTest::addColumn<QString>("remedy");
        QTest::addRow("role") << QByteArray("ALTER ROLE {user} SET default_transaction_read_only = on") << QString()
                              << u"ALTER ROLE {user} RESET default_transaction_read_only;"_s;
        QTest::addRow("database") << QByteArray("ALTER DATABASE {name} SET default_transaction_read_only = on")
                                  << QString() << u"ALTER DATABASE {name} RESET default_transaction_read_only;"_s;
        QTest::addRow("options") << QByteArray("SELECT") << u"-c default_transaction_read_only=on"_s << u"options"_s;
    }
    void readOnlyRolesAreTold()
    {
        QFETCH(QByteArray, sql);
        QFETCH(QString, options);
        QFETCH(QString, remedy);
        const auto parameters = m_server.createDatabase();
        const auto name = parameters.value(u"dbname"_s);
        const auto user = u"u"_s + name;
        const auto boss = m_server.connect(parameters);
        QVERIFY(boss->executeScript("CREATE ROLE " + user.toStdString() + " LOGIN;"));
        QVERIFY(
            boss->executeScript(sql.replace("{user}", user.toUtf8()).replace("{name}", name.toUtf8()).toStdString()));
        auto mine = m_server.parameters(name, user);
        mine.setValue(u"options"_s, options);
        const auto worker = db::Connection::open(mine);
        QVERIFY(!worker);
        QVERIFY(worker.error().message.contains(u"default_transaction_read_only"_s));
        QVERIFY2(worker.error().remedy.contains(remedy.replace(u"{user}"_s, user).replace(u"{name}"_s, name)),
                 qPrintable(worker.error().remedy));
        mine.setRole(Role::Viewer);
        QVERIFY(db::Connection::open(mine));
    }

    void optionsAreReadAsThePostmasterReadsThem_data()
    {
        QTest::addColumn<QString>("options");
        QTest::addColumn<QStringList>("settings");
        QTest::addRow("none") << QString() << QStringList{};
        QTest::addRow("each form") << u" -c a=1  -cb=2 --c-d=3 "_s << QStringList{u"a=1"_s, u"b=2"_s, u"c_d=3"_s};
        QTest::addRow("escaped") << uR"(-c a=x\ y -c b=\\)"_s << QStringList{u"a=x y"_s, uR"(b=\)"_s};
        QTest::addRow("empty value") << u"-c a="_s << QStringList{u"a="_s};
        QTest::addRow("something else") << u"-c a=1 -e"_s << QStringList{u"(no)"_s};
        QTest::addRow("without a value") << u"-c a"_s << QStringList{u"(no)"_s};
    }
    void optionsAreReadAsThePostmasterReadsThem()
    {
        QFETCH(QString, options);
        QFETCH(QStringList, settings);
        const db::SessionSettings ours(Role::Worker, {});
        const db::SessionSettings both(Role::Worker, options);
        QStringList theirs;
        for (const auto& setting : both.all()) {
            const auto isOurs = std::any_of(ours.all().begin(), ours.all().end(), [&setting](const auto& other) {
                return other.name == setting.name && other.value == setting.value;
            });
            if (!isOurs)
                theirs += QString::fromUtf8(setting.name + '=' + setting.value);
        }
        if (!both.canBeSet())
            theirs = {u"(no)"_s};
        QCOMPARE(theirs, settings);
    }

    /// What stands in a service file counts as with psql: its options, time-outs, hosts.
    void servicesKeepTheirOwn()
    {
        const auto parameters = m_server.createDatabase();
        const Service service(uR"([other]
host=192.0.2.1
[mine]
# a comment
host=%1
port=%2
user=%3
dbname=%4
connect_timeout=7
options=-c statement_timeout=1234ms -c work_mem=77kB
keepalives_idle=99
dbname=ignored
[third]
options=-c work_mem=1MB
)"_s.arg(m_server.socketFolder())
                                  .arg(m_server.port())
                                  .arg(parameters.value(u"user"_s), parameters.value(u"dbname"_s)));
        auto mine = db::ConnectionParameters::fromConninfo(u"service=mine"_s).value();
        const auto connection = db::Connection::open(mine);
        QVERIFY2(connection, qPrintable(connection ? QString() : connection.error().detail));
        QCOMPARE((*connection)->execute("SHOW statement_timeout")->text(0, 0), u"1234ms"_s);
        QCOMPARE((*connection)->execute("SHOW work_mem")->text(0, 0), u"77kB"_s);
        QCOMPARE((*connection)->execute("SHOW TimeZone")->text(0, 0), u"UTC"_s);
        QCOMPARE((*connection)->execute("SHOW application_name")->text(0, 0), u"OCR Analytics"_s);
        QCOMPARE((*connection)->databaseName(), parameters.value(u"dbname"_s));
        // What is given goes before it.
        mine.setValue(u"options"_s, u"-c work_mem=88kB"_s);
        const auto given = db::Connection::open(mine);
        QVERIFY(given);
        QCOMPARE((*given)->execute("SHOW work_mem")->text(0, 0), u"88kB"_s);
        // A service that does not exist is what libpq says it is.
        const auto none = db::Connection::open(db::ConnectionParameters::fromConninfo(u"service=nowhere"_s).value());
        QVERIFY(!none);
        QVERIFY2(none.error().detail.contains(u"nowhere"_s), qPrintable(none.error().detail));
    }

    /// A worker goes on to the server that takes changes, by way of a service too.
    void servicesNameSeveralHosts()
    {
        const auto parameters = m_server.createDatabase();
        TestServer standby;
        standby.makeStandbyOf(m_server);
        QVERIFY2(standby.start(), qPrintable(standby.problem()));
        const Service service(u"[both]\nhost=%1,%2\nport=%3,%4\nuser=%5\ndbname=%6\n"_s
                                  .arg(standby.socketFolder(), m_server.socketFolder())
                                  .arg(standby.port())
                                  .arg(m_server.port())
                                  .arg(parameters.value(u"user"_s), parameters.value(u"dbname"_s)));
        auto both = db::ConnectionParameters::fromConninfo(u"service=both"_s).value();
        const auto worker = db::Connection::open(both);
        QVERIFY2(worker, qPrintable(worker ? QString() : worker.error().detail));
        QCOMPARE((*worker)->hostName(), m_server.socketFolder());
    }

    /// What stands in a field is used, whatever PG* variables say of another server.
    void fieldsGoBeforeVariables()
    {
        const auto parameters = m_server.createDatabase();
        const Service service(
            u"[elsewhere]\nhost=192.0.2.7\nhostaddr=192.0.2.8\nport=%1\noptions=-c work_mem=66kB\n"_s.arg(
                m_server.port()));
        qputenv("PGHOSTADDR", "192.0.2.9");
        qputenv("PGSERVICE", "elsewhere");
        qputenv("PGOPTIONS", "-c work_mem=55kB");
        qputenv("PGCONNECT_TIMEOUT", "1");
        db::takePgVariables();
        qunsetenv("PGCONNECT_TIMEOUT");
        QVERIFY(!qEnvironmentVariableIsSet("PGHOSTADDR") && !qEnvironmentVariableIsSet("PGSERVICE"));
        db::ConnectionParameters here;
        here.setValue(u"host"_s, u"localhost"_s);
        here.setValue(u"user"_s, parameters.value(u"user"_s));
        here.setValue(u"dbname"_s, parameters.value(u"dbname"_s));
        const auto connection = db::Connection::open(here);
        QVERIFY2(connection,
                 qPrintable(connection ? QString() : connection.error().message + connection.error().detail));
        // What was not given is the service's: its port, its options.
        QCOMPARE((*connection)->execute("SHOW work_mem")->text(0, 0), u"66kB"_s);
    }

    /// All addresses of a name are tried, and then the servers behind it.
    void otherAddressesComeNext()
    {
        db::HostList list;
        list.hosts = {"localhost", "behind"};
        list.addresses = {"", "192.0.2.3"};
        list.ports = {"5001", "5002"};
        const auto rest = list.after({{"localhost", "192.0.2.1", "5001"}});
        QVERIFY(rest);
        QVERIFY(rest->addresses.contains("127.0.0.1"));
        QCOMPARE(rest->hosts.back(), QByteArray("behind"));
        QCOMPARE(rest->addresses.back(), QByteArray("192.0.2.3"));
        QCOMPARE(rest->ports.back(), QByteArray("5002"));
        auto tried = std::vector<db::AddressTried>{{"localhost", "192.0.2.1", "5001"}};
        for (qsizetype i = 0; i < rest->count(); ++i)
            tried.push_back({rest->hosts[i], rest->addresses[i], rest->ports[i]});
        QVERIFY(!rest->after(tried));
        QVERIFY(!list.after({}));
    }

private:
    /// A service file for as long as it lives.
    class Service
    {
    public:
        explicit Service(const QString& text)
        {
            QFile file(m_folder.filePath(u"services"_s));
            if (file.open(QIODevice::WriteOnly))
                file.write(text.toUtf8());
            qputenv("PGSERVICEFILE", QFile::encodeName(file.fileName()));
        }
        ~Service() { qunsetenv("PGSERVICEFILE"); }

    private:
        QTemporaryDir m_folder;
    };

    TestServer m_server;
};

QTEST_GUILESS_MAIN(TestSessionSettings)
#include "tst_sessionsettings.moc"
