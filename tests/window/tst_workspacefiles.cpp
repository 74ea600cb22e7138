// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/shell/workspacefiles.h"

#include "app/window/actions/mainactions.h"
#include "app/window/widgets/banner.h"
#include "core/workspace/workspace.h"
#include "tests/window/windowfixture.h"

#include <QFile>
#include <QFileDialog>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QTimer>

using namespace oa;
using namespace oa::tests;
using namespace Qt::StringLiterals;

/// The view as a file, saved and opened through the menu and its dialogs. Needs no database.
class TestWorkspaceFiles : public QObject
{
    Q_OBJECT

    static QFileDialog* fileDialog(WindowUnderTest& ui) { return ui.find<QFileDialog>("fileDialog"); }

    /// Types a name into the open dialog and presses its button.
    static void answer(WindowUnderTest& ui, const QString& path)
    {
        auto* dialog = fileDialog(ui);
        QVERIFY(dialog);
        auto* name = dialog->findChild<QLineEdit*>(u"fileNameEdit"_s);
        QVERIFY(name);
        name->setText(path);
        QMetaObject::invokeMethod(dialog, "accept");
    }

    static QStringList recents(WindowUnderTest& ui)
    {
        QStringList texts;
        for (const auto* action : ui.window.mainActions()->recentWorkspaces->actions())
            texts.append(action->text().remove(u'&'));
        return texts;
    }

private Q_SLOTS:
    void initTestCase() { QApplication::setAttribute(Qt::AA_DontUseNativeDialogs); }

    void whatCannotBeRestoredIsSetAside()
    {
        const QTemporaryDir folder;
        window::Settings settings(folder.filePath(u"settings.ini"_s));
        const QByteArray newer = R"({"ocr_analytics_workspace": 999, "range": "today", "panes": [{"hologram": true}]})";
        settings.setValue(window::Settings::Key::Workspace, newer);
        core::ServerClock clock;
        window::Appearance appearance;
        MemoryPasswordStore passwords;
        {
            window::MainWindow mainWindow(appearance, settings, passwords, clock);
            QVERIFY(mainWindow.findChild<window::Banner*>()->text().contains(u"newer version"_s));
            mainWindow.show();
            mainWindow.close();
        }
        QCOMPARE(settings.value(window::Settings::Key::UnreadWorkspace).toByteArray(), newer);
    }

    void savesAndOpensThroughTheMenu()
    {
        WindowUnderTest ui;
        ui.window.show();
        auto* comparison = ui.window.comparison();
        comparison->setRange(u"last 6 hours"_s);
        comparison->setBusinesses(0, {u"a\nb <i>"_s, u"cvs"_s});
        comparison->setMode(0, core::Comparison::Difference);
        const auto saved = comparison->workspace();
        ui.window.mainActions()->saveWorkspace->trigger();
        QCOMPARE(fileDialog(ui)->acceptMode(), QFileDialog::AcceptSave);
        answer(ui, ui.folder.filePath(u"mine"_s)); // the suffix comes by itself
        const auto path = ui.folder.filePath(u"mine.json"_s);
        QTRY_VERIFY(QFile::exists(path));
        QVERIFY(!QFile::exists(ui.folder.filePath(u"mine"_s)));
        auto read = core::readWorkspace(path);
        QVERIFY(read);
        QCOMPARE(read->zone, QString::fromLatin1(comparison->zone().id())); // whoever opens it elsewhere sees the same
        read->zone = saved.zone;
        QVERIFY(*read == saved);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(QJsonDocument::fromJson(file.readAll()).object().value(u"ocr_analytics_workspace"_s).toInt(), 1);

        comparison->setRange(u"today"_s);
        comparison->setMode(0, core::Comparison::None);
        ui.window.mainActions()->openWorkspace->trigger();
        QTRY_VERIFY(fileDialog(ui) && fileDialog(ui)->acceptMode() == QFileDialog::AcceptOpen);
        answer(ui, path);
        QTRY_VERIFY(comparison->workspace() == saved);
        // One step back.
        ui.find<QAction>("actionUndo")->trigger();
        QCOMPARE(comparison->workspace().range, u"today"_s);
    }

