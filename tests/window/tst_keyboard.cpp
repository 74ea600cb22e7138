// SPDX-License-Identifier: GPL-3.0-only
#include "app/translations.h"
#include "app/window/actions/mainactions.h"
#include "app/window/compare/paneheader.h"
#include "app/window/shell/guidewindow.h"
#include "app/window/shell/shortcutsheet.h"
#include "tests/window/windowfixture.h"

#include <QAbstractButton>
#include <QDialogButtonBox>
#include <QDir>
#include <QDockWidget>
#include <QGroupBox>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QTabBar>
#include <QTextBrowser>
#include <QToolButton>
#include <QTranslator>

using namespace oa;
using namespace oa::tests;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using State = charts::ChartPane::State;

namespace {

/// The letter that Alt and a key choose it by; null for none.
QChar mnemonicOf(const QString& text)
{
    for (qsizetype i = 0; i + 1 < text.size(); ++i) {
        if (text[i] == u'&' && text[i + 1] == u'&')
            ++i;
        else if (text[i] == u'&')
            return text[i + 1].toUpper();
    }
    return {};
}

/// "A: first / second" for letters that several of these texts have.
QStringList repeated(const QStringList& texts)
{
    QMap<QChar, QStringList> byLetter;
    for (const auto& text : texts) {
        if (const auto letter = mnemonicOf(text); !letter.isNull() && !byLetter[letter].contains(text))
            byLetter[letter].append(text);
    }
    QStringList found;
    for (auto each = byLetter.cbegin(); each != byLetter.cend(); ++each) {
        if (each->size() > 1)
            found.append(QString(each.key()) + u": "_s + each->join(u" / "_s));
    }
    return found;
}

QStringList repeatedIn(const QWidget& dialog)
{
    QStringList texts;
    for (const auto* button : dialog.findChildren<QAbstractButton*>()) {
        if (button->isVisibleTo(&dialog))
            texts.append(button->text());
    }
    for (const auto* label : dialog.findChildren<QLabel*>()) {
        if (label->isVisibleTo(&dialog) && label->buddy())
            texts.append(label->text());
    }
    for (const auto* box : dialog.findChildren<QGroupBox*>())
        texts.append(box->title());
    for (const auto* bar : dialog.findChildren<QTabBar*>()) {
        for (int i = 0; i < bar->count(); ++i)
            texts.append(bar->tabText(i));
    }
    return repeated(texts);
}

QStringList repeatedIn(const QMenu& menu)
{
    QStringList texts;
    QStringList found;
    for (const auto* action : menu.actions()) {
        texts.append(action->text());
        if (action->menu())
            found += repeatedIn(*action->menu());
    }
    return found + repeated(texts);
}

} // namespace

/// What somebody can do without a mouse, in a window of any size.
class TestKeyboard : public QObject
{
    Q_OBJECT

