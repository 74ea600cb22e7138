// SPDX-License-Identifier: GPL-3.0-only
#include "app/database/databaseopener.h"
#include "app/window/connect/connectiondialog.h"
#include "app/window/connect/connectionform.h"
#include "app/window/shell/mainwindow.h"
#include "db/connection/connection.h"
#include "tests/support/certificates.h"
#include "tests/support/freezingproxy.h"
#include "tests/window/windowfixture.h"

#include <QComboBox>
#include <QElapsedTimer>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace oa;
using namespace oa::tests;
using namespace Qt::StringLiterals;
using State = charts::ChartPane::State;

namespace {

constexpr auto predecessor = R"(
    CREATE TABLE documents (document_id serial, ml_response text, timestamp timestamp);
    CREATE TABLE minutely_parsed_total (id serial, total_amount integer, avg_score numeric, avg_ocr_score numeric,
        median_score numeric, median_ocr_score numeric, ts timestamp, business_id text);
    CREATE TABLE hourly_parsed_total (LIKE minutely_parsed_total);
    INSERT INTO documents (ml_response, timestamp) VALUES
        ('{"business_id": "cvs", "total": {"value": 5, "score": 80, "ocr_score": 70}}', '2024-03-10 02:30:00'),
        ('{"business_id": "cvs", "total": {"value": 6, "score": 80, "ocr_score": 70}}', '2024-03-10 12:00:00');
    INSERT INTO minutely_parsed_total (total_amount, ts, business_id)
    VALUES (6, '2024-03-10 12:00', 'cvs'), (6, '2024-03-10 12:00', 'cvs');
)";

} // namespace

/// From a choice of database to an open window, where it is not as simple as that.
class TestOpening : public QObject
{
    Q_OBJECT

    static constexpr int patience = 30000; // ms, for a machine that is busy with other things
    TestServer m_server;

    QString value(db::Connection& connection, std::string_view sql)
    {
        const auto row = connection.execute(sql);
        return row ? row->text(0, 0) : row.error().detail;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_server.setAccess({u"local all postgres trust"_s, u"local replication postgres trust"_s,
                            u"local all newcomer trust"_s, u"local all all scram-sha-256"_s});
        QVERIFY2(m_server.start(), qPrintable(m_server.problem()));
    }

