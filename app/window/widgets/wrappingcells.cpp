// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/widgets/wrappingcells.h"

#include <QHeaderView>
#include <QTableView>
#include <QTimer>

using namespace std::chrono_literals;

namespace oa::window {

WrappingCells::WrappingCells(QTableView* table, const std::vector<int>& columns, int narrowest)
    : QStyledItemDelegate(table)
{
    auto* header = table->horizontalHeader();
    header->setStretchLastSection(false);
    header->setMinimumSectionSize(narrowest);
    for (const auto column : columns) {
        header->setSectionResizeMode(column, QHeaderView::Stretch);
        table->setItemDelegateForColumn(column, this);
    }
    table->setWordWrap(true);
    auto* rows = table->verticalHeader();
    rows->setMinimumSectionSize(rows->defaultSectionSize());
    auto* soon = new QTimer(this); // columns change one after the other
    soon->setSingleShot(true);
    soon->setInterval(0ms);
    connect(soon, &QTimer::timeout, table, &QTableView::resizeRowsToContents);
    const auto start = qOverload<>(&QTimer::start);
    connect(header, &QHeaderView::sectionResized, soon, start);
    connect(table->model(), &QAbstractItemModel::modelReset, soon, start);
    connect(table->model(), &QAbstractItemModel::rowsInserted, soon, start);
    connect(table->model(), &QAbstractItemModel::dataChanged, soon, start);
}

QString WrappingCells::breakable(const QString& text, const QFontMetrics& metrics, int width)
{
    constexpr int paddings = 32;
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

void WrappingCells::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    option->text = breakable(option->text, option->fontMetrics, option->rect.width());
}

} // namespace oa::window
