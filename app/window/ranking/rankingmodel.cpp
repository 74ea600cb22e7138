// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/ranking/rankingmodel.h"

#include "app/window/business/businessdrag.h"
#include "app/window/widgets/displaytext.h"

#include <QLocale>
#include <QMimeData>

#include <cmath>

using namespace Qt::StringLiterals;

namespace oa::window {

namespace {

QString numberText(double value, int decimals)
{
    return std::isnan(value) ? u"–"_s : QLocale().toString(value, 'f', decimals);
}

QString changeText(double change)
{
    if (std::isnan(change))
        return u"–"_s;
    const auto arrow = change >= 0 ? u"▲ "_s : u"▼ "_s;
    constexpr double manifold = 10; // from here on, percent are hard to grasp
    if (change >= manifold)
        return arrow + u'×' + QLocale().toString(change + 1, 'f', change < 100 ? 1 : 0);
    return arrow + QLocale().toString(std::abs(change) * 100, 'f', std::abs(change) < 1 ? 1 : 0) + u" %"_s;
}

/// In full where it is short; the tooltip has all of it.
QString amountText(double amount)
{
    constexpr double large = 10'000;
    return numberText(amount, std::abs(amount) < large ? 2 : 0);
}

/// In one currency "1,204.50 MYR". A sum of several is none in any of them: "MYR + USD", and the tooltip has each.
QString totalText(const db::RankingRow& row)
{
    const auto mark = core::currencyMark(core::currenciesOf(row.shares));
    if (row.isMixed())
        return mark;
    return mark.isEmpty() ? amountText(row.totalAmount) : amountText(row.totalAmount) + u' ' + mark;
}

/// Numbers are narrower than what they are called.
QString onTwoLines(QString title)
{
    if (const auto blank = title.indexOf(u' '); blank > 0)
        title[blank] = u'\n';
    else if (const auto hyphen = title.indexOf(u'-'); hyphen > 0)
        title.insert(hyphen + 1, u'\n');
    return title;
}

/// No value for what is not there, which sorts behind all.
QVariant sortValue(double value)
{
    return std::isnan(value) ? QVariant() : QVariant(value);
}

} // namespace

double RankingModel::changeOf(const db::RankingRow& row)
{
    if (std::isnan(row.previousTotal) || row.previousTotal == 0)
        return std::numeric_limits<double>::quiet_NaN();
    const auto shown = std::isnan(row.comparedTotal) ? 0 : row.comparedTotal;
    return (shown - row.previousTotal) / std::abs(row.previousTotal);
}

void RankingModel::setRows(std::vector<db::RankingRow> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

int RankingModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int RankingModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant RankingModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto& row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case IdRole:
        return row.businessId;
    case SearchRole:
        return visibleName(row.businessId);
    case TrendRole:
        return QVariant::fromValue(QList<double>(row.amounts.begin(), row.amounts.end()));
    case Qt::ToolTipRole:
        if (index.column() == TotalColumn)
            return totalTip(row);
        if (index.column() == ChangeColumn)
            return row.isMixed() ? tr("The amounts are in several currencies: choose one to compare.")
                                 : tr("Before: %1").arg(numberText(row.previousTotal, 2));
        return index.column() == NameColumn ? QVariant(tooltipName(row.businessId)) : QVariant();
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(index.column() == NameColumn ? Qt::AlignLeading | Qt::AlignVCenter
                                                                : Qt::AlignTrailing | Qt::AlignVCenter);
    default:
        break;
    }
    if (role != Qt::DisplayRole && role != SortRole)
        return {};
    const auto isSorting = role == SortRole;
    switch (index.column()) {
    case NameColumn:
        return visibleName(row.businessId);
    case CountColumn:
        return isSorting ? QVariant(row.documents) : QVariant(QLocale().toString(row.documents));
    case TotalColumn:
        return isSorting ? (row.isMixed() ? QVariant() : QVariant(row.totalAmount)) : QVariant(totalText(row));
    case ChangeColumn:
        return isSorting ? sortValue(changeOf(row)) : QVariant(changeText(changeOf(row)));
    case ScoreColumn:
        return isSorting ? sortValue(row.averageScore) : QVariant(numberText(row.averageScore, 2));
    case MedianScoreColumn:
        return isSorting ? sortValue(row.medianScore) : QVariant(numberText(row.medianScore, 2));
    case MedianOcrScoreColumn:
        return isSorting ? sortValue(row.medianOcrScore) : QVariant(numberText(row.medianOcrScore, 2));
    case OcrScoreColumn:
        return isSorting ? sortValue(row.averageOcrScore) : QVariant(numberText(row.averageOcrScore, 2));
    default:
        return {};
    }
}

QString RankingModel::totalTip(const db::RankingRow& row)
{
    if (row.shares.empty())
        return numberText(row.totalAmount, 2);
    QStringList lines;
    for (const auto& share : row.shares) {
        lines.append(numberText(share.amount, 2) + u' ' +
                     (share.currency.isEmpty() ? tr("without a currency") : share.currency));
    }
    return lines.join(u'\n');
}

Qt::ItemFlags RankingModel::flags(const QModelIndex& index) const
{
    const auto flags = QAbstractTableModel::flags(index);
    return index.isValid() ? flags | Qt::ItemIsDragEnabled : flags;
}

QStringList RankingModel::mimeTypes() const
{
    return {businessMimeType()};
}

QMimeData* RankingModel::mimeData(const QModelIndexList& indexes) const
{
    return indexes.isEmpty() ? nullptr : mimeDataFor(indexes.first().data(IdRole).toString());
}

QVariant RankingModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole) // as the cells below
        return QVariant::fromValue((section == NameColumn ? Qt::AlignLeading : Qt::AlignTrailing) | Qt::AlignBottom);
    if (role == Qt::ToolTipRole)
        return headerTip(section);
    return role == Qt::DisplayRole ? onTwoLines(columnTitle(section))
                                   : QAbstractTableModel::headerData(section, orientation, role);
}

QString RankingModel::columnTitle(int column) const
{
    static const char* const titles[ColumnCount] = {
        QT_TR_NOOP("Business"),  QT_TR_NOOP("Receipts"),   QT_TR_NOOP("Amount"),
        QT_TR_NOOP("Change"),    QT_TR_NOOP("Score"),      QT_TR_NOOP("Median"),
        QT_TR_NOOP("OCR score"), QT_TR_NOOP("OCR median"), QT_TR_NOOP("Trend")};
    return tr(titles[column]);
}

QString RankingModel::headerTip(int column)
{
    switch (column) {
    case ChangeColumn:
        return tr("Total amount of what is over of the range, against the same part of the range before");
    case ScoreColumn:
        return tr("Average score of the receipts");
    case MedianScoreColumn:
        return tr("Median score of the receipts: half of them have less, half have more");
    case OcrScoreColumn:
        return tr("Average OCR score of the receipts");
    case MedianOcrScoreColumn:
        return tr("Median OCR score of the receipts: half of them have less, half have more");
    default:
        return {};
    }
}

} // namespace oa::window
