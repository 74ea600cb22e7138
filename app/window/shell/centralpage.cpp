// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/shell/centralpage.h"

#include "app/window/actions/mainactions.h"
#include "app/window/range/rangebar.h"
#include "app/window/start/welcomepage.h"
#include "app/window/style/symbolicicon.h"
#include "app/window/style/typography.h"
#include "app/window/widgets/banner.h"
#include "app/window/widgets/wrappingcolumn.h"
#include "charts/widgets/panearea.h"

#include <QLabel>
#include <QStackedWidget>
#include <QStyle>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace oa::window {

CentralPage::CentralPage(MainActions* actions, const core::Clock& clock, QWidget* parent)
    : QWidget(parent)
    , m_tag(new QLabel(this))
    , m_rangeBar(new RangeBar(clock, this))
    , m_banner(new Banner(this))
    , m_pages(new QStackedWidget(this))
    , m_welcome(new WelcomePage(m_pages))
    , m_area(new charts::PaneArea(m_pages))
{
    auto* layout = new WrappingColumn(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_tag);
    layout->addWidget(m_rangeBar);
    layout->addWidget(m_banner);
    layout->addWidget(m_pages, 1);
    m_tag->setObjectName(u"connectionTagStrip"_s);
    m_tag->setAlignment(Qt::AlignCenter);
    setTextRole(m_tag, TextRole::Caption);
    m_tag->hide();
    m_area->setObjectName(u"paneArea"_s);
    m_area->setAccessibleName(tr("Charts side by side"));
    m_pages->addWidget(m_welcome);
    m_pages->addWidget(m_area);
    makeButtons(actions);
}

QToolButton* CentralPage::addButton(const QString& name, const QString& icon, const QString& text)
{
    auto* button = new QToolButton(m_rangeBar);
    button->setObjectName(name);
    button->setIcon(symbolicIcon(icon));
    button->setText(text);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_rangeBar->addTrailing(button);
    return button;
}

void CentralPage::makeButtons(MainActions* actions)
{
    auto* addPane = addButton(u"addPaneButton"_s, u"add"_s, tr("Pane"));
    addPane->setToolTip(tr("Add a pane (Ctrl+T)"));
    addPane->setAccessibleName(addPane->toolTip());
    connect(addPane, &QToolButton::clicked, actions->addPane, &QAction::trigger);
    m_live = addButton(u"liveButton"_s, u"live"_s, tr("Live"));
    m_live->setCheckable(true);
    m_live->setChecked(true);
    connect(m_live, &QToolButton::clicked, this, &CentralPage::liveToggled);
    auto* exportCharts = addButton(u"exportButton"_s, u"export"_s, tr("Export"));
    exportCharts->setToolTip(tr("Save the charts as picture or table (Ctrl+E)"));
    connect(exportCharts, &QToolButton::clicked, actions->exportCharts, &QAction::trigger);
}

bool CentralPage::showsCharts() const
{
    return m_pages->currentWidget() == m_area;
}

void CentralPage::showCharts(bool charts)
{
    m_pages->setCurrentWidget(charts ? static_cast<QWidget*>(m_area) : m_welcome);
    m_rangeBar->setVisible(charts);
}

void CentralPage::showTag(database::ConnectionTag tag)
{
    static const char* const names[] = {"none", "development", "staging", "production"};
    m_tag->setText(displayName(tag));
    m_tag->setProperty("tag", QString::fromLatin1(names[static_cast<int>(tag)]));
    m_tag->style()->unpolish(m_tag);
    m_tag->style()->polish(m_tag);
    m_tag->setVisible(tag != database::ConnectionTag::None);
}

void CentralPage::showPaused(bool paused)
{
    m_live->setChecked(!paused);
    m_live->setIcon(symbolicIcon(paused ? u"pause"_s : u"live"_s));
    m_live->setText(paused ? tr("Paused") : tr("Live"));
    m_live->setToolTip(paused ? tr("Follow new receipts again (Space)") : tr("Pause live updates (Space)"));
    m_live->setAccessibleName(m_live->toolTip());
}

} // namespace oa::window
