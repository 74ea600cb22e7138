// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/documents/contributionmodel.h"

#include "app/window/widgets/displaytext.h"
#include "app/window/widgets/timetext.h"
#include "core/base/numbertext.h"

#include <QFont>
#include <QLocale>

#include <cmath>

using namespace Qt::StringLiterals;

namespace oa::window {

ContributionModel::ContributionModel(const QTimeZone& zone, bool ofOcrScore, QObject* parent)
    : PagedModel(parent)
    , m_zone(zone)
    , m_ofOcrScore(ofOcrScore)
{}

QString ContributionModel::pointsText(double value)
{
    return (value > 0 ? u"+"_s : QString()) + core::numberText(value, 'f', 3);
}

QString ContributionModel::shareText(double share)
{
    return core::numberText(share * 100, 'f', share < 1 ? 1 : 0) + u" %"_s;
}

void ContributionModel::addUp(const std::vector<db::Contribution>& rows)
{
    for (const auto& row : rows)
        m_sums.push_back((m_sums.empty() ? 0.0 : m_sums.back()) + row.contribution);
}

void ContributionModel::showFirst(const db::ChangeExplained& explained, std::size_t explaining, bool isLastPage)
{
    m_difference = explained.change.difference;
    m_explaining = static_cast<int>(explaining);
    m_sums.clear();
    addUp(explained.rows);
    reset(explained.rows, isLastPage);
}

void ContributionModel::addMore(const std::vector<db::Contribution>& rows, bool isLastPage)
{
    addUp(rows);
    append(rows, isLastPage);
}

double ContributionModel::together(int row) const
{
    return m_difference == 0 ? core::missing : m_sums.at(static_cast<std::size_t>(row)) / m_difference;
}

int ContributionModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString ContributionModel::text(int row, int column) const
{
    const auto& shown = *this->row(row);
    switch (column) {
    case IdColumn:
        return QString::number(shown.id);
    case TimeColumn:
        return instantText(shown.time, m_zone);
    case BusinessColumn:
        return visibleName(shown.business);
    case ScoreColumn:
        return core::numberText(shown.value, 'g', 8);
    case PullColumn:
        return pointsText(shown.contribution);
    case TogetherColumn:
        return std::isnan(together(row)) ? QString() : shareText(together(row));
    default:
        return {};
    }
}

QVariant ContributionModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return text(index.row(), index.column());
    case Qt::TextAlignmentRole:
        return QVariant::fromValue((index.column() < ScoreColumn ? Qt::AlignLeading : Qt::AlignTrailing) |
                                   Qt::AlignVCenter);
    case Qt::ToolTipRole:
        return index.column() == BusinessColumn ? tooltipName(row(index.row())->business) : QString();
    case Qt::FontRole: {
        if (index.row() >= m_explaining)
            return {};
        QFont bold;
        bold.setBold(true);
        return bold;
    }
    default:
        return {};
    }
}

QVariant ContributionModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole) // as the cells below
        return QVariant::fromValue((section < ScoreColumn ? Qt::AlignLeading : Qt::AlignTrailing) | Qt::AlignVCenter);
    if (orientation == Qt::Horizontal && role == Qt::ToolTipRole && section == PullColumn)
        return tr("How much of the change, in points, comes from this receipt: its distance from the mean before, "
                  "divided by the number of receipts. All together are the change.");
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (section) {
    case IdColumn:
        return tr("Receipt");
    case TimeColumn:
        return tr("Time");
    case BusinessColumn:
        return tr("Business");
    case ScoreColumn:
        return m_ofOcrScore ? tr("OCR score") : tr("Score");
    case PullColumn:
        return tr("Contribution");
    case TogetherColumn:
        return tr("Together");
    default:
        return {};
    }
}

} // namespace oa::window
