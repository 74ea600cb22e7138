// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/actions/mainactions.h"
#include "app/window/compare/chartmenu.h"
#include "app/window/markers/markersdialog.h"
#include "app/window/widgets/banner.h"
#include "db/stores/markerstore.h"
#include "tests/window/windowfixture.h"

#include <QDateTimeEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QToolTip>
#include <QTreeWidget>

using namespace oa;
using namespace oa::tests;

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Markers through the window: added where the crosshair stands, drawn in all panes, compared, removed.
class TestMarkersWindow : public QObject
{
    Q_OBJECT

    static constexpr int patience = 30000; // ms
    TestServer m_server;
    db::ConnectionParameters m_database;

    bool open(WindowUnderTest& ui)
    {
        ui.open(m_database);
        return QTest::qWaitFor(
            [&ui] { return ui.window.session()->isOpen() && ui.allShow(charts::ChartPane::State::Showing); }, patience);
    }
    static bool allHave(WindowUnderTest& ui, std::size_t count)
    {
        const auto& panes = ui.window.comparison()->area()->panes();
        return std::ranges::all_of(panes,
                                   [count](const auto* pane) { return pane->content().timeMarkers.size() == count; });
    }
    qint64 stored() { return m_server.connect(m_database)->execute("SELECT count(*) FROM markers")->integer(0, 0); }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_server.start(), qPrintable(m_server.problem()));
        m_database = m_server.createDatabase();
        const auto problem = fillDatabase(m_server, m_database, 30h, 0.1);
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
    }

    void cleanup() { m_server.connect(m_database)->executeScript("DELETE FROM markers"); }

    void addedAtTheCrosshairAndRemoved()
    {
        WindowUnderTest ui;
        QVERIFY(open(ui));
        auto* comparison = ui.window.comparison();
        auto* pane = comparison->area()->panes().front();
        const auto moment = std::chrono::floor<std::chrono::hours>(ui.clock.now()) - 3h;
        pane->setCrosshair(core::TimePoint(moment));
        Q_EMIT pane->menuRequested(core::Metric::AverageScore, std::nullopt, {10, 10});
        ui.find<QAction>("chartMarker")->trigger();
        auto* dialog = ui.find<window::MarkersDialog>("markersDialog");
        QVERIFY(dialog);
        const auto* time = ui.find<QDateTimeEdit>("markersTime")->findChild<QLineEdit*>();
        QTRY_VERIFY(time->isVisible());
        QVERIFY(time->fontMetrics().horizontalAdvance(time->text()) + 4 <= time->width()); // a cut time is another one
        auto* add = dialog->findChild<QPushButton*>(u"markersAdd"_s);
        QVERIFY(!add->isEnabled()); // a marker needs a text
        dialog->findChild<QLineEdit*>(u"markersText"_s)->setText(u"<b>model</b> 4.2"_s);
        add->click();
        QTRY_VERIFY_WITH_TIMEOUT(allHave(ui, 1), patience);
        QCOMPARE(pane->content().timeMarkers.front(),
                 (charts::TimeMarker{core::TimePoint(moment), u"<b>model</b> 4.2"_s}));
        // A pane that is opened later shows it as well.
        comparison->addPane();
        QVERIFY(allHave(ui, 1));
        auto* list = dialog->findChild<QTreeWidget*>(u"markersList"_s);
        QCOMPARE(list->topLevelItemCount(), 1);
        list->setCurrentItem(list->topLevelItem(0));
        auto* said = dialog->findChild<QLabel*>(u"markersComparison"_s);
        QTRY_VERIFY_WITH_TIMEOUT(said->text().contains(u"Average score: "_s), patience);
        QVERIFY(said->text().contains(u"(95 %)"_s));
        for (const auto& line : said->text().split(u'\n'))
            QVERIFY2(said->fontMetrics().horizontalAdvance(line) <= said->width(), qPrintable(line));
        dialog->findChild<QPushButton*>(u"markersRemove"_s)->click();
        QTRY_VERIFY_WITH_TIMEOUT(allHave(ui, 0), patience);
        QCOMPARE(stored(), 0);
        // Removed by mistake: it is still in the fields.
        QTRY_COMPARE(dialog->findChild<QLineEdit*>(u"markersText"_s)->text(), u"<b>model</b> 4.2"_s);
        QVERIFY(dialog->findChild<QLabel*>(u"markersNote"_s)->text().startsWith(u"Removed"));
        add->click();
        QTRY_VERIFY_WITH_TIMEOUT(allHave(ui, 1), patience);
        QCOMPARE(pane->content().timeMarkers.front(),
                 (charts::TimeMarker{core::TimePoint(moment), u"<b>model</b> 4.2"_s}));
        QTRY_COMPARE(dialog->findChild<QLineEdit*>(u"markersText"_s)->text(), QString());
        list->setCurrentItem(list->topLevelItem(0));
        dialog->findChild<QPushButton*>(u"markersRemove"_s)->click();
        QTRY_VERIFY_WITH_TIMEOUT(allHave(ui, 0), patience);
    }

    void theTooltipComparesBeforeAndAfter()
    {
        const auto moment = core::SystemClock().now() - 4h;
        QVERIFY(db::MarkerStore(*m_server.connect(m_database)).add(moment, u"<i>deployed</i>"_s));
        WindowUnderTest ui;
        QVERIFY(open(ui));
        QTRY_VERIFY_WITH_TIMEOUT(allHave(ui, 1), patience);
        auto* pane = ui.window.comparison()->area()->panes().front();
        Q_EMIT pane->timeMarkerRested(0, ui.window.mapToGlobal(QPoint(300, 300)));
        QVERIFY(QToolTip::text().contains(u"&lt;i&gt;deployed&lt;/i&gt;"_s)); // a text, not mark-up
        QTRY_VERIFY_WITH_TIMEOUT(QToolTip::text().contains(u"Average score: "_s), patience);
        QVERIFY(QToolTip::text().contains(u"white-space:pre'"_s)); // a figure stays on its line
        QToolTip::hideText();
    }

    /// What somebody else adds is there without anything being done here, and so is what they remove.
    void thoseOfOthersComeByThemselves()
    {
        WindowUnderTest ui;
        QVERIFY(open(ui));
        QTRY_VERIFY_WITH_TIMEOUT(allHave(ui, 0), patience);
        const auto others = m_server.connect(m_database);
        const auto id = db::MarkerStore(*others).add(core::SystemClock().now() - 2h, u"model 4.2"_s);
        QVERIFY(id);
        QTRY_VERIFY_WITH_TIMEOUT(allHave(ui, 1), patience);
        QVERIFY(others->executeScript("DELETE FROM markers"));
        QTRY_VERIFY_WITH_TIMEOUT(allHave(ui, 0), patience);
    }

    /// Charts without markers that are there would say that nothing happened.
    void markersThatCannotBeReadAreTold()
    {
        const auto database = m_server.createDatabase();
        const auto problem = fillDatabase(m_server, database, 1h, 0.1);
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
        QVERIFY(m_server.connect(database)->executeScript("ALTER TABLE markers RENAME label TO words"));
        WindowUnderTest ui;
        ui.open(database);
        auto* banner = ui.window.findChild<window::Banner*>();
        QTRY_VERIFY_WITH_TIMEOUT(banner->holds(u"markers"_s), patience);
        QVERIFY(!banner->text().isEmpty());
    }

    /// Without the table, as in a database of an older program.
    void withoutMarkersTheWindowWorks()
    {
        const auto database = m_server.createDatabase();
        const auto problem = fillDatabase(m_server, database, 1h, 0.1);
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
        QVERIFY(m_server.connect(database)->executeScript("DROP TABLE markers"));
        WindowUnderTest ui;
        ui.open(database);
        QTRY_VERIFY_WITH_TIMEOUT(ui.window.session()->isOpen() && ui.allShow(charts::ChartPane::State::Showing),
                                 patience);
        ui.window.mainActions()->markers->trigger();
        auto* dialog = ui.find<window::MarkersDialog>("markersDialog");
        dialog->findChild<QLineEdit*>(u"markersText"_s)->setText(u"model 4.2"_s);
        dialog->findChild<QPushButton*>(u"markersAdd"_s)->click();
        auto* note = dialog->findChild<QLabel*>(u"markersNote"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!note->text().isEmpty(), patience);
        QCOMPARE(dialog->findChild<QLineEdit*>(u"markersText"_s)->text(), u"model 4.2"_s); // not lost
    }
};

QTEST_MAIN(TestMarkersWindow)
#include "tst_markerswindow.moc"
