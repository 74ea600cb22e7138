// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/shell/workspacefiles.h"

#include "app/window/compare/comparison.h"
#include "app/window/compare/viewhistory.h"
#include "app/window/connect/session.h"
#include "app/window/settings/settings.h"
#include "app/window/widgets/displaytext.h"
#include "app/window/widgets/filequestion.h"
#include "core/time/zones.h"

#include <QFileInfo>

#include <utility>

using namespace Qt::StringLiterals;

namespace oa::window {

namespace {

/// In files, whatever the language, before what tells local databases apart: everybody may have some.
const auto localName = u"local"_s;

bool isLocal(const QString& name)
{
    return name == localName || name.startsWith(localName + u' ');
}

bool isSameDatabase(const QString& saved, const QString& open)
{
    return saved == open || (saved == localName && isLocal(open)); // from before they were told apart
}

QString openingText()
{
    return WorkspaceFiles::tr("opening a workspace");
}

/// "receipts @ db.example:5433": the same for everybody who looks there, whoever they are and whatever they call it.
QString placeOf(const db::ConnectionParameters& parameters)
{
    const auto service = parameters.value(u"service"_s);
    auto name = parameters.value(u"dbname"_s);
    if (name.isEmpty())
        name = service.isEmpty() ? parameters.value(u"user"_s) : service;
    auto host = parameters.value(u"host"_s);
    if (host.isEmpty())
        host = parameters.value(u"hostaddr"_s);
    if (host.startsWith(u'/'))
        host.clear();
    if (const auto port = parameters.value(u"port"_s); !port.isEmpty() && port != u"5432")
        host += u':' + port;
    return host.isEmpty() ? name : u"%1 @ %2"_s.arg(name, host);
}

} // namespace

WorkspaceFiles::WorkspaceFiles(Comparison* comparison, ViewHistory* history, const Session* session, Settings& settings,
                               QWidget* window)
    : QObject(window)
    , m_comparison(comparison)
    , m_history(history)
    , m_session(session)
    , m_settings(settings)
    , m_window(window)
{
    connect(session, &Session::opened, this, &WorkspaceFiles::compareDatabases);
    connect(history->stack(), &QUndoStack::indexChanged, this, &WorkspaceFiles::compareDatabases);
}

void WorkspaceFiles::open(const QString& path)
{
    auto workspace = core::readWorkspace(path);
    if (!workspace) {
        forgetMissing(path);
        Q_EMIT failed(workspace.error());
        return;
    }
    const auto savedOn = std::exchange(workspace->database, {});
    if (const auto system = core::systemZone(); system && workspace->zone == QString::fromLatin1(system->id()))
        workspace->zone.clear(); // follows the system's, as it does without a file
    const auto before = m_comparison->workspace();
    m_comparison->apply(*workspace);
    m_history->add(before, *workspace, openingText(), {});
    m_savedOn = savedOn;
    m_openedAt = m_history->stack()->index();
    forgetOther(); // told again, also where it was dismissed
    compareDatabases();
    remember(path);
}

void WorkspaceFiles::save(const QString& path)
{
    auto workspace = m_comparison->workspace();
    workspace.database = databaseName();
    workspace.zone = QString::fromLatin1(m_comparison->zone().id()); // "yesterday" elsewhere is another day
    if (const auto saved = core::writeWorkspace(path, workspace); !saved) {
        Q_EMIT failed(saved.error());
        return;
    }
    remember(path);
}

QString WorkspaceFiles::databaseName() const
{
    const auto* opened = m_session->database();
    if (!opened)
        return {};
    return opened->choice.isLocal ? localName + u' ' + opened->localId : placeOf(opened->parameters);
}

void WorkspaceFiles::compareDatabases()
{
    const auto open = databaseName();
    if (open.isEmpty())
        return; // until one is
    if (m_history->stack()->count() == 0)
        m_openedAt = 0; // it is forgotten that something else was there before
    if (!isOnScreen() || m_savedOn.isEmpty() || isSameDatabase(m_savedOn, open))
        return forgetOther();
    const auto told = std::pair(m_savedOn, open);
    if (m_told == told)
        return;
    m_told = told;
    const auto saved = !isLocal(m_savedOn) ? visibleName(m_savedOn)
                       : isLocal(open)     ? tr("another local database")
                                           : tr("a local database");
    Q_EMIT otherDatabaseFound(saved, isLocal(open) ? tr("a local database") : visibleName(open));
}

bool WorkspaceFiles::isOnScreen() const
{
    const auto* stack = m_history->stack();
    // After it was undone something else may have been done in its place.
    return m_openedAt == 0 || (stack->index() >= m_openedAt && stack->text(m_openedAt - 1) == openingText());
}

void WorkspaceFiles::forgetOther()
{
    if (std::exchange(m_told, {}) != std::pair<QString, QString>())
        Q_EMIT otherDatabaseLeft();
}

void WorkspaceFiles::askToOpen()
{
    askForFileToOpen(m_window, tr("Open workspace"), tr("Workspaces (*.json)"),
                     [this](const QString& path) { open(path); });
}

void WorkspaceFiles::askToSave()
{
    askForFileToSave(m_window, tr("Save workspace"), tr("Workspaces (*.json)"), u"workspace.json"_s,
                     [this](const QString& path) { save(path); });
}

QStringList WorkspaceFiles::recents() const
{
    return m_settings.value(Settings::Key::RecentWorkspaces).toStringList();
}

void WorkspaceFiles::remember(const QString& path)
{
    m_settings.addRecent(Settings::Key::RecentWorkspaces, QFileInfo(path).absoluteFilePath());
    Q_EMIT recentsChanged();
}

void WorkspaceFiles::forgetMissing(const QString& path)
{
    auto known = recents();
    if (QFileInfo::exists(path) || known.removeAll(path) == 0)
        return;
    m_settings.setValue(Settings::Key::RecentWorkspaces, known);
    Q_EMIT recentsChanged();
}

} // namespace oa::window
