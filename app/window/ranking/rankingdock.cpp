// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/ranking/rankingdock.h"

#include "app/window/ranking/changedelegate.h"
#include "app/window/ranking/rankingmodel.h"
#include "app/window/ranking/rankingtable.h"
#include "app/window/ranking/sparklinedelegate.h"
#include "app/window/style/spacing.h"
#include "app/window/style/symbolicicon.h"
#include "app/window/style/typography.h"
#include "app/window/tables/blankslast.h"
#include "app/window/tables/tableparts.h"
#include "app/window/tables/toprows.h"
#include "app/window/widgets/dialogparts.h"
#include "app/window/widgets/filequestion.h"
#include "app/window/widgets/wrappingcolumn.h"
#include "core/base/numbertext.h"
#include "core/time/interval.h"

#include <QAction>
#include <QBoxLayout>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QMimeData>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <QToolButton>

#include <numeric>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace oa::window {

namespace {

constexpr int besideTable = 2 * space::medium + 14; // margins, frame and scroll bar
constexpr int widestName = 220;
constexpr int nameWidth = 130;
constexpr int numberWidth = 58; // at least
constexpr int trendWidth = 50;

} // namespace

/// As wide as all the numbers if there is room, since they are why one opens it.
class RankingDock::Panel final : public QWidget
{
public:
    using QWidget::QWidget;

    void setWantedWidth(int width)
    {
        m_width = width;
        setMinimumWidth(std::min(width, narrowest));
        updateGeometry();
    }
    QSize sizeHint() const override { return {m_width, QWidget::sizeHint().height()}; }

private:
    static constexpr int narrowest = besideTable + nameWidth + 3 * numberWidth;
    int m_width = narrowest;
};

RankingDock::RankingDock(Now now, QWidget* parent)
    : QDockWidget(tr("Ranking"), parent)
    , m_now(std::move(now))
    , m_model(new RankingModel(this))
    , m_panel(new Panel(this))
    , m_filter(new BlanksLast(this))
    , m_top(new TopRows(this))
    , m_table(makeRowTable(u"rankingTable"_s, tr("Businesses in numbers"), m_top, this))
    , m_search(new QLineEdit(this))
    , m_limit(new QComboBox(this))
    , m_note(makeText({}, this, true))
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
    makeTable();
    auto* box = m_panel;
    auto* layout = new WrappingColumn(box);
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
    auto* columns = new QToolButton(this);
    columns->setObjectName(u"rankingColumnsButton"_s);
    columns->setText(tr("Columns"));
    columns->setToolTip(tr("Choose what is shown of each business"));
    connect(columns, &QToolButton::clicked, this,
            [this, columns] { showColumnMenu(columns->mapToGlobal(QPoint(0, columns->height()))); });
    controls->addWidget(columns);
    layout->addLayout(controls);
    layout->addWidget(m_table, 1);
    m_note->setObjectName(u"rankingNote"_s);
    layout->addWidget(m_note);
    setWidget(box);
    fitWidth();
    connect(m_search, &QLineEdit::textChanged, m_filter, &QSortFilterProxyModel::setFilterFixedString);
    connect(m_limit, &QComboBox::currentIndexChanged, this,
            [this] { m_top->setLimit(m_limit->currentData().toInt()); });
    m_delay.setSingleShot(true);
    m_delay.setInterval(300ms); // a range that is being dragged is not worth a query
    connect(&m_delay, &QTimer::timeout, this, &RankingDock::read);
}

RankingDock::~RankingDock() = default;

