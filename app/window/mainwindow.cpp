// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/mainwindow.h"

#include "app/window/aboutdialog.h"
#include "app/window/appearance.h"
#include "app/window/banner.h"
#include "app/window/chartexport.h"
#include "app/window/comparison.h"
#include "app/window/connectionflow.h"
#include "app/window/databasejobs.h"
#include "app/window/displaytext.h"
#include "app/window/documentsdock.h"
#include "app/window/exportdialog.h"
#include "app/window/jobsdock.h"
#include "app/window/mainactions.h"
#include "app/window/rangebar.h"
#include "app/window/rangepresets.h"
#include "app/window/rankingdock.h"
#include "app/window/recentdatabases.h"
#include "app/window/samplestart.h"
#include "app/window/seeddialog.h"
#include "app/window/settings.h"
#include "app/window/shortcutsheet.h"
#include "app/window/spacing.h"
#include "app/window/statusline.h"
#include "app/window/symbolicicon.h"
#include "app/window/timetext.h"
#include "app/window/viewhistory.h"
#include "app/window/welcomepage.h"
#include "charts/panearea.h"

#include <QActionGroup>
#include <QApplication>
#include <QCloseEvent>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>
#include <QMenuBar>
#include <QStackedWidget>
#include <QStatusBar>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace oa::window {

namespace {

constexpr QSize firstSize{1280, 800};
constexpr qsizetype keptRecents = 8;

void addToFront(QStringList& list, const QString& entry)
{
    list.removeAll(entry);
    list.prepend(entry);
    while (list.size() > keptRecents)
        list.removeLast();
}

} // namespace

MainWindow::MainWindow(Appearance& appearance, Settings& settings, const core::Clock& clock, QWidget* parent)
    : QMainWindow(parent)
    , m_appearance(appearance)
    , m_settings(settings)
    , m_clock(clock)
    , m_actions(new MainActions(this))
    , m_session(new Session(this))
    , m_jobs(new DatabaseJobs(m_session, settings, clock, this))
    , m_sampleStart(new SampleStart(m_session, m_jobs, this))
    , m_flow(new ConnectionFlow(m_session, settings, this))
{
    setObjectName(u"mainWindow"_s);
    setWindowTitle(u"OCR Analytics"_s);
    resize(firstSize);
    m_actions->fill(menuBar());
    for (auto* action : m_actions->all())
        addAction(action);
    makeCentre();
    makeTrailingButtons();
    makeDocks();
    connectView();
    connectSession();
    connectJobs();
    connectActions();
    restore();
    showPage();
    updateSession();
    updateView();
}

MainWindow::~MainWindow()
{
    // Panes read through the session's connections: they go first.
    setSource(nullptr);
    delete m_comparison;
    m_comparison = nullptr;
}

void MainWindow::makeCentre()
{
    auto* centre = new QWidget(this);
    auto* layout = new QVBoxLayout(centre);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_rangeBar = new RangeBar(m_clock, centre);
    layout->addWidget(m_rangeBar);
    m_banner = new Banner(centre);
    layout->addWidget(m_banner);
    m_pages = new QStackedWidget(centre);
    m_welcome = new WelcomePage(m_pages);
    m_area = new charts::PaneArea(m_pages);
    m_area->setObjectName(u"paneArea"_s);
    m_area->setAccessibleName(tr("Charts side by side"));
    m_pages->addWidget(m_welcome);
    m_pages->addWidget(m_area);
    layout->addWidget(m_pages, 1);
    setCentralWidget(centre);
    m_status = new StatusLine(this);
    statusBar()->setSizeGripEnabled(false);
    statusBar()->setContentsMargins(0, 0, 0, 0);
    statusBar()->layout()->setContentsMargins(0, 0, 0, 0);
    statusBar()->addPermanentWidget(m_status, 1);
    m_comparison = new Comparison(m_area, m_clock, this);
    m_history = new ViewHistory([this](const core::Workspace& workspace) { m_comparison->apply(workspace); }, this);
}

