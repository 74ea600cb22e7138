// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/window/actions/windowparts.h"
#include "app/window/connect/session.h"
#include "app/window/shell/window.h"
#include "core/time/serverclock.h"
#include "core/workspace/workspace.h"

#include <QMainWindow>

namespace oa::window {

class AlertsFeature;
class Appearance;
class CentralPage;
class Comparison;
class DatabaseFeature;
class DatabaseJobs;
class DocumentsFeature;
class ExportFeature;
class JobsFeature;
class MainActions;
class MarkersFeature;
class Notices;
class PasswordStore;
class ProfileFeature;
class RankingFeature;
class RefusedFeature;
class RejectedFeature;
class Settings;
class StatusLine;
class ViewFeature;
class WorkspaceFiles;

/// The window: makes the features and connects them. What it shows is kept by Comparison, where it reads from by
/// Session, what it does to the database by DatabaseJobs.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    /// The arguments must outlive the window, which sets the clock by the server's answers.
    MainWindow(Appearance& appearance, Settings& settings, PasswordStore& passwords, core::ServerClock& clock,
               QWidget* parent = nullptr);
    ~MainWindow() override;

    /// Opens what the options name, else what was open last, else stays with the welcome page.
    void start(const database::StartOptions& options);

    Session* session() { return m_session; }
    Comparison* comparison() { return m_comparison; }
    DatabaseJobs* jobs() { return m_jobs; }
    MainActions* mainActions() { return m_actions; }

protected:
    void closeEvent(QCloseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool focusNextPrevChild(bool next) override;

private:
    WindowParts parts();
    void makeStatusBar();
    void placeDocks();
    /// Shows a dock and brings it to the front; hides it where it is.
    QAction* dockAction(QDockWidget* dock);
    /// Some rows of it, until somebody has had docks as they want them.
    void giveRoom(QDockWidget* dock);
    void showGuide();
    void connectFeatures();
    void connectComparison();
    void connectSession();
    void connectJobs();
    void connectWindowActions();
    void setSource(const std::shared_ptr<db::ConnectionPool>& source);
    void restore();
    void fitScreen();
    void save();

    void showPage();
    void updateSession();
    void showExtent();
    void updateActions();
    void updateRecentWorkspaces();
    void setTheme(const QString& name);
    void suggestNewest();

    core::ServerClock& m_clock;
    Appearance& m_appearance;
    Settings& m_settings;
    MainActions* m_actions;
    Session* m_session;
    DatabaseJobs* m_jobs;
    CentralPage* m_page;
    StatusLine* m_status;
    Comparison* m_comparison;
    Notices* m_notices;
    ViewFeature* m_view;
    DatabaseFeature* m_databases;
    ExportFeature* m_export;
    RankingFeature* m_ranking;
    ProfileFeature* m_profile;
    MarkersFeature* m_markers;
    DocumentsFeature* m_documents;
    JobsFeature* m_jobsFeature;
    RejectedFeature* m_rejected;
    RefusedFeature* m_refused;
    bool m_hasOwnLayout = false; ///< that of docks comes from an earlier time
    AlertsFeature* m_alerts;
    WorkspaceFiles* m_workspaces;
    QList<QAction*> m_dockActions;
};

} // namespace oa::window
