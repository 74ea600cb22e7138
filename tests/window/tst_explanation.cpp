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
#include <QTreeWidget>

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
        QTRY_COMPARE_WITH_TIMEOUT(sentence->text(), u"These 3 receipts explain 100 % of the drop."_s, patience);
        auto* list = dialog->findChild<QTreeWidget*>(u"explanationList"_s);
        QCOMPARE(list->topLevelItemCount(), 60);
        QCOMPARE(list->topLevelItem(0)->text(3), u"5"_s);
        QCOMPARE(list->topLevelItem(0)->text(0),
                 fixture.value("SELECT document_id FROM document_values WHERE score = 5 "
                               "ORDER BY ts LIMIT 1"));
        dialog->findChild<QPushButton*>(u"explanationCopy"_s)->click();
        const auto copied = QGuiApplication::clipboard()->mimeData()->data(u"text/csv"_s);
        QVERIFY(copied.startsWith("document_id,time,business,score,contribution,share_together\r\n"));
        QCOMPARE(copied.count("\r\n"), 61);
        Q_EMIT list->itemActivated(list->topLevelItem(0), 0);
        QVERIFY(ui.find<QDockWidget>("documentsDock")->isVisible());
    }

    void sentences()
    {
        db::ChangeExplained explained;
        explained.change.difference = -2;
        explained.rows = {{1, {}, {}, 0, -1.5}, {2, {}, {}, 0, -0.5}, {3, {}, {}, 0, 0}};
        QCOMPARE(window::ExplanationDialog::sentenceOf(explained), u"These 2 receipts explain 100 % of the drop."_s);
        explained.rows = {{1, {}, {}, 0, -1.7}};
        QCOMPARE(window::ExplanationDialog::sentenceOf(explained), u"These 1 receipts explain 85.0 % of the drop."_s);
        explained.change.difference = 2;
        QVERIFY(window::ExplanationDialog::sentenceOf(explained).isEmpty());
        QVERIFY(window::ExplanationDialog::sentenceOf({}).isEmpty());
    }
};

QTEST_MAIN(TestExplanation)
#include "tst_explanation.moc"
