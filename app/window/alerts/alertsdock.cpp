// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/alerts/alertsdock.h"

#include "app/window/style/spacing.h"
#include "app/window/style/typography.h"
#include "app/window/tables/tableparts.h"
#include "app/window/tables/wrappingcells.h"
#include "app/window/widgets/dialogparts.h"
#include "app/window/widgets/displaytext.h"
#include "app/window/widgets/flowlayout.h"
#include "app/window/widgets/turningsplitter.h"
#include "app/window/widgets/wrappingcolumn.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace oa::window {

namespace {

constexpr int narrowestColumn = 80;

} // namespace

AlertsDock::AlertsDock(QWidget* parent)
    : QDockWidget(tr("Alerts"), parent)
    , m_pages(new QStackedWidget(this))
{
    setObjectName(u"alertsDock"_s);
    auto* nothing = new QWidget(this);
    auto* column = new QVBoxLayout(nothing);
    auto* text = makeText(tr("No rule watches the receipts yet."), nothing, true);
    text->setAlignment(Qt::AlignCenter);
    m_add = makeButton(u"alertsAddFirst"_s, tr("Add a rule…"), nothing);
    connect(m_add, &QPushButton::clicked, this, &AlertsDock::addRequested);
    column->addStretch();
    column->addWidget(text);
    column->addWidget(m_add, 0, Qt::AlignHCenter);
    column->addStretch();
    auto* splitter = new TurningSplitter(this);
    splitter->setContentsMargins(space::medium, space::small, space::medium, space::medium);
    splitter->addWidget(makeRules());
    splitter->addWidget(makeHistory());
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 1);
    m_pages->addWidget(nothing);
    m_pages->addWidget(splitter);
    setWidget(m_pages);
    updateButtons();
}

AlertsDock::~AlertsDock() = default;

QPushButton* AlertsDock::makeButton(const QString& name, const QString& text, QWidget* parent)
{
    auto* button = new QPushButton(text, parent);
    button->setObjectName(name);
    return button;
}

QWidget* AlertsDock::makeRules()
{
    auto* box = new QWidget(this);
    auto* layout = new WrappingColumn(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::small);
    auto* tools = new FlowLayout;
    tools->setSpacing(space::small);
    auto* add = makeButton(u"alertsAdd"_s, tr("Add…"), box);
    m_edit = makeButton(u"alertsEdit"_s, tr("Edit…"), box);
    m_remove = makeButton(u"alertsRemove"_s, tr("Remove"), box);
    m_silence = makeButton(u"alertsSilence"_s, tr("Silence"), box);
    m_acknowledge = makeButton(u"alertsAcknowledge"_s, tr("Acknowledge"), box);
    for (auto* button : {add, m_edit, m_remove})
        tools->addWidget(button);
    tools->addTrailing(m_silence);
    tools->addTrailing(m_acknowledge);
    layout->addLayout(tools);
    m_problem = makeText({}, box);
    m_problem->setObjectName(u"alertsProblem"_s);
    m_problem->setProperty("state", u"error"_s);
    m_problem->hide();
    layout->addWidget(m_problem);
    m_table = makeRowTable(u"alertsTable"_s, tr("Alert rules"), &m_rules, box);
    new WrappingCells(m_table, lengthForFont(narrowestColumn));
    layout->addWidget(m_table, 1);
    fillSilenceMenu();
    connect(add, &QPushButton::clicked, this, &AlertsDock::addRequested);
    const auto withChosen = [this](auto signal) {
        if (const auto* stored = chosen())
            signal(*stored);
    };
    connect(m_edit, &QPushButton::clicked, this,
            [this, withChosen] { withChosen([this](const auto& stored) { Q_EMIT editRequested(stored); }); });
    connect(m_table, &QTableView::doubleClicked, m_edit, &QPushButton::click);
    connect(m_remove, &QPushButton::clicked, this, [this, withChosen] {
        withChosen([this](const auto& stored) { Q_EMIT removeRequested(stored.rule.name); });
    });
    connect(m_acknowledge, &QPushButton::clicked, this, [this, withChosen] {
        withChosen([this](const auto& stored) { Q_EMIT acknowledgeRequested(stored.rule.name); });
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        updateButtons();
        updateHistory();
    });
    return box;
}

