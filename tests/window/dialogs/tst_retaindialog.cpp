// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/jobs/retaindialog.h"

#include "app/window/actions/mainactions.h"
#include "app/window/connect/session.h"
#include "app/window/jobs/databasejobs.h"
#include "tests/support/pipelinefixture.h"
#include "tests/window/windowfixture.h"

#include <QCheckBox>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>

using namespace Qt::StringLiterals;
using namespace oa;
using namespace oa::tests;

/// Asks, says what would go, and does it.
class TestRetainDialog : public QObject
{
    Q_OBJECT

    static constexpr int patience = 30000; // ms, for a machine that is busy with other things
    TestServer m_server;

    /// A document each hour of the last four days.
    static bool fill(PipelineFixture& fixture)
    {
        return fixture.write("INSERT INTO documents (ml_response, \"timestamp\") "
                             "SELECT '{\"business_id\": \"cvs\", \"total\": {\"value\": 1}}', "
                             "date_trunc('day', now(), 'UTC') - i * interval '1 hour' FROM generate_series(1, 96) i") &&
               fixture.drain();
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_server.start(), qPrintable(m_server.problem())); }

    void saysWhatWouldGo()
    {
        PipelineFixture fixture(m_server);
        QVERIFY(fill(fixture));
        window::RetainDialog dialog(std::make_shared<db::ConnectionPool>(fixture.parameters()));
        dialog.show();
        auto* documents = dialog.findChild<QSpinBox*>(u"retainDocuments"_s);
        auto* values = dialog.findChild<QSpinBox*>(u"retainValues"_s);
        auto* removesValues = dialog.findChild<QCheckBox*>(u"retainRemovesValues"_s);
        auto* understood = dialog.findChild<QCheckBox*>(u"retainUnderstood"_s);
        auto* plan = dialog.findChild<QLabel*>(u"retainPlan"_s);
        auto* button = dialog.findChild<QPushButton*>(u"dialogDo"_s);
        QTRY_VERIFY_WITH_TIMEOUT(plan->text().startsWith(u"There are no receipts"), patience);
        documents->setValue(2);
        QTRY_VERIFY_WITH_TIMEOUT(plan->text().startsWith(u"48 receipts of before"), patience);
        QVERIFY2(plan->text().contains(u"2 days would be sealed"), qPrintable(plan->text()));
        QVERIFY(!button->isEnabled()); // only with what it means understood
        understood->setChecked(true);
        QVERIFY(button->isEnabled());
        QVERIFY(!values->isEnabled());
        QCOMPARE(dialog.keep(), (db::KeptDays{2, std::nullopt}));
        removesValues->setChecked(true);
        QVERIFY(!button->isEnabled()); // what was said holds no longer
        values->setValue(1);
        QCOMPARE(values->value(), 2); // as long as the receipts
        values->setValue(3);
        QTRY_VERIFY_WITH_TIMEOUT(plan->text().contains(u"24 single values of before"), patience);
        QTRY_VERIFY_WITH_TIMEOUT(button->isEnabled(), patience);
        QCOMPARE(dialog.keep(), (db::KeptDays{2, 3}));
    }

    void removesFromTheMenu()
    {
        PipelineFixture fixture(m_server);
        QVERIFY(fill(fixture));
        WindowUnderTest ui;
        ui.open(fixture.parameters());
        QTRY_VERIFY_WITH_TIMEOUT(ui.window.session()->isOpen(), patience);
        ui.window.mainActions()->retain->trigger();
        auto* dialog = ui.find<QDialog>("retainDialog");
        QVERIFY(dialog);
        dialog->findChild<QSpinBox*>(u"retainDocuments"_s)->setValue(1);
        dialog->findChild<QCheckBox*>(u"retainFromNowOn"_s)->setChecked(true);
        dialog->findChild<QCheckBox*>(u"retainUnderstood"_s)->setChecked(true);
        auto* button = dialog->findChild<QPushButton*>(u"dialogDo"_s);
        QTRY_VERIFY_WITH_TIMEOUT(button->isEnabled(), patience);
        QTest::mouseClick(button, Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(
            fixture.value("SELECT count(*) FROM job_runs WHERE kind = 'retain' AND state = 'done'"), u"1"_s, patience);
        QCOMPARE(fixture.value("SELECT count(*) FROM documents"), u"24"_s);
        QCOMPARE(fixture.value("SELECT sum(document_count) FROM hourly_parsed_total"), u"96"_s);
        QCOMPARE(fixture.value("SELECT keep_days FROM retention WHERE what = 'documents'"), u"1"_s);
    }
};

QTEST_MAIN(TestRetainDialog)
#include "tst_retaindialog.moc"
