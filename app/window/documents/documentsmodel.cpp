// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/documents/documentsmodel.h"

#include "app/window/widgets/timetext.h"
#include "core/base/numbertext.h"
#include "core/json/decimal.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace oa::window {

namespace {

QString withoutTrailingZeros(const QString& exact)
{
    const auto text = exact.toStdString();
    const auto shorter = core::withoutTrailingZeros(text);
    return exact.left(static_cast<qsizetype>(shorter.size()));
}

/// A decimal as PostgreSQL writes it, with the locale's signs; as it is when it has more digits than a double holds.
QString decimalText(QString exact)
{
    constexpr qsizetype exactDigits = 15;
    if (exact.size() > exactDigits)
        exact = withoutTrailingZeros(exact);
    bool isNumber = false;
    const auto number = exact.toDouble(&isNumber);
    if (!isNumber || exact.size() > exactDigits)
        return exact;
    const auto point = exact.indexOf(u'.');
    return core::numberText(number, 'f', point < 0 ? 0 : static_cast<int>(exact.size() - point - 1));
}

/// A score has no fixed number of decimals, as money has.
QString scoreText(const QString& exact)
{
    return decimalText(withoutTrailingZeros(exact));
}

} // namespace

void DocumentsModel::setTimes(const QTimeZone& zone, bool withDates)
{
    m_zone = zone;
    m_withDates = withDates;
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, TimeColumn), index(rowCount() - 1, TimeColumn));
}

int DocumentsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant DocumentsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(index.column() == TimeColumn ? Qt::AlignLeading | Qt::AlignVCenter
                                                                : Qt::AlignTrailing | Qt::AlignVCenter);
    const auto& row = *this->row(index.row());
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case TimeColumn:
        return m_withDates ? instantText(row.timestamp, m_zone) : secondText(row.timestamp, m_zone);
    case AmountColumn:
        return row.currency.isEmpty() ? decimalText(row.totalAmount)
                                      : decimalText(row.totalAmount) + u' ' + row.currency;
    case ScoreColumn:
        return row.score ? scoreText(*row.score) : u"–"_s;
    case OcrScoreColumn:
        return row.ocrScore ? scoreText(*row.ocrScore) : u"–"_s;
    case IdColumn:
        return QString::number(row.id);
    default:
        return {};
    }
}

QVariant DocumentsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole) // as the cells below
        return QVariant::fromValue((section == TimeColumn ? Qt::AlignLeading : Qt::AlignTrailing) | Qt::AlignVCenter);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (section) {
    case TimeColumn:
        return tr("Time");
    case AmountColumn:
        return tr("Amount");
    case ScoreColumn:
        return tr("Score");
    case OcrScoreColumn:
        return tr("OCR score");
    case IdColumn:
        return tr("Receipt");
    default:
        return {};
    }
}

} // namespace oa::window
