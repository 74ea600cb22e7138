// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/alerts/alertevaluation.h"
#include "db/connection/connection.h"

#include <QJsonObject>

#include <span>

namespace oa::db {

/// What is noted of a rule's firings, brought in step with what its evaluations say. Each difference becomes an entry
/// of the history, with "late" in its detail where receipts that came late, or went, made it. In the caller's
/// transaction, which has the rule's lock.
class FiringBook
{
public:
    FiringBook(Connection& connection, qint64 ruleId, const core::AlertRule& rule);

    /// `evaluations`: in order, from one that was not met (or the rule's first) to the newest; `since`: from where on
    /// they decide what fired. Buckets before `firstNew` had been evaluated before.
    core::Result<> update(std::span<const core::AlertEvaluation> evaluations, core::TimePoint since,
                          core::BucketIndex firstNew);

private:
    struct Noted
    {
        qint64 id = 0;
        core::AlertFiring firing;
    };

    core::Result<std::vector<Noted>> read(core::TimePoint since);
    core::Result<> add(const core::AlertFiring& firing, bool isLate);
    core::Result<> set(const Noted& noted, const core::AlertFiring& firing, core::BucketIndex firstNew);
    core::Result<> withdraw(const Noted& noted);
    core::Result<> note(const char* what, qint64 firing, core::BucketIndex bucket, QJsonObject detail, bool isLate);
    std::vector<Parameter> firingParameters(qint64 id, const core::AlertFiring& firing) const;
    const core::AlertEvaluation& evaluationOf(core::BucketIndex bucket) const;

    Connection& m_connection;
    qint64 m_rule;
    int m_inARow;
    core::BucketCalendar m_calendar;
    std::span<const core::AlertEvaluation> m_evaluations;
};

} // namespace oa::db
