// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QAction>
#include <QObject>

class QActionGroup;
class QMenuBar;

namespace oa::window {

/// Everything the window can be told to do: texts, icons, shortcuts and where it stands in the menus. What happens is
/// connected by the main window. The shortcut sheet lists what it finds here.
class MainActions : public QObject
{
    Q_OBJECT

public:
    explicit MainActions(QObject* parent = nullptr);

    void fill(QMenuBar* bar);
    const QList<QAction*>& all() const { return m_all; }

private:
    QList<QAction*> m_all; // first: the others are put into it while they are made

public:
    // File
    QAction* startSample;
    QAction* connectDatabase;
    QMenu* recentDatabases = nullptr;
    QAction* disconnectDatabase;
    QAction* exportConnections;
    QAction* importConnections;
    QAction* openWorkspace;
    QAction* saveWorkspace;
    QMenu* recentWorkspaces = nullptr;
    QAction* exportCharts;
    QAction* quit;
    // Edit
    QMenu* edit = nullptr; ///< undo and redo are put at its top
    QAction* copyImage;
    QAction* copyTable;
    // View
    QMenu* view = nullptr; ///< docks are added at its end
    QAction* addPane;
    QAction* chooseRange;
    QAction* earlier;
    QAction* later;
    QAction* zoomOut;
    QAction* markers;
    QAction* pause;
    QAction* fade;
    QAction* fullScreen;
    QActionGroup* axes;
    QActionGroup* rolling; ///< data: over how many points; 0 for none
    QActionGroup* theme;
    // Data
    QAction* seed;
    QAction* importFile;
    QAction* refresh;
    QAction* verify;
    QAction* recomputeRange;
    QAction* retain; ///< remove old receipts
    QAction* retryRejected;
    QAction* payloadFormats;
    QAction* joinSpellings;
    QAction* alerts;
    QAction* feed;
    QActionGroup* cadence; ///< how totals are kept up to date
    // Help
    QAction* guide;
    QAction* shortcuts;
    QAction* about;
    QAction* aboutQt;

private:
    QAction* add(const char* name, const QString& text, const QString& icon = {}, const QKeySequence& shortcut = {});
    QActionGroup* addChoice(const char* name, const QList<std::pair<QString, QString>>& choices);
};

} // namespace oa::window
