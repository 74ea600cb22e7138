// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/actions/mainactions.h"
#include "app/window/connect/connectiondialog.h"
#include "app/window/range/rangebar.h"
#include "app/window/shell/shortcutsheet.h"
#include "core/time/rangeexpression.h"
#include "tests/window/windowfixture.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QDockWidget>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolButton>

using namespace oa;
using namespace oa::tests;
using namespace Qt::StringLiterals;
using State = charts::ChartPane::State;

/// What somebody needs who does not use a mouse, or does not see the window.
class TestReach : public QObject
{
    Q_OBJECT

    static constexpr int patience = 30000; // ms
    TestServer m_server;
    db::ConnectionParameters m_database;

    static QString nameOf(QWidget* widget)
    {
        auto* interface = QAccessible::queryAccessibleInterface(widget);
        return interface ? interface->text(QAccessible::Name) : QString();
    }

    /// Everything below `root` that is on screen and can have the focus, but not what is only a part of a control.
    static QList<QWidget*> controls(QWidget* root)
    {
        QList<QWidget*> found;
        for (auto* widget : root->findChildren<QWidget*>()) {
            // The viewport of a chart or list hands its focus to the view.
            const auto isPart = qobject_cast<QAbstractScrollArea*>(widget->parentWidget()) ||
                                qobject_cast<QAbstractSpinBox*>(widget->parentWidget()) ||
                                qobject_cast<QComboBox*>(widget->parentWidget()) ||
                                qobject_cast<QLineEdit*>(widget->parentWidget());
            if (widget->isVisibleTo(root) && (widget->focusPolicy() & Qt::TabFocus) && !isPart)
                found.append(widget);
        }
        return found;
    }

