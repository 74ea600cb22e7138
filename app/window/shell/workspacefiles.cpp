// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/shell/workspacefiles.h"

#include "app/window/compare/comparison.h"
#include "app/window/compare/viewhistory.h"
#include "app/window/settings/settings.h"
#include "app/window/widgets/filequestion.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace oa::window {

WorkspaceFiles::WorkspaceFiles(Comparison* comparison, ViewHistory* history, Settings& settings, QWidget* window)
    : QObject(window)
    , m_comparison(comparison)
    , m_history(history)
    , m_settings(settings)
    , m_window(window)
{}

void WorkspaceFiles::open(const QString& path)
{
    const auto workspace = core::readWorkspace(path);
    if (!workspace) {
        forgetMissing(path);
        Q_EMIT failed(workspace.error());
        return;
    }
    const auto before = m_comparison->workspace();
    m_comparison->apply(*workspace);
    m_history->add(before, *workspace, tr("opening a workspace"), {});
    remember(path);
}

void WorkspaceFiles::save(const QString& path)
{
    if (const auto saved = core::writeWorkspace(path, m_comparison->workspace()); !saved) {
        Q_EMIT failed(saved.error());
        return;
    }
    remember(path);
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
