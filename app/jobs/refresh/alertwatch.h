// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/jobs/job.h"
#include "app/jobs/sidethread.h"
#include "db/alerts/alertevaluator.h"
#include "db/connection/connection.h"
#include "db/sessions/changelistener.h"

#include <chrono>
#include <memory>

namespace oa::jobs {

/// Holds finished buckets against the alert rules beside following the log, in a thread and on a connection of its own:
/// hears which totals changed, whoever refreshed them, and looks at the clock every second. Without rules that is one
/// statement a second, none of it in the way of the refresh. At the beginning, after a lost connection, and every now
/// and then, all that is kept is looked at again, so that nothing stays unseen that nobody told.
class AlertWatch
{
public:
    struct Options
    {
        std::chrono::milliseconds lookInterval{1000}; ///< zero: never
        /// Between looks at all that is kept.
        std::chrono::milliseconds wholeInterval{10 * 60'000};
        db::AlertEvaluatorOptions evaluator{};
    };

    AlertWatch(const JobContext& context, const Options& options);
    ~AlertWatch();

    void start();
    void requestStop() { m_thread.requestStop(); }
    void stop() { m_thread.stop(); }

    /// After the stop: how often a bucket was held against a rule.
    qint64 evaluations() const { return m_evaluations; }

    /// One pass over everything, for a refresh that ends. Failures are counted and logged: totals are right without
    /// alerts.
    static void evaluateOnce(const JobContext& context, const db::AlertEvaluatorOptions& options);

private:
    core::Result<> look(const std::stop_token& stop);
    core::Result<> open(const std::stop_token& stop);
    core::Result<> evaluate();

    const JobContext& m_context;
    Options m_options;
    std::unique_ptr<db::Connection> m_connection;
    std::unique_ptr<db::ChangeListener> m_listener;
    std::unique_ptr<db::AlertEvaluator> m_evaluator;
    std::chrono::steady_clock::time_point m_nextWhole;
    bool m_isLeftToOthers = false;
    qint64 m_evaluations = 0;
    SideThread m_thread; ///< last: what it uses outlives it
};

} // namespace oa::jobs
