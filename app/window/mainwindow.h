// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/window/session.h"
#include "app/window/window.h"
#include "core/clock.h"
#include "core/workspace.h"

#include <QMainWindow>

class QStackedWidget;
class QToolButton;

namespace oa::charts {
class PaneArea;
}

namespace oa::window {

class Appearance;
class Banner;
class Comparison;
class ConnectionFlow;
class DatabaseJobs;
class DocumentsDock;
class JobsDock;
class MainActions;
class RangeBar;
class RankingDock;
class SampleStart;
class Settings;
class StatusLine;
class ViewHistory;
class WelcomePage;

/// The window: menus and wiring. What it shows is kept by Comparison, where it reads from by Session, what it does to
/// the database by DatabaseJobs.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    MainWindow(Appearance& appearance, Settings& settings, const core::Clock& clock, QWidget* parent = nullptr);
    ~MainWindow() override;

    /// Opens what the options name, else what was open last, else stays with the welcome page.
    void start(const WindowOptions& options);

    Session* session() { return m_session; }
    Comparison* comparison() { return m_comparison; }
    DatabaseJobs* jobs() { return m_jobs; }
    MainActions* mainActions() { return m_actions; }

protected:
    void closeEvent(QCloseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void makeCentre();
    void makeTrailingButtons();
    void makeDocks();
    void setSource(const std::shared_ptr<db::ConnectionPool>& source);
    void connectView();
    void connectSession();
    void connectJobs();
    void connectActions();
    void restore();
    void save();

    void showPage();
    void updateView();
    void updateSession();
    void updateActions();
    void updateRecents();
    void suggestNewest();
    void setTheme(const QString& name);
    void setPaused(bool paused);
    void showExport();
    void copyImage();
    void copyTable();
    void openWorkspaceFile(const QString& path);
    void saveWorkspaceFile();
    void seed();
    void importFile();
    void verify();
    void showShortcuts();
    void showAbout();

    Appearance& m_appearance;
    Settings& m_settings;
    const core::Clock& m_clock;
    MainActions* m_actions;
    Session* m_session;
    DatabaseJobs* m_jobs;
    SampleStart* m_sampleStart;
    ConnectionFlow* m_flow;
    charts::PaneArea* m_area = nullptr;
    Comparison* m_comparison = nullptr;
    ViewHistory* m_history = nullptr;
    RangeBar* m_rangeBar = nullptr;
    Banner* m_banner = nullptr;
    QStackedWidget* m_pages = nullptr;
    WelcomePage* m_welcome = nullptr;
    StatusLine* m_status = nullptr;
    QToolButton* m_live = nullptr;
    QToolButton* m_export = nullptr;
    DocumentsDock* m_documents = nullptr;
    JobsDock* m_jobsDock = nullptr;
    RankingDock* m_ranking = nullptr;
};

} // namespace oa::window
