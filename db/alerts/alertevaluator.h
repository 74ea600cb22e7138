// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/alerts/alertevaluation.h"

#include <chrono>
#include <functional>
#include <map>
#include <span>
#include <vector>

namespace oa::db {

class Connection;
class QueryResult;

struct AlertEvaluatorOptions
{
    /// A bucket is taken for finished so long after its end: receipts are some seconds on their way.
    std::chrono::microseconds settling = std::chrono::seconds(10);
    /// How many evaluations of a rule are kept, from the newest back, and at most written in a transaction. Older
    /// buckets are not evaluated again.
    core::BucketIndex kept = 10'080;
    /// For tests: called within the transaction, before it commits.
    std::function<void()> beforeCommit{};
};

/// What a round did.
struct AlertRound
{
    qint64 rules = 0;          ///< that there are
    qint64 evaluated = 0;      ///< buckets that were held against a rule for the first time
    qint64 reevaluated = 0;    ///< of which something else was found than before
    bool isUnfinished = false; ///< somebody else is at a rule, or more is to be done: come again
};

/// Holds each finished bucket against each rule, once, whoever tries: in one transaction, under a lock of the rule's
/// row, buckets are evaluated, what fired is noted and the rule moves on. Killed before its commit, nothing of it has
/// happened, and the next who comes does it; after it, all. A finished bucket that changes afterwards is evaluated
/// again.
///
/// A bucket is finished when its time, and a little more, is over by the server's clock and no document in it waits to
/// be counted. Where that clock was ahead for a while, what was found of buckets that are still to come is taken back.
class AlertEvaluator
{
public:
    explicit AlertEvaluator(Connection& connection, AlertEvaluatorOptions options = {});

    /// Minutes whose roll-ups changed; to be told before the round.
    void noteChange(const core::TimeRange& minutes);
    /// Whatever is kept may have changed.
    void noteAnyChange();

    /// Costs one statement when there is nothing to do. Errors: of the first rule that failed, after the others were
    /// done; what changed is then kept for the next round.
    core::Result<AlertRound> round();

private:
    struct Claim
    {
        qint64 id = 0;
        core::AlertRule rule;
        core::BucketCalendar calendar;
        core::TimePoint since{};
        core::TimePoint evaluatedTo{};
        core::TimePoint now{};     ///< by the server's clock
        core::TimePoint settled{}; ///< nothing that is still to come is before

        /// The bucket that is not over yet.
        core::BucketIndex current() const { return core::bucketAt(now, calendar); }
        /// Buckets were held against the rule that are still to come: the clock was ahead, and was put right.
        bool isAhead() const { return core::bucketAt(evaluatedTo, calendar) > current(); }
    };
    /// What has changed since a rule was last brought up to date.
    struct Owed
    {
        std::vector<core::TimeRange> ranges;
        bool isAnything = false;
    };

    core::Result<Claim> claimFrom(const QueryResult& rows, int row) const;
    core::Result<std::vector<Claim>> readDue(std::optional<core::Error>& problem);
    bool hasWork(const Claim& due) const;
    core::Result<> evaluateRule(const Claim& due, AlertRound& round);
    core::Result<> work(const Claim& claim, AlertRound& round);
    /// As if nobody had looked at what is still to come.
    core::Result<> takeBack(Claim& claim);
    /// Evaluated buckets of which something else is found now; each is written.
    core::Result<std::vector<core::AlertEvaluation>> evaluateAgain(const Claim& claim);
    core::Result<std::vector<core::AlertEvaluation>> readStored(const Claim& claim, core::TimePoint from,
                                                                core::TimePoint to);
    core::Result<> write(const Claim& claim, std::span<const core::AlertEvaluation> evaluations);
    core::Result<> noteAgain(const Claim& claim, const core::AlertEvaluation& before,
                             std::span<const core::AlertEvaluation> now, qint64 verdicts);
    core::Result<> updateFirings(const Claim& claim, core::BucketIndex firstWritten, core::BucketIndex end);
    /// Of evaluated buckets those that what is owed touches; empty: none.
    core::TimeRange changedWithin(const Claim& claim, core::TimePoint oldest) const;

    Connection& m_connection;
    AlertEvaluatorOptions m_options;
    std::map<qint64, Owed> m_owed; ///< by rule
    Owed m_news;                   ///< since the last round
};

} // namespace oa::db
