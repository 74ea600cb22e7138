// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/actions/mainactions.h"
#include "app/window/jobs/databasejobs.h"
#include "app/window/jobs/jobsmodel.h"
#include "app/window/widgets/banner.h"
#include "tests/window/windowfixture.h"

#include <QActionGroup>
#include <QDockWidget>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScopeGuard>
#include <QTableView>

#include <ctime>

using namespace oa;
using namespace oa::tests;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using State = charts::ChartPane::State;

/// What the menu Data starts, up to where a person sees how it ended.
class TestDataMenu : public QObject
{
    Q_OBJECT

    static constexpr int patience = 30000; // ms
    TestServer m_server;
    db::ConnectionParameters m_database;

    static void open(WindowUnderTest& ui, const db::ConnectionParameters& database)
    {
        ui.open(database);
        QTRY_VERIFY_WITH_TIMEOUT(ui.window.session()->isOpen(), patience);
        auto* dock = ui.find<QDockWidget>("jobsDock");
        dock->toggleViewAction()->trigger();
        QVERIFY(dock->isVisible());
    }

    /// The cells of the newest run of a job as the jobs dock shows them; empty when there is none.
    static QStringList run(WindowUnderTest& ui, const QString& kind)
    {
        const auto* model = ui.find<QTableView>("jobsTable")->model();
        for (int row = 0; row < model->rowCount(); ++row) {
            if (model->index(row, 0).data().toString() != window::JobsModel::kindText(kind))
                continue;
            QStringList cells;
            for (int column = 0; column < model->columnCount(); ++column)
                cells.append(model->index(row, column).data().toString());
            return cells;
        }
        return {};
    }

    static bool ended(WindowUnderTest& ui, const QString& kind, db::JobState state)
    {
        return run(ui, kind).value(window::JobsModel::StateColumn) == window::JobsModel::stateText(state);
    }

