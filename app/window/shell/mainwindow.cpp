// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/shell/mainwindow.h"

#include "app/window/actions/mainactions.h"
#include "app/window/alerts/alertsdock.h"
#include "app/window/alerts/alertsfeature.h"
#include "app/window/alerts/desktopnotification.h"
#include "app/window/compare/comparison.h"
#include "app/window/compare/viewfeature.h"
#include "app/window/compare/viewhistory.h"
#include "app/window/documents/documentsdock.h"
#include "app/window/documents/documentsfeature.h"
#include "app/window/export/exportfeature.h"
#include "app/window/jobs/databasejobs.h"
#include "app/window/jobs/jobsdock.h"
#include "app/window/jobs/jobsfeature.h"
#include "app/window/markers/markersfeature.h"
#include "app/window/profile/profiledock.h"
#include "app/window/profile/profilefeature.h"
#include "app/window/range/rangebar.h"
#include "app/window/ranking/rankingdock.h"
#include "app/window/ranking/rankingfeature.h"
#include "app/window/refused/refuseddock.h"
#include "app/window/refused/refusedfeature.h"
#include "app/window/rejected/rejecteddock.h"
#include "app/window/rejected/rejectedfeature.h"
#include "app/window/settings/settings.h"
#include "app/window/shell/aboutdialog.h"
#include "app/window/shell/centralpage.h"
#include "app/window/shell/guidewindow.h"
#include "app/window/shell/notices.h"
#include "app/window/shell/shortcutsheet.h"
#include "app/window/shell/statusline.h"
#include "app/window/shell/taborder.h"
#include "app/window/shell/workspacefiles.h"
#include "app/window/start/databasefeature.h"
#include "app/window/start/samplestart.h"
#include "app/window/style/appearance.h"
#include "app/window/style/typography.h"
#include "app/window/widgets/banner.h"
#include "app/window/widgets/displaytext.h"
#include "app/window/widgets/enterpresses.h"
#include "app/window/widgets/popupplace.h"

#include <QActionGroup>
#include <QApplication>
#include <QCloseEvent>
#include <QLayout>
#include <QMenu>
#include <QMenuBar>
#include <QScreen>
#include <QStatusBar>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace oa::window {

namespace {

constexpr QSize firstSize{1280, 800};

} // namespace

MainWindow::MainWindow(Appearance& appearance, Settings& settings, PasswordStore& passwords, core::ServerClock& clock,
                       QWidget* parent)
    : QMainWindow(parent)
    , m_clock(clock)
    , m_appearance(appearance)
    , m_settings(settings)
    , m_actions(new MainActions(this))
    , m_session(new Session(this))
    , m_jobs(new DatabaseJobs(m_session, settings, clock, this))
    , m_page(new CentralPage(m_actions, clock, this))
    , m_status(new StatusLine(this))
    , m_comparison(new Comparison(m_page->area(), clock, this))
    , m_notices(new Notices(m_page->banner(), m_session, m_comparison, m_actions, this))
{
    setObjectName(u"mainWindow"_s);
    setWindowTitle(u"OCR Analytics"_s);
    resize(firstSize);
    m_actions->fill(menuBar());
    addActions(m_actions->all());
    setCentralWidget(m_page);
    makeStatusBar();
    new EnterPresses(this);
    m_view = new ViewFeature(parts(), m_page->rangeBar());
    m_databases = new DatabaseFeature(parts(), m_page->welcome(), passwords);
    m_export = new ExportFeature(parts(), appearance);
    m_ranking = new RankingFeature(parts());
    m_profile = new ProfileFeature(parts());
    m_markers = new MarkersFeature(parts());
    m_documents = new DocumentsFeature(parts());
    m_jobsFeature = new JobsFeature(parts());
    m_rejected = new RejectedFeature(parts());
    m_refused = new RefusedFeature(parts());
    m_alerts = new AlertsFeature(parts(), notifyDesktop);
    m_workspaces = new WorkspaceFiles(m_comparison, m_view->history(), m_session, m_settings, this);
    placeDocks();
    connectFeatures();
    connectComparison();
    connectSession();
    connectJobs();
    connectWindowActions();
    restore();
    showPage();
    updateSession();
}

MainWindow::~MainWindow()
{
    // Panes read through the session's connections: they go first.
    setSource(nullptr);
    delete m_comparison;
    m_comparison = nullptr;
}

WindowParts MainWindow::parts()
{
    return {this, m_actions, m_session, m_jobs, m_comparison, m_page->banner(), m_settings, m_clock};
}

