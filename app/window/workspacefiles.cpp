// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/workspacefiles.h"

#include "app/window/comparison.h"
#include "app/window/settings.h"
#include "app/window/viewhistory.h"

#include <QFileDialog>
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
    const auto whole = path.endsWith(u".json"_s) ? path : path + u".json"_s;
    if (const auto saved = core::writeWorkspace(whole, m_comparison->workspace()); !saved) {
        Q_EMIT failed(saved.error());
        return;
    }
    remember(whole);
}

void WorkspaceFiles::askToOpen()
{
    const auto path = QFileDialog::getOpenFileName(m_window, tr("Open workspace"), {}, tr("Workspaces (*.json)"));
    if (!path.isEmpty())
        open(path);
}

void WorkspaceFiles::askToSave()
{
    const auto path =
        QFileDialog::getSaveFileName(m_window, tr("Save workspace"), u"workspace.json"_s, tr("Workspaces (*.json)"));
    if (!path.isEmpty())
        save(path);
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

} // namespace oa::window
