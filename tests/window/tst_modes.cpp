// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/business/businesspicker.h"
#include "app/window/compare/paneheader.h"
#include "app/window/compare/viewhistory.h"
#include "app/window/shell/workspacefiles.h"
#include "app/window/widgets/banner.h"
#include "charts/scene/panescene.h"
#include "charts/widgets/chartview.h"
#include "core/statistics/statistics.h"
#include "tests/window/windowfixture.h"

#include <QLineEdit>
#include <QMenu>

#include <cmath>

using namespace oa;
using namespace oa::tests;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using State = charts::ChartPane::State;

/// Ways of comparing, chosen in the pane's menu, and what its charts hold then.
class TestModes : public QObject
{
    Q_OBJECT

    static constexpr int patience = 30000; // ms
    static constexpr auto metric = core::Metric::TotalAmount;
    TestServer m_server;
    db::ConnectionParameters m_database;
    std::unique_ptr<WindowUnderTest> m_ui;

    window::Comparison* comparison() { return m_ui->window.comparison(); }
    window::PaneController& controller() { return *comparison()->panes().at(0); }
    QAction* menuAction(const QString& name) { return comparison()->header(0)->menu()->findChild<QAction*>(name); }
    void chooseMode(core::Comparison mode) { menuAction(u"paneMode%1"_s.arg(static_cast<int>(mode)))->trigger(); }
    void chooseShift(core::PeriodShift shift) { menuAction(u"paneShift%1"_s.arg(static_cast<int>(shift)))->trigger(); }

    const std::vector<charts::Trace>& traces()
    {
        const auto& scene = controller().pane()->findChild<charts::ChartView*>()->paneScene();
        return scene.item(scene.chartOf(metric)).traces();
    }

    /// Of the pane's own business and what is laid over it, as they were read.
    double value(std::size_t line, core::BucketIndex bucket)
    {
        return controller().series().at(line)->metric(metric).at(bucket);
    }

    core::BucketIndex hourBefore(std::chrono::hours age)
    {
        return core::bucketAt(core::SystemClock().now() - age, core::Interval::Hour);
    }

    /// "cvs" is laid over "walgreens", through the menu and the list that it opens.
    void overlayCvs()
    {
        menuAction(u"paneOverlay"_s)->trigger();
        auto* picker = comparison()->header(0)->findChild<window::BusinessPicker*>(u"overlayPicker"_s);
        auto* search = picker->findChild<QLineEdit*>(u"businessSearch"_s);
        QVERIFY(search);
        QTest::keyClicks(search, u"cvs"_s);
        QTest::keyClick(search, Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(
            controller().series().size() == 2 && controller().series().at(1) && !controller().isLoading(), patience);
        QCOMPARE(comparison()->workspace().panes.at(0).businesses, (QStringList{u"walgreens"_s, u"cvs"_s}));
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_server.start(), qPrintable(m_server.problem()));
        m_database = m_server.createDatabase();
        const auto problem = fillDatabase(m_server, m_database, 30h, 0.05);
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
    }

    void init()
    {
        m_ui = std::make_unique<WindowUnderTest>();
        m_ui->open(m_database);
        QTRY_VERIFY_WITH_TIMEOUT(m_ui->window.session()->isOpen() && m_ui->allShow(State::Showing), patience);
        comparison()->setInterval(core::Interval::Hour);
        comparison()->setBusinesses(0, {u"walgreens"_s});
        QTRY_VERIFY_WITH_TIMEOUT(controller().series().at(0)->interval() == core::Interval::Hour &&
                                     controller().series().at(0)->businessId() == u"walgreens" &&
                                     !controller().isLoading(),
                                 patience);
    }

    void cleanup() { m_ui.reset(); }