void RankingDock::makeTable()
{
    m_table->setDragEnabled(true);
    m_table->setDragDropMode(QAbstractItemView::DragOnly);
    m_table->setItemDelegate(new ChangeDelegate(m_table));
    m_table->setItemDelegateForColumn(RankingModel::TrendColumn,
                                      new SparklineDelegate(RankingModel::TrendRole, m_table));
    m_table->setSortingEnabled(true);
    m_table->horizontalHeader()->setSortIndicatorShown(false); // TopRows has one
    m_table->sortByColumn(RankingModel::TotalColumn, Qt::DescendingOrder);
    m_table->setTextElideMode(Qt::ElideMiddle);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Interactive);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_copy = new QAction(symbolicIcon(u"copy"_s), tr("&Copy the table"), this);
    m_copy->setObjectName(u"rankingCopy"_s);
    m_copy->setShortcut(QKeySequence::Copy);
    m_copy->setShortcutContext(Qt::WidgetShortcut);
    m_save = new QAction(symbolicIcon(u"export"_s), tr("&Export as CSV…"), this);
    m_save->setObjectName(u"rankingSave"_s);
    m_table->addActions({m_copy, m_save});
    connect(m_copy, &QAction::triggered, this, &RankingDock::copyTable);
    connect(m_save, &QAction::triggered, this, &RankingDock::saveTable);
    for (int column = 0; column < RankingModel::ColumnCount; ++column)
        m_table->setColumnWidth(column, column == RankingModel::NameColumn    ? nameWidth
                                        : column == RankingModel::TrendColumn ? trendWidth
                                                                              : numberWidth);
    auto* header = m_table->horizontalHeader();
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header, &QHeaderView::customContextMenuRequested, this,
            [this, header](const QPoint& at) { showColumnMenu(header->mapToGlobal(at)); });
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex& index) { pick(index, false); });
    connect(m_table, &QTableView::customContextMenuRequested, this, [this](const QPoint& at) {
        const auto index = m_table->indexAt(at);
        if (!index.isValid())
            return;
        auto* menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->addAction(tr("Show in the first pane"), this, [this, index] { pick(index, false); });
        menu->addAction(tr("Show in a new pane"), this, [this, index] { pick(index, true); });
        menu->addSeparator();
        menu->addActions({m_copy, m_save});
        menu->popup(m_table->viewport()->mapToGlobal(at));
    });
}

void RankingDock::setSource(std::shared_ptr<db::ConnectionPool> source)
{
    m_reading.cancel();
    m_source = std::move(source);
    m_read = {};
    if (m_source)
        m_delay.start();
}

void RankingDock::setRange(const core::TimeRange& range, const QTimeZone& zone, const QString& text)
{
    m_rangeText = text;
    if (range == m_range && zone == m_zone)
        return;
    m_range = range;
    m_zone = zone;
    m_read = {};
    m_delay.start();
}

void RankingDock::setCurrency(const QString& currency)
{
    if (currency == m_currency)
        return;
    m_currency = currency;
    m_read = {};
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
    if (!m_source || !isVisible())
        return;
    if (m_range.isEmpty()) // no bucket begins in what is visible
        return onRead(std::vector<db::RankingRow>(), m_range, m_rangeText);
    m_reading.start(
        [source = m_source, range = m_range, zone = m_zone, currency = m_currency](std::stop_token stop) -> Ranking {
            OA_TRY_ASSIGN(auto connection, source->acquire(stop));
            return db::RankingStore(*connection, currency).read(range, zone);
        },
        [this, range = m_range, text = withAsOf(m_rangeText, m_range, m_zone, m_now())](Ranking ranking) {
            onRead(std::move(ranking), range, text);
        });
}

void RankingDock::onRead(Ranking ranking, const core::TimeRange& range, const QString& text)
{
    if (!ranking) {
        m_note->setText(ranking.error().message);
        return;
    }
    m_read = range;
    //: %1 a number, %2 a range of time, which may end with a dot
    m_note->setText(tr("%1 businesses · %2 · A double-click shows one in the first pane; drag it to any.")
                        .arg(core::numberText(static_cast<qint64>(ranking->size())), text));
    m_model->setRows(std::move(*ranking));
    std::vector<int> numbers(RankingModel::TrendColumn - RankingModel::CountColumn);
    std::iota(numbers.begin(), numbers.end(), int(RankingModel::CountColumn));
    fitColumns(m_table, numbers);
    fitColumns(m_table, {RankingModel::NameColumn}, lengthForFont(widestName));
    fitWidth();
}

