// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/base/result.h"
#include "core/time/timepoint.h"

#include <chrono>

namespace oa::db {

class Connection;

/// Channel that the triggers on documents notify; without payload.
inline constexpr char documentsChannel[] = "ocr_analytics_documents";
/// Channel that a refresh notifies; payload "FROM TO", epoch seconds of the recomputed whole minutes, half-open.
inline constexpr char totalsChannel[] = "ocr_analytics_totals";

/// What happened since the last call, united.
struct Changes
{
    bool documents = false;
    bool totals = false;
    core::TimeRange totalsRange{}; ///< empty when totals is false
};

/// Waits for notifications on a connection of its own. Where LISTEN does not work (a pooler in transaction mode, a
/// standby) isPolling() says so and the caller asks the tables instead.
class ChangeListener
{
public:
    explicit ChangeListener(Connection& connection);
    core::Result<> listen();
    bool isPolling() const { return m_polling; }
    /// Whether writers of documents tell of themselves. Where the server allows prepared transactions they do not: one
    /// that did could not be prepared.
    bool hearsDocuments() const { return m_hearsDocuments; }
    /// Returns as soon as something arrived, or with nothing after `timeout`.
    core::Result<Changes> wait(std::chrono::milliseconds timeout);

private:
    Connection& m_connection;
    bool m_polling = false;
    bool m_hearsDocuments = true;
};

} // namespace oa::db
