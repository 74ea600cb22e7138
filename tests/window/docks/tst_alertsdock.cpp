// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/alerts/alertsdock.h"

#include "app/window/actions/mainactions.h"
#include "app/window/alerts/alertdialog.h"
#include "app/window/alerts/alertsfeature.h"
#include "app/window/business/businesspicker.h"
#include "app/window/connect/session.h"
#include "app/window/tables/wrappingcells.h"
#include "app/window/widgets/banner.h"
#include "db/state/dataextent.h"
#include "tests/support/pipelinefixture.h"
#include "tests/window/windowfixture.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QRegularExpression>
#include <QSpinBox>
#include <QTableView>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace oa;
using namespace oa::tests;

namespace {

/// Receipts of "ACME" by the minute, the last hour: 90 points, in minutes 3 and 4 only 70.
class Receipts : public PipelineFixture
{
public:
    explicit Receipts(TestServer& server)
        : PipelineFixture(server)
        , start(std::chrono::floor<std::chrono::minutes>(*db::serverTime(writer())) - 60min)
    {}

    bool fill()
    {
        return writer().execute("INSERT INTO documents (ml_response, \"timestamp\") SELECT format('{\"business_id\": "
                                "\"ACME\", \"total\": {\"value\": 1, \"score\": %s}}', CASE WHEN i IN (3, 4) THEN 70 "
                                "ELSE 90 END), $1::timestamptz + i * interval '1 minute' FROM generate_series(0, 50) i",
                                {db::parameter(start)}) &&
               drain();
    }
    bool backDate()
    {
        return writer()
            .execute("UPDATE alert_rules SET since = $1::timestamptz, evaluated_to = $1::timestamptz",
                     {db::parameter(start)})
            .has_value();
    }
    core::AlertRule rule() const
    {
        core::AlertRule rule;
        rule.name = u"low"_s;
        rule.business = u"ACME"_s;
        rule.interval = core::Interval::Minute;
        rule.limit = 80;
        return rule;
    }

    core::TimePoint start;
};

/// Every text of a table can be read: on one line, or wrapped where no piece is wider than its column.
bool isWhole(const QTableView& table)
{
    const auto* model = table.model();
    for (int row = 0; row < model->rowCount(); ++row) {
        if (table.rowHeight(row) < static_cast<const QAbstractItemView&>(table).sizeHintForRow(row))
            return false;
        for (int column = 0; column < model->columnCount(); ++column) {
            const auto index = model->index(row, column);
            const auto width = table.columnWidth(column);
            static const QRegularExpression mayBreak(u"[\\s\\x{200b}]"_s);
            constexpr int paddings = 10;
            const auto text = window::WrappingCells::breakable(index.data().toString(), table.fontMetrics(), width);
            const QRect room(0, 0, width - paddings, 10'000);
            if (table.fontMetrics().boundingRect(room, Qt::TextWordWrap, text).height() > table.rowHeight(row))
                return false;
            for (const auto& piece : text.split(mayBreak)) {
                if (table.fontMetrics().horizontalAdvance(piece) > width - paddings)
                    return false;
            }
        }
    }
    return true;
}

} // namespace

/// Data ▸ Alerts…: rules, states, history, and the dialog that tries a rule on the past.
class TestAlertsDock : public QObject
{
    Q_OBJECT