void MainWindow::makeStatusBar()
{
    statusBar()->setSizeGripEnabled(false);
    statusBar()->setContentsMargins(0, 0, 0, 0);
    statusBar()->layout()->setContentsMargins(0, 0, 0, 0);
    statusBar()->addPermanentWidget(m_status, 1);
}

void MainWindow::placeDocks()
{
    const std::tuple<QDockWidget*, Qt::DockWidgetArea, QKeySequence> docks[] = {
        {m_ranking->dock(), Qt::RightDockWidgetArea, Qt::Key_F6},
        {m_documents->dock(), Qt::BottomDockWidgetArea, Qt::Key_F7},
        {m_jobsFeature->dock(), Qt::BottomDockWidgetArea, Qt::Key_F8},
        {m_rejected->dock(), Qt::BottomDockWidgetArea, Qt::Key_F9},
        {m_refused->dock(), Qt::BottomDockWidgetArea, Qt::SHIFT | Qt::Key_F9},
        {m_alerts->dock(), Qt::BottomDockWidgetArea, Qt::Key_F12},
        {m_profile->dock(), Qt::BottomDockWidgetArea, Qt::Key_F4}};
    for (const auto& [dock, area, key] : docks) {
        addDockWidget(area, dock);
        if (area == Qt::BottomDockWidgetArea && dock != m_documents->dock())
            tabifyDockWidget(m_documents->dock(), dock);
        dock->hide();
        auto* action = dockAction(dock);
        action->setShortcut(key);
        m_actions->view->addAction(action);
        m_dockActions.append(action);
        // Queued: once it has its place.
        connect(
            dock, &QDockWidget::visibilityChanged, this,
            [this, dock](bool isVisible) {
                if (isVisible)
                    giveRoom(dock);
            },
            Qt::QueuedConnection);
    }
}

void MainWindow::giveRoom(QDockWidget* dock)
{
    // Qt leaves all the room to the panes, and one row to a list.
    const auto wanted = std::min(lengthForFont(260), height() / 3);
    if (!m_hasOwnLayout && !dock->isFloating() && dockWidgetArea(dock) == Qt::BottomDockWidgetArea &&
        dock->height() < wanted)
        resizeDocks({dock}, {wanted}, Qt::Vertical);
}

QAction* MainWindow::dockAction(QDockWidget* dock)
{
    // Qt's own hides a dock that stands behind another one, which is no answer to somebody who asks for it.
    auto* action = new QAction(dock->windowTitle(), dock);
    action->setObjectName(u"show_"_s + dock->objectName());
    action->setCheckable(true);
    connect(dock, &QDockWidget::visibilityChanged, action, &QAction::setChecked);
    connect(action, &QAction::triggered, dock, [dock, action](bool isAsked) {
        dock->setVisible(isAsked);
        if (isAsked)
            dock->raise();
        action->setChecked(isAsked);
    });
    return action;
}

void MainWindow::showGuide()
{
    const auto file = guideFile(QCoreApplication::applicationDirPath());
    if (file.isEmpty()) {
        m_page->banner()->showMessage(Banner::Kind::Warning, u"guide"_s, tr("The user guide is not installed."));
        return;
    }
    auto* guide = findChild<GuideWindow*>();
    if (!guide) {
        guide = new GuideWindow(file, this);
        guide->setAttribute(Qt::WA_DeleteOnClose);
    }
    guide->show(); // beside the window that it explains
    guide->raise();
    guide->activateWindow();
}

void MainWindow::connectFeatures()
{
    auto* banner = m_page->banner();
    connect(m_actions->openWorkspace, &QAction::triggered, m_workspaces, &WorkspaceFiles::askToOpen);
    connect(m_actions->saveWorkspace, &QAction::triggered, m_workspaces, &WorkspaceFiles::askToSave);
    connect(m_workspaces, &WorkspaceFiles::recentsChanged, this, &MainWindow::updateRecentWorkspaces);
    connect(m_workspaces, &WorkspaceFiles::failed, banner,
            [banner](const core::Error& error) { banner->showError(u"workspace"_s, error); });
    connect(m_databases, &DatabaseFeature::closing, this, [this] {
        m_notices->forgetDatabase();
        setSource(nullptr);
    });
    connect(m_workspaces, &WorkspaceFiles::otherDatabaseFound, banner,
            [banner](const QString& saved, const QString& open) {
                //: two databases
                banner->showMessage(Banner::Kind::Info, u"workspace-database"_s,
                                    tr("This workspace was saved on %1; what you see is of %2.").arg(saved, open));
            });
    connect(m_workspaces, &WorkspaceFiles::otherDatabaseLeft, banner,
            [banner] { banner->dismiss(u"workspace-database"_s); });
    connect(m_databases, &DatabaseFeature::pageChanged, this, &MainWindow::showPage);
    auto* rejected = m_rejected->dock();
    connect(rejected, &RejectedDock::counted, m_status, &StatusLine::showRejected);
    connect(m_jobsFeature->dock(), &JobsDock::refusedRequested, m_refused->dock(), [dock = m_refused->dock()] {
        dock->show();
        dock->raise();
    });
    for (auto [signal, dock] :
         {std::pair<void (StatusLine::*)(), QDockWidget*>{&StatusLine::rejectedRequested, rejected},
          {&StatusLine::jobsRequested, m_jobsFeature->dock()}})
    {
        connect(m_status, signal, dock, [dock] {
            dock->show();
            dock->raise();
        });
    }
}