void MainWindow::makeTrailingButtons()
{
    const auto add = [this](QToolButton*& button, const QString& name, const QString& icon, const QString& text) {
        button = new QToolButton(m_rangeBar);
        button->setObjectName(name);
        button->setIcon(symbolicIcon(icon));
        button->setText(text);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        m_rangeBar->addTrailing(button);
    };
    QToolButton* addPane = nullptr;
    add(addPane, u"addPaneButton"_s, u"add"_s, tr("Pane"));
    addPane->setToolTip(tr("Add a pane (Ctrl+T)"));
    addPane->setAccessibleName(addPane->toolTip());
    connect(addPane, &QToolButton::clicked, m_actions->addPane, &QAction::trigger);
    add(m_live, u"liveButton"_s, u"live"_s, tr("Live"));
    m_live->setCheckable(true);
    m_live->setChecked(true);
    connect(m_live, &QToolButton::clicked, this, [this](bool live) { setPaused(!live); });
    add(m_export, u"exportButton"_s, u"export"_s, tr("Export"));
    m_export->setToolTip(tr("Save the charts as picture or table (Ctrl+E)"));
    connect(m_export, &QToolButton::clicked, m_actions->exportCharts, &QAction::trigger);
}

void MainWindow::makeDocks()
{
    m_documents = new DocumentsDock(this);
    m_jobsDock = new JobsDock(m_jobs->runner(), m_clock, this);
    m_ranking = new RankingDock(this);
    addDockWidget(Qt::BottomDockWidgetArea, m_documents);
    addDockWidget(Qt::BottomDockWidgetArea, m_jobsDock);
    tabifyDockWidget(m_documents, m_jobsDock);
    addDockWidget(Qt::RightDockWidgetArea, m_ranking);
    const std::pair<QDockWidget*, QKeySequence> docks[] = {
        {m_ranking, QKeySequence(u"F6"_s)}, {m_documents, QKeySequence(u"F7"_s)}, {m_jobsDock, QKeySequence(u"F8"_s)}};
    for (const auto& [dock, key] : docks) {
        dock->hide();
        dock->toggleViewAction()->setShortcut(key);
        m_actions->view->addAction(dock->toggleViewAction());
    }
}

void MainWindow::connectView()
{
    connect(m_comparison, &Comparison::bucketActivated, this,
            [this](const QString& business, core::Metric, const core::TimeRange& bucket) {
                m_documents->showBucket(business, bucket, m_comparison->zone());
            });
    connect(m_ranking, &RankingDock::businessPicked, this, [this](const QString& id, bool inNewPane) {
        if (inNewPane)
            m_comparison->addPane();
        m_comparison->setBusinesses(inNewPane ? m_comparison->panes().size() - 1 : 0, {id});
    });
    connect(m_status, &StatusLine::jobsRequested, this, [this] {
        m_jobsDock->show();
        m_jobsDock->raise();
    });
    connect(m_rangeBar, &RangeBar::rangePicked, this, [this](const QString& expression) {
        auto recents = m_settings.value(Settings::Key::RecentRanges).toStringList();
        if (!presetTitle(expression)) {
            addToFront(recents, expression);
            m_settings.setValue(Settings::Key::RecentRanges, recents);
            m_rangeBar->setRecents(recents);
        }
        m_comparison->setRange(expression);
    });
    connect(m_rangeBar, &RangeBar::shiftRequested, m_comparison, &Comparison::shift);
    connect(m_rangeBar, &RangeBar::zoomOutRequested, m_comparison, &Comparison::zoomOut);
    connect(m_rangeBar, &RangeBar::intervalPicked, m_comparison, &Comparison::setInterval);
    connect(m_rangeBar, &RangeBar::zonePicked, m_comparison, &Comparison::setZone);
    connect(m_comparison, &Comparison::changed, this, &MainWindow::updateView);
    connect(m_comparison, &Comparison::edited, this,
            [this](const core::Workspace& before, const QString& what, const QString& mergeKey) {
                m_history->add(before, m_comparison->workspace(), what, mergeKey);
            });
    connect(m_comparison, &Comparison::loaded, this, [this] {
        m_banner->dismiss(u"loading"_s);
        suggestNewest();
    });
    connect(m_comparison, &Comparison::loadingFailed, this, [this](const core::Error& error) {
        // A lost connection is told by the session, with what is done about it.
        if (error.code != core::ErrorCode::ConnectionLost && error.code != core::ErrorCode::Canceled)
            m_banner->showError(u"loading"_s, error);
    });
    connect(m_comparison, &Comparison::pausedChanged, this, &MainWindow::updateActions);
}

