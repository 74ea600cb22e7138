// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/actions/mainactions.h"

#include "app/window/style/symbolicicon.h"

#include <QActionGroup>
#include <QMenu>
#include <QMenuBar>

using namespace Qt::StringLiterals;

namespace oa::window {

MainActions::MainActions(QObject* parent)
    : QObject(parent)
    , startSample(add("actionStartSample", tr("Start with &sample data"), u"seed"_s))
    , connectDatabase(add("actionConnect", tr("&Connect to a database…"), u"server"_s, QKeySequence(u"Ctrl+O"_s)))
    , disconnectDatabase(add("actionDisconnect", tr("&Disconnect"), u"disconnected"_s))
    , exportConnections(add("actionExportConnections", tr("E&xport connections…")))
    , importConnections(add("actionImportConnections", tr("I&mport connections…")))
    , openWorkspace(add("actionOpenWorkspace", tr("&Open workspace…"), u"workspace"_s, QKeySequence(u"Ctrl+Shift+O"_s)))
    , saveWorkspace(add("actionSaveWorkspace", tr("Save &workspace as…"), {}, QKeySequence(u"Ctrl+S"_s)))
    , exportCharts(add("actionExport", tr("&Export…"), u"export"_s, QKeySequence(u"Ctrl+E"_s)))
    , quit(add("actionQuit", tr("&Quit"), {}, QKeySequence(u"Ctrl+Q"_s)))
    , copyImage(add("actionCopyImage", tr("&Copy as image"), u"image"_s, QKeySequence(u"Ctrl+Shift+C"_s)))
    , copyTable(add("actionCopyTable", tr("Copy as &table"), u"table"_s, QKeySequence(u"Ctrl+Alt+C"_s)))
    , addPane(add("actionAddPane", tr("&Add a pane"), u"add"_s, QKeySequence(u"Ctrl+T"_s)))
    , chooseRange(add("actionChooseRange", tr("Choose the &range…"), u"calendar"_s, QKeySequence(u"Ctrl+R"_s)))
    , earlier(add("actionEarlier", tr("&Earlier"), u"chevron-left"_s, QKeySequence(u"Alt+Left"_s)))
    , later(add("actionLater", tr("&Later"), u"chevron-right"_s, QKeySequence(u"Alt+Right"_s)))
    , zoomOut(add("actionZoomOut", tr("Show the &whole range"), u"zoom-out"_s, QKeySequence(u"Ctrl+0"_s)))
    , markers(add("actionMarkers", tr("&Markers…"), u"calendar"_s, QKeySequence(u"Ctrl+M"_s)))
    , pause(add("actionPause", tr("&Pause live updates"), u"pause"_s))
    , fade(add("actionFade", tr("Fa&de lines where receipts are few")))
    , fullScreen(add("actionFullScreen", tr("&Full screen"), u"fullscreen"_s, QKeySequence(u"F11"_s)))
    , axes(addChoice("actionAxes", {{tr("Each chart its &own"), u"own"_s},
                                    {tr("The &same in all panes"), u"shared"_s},
                                    {tr("Same &height in units"), u"same_span"_s}}))
    , rolling(addChoice("actionRolling", {{tr("&Off"), u"0"_s},
                                          {tr("Over &3 points"), u"3"_s},
                                          {tr("Over &7 points"), u"7"_s},
                                          {tr("Over &14 points"), u"14"_s},
                                          {tr("Over &28 points"), u"28"_s}}))
    , theme(addChoice("actionTheme", {{tr("As the &system"), u"system"_s},
                                      {tr("&Light"), u"light"_s},
                                      {tr("&Dark"), u"dark"_s},
                                      {tr("&High contrast"), u"high-contrast"_s}}))
    , seed(add("actionSeed", tr("Add &synthetic receipts…"), u"seed"_s))
    , importFile(add("actionImport", tr("&Import a file…"), u"import"_s, QKeySequence(u"Ctrl+I"_s)))
    , refresh(add("actionRefresh", tr("&Refresh totals now"), u"refresh"_s, QKeySequence(u"F5"_s)))
    , verify(add("actionVerify", tr("&Verify totals"), u"verify"_s))
    , recomputeRange(add("actionRecomputeRange", tr("Recompute a ra&nge…"), u"calendar"_s))
    , retain(add("actionRetain", tr("Remove &old receipts…"), u"close"_s))
    , retryRejected(add("actionRetryRejected", tr("&Try rejected receipts again"), u"redo"_s))
    , payloadFormats(add("actionPayloadFormats", tr("&Payload formats…"), u"documents"_s))
    , joinSpellings(add("actionJoinSpellings", tr("&Join spellings…"), u"overlay"_s))
    , alerts(add("actionAlerts", tr("Al&erts…"), u"warning"_s))
    , feed(add("actionFeed", tr("Synthetic &feed: new receipts every second"), u"live"_s))
    , cadence(addChoice("actionCadence", {{tr("As receipts &arrive"), u"live"_s},
                                          {tr("Every &five minutes"), u"periodic"_s},
                                          {tr("Every &hour"), u"hourly"_s},
                                          {tr("Only &when asked"), u"paused"_s}}))
    , guide(add("actionGuide", tr("&User guide"), u"documents"_s, QKeySequence(u"F1"_s)))
    , shortcuts(add("actionShortcuts", tr("&Keyboard shortcuts"), u"help"_s, QKeySequence(u"?"_s)))
    , about(add("actionAbout", tr("&About OCR Analytics"), u"info"_s))
    , aboutQt(add("actionAboutQt", tr("About &Qt")))
{
    for (auto* action : {pause, fade, fullScreen, feed})
        action->setCheckable(true);
    rolling->setExclusionPolicy(QActionGroup::ExclusionPolicy::ExclusiveOptional); // of another length, from a file
    feed->setIconVisibleInMenu(false);
    pause->setIconVisibleInMenu(false);
    fullScreen->setIconVisibleInMenu(false);
    quit->setMenuRole(QAction::QuitRole);
    about->setMenuRole(QAction::AboutRole);
    aboutQt->setMenuRole(QAction::AboutQtRole);
}

QAction* MainActions::add(const char* name, const QString& text, const QString& icon, const QKeySequence& shortcut)
{
    auto* action = new QAction(text, this);
    action->setObjectName(QString::fromLatin1(name));
    if (!icon.isEmpty())
        action->setIcon(symbolicIcon(icon));
    if (!shortcut.isEmpty())
        action->setShortcut(shortcut);
    m_all.append(action);
    return action;
}

QActionGroup* MainActions::addChoice(const char* name, const QList<std::pair<QString, QString>>& choices)
{
    auto* group = new QActionGroup(this);
    for (const auto& [text, value] : choices) {
        auto* action = group->addAction(text);
        action->setObjectName(QString::fromLatin1(name) + u'_' + value);
        action->setCheckable(true);
        action->setData(value);
    }
    return group;
}

void MainActions::fill(QMenuBar* bar)
{
    auto* file = bar->addMenu(tr("&File"));
    file->addActions({startSample, connectDatabase});
    recentDatabases = file->addMenu(tr("&Recent databases"));
    file->addActions({exportConnections, importConnections, disconnectDatabase});
    file->addSeparator();
    file->addActions({openWorkspace, saveWorkspace});
    recentWorkspaces = file->addMenu(tr("Recent wor&kspaces"));
    file->addSeparator();
    file->addAction(exportCharts);
    file->addSeparator();
    file->addAction(quit);

    edit = bar->addMenu(tr("&Edit"));
    edit->addSeparator();
    edit->addActions({copyImage, copyTable});

    view = bar->addMenu(tr("&View"));
    view->addActions({addPane, chooseRange, earlier, later, zoomOut});
    view->addSeparator();
    view->addAction(markers);
    view->addSeparator();
    view->addAction(pause);
    view->addSeparator();
    view->addMenu(tr("&Y axes"))->addActions(axes->actions());
    view->addMenu(tr("Rolli&ng mean"))->addActions(rolling->actions());
    view->addAction(fade);
    view->addMenu(tr("&Theme"))->addActions(theme->actions());
    view->addAction(fullScreen);
    view->addSeparator();

    auto* data = bar->addMenu(tr("&Data"));
    data->addActions({seed, importFile});
    data->addSeparator();
    data->addActions({refresh, recomputeRange, verify});
    data->addSeparator();
    data->addActions({retryRejected, payloadFormats, joinSpellings});
    data->addSeparator();
    data->addAction(alerts);
    data->addSeparator();
    data->addAction(retain);
    data->addSeparator();
    data->addAction(feed);
    data->addMenu(tr("&Keep totals up to date"))->addActions(cadence->actions());

    auto* help = bar->addMenu(tr("&Help"));
    help->addActions({guide, shortcuts});
    help->addSeparator();
    help->addActions({about, aboutQt});
}

} // namespace oa::window