void MainWindow::connectComparison()
{
    connect(m_comparison, &Comparison::changed, this, [this] {
        showExtent();
        m_notices->showZone();
        m_page->rangeBar()->setAll(m_comparison->known());
        suggestNewest();
    });
    connect(m_comparison, &Comparison::loaded, this, [this] {
        m_notices->showLoaded();
        suggestNewest();
    });
    connect(m_comparison, &Comparison::loadingFailed, m_notices, &Notices::showLoadingProblem);
    connect(m_comparison, &Comparison::pausedChanged, this, [this] {
        updateActions();
        showExtent();
    });
    connect(m_page, &CentralPage::liveToggled, this, [this](bool live) { m_comparison->setPaused(!live); });
}

void MainWindow::connectSession()
{
    connect(m_session, &Session::stateChanged, this, &MainWindow::updateSession);
    connect(m_session, &Session::opened, this, [this] {
        m_clock.forget();
        m_notices->forgetDatabase();
        setSource(m_session->pool());
        showPage();
        updateSession();
    });
    connect(m_session, &Session::extentRead, this, [this] {
        m_clock.synchronize(m_session->extent()->serverTime);
        m_status->showClock(m_clock.ownIsAheadBy());
        m_comparison->setExtent(*m_session->extent());
        showExtent();
        suggestNewest();
    });
    connect(m_session, &Session::totalsUpdated, m_comparison, &Comparison::refresh);
    connect(m_session, &Session::problemsFound, m_notices, &Notices::showProblems);
}

void MainWindow::connectJobs()
{
    connect(m_jobs, &DatabaseJobs::changed, this, [this] { m_status->showJobs(m_jobs->visibleCount()); });
    connect(m_jobs, &DatabaseJobs::finished, this, [this](const jobs::JobStatus& status) {
        if (!m_databases->sampleStart()->isOwn(status.id)) // tells of its own where the person is looking
            m_notices->showJobEnd(status);
    });
    connect(m_jobs, &DatabaseJobs::noticed, m_notices, &Notices::showFormatProblem);
    connect(m_notices, &Notices::importAgainRequested, m_jobs, &DatabaseJobs::importAgain);
    connect(m_notices, &Notices::repairRequested, m_jobs, [this] { m_jobs->verify(true); });
}

void MainWindow::connectWindowActions()
{
    connect(m_actions->quit, &QAction::triggered, this, &QWidget::close);
    connect(m_actions->fullScreen, &QAction::triggered, this,
            [this](bool full) { full ? showFullScreen() : showNormal(); });
    connect(m_actions->theme, &QActionGroup::triggered, this,
            [this](const QAction* action) { setTheme(action->data().toString()); });
    const auto show = [](QDialog* dialog) {
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    };
    connect(m_actions->shortcuts, &QAction::triggered, this, [this, show] {
        show(new ShortcutSheet(m_actions->all() + m_actions->edit->actions() + m_dockActions, this));
    });
    connect(m_actions->guide, &QAction::triggered, this, &MainWindow::showGuide);
    connect(m_actions->about, &QAction::triggered, this, [this, show] { show(new AboutDialog(this)); });
    connect(m_actions->aboutQt, &QAction::triggered, qApp, &QApplication::aboutQt);
}

void MainWindow::restore()
{
    setTheme(m_settings.value(Settings::Key::Theme).toString());
    restoreGeometry(m_settings.value(Settings::Key::WindowGeometry).toByteArray());
    fitScreen();
    m_hasOwnLayout = restoreState(m_settings.value(Settings::Key::WindowState).toByteArray());
    const auto bytes = m_settings.value(Settings::Key::Workspace).toByteArray();
    const auto stored = core::workspaceFromJson(bytes);
    if (!stored && !bytes.isEmpty()) { // a newer program's, or damaged: whoever can read it finds it beside
        m_settings.setValue(Settings::Key::UnreadWorkspace, bytes);
        m_page->banner()->showError(u"workspace"_s, stored.error());
    }
    auto workspace = stored.value_or(core::Workspace());
    workspace.zoom.reset(); // yesterday's zoom is not what one opens a program for
    m_comparison->apply(workspace);
    updateRecentWorkspaces();
}