void MainWindow::connectSession()
{
    connect(m_session, &Session::stateChanged, this, &MainWindow::updateSession);
    connect(m_session, &Session::opened, this, [this] {
        m_banner->dismiss(u"opening"_s);
        setSource(m_session->pool());
        updateRecents();
        showPage();
        updateSession();
    });
    connect(m_flow, &ConnectionFlow::openingStarted, this, [this](const QString& what) {
        if (!m_session->isOpen())
            m_welcome->showProgress(what, 0, 0);
    });
    connect(m_flow, &ConnectionFlow::waitingForPerson, this, [this] {
        if (!m_sampleStart->isActive())
            m_welcome->showIdle();
    });
    connect(m_flow, &ConnectionFlow::failed, this, [this](const core::Error& error) {
        if (m_sampleStart->isActive())
            return; // tells it itself
        if (m_session->isOpen())
            m_banner->showError(u"opening"_s, error);
        else
            m_welcome->showProblem(error);
    });
    connect(m_session, &Session::extentRead, this, [this] {
        m_comparison->setExtent(*m_session->extent());
        m_status->showExtent(m_session->extent(), m_comparison->zone());
        suggestNewest();
    });
    connect(m_session, &Session::totalsUpdated, m_comparison, &Comparison::refresh);
    connect(m_welcome, &WelcomePage::sampleRequested, m_actions->startSample, &QAction::trigger);
    connect(m_welcome, &WelcomePage::connectRequested, m_actions->connectDatabase, &QAction::trigger);
    connect(m_welcome, &WelcomePage::recentRequested, m_flow, &ConnectionFlow::openStored);
    connect(m_welcome, &WelcomePage::cancelRequested, this, [this] {
        if (m_sampleStart->isActive())
            m_sampleStart->cancel();
        else
            m_session->cancelOpening();
    });
}

void MainWindow::connectJobs()
{
    connect(m_sampleStart, &SampleStart::progressed, m_welcome, &WelcomePage::showProgress);
    connect(m_sampleStart, &SampleStart::finished, this, [this] {
        m_welcome->showIdle();
        showPage();
    });
    connect(m_sampleStart, &SampleStart::canceled, this, [this] {
        m_welcome->showIdle();
        showPage();
    });
    connect(m_sampleStart, &SampleStart::failed, this, [this](const core::Error& error) {
        m_welcome->showProblem(error);
        showPage();
    });
    connect(m_jobs, &DatabaseJobs::changed, this, [this] {
        m_status->showJobs(m_jobs->visibleCount());
        updateActions();
    });
    connect(m_jobs, &DatabaseJobs::finished, this, [this](const jobs::JobStatus& status) {
        if (m_sampleStart->isActive())
            return;
        if (status.error && status.error->code != core::ErrorCode::Canceled)
            m_banner->showError(u"job"_s, *status.error);
        else if (status.outcome && !status.outcome->summary.isEmpty() && status.trigger == db::JobTrigger::Manual)
            m_banner->showMessage(Banner::Kind::Info, u"job"_s, status.outcome->summary);
    });
}