    static constexpr int patience = 60000; // ms, for a machine that is busy with other things
    TestServer m_server;

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_server.start(), qPrintable(m_server.problem())); }

    void theDialogTriesTheRule()
    {
        Receipts receipts(m_server);
        QVERIFY(receipts.fill());
        window::BusinessList businesses;
        businesses.setEntries({{u"ACME"_s, 51}});
        auto rule = receipts.rule();
        rule.name.clear();
        window::AlertDialog dialog(rule, &businesses, std::make_shared<db::ConnectionPool>(receipts.parameters()));
        int tried = 0;
        connect(&dialog, &window::AlertDialog::tried, &dialog,
                [&](const core::AlertRule&, const db::AlertTrial& trial) {
                    tried = static_cast<int>(trial.firings.size());
                });
        dialog.show();
        auto* trial = dialog.findChild<QLabel*>(u"alertTrial"_s);
        auto* save = dialog.findChild<QPushButton*>(u"dialogDo"_s);
        QTRY_VERIFY_WITH_TIMEOUT(trial->text().startsWith(u"Would have fired once in the last 30 days."), patience);
        QCOMPARE(tried, 1);
        QVERIFY(!save->isEnabled()); // without a name
        dialog.findChild<QLineEdit*>(u"alertName"_s)->setText(u"low"_s);
        QVERIFY(save->isEnabled());
        dialog.findChild<QSpinBox*>(u"alertTimes"_s)->setValue(3);
        QTRY_VERIFY_WITH_TIMEOUT(trial->text().startsWith(u"Would not have fired in"), patience);
        dialog.findChild<QDoubleSpinBox*>(u"alertLimit"_s)->setValue(95);
        QTRY_VERIFY_WITH_TIMEOUT(trial->text().contains(u"and still"), patience);
        // A change needs receipts on both sides, unless somebody says otherwise; and no months.
        auto* condition = dialog.findChild<QComboBox*>(u"alertCondition"_s);
        condition->setCurrentIndex(3);
        QCOMPARE(dialog.findChild<QSpinBox*>(u"alertLeast"_s)->value(), 30);
        QCOMPARE(dialog.rule().unit, core::ChangeUnit::Percent);
        auto* interval = dialog.findChild<QComboBox*>(u"alertInterval"_s);
        interval->setCurrentIndex(interval->findData(u"month"_s));
        QVERIFY2(trial->text().contains(u"week"_s), qPrintable(trial->text()));
        QVERIFY(!save->isEnabled());
    }

    void aRuleIsAddedFiresAndIsSeenTo()
    {
        Receipts receipts(m_server);
        QVERIFY(receipts.fill());
        WindowUnderTest ui;
        ui.open(receipts.parameters());
        QTRY_VERIFY_WITH_TIMEOUT(ui.window.session()->isOpen(), patience);
        auto* dock = ui.find<window::AlertsDock>("alertsDock");
        QVERIFY(!dock->isVisible());
        ui.window.mainActions()->alerts->trigger();
        QVERIFY(dock->isVisible());
        auto* banner = ui.find<window::Banner>("banner");

        QTest::mouseClick(ui.find<QPushButton>("alertsAddFirst"), Qt::LeftButton);
        auto* dialog = ui.find<window::AlertDialog>("alertDialog");
        QVERIFY(dialog);
        dialog->findChild<QLineEdit*>(u"alertName"_s)->setText(u"low"_s);
        dialog->findChild<window::BusinessPicker*>(u"alertBusiness"_s)->setBusiness(u"ACME"_s);
        auto* interval = dialog->findChild<QComboBox*>(u"alertInterval"_s);
        interval->setCurrentIndex(interval->findData(u"minute"_s));
        auto* metric = dialog->findChild<QComboBox*>(u"alertMetric"_s);
        metric->setCurrentIndex(metric->findData(u"avg_score"_s));
        dialog->findChild<QDoubleSpinBox*>(u"alertLimit"_s)->setValue(95);
        QTest::mouseClick(dialog->findChild<QPushButton*>(u"dialogDo"_s), Qt::LeftButton);
        auto* table = ui.find<QTableView>("alertsTable");
        QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), 1, patience);
        const QAbstractItemModelTester tester(table->model());
        QCOMPARE(receipts.value("SELECT name || ' ' || metric || ' ' || business_id || ' ' || bound FROM alert_rules"),
                 u"low avg_score ACME 95"_s);

        // The window refreshes, and so it evaluates.
        QVERIFY(receipts.backDate());
        QTRY_VERIFY_WITH_TIMEOUT(banner->text().contains(u"the rule “low” fires"), patience);
        const auto state = [&] { return table->model()->index(0, 1).data().toString(); };
        QTRY_VERIFY_WITH_TIMEOUT(state().startsWith(u"Fires since"), patience);
        QTRY_VERIFY_WITH_TIMEOUT(ui.find<QTableView>("alertsHistory")->model()->rowCount() >= 2, patience);
        table->selectRow(0);
        auto* acknowledge = ui.find<QPushButton>("alertsAcknowledge");
        QTRY_VERIFY_WITH_TIMEOUT(acknowledge->isEnabled(), patience);
        QTest::mouseClick(acknowledge, Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(state().contains(u"Acknowledged by"), patience);
        QTRY_VERIFY_WITH_TIMEOUT(!banner->text().contains(u"low"), patience);
        QVERIFY(!acknowledge->isEnabled());

        QTest::mouseClick(ui.find<QPushButton>("alertsRemove"), Qt::LeftButton);
        auto* question = ui.find<QMessageBox>("alertRemoveQuestion");
        QVERIFY(question);
        for (auto* button : question->buttons()) {
            if (question->buttonRole(button) == QMessageBox::AcceptRole)
                button->click();
        }
        QTRY_COMPARE_WITH_TIMEOUT(receipts.value("SELECT count(*) FROM alert_rules"), u"0"_s, patience);
        QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), 0, patience);
    }

    void whatFiresIsMarkedAndTold()
    {
        Receipts receipts(m_server);
        QVERIFY(receipts.fill());
        QVERIFY(receipts.write("INSERT INTO documents (ml_response, \"timestamp\") SELECT replace(ml_response, 'ACME', "
                               "'other'), \"timestamp\" FROM documents WHERE ml_response NOT LIKE '%70%'"));
        QVERIFY(receipts.drain());
        QVERIFY(db::AlertRuleStore(receipts.writer()).add(receipts.rule()));
        WindowUnderTest ui;
        ui.open(receipts.parameters());
        QTRY_VERIFY_WITH_TIMEOUT(ui.window.session()->isOpen(), patience);
        ui.window.comparison()->setRange(u"last 2 hours"_s);
        ui.window.comparison()->setBusinesses(0, {u"other"_s, u"ACME"_s});
        const auto& panes = ui.window.comparison()->panes();
        QTRY_VERIFY_WITH_TIMEOUT(panes.front()->pane()->state() == charts::PaneState::Showing &&
                                     panes.front()->pane()->layers().size() == 2,
                                 patience);
        const auto marks = [&] {
            const auto& layers = ui.window.comparison()->panes().front()->pane()->layers();
            return layers.size() < 2 ? std::vector<charts::Mark>() : layers[1].marks;
        };
        const auto marksOfTheOther = [&] {
            const auto& layers = ui.window.comparison()->panes().front()->pane()->layers();
            return layers.empty() ? std::vector<charts::Mark>() : layers[0].marks;
        };
        QVERIFY(marks().empty());
        QVERIFY(receipts.backDate());
        QTRY_COMPARE_WITH_TIMEOUT(marks().size(), 1U, patience);
        QCOMPARE(marks().front().metric, core::Metric::AverageScore);
        QCOMPARE(marks().front().time, receipts.start + 3min);
        QVERIFY(marksOfTheOther().empty());                                // they belong to their business alone
        ui.window.comparison()->setBusinesses(0, {u"ACME"_s, u"other"_s}); // also where a line comes after the marks
        QTRY_COMPARE_WITH_TIMEOUT(marksOfTheOther().size(), 1U, patience);
        QVERIFY(marks().empty());
        ui.window.comparison()->setBusinesses(0, {u"other"_s, u"ACME"_s});
        QTRY_COMPARE_WITH_TIMEOUT(marks().size(), 1U, patience);
        // It is over since minute 5: nothing to be told on the banner.
        QVERIFY(!ui.find<window::Banner>("banner")->text().contains(u"low"));
        QVERIFY(receipts.write("DELETE FROM documents WHERE ml_response LIKE '%70%'"));
        QTRY_VERIFY_WITH_TIMEOUT(marks().empty(), patience); // withdrawn
    }

    void aViewerOnlyLooks()
    {
        window::AlertsDock dock;
        db::StoredAlertRule stored;
        stored.rule.name = u"<b>low</b>\n"_s;
        stored.firing = db::OpenFiring();
        dock.showAlerts({stored}, {});
        dock.show();
        dock.findChild<QTableView*>(u"alertsTable"_s)->selectRow(0);
        for (const auto* name : {"alertsAdd", "alertsEdit", "alertsRemove", "alertsSilence", "alertsAcknowledge"})
            QVERIFY2(!dock.findChild<QPushButton*>(QString::fromLatin1(name))->isEnabled(), name);
        dock.setMayWrite(true);
        for (const auto* name : {"alertsAdd", "alertsEdit", "alertsRemove", "alertsSilence", "alertsAcknowledge"})
            QVERIFY2(dock.findChild<QPushButton*>(QString::fromLatin1(name))->isEnabled(), name);
        int silenced = 0;
        connect(&dock, &window::AlertsDock::silenceRequested, &dock,
                [&](const QString& rule, std::chrono::seconds length) {
                    QCOMPARE(rule, stored.rule.name);
                    silenced += static_cast<int>(length.count());
                });
        dock.findChild<QMenu*>(u"alertsSilenceMenu"_s)->actions().front()->trigger();
        QCOMPARE(silenced, 3600);
    }

    void nothingInTheListsIsCut_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addRow("below the charts") << QSize(1280, 260);
        QTest::addRow("beside the charts") << QSize(360, 700);
        QTest::addRow("as narrow as can be") << QSize(240, 400);
    }

    void nothingInTheListsIsCut()
    {
        QFETCH(QSize, size);
        db::StoredAlertRule stored;
        stored.rule.name = u"low"_s;
        stored.rule.business = QString(80, u'W'); // a name without a space
        stored.rule.metric = core::Metric::TotalAmount;
        stored.rule.limit = -123'456'789'012;
        stored.rule.inARow = 12;
        stored.firing = db::OpenFiring();
        db::AlertHistoryEntry fired;
        fired.rule = u"low"_s;
        fired.what = u"fired"_s;
        fired.bucket = fired.noted = core::fromEpochMicroseconds(1'900'000'000'000'000);
        fired.detail = {{u"value"_s, 123'456'789'012.25}, {u"reference"_s, 987'654'321'098.75}};
        window::AlertsDock dock;
        dock.resize(size);
        dock.show();
        dock.showAlerts({stored}, {fired, fired});
        for (const auto* name : {"alertsTable", "alertsHistory"}) {
            auto* table = dock.findChild<QTableView*>(QString::fromLatin1(name));
            QTRY_VERIFY2(isWhole(*table), name);
        }
        dock.showAlerts({}, {}); // and again, when rows come into a table that was empty
        dock.showAlerts({stored}, {fired});
        QTRY_VERIFY(isWhole(*dock.findChild<QTableView*>(u"alertsTable"_s)));
    }

    void onlyWhatIsNewIsToldOnTheDesktop()
    {
        Receipts receipts(m_server);
        QVERIFY(receipts.fill());
        auto rule = receipts.rule();
        rule.limit = 95;
        QVERIFY(db::AlertRuleStore(receipts.writer()).add(rule));
        WindowUnderTest ui;
        QStringList told;
        window::AlertsFeature feature({&ui.window, ui.window.mainActions(), ui.window.session(), ui.window.jobs(),
                                       ui.window.comparison(), ui.find<window::Banner>("banner"), ui.settings,
                                       ui.clock},
                                      [&](const QString& title, const QString& text) { told += title + u'|' + text; });
        feature.setSource(std::make_shared<db::ConnectionPool>(receipts.parameters()));
        auto* table = feature.dock()->findChild<QTableView*>(u"alertsTable"_s);
        QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), 1, patience);
        QVERIFY(receipts.backDate());
        db::AlertEvaluator evaluator(receipts.worker(), {.settling = 0s});
        QVERIFY(evaluator.round());
        QTRY_COMPARE_WITH_TIMEOUT(told, (QStringList{u"Alert: low|Average score of ACME is 90"_s}), patience);
        // Opened anew, it is nothing new.
        feature.setSource(nullptr);
        feature.setSource(std::make_shared<db::ConnectionPool>(receipts.parameters()));
        QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), 1, patience);
        QVERIFY(ui.find<window::Banner>("banner")->text().contains(u"low"));
        QCOMPARE(told.size(), 1);
        feature.setSource(nullptr);
    }
};

QTEST_MAIN(TestAlertsDock)
#include "tst_alertsdock.moc"
