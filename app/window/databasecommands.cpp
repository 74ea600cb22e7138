// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/databasecommands.h"

#include "app/window/banner.h"
#include "app/window/connectionflow.h"
#include "app/window/displaytext.h"
#include "app/window/mainactions.h"
#include "app/window/recentdatabases.h"
#include "app/window/samplestart.h"
#include "app/window/session.h"
#include "app/window/settings.h"
#include "app/window/welcomepage.h"

#include <QMenu>

using namespace Qt::StringLiterals;

namespace oa::window {

DatabaseCommands::DatabaseCommands(MainActions* actions, Session* session, SampleStart* sampleStart,
                                   ConnectionFlow* flow, WelcomePage* welcome, Banner* banner, Settings& settings,
                                   QObject* parent)
    : QObject(parent)
    , m_actions(actions)
    , m_session(session)
    , m_sampleStart(sampleStart)
    , m_flow(flow)
    , m_welcome(welcome)
    , m_banner(banner)
    , m_settings(settings)
{
    connect(m_actions->startSample, &QAction::triggered, this,
            [this] { m_sampleStart->start(m_settings.value(Settings::Key::LocalDirectory).toString()); });
    connect(m_actions->connectDatabase, &QAction::triggered, m_flow, &ConnectionFlow::ask);
    connect(m_actions->disconnectDatabase, &QAction::triggered, this, &DatabaseCommands::disconnectDatabase);
    connect(m_welcome, &WelcomePage::sampleRequested, m_actions->startSample, &QAction::trigger);
    connect(m_welcome, &WelcomePage::connectRequested, m_actions->connectDatabase, &QAction::trigger);
    connect(m_welcome, &WelcomePage::recentRequested, m_flow, &ConnectionFlow::openStored);
    connect(m_welcome, &WelcomePage::cancelRequested, this, [this] {
        if (m_sampleStart->isActive())
            m_sampleStart->cancel();
        else
            m_session->cancelOpening();
    });
    connectFlow();
    connectSampleStart();
    updateRecents();
}

void DatabaseCommands::connectFlow()
{
    connect(m_session, &Session::opened, this, [this] {
        m_banner->dismiss(u"opening"_s);
        updateRecents();
    });
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
    connect(m_sampleStart, &SampleStart::canceled, this, idle);
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
    for (const auto& recent : RecentDatabases(m_settings).list()) {
        const auto conninfo = recent.toConninfoWithoutPassword();
        recents.push_back({recent.displayName(), conninfo});
        connect(m_actions->recentDatabases->addAction(withoutMnemonics(recent.displayName())), &QAction::triggered,
                m_flow, [flow = m_flow, conninfo] { flow->openStored(conninfo); });
    }
    m_actions->recentDatabases->setEnabled(!recents.empty());
    m_welcome->setRecents(recents);
}

} // namespace oa::window
