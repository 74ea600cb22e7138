// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/actions/mainactions.h"
#include "tests/window/windowfixture.h"

#include <QAbstractScrollArea>
#include <QDialog>
#include <QDockWidget>
#include <QLayout>
#include <QStackedLayout>

using namespace oa;
using namespace oa::tests;
using namespace Qt::StringLiterals;
using State = charts::ChartPane::State;

/// Every dialog, as it opens and as small as it can be made: nothing lies over another, nothing is squeezed.
class TestLayout : public QObject
{
    Q_OBJECT

    static constexpr int patience = 30000; // ms
    TestServer m_server;
    db::ConnectionParameters m_database;

    static void addWidgets(QLayout* layout, QList<QWidget*>& found)
    {
        if (qobject_cast<QStackedLayout*>(layout))
            return;
        for (int i = 0; i < layout->count(); ++i) {
            auto* item = layout->itemAt(i);
            if (auto* widget = item->widget(); widget && widget->isVisible())
                found.append(widget);
            else if (item->layout())
                addWidgets(item->layout(), found);
        }
    }

    static QString nameOf(const QWidget* widget)
    {
        return u"%1 “%2”"_s.arg(QString::fromLatin1(widget->metaObject()->className()), widget->objectName());
    }

    /// What is wrong with how the widgets below `root` are laid out.
    static QStringList faultsIn(QWidget* root)
    {
        QStringList faults;
        auto parents = root->findChildren<QWidget*>();
        parents.prepend(root);
        for (const auto* parent : std::as_const(parents)) {
            if (!parent->layout() || !parent->isVisible() || qobject_cast<const QDockWidget*>(parent))
                continue; // how a dock's title is laid out is Qt's
            QList<QWidget*> widgets;
            addWidgets(parent->layout(), widgets);
            for (qsizetype i = 0; i < widgets.size(); ++i) {
                const auto* widget = widgets[i];
                // A style sheet's least height is what a control needs; its hint may be more by what other styles pad.
                const auto isFixed = widget->sizePolicy().verticalPolicy() == QSizePolicy::Fixed;
                const auto hint = isFixed ? widget->sizeHint() : widget->minimumSizeHint();
                const auto wanted = widget->minimumHeight() > 0 ? widget->minimumHeight() : hint.height();
                const auto scrolls = qobject_cast<const QAbstractScrollArea*>(widget) != nullptr;
                if (!scrolls && widget->height() < std::min(wanted, widget->maximumHeight()))
                    faults.append(
                        u"%1 is %2 high and needs %3"_s.arg(nameOf(widget)).arg(widget->height()).arg(wanted));
                for (qsizetype j = i + 1; j < widgets.size(); ++j) {
                    if (widget->geometry().intersects(widgets[j]->geometry()))
                        faults.append(u"%1 lies over %2"_s.arg(nameOf(widgets[j]), nameOf(widget)));
                }
            }
        }
        return faults;
    }

    static void check(QWidget* widget, const QString& when)
    {
        QCoreApplication::processEvents();
        QStringList faults;
        const auto isWell = [&] { return (faults = faultsIn(widget)).isEmpty(); };
        QVERIFY2(QTest::qWaitFor(isWell), qPrintable(when + u": "_s + faults.join(u"; ")));
    }

    static QDialog* openDialog()
    {
        for (auto* widget : QApplication::topLevelWidgets()) {
            if (auto* dialog = qobject_cast<QDialog*>(widget); dialog && dialog->isVisible())
                return dialog;
        }
        return nullptr;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_server.start(), qPrintable(m_server.problem()));
        m_database = m_server.createDatabase();
        const auto problem = fillDatabase(m_server, m_database, std::chrono::hours(2), 0.2);
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
    }

    void dialogs_data()
    {
        using Actions = window::MainActions;
        QTest::addColumn<QAction * Actions::*>("action");
        QTest::newRow("connect") << &Actions::connectDatabase;
        QTest::newRow("export") << &Actions::exportCharts;
        QTest::newRow("markers") << &Actions::markers;
        QTest::newRow("seed") << &Actions::seed;
        QTest::newRow("recompute") << &Actions::recomputeRange;
        QTest::newRow("retain") << &Actions::retain;
        QTest::newRow("formats") << &Actions::payloadFormats;
        QTest::newRow("spellings") << &Actions::joinSpellings;
        QTest::newRow("shortcuts") << &Actions::shortcuts;
        QTest::newRow("about") << &Actions::about;
    }
    void dialogs()
    {
        QFETCH(QAction * window::MainActions::*, action);
        WindowUnderTest ui;
        ui.open(m_database);
        QTRY_VERIFY_WITH_TIMEOUT(ui.allShow(State::Showing) && ui.window.session()->isOpen(), patience);
        (ui.window.mainActions()->*action)->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(openDialog(), patience);
        auto* dialog = openDialog();
        check(dialog, u"as it opens"_s);
        dialog->resize(1, 1);
        check(dialog, u"at its smallest"_s);
        auto font = dialog->font();
        font.setPointSizeF(font.pointSizeF() * 1.5);
        QApplication::setFont(font);
        dialog->resize(1, 1);
        check(dialog, u"with large letters"_s);
        font.setPointSizeF(font.pointSizeF() / 1.5);
        QApplication::setFont(font);
        dialog->reject();
    }

    void docks()
    {
        WindowUnderTest ui;
        ui.open(m_database);
        QTRY_VERIFY_WITH_TIMEOUT(ui.allShow(State::Showing) && ui.window.session()->isOpen(), patience);
        for (auto* dock : ui.window.findChildren<QDockWidget*>()) {
            ui.window.resize(1280, 800);
            dock->show();
            check(&ui.window, dock->objectName());
            ui.window.resize(1, 1);
            check(&ui.window, dock->objectName() + u", in the smallest window"_s);
            dock->hide();
        }
    }
};

QTEST_MAIN(TestLayout)
#include "tst_layout.moc"
