// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/jobs/job.h"
#include "db/retention/retainer.h"
#include "db/retention/retentionplan.h"

namespace oa::jobs {

struct RetainOptions
{
    db::KeptDays keep;
    bool isFromNowOn = false;  ///< whoever follows keeps to it from now on
    bool isUnattended = false; ///< nobody asked for this very run: it does not remove all there is
    db::RetainOptions transaction = {};
};

/// Keeps so many days of receipts: refreshes what is pending, seals each day before the floor that its receipts have
/// proved, then removes what is before the floor. Ended at any moment and run again, it goes on from there. Kind:
/// "retain". Counts: "floor" and "values_floor" (null: all is kept), "sealed_days", "compared_documents",
/// "removed_documents", "removed_values", "late_documents". Errors: Unsafe where totals are not what their receipts
/// say, or the server's clock may be wrong (see checkServersClock()); Conflict when receipts of the days keep changing,
/// or somebody's transaction holds those that are to go.
class RetainJob final : public Job
{
public:
    explicit RetainJob(RetainOptions options);

    QString kind() const override;
    bool isRepeatable() const override { return true; }
    core::Result<Outcome> run(const JobContext& context) override;

private:
    struct Done
    {
        qint64 days = 0;
        qint64 compared = 0;
        qint64 documents = 0;
        qint64 values = 0;
        qint64 late = 0;
    };
    core::Result<> refresh(const JobContext& context);
    core::Result<> seal(const JobContext& context, db::Connection& connection, const db::RetentionFloors& wanted);
    core::Result<> dropPartitions(const JobContext& context, db::Retainer& retainer);
    core::Result<> remove(const JobContext& context, db::Connection& connection, const db::RetentionPlan& plan);

    RetainOptions m_options;
    Done m_done;
};

} // namespace oa::jobs
