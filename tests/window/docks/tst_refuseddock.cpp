// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/refused/refuseddock.h"

#include "app/window/connect/session.h"
#include "tests/support/pipelinefixture.h"
#include "tests/window/windowfixture.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace oa;
using namespace oa::tests;
using Model = window::RefusedModel;

class TestRefusedDock : public QObject
{
    Q_OBJECT

    static constexpr int patience = 30000; // ms, for a machine that is busy with other things
    TestServer m_server;

    struct Dock
    {
        explicit Dock(const db::ConnectionParameters& database)
        {
            dock.resize(1100, 300);
            dock.setSource(std::make_shared<db::ConnectionPool>(database));
            dock.show();
        }
        QTableView* table() { return dock.findChild<QTableView*>(u"refusedTable"_s); }
        int rows() { return table()->model()->rowCount(); }
        QString cell(int row, int column) { return table()->model()->index(row, column).data().toString(); }
        QString payload() { return dock.findChild<QPlainTextEdit*>(u"refusedPayload"_s)->toPlainText(); }
        QString title() { return dock.findChild<QLabel*>(u"refusedPayloadTitle"_s)->text(); }
        QComboBox* which() { return dock.findChild<QComboBox*>(u"refusedWhich"_s); }
        void choose(const QStringList& topicAndReason)
        {
            which()->setCurrentIndex(which()->findData(topicAndReason));
            Q_EMIT which()->activated(which()->currentIndex());
        }

        window::RefusedDock dock;
    };

