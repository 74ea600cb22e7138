// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/connect/session.h"
#include "app/window/shell/mainwindow.h"
#include "app/window/shell/workspacefiles.h"
#include "app/window/widgets/banner.h"
#include "db/connection/connection.h"
#include "tests/window/windowfixture.h"

#include <QFile>

#include <csignal>
#include <sys/stat.h>

using namespace oa;
using namespace oa::tests;
using namespace Qt::StringLiterals;
using State = window::Session::State;

/// The private server behind an open window.
class TestLocalServer : public QObject
{
    Q_OBJECT

    static constexpr int patience = 60000; // ms, for a machine that is busy with other things

private Q_SLOTS:
    void aKilledServerIsStartedAgain()
    {
        const QTemporaryDir folder(u"/tmp/oa-window-XXXXXX"_s);
        QCOMPARE(chmod(QFile::encodeName(folder.path()).constData(), 0755), 0);
        const auto postmaster = [&folder] {
            QFile file(folder.filePath(u"db/data/postmaster.pid"_s));
            return file.open(QIODevice::ReadOnly) ? file.readLine().trimmed().toInt() : 0;
        };
        window::Session session;
        database::DatabaseChoice choice;
        choice.isLocal = true;
        choice.localDirectory = folder.filePath(u"db"_s);
        choice.mayCreateTables = true;
        session.open(choice);
        QTRY_COMPARE_WITH_TIMEOUT(session.state(), State::Connected, patience);
        const auto first = postmaster();
        QVERIFY(first > 0);
        bool wasLost = false;
        connect(&session, &window::Session::stateChanged, this,
                [&] { wasLost = wasLost || session.state() == State::Lost; });
        QCOMPARE(::kill(first, SIGKILL), 0);
        QTRY_VERIFY_WITH_TIMEOUT(wasLost, patience);
        QTRY_COMPARE_WITH_TIMEOUT(session.state(), State::Connected, patience);
        QVERIFY(postmaster() > 0 && postmaster() != first);
        session.close();
        QTRY_COMPARE_WITH_TIMEOUT(postmaster(), 0, patience); // and the last one stops it
    }

    void aFileTellsLocalDatabasesApart()
    {
        const QTemporaryDir folder(u"/tmp/oa-window-XXXXXX"_s);
        QCOMPARE(chmod(QFile::encodeName(folder.path()).constData(), 0755), 0);
        WindowUnderTest ui;
        database::StartOptions options;
        options.isLocal = true;
        options.localDirectory = folder.filePath(u"db"_s);
        ui.window.show();
        ui.window.start(options);
        const auto* session = ui.window.findChild<window::Session*>();
        QTRY_COMPARE_WITH_TIMEOUT(session->state(), State::Connected, patience);
        auto* files = ui.window.findChild<window::WorkspaceFiles*>();
        const auto* banner = ui.find<window::Banner>("banner");
        const auto path = ui.folder.filePath(u"view.json"_s);
        files->save(path);
        auto saved = core::readWorkspace(path);
        QVERIFY(saved);
        QVERIFY2(saved->database.startsWith(u"local "), qPrintable(saved->database));
        files->open(path);
        QVERIFY2(!banner->holds(u"workspace-database"_s), qPrintable(banner->text()));
        saved->database = u"local 1"_s;
        QVERIFY(core::writeWorkspace(path, *saved));
        files->open(path);
        QVERIFY(banner->holds(u"workspace-database"_s));
        QVERIFY2(banner->text().contains(u"another local database"), qPrintable(banner->text()));
        saved->database = u"local"_s; // from before they were told apart
        QVERIFY(core::writeWorkspace(path, *saved));
        files->open(path);
        QVERIFY(!banner->holds(u"workspace-database"_s));
    }
};

QTEST_MAIN(TestLocalServer)
#include "tst_localserver.moc"
