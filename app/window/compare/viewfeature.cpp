// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/compare/viewfeature.h"

#include "app/window/actions/mainactions.h"
#include "app/window/business/businesslist.h"
#include "app/window/business/spellingsdialog.h"
#include "app/window/compare/comparison.h"
#include "app/window/compare/viewhistory.h"
#include "app/window/connect/session.h"
#include "app/window/range/rangebar.h"
#include "app/window/range/rangepresets.h"
#include "app/window/settings/settings.h"
#include "app/window/style/symbolicicon.h"

#include <QActionGroup>
#include <QMainWindow>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace oa::window {

namespace {

constexpr std::pair<core::AxisMode, QLatin1StringView> axisNames[] = {
    {core::AxisMode::Own, "own"_L1}, {core::AxisMode::Shared, "shared"_L1}, {core::AxisMode::SameSpan, "same_span"_L1}};

} // namespace

ViewFeature::ViewFeature(const WindowParts& parts, RangeBar* rangeBar)
    : QObject(parts.window)
    , m_parts(parts)
    , m_rangeBar(rangeBar)
    , m_history(
          new ViewHistory([this](const core::Workspace& workspace) { m_parts.comparison->apply(workspace); }, this))
{
    makeUndo();
    connectRangeBar();
    connectActions();
    m_rangeBar->setRecents(m_parts.settings.value(Settings::Key::RecentRanges).toStringList());
    connect(m_parts.comparison, &Comparison::changed, this, &ViewFeature::update);
    connect(m_parts.session, &Session::stateChanged, this, &ViewFeature::update);
    connect(m_parts.session, &Session::opened, this, &ViewFeature::update);
}

void ViewFeature::setAvailable(bool available)
{
    const auto* actions = m_parts.actions;
    for (auto* action : {actions->chooseRange, actions->earlier, actions->later, actions->pause})
        action->setEnabled(available);
}

void ViewFeature::makeUndo()
{
    auto* undo = m_history->stack()->createUndoAction(m_parts.window, tr("&Undo"));
    auto* redo = m_history->stack()->createRedoAction(m_parts.window, tr("&Redo"));
    undo->setObjectName(u"actionUndo"_s);
    redo->setObjectName(u"actionRedo"_s);
    undo->setIcon(symbolicIcon(u"undo"_s));
    redo->setIcon(symbolicIcon(u"redo"_s));
    undo->setProperty("sheetText", tr("&Undo")); // not of what, which the menu says
    redo->setProperty("sheetText", tr("&Redo"));
    undo->setShortcuts(QKeySequence::Undo);
    redo->setShortcuts({QKeySequence(u"Ctrl+Shift+Z"_s), QKeySequence(u"Ctrl+Y"_s)});
    m_parts.actions->edit->insertActions(m_parts.actions->edit->actions().first(), {undo, redo});
    connect(m_parts.comparison, &Comparison::edited, this,
            [this](const core::Workspace& before, const QString& what, const QString& mergeKey) {
                m_history->add(before, m_parts.comparison->workspace(), what, mergeKey);
            });
}

void ViewFeature::connectRangeBar()
{
    connect(m_rangeBar, &RangeBar::rangePicked, this, [this](const QString& expression) {
        if (!presetTitle(expression)) {
            m_parts.settings.addRecent(Settings::Key::RecentRanges, expression);
            m_rangeBar->setRecents(m_parts.settings.value(Settings::Key::RecentRanges).toStringList());
        }
        m_parts.comparison->setRange(expression);
    });
    connect(m_rangeBar, &RangeBar::shiftRequested, m_parts.comparison, &Comparison::shift);
    connect(m_rangeBar, &RangeBar::zoomOutRequested, m_parts.comparison, &Comparison::zoomOut);
    connect(m_rangeBar, &RangeBar::intervalPicked, m_parts.comparison, &Comparison::setInterval);
    connect(m_rangeBar, &RangeBar::zonePicked, m_parts.comparison, &Comparison::setZone);
    connect(m_rangeBar, &RangeBar::currencyPicked, m_parts.comparison, &Comparison::setCurrency,
            Qt::QueuedConnection); // the menu is filled anew
    connect(m_parts.comparison, &Comparison::currenciesChanged, this, &ViewFeature::showCurrencies);
}

void ViewFeature::connectActions()
{
    const auto on = [this](QAction* action, auto&& what) { connect(action, &QAction::triggered, this, what); };
    on(m_parts.actions->addPane, [this] { m_parts.comparison->addPane(); });
    on(m_parts.actions->chooseRange, [this] { m_rangeBar->openRangePopup(); });
    on(m_parts.actions->earlier, [this] { m_parts.comparison->shift(-1); });
    on(m_parts.actions->later, [this] { m_parts.comparison->shift(1); });
    on(m_parts.actions->zoomOut, [this] { m_parts.comparison->zoomOut(); });
    connect(m_parts.comparison, &Comparison::pausedChanged, this, &ViewFeature::update);
    on(m_parts.actions->joinSpellings, [this] { showSpellings(); });
    connect(m_parts.comparison->businesses(), &BusinessList::spellingsRequested, this, &ViewFeature::showSpellings);
    on(m_parts.actions->pause, [this](bool paused) { m_parts.comparison->setPaused(paused); });
    on(m_parts.actions->fade, [this](bool fades) { m_parts.comparison->setFades(fades); });
    connect(m_parts.actions->rolling, &QActionGroup::triggered, this,
            [this](const QAction* action) { m_parts.comparison->setRolling(action->data().toInt()); });
    connect(m_parts.actions->axes, &QActionGroup::triggered, this, [this](const QAction* action) {
        for (const auto& [axes, name] : axisNames) {
            if (action->data().toString() == name)
                m_parts.comparison->setAxes(axes);
        }
    });
}

void ViewFeature::showSpellings()
{
    const auto* session = m_parts.session;
    if (!session->isOpen())
        return;
    std::optional<db::ConnectionParameters> writing;
    if (!session->isReadOnly())
        writing = session->database()->parameters;
    auto* dialog = new SpellingsDialog(session->pool(), writing, m_parts.window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &SpellingsDialog::joined, m_parts.comparison, &Comparison::reloadBusinesses);
    dialog->open();
}

void ViewFeature::showCurrencies()
{
    m_rangeBar->showCurrencies(m_parts.comparison->currencies(), m_parts.comparison->workspace().currency);
}

void ViewFeature::update()
{
    const auto& workspace = m_parts.comparison->workspace();
    m_rangeBar->showZone(m_parts.comparison->zone());
    m_rangeBar->showRange(workspace.range, m_parts.comparison->visibleRange(), workspace.zoom.has_value());
    m_rangeBar->showInterval(workspace.interval, m_parts.comparison->interval());
    showCurrencies();
    for (const auto& [axes, name] : axisNames) {
        for (auto* action : m_parts.actions->axes->actions()) {
            if (action->data().toString() == name)
                action->setChecked(axes == workspace.axes);
        }
    }
    m_parts.actions->addPane->setEnabled(m_parts.session->isOpen() &&
                                         workspace.panes.size() < core::Workspace::maximumPanes);
    m_parts.actions->joinSpellings->setEnabled(m_parts.session->isOpen());
    m_parts.actions->fade->setChecked(workspace.fades);
    for (auto* action : m_parts.actions->rolling->actions()) // a file may ask for another length: then none is checked
        action->setChecked(action->data().toInt() == workspace.rolling);
    m_parts.actions->pause->setChecked(m_parts.comparison->isPaused());
    m_parts.actions->zoomOut->setEnabled(workspace.zoom.has_value());
}

} // namespace oa::window