void RankingDock::fitWidth()
{
    int width = besideTable;
    const auto trend = std::max(trendWidth, m_table->horizontalHeader()->sectionSizeHint(RankingModel::TrendColumn));
    for (int column = 0; column < RankingModel::ColumnCount; ++column) {
        if (!m_table->isColumnHidden(column))
            width += column == RankingModel::TrendColumn ? trend // it stretches
                                                         : m_table->columnWidth(column);
    }
    m_panel->setWantedWidth(width);
}

QStringList RankingDock::hiddenColumns() const
{
    QStringList names;
    for (int column = 0; column < RankingModel::ColumnCount; ++column) {
        if (m_table->isColumnHidden(column))
            names.append(RankingModel::columnName(column));
    }
    return names;
}

void RankingDock::setHiddenColumns(const QStringList& names)
{
    for (int column = RankingModel::NameColumn + 1; column < RankingModel::ColumnCount; ++column)
        m_table->setColumnHidden(column, names.contains(RankingModel::columnName(column)));
    fitWidth();
}

void RankingDock::showColumnMenu(const QPoint& position)
{
    auto* menu = new QMenu(this);
    menu->setObjectName(u"rankingColumns"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (int column = RankingModel::NameColumn + 1; column < RankingModel::ColumnCount; ++column) {
        auto* action = menu->addAction(m_model->columnTitle(column));
        action->setCheckable(true);
        action->setChecked(!m_table->isColumnHidden(column));
        connect(action, &QAction::toggled, this, [this, column](bool isShown) {
            m_table->setColumnHidden(column, !isShown);
            fitWidth();
            Q_EMIT columnsChanged();
        });
    }
    menu->popup(position);
}

std::vector<db::RankingRow> RankingDock::shownRows() const
{
    std::vector<db::RankingRow> rows;
    for (int row = 0; row < m_top->rowCount(); ++row)
        rows.push_back(m_model->rows()[static_cast<std::size_t>(
            m_filter->mapToSource(m_top->mapToSource(m_top->index(row, 0))).row())]);
    return rows;
}

void RankingDock::copyTable() const
{
    QByteArray csv;
    QByteArray tabs;
    core::CsvWriter inCsv(csv);
    core::CsvWriter inTabs(tabs, core::CsvStyle::tabs(QLocale()));
    const auto rows = shownRows();
    writeRanking(inCsv, rows);
    writeRanking(inTabs, rows);
    auto* copied = new QMimeData;
    copied->setData(u"text/csv"_s, csv);
    copied->setData(u"text/tab-separated-values"_s, tabs);
    copied->setText(QString::fromUtf8(tabs));
    QGuiApplication::clipboard()->setMimeData(copied);
}

void RankingDock::saveTable()
{
    askForFileToSave(this, tr("Export the ranking"), tr("CSV files (*.csv)"), u"ranking.csv"_s,
                     [this, rows = shownRows()](const QString& path) {
                         // In a worker: a disk may be slow.
                         m_saving.start(
                             [path, rows](const std::stop_token& stop) -> core::Result<> {
                                 core::CsvWriter writer(path, {}, stop);
                                 OA_TRY(writer.open());
                                 writeRanking(writer, rows);
                                 return writer.commit();
                             },
                             [this, path](const core::Result<>& result) {
                                 if (result)
                                     Q_EMIT saved(path);
                                 else
                                     Q_EMIT savingFailed(result.error());
                             });
                     });
}

void RankingDock::pick(const QModelIndex& index, bool inNewPane)
{
    Q_EMIT businessPicked(index.data(RankingModel::IdRole).toString(), inNewPane);
}

} // namespace oa::window
