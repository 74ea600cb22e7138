// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/base/result.h"

#include <chrono>
#include <map>
#include <string>

namespace oa::db {

class Connection;

/// Frees refresh stripes whose holder has frozen: a client that was stopped, or whose machine vanished, in the middle
/// of a refresh. Its transaction is ended on the server, which undoes it; nothing is lost. A client that is only slow
/// is left alone. For whoever finds all stripes busy again and again.
class LockHolderWatch
{
public:
    static constexpr std::chrono::seconds defaultPatience{20};

    explicit LockHolderWatch(Connection& connection, std::chrono::milliseconds patience = defaultPatience);

    /// Looks once; to be called every second or so. Answers how many holders were ended.
    core::Result<int> look();
    /// The stripes were not busy: what was seen so far no longer counts.
    void reset() { m_seen.clear(); }

private:
    using Clock = std::chrono::steady_clock;
    struct Sighting
    {
        std::string signature;
        Clock::time_point since;
    };

    Connection& m_connection;
    std::chrono::milliseconds m_patience;
    std::map<qint64, Sighting> m_seen; ///< by process id
};

} // namespace oa::db