    void anotherBusinessIsLaidOverAndTakenAway()
    {
        overlayCvs();
        QCOMPARE(traces().size(), 2U);
        QCOMPARE(traces()[0].label, u"walgreens"_s);
        QCOMPARE(traces()[1].label, u"cvs"_s);
        QVERIFY(traces()[0].colorIndex != traces()[1].colorIndex);
        const auto hour = hourBefore(3h);
        QCOMPARE(traces()[1].values->at(hour), value(1, hour));
        QVERIFY(value(1, hour) > 0 && value(1, hour) != value(0, hour));
        auto* away = menuAction(u"paneOverlay"_s)->parent()->findChild<QMenu*>(u"paneTakeAway"_s);
        QVERIFY(away);
        QCOMPARE(away->actions().size(), 1);
        away->actions().front()->trigger();
        QCOMPARE(comparison()->workspace().panes.at(0).businesses, QStringList{u"walgreens"_s});
        QTRY_COMPARE_WITH_TIMEOUT(traces().size(), 1U, patience);
    }

    void enterOpensTheChooser()
    {
        auto* picker = comparison()->header(0)->picker();
        picker->setFocus();
        QTest::keyClick(picker, Qt::Key_Return);
        auto* popup = picker->findChild<QFrame*>(u"businessPopup"_s);
        QVERIFY(popup && popup->isVisible());
        popup->hide();
    }

    void theDifferenceOfTwo()
    {
        overlayCvs();
        chooseMode(core::Comparison::Difference);
        QCOMPARE(comparison()->workspace().panes.at(0).mode, core::Comparison::Difference);
        QCOMPARE(traces().size(), 1U);
        for (const auto age : {2h, 7h, 20h}) {
            const auto hour = hourBefore(age);
            QCOMPARE(traces()[0].values->at(hour), value(0, hour) - value(1, hour));
        }
        // The open hour of either says nothing yet.
        QVERIFY(std::isnan(traces()[0].values->at(hourBefore(0h))));
        m_ui->find<QAction>("actionUndo")->trigger();
        QCOMPARE(comparison()->workspace().panes.at(0).mode, core::Comparison::None);
        QCOMPARE(traces().size(), 2U);
        m_ui->find<QAction>("actionRedo")->trigger();
        QCOMPARE(traces().size(), 1U);
    }

    void theRatioOfTwo()
    {
        overlayCvs();
        chooseMode(core::Comparison::Ratio);
        QCOMPARE(traces().size(), 1U);
        for (const auto age : {2h, 7h, 20h}) {
            const auto hour = hourBefore(age);
            QCOMPARE(traces()[0].values->at(hour), value(0, hour) / value(1, hour));
        }
    }

    void theMeanOfAnIndexIsAHundred()
    {
        overlayCvs();
        chooseMode(core::Comparison::Index);
        QCOMPARE(traces().size(), 2U);
        const auto range = comparison()->visibleRange();
        for (std::size_t line = 0; line < 2; ++line) {
            const auto mean = core::statistics(*controller().series().at(line), metric, range).mean;
            for (const auto age : {2h, 7h, 20h})
                QCOMPARE(traces()[line].values->at(hourBefore(age)), value(line, hourBefore(age)) / mean * 100);
        }
    }

    void anAddedPaneComesBackWithItsBusiness()
    {
        comparison()->addPane();
        const auto added = comparison()->workspace();
        QCOMPARE(added.panes.size(), 3U);
        QCOMPARE(added.panes[2].businesses.size(), 1);
        m_ui->find<QAction>("actionUndo")->trigger();
        QCOMPARE(comparison()->workspace().panes.size(), 2U);
        m_ui->find<QAction>("actionRedo")->trigger();
        QVERIFY(comparison()->workspace() == added);
    }

    void theDayBeforeBesideToday()
    {
        chooseShift(core::PeriodShift::PreviousDay);
        QCOMPARE(comparison()->workspace().panes.at(0).shift, core::PeriodShift::PreviousDay);
        QTRY_VERIFY_WITH_TIMEOUT(traces().size() == 2 && !controller().isLoading(), patience);
        QCOMPARE(traces()[0].shift, std::chrono::microseconds(0));
        QCOMPARE(traces()[1].shift, std::chrono::microseconds(24h));
        // Yesterday's hour, drawn where today's stands.
        const auto yesterday = hourBefore(27h);
        QTRY_VERIFY_WITH_TIMEOUT(traces()[1].values->at(yesterday) > 0, patience);
        QCOMPARE(traces()[1].drawnAt(yesterday), core::bucketStart(hourBefore(3h), core::Interval::Hour));
        chooseShift(core::PeriodShift::None);
        QTRY_COMPARE_WITH_TIMEOUT(traces().size(), 1U, patience);
    }

