// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/rankingdock.h"

#include "app/window/dialogparts.h"
#include "app/window/rankingmodel.h"
#include "app/window/spacing.h"
#include "app/window/sparklinedelegate.h"
#include "app/window/symbolicicon.h"
#include "app/window/tableparts.h"
#include "app/window/toprows.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QSortFilterProxyModel>
#include <QTableView>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace oa::window {

namespace {

constexpr int narrowest = 632; // the numbers are why one opens it

} // namespace

RankingDock::RankingDock(QWidget* parent)
    : QDockWidget(tr("Ranking"), parent)
    , m_model(new RankingModel(this))
    , m_filter(new QSortFilterProxyModel(this))
    , m_top(new TopRows(this))
    , m_table(makeRowTable(u"rankingTable"_s, tr("Businesses in numbers"), m_top, this))
    , m_search(new QLineEdit(this))
    , m_limit(new QComboBox(this))
    , m_note(makeText({}, this, true))
    , m_reading(&m_workers)
{
    setObjectName(u"rankingDock"_s);
    m_filter->setSourceModel(m_model);
    m_filter->setSortRole(RankingModel::SortRole);
    m_filter->setFilterRole(RankingModel::SearchRole);
    m_filter->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_search->setObjectName(u"rankingSearch"_s);
    m_search->setPlaceholderText(tr("Search"));
    m_search->setAccessibleName(tr("Search the ranking"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(symbolicIcon(u"search"_s), QLineEdit::LeadingPosition);
    m_top->setSourceModel(m_filter);
    m_table->setDragEnabled(true);
    m_table->setDragDropMode(QAbstractItemView::DragOnly);
    m_table->setItemDelegateForColumn(RankingModel::TrendColumn,
                                      new SparklineDelegate(RankingModel::TrendRole, m_table));
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(RankingModel::TotalColumn, Qt::DescendingOrder);
    m_table->setTextElideMode(Qt::ElideMiddle);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Interactive);
    m_table->horizontalHeader()->setStretchLastSection(true);
    constexpr int widths[] = {130, 66, 92, 92, 58, 82, 72};
    for (int column = 0; column < RankingModel::ColumnCount; ++column)
        m_table->setColumnWidth(column, widths[column]);
    auto* box = new QWidget(this);
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(space::medium, space::small, space::medium, space::medium);
    layout->setSpacing(space::small);
    m_limit->setObjectName(u"rankingLimit"_s);
    m_limit->setAccessibleName(tr("How many businesses are shown"));
    m_limit->addItem(tr("All"), 0);
    for (const auto rows : {10, 25, 100})
        //: a number of businesses
        m_limit->addItem(tr("Top %1").arg(rows), rows);
    auto* controls = new QHBoxLayout;
    controls->setSpacing(space::small);
    controls->addWidget(m_search, 1);
    controls->addWidget(m_limit);
    layout->addLayout(controls);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_note);
    box->setMinimumWidth(narrowest);
    setWidget(box);
    connect(m_search, &QLineEdit::textChanged, m_filter, &QSortFilterProxyModel::setFilterFixedString);
    connect(m_limit, &QComboBox::currentIndexChanged, this,
            [this] { m_top->setLimit(m_limit->currentData().toInt()); });
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex& index) { pick(index, false); });
    connect(m_table, &QTableView::customContextMenuRequested, this, [this](const QPoint& at) {
        const auto index = m_table->indexAt(at);
        if (!index.isValid())
            return;
        auto* menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->addAction(tr("Show in the first pane"), this, [this, index] { pick(index, false); });
        menu->addAction(tr("Show in a new pane"), this, [this, index] { pick(index, true); });
        menu->popup(m_table->viewport()->mapToGlobal(at));
    });
    m_delay.setSingleShot(true);
    m_delay.setInterval(300ms); // a range that is being dragged is not worth a query
    connect(&m_delay, &QTimer::timeout, this, &RankingDock::read);
}

RankingDock::~RankingDock() = default;

void RankingDock::setSource(std::shared_ptr<db::ConnectionPool> source)
{
    m_reading.cancel();
    m_source = std::move(source);
    m_read = {};
    if (m_source)
        m_delay.start();
}

void RankingDock::setRange(const core::TimeRange& range)
{
    if (range == m_range)
        return;
    m_range = range;
    m_delay.start();
}

void RankingDock::showEvent(QShowEvent* event)
{
    QDockWidget::showEvent(event);
    if (m_read != m_range)
        read();
}

void RankingDock::read()
{
    if (!m_source || !isVisible() || m_range.isEmpty())
        return;
    m_reading.start(
        this,
        [source = m_source, range = m_range](std::stop_token stop) -> Ranking {
            OA_TRY_ASSIGN(auto connection, source->acquire(stop));
            return db::RankingStore(*connection).read(range);
        },
        [this, range = m_range](Ranking ranking) {
            if (!ranking) {
                m_note->setText(ranking.error().message);
                return;
            }
            m_read = range;
            m_note->setText(tr("%1 businesses. Double-click shows one in the first pane; drag it to any.")
                                .arg(QLocale().toString(static_cast<qint64>(ranking->size()))));
            m_model->setRows(std::move(*ranking));
        });
}

void RankingDock::pick(const QModelIndex& index, bool inNewPane)
{
    Q_EMIT businessPicked(index.data(RankingModel::IdRole).toString(), inNewPane);
}

} // namespace oa::window
