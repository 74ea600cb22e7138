// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/shell/databasecommands.h"

#include "app/window/connect/connectionflow.h"
#include "app/window/connect/session.h"
#include "app/window/settings/savedconnections.h"
#include "app/window/settings/settings.h"
#include "app/window/shell/mainactions.h"
#include "app/window/shell/samplestart.h"
#include "app/window/shell/welcomepage.h"
#include "app/window/widgets/banner.h"
#include "app/window/widgets/displaytext.h"
#include "app/window/widgets/filequestion.h"

#include <QDir>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace oa::window {

DatabaseCommands::DatabaseCommands(MainActions* actions, Session* session, SampleStart* sampleStart,
                                   ConnectionFlow* flow, WelcomePage* welcome, Banner* banner, Settings& settings,
                                   QWidget* window)
    : QObject(window)
    , m_actions(actions)
    , m_session(session)
    , m_sampleStart(sampleStart)
    , m_flow(flow)
    , m_welcome(welcome)
    , m_banner(banner)
    , m_settings(settings)
    , m_window(window)
{
    connect(m_actions->startSample, &QAction::triggered, this,
            [this] { m_sampleStart->start(m_settings.value(Settings::Key::LocalDirectory).toString()); });
    connect(m_actions->connectDatabase, &QAction::triggered, m_flow, &ConnectionFlow::ask);
    connect(m_actions->disconnectDatabase, &QAction::triggered, this, &DatabaseCommands::disconnectDatabase);
    connect(m_actions->exportConnections, &QAction::triggered, this, &DatabaseCommands::exportConnections);
    connect(m_actions->importConnections, &QAction::triggered, this, &DatabaseCommands::importConnections);
    connect(m_welcome, &WelcomePage::sampleRequested, m_actions->startSample, &QAction::trigger);
    connect(m_welcome, &WelcomePage::connectRequested, m_actions->connectDatabase, &QAction::trigger);
    connect(m_welcome, &WelcomePage::recentRequested, m_flow, &ConnectionFlow::openStored);
    connect(m_welcome, &WelcomePage::cancelRequested, this, [this] {
        if (m_sampleStart->isActive())
            m_sampleStart->cancel();
        else
            m_flow->cancel();
    });
    connectFlow();
    connectSampleStart();
    updateRecents();
}

void DatabaseCommands::connectFlow()
{
    connect(m_session, &Session::opened, this, [this] { m_banner->dismiss(u"opening"_s); });
    connect(m_flow, &ConnectionFlow::savedChanged, this, &DatabaseCommands::updateRecents);
    connect(m_flow, &ConnectionFlow::passwordNotKept, this,
            [this](const core::Error& error) { m_banner->showError(u"password"_s, error); });
    connect(m_flow, &ConnectionFlow::openingStarted, this, [this](const QString& what) {
        if (!m_session->isOpen())
            m_welcome->showProgress(what, 0, 0);
    });
    connect(m_flow, &ConnectionFlow::waitingForPerson, this, [this] {
        if (!m_sampleStart->isActive())
            m_welcome->showIdle();
    });
    connect(m_flow, &ConnectionFlow::failed, this, &DatabaseCommands::showFailure);
}

void DatabaseCommands::connectSampleStart()
{
    const auto idle = [this] {
        m_welcome->showIdle();
        Q_EMIT pageChanged();
    };
    connect(m_sampleStart, &SampleStart::progressed, m_welcome, &WelcomePage::showProgress);
    connect(m_sampleStart, &SampleStart::finished, this, idle);
    connect(m_sampleStart, &SampleStart::canceled, this, [this, idle] {
        disconnectDatabase(); // half a week of receipts is nothing to look around in
        idle();
    });
    connect(m_sampleStart, &SampleStart::failed, this, [this](const core::Error& error) {
        m_welcome->showProblem(error);
        Q_EMIT pageChanged();
    });
}

void DatabaseCommands::disconnectDatabase()
{
    Q_EMIT closing();
    m_session->close();
    m_settings.setValue(Settings::Key::LastConnection, QString());
    Q_EMIT pageChanged();
}

void DatabaseCommands::exportConnections()
{
    askForFileToSave(m_window, tr("Export connections"), tr("Connections (*.json)"), u"connections.json"_s,
                     [this](const QString& path) { exportConnectionsTo(path); });
}

void DatabaseCommands::exportConnectionsTo(const QString& path)
{
    if (const auto done = SavedConnections(m_settings).exportTo(path); !done)
        return m_banner->showError(u"connections"_s, done.error());
    m_banner->showMessage(Banner::Kind::Info, u"connections"_s,
                          tr("The connections are in %1, without passwords.").arg(QDir::toNativeSeparators(path)));
}

void DatabaseCommands::importConnections()
{
    askForFileToOpen(m_window, tr("Import connections"), tr("Connections (*.json)"),
                     [this](const QString& path) { importConnectionsFrom(path); });
}

void DatabaseCommands::importConnectionsFrom(const QString& path)
{
    const auto imported = SavedConnections(m_settings).importFrom(path);
    if (!imported)
        return m_banner->showError(u"connections"_s, imported.error());
    updateRecents();
    auto text = tr("%n connections were added.", nullptr, imported->added);
    if (imported->unreadable > 0)
        text += u' ' + tr("%n could not be read.", nullptr, imported->unreadable);
    m_banner->showMessage(imported->unreadable > 0 ? Banner::Kind::Warning : Banner::Kind::Info, u"connections"_s,
                          text);
}

void DatabaseCommands::showFailure(const core::Error& error)
{
    if (m_sampleStart->isActive())
        return; // tells it itself
    if (m_session->isOpen())
        m_banner->showError(u"opening"_s, error);
    else
        m_welcome->showProblem(error);
}

void DatabaseCommands::updateRecents()
{
    std::vector<WelcomePage::Recent> recents;
    m_actions->recentDatabases->clear();
    for (const auto& saved : SavedConnections(m_settings).list()) {
        const auto title = databaseTitle(saved.parameters);
        recents.push_back({title, saved.key()});
        connect(m_actions->recentDatabases->addAction(withoutMnemonics(title)), &QAction::triggered, m_flow,
                [flow = m_flow, key = saved.key()] { flow->openStored(key); });
    }
    m_actions->exportConnections->setEnabled(!recents.empty());
    m_actions->recentDatabases->setEnabled(!recents.empty());
    m_welcome->setRecents(recents);
}

} // namespace oa::window
