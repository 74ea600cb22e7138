// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/base/result.h"
#include "core/statistics/change.h"
#include "core/statistics/meandifference.h"
#include "core/time/timepoint.h"

#include <QString>

#include <vector>

namespace oa::db {

class Connection;

/// A receipt, and how much it contributes to the change of a mean (see core::contributionOf()).
struct Contribution
{
    qint64 id = 0;
    core::TimePoint time{};
    QString business;
    QByteArray exact; ///< the value
    double value = core::missing;
    double contribution = core::missing; ///< in points
};

/// Why the mean of a stretch differs from that of the stretch before.
struct ChangeExplained
{
    core::Change change;
    core::Moments before;
    core::Moments now;
    std::vector<Contribution> rows; ///< strongest first, into the direction of the change: a page of them
};

/// Answers which receipts a change of a mean comes from. The means are those of the roll-ups, the receipts are read one
/// by one: takes as long as the stretch has documents. Uses the connection in the caller's thread.
class ContributionStore
{
public:
    static constexpr qint64 pageSize = 1000;

    explicit ContributionStore(Connection& connection);

    /// The first page. Of a business, a group or all together (see Subject), over whole minutes, against the stretch
    /// right before (see core::stretchBefore()). A change of nothing, and no rows, where one of both has no scores, or
    /// has rows of an older program. Errors: NotFound where single receipts of the stretch are no longer kept.
    core::Result<ChangeExplained> read(const QString& name, const core::TimeRange& stretch, const QTimeZone& zone,
                                       bool ofOcrScore);
    /// The page behind the rows of `explained`, of the same question and by the same means; an empty one at the end.
    core::Result<std::vector<Contribution>> readMore(const QString& name, const core::TimeRange& stretch,
                                                     bool ofOcrScore, const ChangeExplained& explained);

private:
    Connection& m_connection;
};

} // namespace oa::db
