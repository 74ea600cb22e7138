// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/tables/wrappingcells.h"

#include <QEvent>
#include <QHeaderView>
#include <QTableView>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

using namespace std::chrono_literals;

namespace oa::window {

namespace {

constexpr int paddings = 32; // beside a text, an icon's apart; of any style
constexpr int iconRoom = 22;
constexpr int around = 8; // above and below

/// The width that all but the narrower columns get when together they have `room`.
int evenWidth(std::vector<int> widths, int room)
{
    std::ranges::sort(widths);
    auto left = static_cast<int>(widths.size());
    for (const auto width : widths) {
        if (width * left >= room)
            return room / left;
        room -= width;
        --left;
    }
    return widths.empty() ? 0 : widths.back();
}

} // namespace

WrappingCells::WrappingCells(QTableView* table, int narrowest)
    : QStyledItemDelegate(table)
    , m_table(table)
    , m_narrowest(narrowest)
{
    table->setItemDelegate(this);
    table->setWordWrap(true);
    table->horizontalHeader()->setStretchLastSection(true);
    auto* rows = table->verticalHeader();
    rows->setMinimumSectionSize(rows->defaultSectionSize());
    table->viewport()->installEventFilter(this);
    m_soon.setSingleShot(true);
    m_soon.setInterval(0ms);
    connect(&m_soon, &QTimer::timeout, this, &WrappingCells::layOut);
    const auto start = qOverload<>(&QTimer::start);
    connect(table->model(), &QAbstractItemModel::modelReset, &m_soon, start);
    connect(table->model(), &QAbstractItemModel::rowsInserted, &m_soon, start);
    connect(table->model(), &QAbstractItemModel::dataChanged, &m_soon, start);
}

int WrappingCells::wantedWidth(int column) const
{
    const auto* model = m_table->model();
    const auto metrics = m_table->fontMetrics();
    int width = 0;
    for (int row = 0; row < model->rowCount(); ++row) {
        const auto index = model->index(row, column);
        const auto icon = index.data(Qt::DecorationRole).isValid() ? iconRoom : 0;
        width = std::max(width, metrics.horizontalAdvance(index.data().toString()) + paddings + icon);
    }
    return width;
}

void WrappingCells::layOut()
{
    auto* header = m_table->horizontalHeader();
    std::vector<int> wanted;
    for (int column = 0; column < header->count(); ++column)
        wanted.push_back(std::max({wantedWidth(column), header->sectionSizeHint(column), m_narrowest}));
    const auto even = evenWidth(wanted, m_table->viewport()->width());
    for (int column = 0; column + 1 < header->count(); ++column) {
        const auto least = std::max(header->sectionSizeHint(column), m_narrowest);
        header->resizeSection(column, std::clamp(even, least, wanted[static_cast<std::size_t>(column)]));
    }
    m_table->resizeRowsToContents();
}

QString WrappingCells::breakable(const QString& text, const QFontMetrics& metrics, int width)
{
    constexpr QChar mayBreak(0x200b); // a space without width
    QString result;
    qsizetype begin = 0;
    const auto takeWord = [&](qsizetype end) {
        const auto word = text.mid(begin, end - begin);
        const auto isLong = metrics.horizontalAdvance(word) > width - paddings;
        for (qsizetype i = 0; i < word.size(); ++i) {
            if (isLong && i > 0 && !word[i].isLowSurrogate() && !word[i].isMark())
                result += mayBreak;
            result += word[i];
        }
        begin = end;
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i].isSpace()) {
            takeWord(i);
            result += text[i];
            begin = i + 1;
        }
    }
    takeWord(text.size());
    return result;
}

QSize WrappingCells::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    // Styles count their paddings when they draw, but not all of them when they are asked.
    auto size = QStyledItemDelegate::sizeHint(option, index);
    const auto icon = index.data(Qt::DecorationRole).isValid() ? iconRoom : 0;
    const auto room = m_table->columnWidth(index.column()) - icon;
    QTextLayout layout(breakable(index.data().toString(), option.fontMetrics, room), option.font);
    layout.beginLayout();
    double height = 0;
    for (auto line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(std::max(room - paddings, 1));
        height += line.height();
    }
    layout.endLayout();
    size.setHeight(std::max(size.height(), static_cast<int>(std::ceil(height)) + around));
    return size;
}

void WrappingCells::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const auto icon = index.data(Qt::DecorationRole).isValid() ? iconRoom : 0;
    option->text = breakable(option->text, option->fontMetrics, m_table->columnWidth(index.column()) - icon);
}

bool WrappingCells::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize && watched == m_table->viewport())
        m_soon.start();
    return QStyledItemDelegate::eventFilter(watched, event);
}

} // namespace oa::window
