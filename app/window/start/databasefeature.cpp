// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/start/databasefeature.h"

#include "app/database/startoptions.h"
#include "app/window/actions/mainactions.h"
#include "app/window/connect/connectionflow.h"
#include "app/window/connect/session.h"
#include "app/window/settings/savedconnections.h"
#include "app/window/settings/settings.h"
#include "app/window/start/samplestart.h"
#include "app/window/start/welcomepage.h"
#include "app/window/widgets/banner.h"
#include "app/window/widgets/displaytext.h"
#include "app/window/widgets/filequestion.h"

#include <QDir>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace oa::window {

DatabaseFeature::DatabaseFeature(const WindowParts& parts, WelcomePage* welcome, PasswordStore& passwords)
    : QObject(parts.window)
    , m_parts(parts)
    , m_welcome(welcome)
    , m_sampleStart(new SampleStart(parts.session, parts.jobs, parts.settings, this))
    , m_flow(new ConnectionFlow(parts.session, parts.settings, passwords, parts.window))
{
    const auto* actions = m_parts.actions;
    connect(actions->startSample, &QAction::triggered, this, [this] {
        m_sampleStart->start(m_parts.settings.value(Settings::Key::LocalDirectory).toString());
        updateActions();
    });
    connect(actions->connectDatabase, &QAction::triggered, m_flow, &ConnectionFlow::ask);
    connect(actions->disconnectDatabase, &QAction::triggered, this, &DatabaseFeature::disconnectDatabase);
    connect(actions->exportConnections, &QAction::triggered, this, &DatabaseFeature::exportConnections);
    connect(actions->importConnections, &QAction::triggered, this, &DatabaseFeature::importConnections);
    connect(m_welcome, &WelcomePage::sampleRequested, actions->startSample, &QAction::trigger);
    connect(m_welcome, &WelcomePage::connectRequested, actions->connectDatabase, &QAction::trigger);
    connect(m_welcome, &WelcomePage::recentRequested, m_flow, &ConnectionFlow::openStored);
    connect(m_welcome, &WelcomePage::cancelRequested, this, [this] {
        if (m_sampleStart->isActive())
            m_sampleStart->cancel();
        else
            m_flow->cancel();
    });
    connect(m_parts.session, &Session::stateChanged, this, &DatabaseFeature::updateActions);
    connect(m_parts.session, &Session::opened, this, &DatabaseFeature::updateActions);
    connect(this, &DatabaseFeature::pageChanged, this, &DatabaseFeature::updateActions);
    connectFlow();
    connectSampleStart();
    updateRecents();
    updateActions();
}

void DatabaseFeature::start(const database::StartOptions& options)
{
    if (options.isLocal)
        return m_flow->openLocal(options.localDirectory);
    if (options.database)
        return m_flow->openKnown(*options.database);
    const auto last = m_parts.settings.value(Settings::Key::LastConnection).toString();
    if (last == QStringView(ConnectionFlow::localName) && m_sampleStart->isUnfinished())
        m_parts.actions->startSample->trigger(); // the program ended while it was making the receipts
    else if (!last.isEmpty())
        m_flow->openStored(last);
}

void DatabaseFeature::updateActions()
{
    m_parts.actions->disconnectDatabase->setEnabled(m_parts.session->isOpen());
    m_parts.actions->startSample->setEnabled(!m_sampleStart->isActive() && !m_parts.session->isLocal());
}

void DatabaseFeature::connectFlow()
{
    connect(m_parts.session, &Session::opened, this, [this] { m_parts.banner->dismiss(u"opening"_s); });
    connect(m_flow, &ConnectionFlow::savedChanged, this, &DatabaseFeature::updateRecents);
    connect(m_flow, &ConnectionFlow::passwordNotKept, this,
            [this](const core::Error& error) { m_parts.banner->showError(u"password"_s, error); });
    connect(m_flow, &ConnectionFlow::openingStarted, this, [this](const QString& what) {
        if (!m_parts.session->isOpen())
            m_welcome->showProgress(what, 0, 0);
    });
    connect(m_flow, &ConnectionFlow::waitingForPerson, this, [this] {
        if (!m_sampleStart->isActive())
            m_welcome->showIdle();
    });
    connect(m_flow, &ConnectionFlow::failed, this, &DatabaseFeature::showFailure);
}

void DatabaseFeature::connectSampleStart()
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

void DatabaseFeature::disconnectDatabase()
{
    Q_EMIT closing();
    m_parts.session->close();
    m_parts.settings.setValue(Settings::Key::LastConnection, QString());
    Q_EMIT pageChanged();
}

void DatabaseFeature::exportConnections()
{
    askForFileToSave(m_parts.window, tr("Export connections"), tr("Connections (*.json)"), u"connections.json"_s,
                     [this](const QString& path) { exportConnectionsTo(path); });
}

void DatabaseFeature::exportConnectionsTo(const QString& path)
{
    if (const auto done = SavedConnections(m_parts.settings).exportTo(path); !done)
        return m_parts.banner->showError(u"connections"_s, done.error());
    m_parts.banner->showMessage(
        Banner::Kind::Info, u"connections"_s,
        tr("The connections are in %1, without passwords.").arg(QDir::toNativeSeparators(path)));
}

void DatabaseFeature::importConnections()
{
    askForFileToOpen(m_parts.window, tr("Import connections"), tr("Connections (*.json)"),
                     [this](const QString& path) { importConnectionsFrom(path); });
}

void DatabaseFeature::importConnectionsFrom(const QString& path)
{
    const auto imported = SavedConnections(m_parts.settings).importFrom(path);
    if (!imported)
        return m_parts.banner->showError(u"connections"_s, imported.error());
    updateRecents();
    auto text = tr("%n connections were added.", nullptr, imported->added);
    if (imported->unreadable > 0)
        text += u' ' + tr("%n could not be read.", nullptr, imported->unreadable);
    m_parts.banner->showMessage(imported->unreadable > 0 ? Banner::Kind::Warning : Banner::Kind::Info, u"connections"_s,
                                text);
}

void DatabaseFeature::showFailure(const core::Error& error)
{
    if (m_sampleStart->isActive())
        return; // tells it itself
    if (m_parts.session->isOpen())
        m_parts.banner->showError(u"opening"_s, error);
    else
        m_welcome->showProblem(error);
}

void DatabaseFeature::updateRecents()
{
    std::vector<WelcomePage::Recent> recents;
    m_parts.actions->recentDatabases->clear();
    for (const auto& saved : SavedConnections(m_parts.settings).list()) {
        const auto title = databaseTitle(saved.parameters);
        recents.push_back({title, saved.key()});
        connect(m_parts.actions->recentDatabases->addAction(withoutMnemonics(title)), &QAction::triggered, m_flow,
                [flow = m_flow, key = saved.key()] { flow->openStored(key); });
    }
    m_parts.actions->exportConnections->setEnabled(!recents.empty());
    m_parts.actions->recentDatabases->setEnabled(!recents.empty());
    m_welcome->setRecents(recents);
}

} // namespace oa::window
