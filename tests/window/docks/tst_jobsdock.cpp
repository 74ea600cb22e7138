// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/jobs/jobsdock.h"

#include "app/window/jobs/jobdetails.h"
#include "tests/jobs/jobfixture.h"
#include "tests/jobs/scriptedjob.h"
#include "tests/support/pipelinefixture.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QComboBox>
#include <QJsonArray>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <QTableWidget>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace oa;
using namespace oa::tests;
using oa::test::ScriptedJob;
using Model = window::JobsModel;

class TestJobsDock : public QObject
{
    Q_OBJECT

    static constexpr int patience = 30000; // ms, for a machine that is busy with other things
    TestServer m_server;

    struct Dock
    {
        explicit Dock(const db::ConnectionParameters& parameters)
            : database(parameters)
        {
            dock.resize(1100, 300);
            dock.setSource(std::make_shared<db::ConnectionPool>(parameters));
            dock.show();
        }
        template <typename T>
        T* part(const char* name)
        {
            return dock.findChild<T*>(QString::fromLatin1(name));
        }
        QAbstractItemModel* rows() { return part<QTableView>("jobsTable")->model(); }
        QString cell(int row, int column) { return rows()->index(row, column).data().toString(); }
        int rowOf(const QString& kind)
        {
            for (int row = 0; row < rows()->rowCount(); ++row) {
                if (rows()->index(row, 0).data(Model::KindRole).toString() == kind)
                    return row;
            }
            return -1;
        }
        void select(int row) { part<QTableView>("jobsTable")->selectRow(row); }
        QString details() { return part<QTextEdit>("jobDetails")->toPlainText(); }
        void choose(const char* filter, int index) { part<QComboBox>(filter)->setCurrentIndex(index); }

        db::ConnectionParameters database;
        core::SystemClock clock;
        jobs::JobRunner runner{clock};
        window::JobsDock dock{&runner, clock};
    };

