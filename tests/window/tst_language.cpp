// SPDX-License-Identifier: GPL-3.0-only
#include "app/translations.h"
#include "app/window/actions/mainactions.h"
#include "app/window/compare/paneheader.h"
#include "app/window/connect/connectiondialog.h"
#include "tests/window/windowfixture.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QDockWidget>
#include <QGroupBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QTabBar>
#include <QTableView>
#include <QXmlStreamReader>

using namespace oa;
using namespace oa::tests;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using State = charts::ChartPane::State;

/// The window under German: not a word of English that German has another word for.
class TestLanguage : public QObject
{
    Q_OBJECT

    static constexpr int patience = 30000; // ms
    TestServer m_server;
    db::ConnectionParameters m_database;
    QSet<QString> m_english; ///< texts as they stand in the source, without mnemonics, that German says otherwise

    static QString bare(QString text) { return text.remove(u'&').remove(u'…').simplified(); }

    /// The sources of all texts that are another in German and hold no place for a value.
    bool readSources()
    {
        QFile file(QStringLiteral(OA_TRANSLATIONS_FOLDER "/ocr-analytics_de.ts"));
        if (!file.open(QIODevice::ReadOnly))
            return false;
        QXmlStreamReader xml(&file);
        QString source;
        QSet<QString> german;
        while (!xml.atEnd()) {
            if (xml.readNext() != QXmlStreamReader::StartElement)
                continue;
            if (xml.name() == u"source")
                source = bare(xml.readElementText());
            else if (xml.name() == u"translation") {
                const auto text = bare(xml.readElementText(QXmlStreamReader::IncludeChildElements));
                german.insert(text);
                if (text != source && !source.contains(u'%'))
                    m_english.insert(source);
            }
        }
        m_english -= german; // "Name" is a German word as well
        return !xml.hasError() && m_english.size() > 300;
    }

    void check(const QString& text, const QString& where, QStringList& found)
    {
        if (m_english.contains(bare(text)))
            found.append(where + u": "_s + text);
    }

    void checkMenu(const QMenu* menu, QStringList& found)
    {
        for (const auto* action : menu->actions()) {
            check(action->text(), menu->title(), found);
            check(action->toolTip(), menu->title(), found);
            if (action->menu())
                checkMenu(action->menu(), found);
        }
    }

    /// Everything below `root` that shows or says a text.
    void checkAll(const QWidget* root, QStringList& found)
    {
        auto widgets = root->findChildren<QWidget*>();
        widgets.prepend(const_cast<QWidget*>(root));
        for (auto* widget : widgets) {
            const auto where = QString::fromLatin1(widget->metaObject()->className()) + u' ' + widget->objectName();
            check(widget->toolTip(), where, found);
            check(widget->accessibleName(), where, found);
            check(widget->windowTitle(), where, found);
            if (const auto* label = qobject_cast<QLabel*>(widget))
                check(label->text(), where, found);
            if (const auto* button = qobject_cast<QAbstractButton*>(widget))
                check(button->text(), where, found);
            if (const auto* line = qobject_cast<QLineEdit*>(widget))
                check(line->placeholderText(), where, found);
            if (const auto* box = qobject_cast<QComboBox*>(widget)) {
                for (int i = 0; i < box->count(); ++i)
                    check(box->itemText(i), where, found);
            }
            if (const auto* bar = qobject_cast<QTabBar*>(widget)) {
                for (int i = 0; i < bar->count(); ++i)
                    check(bar->tabText(i), where, found);
            }
            if (const auto* table = qobject_cast<QTableView*>(widget)) {
                for (int i = 0; table->model() && i < table->model()->columnCount(); ++i) {
                    check(table->model()->headerData(i, Qt::Horizontal).toString(), where, found);
                    check(table->model()->headerData(i, Qt::Horizontal, Qt::ToolTipRole).toString(), where, found);
                }
            }
            if (const auto* menu = qobject_cast<QMenu*>(widget))
                checkMenu(menu, found);
        }
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(readSources());
        const QLocale german(QLocale::German, QLocale::Germany);
        QLocale::setDefault(german);
        installTranslations(*QCoreApplication::instance(), german);
        QVERIFY2(m_server.start(), qPrintable(m_server.problem()));
        m_database = m_server.createDatabase();
        const auto problem = fillDatabase(m_server, m_database, 2h, 0.1);
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
    }

    /// Or the tests below would find nothing because they do not look.
    void englishIsFound()
    {
        QStringList found;
        const QLabel label(u"Nothing to show yet"_s);
        checkAll(&label, found);
        QCOMPARE(found.size(), 1);
    }

    void theWelcomePage()
    {
        WindowUnderTest ui;
        ui.window.show();
        QStringList found;
        checkAll(&ui.window, found);
        QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
    }

    void theWholeWindowWithAllDocks()
    {
        WindowUnderTest ui;
        ui.open(m_database);
        QTRY_VERIFY_WITH_TIMEOUT(ui.window.session()->isOpen() && ui.allShow(State::Showing), patience);
        for (auto* dock : ui.window.findChildren<QDockWidget*>())
            dock->show();
        ui.window.comparison()->addPane();
        QTRY_VERIFY_WITH_TIMEOUT(ui.allShow(State::Showing), patience);
        QStringList found;
        checkAll(&ui.window, found);
        for (std::size_t i = 0; i < ui.window.comparison()->panes().size(); ++i)
            checkMenu(ui.window.comparison()->header(i)->menu(), found);
        QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
        QCOMPARE(ui.window.mainActions()->exportCharts->text(), u"&Exportieren …"_s);
        QVERIFY(ui.window.menuBar()->actions().front()->text().contains(u"Datei"));
    }

    void everyDialog()
    {
        WindowUnderTest ui;
        ui.open(m_database);
        QTRY_VERIFY_WITH_TIMEOUT(ui.window.session()->isOpen() && ui.allShow(State::Showing), patience);
        auto* actions = ui.window.mainActions();
        for (auto* action : {actions->connectDatabase, actions->seed, actions->recomputeRange, actions->retain,
                             actions->payloadFormats, actions->exportCharts, actions->shortcuts, actions->about})
        {
            action->trigger();
            auto* dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget());
            QVERIFY2(dialog, qPrintable(action->objectName()));
            QStringList found;
            checkAll(dialog, found);
            QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
            dialog->reject();
        }
    }
};

QTEST_MAIN(TestLanguage)
#include "tst_language.moc"
