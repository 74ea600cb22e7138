// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/tables/payloadlist.h"

#include "app/window/style/spacing.h"
#include "app/window/style/typography.h"
#include "app/window/tables/tableparts.h"
#include "app/window/widgets/dialogparts.h"
#include "app/window/widgets/displaytext.h"
#include "app/window/widgets/flowlayout.h"
#include "app/window/widgets/payloadview.h"
#include "app/window/widgets/turningsplitter.h"
#include "app/window/widgets/wrappingcolumn.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace oa::window {

namespace {

constexpr int narrowest = 120; // of the choice, in a dock at the side

} // namespace

PayloadList::PayloadList(const QString& name, const Words& words, QAbstractItemModel* model,
                         std::span<const int> widths, QWidget* parent)
    : QStackedWidget(parent)
{
    setObjectName(name + u"Pages"_s);
    auto* nothing = makeText(words.nothing, this, true);
    nothing->setObjectName(name + u"Nothing"_s);
    nothing->setAlignment(Qt::AlignCenter);
    m_payload = new PayloadView(name, words.copyPayload, words.payload, this);
    auto* splitter = new TurningSplitter(this);
    splitter->setContentsMargins(space::medium, space::small, space::medium, space::medium);
    splitter->addWidget(makeList(name, words, model, widths));
    splitter->addWidget(m_payload);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    addWidget(nothing);
    addWidget(splitter);
}

QWidget* PayloadList::makeList(const QString& name, const Words& words, QAbstractItemModel* model,
                               std::span<const int> widths)
{
    auto* box = new QWidget(this);
    auto* layout = new WrappingColumn(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::small);
    m_tools = new FlowLayout;
    m_tools->setSpacing(space::small);
    m_choice = new QComboBox(box);
    m_choice->setObjectName(name + u"Which"_s);
    m_choice->setAccessibleName(words.choice);
    m_choice->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_choice->setMinimumWidth(narrowest);
    m_tools->addWidget(m_choice);
    m_lastTool = m_choice;
    layout->addLayout(m_tools);
    m_problem = makeText({}, box);
    m_problem->setObjectName(name + u"Problem"_s);
    m_problem->setProperty("state", u"error"_s);
    m_problem->hide();
    layout->addWidget(m_problem);
    m_table = makeRowTable(name + u"Table"_s, words.list, model, box);
    for (std::size_t column = 0; column < widths.size(); ++column)
        m_table->setColumnWidth(static_cast<int>(column), lengthForFont(widths[column]));
    m_table->horizontalHeader()->setStretchLastSection(true);
    layout->addWidget(m_table, 1);
    return box;
}

void PayloadList::addTool(QPushButton* button)
{
    m_tools->addTrailing(button);
    setTabOrder(m_lastTool, button);
    m_lastTool = button;
}

void PayloadList::showProblem(const core::Error& error)
{
    m_problem->setText(error.text());
    m_problem->setToolTip(tooltipName(error.detail));
    m_problem->show();
}

void PayloadList::hideProblem()
{
    m_problem->hide();
}

bool PayloadList::looksAtTop() const
{
    return m_table->verticalScrollBar()->value() == 0 && m_table->currentIndex().row() <= 0;
}

} // namespace oa::window
