// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/base/result.h"
#include "core/time/clock.h"
#include "db/address/connectionparameters.h"

#include <QJsonObject>
#include <QString>

#include <functional>
#include <stop_token>

namespace oa::metrics {
class Meters;
}

namespace oa::jobs {

/// How far a job is. `total` 0 means that the end is not known.
struct Progress
{
    qint64 done = 0;
    qint64 total = 0;
    QString what;        ///< translated: "Writing receipts"
    QString notice = {}; ///< translated: what somebody should know meanwhile, and do about it; mostly empty
};

/// What a run left behind.
struct Outcome
{
    qint64 rows = 0;    ///< for job_runs.rows: documents written, or rows recomputed
    QJsonObject counts; ///< for --json and the jobs dock; "seconds" is added by whoever ran it
    QString summary;    ///< one translated sentence for people
};

/// Where a job finds what it needs while running. Passed by reference, valid during run().
struct JobContext
{
    db::ConnectionParameters database;
    std::stop_token stop;
    std::function<void(const Progress&)> report; ///< may be called often: the receiver throttles. Never empty.
    const core::Clock& clock;
    metrics::Meters* meters = nullptr; ///< where there is somebody who reads them
};

/// Work with an end, in any thread, without a window. run() opens its own connections, looks at the stop token at
/// least every second and leaves nothing half-done: after Canceled or another error whole transactions have happened
/// or not. The kind is stored in job_runs: "seed", "import", "refresh", "recompute",
/// "retry", "feed", "verify", "migrate", "retain".
class Job
{
public:
    virtual ~Job() = default;
    virtual QString kind() const = 0;
    /// Repeating after a lost connection neither loses nor doubles anything.
    virtual bool isRepeatable() const = 0;
    virtual core::Result<Outcome> run(const JobContext& context) = 0;
};

} // namespace oa::jobs
