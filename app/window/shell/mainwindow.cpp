// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/shell/mainwindow.h"

#include "app/window/compare/comparison.h"
#include "app/window/compare/viewhistory.h"
#include "app/window/connect/connectionflow.h"
#include "app/window/documents/documentsdock.h"
#include "app/window/jobs/databasejobs.h"
#include "app/window/jobs/jobsdock.h"
#include "app/window/ranking/rankingdock.h"
#include "app/window/rejected/rejecteddock.h"
#include "app/window/settings/settings.h"
#include "app/window/shell/aboutdialog.h"
#include "app/window/shell/centralpage.h"
#include "app/window/shell/databasecommands.h"
#include "app/window/shell/datacommands.h"
#include "app/window/shell/inputcommands.h"
#include "app/window/shell/mainactions.h"
#include "app/window/shell/notices.h"
#include "app/window/shell/outputcommands.h"
#include "app/window/shell/samplestart.h"
#include "app/window/shell/shortcutsheet.h"
#include "app/window/shell/statusline.h"
#include "app/window/shell/viewcommands.h"
#include "app/window/shell/workspacefiles.h"
#include "app/window/style/appearance.h"
#include "app/window/widgets/banner.h"
#include "app/window/widgets/displaytext.h"
#include "app/window/widgets/timetext.h"

