// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/base/result.h"
#include "core/statistics/meandifference.h"
#include "core/time/timepoint.h"

#include <QString>

#include <optional>
#include <span>

namespace oa::db {

class Connection;

/// Of the documents of a business that have the score.
struct ScoreMoments
{
    core::Moments score;
    core::Moments ocrScore;
};

/// Answers how far scores scatter, from the distributions in the roll-ups. Uses the connection in the caller's thread.
class MomentStore
{
public:
    explicit MomentStore(Connection& connection);

    /// Of a business, a group or all together over ranges of whole minutes, apart from each other. Nothing where a row
    /// of an older program has no distribution yet.
    core::Result<std::optional<ScoreMoments>> read(const QString& name, std::span<const core::TimeRange> ranges);

private:
    Connection& m_connection;
};

} // namespace oa::db