void MainWindow::connectActions()
{
    auto* undo = m_history->stack()->createUndoAction(this, tr("&Undo"));
    auto* redo = m_history->stack()->createRedoAction(this, tr("&Redo"));
    undo->setObjectName(u"actionUndo"_s);
    redo->setObjectName(u"actionRedo"_s);
    undo->setIcon(symbolicIcon(u"undo"_s));
    redo->setIcon(symbolicIcon(u"redo"_s));
    undo->setShortcuts(QKeySequence::Undo);
    redo->setShortcuts({QKeySequence(u"Ctrl+Shift+Z"_s), QKeySequence(u"Ctrl+Y"_s)});
    m_actions->edit->insertActions(m_actions->edit->actions().first(), {undo, redo});

    const auto on = [this](QAction* action, auto&& what) { connect(action, &QAction::triggered, this, what); };
    on(m_actions->startSample,
       [this] { m_sampleStart->start(m_settings.value(Settings::Key::LocalDirectory).toString()); });
    on(m_actions->connectDatabase, [this] { m_flow->ask(); });
    on(m_actions->disconnectDatabase, [this] {
        setSource(nullptr);
        m_session->close();
        m_settings.setValue(Settings::Key::LastConnection, QString());
        showPage();
    });
    on(m_actions->openWorkspace, [this] {
        const auto path = QFileDialog::getOpenFileName(this, tr("Open workspace"), {}, tr("Workspaces (*.json)"));
        if (!path.isEmpty())
            openWorkspaceFile(path);
    });
    on(m_actions->saveWorkspace, [this] { saveWorkspaceFile(); });
    on(m_actions->exportCharts, [this] { showExport(); });
    on(m_actions->quit, [this] { close(); });
    on(m_actions->copyImage, [this] { copyImage(); });
    on(m_actions->copyTable, [this] { copyTable(); });
    on(m_actions->addPane, [this] { m_comparison->addPane(); });
    on(m_actions->chooseRange, [this] { m_rangeBar->openRangePopup(); });
    on(m_actions->earlier, [this] { m_comparison->shift(-1); });
    on(m_actions->later, [this] { m_comparison->shift(1); });
    on(m_actions->zoomOut, [this] { m_comparison->zoomOut(); });
    on(m_actions->pause, [this](bool paused) { setPaused(paused); });
    on(m_actions->fullScreen, [this](bool full) { full ? showFullScreen() : showNormal(); });
    connect(m_actions->axes, &QActionGroup::triggered, this, [this](const QAction* action) {
        const auto name = action->data().toString();
        m_comparison->setAxes(name == u"shared"      ? core::AxisMode::Shared
                              : name == u"same_span" ? core::AxisMode::SameSpan
                                                     : core::AxisMode::Own);
    });
    connect(m_actions->theme, &QActionGroup::triggered, this,
            [this](const QAction* action) { setTheme(action->data().toString()); });
    on(m_actions->seed, [this] { seed(); });
    on(m_actions->importFile, [this] { importFile(); });
    on(m_actions->refresh, [this] {
        if (!m_jobs->refresh())
            m_banner->showMessage(Banner::Kind::Info, u"job"_s,
                                  tr("Totals are kept up to date automatically; nothing more to do."));
    });
    on(m_actions->verify, [this] { verify(); });
    on(m_actions->feed, [this](bool feeding) { m_jobs->setFeeding(feeding); });
    connect(m_actions->cadence, &QActionGroup::triggered, this, [this](const QAction* action) {
        m_jobs->setCadence(jobs::cadenceFromName(action->data().toString()).value_or(jobs::Cadence::Live));
    });
    on(m_actions->shortcuts, [this] { showShortcuts(); });
    on(m_actions->about, [this] { showAbout(); });
    on(m_actions->aboutQt, [] { QApplication::aboutQt(); });
}

void MainWindow::restore()
{
    setTheme(m_settings.value(Settings::Key::Theme).toString());
    restoreGeometry(m_settings.value(Settings::Key::WindowGeometry).toByteArray());
    restoreState(m_settings.value(Settings::Key::WindowState).toByteArray());
    m_rangeBar->setRecents(m_settings.value(Settings::Key::RecentRanges).toStringList());
    const auto stored = core::workspaceFromJson(m_settings.value(Settings::Key::Workspace).toByteArray());
    auto workspace = stored.value_or(core::Workspace());
    workspace.zoom.reset(); // yesterday's zoom is not what one opens a program for
    m_comparison->apply(workspace);
    updateRecents();
}

