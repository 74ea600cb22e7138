// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/window/tables/pagedmodel.h"
#include "db/documents/contributionstore.h"

#include <QTimeZone>

namespace oa::window {

/// The receipts that a change of a mean comes from, strongest first, and how much of it they are together.
class ContributionModel : public PagedModel<db::Contribution>
{
    Q_OBJECT

public:
    enum Column { IdColumn, TimeColumn, BusinessColumn, ScoreColumn, PullColumn, TogetherColumn, ColumnCount };

    ContributionModel(const QTimeZone& zone, bool ofOcrScore, QObject* parent = nullptr);

    /// The first page; the first `explaining` rows stand out.
    void showFirst(const db::ChangeExplained& explained, std::size_t explaining, bool isLastPage);
    void addMore(const std::vector<db::Contribution>& rows, bool isLastPage);
    /// The contributions of all rows up to this one as a share of the change; NaN where that is zero.
    double together(int row) const;

    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    /// "+0.125", and "12.5 %" with a decimal below 100.
    static QString pointsText(double value);
    static QString shareText(double share);

private:
    void addUp(const std::vector<db::Contribution>& rows);
    QString text(int row, int column) const;

    QTimeZone m_zone;
    bool m_ofOcrScore;
    double m_difference = 0;
    int m_explaining = 0;
    std::vector<double> m_sums; ///< of the contributions up to each row
};

} // namespace oa::window