void AlertsDock::fillSilenceMenu()
{
    auto* menu = new QMenu(m_silence);
    menu->setObjectName(u"alertsSilenceMenu"_s);
    const std::pair<QString, std::chrono::seconds> choices[] = {{tr("For an hour"), 1h},
                                                                {tr("For eight hours"), 8h},
                                                                {tr("For a day"), 24h},
                                                                {tr("For a week"), 7 * 24h},
                                                                {tr("No longer"), 0s}};
    for (const auto& [text, length] : choices) {
        connect(menu->addAction(text), &QAction::triggered, this, [this, length = length] {
            if (const auto* stored = chosen())
                Q_EMIT silenceRequested(stored->rule.name, length);
        });
    }
    m_silence->setMenu(menu);
}

QWidget* AlertsDock::makeHistory()
{
    m_historyTable = makeRowTable(u"alertsHistory"_s, tr("What happened, newest first"), &m_history, this);
    new WrappingCells(m_historyTable, lengthForFont(narrowestColumn));
    return m_historyTable;
}

void AlertsDock::setZone(const QTimeZone& zone)
{
    m_rules.setZone(zone);
    m_history.setZone(zone);
}

void AlertsDock::setMayWrite(bool mayWrite)
{
    m_mayWrite = mayWrite;
    updateButtons();
}

void AlertsDock::showAlerts(std::vector<db::StoredAlertRule> rules, std::vector<db::AlertHistoryEntry> history)
{
    const auto name = chosen() ? chosen()->rule.name : QString();
    const auto isEmpty = rules.empty() && history.empty();
    m_rules.setRules(std::move(rules));
    for (int row = 0; row < m_rules.rowCount() && !m_table->currentIndex().isValid(); ++row) {
        if (m_rules.rule(row)->rule.name == name)
            m_table->selectRow(row);
    }
    m_entries = std::move(history);
    m_pages->setCurrentIndex(isEmpty ? 0 : 1);
    updateButtons();
    updateHistory();
}

void AlertsDock::showProblem(const std::optional<core::Error>& error)
{
    m_problem->setVisible(error.has_value());
    if (!error)
        return;
    m_problem->setText(error->text());
    m_problem->setToolTip(tooltipName(error->detail));
    m_pages->setCurrentIndex(1);
}

const db::StoredAlertRule* AlertsDock::chosen() const
{
    return m_table ? m_rules.rule(m_table->currentIndex().row()) : nullptr;
}

void AlertsDock::updateButtons()
{
    const auto* stored = chosen();
    const auto why =
        m_mayWrite ? QString() : tr("This connection may only read; somebody who may write has to do this.");
    for (auto* button : {m_add, findChild<QPushButton*>(u"alertsAdd"_s)})
        button->setEnabled(m_mayWrite);
    for (auto* button : {m_edit, m_remove, m_silence})
        button->setEnabled(m_mayWrite && stored);
    m_acknowledge->setEnabled(m_mayWrite && stored && stored->firing && !stored->firing->acknowledged);
    for (auto* button : {m_add, m_edit, m_remove, m_silence, m_acknowledge})
        button->setToolTip(why);
}

void AlertsDock::updateHistory()
{
    const auto* stored = chosen();
    std::vector<db::AlertHistoryEntry> shown;
    std::ranges::copy_if(m_entries, std::back_inserter(shown),
                         [stored](const auto& entry) { return !stored || entry.rule == stored->rule.name; });
    const auto isSame = static_cast<int>(shown.size()) == m_history.rowCount() &&
                        (shown.empty() || shown.front().id == m_history.row(0)->id);
    if (!isSame)
        m_history.reset(std::move(shown), true);
}

} // namespace oa::window
