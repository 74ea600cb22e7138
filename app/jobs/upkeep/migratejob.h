// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/jobs/job.h"

namespace oa::db {
class Connection;
}

namespace oa::jobs {

struct MigrateOptions
{
    bool dryRun = false;  ///< do it and roll it back
    bool adopt = false;   ///< also take over a database of the former system; without it that is refused
    QByteArray zone = {}; ///< IANA zone of that database's local times
};

/// Creates the tables or brings them to this program's version; two at once wait for each other. Its run can be noted
/// in job_runs only where that table is there already.
class MigrateJob final : public Job
{
public:
    explicit MigrateJob(MigrateOptions options = {});

    QString kind() const override;
    bool isRepeatable() const override { return true; }
    /// Counts: from_version, to_version, migrations (the names that ran or would run), dry_run, sql (in a dry run). For
    /// a database of the former system also "adoption": documents, zone, roll_ups and what is odd about them.
    core::Result<Outcome> run(const JobContext& context) override;

private:
    core::Result<Outcome> adopt(db::Connection& connection) const;

    MigrateOptions m_options;
};

} // namespace oa::jobs