    static void everythingHasAName(QWidget* root)
    {
        const auto all = controls(root);
        QVERIFY(!all.isEmpty());
        for (auto* widget : all) {
            const auto what = u"%1 “%2” in %3"_s.arg(QString::fromLatin1(widget->metaObject()->className()),
                                                     widget->objectName(), widget->parentWidget()->objectName());
            QVERIFY2(!nameOf(widget).isEmpty(), qPrintable(what));
        }
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_server.start(), qPrintable(m_server.problem()));
        m_database = m_server.createDatabase();
        const auto problem = fillDatabase(m_server, m_database, std::chrono::hours(2), 0.2);
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
    }

    void everyControlAndChartSaysWhatItIs()
    {
        WindowUnderTest ui;
        ui.window.show();
        everythingHasAName(ui.window.centralWidget()); // the welcome page
        ui.window.mainActions()->connectDatabase->trigger();
        everythingHasAName(ui.find<window::ConnectionDialog>("connectionDialog"));
        ui.find<window::ConnectionDialog>("connectionDialog")->reject();
        ui.open(m_database);
        QTRY_VERIFY_WITH_TIMEOUT(ui.allShow(State::Showing) && ui.window.session()->isOpen(), patience);
        for (auto* dock : ui.window.findChildren<QDockWidget*>())
            dock->show();
        everythingHasAName(&ui.window);
        ui.window.mainActions()->exportCharts->trigger();
        everythingHasAName(ui.find<QDialog>("exportDialog"));
    }

    void tabGoesThroughTheWindowAndComesBack()
    {
        WindowUnderTest ui;
        ui.open(m_database);
        QTRY_VERIFY_WITH_TIMEOUT(ui.allShow(State::Showing) && ui.window.session()->isOpen(), patience);
        QVERIFY(QTest::qWaitForWindowActive(&ui.window));
        auto* first = ui.find<QToolButton>("rangeEarlier");
        first->setFocus(Qt::TabFocusReason);
        QStringList order;
        for (int i = 0; i < 60; ++i) {
            order.append(ui.window.focusWidget()->objectName());
            QTest::keyClick(ui.window.focusWidget(), Qt::Key_Tab);
            if (ui.window.focusWidget() == first)
                break;
        }
        QCOMPARE(ui.window.focusWidget(), first);
        // From left to right, from the range bar to the panes.
        const auto isBefore = [&order](const char* a, const char* b) {
            const auto left = order.indexOf(QString::fromLatin1(a));
            const auto right = order.indexOf(QString::fromLatin1(b));
            return left >= 0 && right > left;
        };
        QVERIFY2(isBefore("rangeEarlier", "rangeButton"), qPrintable(order.join(u' ')));
        QVERIFY2(isBefore("rangeButton", "rangeLater"), qPrintable(order.join(u' ')));
        QVERIFY2(isBefore("rangeLater", "intervalButton"), qPrintable(order.join(u' ')));
        QVERIFY2(isBefore("intervalButton", "addPaneButton"), qPrintable(order.join(u' ')));
        QVERIFY2(isBefore("addPaneButton", "businessPicker"), qPrintable(order.join(u' ')));
        QVERIFY2(isBefore("businessPicker", "chartView"), qPrintable(order.join(u' ')));
        QCOMPARE(order.count(u"businessPicker"_s), 2);
        QCOMPARE(order.count(u"chartView"_s), 2);
    }

    /// Also with docks open, and with panes that were made or moved after them.
    void tabGoesFromThePanesToTheDocks()
    {
        WindowUnderTest ui;
        ui.open(m_database);
        QTRY_VERIFY_WITH_TIMEOUT(ui.allShow(State::Showing) && ui.window.session()->isOpen(), patience);
        for (const auto* name : {"show_rankingDock", "show_jobsDock"})
            ui.find<QAction>(name)->trigger();
        ui.window.mainActions()->addPane->trigger();
        ui.window.resize(1500, 900);
        QVERIFY(QTest::qWaitForWindowActive(&ui.window));
        auto* first = ui.find<QToolButton>("rangeEarlier");
        const auto walk = [&](Qt::KeyboardModifiers modifiers) {
            first->setFocus(Qt::TabFocusReason);
            QList<QWidget*> order;
            do {
                order.append(ui.window.focusWidget());
                QTest::keyClick(ui.window.focusWidget(), modifiers ? Qt::Key_Backtab : Qt::Key_Tab, modifiers);
            } while (ui.window.focusWidget() != first && order.size() < 100);
            return order;
        };
        const auto order = walk(Qt::NoModifier);
        QStringList sections; // without repetitions
        int side = -1;
        for (auto* widget : order) {
            auto section = u"else"_s;
            for (auto* part = widget; part; part = part->parentWidget()) {
                if (auto* pane = qobject_cast<charts::ChartPane*>(part)) {
                    section = u"panes"_s;
                    QVERIFY(pane->mapTo(&ui.window, QPoint()).x() >= side); // from left to right
                    side = pane->mapTo(&ui.window, QPoint()).x();
                } else if (qobject_cast<QDockWidget*>(part)) {
                    section = u"docks"_s;
                } else if (part == ui.find<window::RangeBar>("rangeBar")) {
                    section = u"range"_s;
                }
            }
            if (sections.isEmpty() || sections.last() != section)
                sections.append(section);
        }
        const auto text = sections.join(u' ');
        QVERIFY2(text.startsWith(u"range panes docks"), qPrintable(text));
        QCOMPARE(sections.count(u"panes"_s), 1);
        QCOMPARE(sections.count(u"docks"_s), 1);
        auto back = walk(Qt::ShiftModifier);
        back.append(back.takeFirst());
        std::reverse(back.begin(), back.end());
        QCOMPARE(back, order);
    }

    void spacePausesAndReturnPressesButtons()
    {
        WindowUnderTest ui;
        ui.window.show();
        QVERIFY(QTest::qWaitForWindowActive(&ui.window));
        auto* connectButton = ui.find<QPushButton>("connectToDatabase");
        connectButton->setFocus();
        QTest::keyClick(connectButton, Qt::Key_Return);
        QVERIFY(ui.find<window::ConnectionDialog>("connectionDialog"));
        ui.find<window::ConnectionDialog>("connectionDialog")->reject();
        ui.open(m_database);
        QTRY_VERIFY_WITH_TIMEOUT(ui.allShow(State::Showing) && ui.window.session()->isOpen(), patience);
        QTest::keyClick(&ui.window, Qt::Key_Space);
        QVERIFY(ui.window.comparison()->isPaused());
        QCOMPARE(ui.find<QToolButton>("liveButton")->text(), u"Paused"_s);
        QTest::keyClick(&ui.window, Qt::Key_Space);
        QVERIFY(!ui.window.comparison()->isPaused());
    }

    void theRangePopupTakesPresetsTypingAndRecents()
    {
        WindowUnderTest ui;
        ui.open(m_database);
        QTRY_VERIFY_WITH_TIMEOUT(ui.allShow(State::Showing) && ui.window.session()->isOpen(), patience);
        auto* bar = ui.window.findChild<window::RangeBar*>();
        auto* comparison = ui.window.comparison();
        ui.window.mainActions()->chooseRange->trigger();
        auto* presets = bar->findChild<QListWidget*>(u"rangePresets"_s);
        QVERIFY(presets->isVisible());
        QVERIFY(presets->currentItem()); // what is shown is marked
        presets->setCurrentRow(3);
        QTest::keyClick(presets, Qt::Key_Return);
        QCOMPARE(comparison->workspace().range, presets->item(3)->data(Qt::UserRole).toString());
        QVERIFY(!presets->isVisible());
        ui.window.mainActions()->chooseRange->trigger();
        auto* typed = bar->findChild<QLineEdit*>(u"rangeExpression"_s);
        QVERIFY(typed->hasFocus() || !typed->isActiveWindow());
        typed->setText(u"now-90m"_s);
        QTest::keyClick(typed, Qt::Key_Return);
        QCOMPARE(comparison->visibleRange().length(), std::chrono::microseconds(std::chrono::minutes(90)));
        comparison->setRange(u"yesterday"_s);
        ui.window.mainActions()->chooseRange->trigger();
        auto* recents = bar->findChild<QListWidget*>(u"rangeRecents"_s);
        QCOMPARE(recents->count(), 1);
        QCOMPARE(recents->item(0)->text(), u"now-90m"_s);
        recents->setCurrentRow(0);
        QTest::keyClick(recents, Qt::Key_Return);
        QCOMPARE(comparison->workspace().range, u"now-90m"_s);
    }

    /// In the hour that comes twice, what is shown stays what it is unless somebody changes it.
    void theRangePopupKeepsTheSecondOfTwoHours()
    {
        WindowUnderTest ui;
        ui.open(m_database);
        QTRY_VERIFY_WITH_TIMEOUT(ui.allShow(State::Showing) && ui.window.session()->isOpen(), patience);
        auto* bar = ui.window.findChild<window::RangeBar*>();
        auto* comparison = ui.window.comparison();
        const auto utc = [](const char* text) {
            return core::timePointFromIso(QString::fromLatin1(text), QTimeZone::utc()).value();
        };
        comparison->setZone(QTimeZone("Europe/Berlin"));
        comparison->setRange(u"2024-10-27"_s);
        for (const auto& night : {core::TimeRange{utc("2024-10-27T00:10:00Z"), utc("2024-10-27T00:50:00Z")},
                                  core::TimeRange{utc("2024-10-27T01:10:12.345Z"), utc("2024-10-27T01:50:00Z")}})
        {
            comparison->zoomTo(night);
            ui.window.mainActions()->chooseRange->trigger();
            auto* typed = bar->findChild<QLineEdit*>(u"rangeExpression"_s);
            QVERIFY2(core::rangeFromExpression(typed->text(), utc("2024-11-01"), comparison->zone()) == night,
                     qPrintable(typed->text()));
            QTest::keyClick(typed, Qt::Key_Return);
            QVERIFY(comparison->visibleRange() == night);
            QCOMPARE(comparison->workspace().range, u"2024-10-27"_s);
            // One end alone.
            ui.window.mainActions()->chooseRange->trigger();
            bar->findChild<QDateTimeEdit*>(u"rangeTo"_s)->setTime(QTime(3, 10));
            QTest::keyClick(typed, Qt::Key_Return);
            QVERIFY(comparison->visibleRange() == (core::TimeRange{night.from, utc("2024-10-27T02:10:00Z")}));
            comparison->setRange(u"2024-10-27"_s);
        }
        ui.window.mainActions()->chooseRange->trigger();
        auto* meaning = bar->findChild<QLabel*>(u"rangeMeaning"_s);
        bar->findChild<QDateTimeEdit*>(u"rangeFrom"_s)->setTime(QTime(2, 30));
        QVERIFY2(meaning->text().contains(u"2024-10-27T02:30:00+02:00"), qPrintable(meaning->text()));
        bar->findChild<QFrame*>(u"rangePopup"_s)->hide();
    }

    void theShortcutSheetListsEveryShortcut()
    {
        WindowUnderTest ui;
        ui.window.show();
        ui.window.mainActions()->shortcuts->trigger();
        auto* sheet = ui.window.findChild<window::ShortcutSheet*>();
        QVERIFY(sheet);
        QStringList shown;
        for (const auto* label : sheet->findChildren<QLabel*>())
            shown.append(label->text());
        for (const auto* action : ui.window.mainActions()->all()) {
            if (!action->shortcut().isEmpty())
                QVERIFY2(shown.contains(action->shortcut().toString(QKeySequence::NativeText)),
                         qPrintable(action->text()));
        }
    }

    void fromRightToLeftNothingOverlaps()
    {
        QApplication::setLayoutDirection(Qt::RightToLeft);
        WindowUnderTest ui;
        ui.open(m_database);
        QTRY_VERIFY_WITH_TIMEOUT(ui.allShow(State::Showing) && ui.window.session()->isOpen(), patience);
        auto* bar = ui.window.findChild<window::RangeBar*>();
        QVERIFY(ui.find<QToolButton>("rangeEarlier")->x() > ui.find<QToolButton>("exportButton")->x());
        const auto buttons = bar->findChildren<QToolButton*>(Qt::FindDirectChildrenOnly);
        for (const auto* a : buttons) {
            for (const auto* b : buttons) {
                if (a != b && a->isVisible() && b->isVisible())
                    QVERIFY(!a->geometry().intersects(b->geometry()));
            }
        }
        QApplication::setLayoutDirection(Qt::LeftToRight);
    }
};

QTEST_MAIN(TestReach)
#include "tst_reach.moc"