void MainWindow::save()
{
    m_settings.setValue(Settings::Key::WindowGeometry, saveGeometry());
    m_settings.setValue(Settings::Key::WindowState, saveState());
    m_settings.setValue(Settings::Key::Workspace, core::toJson(m_comparison->workspace()));
}

void MainWindow::start(const WindowOptions& options)
{
    if (options.zone)
        m_comparison->setZone(*options.zone);
    if (!options.workspaceFile.isEmpty())
        openWorkspaceFile(options.workspaceFile);
    m_history->clear();
    if (options.local)
        return m_flow->openLocal(options.localDirectory);
    if (options.database) {
        DatabaseChoice choice;
        choice.parameters = *options.database;
        return m_flow->open(choice);
    }
    const auto last = m_settings.value(Settings::Key::LastConnection).toString();
    if (!last.isEmpty())
        m_flow->openStored(last);
}

void MainWindow::setSource(const std::shared_ptr<db::ConnectionPool>& source)
{
    m_comparison->setSource(source);
    m_documents->setSource(source);
    m_jobsDock->setSource(source);
    m_ranking->setSource(source);
}

void MainWindow::showPage()
{
    const auto showsCharts = m_session->isOpen() && !m_sampleStart->isActive();
    m_pages->setCurrentWidget(showsCharts ? static_cast<QWidget*>(m_area) : m_welcome);
    m_rangeBar->setVisible(showsCharts);
    updateActions();
}

void MainWindow::updateView()
{
    const auto& workspace = m_comparison->workspace();
    m_rangeBar->showZone(m_comparison->zone());
    m_rangeBar->showRange(workspace.range, m_comparison->visibleRange(), workspace.zoom.has_value());
    m_rangeBar->showInterval(workspace.interval, m_comparison->interval());
    m_ranking->setRange(m_comparison->baseRange());
    const auto axesName = workspace.axes == core::AxisMode::Own      ? u"own"_s
                          : workspace.axes == core::AxisMode::Shared ? u"shared"_s
                                                                     : u"same_span"_s;
    for (auto* action : m_actions->axes->actions())
        action->setChecked(action->data().toString() == axesName);
    m_actions->addPane->setEnabled(m_session->isOpen() && workspace.panes.size() < core::Workspace::maximumPanes);
    m_actions->zoomOut->setEnabled(workspace.zoom.has_value());
    m_status->showExtent(m_session->extent(), m_comparison->zone());
}

void MainWindow::updateSession()
{
    const auto state = m_session->state();
    m_status->showConnection(state, m_session->name(), m_session->isReadOnly());
    setWindowTitle(m_session->isOpen() ? tr("%1 – OCR Analytics").arg(m_session->name()) : u"OCR Analytics"_s);
    if (state == Session::State::Lost || state == Session::State::Refused) {
        const auto since = m_session->lastAnswer();
        const auto age =
            since ? tr("Showing what was known at %1.").arg(instantText(*since, m_comparison->zone())) : QString();
        m_comparison->showStale(age);
        auto text = state == Session::State::Lost
                        ? tr("The connection was lost; connecting again by itself. %1").arg(age)
                        : u"%1 %2 %3"_s.arg(m_session->error().message, m_session->error().remedy, age);
        m_banner->showMessage(Banner::Kind::Warning, u"connection"_s, text.simplified(), m_session->error().detail,
                              tr("Try now"), [this] { m_session->retryNow(); });
    } else if (m_banner->topic() == u"connection") {
        m_banner->dismiss(u"connection"_s);
        if (state == Session::State::Connected)
            setSource(m_session->pool()); // reads anew; old lines stay until then
    }
    updateActions();
}

