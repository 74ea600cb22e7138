// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/compare/paneheader.h"
#include "app/window/ranking/rankingmodel.h"
#include "tests/support/pipelinefixture.h"
#include "tests/window/windowfixture.h"

#include <QLabel>
#include <QMenu>
#include <QTableView>
#include <QToolButton>

using namespace oa;
using namespace oa::tests;
using namespace Qt::StringLiterals;

namespace {

QAction* choiceOf(QToolButton* button, const QString& text)
{
    for (auto* action : button->menu()->actions()) {
        if (action->text().remove(u'&') == text)
            return action;
    }
    return nullptr;
}

/// What stands in the ranking's column of amounts, by business.
QMap<QString, QString> ranked(const QAbstractItemModel& model)
{
    QMap<QString, QString> amounts;
    for (int row = 0; row < model.rowCount(); ++row)
        amounts.insert(model.index(row, window::RankingModel::NameColumn).data().toString(),
                       model.index(row, window::RankingModel::TotalColumn).data().toString());
    return amounts;
}

} // namespace

/// Amounts in several currencies, as the window shows them.
class TestCurrencyWindow : public QObject
{
    Q_OBJECT

    TestServer m_server;

    static void show(WindowUnderTest& ui, PipelineFixture& fixture)
    {
        core::Workspace workspace;
        workspace.range = u"2024-05-01..2024-05-02"_s;
        workspace.zone = u"UTC"_s;
        workspace.interval = core::Interval::Hour;
        workspace.panes.resize(2);
        workspace.panes[0].businesses = {u"cvs"_s};
        workspace.panes[1].businesses = {u"walmart"_s};
        ui.window.comparison()->apply(workspace);
        ui.open(fixture.parameters());
        QTRY_VERIFY_WITH_TIMEOUT(ui.allShow(charts::ChartPane::State::Showing), 20'000);
    }
    /// In the order of the panes.
    static QList<QLabel*> labelsOf(WindowUnderTest& ui)
    {
        QList<QLabel*> labels;
        for (std::size_t pane = 0; pane < 2; ++pane)
            labels.append(ui.window.comparison()->header(pane)->findChild<QLabel*>(u"paneCurrency"_s));
        return labels;
    }
    static double amountAt(WindowUnderTest& ui, const QString& time)
    {
        const auto series = ui.window.comparison()->panes()[0]->series();
        if (series.empty() || !series[0])
            return -1;
        const auto at = core::timePointFromIso(time, QTimeZone::utc()).value();
        return series[0]->metric(core::Metric::TotalAmount).at(core::bucketAt(at, series[0]->calendar()));
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_server.start(), qPrintable(m_server.problem())); }

    void whatMixesIsMarkedAndOneCanBeChosen()
    {
        PipelineFixture fixture(m_server);
        const auto add = [](const QString& time, const QString& business, const QString& total, const QString& code) {
            return PipelineFixture::insertion(
                time, u"{\"vendor\": {\"name\": \"%1\"}, \"total\": %2, \"currency_code\": \"%3\"}"_s.arg(business,
                                                                                                          total, code));
        };
        QVERIFY(fixture.write(add(u"2024-05-01 10:05Z"_s, u"cvs"_s, u"1.50"_s, u"MYR"_s) +
                              add(u"2024-05-01 10:06Z"_s, u"cvs"_s, u"2"_s, u"USD"_s) +
                              add(u"2024-05-01 11:05Z"_s, u"walmart"_s, u"4"_s, u"MYR"_s)));
        QVERIFY(fixture.drain());
        WindowUnderTest ui;
        show(ui, fixture);
        auto* button = ui.find<QToolButton>("currencyButton");
        QTRY_VERIFY(button->isVisible());
        QCOMPARE(button->text(), u"MYR + USD"_s);
        const auto labels = labelsOf(ui);
        QCOMPARE(labels[0]->text(), u"MYR + USD"_s);
        QCOMPARE(labels[1]->text(), u"MYR"_s);
        QCOMPARE(amountAt(ui, u"2024-05-01T10:00:00Z"_s), 3.5);

        ui.find<QDockWidget>("rankingDock")->show();
        const auto* table = ui.find<QTableView>("rankingTable");
        QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), 2, 10'000);
        QCOMPARE(ranked(*table->model()).value(u"cvs"_s), u"MYR + USD"_s);
        QVERIFY(ranked(*table->model()).value(u"walmart"_s).endsWith(u"MYR"));

        QVERIFY(choiceOf(button, u"USD"_s));
        choiceOf(button, u"USD"_s)->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(amountAt(ui, u"2024-05-01T10:00:00Z"_s), 2.0, 10'000);
        QCOMPARE(ui.window.comparison()->workspace().currency, u"USD"_s);
        QCOMPARE(labels[0]->text(), u"USD"_s);
        QCOMPARE(button->text(), u"USD"_s);
        QVERIFY(choiceOf(button, u"MYR"_s)); // still on offer
        QTRY_VERIFY_WITH_TIMEOUT(ranked(*table->model()).value(u"cvs"_s).endsWith(u" USD"), 10'000);

        ui.find<QAction>("actionUndo")->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(amountAt(ui, u"2024-05-01T10:00:00Z"_s), 3.5, 10'000);
        QTRY_COMPARE(labels[0]->text(), u"MYR + USD"_s);
    }

    void withoutSeveralThereIsNothingToChoose()
    {
        PipelineFixture fixture(m_server);
        QVERIFY(fixture.write(
            PipelineFixture::insertion(u"2024-05-01 10:05Z"_s, PipelineFixture::payload(u"cvs"_s, u"3"_s)) +
            PipelineFixture::insertion(u"2024-05-01 10:05Z"_s, PipelineFixture::payload(u"walmart"_s, u"3"_s))));
        QVERIFY(fixture.drain());
        WindowUnderTest ui;
        show(ui, fixture);
        QVERIFY(!ui.find<QToolButton>("currencyButton")->isVisible());
        for (const auto* label : labelsOf(ui))
            QVERIFY(label->isHidden());
    }

    /// What arrives while one looks is marked as well.
    void aSecondCurrencyArrives()
    {
        PipelineFixture fixture(m_server);
        const auto add = [&fixture](const QString& total, const QString& code) {
            return fixture.write(PipelineFixture::insertion(
                u"2024-05-01 10:05Z"_s,
                u"{\"vendor\": {\"name\": \"cvs\"}, \"total\": %1, \"currency_code\": \"%2\"}"_s.arg(total, code)));
        };
        QVERIFY(fixture.write(
            PipelineFixture::insertion(u"2024-05-01 10:05Z"_s, PipelineFixture::payload(u"walmart"_s, u"3"_s))));
        QVERIFY(add(u"5"_s, u"MYR"_s) && fixture.drain());
        WindowUnderTest ui;
        show(ui, fixture);
        auto* label = labelsOf(ui)[0];
        QTRY_COMPARE(label->text(), u"MYR"_s);
        QVERIFY(add(u"6"_s, u"USD"_s)); // the window itself refreshes
        QTRY_COMPARE_WITH_TIMEOUT(label->text(), u"MYR + USD"_s, 20'000);
    }
};

QTEST_MAIN(TestCurrencyWindow)
#include "tst_currencywindow.moc"