#include <QActionGroup>
#include <QApplication>
#include <QCloseEvent>
#include <QLayout>
#include <QMenu>
#include <QMenuBar>
#include <QStatusBar>

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
    , m_sampleStart(new SampleStart(m_session, m_jobs, settings, this))
    , m_flow(new ConnectionFlow(m_session, settings, passwords, this))
    , m_page(new CentralPage(m_actions, clock, this))
    , m_comparison(new Comparison(m_page->area(), clock, this))
    , m_history(new ViewHistory([this](const core::Workspace& workspace) { m_comparison->apply(workspace); }, this))
    , m_notices(new Notices(m_page->banner(), m_session, m_comparison, m_actions, this))
{
    setObjectName(u"mainWindow"_s);
    setWindowTitle(u"OCR Analytics"_s);
    resize(firstSize);
    m_actions->fill(menuBar());
    addActions(m_actions->all());
    setCentralWidget(m_page);
    makeStatusBar();
    makeDocks(clock);
    makeCommands(clock);
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

void MainWindow::makeStatusBar()
{
    m_status = new StatusLine(this);
    statusBar()->setSizeGripEnabled(false);
    statusBar()->setContentsMargins(0, 0, 0, 0);
    statusBar()->layout()->setContentsMargins(0, 0, 0, 0);
    statusBar()->addPermanentWidget(m_status, 1);
}

void MainWindow::makeDocks(const core::Clock& clock)
{
    m_documents = new DocumentsDock(this);
    m_jobsDock = new JobsDock(m_jobs->runner(), clock, this);
    m_ranking = new RankingDock(this);
    m_ranking->setHiddenColumns(m_settings.value(Settings::Key::RankingHidden).toStringList());
    m_rejected = new RejectedDock(this);
    addDockWidget(Qt::BottomDockWidgetArea, m_documents);
    addDockWidget(Qt::BottomDockWidgetArea, m_jobsDock);
    addDockWidget(Qt::BottomDockWidgetArea, m_rejected);
    tabifyDockWidget(m_documents, m_jobsDock);
    tabifyDockWidget(m_documents, m_rejected);
    addDockWidget(Qt::RightDockWidgetArea, m_ranking);
    const std::pair<QDockWidget*, QKeySequence> docks[] = {{m_ranking, QKeySequence(u"F6"_s)},
                                                           {m_documents, QKeySequence(u"F7"_s)},
                                                           {m_jobsDock, QKeySequence(u"F8"_s)},
                                                           {m_rejected, QKeySequence(u"F9"_s)}};
    for (const auto& [dock, key] : docks) {
        dock->hide();
        dock->toggleViewAction()->setShortcut(key);
        m_actions->view->addAction(dock->toggleViewAction());
    }
}

void MainWindow::makeCommands(const core::Clock& clock)
{
    auto* banner = m_page->banner();
    m_view = new ViewCommands(m_actions, m_page->rangeBar(), m_comparison, m_history, m_session, m_settings, this);
    m_workspaces = new WorkspaceFiles(m_comparison, m_history, m_settings, this);
    m_databases =
        new DatabaseCommands(m_actions, m_session, m_sampleStart, m_flow, m_page->welcome(), banner, m_settings, this);
    new DataCommands(m_actions, m_jobs, m_comparison, banner, this);
    new InputCommands({m_actions, m_session, m_jobs, m_comparison, m_rejected, m_jobsDock, m_status}, this);
    new OutputCommands(m_actions, m_comparison, banner, m_appearance, m_settings, clock, this);
    connect(m_actions->openWorkspace, &QAction::triggered, m_workspaces, &WorkspaceFiles::askToOpen);
    connect(m_actions->saveWorkspace, &QAction::triggered, m_workspaces, &WorkspaceFiles::askToSave);
    connect(m_workspaces, &WorkspaceFiles::recentsChanged, this, &MainWindow::updateRecentWorkspaces);
    connect(m_workspaces, &WorkspaceFiles::failed, banner,
            [banner](const core::Error& error) { banner->showError(u"workspace"_s, error); });
    connect(m_databases, &DatabaseCommands::closing, this, [this] { setSource(nullptr); });
    connect(m_databases, &DatabaseCommands::pageChanged, this, &MainWindow::showPage);
}

void MainWindow::connectComparison()
{
    connect(m_comparison, &Comparison::changed, this, [this] {
        const auto visible = m_comparison->visibleRange();
        m_ranking->setRange(core::shownBuckets(visible, m_comparison->interval()),
                            rangeText(visible, m_comparison->zone(), m_clock.now()));
        m_status->showExtent(m_session->extent(), m_comparison->zone());
        m_notices->showZone();
    });
    connect(m_comparison, &Comparison::loaded, this, [this] {
        m_notices->showLoaded();
        suggestNewest();
    });
    connect(m_comparison, &Comparison::loadingFailed, m_notices, &Notices::showLoadingProblem);
    connect(m_comparison, &Comparison::pausedChanged, this, &MainWindow::updateActions);
    connect(m_comparison, &Comparison::bucketActivated, this,
            [this](const QString& business, core::Metric, const core::TimeRange& bucket) {
                m_documents->showBucket(business, bucket, m_comparison->zone());
            });
    connect(m_ranking, &RankingDock::businessPicked, this, [this](const QString& id, bool inNewPane) {
        if (inNewPane)
            m_comparison->addPane();
        m_comparison->setBusinesses(inNewPane ? m_comparison->panes().size() - 1 : 0, {id});
    });
    connect(m_ranking, &RankingDock::columnsChanged, this,
            [this] { m_settings.setValue(Settings::Key::RankingHidden, m_ranking->hiddenColumns()); });
    connect(m_page, &CentralPage::liveToggled, this, [this](bool live) { m_comparison->setPaused(!live); });
}

void MainWindow::connectSession()
{
    connect(m_session, &Session::stateChanged, this, &MainWindow::updateSession);
    connect(m_session, &Session::opened, this, [this] {
        m_clock.forget();
        setSource(m_session->pool());
        showPage();
        updateSession();
    });
    connect(m_session, &Session::extentRead, this, [this] {
        m_clock.synchronize(m_session->extent()->serverTime);
        m_status->showClock(m_clock.ownIsAheadBy());
        m_comparison->setExtent(*m_session->extent());
        m_status->showExtent(m_session->extent(), m_comparison->zone());
        suggestNewest();
    });
    connect(m_session, &Session::totalsUpdated, m_comparison, &Comparison::refresh);
    connect(m_session, &Session::problemsFound, m_notices, &Notices::showProblems);
}

void MainWindow::connectJobs()
{
    connect(m_jobs, &DatabaseJobs::changed, this, [this] {
        m_status->showJobs(m_jobs->visibleCount());
        updateActions();
    });
    connect(m_jobs, &DatabaseJobs::finished, this, [this](const jobs::JobStatus& status) {
        if (!m_sampleStart->isOwn(status.id)) // tells of its own where the person is looking
            m_notices->showJobEnd(status);
    });
    connect(m_jobs, &DatabaseJobs::noticed, m_notices, &Notices::showFormatProblem);
    connect(m_notices, &Notices::importAgainRequested, m_jobs, &DatabaseJobs::importAgain);
    connect(m_notices, &Notices::repairRequested, m_jobs, [this] { m_jobs->verify(true); });
    connect(m_status, &StatusLine::jobsRequested, m_jobsDock, &QWidget::show);
    connect(m_status, &StatusLine::jobsRequested, m_jobsDock, &QWidget::raise);
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
    connect(m_actions->shortcuts, &QAction::triggered, this,
            [this, show] { show(new ShortcutSheet(m_actions->all() + m_actions->edit->actions(), this)); });
    connect(m_actions->about, &QAction::triggered, this, [this, show] { show(new AboutDialog(this)); });
    connect(m_actions->aboutQt, &QAction::triggered, qApp, &QApplication::aboutQt);
}

void MainWindow::restore()
{
    setTheme(m_settings.value(Settings::Key::Theme).toString());
    restoreGeometry(m_settings.value(Settings::Key::WindowGeometry).toByteArray());
    restoreState(m_settings.value(Settings::Key::WindowState).toByteArray());
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

void MainWindow::save()
{
    m_settings.setValue(Settings::Key::WindowGeometry, saveGeometry());
    m_settings.setValue(Settings::Key::WindowState, saveState());
    m_settings.setValue(Settings::Key::Workspace, core::toJson(m_comparison->workspace()));
}

void MainWindow::start(const database::StartOptions& options)
{
    if (options.zone)
        m_comparison->setZone(*options.zone);
    if (!options.workspaceFile.isEmpty())
        m_workspaces->open(options.workspaceFile);
    m_history->clear();
    if (options.isLocal)
        return m_flow->openLocal(options.localDirectory);
    if (options.database)
        return m_flow->openKnown(*options.database);
    const auto last = m_settings.value(Settings::Key::LastConnection).toString();
    if (last == QStringView(ConnectionFlow::localName) && m_sampleStart->isUnfinished())
        m_actions->startSample->trigger(); // the program ended while it was making the receipts
    else if (!last.isEmpty())
        m_flow->openStored(last);
}

void MainWindow::setSource(const std::shared_ptr<db::ConnectionPool>& source)
{
    m_comparison->setSource(source);
    m_documents->setSource(source);
    m_jobsDock->setSource(source);
    m_rejected->setSource(source);
    m_ranking->setSource(source);
}

void MainWindow::showPage()
{
    m_page->showCharts(m_session->isOpen() && !m_sampleStart->isActive());
    updateActions();
}

void MainWindow::updateSession()
{
    m_status->showConnection(m_session->state(), m_session->name(), m_session->isReadOnly());
    m_status->showExtent(m_session->extent(), m_comparison->zone());
    m_page->showTag(m_session->tag());
    setWindowTitle(m_session->isOpen() ? tr("%1 – OCR Analytics").arg(m_session->name()) : u"OCR Analytics"_s);
    if (m_notices->showConnection())
        setSource(m_session->pool()); // reads anew; old lines stay until then
    m_view->update();
    updateActions();
}

void MainWindow::updateActions()
{
    const auto isOpen = m_session->isOpen();
    const auto canWrite = isOpen && !m_session->isReadOnly();
    for (auto* action : {m_actions->seed, m_actions->importFile, m_actions->refresh, m_actions->feed})
        action->setEnabled(canWrite);
    for (auto* action : {m_actions->exportCharts, m_actions->copyImage, m_actions->copyTable, m_actions->chooseRange,
                         m_actions->earlier, m_actions->later, m_actions->pause})
        action->setEnabled(m_page->showsCharts());
    m_actions->verify->setEnabled(isOpen);
    m_actions->disconnectDatabase->setEnabled(isOpen);
    m_actions->startSample->setEnabled(!m_sampleStart->isActive() && !m_session->isLocal());
    m_actions->feed->setChecked(m_jobs->isFeeding());
    m_actions->cadence->setEnabled(canWrite);
    for (auto* action : m_actions->cadence->actions())
        action->setChecked(action->data().toString() == jobs::nameOf(m_jobs->cadence()));
    m_actions->pause->setChecked(m_comparison->isPaused());
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