    static constexpr int patience = 30000; // ms
    TestServer m_server;
    db::ConnectionParameters m_database;

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_server.start(), qPrintable(m_server.problem()));
        m_database = m_server.createDatabase();
        const auto problem = fillDatabase(m_server, m_database, 2h, 0.2, 8); // businesses
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
    }

    void noMnemonicTwice_data()
    {
        QTest::addColumn<QLocale>("locale");
        QTest::addRow("English") << QLocale(QLocale::English);
        QTest::addRow("German") << QLocale(QLocale::German);
        QTest::addRow("Spanish") << QLocale(QLocale::Spanish);
        QTest::addRow("French") << QLocale(QLocale::French);
    }

    void noMnemonicTwice()
    {
        QFETCH(QLocale, locale);
        QLocale::setDefault(locale);
        installTranslations(*QCoreApplication::instance(), locale);
        WindowUnderTest ui;
        ui.open(m_database);
        QTRY_VERIFY_WITH_TIMEOUT(ui.window.session()->isOpen() && ui.allShow(State::Showing), patience);
        QStringList found;
        QStringList bar;
        for (const auto* action : ui.window.menuBar()->actions()) {
            bar.append(action->text());
            found += repeatedIn(*action->menu());
        }
        found += repeated(bar);
        found += repeatedIn(*ui.window.comparison()->header(0)->menu());
        const auto* actions = ui.window.mainActions();
        for (auto* action : {actions->connectDatabase, actions->seed, actions->recomputeRange, actions->retain,
                             actions->payloadFormats, actions->exportCharts, actions->joinSpellings, actions->shortcuts,
                             actions->about})
        {
            action->trigger();
            auto* dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget());
            QVERIFY2(dialog, qPrintable(action->objectName()));
            for (const auto& each : repeatedIn(*dialog))
                found.append(dialog->objectName() + u' ' + each);
            for (const auto* label : dialog->findChildren<QLabel*>()) { // each leads somewhere
                if (label->text().contains(u'&') && label->buddy() && label->buddy()->focusPolicy() == Qt::NoFocus)
                    found.append(dialog->objectName() + u' ' + label->text());
            }
            dialog->reject();
        }
        actions->alerts->trigger();
        QTest::mouseClick(ui.find<QPushButton>("alertsAddFirst"), Qt::LeftButton);
        auto* alert = ui.find<QDialog>("alertDialog");
        QVERIFY(alert);
        for (const auto& each : repeatedIn(*alert))
            found.append(u"alertDialog "_s + each);
        alert->reject();
        QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
        QLocale::setDefault(QLocale(QLocale::English));
        qDeleteAll(QCoreApplication::instance()->findChildren<QTranslator*>());
    }

    void theSheetHasEveryKey()
    {
        WindowUnderTest ui;
        ui.window.show();
        ui.window.mainActions()->shortcuts->trigger();
        auto* sheet = ui.find<window::ShortcutSheet>("shortcutSheet");
        QVERIFY(sheet);
        QStringList keys;
        for (const auto* label : sheet->findChildren<QLabel*>())
            keys.append(label->text());
        for (const auto* action : ui.window.findChildren<QAction*>()) {
            // Those of lists and fields hold where the focus is.
            if (action->shortcut().isEmpty() || action->shortcutContext() == Qt::WidgetShortcut)
                continue;
            const auto text = action->shortcut().toString(QKeySequence::NativeText);
            QVERIFY2(keys.contains(text), qPrintable(text + u' ' + action->text()));
        }
        // Those that charts know by themselves.
        const auto all = keys.join(u'\n');
        for (const auto& key :
             {u"Page Up"_s, u"Home"_s, u"Shift+Up"_s, u"Ctrl+Left"_s, u"Ctrl+Up"_s, u"Enter"_s, u"Esc"_s})
            QVERIFY2(all.contains(key), qPrintable(key));
        sheet->reject();
    }

    void enterPressesWhatHasTheFocus()
    {
        WindowUnderTest ui;
        ui.open(m_database);
        QTRY_VERIFY_WITH_TIMEOUT(ui.window.session()->isOpen() && ui.allShow(State::Showing), patience);
        auto* interval = ui.find<QToolButton>("intervalButton");
        bool opened = false;
        connect(interval->menu(), &QMenu::aboutToShow, interval, [&] {
            opened = true;
            QMetaObject::invokeMethod(interval->menu(), &QMenu::close, Qt::QueuedConnection);
        });
        QTest::keyClick(interval, Qt::Key_Return);
        QVERIFY(opened);
        const auto before = ui.window.comparison()->visibleRange();
        QTest::keyClick(ui.find<QToolButton>("rangeEarlier"), Qt::Key_Enter);
        QVERIFY(ui.window.comparison()->visibleRange() != before);
    }

    /// A dock that is asked for comes to the front, and goes when it is there.
    void docksComeToTheFront()
    {
        WindowUnderTest ui;
        ui.open(m_database);
        QTRY_VERIFY_WITH_TIMEOUT(ui.window.session()->isOpen(), patience);
        const auto actionOf = [&](const char* dock) {
            return ui.window.findChild<QAction*>(u"show_"_s + QString::fromLatin1(dock));
        };
        auto* jobs = ui.find<QDockWidget>("jobsDock");
        auto* rejected = ui.find<QDockWidget>("rejectedDock");
        actionOf("jobsDock")->trigger();
        actionOf("rejectedDock")->trigger();
        QTRY_VERIFY(!rejected->visibleRegion().isEmpty());
        QTRY_VERIFY(!actionOf("jobsDock")->isChecked()); // it is behind
        actionOf("jobsDock")->trigger();
        QTRY_VERIFY(!jobs->visibleRegion().isEmpty());
        QVERIFY(actionOf("jobsDock")->isChecked());
        QTRY_VERIFY(!actionOf("rejectedDock")->isChecked());
        actionOf("jobsDock")->trigger();
        QVERIFY(jobs->isHidden());
        QVERIFY(!actionOf("jobsDock")->isChecked());
    }

    void sixPanesFitASmallWindow()
    {
        WindowUnderTest ui;
        ui.open(m_database);
        QTRY_VERIFY_WITH_TIMEOUT(ui.window.session()->isOpen() && ui.allShow(State::Showing), patience);
        const QSize small(1000, 650);
        while (ui.window.comparison()->workspace().panes.size() < core::Workspace::maximumPanes)
            ui.window.comparison()->addPane();
        QTRY_VERIFY_WITH_TIMEOUT(ui.allShow(State::Showing), patience);
        ui.window.resize(small);
        QTRY_COMPARE(ui.window.size(), small);
        // And again after it was large and had docks.
        ui.window.resize(1700, 1000);
        for (auto* dock : ui.window.findChildren<QDockWidget*>()) {
            dock->show();
            dock->hide();
        }
        ui.window.resize(small);
        QTRY_COMPARE(ui.window.size(), small);
        for (const auto& controller : ui.window.comparison()->panes()) {
            for (const auto metric : controller->pane()->metrics()) {
                const auto plot = controller->pane()->plotArea(metric);
                if (!plot.isEmpty()) // the number of receipts has given way
                    QVERIFY(controller->pane()->rect().contains(plot));
            }
        }
    }

    void theGuideIsFoundWhereItWasInstalled()
    {
        const QTemporaryDir folder;
        const QDir root(folder.path());
        QVERIFY(root.mkpath(u"bin"_s) && root.mkpath(u"share/ocr-analytics/guide/images"_s));
        QVERIFY(window::guideFile(root.filePath(u"bin"_s)).isEmpty());
        const auto path = root.filePath(u"share/ocr-analytics/guide/user-guide.md"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("# A guide\n\nWith a [page](other.md) and\n\n![a picture](images/one.png)\n");
        file.close();
        QImage picture(4000, 100, QImage::Format_RGB32);
        picture.fill(Qt::red);
        QVERIFY(picture.save(root.filePath(u"share/ocr-analytics/guide/images/one.png"_s)));
        const auto found = window::guideFile(root.filePath(u"bin"_s));
        QCOMPARE(found, QFileInfo(path).canonicalFilePath());
        window::GuideWindow guide(found);
        guide.show();
        auto* text = guide.findChild<QTextBrowser*>();
        QVERIFY(text->toPlainText().startsWith(u"A guide"));
        // A picture that is wider than the page is made to fit it.
        const auto shown = text->loadResource(QTextDocument::ImageResource, QUrl(u"images/one.png"_s)).value<QImage>();
        QVERIFY(!shown.isNull() && shown.deviceIndependentSize().width() < text->viewport()->width());
    }
};

QTEST_MAIN(TestKeyboard)
#include "tst_keyboard.moc"
