// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/ranking/rankingmodel.h"

#include "app/window/business/businessdrag.h"
#include "app/window/widgets/displaytext.h"
#include "core/base/numbertext.h"

#include <QGuiApplication>
#include <QLocale>
#include <QMimeData>
#include <QPalette>

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace oa::window {

namespace {

QString numberText(double value, int decimals)
{
    return std::isnan(value) ? u"–"_s : core::numberText(value, 'f', decimals);
}

QString arrowOf(double change)
{
    return change >= 0 ? u"▲ "_s : u"▼ "_s;
}

/// A change as a share of what was before.
QString shareText(double share)
{
    if (std::isnan(share))
        return u"–"_s;
    constexpr double manifold = 10; // from here on, percent are hard to grasp
    if (share >= manifold)
        return arrowOf(share) + u'×' + core::numberText(share + 1, 'f', share < 100 ? 1 : 0);
    return arrowOf(share) + core::numberText(std::abs(share) * 100, 'f', std::abs(share) < 1 ? 1 : 0) + u" %"_s;
}

QString pointsText(double change)
{
    return std::isnan(change) ? u"–"_s : arrowOf(change) + core::numberText(std::abs(change), 'f', 2);
}

/// As many as all amounts need, so that they compare digit by digit: none, or those of money.
int decimalsFor(const std::vector<db::RankingRow>& rows)
{
    constexpr auto half = 0.005; // of the last decimal
    const auto isWhole = [](const db::RankingRow& row) {
        return row.isMixed() || std::abs(row.totalAmount - std::round(row.totalAmount)) < half;
    };
    return std::all_of(rows.begin(), rows.end(), isWhole) ? 0 : 2;
}

/// In one currency "1,204.50 MYR". A sum of several is none in any of them: "MYR + USD", and the tooltip has each.
QString totalText(const db::RankingRow& row, int decimals)
{
    const auto mark = core::currencyMark(core::currenciesOf(row.shares));
    if (row.isMixed())
        return mark;
    const auto amount = numberText(row.totalAmount, decimals);
    return mark.isEmpty() ? amount : amount + u' ' + mark;
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

/// What a column is: a number of the row, or the change of one.
struct ColumnKind
{
    const char* name; ///< for settings
    const char* title;
    double db::RankingRow::*number = nullptr;
    core::Change db::RankingRow::*change = nullptr;
    int decimals = 2; ///< of both; 0: the change is told as a share
};

constexpr std::array<ColumnKind, RankingModel::ColumnCount> columnKinds = {{
    {"business", QT_TRANSLATE_NOOP("oa::window::RankingModel", "Business")},
    {"receipts", QT_TRANSLATE_NOOP("oa::window::RankingModel", "Receipts")},
    {"receipts_change", QT_TRANSLATE_NOOP("oa::window::RankingModel", "Change of receipts"), nullptr,
     &db::RankingRow::documentsChange, 0},
    {"amount", QT_TRANSLATE_NOOP("oa::window::RankingModel", "Amount")},
    {"change", QT_TRANSLATE_NOOP("oa::window::RankingModel", "Change of amount"), nullptr, &db::RankingRow::totalChange,
     0},
    {"scored", QT_TRANSLATE_NOOP("oa::window::RankingModel", "With score")},
    {"score", QT_TRANSLATE_NOOP("oa::window::RankingModel", "Score"), &db::RankingRow::averageScore},
    {"score_change", QT_TRANSLATE_NOOP("oa::window::RankingModel", "Change of score"), nullptr,
     &db::RankingRow::scoreChange},
    {"median", QT_TRANSLATE_NOOP("oa::window::RankingModel", "Median"), &db::RankingRow::medianScore},
    {"median_change", QT_TRANSLATE_NOOP("oa::window::RankingModel", "Change of median"), nullptr,
     &db::RankingRow::medianScoreChange},
    {"ocr_scored", QT_TRANSLATE_NOOP("oa::window::RankingModel", "With OCR score")},
    {"ocr_score", QT_TRANSLATE_NOOP("oa::window::RankingModel", "OCR score"), &db::RankingRow::averageOcrScore},
    {"ocr_score_change", QT_TRANSLATE_NOOP("oa::window::RankingModel", "Change of OCR score"), nullptr,
     &db::RankingRow::ocrScoreChange},
    {"ocr_median", QT_TRANSLATE_NOOP("oa::window::RankingModel", "OCR median"), &db::RankingRow::medianOcrScore},
    {"ocr_median_change", QT_TRANSLATE_NOOP("oa::window::RankingModel", "Change of OCR median"), nullptr,
     &db::RankingRow::medianOcrScoreChange},
    {"trend", QT_TRANSLATE_NOOP("oa::window::RankingModel", "Trend")},
}};

const ColumnKind& kindOf(int column)
{
    return columnKinds[static_cast<std::size_t>(column)];
}

QVariant countValue(qint64 count, bool isSorting)
{
    return isSorting ? QVariant(count) : QVariant(core::numberText(count));
}

} // namespace

void RankingModel::setRows(std::vector<db::RankingRow> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    m_amountDecimals = decimalsFor(m_rows);
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
        return tip(row, index.column());
    case Qt::ForegroundRole:
    case Qt::AccessibleTextRole: {
        const auto change = kindOf(index.column()).change;
        if (!change || (row.*change).isBeyondError() || std::isnan((row.*change).difference))
            return {};
        if (role == Qt::AccessibleTextRole)
            return tr("%1, may be chance").arg(value(row, index.column(), false).toString());
        return QGuiApplication::palette().color(QPalette::PlaceholderText);
    }
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(index.column() == NameColumn ? Qt::AlignLeading | Qt::AlignVCenter
                                                                : Qt::AlignTrailing | Qt::AlignVCenter);
    default:
        break;
    }
    if (role != Qt::DisplayRole && role != SortRole)
        return {};
    return value(row, index.column(), role == SortRole);
}

QVariant RankingModel::value(const db::RankingRow& row, int column, bool isSorting) const
{
    switch (column) {
    case NameColumn:
        return visibleName(row.businessId);
    case CountColumn:
        return countValue(row.documents, isSorting);
    case ScoredColumn:
        return countValue(row.scored, isSorting);
    case OcrScoredColumn:
        return countValue(row.ocrScored, isSorting);
    case TotalColumn:
        return isSorting ? (row.isMixed() ? QVariant() : QVariant(row.totalAmount))
                         : QVariant(totalText(row, m_amountDecimals));
    default:
        break;
    }
    const auto& kind = kindOf(column);
    if (kind.number)
        return isSorting ? sortValue(row.*kind.number) : QVariant(numberText(row.*kind.number, kind.decimals));
    if (!kind.change)
        return {};
    const auto& change = row.*kind.change;
    if (kind.decimals == 0)
        return isSorting ? sortValue(change.share()) : QVariant(shareText(change.share()));
    return isSorting ? sortValue(change.difference) : QVariant(pointsText(change.difference));
}

QString RankingModel::tip(const db::RankingRow& row, int column) const
{
    if (column == NameColumn)
        return tooltipName(row.businessId);
    if (column == TotalColumn)
        return totalTip(row);
    const auto& kind = kindOf(column);
    if (column == ScoreColumn || column == MedianScoreColumn)
        return tr("of %n receipts", nullptr, static_cast<int>(row.scored));
    if (column == OcrScoreColumn || column == MedianOcrScoreColumn)
        return tr("of %n receipts", nullptr, static_cast<int>(row.ocrScored));
    if (!kind.change)
        return {};
    if (column == TotalChangeColumn && row.isMixed())
        return tr("The amounts are in several currencies: choose one to compare.");
    const auto& change = row.*kind.change;
    const auto decimals = column == CountChangeColumn ? 0 : 2;
    const auto text = [decimals](double value) { return numberText(value, decimals); };
    const auto counted = [](qint64 count) { return core::numberText(count); };
    //: %1 a number, %2 how many receipts stand behind it
    QStringList lines = {tr("Before: %1 (n = %2)").arg(text(change.before), counted(change.previousCount)),
                         //: what is over of the range, against before; %1 a number, %2 how many receipts
                         tr("Now: %1 (n = %2)").arg(text(change.now), counted(change.count))};
    if (!std::isnan(change.difference)) {
        lines.append(std::isnan(change.halfWidth)
                         ? tr("Change: %1, of too few receipts to say more").arg(text(change.difference))
                         //: %1 a difference, %2 how far chance may put it
                         : tr("Change: %1 ± %2 (95 %)").arg(text(change.difference), text(change.halfWidth)));
        if (!change.isBeyondError())
            lines.append(tr("This may be chance."));
    }
    return lines.join(u'\n');
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
    return tr(kindOf(column).title);
}

QString RankingModel::columnName(int column)
{
    return QString::fromLatin1(kindOf(column).name);
}

QString RankingModel::headerTip(int column)
{
    if (kindOf(column).change)
        return tr("What is over of the range, against the same part of the range before. Grey: it may be chance.");
    switch (column) {
    case ScoredColumn:
        return tr("Receipts that have a score");
    case OcrScoredColumn:
        return tr("Receipts that have an OCR score");
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
