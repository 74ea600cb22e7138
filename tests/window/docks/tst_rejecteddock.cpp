// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/rejected/rejecteddock.h"

#include "app/window/actions/mainactions.h"
#include "app/window/connect/session.h"
#include "tests/support/pipelinefixture.h"
#include "tests/window/windowfixture.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace oa;
using namespace oa::tests;

class TestRejectedDock : public QObject
{
    Q_OBJECT

    static constexpr int patience = 30000; // ms, for a machine that is busy with other things
    TestServer m_server;

    struct Dock
    {
        explicit Dock(const db::ConnectionParameters& database)
        {
            dock.resize(1000, 300);
            dock.setSource(std::make_shared<db::ConnectionPool>(database));
            dock.show();
        }
        QTableView* table() { return dock.findChild<QTableView*>(u"rejectedTable"_s); }
        QString cell(int row, int column) { return table()->model()->index(row, column).data().toString(); }
        QString payload() { return dock.findChild<QPlainTextEdit*>(u"rejectedPayload"_s)->toPlainText(); }
        QString title() { return dock.findChild<QLabel*>(u"rejectedPayloadTitle"_s)->text(); }
        QComboBox* reasons() { return dock.findChild<QComboBox*>(u"rejectedWhich"_s); }

        window::RejectedDock dock;
    };

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_server.start(), qPrintable(m_server.problem())); }

    void saysWhenThereIsNone()
    {
        PipelineFixture fixture(m_server);
        Dock ui(fixture.parameters());
        QVERIFY(ui.dock.findChild<QLabel*>(u"rejectedNothing"_s)->isVisible());
        QVERIFY(fixture.write(PipelineFixture::insertion(u"2024-05-01 10:00Z"_s, u"no json"_s)));
        QVERIFY(fixture.drain());
        ui.dock.reload();
        QTRY_VERIFY_WITH_TIMEOUT(ui.table()->isVisible(), patience);
        QTRY_COMPARE_WITH_TIMEOUT(ui.payload(), u"no json"_s, patience);
        QVERIFY(fixture.write("TRUNCATE documents"));
        QVERIFY(fixture.drain());
        ui.dock.reload();
        QTRY_VERIFY_WITH_TIMEOUT(ui.dock.findChild<QLabel*>(u"rejectedNothing"_s)->isVisible(), patience);
    }

    /// What is left out as it should be is listed, and warns of nothing.
    void duplicatesAreListedWithoutAWarning()
    {
        PipelineFixture fixture(m_server);
        const auto duplicate = u"{\"vendor\": {\"name\": \"cvs\"}, \"total\": 1, \"is_duplicate\": true}"_s;
        QVERIFY(fixture.write(PipelineFixture::insertion(u"2024-05-01 10:03Z"_s, duplicate) +
                              PipelineFixture::insertion(u"2024-05-01 10:04Z"_s, duplicate)));
        QVERIFY(fixture.drain());
        Dock ui(fixture.parameters());
        QSignalSpy counted(&ui.dock, &window::RejectedDock::counted);
        QTRY_COMPARE_WITH_TIMEOUT(ui.table()->model()->rowCount(), 2, patience);
        QVERIFY2(ui.cell(0, 1).contains(u"duplicate"), qPrintable(ui.cell(0, 1)));
        QTRY_VERIFY_WITH_TIMEOUT(ui.reasons()->itemText(0).contains(u"(2)"), patience);
        QVERIFY(counted.isEmpty()); // none before, none now
        QVERIFY(fixture.write(PipelineFixture::insertion(u"2024-05-01 10:05Z"_s, u"no json"_s)));
        QVERIFY(fixture.drain());
        ui.dock.reload();
        QTRY_COMPARE_WITH_TIMEOUT(counted.size(), 1, patience);
        QCOMPARE(counted[0][0].toLongLong(), 1LL);
    }

    void listsWithReasonAndPayload()
    {
        PipelineFixture fixture(m_server);
        const auto tooLong = QString(u'\u00e9').repeated(window::RejectedDock::shownCharacters + 10);
        QVERIFY(
            fixture.write(PipelineFixture::insertion(u"2024-05-01 10:03Z"_s,
                                                     u"{\"business_id\": \"<b>\", \"total\": {\"value\": \"1\"}}"_s) +
                          PipelineFixture::insertion(u"2024-05-01 10:02Z"_s, u"bell \u0007 and turned \u202etext"_s) +
                          PipelineFixture::insertion(u"2024-05-01 10:01Z"_s, tooLong) +
                          PipelineFixture::insertion(u"-infinity"_s, u"{\"b\":1.50,\"a\":[]}"_s)));
        QVERIFY(fixture.drain());
        Dock ui(fixture.parameters());
        QSignalSpy counted(&ui.dock, &window::RejectedDock::counted);
        ui.dock.setZone(QTimeZone("Asia/Kolkata"));
        QTRY_COMPARE_WITH_TIMEOUT(ui.table()->model()->rowCount(), 4, patience);
        QVERIFY(ui.cell(0, 0).contains(u"15:33"));
        QVERIFY(!ui.cell(0, 1).contains(u'_')); // words, not a code
        QVERIFY(ui.cell(0, 2).contains(u"/total/value"));
        QCOMPARE(ui.cell(0, 3), u"predecessor"_s);
        QCOMPARE(ui.cell(3, 0), u"-infinity"_s);
        QTRY_VERIFY_WITH_TIMEOUT(ui.payload().startsWith(u"{\n  \"business_id\": \"<b>\",\n"), patience);
        QVERIFY(ui.title().contains(u"JSON"));
        QTest::mouseClick(ui.dock.findChild<QToolButton*>(u"rejectedCopy"_s), Qt::LeftButton);
        QCOMPARE(QApplication::clipboard()->text(), u"{\"business_id\": \"<b>\", \"total\": {\"value\": \"1\"}}"_s);

        ui.table()->selectRow(1);
        QTRY_COMPARE_WITH_TIMEOUT(ui.payload(), u"bell \\u0007 and turned \\u202etext"_s, patience);
        // A list that is read again while one reads keeps what was chosen.
        QSignalSpy reset(ui.table()->model(), &QAbstractItemModel::modelReset);
        ui.dock.reload();
        QTRY_VERIFY_WITH_TIMEOUT(!reset.isEmpty(), patience);
        QCOMPARE(ui.table()->currentIndex().row(), 1);
        ui.table()->selectRow(2);
        QTRY_COMPARE_WITH_TIMEOUT(ui.payload().size(), window::RejectedDock::shownCharacters, patience);
        QVERIFY2(ui.title().contains(u"first"), qPrintable(ui.title()));
        ui.table()->selectRow(3);
        QTRY_COMPARE_WITH_TIMEOUT(ui.payload(), u"{\n  \"b\": 1.50,\n  \"a\": []\n}"_s, patience);

        auto* reasons = ui.reasons();
        QTRY_COMPARE_WITH_TIMEOUT(reasons->count(), 4, patience);
        QVERIFY(reasons->itemText(0).contains(u"(4)"));
        reasons->setCurrentIndex(reasons->findData(u"invalid_timestamp"_s));
        Q_EMIT reasons->activated(reasons->currentIndex());
        QTRY_COMPARE_WITH_TIMEOUT(ui.table()->model()->rowCount(), 1, patience);
        QCOMPARE(ui.cell(0, 0), u"-infinity"_s);
    }

    void saysWhichFormatsDoNotCount()
    {
        PipelineFixture fixture(m_server);
        QVERIFY(
            fixture.write("INSERT INTO settings (name, value) VALUES ('payload_formats', '[{\"name\": \"slip\"}]')"));
        Dock ui(fixture.parameters());
        auto* problem = ui.dock.findChild<QLabel*>(u"rejectedFormatProblem"_s);
        QTRY_VERIFY_WITH_TIMEOUT(problem->isVisible(), patience);
        QVERIFY2(problem->text().contains(u"is not used"), qPrintable(problem->text()));
        QVERIFY(fixture.write("DELETE FROM settings WHERE name = 'payload_formats'"));
        ui.dock.reload();
        QTRY_VERIFY_WITH_TIMEOUT(!problem->isVisible(), patience);
    }

    void growsPageByPage()
    {
        PipelineFixture fixture(m_server);
        QVERIFY(fixture.write("INSERT INTO rejected_documents (document_id, ts, reason, extractor_version) "
                              "SELECT i, timestamptz '2024-05-01 10:00Z' + i * interval '1 second', 'not_json', 1 "
                              "FROM generate_series(1, 450) i"));
        Dock ui(fixture.parameters());
        QTRY_COMPARE_WITH_TIMEOUT(ui.table()->model()->rowCount(), 200, patience);
        const QAbstractItemModelTester tester(ui.table()->model()); // asks for more by itself
        QTRY_VERIFY_WITH_TIMEOUT((ui.table()->scrollToBottom(), ui.table()->model()->rowCount() == 450), patience);
        QVERIFY(!ui.table()->model()->canFetchMore({}));
        // The document behind is gone: told, and the list stays.
        QVERIFY(!ui.dock.findChild<QToolButton*>(u"rejectedCopy"_s)->isEnabled());
        QCOMPARE(ui.table()->model()->rowCount(), 450);
    }

    /// Through the window: the status bar leads to the list, and the command has them tried again.
    void fromTheStatusBarToCounting()
    {
        PipelineFixture fixture(m_server);
        QVERIFY(fixture.write(
            PipelineFixture::insertion(u"2024-05-01 10:00Z"_s, PipelineFixture::payload(u"cvs"_s, u"5"_s)) +
            PipelineFixture::insertion(u"2024-05-01 10:01Z"_s, u"{\"shop\": \"kiosk\", \"sum\": 3}"_s) +
            PipelineFixture::insertion(u"2024-05-01 10:02Z"_s, u"no json"_s)));
        QVERIFY(fixture.drain());
        WindowUnderTest ui;
        ui.open(fixture.parameters());
        auto* status = ui.find<QToolButton>("statusRejected");
        QVERIFY(!status->isVisible());
        QTRY_VERIFY_WITH_TIMEOUT(status->isVisible(), patience);
        QVERIFY2(status->text().startsWith(u'2'), qPrintable(status->text()));
        auto* dock = ui.find<window::RejectedDock>("rejectedDock");
        QVERIFY(!dock->isVisible());
        QTest::mouseClick(status, Qt::LeftButton);
        QTRY_VERIFY(dock->isVisible());
        QTRY_COMPARE_WITH_TIMEOUT(ui.find<QTableView>("rejectedTable")->model()->rowCount(), 2, patience);

        // Behind the triggers' back, so that only trying again finds out.
        QVERIFY(
            fixture.write("ALTER TABLE documents DISABLE TRIGGER USER; UPDATE documents SET ml_response = "
                          "'{\"business_id\": \"b\", \"total\": {\"value\": 2}}' WHERE ml_response LIKE '%kiosk%'"));
        QTest::mouseClick(ui.find<QPushButton>("rejectedRetry"), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(status->text().startsWith(u'1'), patience);
        QTRY_COMPARE_WITH_TIMEOUT(ui.find<QTableView>("rejectedTable")->model()->rowCount(), 1, patience);
        QTRY_COMPARE_WITH_TIMEOUT(
            fixture.value("SELECT count(*) FROM job_runs WHERE kind = 'retry' AND state = 'done'"), u"1"_s, patience);
    }

    void aReaderSeesThemAndMayNotRetry()
    {
        PipelineFixture fixture(m_server);
        QVERIFY(fixture.write(PipelineFixture::insertion(u"2024-05-01 10:02Z"_s, u"no json"_s)));
        QVERIFY(fixture.drain());
        const auto role = u"reader_%1"_s.arg(fixture.value("SELECT current_database()"));
        QVERIFY(fixture.write(
            u"CREATE ROLE %1 LOGIN; GRANT SELECT ON ALL TABLES IN SCHEMA public TO %1"_s.arg(role).toStdString()));
        auto reader = fixture.parameters();
        reader.setValue(u"user"_s, role);
        WindowUnderTest ui;
        ui.open(reader);
        QTRY_VERIFY_WITH_TIMEOUT(ui.window.session()->isOpen(), patience);
        QVERIFY(ui.window.session()->isReadOnly());
        auto* dock = ui.find<window::RejectedDock>("rejectedDock");
        dock->toggleViewAction()->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(ui.find<QPlainTextEdit>("rejectedPayload")->toPlainText(), u"no json"_s, patience);
        QVERIFY(!ui.find<QPushButton>("rejectedRetry")->isEnabled());
        QVERIFY(!ui.window.mainActions()->retryRejected->isEnabled());
        QVERIFY(ui.window.mainActions()->payloadFormats->isEnabled()); // to look at
    }
};

QTEST_MAIN(TestRejectedDock)
#include "tst_rejecteddock.moc"