    /// In every pane, whatever comes and goes beside it; an earlier line has it too, paler.
    void aColourBelongsToItsBusiness()
    {
        overlayCvs();
        const auto colorIn = [&](std::size_t pane, const QString& label) {
            for (const auto& layer : comparison()->panes().at(pane)->pane()->layers()) {
                if (layer.label == label)
                    return layer.colorIndex;
            }
            return -1;
        };
        const auto cvs = colorIn(0, u"cvs"_s);
        const auto walgreens = colorIn(0, u"walgreens"_s);
        QVERIFY(cvs >= 0 && walgreens >= 0 && cvs != walgreens);
        comparison()->setBusinesses(1, {u"safeway"_s, u"cvs"_s});
        QTRY_COMPARE_WITH_TIMEOUT(colorIn(1, u"cvs"_s), cvs, patience);
        QVERIFY(colorIn(1, u"safeway"_s) != cvs && colorIn(1, u"safeway"_s) != walgreens);
        comparison()->setBusinesses(0, {u"cvs"_s}); // the first one goes
        QTRY_COMPARE_WITH_TIMEOUT(controller().pane()->layers().size(), 1U, patience);
        QTRY_COMPARE_WITH_TIMEOUT(colorIn(0, u"cvs"_s), cvs, patience);
        chooseShift(core::PeriodShift::PreviousDay);
        QTRY_COMPARE_WITH_TIMEOUT(controller().pane()->layers().size(), 2U, patience);
        QCOMPARE(controller().pane()->layers()[1].colorIndex, charts::paleColor(cvs));

        // The square beside the name has it too; a pane without a business has none.
        const auto swatchOf = [&](std::size_t pane) {
            return comparison()->header(pane)->picker()->icon().pixmap(QSize(16, 16)).toImage().pixelColor(8, 8);
        };
        QCOMPARE(swatchOf(0).rgb(), charts::Theme::of(charts::ThemeKind::Light).line(cvs).rgb());
        comparison()->setBusinesses(1, {});
        QCOMPARE(swatchOf(1).alpha(), 0);

        // Opened twice it looks the same, wherever it was before.
        const auto saved = core::toJson(comparison()->workspace());
        WindowUnderTest other;
        other.open(m_database);
        other.window.comparison()->setBusinesses(0, {u"walgreens"_s, u"safeway"_s});
        other.window.comparison()->apply(*core::workspaceFromJson(saved));
        QCOMPARE(core::toJson(other.window.comparison()->workspace()), saved);
    }

    /// What the menu says is what is laid under the line.
    void weeksBeforeAreWeeksBefore()
    {
        const auto choose = [&](const QString& said) {
            for (auto* action : comparison()->header(0)->menu()->findChildren<QAction*>()) {
                if (action->text().remove(u'&').startsWith(said))
                    action->trigger();
            }
        };
        for (const auto& [said, shift, days] : {std::tuple(u"Four weeks before"_s, core::PeriodShift::FourWeeks, 28),
                                                std::tuple(u"52 weeks before"_s, core::PeriodShift::FiftyTwoWeeks, 364),
                                                std::tuple(u"The week before"_s, core::PeriodShift::PreviousWeek, 7),
                                                std::tuple(u"The day before"_s, core::PeriodShift::PreviousDay, 1)})
        {
            choose(said);
            QCOMPARE(comparison()->workspace().panes.at(0).shift, shift);
            const auto expected = core::TimeShift::ofDays(days, comparison()->zone());
            const auto& pane = *controller().pane();
            QTRY_VERIFY_WITH_TIMEOUT(pane.layers().size() == 2 && pane.layers()[1].shift == expected, patience);
        }
    }