void MainWindow::updateActions()
{
    const auto isOpen = m_session->isOpen();
    const auto canWrite = isOpen && !m_session->isReadOnly();
    const auto showsCharts = m_pages->currentWidget() == m_area;
    for (auto* action : {m_actions->seed, m_actions->importFile, m_actions->refresh, m_actions->feed})
        action->setEnabled(canWrite);
    for (auto* action : {m_actions->exportCharts, m_actions->copyImage, m_actions->copyTable, m_actions->chooseRange,
                         m_actions->earlier, m_actions->later, m_actions->pause})
        action->setEnabled(showsCharts);
    m_actions->verify->setEnabled(isOpen);
    m_actions->disconnectDatabase->setEnabled(isOpen);
    m_actions->startSample->setEnabled(!m_sampleStart->isActive() && !m_session->isLocal());
    m_actions->feed->setChecked(m_jobs->isFeeding());
    m_actions->cadence->setEnabled(canWrite);
    for (auto* action : m_actions->cadence->actions())
        action->setChecked(action->data().toString() == jobs::nameOf(m_jobs->cadence()));
    const auto paused = m_comparison->isPaused();
    m_actions->pause->setChecked(paused);
    m_live->setChecked(!paused);
    m_live->setIcon(symbolicIcon(paused ? u"pause"_s : u"live"_s));
    m_live->setText(paused ? tr("Paused") : tr("Live"));
    m_live->setToolTip(paused ? tr("Follow new receipts again (Space)") : tr("Pause live updates (Space)"));
    m_live->setAccessibleName(m_live->toolTip());
}

void MainWindow::updateRecents()
{
    std::vector<WelcomePage::Recent> recents;
    m_actions->recentDatabases->clear();
    for (const auto& recent : RecentDatabases(m_settings).list()) {
        const auto conninfo = recent.toConninfoWithoutPassword();
        recents.push_back({recent.displayName(), conninfo});
        connect(m_actions->recentDatabases->addAction(withoutMnemonics(recent.displayName())), &QAction::triggered,
                this, [this, conninfo] { m_flow->openStored(conninfo); });
    }
    m_actions->recentDatabases->setEnabled(!recents.empty());
    m_welcome->setRecents(recents);
    m_actions->recentWorkspaces->clear();
    for (const auto& path : m_settings.value(Settings::Key::RecentWorkspaces).toStringList()) {
        connect(m_actions->recentWorkspaces->addAction(withoutMnemonics(path)), &QAction::triggered, this,
                [this, path] { openWorkspaceFile(path); });
    }
    m_actions->recentWorkspaces->setEnabled(!m_actions->recentWorkspaces->isEmpty());
}

void MainWindow::suggestNewest()
{
    const auto& extent = m_session->extent();
    if (!extent || m_session->state() != Session::State::Connected || m_pages->currentWidget() != m_area)
        return;
    const auto topic = u"newest"_s;
    if (!extent->newestDocument) {
        if (m_session->isReadOnly())
            m_banner->showMessage(Banner::Kind::Info, topic, tr("This database has no receipts yet."));
        else
            m_banner->showMessage(Banner::Kind::Info, topic,
                                  tr("This database has no receipts yet. Import a file, or add some to look around."),
                                  {}, tr("Add sample receipts…"), [this] { m_actions->seed->trigger(); });
        return;
    }
    const core::TimeRange known{extent->oldestDocument.value_or(*extent->newestDocument),
                                *extent->newestDocument + std::chrono::microseconds(1)};
    if (m_comparison->visibleRange().overlaps(known)) {
        m_banner->dismiss(topic);
        return;
    }
    const auto zone = m_comparison->zone();
    const auto day = core::toDateTime(*extent->newestDocument, zone).date().toString(Qt::ISODate);
    m_banner->showMessage(
        Banner::Kind::Info, topic,
        tr("Nothing in this range. The newest receipt is of %1.").arg(instantText(*extent->newestDocument, zone)), {},
        tr("Show that day"), [this, day] { m_comparison->setRange(day); });
}

void MainWindow::setTheme(const QString& name)
{
    m_appearance.setChoice(Appearance::choiceFromName(name));
    const auto shown = Appearance::nameOf(m_appearance.choice());
    m_settings.setValue(Settings::Key::Theme, shown);
    m_area->setTheme(m_appearance.kind());
    m_comparison->setTheme(m_appearance.kind());
    for (auto* action : m_actions->theme->actions())
        action->setChecked(action->data().toString() == shown);
}

