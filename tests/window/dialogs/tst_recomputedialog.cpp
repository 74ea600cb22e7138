// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/jobs/recomputedialog.h"

#include "app/window/actions/mainactions.h"
#include "app/window/connect/session.h"
#include "app/window/jobs/databasejobs.h"
#include "tests/support/moment.h"
#include "tests/support/pipelinefixture.h"
#include "tests/window/windowfixture.h"

#include <QDateTimeEdit>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace oa;
using namespace oa::tests;

class TestRecomputeDialog : public QObject
{
    Q_OBJECT

    static constexpr int patience = 30000; // ms, for a machine that is busy with other things
    TestServer m_server;

    /// A document a minute from 10:00 to 11:59 UTC.
    static bool fill(PipelineFixture& fixture)
    {
        return fixture.write("INSERT INTO documents (ml_response, \"timestamp\") "
                             "SELECT '{\"business_id\": \"cvs\", \"total\": {\"value\": 1}}', "
                             "timestamptz '2024-05-01 10:00:15Z' + i * interval '1 minute' "
                             "FROM generate_series(0, 119) i") &&
               fixture.drain();
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_server.start(), qPrintable(m_server.problem())); }

    void saysHowMuchBeforeItHappens()
    {
        PipelineFixture fixture(m_server);
        QVERIFY(fill(fixture));
        window::RecomputeDialog dialog({utc("2024-05-01T10:00:00"), utc("2024-05-01T10:30:00")},
                                       QTimeZone("Asia/Kolkata"),
                                       std::make_shared<db::ConnectionPool>(fixture.parameters()));
        dialog.show();
        auto* from = dialog.findChild<QDateTimeEdit*>(u"recomputeFrom"_s);
        auto* to = dialog.findChild<QDateTimeEdit*>(u"recomputeTo"_s);
        auto* plan = dialog.findChild<QLabel*>(u"recomputePlan"_s);
        auto* button = dialog.findChild<QPushButton*>(u"dialogDo"_s);
        QCOMPARE(from->time(), QTime(15, 30)); // half past three in Kolkata
        QVERIFY(!button->isEnabled());
        QTRY_VERIFY_WITH_TIMEOUT(button->isEnabled(), patience);
        QVERIFY2(plan->text().startsWith(u"30 minutes with 30 receipts"), qPrintable(plan->text()));
        to->setTime(QTime(15, 31));
        QVERIFY(!button->isEnabled()); // what was said holds no longer
        QTRY_VERIFY_WITH_TIMEOUT(button->isEnabled(), patience);
        QVERIFY2(plan->text().startsWith(u"1 minutes with 1 receipts"), qPrintable(plan->text()));
        QCOMPARE(dialog.range(), (core::TimeRange{utc("2024-05-01T10:00:00"), utc("2024-05-01T10:01:00")}));
        to->setTime(QTime(15, 30));
        QVERIFY2(plan->text().contains(u"after"), qPrintable(plan->text()));
        QVERIFY(!button->isEnabled());
        from->setDate(QDate(2020, 1, 1));
        to->setDate(QDate(2020, 1, 2));
        QTRY_VERIFY_WITH_TIMEOUT(plan->text().contains(u"nothing"), patience);
        QVERIFY(!button->isEnabled());
    }

    /// An hour that a clock passes twice or never is told as the zone has it.
    void daysOnWhichClocksChange()
    {
        PipelineFixture fixture(m_server);
        window::RecomputeDialog dialog({utc("2024-03-30T23:00:00"), utc("2024-03-31T22:00:00")},
                                       QTimeZone("Europe/Berlin"),
                                       std::make_shared<db::ConnectionPool>(fixture.parameters()));
        QCOMPARE(dialog.findChild<QDateTimeEdit*>(u"recomputeFrom"_s)->dateTime().toString(u"yyyy-MM-dd HH:mm"_s),
                 u"2024-03-31 00:00"_s);
        QCOMPARE(dialog.findChild<QDateTimeEdit*>(u"recomputeTo"_s)->dateTime().toString(u"yyyy-MM-dd HH:mm"_s),
                 u"2024-04-01 00:00"_s);
        QVERIFY(dialog.range().length() == std::chrono::hours(23));
    }

    void theSecondOfTwoHoursStaysTheSecond()
    {
        PipelineFixture fixture(m_server);
        const core::TimeRange night{utc("2024-10-27T01:10:00"), utc("2024-10-27T01:50:00")}; // 02:10 once more
        window::RecomputeDialog dialog(night, QTimeZone("Europe/Berlin"),
                                       std::make_shared<db::ConnectionPool>(fixture.parameters()));
        QVERIFY(dialog.range() == night);
        auto* to = dialog.findChild<QDateTimeEdit*>(u"recomputeTo"_s);
        to->setTime(QTime(3, 50));
        QVERIFY(dialog.range() == (core::TimeRange{night.from, utc("2024-10-27T02:50:00")}));
        auto* plan = dialog.findChild<QLabel*>(u"recomputePlan"_s);
        dialog.findChild<QDateTimeEdit*>(u"recomputeFrom"_s)->setTime(QTime(2, 20));
        QTRY_VERIFY_WITH_TIMEOUT(plan->text().contains(u"2024-10-27T02:20:00+02:00"), patience);
    }

    /// From the menu, beside the live refresh: the range is mended, the rest is left alone.
    void recomputesWhatWasChosen()
    {
        PipelineFixture fixture(m_server);
        QVERIFY(fill(fixture));
        QVERIFY(fixture.write("UPDATE minutely_parsed_total SET total_amount = -1"));
        WindowUnderTest ui;
        ui.open(fixture.parameters());
        QTRY_VERIFY_WITH_TIMEOUT(ui.window.session()->isOpen(), patience);
        ui.window.comparison()->setZone(QTimeZone::utc());
        ui.window.comparison()->setRange(u"2024-05-01T10:00..2024-05-01T11:00"_s);
        ui.window.mainActions()->recomputeRange->trigger();
        auto* dialog = ui.find<QDialog>("recomputeDialog");
        QVERIFY(dialog);
        auto* button = dialog->findChild<QPushButton*>(u"dialogDo"_s);
        QTRY_VERIFY_WITH_TIMEOUT(button->isEnabled(), patience);
        QTest::mouseClick(button, Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(
            fixture.value("SELECT count(*) FROM job_runs WHERE kind = 'recompute' AND state = 'done'"), u"1"_s,
            patience);
        QCOMPARE(fixture.value("SELECT count(*) FROM minutely_parsed_total WHERE total_amount = -1 AND "
                               "ts < '2024-05-01 11:00Z'"),
                 u"0"_s);
        QCOMPARE(fixture.value("SELECT count(*) FROM minutely_parsed_total WHERE total_amount = -1"), u"60"_s);
    }
};

QTEST_MAIN(TestRecomputeDialog)
#include "tst_recomputedialog.moc"
