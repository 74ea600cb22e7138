// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/window/connect/session.h"
#include "app/window/shell/window.h"
#include "core/series/workspace.h"
#include "core/time/serverclock.h"

#include <QMainWindow>

namespace oa::window {

class Appearance;
class CentralPage;
class Comparison;
class ConnectionFlow;
class DatabaseCommands;
class DatabaseJobs;
class DocumentsDock;
class JobsDock;
class MainActions;
class Notices;
class PasswordStore;
class RankingDock;
class RejectedDock;
class SampleStart;
class Settings;
class StatusLine;
class ViewCommands;
class ViewHistory;
class WorkspaceFiles;

/// The window: menus and wiring. What it shows is kept by Comparison, where it reads from by Session, what it does to
/// the database by DatabaseJobs; each menu has a class of its own.
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

private:
    void makeStatusBar();
    void makeDocks(const core::Clock& clock);
    void makeCommands(const core::Clock& clock);
    void connectComparison();
    void connectSession();
    void connectJobs();
    void connectWindowActions();
    void setSource(const std::shared_ptr<db::ConnectionPool>& source);
    void restore();
    void save();

    void showPage();
    void updateSession();
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
    SampleStart* m_sampleStart;
    ConnectionFlow* m_flow;
    CentralPage* m_page;
    Comparison* m_comparison;
    ViewHistory* m_history;
    Notices* m_notices;
    ViewCommands* m_view = nullptr;
    WorkspaceFiles* m_workspaces = nullptr;
    DatabaseCommands* m_databases = nullptr;
    StatusLine* m_status = nullptr;
    DocumentsDock* m_documents = nullptr;
    JobsDock* m_jobsDock = nullptr;
    RejectedDock* m_rejected = nullptr;
    RankingDock* m_ranking = nullptr;
};

} // namespace oa::window