    void canceledNothingHappens()
    {
        WindowUnderTest ui;
        ui.window.show();
        const auto before = ui.window.comparison()->workspace();
        ui.window.mainActions()->saveWorkspace->trigger();
        fileDialog(ui)->reject();
        QTRY_VERIFY(!fileDialog(ui));
        ui.window.mainActions()->openWorkspace->trigger();
        fileDialog(ui)->reject();
        QTRY_VERIFY(!fileDialog(ui));
        QVERIFY(ui.window.comparison()->workspace() == before);
        QVERIFY(recents(ui).isEmpty());
        QVERIFY(!ui.window.mainActions()->recentWorkspaces->isEnabled());
    }

    void aFileIsNotOverwrittenUnasked()
    {
        WindowUnderTest ui;
        ui.window.show();
        const auto path = ui.folder.filePath(u"other.json"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("precious");
        file.close();
        ui.window.mainActions()->saveWorkspace->trigger();
        bool asked = false;
        QTimer::singleShot(300, &ui.window, [&] {
            if (auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget())) {
                asked = true;
                box->button(QMessageBox::No)->click();
            }
        });
        answer(ui, ui.folder.filePath(u"other"_s)); // without its suffix
        QVERIFY(asked);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("precious"));
        fileDialog(ui)->reject();
    }

    void recentsComeNewestFirstAndOpen()
    {
        WindowUnderTest ui;
        ui.window.show();
        auto* files = ui.window.findChild<window::WorkspaceFiles*>();
        auto* comparison = ui.window.comparison();
        const auto first = ui.folder.filePath(u"first & last.json"_s);
        const auto second = ui.folder.filePath(u"second.json"_s);
        comparison->setRange(u"last hour"_s);
        files->save(first);
        comparison->setRange(u"last 7 days"_s);
        files->save(second);
        QCOMPARE(ui.window.mainActions()->recentWorkspaces->actions().size(), 2);
        QVERIFY(recents(ui).at(0).endsWith(u"second.json"));
        QVERIFY(ui.window.mainActions()->recentWorkspaces->actions().at(1)->text().endsWith(u"first && last.json"));
        ui.window.mainActions()->recentWorkspaces->actions().at(1)->trigger();
        QTRY_COMPARE(comparison->workspace().range, u"last hour"_s);
        QTRY_VERIFY(recents(ui).at(0).endsWith(u"last.json")); // it is the newest now
        QCOMPARE(recents(ui).size(), 2);

        // The next window knows them as well.
        window::MainWindow next(ui.appearance, ui.settings, ui.passwords, ui.clock);
        QCOMPARE(next.mainActions()->recentWorkspaces->actions().size(), 2);
    }

    void whatIsGoneIsToldAndForgotten()
    {
        WindowUnderTest ui;
        ui.window.show();
        auto* files = ui.window.findChild<window::WorkspaceFiles*>();
        const auto path = ui.folder.filePath(u"gone.json"_s);
        files->save(path);
        const auto before = ui.window.comparison()->workspace();
        QVERIFY(QFile::remove(path));
        ui.window.mainActions()->recentWorkspaces->actions().front()->trigger();
        auto* banner = ui.window.findChild<window::Banner*>();
        QTRY_VERIFY2(banner->text().contains(u"gone.json"), qPrintable(banner->text()));
        QVERIFY(ui.window.comparison()->workspace() == before);
        QTRY_VERIFY(recents(ui).isEmpty());
    }

    void aDamagedFileChangesNothing()
    {
        WindowUnderTest ui;
        ui.window.show();
        const auto path = ui.folder.filePath(u"damaged.json"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\"ocr_analytics_workspace\": 1, \"panes\": 7}");
        file.close();
        const auto before = ui.window.comparison()->workspace();
        ui.window.mainActions()->openWorkspace->trigger();
        answer(ui, path);
        auto* banner = ui.window.findChild<window::Banner*>();
        QTRY_VERIFY2(banner->text().contains(u"panes"), qPrintable(banner->text()));
        QVERIFY(ui.window.comparison()->workspace() == before);
        QVERIFY(recents(ui).isEmpty());
    }
};

QTEST_MAIN(TestWorkspaceFiles)
#include "tst_workspacefiles.moc"