void MainWindow::setPaused(bool paused)
{
    m_comparison->setPaused(paused);
    updateActions();
}

void MainWindow::showExport()
{
    auto* dialog = new ExportDialog(m_comparison, m_settings, m_appearance.kind(), m_clock, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ExportDialog::exported, this, [this](const QString& path) {
        m_banner->showMessage(Banner::Kind::Info, u"export"_s, tr("Saved %1.").arg(QDir::toNativeSeparators(path)));
    });
    dialog->open();
}

void MainWindow::copyImage()
{
    copyChartsAsImage(*m_comparison, m_appearance.kind(), devicePixelRatioF(), m_clock.now());
    m_banner->showMessage(Banner::Kind::Info, u"copied"_s, tr("The charts are on the clipboard, as an image."));
}

void MainWindow::copyTable()
{
    if (const auto copied = copyChartsAsTable(*m_comparison); !copied)
        return m_banner->showError(u"copied"_s, copied.error());
    m_banner->showMessage(Banner::Kind::Info, u"copied"_s, tr("The values are on the clipboard, as a table."));
}

void MainWindow::openWorkspaceFile(const QString& path)
{
    const auto workspace = core::readWorkspace(path);
    if (!workspace)
        return m_banner->showError(u"workspace"_s, workspace.error());
    const auto before = m_comparison->workspace();
    m_comparison->apply(*workspace);
    m_history->add(before, *workspace, tr("opening a workspace"), {});
    auto recents = m_settings.value(Settings::Key::RecentWorkspaces).toStringList();
    addToFront(recents, QFileInfo(path).absoluteFilePath());
    m_settings.setValue(Settings::Key::RecentWorkspaces, recents);
    updateRecents();
}

void MainWindow::saveWorkspaceFile()
{
    auto path =
        QFileDialog::getSaveFileName(this, tr("Save workspace"), u"workspace.json"_s, tr("Workspaces (*.json)"));
    if (path.isEmpty())
        return;
    if (!path.endsWith(u".json"))
        path += u".json";
    if (const auto saved = core::writeWorkspace(path, m_comparison->workspace()); !saved)
        return m_banner->showError(u"workspace"_s, saved.error());
    auto recents = m_settings.value(Settings::Key::RecentWorkspaces).toStringList();
    addToFront(recents, QFileInfo(path).absoluteFilePath());
    m_settings.setValue(Settings::Key::RecentWorkspaces, recents);
    updateRecents();
}

void MainWindow::seed()
{
    auto* dialog = new SeedDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { m_jobs->seed(dialog->request()); });
    dialog->open();
}

void MainWindow::importFile()
{
    const auto path = QFileDialog::getOpenFileName(this, tr("Import receipts"), {},
                                                   tr("JSON Lines (*.jsonl *.ndjson *.json);;All files (*)"));
    if (!path.isEmpty())
        m_jobs->importFile(path, m_comparison->zone());
}

void MainWindow::verify()
{
    m_jobs->verify(false);
}

void MainWindow::showShortcuts()
{
    auto* sheet = new ShortcutSheet(m_actions->all() + m_actions->edit->actions(), this);
    sheet->setAttribute(Qt::WA_DeleteOnClose);
    sheet->open();
}

void MainWindow::showAbout()
{
    auto* dialog = new AboutDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    save();
    setSource(nullptr);
    m_jobs->runner()->cancelAll();
    event->accept();
}

void MainWindow::keyPressEvent(QKeyEvent* event)
{
    // Not a shortcut of an action: a button that has the focus needs its Space.
    if (event->key() == Qt::Key_Space && event->modifiers() == Qt::NoModifier && m_actions->pause->isEnabled()) {
        setPaused(!m_comparison->isPaused());
        event->accept();
        return;
    }
    QMainWindow::keyPressEvent(event);
}

} // namespace oa::window
