// SPDX-License-Identifier: GPL-3.0-only
// Importing through the window: menu, file dialog, job, what it says afterwards.
#include "app/window/actions/mainactions.h"
#include "app/window/connect/session.h"
#include "app/window/jobs/databasejobs.h"
#include "app/window/jobs/jobsdock.h"
#include "app/window/widgets/banner.h"
#include "tests/support/pipelinefixture.h"
#include "tests/window/windowfixture.h"

#include <QFileDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTextEdit>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace oa;
using namespace oa::tests;

class TestImportWindow : public QObject
{
    Q_OBJECT

    static constexpr int patience = 60000; // ms, for a machine that is busy with other things
    TestServer m_server;

    /// Chooses Data ▸ Import a file… and answers its dialog.
    static void importThroughMenu(WindowUnderTest& ui, const QString& path)
    {
        QVERIFY(ui.window.mainActions()->importFile->isEnabled());
        ui.window.mainActions()->importFile->trigger();
        auto* dialog = ui.find<QFileDialog>("fileDialog");
        QVERIFY(dialog);
        dialog->findChild<QLineEdit*>(u"fileNameEdit"_s)->setText(path);
        static_cast<QDialog*>(dialog)->accept();
    }

    static QString write(const QTemporaryDir& folder, const QByteArray& text)
    {
        const auto path = folder.filePath(u"receipts.jsonl"_s);
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(text) == text.size() ? path : QString();
    }

private Q_SLOTS:
    void initTestCase()
    {
        QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
        QVERIFY2(m_server.start(), qPrintable(m_server.problem()));
    }

    /// Nothing that was told is lost by what is told next.
    void whatWasToldWaitsUnderTheNewest()
    {
        using Kind = window::Banner::Kind;
        window::Banner banner;
        auto* close = banner.findChild<QToolButton*>(u"bannerClose"_s);
        auto* action = banner.findChild<QPushButton*>(u"bannerAction"_s);
        QStringList chosen;
        banner.showMessage(Kind::Warning, u"guard"_s, u"a trigger is gone"_s);
        banner.showHint(u"newest"_s, u"nothing here"_s, {{u"That day"_s, [&chosen] { chosen << u"day"_s; }}});
        QCOMPARE(banner.text(), u"a trigger is gone"_s);
        QVERIFY(banner.showsProblem() && action->isHidden());
        banner.showMessage(Kind::Info, u"job"_s, u"2 of 53 lines"_s, {}, u"List"_s, [&chosen] { chosen << u"list"_s; });
        QCOMPARE(banner.text(), u"2 of 53 lines"_s);
        banner.showHint(u"newest"_s, u"nothing there"_s, {{u"That week"_s, [&chosen] { chosen << u"week"_s; }}});
        QCOMPARE(banner.text(), u"2 of 53 lines"_s);
        action->click();
        QCOMPARE(chosen, QStringList{u"list"_s});
        QCOMPARE(banner.text(), u"a trigger is gone"_s);
        banner.showPassing(u"export"_s, u"saved"_s);
        QCOMPARE(banner.text(), u"saved"_s);
        banner.dismiss(u"guard"_s); // mended meanwhile
        QCOMPARE(banner.text(), u"saved"_s);
        close->click();
        QCOMPARE(banner.text(), u"nothing there"_s);
        action->click();
        QCOMPARE(chosen.back(), u"week"_s);
        QVERIFY(banner.text().isEmpty() && banner.topic().isEmpty() && banner.isHidden());
    }

    void badLinesAreToldAndTheOthersGoIn()
    {
        PipelineFixture fixture(m_server);
        WindowUnderTest ui;
        ui.open(fixture.parameters());
        QTRY_VERIFY_WITH_TIMEOUT(ui.window.session()->isOpen(), patience);
        QByteArray text;
        for (int i = 0; i < 50; ++i)
            text += "{\"timestamp\": \"2024-05-01T10:00:" + QByteArray::number(10 + i) +
                    "Z\", \"ml_response\": {\"business_id\": \"cvs\", \"total\": {\"value\": 1}}}\n";
        text +=
            "no json\n\n{\"timestamp\": \"yesterday\", \"ml_response\": {}}\n{\"timestamp\": \"2024-05-01T11:00:00Z\", "
            "\"ml_response\": \"no receipt\"}";
        importThroughMenu(ui, write(ui.folder, text));
        auto* banner = ui.window.findChild<window::Banner*>();
        QTRY_VERIFY_WITH_TIMEOUT(banner->text().contains(u"51") && banner->text().contains(u"2 of 53"), patience);
        QCOMPARE(fixture.value("SELECT count(*) FROM documents"), u"51"_s);
        // Good and rejected together are all that went in.
        QTRY_COMPARE_WITH_TIMEOUT(fixture.value("SELECT (SELECT count(*) FROM document_values) || '+' || "
                                                "(SELECT count(*) FROM rejected_documents)"),
                                  u"50+1"_s, patience);

        auto* dock = ui.find<window::JobsDock>("jobsDock");
        dock->toggleViewAction()->trigger();
        auto* table = ui.find<QTableView>("jobsTable");
        QTRY_VERIFY_WITH_TIMEOUT(table->model()->rowCount() >= 2, patience);
        for (int row = 0; row < table->model()->rowCount(); ++row) {
            if (table->model()->index(row, 0).data(window::JobsModel::KindRole).toString() == u"import")
                table->selectRow(row);
        }
        const auto details = ui.find<QTextEdit>("jobDetails")->toPlainText();
        QVERIFY2(details.contains(u"Line 51") && details.contains(u"Line 53"), qPrintable(details));
    }