    /// Of whole years Auto shows points that are theirs, and no weeks that begin or end in others.
    void autoFitsTheCalendar()
    {
        comparison()->setInterval(std::nullopt);
        const auto thisYear = core::toDateTime(core::SystemClock().now(), comparison()->zone()).date().year();
        auto isMet = false;
        for (int years = 1; years < 8; ++years) {
            comparison()->setRange(u"%1..%2"_s.arg(thisYear - years).arg(thisYear - 1));
            const auto visible = comparison()->visibleRange();
            const auto width = controller().pane()->plotWidth();
            isMet = isMet || core::automaticInterval(visible, width) == core::Interval::Week;
            QVERIFY(core::shownBuckets(visible, comparison()->calendar()) == visible);
        }
        QVERIFY(isMet); // otherwise nothing is tried
    }

    /// However long it takes in all, while each of its moves is soon after the one before.
    void aGestureIsOneStepBack()
    {
        window::ViewHistory::Moment now{};
        QString shown;
        window::ViewHistory history([&shown](const core::Workspace& workspace) { shown = workspace.range; }, nullptr,
                                    [&now] { return now; });
        int moves = 0;
        const auto move = [&](const QString& gesture) {
            core::Workspace before;
            before.range = u"range %1"_s.arg(moves++);
            auto after = before;
            after.range = u"range %1"_s.arg(moves);
            history.add(before, after, gesture, gesture);
        };
        for (int i = 0; i < 4; ++i, now += 1s)
            move(u"pan"_s);
        QCOMPARE(history.stack()->count(), 1);
        now += 1s; // two since the last
        move(u"pan"_s);
        QCOMPARE(history.stack()->count(), 2);
        move(u"zoom"_s);
        QCOMPARE(history.stack()->count(), 3);
        for (const auto* range : {u"range 5", u"range 4", u"range 0"}) {
            history.stack()->undo();
            QCOMPARE(shown, QString::fromUtf16(range));
        }
        history.stack()->redo();
        QCOMPARE(shown, u"range 4"_s);
    }

    void aFileSaysOnWhichDatabaseItWasSaved()
    {
        auto* files = m_ui->window.findChild<window::WorkspaceFiles*>();
        const auto path = m_ui->folder.filePath(u"view.json"_s);
        files->save(path);
        auto saved = core::readWorkspace(path);
        QVERIFY(saved);
        QVERIFY2(saved->database.contains(m_database.value(u"dbname"_s)), qPrintable(saved->database));
        QVERIFY(!saved->zone.isEmpty());
        auto* banner = m_ui->find<window::Banner>("banner");
        files->open(path);
        QVERIFY(!banner->text().contains(u"was saved on"));
        QVERIFY(comparison()->workspace().database.isEmpty());

        saved->database = u"receipts @ elsewhere.example"_s;
        QVERIFY(core::writeWorkspace(path, *saved));
        files->open(path);
        QVERIFY2(banner->text().contains(u"receipts @ elsewhere.example"), qPrintable(banner->text()));
        QVERIFY(banner->text().contains(m_database.value(u"dbname"_s)));

        // What it speaks of is what is on screen.
        auto* stack = m_ui->window.findChild<window::ViewHistory*>()->stack();
        stack->undo();
        QVERIFY2(!banner->text().contains(u"was saved on"), qPrintable(banner->text()));
        stack->redo();
        QVERIFY2(banner->text().contains(u"was saved on"), qPrintable(banner->text()));
        stack->undo();
        comparison()->setRange(u"last 7 days"_s); // in its place
        QVERIFY2(!banner->text().contains(u"was saved on"), qPrintable(banner->text()));
        files->open(path);
        comparison()->setRange(u"last 6 hours"_s);
        QVERIFY2(banner->text().contains(u"was saved on"), qPrintable(banner->text()));
        saved->database.clear();
        QVERIFY(core::writeWorkspace(path, *saved));
        files->open(path);
        QVERIFY2(!banner->text().contains(u"was saved on"), qPrintable(banner->text()));
    }
};

QTEST_MAIN(TestModes)
#include "tst_modes.moc"