    qint64 count(const db::ConnectionParameters& database, const char* sql)
    {
        const auto rows = m_server.connect(database)->execute(sql);
        return rows ? rows->integer(0, 0) : -1;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_server.start(), qPrintable(m_server.problem()));
        m_database = m_server.createDatabase();
        const auto problem = fillDatabase(m_server, m_database, 2h, 0.2);
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
    }

    void aZoneThatIsNotUnderstoodIsTold()
    {
        const auto before = qgetenv("TZ");
        const auto restore = qScopeGuard([&before] {
            before.isNull() ? qunsetenv("TZ") : qputenv("TZ", before);
            tzset();
        });
        qputenv("TZ", "Asia/Beijing");
        tzset();
        WindowUnderTest ui;
        ui.open(m_database);
        QTRY_VERIFY_WITH_TIMEOUT(ui.window.session()->isOpen(), patience);
        auto* banner = ui.find<window::Banner>("banner");
        QTRY_VERIFY_WITH_TIMEOUT(banner->isVisible(), patience);
        QVERIFY2(banner->text().contains(u"Asia/Beijing") && banner->text().contains(u"UTC"),
                 qPrintable(banner->text()));
        QCOMPARE(ui.window.comparison()->zone(), QTimeZone::utc());
        // Local times in a file would be read in a zone that nobody chose.
        ui.window.mainActions()->importFile->trigger();
        QVERIFY(ui.window.findChildren<QFileDialog*>().isEmpty());
        ui.window.comparison()->setZone(QTimeZone("Asia/Shanghai"));
        QVERIFY(!banner->isVisible());
        ui.window.mainActions()->importFile->trigger();
        auto* dialog = ui.window.findChild<QFileDialog*>();
        QVERIFY(dialog);
        dialog->reject();
    }

    void aVerificationEndsInTheJobsDock()
    {
        WindowUnderTest ui;
        open(ui, m_database);
        ui.window.mainActions()->verify->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(ended(ui, u"verify"_s, db::JobState::Done), patience);
        const auto cells = run(ui, u"verify"_s);
        QVERIFY2(cells.value(window::JobsModel::MessageColumn).contains(u"Every total equals its receipts"),
                 qPrintable(cells.join(u" | ")));
        auto* banner = ui.window.findChild<window::Banner*>();
        QVERIFY2(banner->text().contains(u"Every total equals"), qPrintable(banner->text()));
        QCOMPARE(count(m_database, "SELECT count(*) FROM job_runs WHERE kind = 'verify' AND state = 'done'"), 1);
    }

    void aVerificationThatFindsSomethingSaysSo()
    {
        const auto database = m_server.createDatabase();
        const auto problem = fillDatabase(m_server, database, 2h, 0.2);
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
        QVERIFY(m_server.connect(database)->executeScript(
            "UPDATE minutely_parsed_total SET total_amount = total_amount + 1 WHERE id IN "
            "(SELECT id FROM minutely_parsed_total WHERE ts < now() - interval '1 hour' ORDER BY ts LIMIT 3)"));
        WindowUnderTest ui;
        ui.settings.setValue(window::Settings::Key::RefreshCadence, u"paused"_s); // nobody mends it meanwhile
        open(ui, database);
        ui.window.mainActions()->verify->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(ended(ui, u"verify"_s, db::JobState::Done), patience);
        auto* banner = ui.window.findChild<window::Banner*>();
        QTRY_COMPARE(banner->text(), u"3 differences found."_s);
        QVERIFY(banner->showsProblem());
        auto* repair = banner->findChild<QPushButton*>(u"bannerAction"_s);
        QVERIFY(repair->isVisible());
        repair->click();
        QTRY_COMPARE_WITH_TIMEOUT(banner->text(), u"3 differences found and repaired."_s, patience);
        QVERIFY(!banner->showsProblem());
        ui.window.mainActions()->verify->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(banner->text().contains(u"Every total equals"), patience);
        // It says nothing of another database.
        ui.window.mainActions()->disconnectDatabase->trigger();
        QVERIFY2(!banner->text().contains(u"Every total equals"), qPrintable(banner->text()));
    }

    void theSampleFeedIsSwitchedOnAndOff()
    {
        WindowUnderTest ui;
        ui.settings.setValue(window::Settings::Key::FeedRate, 50.0);
        open(ui, m_database);
        const auto before = count(m_database, "SELECT count(*) FROM documents");
        auto* feed = ui.window.mainActions()->feed;
        QVERIFY(!feed->isChecked());
        feed->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(ended(ui, u"feed"_s, db::JobState::Running), patience);
        QVERIFY(feed->isChecked());
        QCOMPARE(ui.find<QLabel>("statusJobs")->text(), u"Jobs running: 1"_s);
        QTRY_VERIFY_WITH_TIMEOUT(count(m_database, "SELECT count(*) FROM documents") > before + 20, patience);
        feed->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(
            ended(ui, u"feed"_s, db::JobState::Done) || ended(ui, u"feed"_s, db::JobState::Canceled), patience);
        QVERIFY(!feed->isChecked());
        QTRY_VERIFY(ui.find<QLabel>("statusJobs")->text().isEmpty());
        QTRY_COMPARE_WITH_TIMEOUT(
            count(m_database, "SELECT count(*) FROM job_runs WHERE kind = 'feed' AND finished IS NOT NULL"), 1,
            patience);
    }

    void aFileIsImportedThroughTheMenu()
    {
        QApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
        const auto database = m_server.createDatabase();
        QVERIFY(db::Migrator(*m_server.connect(database)).migrate());
        WindowUnderTest ui;
        open(ui, database);
        QFile file(ui.folder.filePath(u"two.jsonl"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        for (const auto* minute : {"01", "02"}) {
            file.write(QByteArray("{\"timestamp\": \"2024-05-01T10:") + minute +
                       ":00Z\", \"ml_response\": {\"business_id\": \"kiosk\", \"line_items\": [], "
                       "\"total\": {\"value\": 2.5}}}\n");
        }
        file.close();
        ui.window.mainActions()->importFile->trigger();
        auto* dialog = ui.find<QFileDialog>("fileDialog");
        QVERIFY(dialog);
        dialog->findChild<QLineEdit*>(u"fileNameEdit"_s)->setText(file.fileName());
        QMetaObject::invokeMethod(dialog, "accept");
        QTRY_VERIFY_WITH_TIMEOUT(ended(ui, u"import"_s, db::JobState::Done), patience);
        QTRY_COMPARE_WITH_TIMEOUT(
            count(database, "SELECT count(*) FROM minutely_parsed_total WHERE business_id = 'kiosk'"), 2, patience);
    }

    /// Live, a broken description of a format would otherwise be found only by somebody who looks for it.
    void aFormatThatDoesNotCountIsToldWhileRefreshing()
    {
        const auto database = m_server.createDatabase();
        const auto problem = fillDatabase(m_server, database, 1h, 0.1);
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
        auto connection = m_server.connect(database);
        WindowUnderTest ui;
        open(ui, database);
        auto* banner = ui.window.findChild<window::Banner*>();
        const auto arrive = [&] {
            return connection
                ->executeScript(
                    "INSERT INTO documents (ml_response, \"timestamp\") VALUES "
                    "('{\"business_id\": \"cvs\", \"total\": {\"value\": 5}}', now() - interval '5 minutes')")
                .has_value();
        };
        QVERIFY(connection->executeScript(
            "INSERT INTO settings (name, value) VALUES ('payload_formats', '[{\"name\": \"kiosk\", \"business\": "
            "[\"shop\"], \"total\": [\"/sum\"]}]') ON CONFLICT (name) DO UPDATE SET value = excluded.value"));
        QVERIFY(arrive());
        QTRY_VERIFY_WITH_TIMEOUT(banner->text().contains(u"Payload format 1"), patience);
        QVERIFY2(banner->text().contains(u"JSON Pointer"), qPrintable(banner->text()));
        QVERIFY(banner->showsProblem());
        QCOMPARE(banner->topic(), u"formats"_s);

        // The button leads to where it is mended.
        banner->findChild<QPushButton*>(u"bannerAction"_s)->click();
        QVERIFY(ui.find<QDialog>("payloadFormatsDialog"));
        ui.find<QDialog>("payloadFormatsDialog")->reject();
        QVERIFY(banner->text().isEmpty());

        // Another problem is told again, and is over when it is mended.
        QVERIFY(connection->executeScript("UPDATE settings SET value = '{}' WHERE name = 'payload_formats'"));
        QVERIFY(arrive());
        QTRY_VERIFY_WITH_TIMEOUT(banner->text().contains(u"no list"), patience);
        QVERIFY(connection->executeScript("UPDATE settings SET value = '[]' WHERE name = 'payload_formats'"));
        QVERIFY(arrive());
        QTRY_VERIFY_WITH_TIMEOUT(banner->text().isEmpty(), patience);
    }
};

QTEST_MAIN(TestDataMenu)
#include "tst_datamenu.moc"