/// Qt brings a window that was on a larger screen onto this one, as large as it was.
void MainWindow::fitScreen()
{
    const auto room = screen() ? screen()->availableGeometry() : QRect();
    const auto largest = room.size() - QSize(0, style()->pixelMetric(QStyle::PM_TitleBarHeight));
    if (room.isEmpty() || isMaximized() || isFullScreen() || size().boundedTo(largest) == size())
        return;
    resize(sizeOnScreen(this, size()));
    move(room.center() - rect().center());
}

void MainWindow::save()
{
    m_settings.setValue(Settings::Key::WindowGeometry, saveGeometry());
    m_settings.setValue(Settings::Key::WindowState, saveState());
    m_settings.setValue(Settings::Key::Workspace, core::toJson(m_comparison->workspace()));
}

bool MainWindow::focusNextPrevChild(bool next)
{
    const auto order = tabOrder(this);
    if (order.isEmpty())
        return false;
    auto at = order.indexOf(focusWidget());
    if (at < 0 && !next)
        at = 0; // from nowhere back to the last
    const auto count = order.size();
    order[(at + (next ? 1 : count - 1)) % count]->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    return true;
}

void MainWindow::start(const database::StartOptions& options)
{
    if (options.zone)
        m_comparison->setZone(*options.zone);
    if (!options.workspaceFile.isEmpty())
        m_workspaces->open(options.workspaceFile);
    m_view->history()->clear();
    m_databases->start(options);
}

void MainWindow::setSource(const std::shared_ptr<db::ConnectionPool>& source)
{
    m_comparison->setSource(source);
    m_documents->dock()->setSource(source);
    m_jobsFeature->dock()->setSource(source);
    m_rejected->dock()->setSource(source);
    m_refused->dock()->setSource(source);
    m_alerts->setSource(source);
    m_ranking->dock()->setSource(source);
    m_profile->dock()->setSource(source);
    m_markers->setSource(source);
}

void MainWindow::showPage()
{
    m_page->showCharts(m_session->isOpen() && !m_databases->sampleStart()->isActive());
    updateActions();
}

void MainWindow::updateSession()
{
    m_status->showConnection(m_session->state(), m_session->name(), m_session->isReadOnly());
    showExtent();
    m_page->showTag(m_session->tag());
    setWindowTitle(m_session->isOpen() ? tr("%1 – OCR Analytics").arg(m_session->name()) : u"OCR Analytics"_s);
    if (m_notices->showConnection())
        setSource(m_session->pool()); // reads anew; old lines stay until then
    updateActions();
}

void MainWindow::showExtent()
{
    m_status->showExtent(m_session->extent(), m_comparison->zone(), m_comparison->pause());
}

void MainWindow::updateActions()
{
    m_view->setAvailable(m_page->showsCharts());
    m_export->setAvailable(m_page->showsCharts());
    m_page->showPaused(m_comparison->isPaused());
}

void MainWindow::updateRecentWorkspaces()
{
    m_actions->recentWorkspaces->clear();
    for (const auto& path : m_workspaces->recents()) {
        connect(m_actions->recentWorkspaces->addAction(withoutMnemonics(path)), &QAction::triggered, m_workspaces,
                [files = m_workspaces, path] { files->open(path); });
    }
    m_actions->recentWorkspaces->setEnabled(!m_actions->recentWorkspaces->isEmpty());
}

void MainWindow::suggestNewest()
{
    if (m_page->showsCharts())
        m_notices->suggestNewest();
}

void MainWindow::setTheme(const QString& name)
{
    m_appearance.setChoice(Appearance::choiceFromName(name));
    const auto shown = Appearance::nameOf(m_appearance.choice());
    m_settings.setValue(Settings::Key::Theme, shown);
    m_page->area()->setTheme(m_appearance.kind());
    m_comparison->setTheme(m_appearance.kind());
    m_profile->dock()->setTheme(m_appearance.kind());
    for (auto* action : m_actions->theme->actions())
        action->setChecked(action->data().toString() == shown);
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    save();
    setSource(nullptr);
    m_jobs->stop();
    event->accept();
}

void MainWindow::keyPressEvent(QKeyEvent* event)
{
    // Not a shortcut of an action: a button that has the focus needs its Space.
    if (event->key() == Qt::Key_Space && event->modifiers() == Qt::NoModifier && m_actions->pause->isEnabled()) {
        m_comparison->setPaused(!m_comparison->isPaused());
        event->accept();
        return;
    }
    QMainWindow::keyPressEvent(event);
}

} // namespace oa::window
