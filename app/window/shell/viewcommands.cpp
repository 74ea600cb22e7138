// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/shell/viewcommands.h"

#include "app/window/compare/comparison.h"
#include "app/window/compare/viewhistory.h"
#include "app/window/connect/session.h"
#include "app/window/range/rangebar.h"
#include "app/window/range/rangepresets.h"
#include "app/window/settings/settings.h"
#include "app/window/shell/mainactions.h"
#include "app/window/style/symbolicicon.h"

#include <QActionGroup>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace oa::window {

namespace {

constexpr std::pair<core::AxisMode, QLatin1StringView> axisNames[] = {
    {core::AxisMode::Own, "own"_L1}, {core::AxisMode::Shared, "shared"_L1}, {core::AxisMode::SameSpan, "same_span"_L1}};

} // namespace

ViewCommands::ViewCommands(MainActions* actions, RangeBar* rangeBar, Comparison* comparison, ViewHistory* history,
                           Session* session, Settings& settings, QObject* parent)
    : QObject(parent)
    , m_actions(actions)
    , m_rangeBar(rangeBar)
    , m_comparison(comparison)
    , m_history(history)
    , m_session(session)
    , m_settings(settings)
{
    makeUndo();
    connectRangeBar();
    connectActions();
    m_rangeBar->setRecents(m_settings.value(Settings::Key::RecentRanges).toStringList());
    connect(m_comparison, &Comparison::changed, this, &ViewCommands::update);
}

void ViewCommands::makeUndo()
{
    auto* undo = m_history->stack()->createUndoAction(parent(), tr("&Undo"));
    auto* redo = m_history->stack()->createRedoAction(parent(), tr("&Redo"));
    undo->setObjectName(u"actionUndo"_s);
    redo->setObjectName(u"actionRedo"_s);
    undo->setIcon(symbolicIcon(u"undo"_s));
    redo->setIcon(symbolicIcon(u"redo"_s));
    undo->setProperty("sheetText", tr("&Undo")); // not of what, which the menu says
    redo->setProperty("sheetText", tr("&Redo"));
    undo->setShortcuts(QKeySequence::Undo);
    redo->setShortcuts({QKeySequence(u"Ctrl+Shift+Z"_s), QKeySequence(u"Ctrl+Y"_s)});
    m_actions->edit->insertActions(m_actions->edit->actions().first(), {undo, redo});
    connect(m_comparison, &Comparison::edited, this,
            [this](const core::Workspace& before, const QString& what, const QString& mergeKey) {
                m_history->add(before, m_comparison->workspace(), what, mergeKey);
            });
}

void ViewCommands::connectRangeBar()
{
    connect(m_rangeBar, &RangeBar::rangePicked, this, [this](const QString& expression) {
        if (!presetTitle(expression)) {
            m_settings.addRecent(Settings::Key::RecentRanges, expression);
            m_rangeBar->setRecents(m_settings.value(Settings::Key::RecentRanges).toStringList());
        }
        m_comparison->setRange(expression);
    });
    connect(m_rangeBar, &RangeBar::shiftRequested, m_comparison, &Comparison::shift);
    connect(m_rangeBar, &RangeBar::zoomOutRequested, m_comparison, &Comparison::zoomOut);
    connect(m_rangeBar, &RangeBar::intervalPicked, m_comparison, &Comparison::setInterval);
    connect(m_rangeBar, &RangeBar::zonePicked, m_comparison, &Comparison::setZone);
}

void ViewCommands::connectActions()
{
    const auto on = [this](QAction* action, auto&& what) { connect(action, &QAction::triggered, this, what); };
    on(m_actions->addPane, [this] { m_comparison->addPane(); });
    on(m_actions->chooseRange, [this] { m_rangeBar->openRangePopup(); });
    on(m_actions->earlier, [this] { m_comparison->shift(-1); });
    on(m_actions->later, [this] { m_comparison->shift(1); });
    on(m_actions->zoomOut, [this] { m_comparison->zoomOut(); });
    on(m_actions->pause, [this](bool paused) { m_comparison->setPaused(paused); });
    connect(m_actions->axes, &QActionGroup::triggered, this, [this](const QAction* action) {
        for (const auto& [axes, name] : axisNames) {
            if (action->data().toString() == name)
                m_comparison->setAxes(axes);
        }
    });
}

void ViewCommands::update()
{
    const auto& workspace = m_comparison->workspace();
    m_rangeBar->showZone(m_comparison->zone());
    m_rangeBar->showRange(workspace.range, m_comparison->visibleRange(), workspace.zoom.has_value());
    m_rangeBar->showInterval(workspace.interval, m_comparison->interval());
    for (const auto& [axes, name] : axisNames) {
        for (auto* action : m_actions->axes->actions()) {
            if (action->data().toString() == name)
                action->setChecked(axes == workspace.axes);
        }
    }
    m_actions->addPane->setEnabled(m_session->isOpen() && workspace.panes.size() < core::Workspace::maximumPanes);
    m_actions->zoomOut->setEnabled(workspace.zoom.has_value());
}

} // namespace oa::window