    void theSameFileIsAskedAbout()
    {
        PipelineFixture fixture(m_server);
        WindowUnderTest ui;
        ui.open(fixture.parameters());
        QTRY_VERIFY_WITH_TIMEOUT(ui.window.session()->isOpen(), patience);
        const auto path = write(ui.folder, "{\"timestamp\": \"2024-05-01T10:00:00Z\", \"ml_response\": "
                                           "{\"business_id\": \"cvs\", \"total\": {\"value\": 1}}}\n");
        const auto documents = [&fixture] { return fixture.value("SELECT count(*) FROM documents"); };
        importThroughMenu(ui, path);
        QTRY_COMPARE_WITH_TIMEOUT(documents(), u"1"_s, patience);
        importThroughMenu(ui, path);
        auto* banner = ui.window.findChild<window::Banner*>();
        QTRY_VERIFY_WITH_TIMEOUT(banner->text().contains(u"imported already"), patience);
        QCOMPARE(documents(), u"1"_s);
        auto* again = ui.find<QPushButton>("bannerAction");
        QVERIFY(again && again->isVisible());
        QTest::mouseClick(again, Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(documents(), u"2"_s, patience);
    }

    void canceledNothingIsImported()
    {
        PipelineFixture fixture(m_server);
        WindowUnderTest ui;
        ui.open(fixture.parameters());
        QTRY_VERIFY_WITH_TIMEOUT(ui.window.session()->isOpen(), patience);
        const QByteArray line = "{\"timestamp\": \"2024-05-01T10:00:00Z\", \"ml_response\": {\"business_id\": \"cvs\", "
                                "\"total\": {\"value\": 1}, \"filler\": \"" +
                                QByteArray(400, 'x') + "\"}}\n";
        const auto path = write(ui.folder, line.repeated(200'000));
        auto* jobs = ui.window.jobs();
        // Canceled by the first sign of progress, in the middle of the COPY.
        connect(jobs->runner(), &jobs::JobRunner::jobProgressed, this, [jobs](jobs::JobId id) {
            if (jobs->runner()->status(id)->kind == u"import")
                jobs->runner()->cancel(id);
        });
        importThroughMenu(ui, path);
        const auto ended = [jobs] {
            const auto all = jobs->runner()->jobs();
            return std::any_of(all.begin(), all.end(),
                               [](const auto& job) { return job.kind == u"import" && job.finished; });
        };
        QTRY_VERIFY_WITH_TIMEOUT(ended(), patience);
        for (const auto& job : jobs->runner()->jobs()) {
            if (job.kind == u"import")
                QCOMPARE(job.state, db::JobState::Canceled);
        }
        QCOMPARE(fixture.value("SELECT count(*) FROM documents"), u"0"_s);
    }

    void realReceiptsGoInWhole()
    {
        const auto path = QStringLiteral(OA_SHARED_DATA) + u"/real_receipts.jsonl"_s;
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            QSKIP("no sample receipts on this machine");
        const auto lines = QString::number(file.readAll().trimmed().count('\n') + 1);
        PipelineFixture fixture(m_server);
        WindowUnderTest ui;
        ui.open(fixture.parameters());
        QTRY_VERIFY_WITH_TIMEOUT(ui.window.session()->isOpen(), patience);
        importThroughMenu(ui, path);
        QTRY_COMPARE_WITH_TIMEOUT(fixture.value("SELECT count(*) FROM documents"), lines, patience);
        QTRY_COMPARE_WITH_TIMEOUT(fixture.value("SELECT (SELECT count(*) FROM document_values) + "
                                                "(SELECT count(*) FROM rejected_documents)"),
                                  lines, patience);
        QVERIFY(fixture.value("SELECT count(*) FROM rejected_documents WHERE reason = 'missing_business'").toInt() > 0);
        QTRY_COMPARE_WITH_TIMEOUT(fixture.value("SELECT count(*) FROM invalidation_log"), u"0"_s, patience);
        QCOMPARE(fixture.differences(), QString());
    }
};

QTEST_MAIN(TestImportWindow)
#include "tst_importwindow.moc"