    static std::shared_ptr<jobs::Job> untilStopped(const QString& kind)
    {
        return std::make_shared<ScriptedJob>(
            [](const jobs::JobContext& context, int) -> core::Result<jobs::Outcome> {
                while (!context.stop.stop_requested()) {
                    context.report({5, 10, u"Working"_s});
                    std::this_thread::sleep_for(std::chrono::milliseconds(5));
                }
                return core::fail(core::ErrorCode::Canceled, u"Stopped."_s);
            },
            true, kind);
    }
    static std::shared_ptr<jobs::Job> failing(const QString& kind)
    {
        return std::make_shared<ScriptedJob>(
            [](const jobs::JobContext&, int) -> core::Result<jobs::Outcome> {
                return core::fail(core::ErrorCode::Denied, u"It may not <b>."_s, u"ERROR: 42501"_s,
                                  u"Ask the owner."_s);
            },
            true, kind);
    }
    static std::shared_ptr<jobs::Job> ending(const QString& kind, const jobs::Outcome& outcome = {})
    {
        return std::make_shared<ScriptedJob>([outcome](const jobs::JobContext&, int) { return outcome; }, true, kind);
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_server.start(), qPrintable(m_server.problem())); }

    void showsWhatIsReadFromKafka()
    {
        PipelineFixture fixture(m_server);
        Dock ui(fixture.parameters());
        auto* table = ui.part<QTableWidget>("kafkaTable");
        QVERIFY(table->isHidden() || !table->isVisible());
        QVERIFY(
            fixture.write("INSERT INTO ingest_offsets (cluster_id, consumer_group, topic, partition, first_offset, "
                          "next_offset, end_offset, documents, seen, committed, last_offset, last_timestamp, stopped) "
                          "SELECT 'c', 'tills', 'receipts', p, 0, 100, 100 + 20 * p, 100, now(), now(), 99, "
                          "(extract(epoch FROM now()) * 1000)::bigint, CASE p WHEN 1 THEN 'Offset 100 is gone' END "
                          "FROM generate_series(0, 1) p"));
        QTRY_VERIFY_WITH_TIMEOUT(table->isVisible(), patience);
        QCOMPARE(table->rowCount(), 1);
        QCOMPARE(table->item(0, 0)->text(), u"receipts"_s);
        QVERIFY2(table->item(0, 3)->text().startsWith(u"20 messages"_s), qPrintable(table->item(0, 3)->text()));
        QVERIFY(ui.part<QLabel>("kafkaConcerns")->text().contains(u"receipts:1: Offset 100 is gone"_s));
    }

    void showsOwnAndOthersRunsNewestFirst()
    {
        PipelineFixture fixture(m_server);
        db::JobRunStore store(fixture.writer());
        const auto old = store.begin(u"verify"_s, db::JobTrigger::Schedule, u"night@server (7)"_s);
        QVERIFY(old);
        QVERIFY(store.finish(*old, db::JobState::Failed, 3, 4, u"It broke.\nBadly.\nMend it."_s));
        QVERIFY(fixture.write("UPDATE job_runs SET started = '2024-05-01 10:00Z', finished = '2024-05-01 10:01:30Z'"));
        Dock ui(fixture.parameters());
        const QAbstractItemModelTester tester(ui.rows());
        ui.runner.enqueue(ending(u"seed"_s, {.rows = 12'345, .counts = {}, .summary = u"All written."_s}), ui.database);
        QTRY_COMPARE_WITH_TIMEOUT(ui.rows()->rowCount(), 2, patience);
        QTRY_COMPARE_WITH_TIMEOUT(ui.runner.activeCount(), 0, patience);
        QCOMPARE(ui.rowOf(u"seed"_s), 0); // newest first
        QCOMPARE(ui.rowOf(u"verify"_s), 1);
        QVERIFY(!ui.cell(0, Model::ClientColumn).contains(u"other"));
        QVERIFY2(ui.cell(1, Model::ClientColumn).contains(u"night@server"),
                 qPrintable(ui.cell(1, Model::ClientColumn)));
        QVERIFY(ui.cell(1, Model::StateColumn).contains(u'4')); // the attempt
        QCOMPARE(ui.cell(1, Model::DurationColumn), u"1 min 30 s"_s);

        ui.select(1);
        for (const auto* part : {u"another program", u"by schedule", u"night@server (7)", u"Badly.", u"Mend it."})
            QVERIFY2(ui.details().contains(QStringView(part)), qPrintable(ui.details()));
        QVERIFY(!ui.part<QPushButton>("jobsCancel")->isEnabled());
        QVERIFY(!ui.part<QPushButton>("jobsAgain")->isEnabled());
        ui.select(0);
        QVERIFY(ui.details().contains(u"All written."));
        QVERIFY(ui.part<QPushButton>("jobsAgain")->isEnabled());
    }

    void cancelsAndRunsAgain()
    {
        PipelineFixture fixture(m_server);
        Dock ui(fixture.parameters());
        auto* cancel = ui.part<QPushButton>("jobsCancel");
        auto* again = ui.part<QPushButton>("jobsAgain");
        const auto id = ui.runner.enqueue(untilStopped(u"verify"_s), ui.database);
        QTRY_VERIFY_WITH_TIMEOUT(ui.runner.status(id)->progress.progress.done > 0, patience);
        ui.select(ui.rowOf(u"verify"_s));
        QVERIFY(cancel->isEnabled());
        QVERIFY(!again->isEnabled());
        QTRY_VERIFY_WITH_TIMEOUT(ui.details().contains(u"5 / 10"), patience);

        // Others come and go above and below: the selection stays on its job.
        ui.runner.enqueue(ending(u"seed"_s), ui.database);
        QTRY_COMPARE_WITH_TIMEOUT(ui.rows()->rowCount(), 2, patience);
        QTRY_COMPARE_WITH_TIMEOUT(ui.runner.activeCount(), 1, patience);
        QVERIFY(cancel->isEnabled());

        QTest::mouseClick(cancel, Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(ui.runner.status(id)->state, db::JobState::Canceled, patience);
        QTRY_VERIFY(again->isEnabled());
        QVERIFY(!cancel->isEnabled());
        QVERIFY(ui.details().contains(u"Stopped."));
        QTest::mouseClick(again, Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(ui.rows()->rowCount(), 3, patience);
        QVERIFY(ui.runner.isActive(u"verify"_s));
        ui.runner.cancelAll();
        QTRY_COMPARE_WITH_TIMEOUT(ui.runner.activeCount(), 0, patience);
    }

    void filtersByKindAndState()
    {
        PipelineFixture fixture(m_server);
        Dock ui(fixture.parameters());
        const QAbstractItemModelTester tester(ui.rows());
        ui.runner.enqueue(ending(u"seed"_s), ui.database);
        ui.runner.enqueue(failing(u"import"_s), ui.database);
        ui.runner.enqueue(failing(u"seed"_s), ui.database);
        ui.runner.enqueue(untilStopped(u"refresh"_s), ui.database);
        QTRY_COMPARE_WITH_TIMEOUT(ui.runner.activeCount(), 1, patience);
        QTRY_COMPARE(ui.rows()->rowCount(), 4);
        auto* kinds = ui.part<QComboBox>("jobsKind");
        auto* states = ui.part<QComboBox>("jobsState");
        kinds->setCurrentIndex(kinds->findData(u"seed"_s));
        QCOMPARE(ui.rows()->rowCount(), 2);
        states->setCurrentIndex(states->findText(Model::stateText(db::JobState::Failed)));
        QCOMPARE(ui.rows()->rowCount(), 1);
        kinds->setCurrentIndex(0);
        QCOMPARE(ui.rows()->rowCount(), 2);
        states->setCurrentIndex(1); // not ended yet
        QCOMPARE(ui.rows()->rowCount(), 1);
        QCOMPARE(ui.rows()->index(0, 0).data(Model::KindRole).toString(), u"refresh"_s);
        ui.runner.cancelAll();
        QTRY_COMPARE_WITH_TIMEOUT(ui.rows()->rowCount(), 0, patience); // it ended
        states->setCurrentIndex(0);
        QCOMPARE(ui.rows()->rowCount(), 4);
    }

    void detailsSayWhatToDo()
    {
        PipelineFixture fixture(m_server);
        Dock ui(fixture.parameters());
        ui.runner.enqueue(failing(u"seed"_s), ui.database);
        ui.runner.enqueue(
            ending(u"import"_s, {.rows = 1,
                                 .counts = {{u"refused"_s, 7},
                                            {u"refused_lines"_s,
                                             QJsonArray{QJsonObject{{u"line"_s, 3}, {u"reason"_s, u"no <JSON>"_s}},
                                                        QJsonObject{{u"line"_s, 9}, {u"reason"_s, u"no time"_s}}}}},
                                 .summary = u"Imported."_s}),
            ui.database);
        QTRY_COMPARE_WITH_TIMEOUT(ui.runner.activeCount(), 0, patience);
        ui.select(ui.rowOf(u"seed"_s));
        for (const auto* part : {u"It may not <b>.", u"Ask the owner.", u"ERROR: 42501"})
            QVERIFY2(ui.details().contains(QStringView(part)), qPrintable(ui.details()));
        ui.select(ui.rowOf(u"import"_s));
        for (const auto* part : {u"Line 3", u"no <JSON>", u"Line 9", u"no time", u"5 more"})
            QVERIFY2(ui.details().contains(QStringView(part)), qPrintable(ui.details()));
    }

    void detailsOfWhatGoesOnStayWhereTheyAreRead()
    {
        window::JobDetails details;
        details.resize(300, 100);
        details.setVisible(true);
        window::JobRow job;
        job.kind = u"seed"_s;
        job.message = u"word "_s.repeated(1000);
        details.show(job, {}, QTimeZone::utc());
        details.verticalScrollBar()->setValue(40);
        QCOMPARE(details.verticalScrollBar()->value(), 40);
        job.rows = 5;
        details.show(job, {}, QTimeZone::utc());
        QVERIFY(details.toPlainText().contains(u'5'));
        QCOMPARE(details.verticalScrollBar()->value(), 40);
    }

    void whatCanBeRunFromHere()
    {
        PipelineFixture fixture(m_server);
        Dock ui(fixture.parameters());
        auto* run = ui.part<QToolButton>("jobsRun");
        QVERIFY(!run->isVisible());
        QAction action(u"Do it"_s);
        int times = 0;
        connect(&action, &QAction::triggered, this, [&times] { ++times; });
        ui.dock.setRunActions({&action});
        QVERIFY(run->isVisible());
        QCOMPARE(run->actions(), QList<QAction*>{&action});
        run->actions().front()->trigger();
        QCOMPARE(times, 1);
    }

    /// A server that does not answer keeps the dock's list, and the window's thread goes on.
    void readingDoesNotWait()
    {
        PipelineFixture fixture(m_server);
        Dock ui(fixture.parameters());
        auto blocker = fixture.connect();
        QVERIFY(blocker->executeScript("BEGIN; LOCK TABLE job_runs IN ACCESS EXCLUSIVE MODE"));
        ui.dock.hide();
        ui.dock.show(); // asks again, and would wait for ever
        ui.choose("jobsState", 1);
        ui.choose("jobsState", 0);
        QVERIFY(blocker->executeScript("ROLLBACK"));
    }
};

QTEST_MAIN(TestJobsDock)
#include "tst_jobsdock.moc"
