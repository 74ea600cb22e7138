// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/compare/chartmenu.h"
#include "app/window/documents/explanationdialog.h"
#include "tests/support/pipelinefixture.h"
#include "tests/window/windowfixture.h"

#include <QClipboard>
#include <QDockWidget>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QScrollBar>
#include <QTableView>

using namespace oa;
using namespace oa::tests;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// "These 7 receipts explain 80 % of the drop", through the window.
class TestExplanation : public QObject
{
    Q_OBJECT

    static constexpr int patience = 30000; // ms
    TestServer m_server;

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_server.start(), qPrintable(m_server.problem())); }

    void theVisibleRangeIsExplained()
    {
        PipelineFixture fixture(m_server);
        std::string receipts;
        for (int i = 0; i < 120; ++i) // two hours; in the second one three that are far below
            receipts += PipelineFixture::insertion(
                core::toIsoString(*core::timePointFromIso(u"2024-05-01T09:00:00Z"_s, QTimeZone::utc()) + i * 1min),
                PipelineFixture::payload(u"cvs"_s, u"1"_s, i == 70 || i == 80 || i == 90 ? u"5"_s : u"80"_s));
        QVERIFY(fixture.write(receipts));
        QVERIFY(fixture.drain());
        WindowUnderTest ui;
        ui.open(fixture.parameters());
        QTRY_VERIFY_WITH_TIMEOUT(ui.window.session()->isOpen(), patience);
        auto* comparison = ui.window.comparison();
        comparison->setZone(QTimeZone::utc());
        comparison->setRange(u"2024-05-01 10:00..2024-05-01 11:00"_s);
        comparison->setBusinesses(0, {u"cvs"_s});
        QTRY_VERIFY_WITH_TIMEOUT(comparison->area()->panes().front()->state() == charts::ChartPane::State::Showing,
                                 patience);
        Q_EMIT comparison->area()->panes().front()->menuRequested(core::Metric::AverageScore, std::nullopt, {10, 10});
        ui.find<QAction>("chartExplain")->trigger();
        auto* dialog = ui.find<window::ExplanationDialog>("explanationDialog");
        QVERIFY(dialog);
        auto* sentence = dialog->findChild<QLabel*>(u"explanationSentence"_s);
        QTRY_COMPARE_WITH_TIMEOUT(sentence->text(),
                                  u"These 3 receipts explain 100 % of the drop. This may be chance."_s, patience);
        QVERIFY(dialog->findChild<QLabel*>(u"explanationChange"_s)->text().contains(u"Change: -3.75 ± 4.26 (95 %)."_s));
        auto* list = dialog->findChild<QTableView*>(u"explanationList"_s);
        QCOMPARE(list->model()->rowCount(), 60);
        QTRY_COMPARE(list->horizontalScrollBar()->maximum(), 0); // all columns are seen
        const auto cell = [list](int row, int column) { return list->model()->index(row, column).data().toString(); };
        QCOMPARE(cell(0, window::ContributionModel::ScoreColumn), u"5"_s);
        QCOMPARE(cell(59, window::ContributionModel::TogetherColumn), u"100 %"_s);
        QCOMPARE(cell(0, window::ContributionModel::IdColumn),
                 fixture.value("SELECT document_id FROM document_values WHERE score = 5 "
                               "ORDER BY ts LIMIT 1"));
        dialog->findChild<QPushButton*>(u"explanationCopy"_s)->click();
        const auto copied = QGuiApplication::clipboard()->mimeData()->data(u"text/csv"_s);
        QVERIFY(copied.startsWith("document_id,time,business,score,contribution,share_together\r\n"));
        QCOMPARE(copied.count("\r\n"), 61);
        Q_EMIT list->activated(list->model()->index(0, 0));
        QVERIFY(ui.find<QDockWidget>("documentsDock")->isVisible());
    }

    /// More receipts than a page: the list goes on where it is scrolled to, to the last one.
    void longListsComePageByPage()
    {
        PipelineFixture fixture(m_server);
        std::string receipts;
        const auto begin = *core::timePointFromIso(u"2024-05-01T09:00:00Z"_s, QTimeZone::utc());
        for (int i = 0; i < 4600; ++i) // an hour and a half, a receipt a second and a bit
            receipts += PipelineFixture::insertion(core::toIsoString(begin + i * 1s),
                                                   PipelineFixture::payload(u"cvs"_s, u"1"_s, QString::number(i % 90)));
        QVERIFY(fixture.write(receipts));
        QVERIFY(fixture.drain());
        auto pool = std::make_shared<db::ConnectionPool>(fixture.parameters());
        window::ExplanationDialog dialog(
            {u"cvs"_s, {begin + 40min, begin + 75min}, QTimeZone::utc(), core::Metric::AverageScore}, pool);
        dialog.show();
        auto* list = dialog.findChild<QTableView*>(u"explanationList"_s);
        QTRY_COMPARE_WITH_TIMEOUT(list->model()->rowCount(), 1000, patience);
        const auto isWhole = [list] {
            list->scrollToBottom();
            return list->model()->rowCount() == 2100;
        };
        QTRY_VERIFY_WITH_TIMEOUT(isWhole(), patience);
        QTRY_VERIFY(!list->model()->canFetchMore({}));
        const auto last = list->model()->index(2099, window::ContributionModel::TogetherColumn).data().toString();
        QCOMPARE(last, u"100 %"_s); // nothing is left over, nothing is there twice
        QSet<QString> ids;
        for (int row = 0; row < 2100; ++row)
            ids.insert(list->model()->index(row, window::ContributionModel::IdColumn).data().toString());
        QCOMPARE(ids.size(), 2100);
    }

    void sentences()
    {
        db::ChangeExplained explained;
        explained.change.difference = -2;
        explained.change.halfWidth = 1;
        explained.rows = {{1, {}, {}, {}, 0, -1.5}, {2, {}, {}, {}, 0, -0.5}, {3, {}, {}, {}, 0, 0}};
        QCOMPARE(window::ExplanationDialog::sentenceOf(explained), u"These 2 receipts explain 100 % of the drop."_s);
        explained.rows = {{1, {}, {}, {}, 0, -1.7}};
        QCOMPARE(window::ExplanationDialog::sentenceOf(explained), u"These 1 receipts explain 85.0 % of the drop."_s);
        // What is explained may not be there at all.
        explained.change.halfWidth = 3;
        QVERIFY(window::ExplanationDialog::sentenceOf(explained).endsWith(u"drop. This may be chance."_s));
        explained.change.difference = 2;
        QVERIFY(window::ExplanationDialog::sentenceOf(explained).isEmpty());
        QVERIFY(window::ExplanationDialog::sentenceOf({}).isEmpty());
    }
};

QTEST_MAIN(TestExplanation)
#include "tst_explanation.moc"