    void takesOverThePredecessorsDatabaseWhenAgreed()
    {
        const auto database = m_server.createDatabase();
        const auto connection = m_server.connect(database);
        QVERIFY(connection->executeScript(predecessor));
        WindowUnderTest ui;
        ui.open(database);
        QTRY_VERIFY_WITH_TIMEOUT(ui.find<QDialog>("adoptionDialog"), patience);
        auto* dialog = ui.find<QDialog>("adoptionDialog");
        const auto counts = dialog->findChild<QLabel*>(u"adoptionCounts"_s)->text();
        QVERIFY2(counts.contains(u"2 receipts"_s) && counts.contains(u"2 rows of minutely_parsed_total"_s) &&
                     counts.contains(u"1 of them are repeated"_s),
                 qPrintable(counts));
        QVERIFY(dialog->findChild<QPlainTextEdit*>(u"adoptionSql"_s)->toPlainText().contains(u"RENAME TO"));

        // The zone decides what the times mean, and is the person's to say.
        auto* zone = dialog->findChild<QComboBox*>(u"adoptionZone"_s);
        auto* effect = dialog->findChild<QLabel*>(u"adoptionZoneEffect"_s);
        auto* agree = dialog->findChild<QPushButton*>(u"dialogDo"_s);
        const auto choose = [&](const QString& name) {
            zone->setCurrentText(name);
            Q_EMIT zone->textActivated(name);
        };
        choose(u"Mars/Olympus"_s);
        QVERIFY(!agree->isEnabled());
        choose(u"Asia/Kolkata"_s);
        QTRY_VERIFY_WITH_TIMEOUT(agree->isEnabled() && agree->text().contains(u"Asia/Kolkata"), patience);
        QVERIFY2(effect->text().contains(u"2024-03-10 06:30:00"_s), qPrintable(effect->text()));
        choose(u"America/New_York"_s); // where half past two was skipped that night
        QTRY_VERIFY_WITH_TIMEOUT(agree->isEnabled() && agree->text().contains(u"America/New_York"), patience);
        QVERIFY2(effect->text().contains(u"1 of the times were never"_s), qPrintable(effect->text()));

        QCOMPARE(value(*connection,
                       "SELECT string_agg(relname, ' ' ORDER BY relname) FROM pg_class WHERE relkind = 'r' "
                       "AND relnamespace = 'public'::regnamespace"),
                 u"documents hourly_parsed_total minutely_parsed_total"_s);
        if (const auto picture = qEnvironmentVariable("OA_PICTURE"); !picture.isEmpty())
            dialog->grab().save(picture);
        QTest::mouseClick(agree, Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(ui.window.session()->isOpen(), patience);
        QVERIFY(db::Migrator(*connection).state()->isUpToDate());
        QCOMPARE(value(*connection, "SELECT max(timestamp) FROM documents"), u"2024-03-10 16:00:00+00"_s);
        QCOMPARE(
            value(*connection, "SELECT count(*) FROM pg_index WHERE indrelid = 'documents'::regclass AND indisvalid"),
            u"2"_s);
        // And the window makes the new totals by itself.
        QTRY_COMPARE_WITH_TIMEOUT(value(*connection, "SELECT sum(total_amount) FROM hourly_parsed_total"), u"11"_s,
                                  patience);
    }

    void whoMayNotTakeOverIsShownTheSql()
    {
        const auto database = m_server.createDatabase();
        const auto connection = m_server.connect(database);
        QVERIFY(connection->executeScript(predecessor));
        QVERIFY(connection->executeScript("DROP ROLE IF EXISTS newcomer; CREATE ROLE newcomer LOGIN; "
                                          "GRANT SELECT, INSERT ON ALL TABLES IN SCHEMA public TO newcomer"));
        WindowUnderTest ui;
        ui.open(m_server.parameters(database.value(u"dbname"_s), u"newcomer"_s));
        QTRY_VERIFY_WITH_TIMEOUT(ui.find<QDialog>("adoptionDialog"), patience);
        auto* dialog = ui.find<QDialog>("adoptionDialog");
        QVERIFY(!dialog->findChild<QPushButton*>(u"dialogDo"_s)->isVisible());
        // What is shown is complete.
        const auto sql = dialog->findChild<QPlainTextEdit*>(u"adoptionSql"_s)->toPlainText();
        QVERIFY(connection->executeScript("BEGIN;" + sql.toStdString() + "COMMIT"));
        QVERIFY(db::Migrator(*connection).state()->isUpToDate());
        QVERIFY(connection->executeScript("DROP OWNED BY newcomer; DROP ROLE newcomer"));
    }

    void aStandbyIsOpenedForReading()
    {
        const auto database = m_server.createDatabase();
        const auto problem = fillDatabase(m_server, database, std::chrono::minutes(90), 0.2);
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
        TestServer standby;
        standby.makeStandbyOf(m_server);
        QVERIFY2(standby.start(), qPrintable(standby.problem()));
        WindowUnderTest ui;
        ui.open(standby.parameters(database.value(u"dbname"_s)));
        QTRY_VERIFY_WITH_TIMEOUT(ui.window.session()->isOpen(), patience);
        QTRY_VERIFY_WITH_TIMEOUT(ui.allShow(State::Showing), patience);
        QVERIFY(ui.window.session()->isReadOnly());
        const auto report = database::testDatabase(standby.parameters(database.value(u"dbname"_s)), {});
        QVERIFY(report);
        QVERIFY(std::ranges::any_of(report->lines, [](const auto& line) { return line.text.contains(u"standby"_s); }));
    }

    void aTestTellsWhatWasNegotiated()
    {
        if (!Certificates::isPossible())
            QSKIP("openssl is not installed");
        Certificates certificates;
        QVERIFY(certificates.makeAuthority(u"authority"_s) &&
                certificates.makeServer(u"server"_s, u"authority"_s, u"IP:127.0.0.1"_s));
        TestServer server;
        server.enableTcp();
        server.enableTls(certificates.certificate(u"server"_s), certificates.key(u"server"_s));
        QVERIFY2(server.start(), qPrintable(server.problem()));
        auto parameters = server.parameters(u"postgres"_s);
        const auto says = [&](const QString& words) {
            const auto report = database::testDatabase(parameters, {});
            return report &&
                   std::ranges::any_of(report->lines, [&](const auto& line) { return line.text.contains(words); });
        };
        QVERIFY(says(u"stays on this computer"_s));
        parameters.setValue(u"host"_s, u"127.0.0.1"_s);
        parameters.setValue(u"sslrootcert"_s, certificates.certificate(u"authority"_s));
        parameters.setValue(u"sslmode"_s, u"verify-full"_s);
        QVERIFY(says(u"encrypted (TLSv1"_s) && says(u"verify-full"_s));
        parameters.setValue(u"host"_s, u"localhost"_s);
        QVERIFY(!database::testDatabase(parameters, {})); // not the name in the certificate
    }

    /// The promise is five seconds; what was needed is printed.
    void theWindowClosesWhileTheServerIsSilent()
    {
        const auto direct = m_server.createDatabase();
        const auto problem = fillDatabase(m_server, direct, std::chrono::minutes(90), 0.2);
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
        FreezingProxy proxy(m_server.socketFolder() + u"/.s.PGSQL.5432"_s);
        QVERIFY(proxy.isListening());
        auto database = direct;
        database.setValue(u"host"_s, proxy.socketFolder());
        QElapsedTimer timer;
        {
            WindowUnderTest ui;
            ui.open(database);
            QTRY_VERIFY_WITH_TIMEOUT(ui.allShow(State::Showing) && ui.window.session()->isOpen(), patience);
            proxy.freeze();
            ui.window.comparison()->setRange(u"last 7 days"_s); // every pane asks
            for (int i = 0; i < 3; ++i)
                ui.window.comparison()->addPane();
            QTest::qWait(1000);
            // The window still answers its person.
            ui.window.resize(1000, 700);
            QVERIFY(!ui.window.grab().isNull());
            timer.start();
        }
        qInfo("the window was gone after %lld ms", timer.elapsed());
    }

    /// Silence is told, too, and ends by itself.
    void aSilentServerIsNoticed()
    {
        const auto direct = m_server.createDatabase();
        const auto problem = fillDatabase(m_server, direct, std::chrono::minutes(90), 0.2);
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
        FreezingProxy proxy(m_server.socketFolder() + u"/.s.PGSQL.5432"_s);
        QVERIFY(proxy.isListening());
        auto database = direct;
        database.setValue(u"host"_s, proxy.socketFolder());
        WindowUnderTest ui;
        ui.open(database);
        QTRY_VERIFY_WITH_TIMEOUT(ui.allShow(State::Showing) && ui.window.session()->isOpen(), patience);
        proxy.freeze();
        QTRY_COMPARE_WITH_TIMEOUT(ui.window.session()->state(), window::Session::State::Lost, 60000);
        QVERIFY(ui.allShow(State::Stale));
        proxy.thaw();
        QTRY_COMPARE_WITH_TIMEOUT(ui.window.session()->state(), window::Session::State::Connected, 60000);
    }

    void passwordsAreNotKept()
    {
        const auto canary = u"canary-5b1d0c"_s;
        const auto database = m_server.createDatabase();
        const auto problem = fillDatabase(m_server, database, std::chrono::minutes(60), 0.2);
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
        const auto connection = m_server.connect(database);
        QVERIFY(connection->execute("CREATE ROLE walter LOGIN SUPERUSER PASSWORD '" + canary.toStdString() + "'"));
        auto asWalter = database;
        asWalter.setValue(u"user"_s, u"walter"_s);
        asWalter.setValue(u"password"_s, canary);
        const QTemporaryDir folder;
        const auto file = folder.filePath(u"settings.ini"_s);
        {
            core::ServerClock clock;
            window::Settings settings(file);
            window::Appearance appearance;
            MemoryPasswordStore passwords;
            window::MainWindow first(appearance, settings, passwords, clock);
            database::StartOptions options;
            options.database = asWalter;
            first.show();
            first.start(options);
            QTRY_VERIFY_WITH_TIMEOUT(first.session()->isOpen(), patience);
            window::ConnectionDialog dialog(settings, passwords);
            dialog.form()->setConnection({asWalter, false, database::ConnectionTag::None});
            QTest::mouseClick(dialog.findChild<QPushButton*>(u"connectionSave"_s), Qt::LeftButton);
            first.close();
        }
        QFile stored(file);
        QVERIFY(stored.open(QIODevice::ReadOnly));
        const auto bytes = stored.readAll();
        QVERIFY(bytes.contains("walter")); // it was saved
        QVERIFY(!bytes.contains(canary.toUtf8()));
        QCOMPARE(value(*connection, "SELECT count(*) FROM job_runs j WHERE strpos(j::text, 'canary-') > 0"), u"0"_s);
    }
};

QTEST_MAIN(TestOpening)
#include "tst_opening.moc"
