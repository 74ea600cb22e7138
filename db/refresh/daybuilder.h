// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/base/result.h"
#include "core/time/timepoint.h"

#include <functional>
#include <optional>
#include <set>

namespace oa::db {

class Connection;

/// Where a test may stop DayBuilder::step().
enum class DayStage { Locked, Read, Written, Committed };

/// Makes the rows of days that are over, from their hours, so that long ranges are read fast (see
/// docs/decisions/0050-daily-rows.md). Any number may be at work; one of them does something at a time. Never waits for
/// anybody, and whoever changes the hours of a day that is being made waits for the end of that one transaction.
class DayBuilder
{
public:
    struct Options
    {
        std::function<void(DayStage)> reached;
    };

    struct Step
    {
        bool isDone = false;                ///< there is no more to do now
        std::optional<core::TimePoint> day; ///< that was made; nothing when it had to be left as it is
    };

    explicit DayBuilder(Connection& connection, Options options = {});

    /// One day, the newest that is left, in one transaction. After the last of them, the next step begins anew.
    core::Result<Step> step();

private:
    /// What there is to do. False where no rows can be made: see public.ocr_analytics_day_key().
    core::Result<bool> look();
    core::Result<std::optional<core::TimePoint>> nextDay();
    /// False when it is somebody else's or cannot be made yet.
    core::Result<bool> make(core::TimePoint day);
    void reach(DayStage stage) const;

    Connection& m_connection;
    Options m_options;
    bool m_hasLooked = false;
    core::TimePoint m_before{};           ///< all later days were seen to
    std::set<core::TimePoint> m_finished; ///< as of the look
    std::set<core::TimePoint> m_stale;    ///< finished once, and no more
};

} // namespace oa::db
