// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "db/retention/retentionplan.h"

namespace oa::db {

/// What is to be kept from now on: whoever follows the log sees to it. Stands in the table retention, the same for all.
struct RetentionSetting
{
    KeptDays keep;
    core::TimePoint changed;
    QString changedBy; ///< role, and the client as job_runs has it

    /// Nothing where the floor stays as it is. Uses the connection in the caller's thread.
    static core::Result<std::optional<RetentionSetting>> read(Connection& connection);
    /// Nothing: from now on, the floor stays as it is. Removes nothing by itself. Errors: Denied.
    static core::Result<> save(Connection& connection, const std::optional<KeptDays>& keep);
};

} // namespace oa::db