    /// Messages `from` to `to` of a topic; `value` is SQL over the number i.
    static std::string refused(const std::string& topic, int from, int to, const std::string& value,
                               const std::string& reason = "nul", const std::string& headers = "NULL")
    {
        return "INSERT INTO refused_messages (cluster_id, consumer_group, topic, partition, generation, \"offset\", "
               "timestamp, value, headers, reason, detail, refused) SELECT 'c', 'tills', '" +
               topic + "', 3, 1, i, 1714557600000, " + value + ", " + headers + ", '" + reason +
               "', 'what <b> it was', timestamptz '2026-05-01 10:00Z' + i * interval '1 second' FROM generate_series(" +
               std::to_string(from) + ", " + std::to_string(to) + ") i;";
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_server.start(), qPrintable(m_server.problem())); }

    void listsWithReasonAndPayload()
    {
        PipelineFixture fixture(m_server);
        Dock ui(fixture.parameters());
        QVERIFY(ui.dock.findChild<QLabel*>(u"refusedNothing"_s)->isVisible());
        QVERIFY(fixture.write(
            refused("receipts", 1, 1, "'a'::bytea || '\\x00'::bytea || 'b'") +
            refused("receipts", 2, 2, "convert_to('{\"b\":1.50}', 'UTF8')", "no-timestamp") +
            refused("tills", 3, 3, "convert_to(E'bell \\u0007 and turned \\u202etext', 'UTF8')", "bad-envelope") +
            refused("tills", 4, 4, "convert_to(repeat('\u00e9', 150000), 'UTF8')", "bad-envelope") +
            refused("tills", 5, 5, "NULL", "of a newer program")));
        ui.dock.setZone(QTimeZone("Asia/Kolkata"));
        ui.dock.reload();
        QTRY_COMPARE_WITH_TIMEOUT(ui.rows(), 5, patience);
        QCOMPARE(ui.cell(4, Model::TopicColumn), u"receipts"_s);
        QCOMPARE(ui.cell(4, Model::PartitionColumn), u"3"_s);
        QCOMPARE(ui.cell(4, Model::OffsetColumn), u"1"_s);
        QVERIFY2(ui.cell(4, Model::TimeColumn).contains(u"15:30"), qPrintable(ui.cell(4, Model::TimeColumn)));
        QVERIFY(!ui.cell(4, Model::ReasonColumn).isEmpty() && ui.cell(4, Model::ReasonColumn) != u"nul");
        QCOMPARE(ui.cell(0, Model::ReasonColumn), u"of a newer program"_s);
        QCOMPARE(ui.cell(4, Model::DetailColumn), u"what <b> it was"_s);
        QCOMPARE(ui.cell(4, Model::BeginColumn), u"a\ufffdb"_s);
        QVERIFY(!ui.cell(2, Model::BeginColumn).contains(QChar(0x202e)));

        QTRY_COMPARE_WITH_TIMEOUT(ui.table()->currentIndex().row(), 0, patience);
        ui.table()->selectRow(4);
        QTRY_COMPARE_WITH_TIMEOUT(ui.payload(), u"a\\u0000b"_s, patience);
        ui.table()->selectRow(3);
        QTRY_COMPARE_WITH_TIMEOUT(ui.payload(), u"{\n  \"b\": 1.50\n}"_s, patience);
        QVERIFY(ui.title().contains(u"JSON"));
        QTest::mouseClick(ui.dock.findChild<QToolButton*>(u"refusedCopy"_s), Qt::LeftButton);
        QCOMPARE(QApplication::clipboard()->text(), u"{\"b\":1.50}"_s);
        ui.table()->selectRow(2);
        QTRY_COMPARE_WITH_TIMEOUT(ui.payload(), u"bell \\u0007 and turned \\u202etext"_s, patience);
        ui.table()->selectRow(1); // cut, and not in the middle of a character
        QTRY_VERIFY_WITH_TIMEOUT(ui.payload().startsWith(u"\u00e9\u00e9"), patience);
        QVERIFY(ui.payload().size() < 100'001 && !ui.payload().contains(QChar::ReplacementCharacter));
        QVERIFY2(ui.title().contains(u"first"), qPrintable(ui.title()));

        QTRY_COMPARE_WITH_TIMEOUT(ui.which()->count(), 5, patience);
        QVERIFY(ui.which()->itemText(0).contains(u"(5)"));
        ui.choose({u"tills"_s, u"bad-envelope"_s});
        QTRY_COMPARE_WITH_TIMEOUT(ui.rows(), 2, patience);
        QVERIFY(fixture.write("DELETE FROM refused_messages"));
        ui.dock.reload();
        QTRY_VERIFY_WITH_TIMEOUT(ui.dock.findChild<QLabel*>(u"refusedNothing"_s)->isVisible(), patience);
    }

    /// Also where many were refused by one transaction, at one moment.
    void growsPageByPageAndIsExportedWhole()
    {
        PipelineFixture fixture(m_server);
        QVERIFY(fixture.write(refused("receipts", 1, 450, "'x'::bytea") +
                              "UPDATE refused_messages SET refused = '2026-05-01 10:00Z';"));
        Dock ui(fixture.parameters());
        QTRY_COMPARE_WITH_TIMEOUT(ui.rows(), 200, patience);
        QTemporaryDir folder;
        const auto file = folder.filePath(u"refused.csv"_s);
        QSignalSpy saved(&ui.dock, &window::RefusedDock::saved);
        ui.dock.findChild<QAction*>(u"refusedSave"_s)->trigger();
        QFileDialog* question = nullptr;
        QTRY_VERIFY((question = ui.dock.findChild<QFileDialog*>()) != nullptr);
        Q_EMIT question->fileSelected(file);
        QTRY_COMPARE_WITH_TIMEOUT(saved.size(), 1, patience);
        QFile written(file);
        QVERIFY(written.open(QIODevice::ReadOnly));
        const auto lines = written.readAll().trimmed().split('\n');
        QCOMPARE(lines.size(), 451); // not only what is in the list
        QVERIFY2(lines[0].startsWith("refused,group,topic,partition,offset,message_time,"), lines[0].constData());
        QVERIFY2(lines[1].contains(",tills,receipts,3,450,2024-05-01T10:00:00"), lines[1].constData());

        ui.dock.findChild<QAction*>(u"refusedCopyTable"_s)->trigger();
        QCOMPARE(QApplication::clipboard()->text().trimmed().split(u'\n').size(), 201);

        const QAbstractItemModelTester tester(ui.table()->model()); // asks for more by itself
        QTRY_VERIFY_WITH_TIMEOUT((ui.table()->scrollToBottom(), ui.rows() == 450), patience);
        QVERIFY(!ui.table()->model()->canFetchMore({}));
        for (int row = 0; row < 450; ++row)
            QCOMPARE(ui.cell(row, Model::OffsetColumn), QString::number(450 - row));
    }

    /// From the dock of jobs to receipts: a header that was not named before has the time.
    void readAgainTheyBecomeReceipts()
    {
        PipelineFixture fixture(m_server);
        const std::string receipt = "convert_to('{\"business_id\": \"cvs\", \"total\": {\"value\": 5}}', 'UTF8')";
        QVERIFY(fixture.write(
            refused("receipts", 1, 2, receipt, "no-timestamp",
                    "'[{\"name\": \"sold-at\", \"value\": \"2024-05-01T10:00:00Z\"}]'::jsonb") +
            refused("receipts", 3, 3, receipt, "no-timestamp") + refused("other", 4, 4, receipt, "no-timestamp") +
            "INSERT INTO ingest_offsets (cluster_id, consumer_group, topic, partition, generation, first_offset, "
            "next_offset, refused) VALUES ('c', 'tills', 'receipts', 3, 1, 1, 4, 3), ('c', 'tills', 'other', 3, 1, 4, "
            "5, 1);"));
        WindowUnderTest ui;
        ui.open(fixture.parameters());
        ui.find<QAction>("show_jobsDock")->trigger();
        auto* kafka = ui.find<QTableWidget>("kafkaTable");
        QTRY_COMPARE_WITH_TIMEOUT(kafka->rowCount(), 2, patience);
        Q_EMIT kafka->cellActivated(0, 0);
        auto* table = ui.find<QTableView>("refusedTable");
        QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), 4, patience);
        QTRY_VERIFY(ui.find<QPushButton>("refusedRetry")->isVisible());
        QTest::mouseClick(ui.find<QPushButton>("refusedRetry"), Qt::LeftButton);
        auto* dialog = ui.find<QDialog>("retryRefusedDialog");
        QVERIFY(dialog);
        auto* topic = ui.find<QComboBox>("retryTopic");
        topic->setCurrentIndex(topic->findData(u"receipts"_s));
        auto* run = dialog->findChild<QPushButton*>(u"dialogDo"_s);
        QVERIFY(run->isEnabled());
        ui.find<QComboBox>("retryTime")->setCurrentIndex(1);
        QVERIFY(!run->isEnabled()); // in which header?
        ui.find<QComboBox>("retryTime")->setCurrentIndex(2);
        ui.find<QLineEdit>("retryPlace")->setText(u"no pointer"_s);
        QVERIFY(!run->isEnabled());
        ui.find<QComboBox>("retryTime")->setCurrentIndex(1);
        ui.find<QLineEdit>("retryPlace")->setText(u"sold-at"_s);
        QVERIFY(run->isEnabled());
        QTest::mouseClick(run, Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), 2, patience);
        QCOMPARE(fixture.value("SELECT count(*) FROM documents WHERE \"timestamp\" = '2024-05-01 10:00Z'"), u"2"_s);
        QTRY_COMPARE_WITH_TIMEOUT(
            fixture.value("SELECT count(*) FROM job_runs WHERE kind = 'ingest' AND state = 'done' AND \"rows\" = 2"),
            u"1"_s, patience);
        QTRY_VERIFY_WITH_TIMEOUT(
            ui.find<QLabel>("bannerText")->text().contains(u"Of 3 refused messages, 2 have become receipts."),
            patience);
    }

    void aReaderSeesThemAndMayNotRetry()
    {
        PipelineFixture fixture(m_server);
        QVERIFY(fixture.write(refused("receipts", 1, 1, "'x'::bytea")));
        const auto role = u"refused_reader_%1"_s.arg(fixture.value("SELECT current_database()"));
        QVERIFY(fixture.write(
            u"CREATE ROLE %1 LOGIN; GRANT SELECT ON ALL TABLES IN SCHEMA public TO %1"_s.arg(role).toStdString()));
        auto reader = fixture.parameters();
        reader.setValue(u"user"_s, role);
        WindowUnderTest ui;
        ui.open(reader);
        QTRY_VERIFY_WITH_TIMEOUT(ui.window.session()->isOpen(), patience);
        ui.find<QAction>("show_refusedDock")->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(ui.find<QTableView>("refusedTable")->model()->rowCount(), 1, patience);
        QVERIFY(!ui.find<QPushButton>("refusedRetry")->isEnabled());
    }
};

QTEST_MAIN(TestRefusedDock)
#include "tst_refuseddock.moc"
