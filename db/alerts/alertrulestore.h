// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/alerts/alertevaluation.h"

#include <vector>

namespace oa::db {

class Connection;

/// What fires now of a rule.
struct OpenFiring
{
    qint64 id = 0;
    core::TimePoint firstBucket{};
    core::TimePoint firedBucket{}; ///< that completed the row
    double value = core::missing;  ///< of that bucket
    double reference = core::missing;
    qint64 documents = 0;
    core::TimePoint noted{};
    std::optional<core::TimePoint> acknowledged;
    QString acknowledgedBy;
};

/// A rule as it stands in the database.
struct StoredAlertRule
{
    qint64 id = 0;
    core::AlertRule rule;
    core::TimePoint since{};       ///< the first bucket that is held against it
    core::TimePoint evaluatedTo{}; ///< where the buckets begin that are not evaluated yet
    core::TimePoint changed{};
    QString changedBy; ///< role, and the client as job_runs has it
    std::optional<core::TimePoint> silencedUntil;
    QString silencedBy;
    std::optional<core::AlertVerdict> lastVerdict; ///< of the newest evaluated bucket
    double lastValue = core::missing;
    std::optional<core::TimePoint> lastBucket;
    std::optional<OpenFiring> firing;
};

/// Alert rules. Every change is noted with who made it and when. Uses the connection in the caller's thread.
class AlertRuleStore
{
public:
    explicit AlertRuleStore(Connection& connection);

    /// By name. None for a role that may not read them.
    core::Result<std::vector<StoredAlertRule>> list();
    /// Errors: NotFound, with names like it.
    core::Result<StoredAlertRule> find(const QString& name);
    /// From the bucket of now on. Errors: BadInput (see core::checkRule), AlreadyDone for a name that is taken, Denied.
    core::Result<> add(const core::AlertRule& rule);
    /// The rule `id` begins anew as `rule` says; what fires of it ends. Errors: as for add(), NotFound.
    core::Result<> change(qint64 id, const core::AlertRule& rule);
    /// Firings and history stay. Errors: NotFound, Denied.
    core::Result<> remove(const QString& name);
    /// Tells nobody for so long from now on; zero ends that. Answers until when. Errors: NotFound, Denied.
    core::Result<std::optional<core::TimePoint>> silence(const QString& name, std::chrono::microseconds length);
    struct Acknowledgement
    {
        QString by;
        core::TimePoint when{};
    };
    /// What fires of the rule now was seen by somebody; who was first stays. Errors: NotFound, also when nothing fires.
    core::Result<Acknowledgement> acknowledge(const QString& name);

private:
    core::Result<bool> isUsable();
    core::Result<std::vector<StoredAlertRule>> read(const QString& name);
    core::Result<> checkName(const QString& name, qint64 exceptId);
    core::Result<core::TimePoint> firstBucket(const core::AlertRule& rule);
    core::Error unknown(const QString& name);

    Connection& m_connection;
};

} // namespace oa::db
