// SPDX-License-Identifier: GPL-3.0-only
#include "app/jobs/refresh/alertwatch.h"

#include "app/metrics/meters.h"
#include "db/alerts/alerthistory.h"

#include <QLoggingCategory>

namespace oa::jobs {

namespace {

Q_LOGGING_CATEGORY(logAlerts, "oa.jobs.alerts", QtWarningMsg)

/// Also tells the meters.
core::Result<db::AlertRound> evaluateRound(db::AlertEvaluator& evaluator, db::Connection& connection,
                                           metrics::Meters* meters)
{
    auto round = evaluator.round();
    if (!meters || (!round && round.error().code == core::ErrorCode::Canceled))
        return round;
    if (!round) {
        meters->alertEvaluationFailed();
        return round;
    }
    meters->alertsEvaluated(round->evaluated + round->reevaluated);
    if (round->rules == 0) {
        meters->setAlertsFiring(0);
    } else if (const auto firing = db::AlertHistory(connection).firingCount()) {
        meters->setAlertsFiring(*firing);
    }
    return round;
}

} // namespace

AlertWatch::AlertWatch(const JobContext& context, const Options& options)
    : m_context(context)
    , m_options(options)
    , m_thread([this](const std::stop_token& stop) { return look(stop); }, options.lookInterval)
{}

AlertWatch::~AlertWatch() = default;

void AlertWatch::start()
{
    if (m_options.lookInterval.count() > 0)
        m_thread.start();
}

core::Result<> AlertWatch::open(const std::stop_token& stop)
{
    m_evaluator.reset();
    m_listener.reset();
    OA_TRY_ASSIGN(m_connection, db::Connection::open(m_context.database, stop));
    m_listener = std::make_unique<db::ChangeListener>(*m_connection);
    OA_TRY(m_listener->listen());
    m_evaluator = std::make_unique<db::AlertEvaluator>(*m_connection, m_options.evaluator);
    m_nextWhole = {};
    return {};
}

core::Result<> AlertWatch::look(const std::stop_token& stop)
{
    if (m_isLeftToOthers)
        return {};
    if (!m_connection || m_connection->isLost() || !m_evaluator)
        OA_TRY(open(stop));
    if (const auto now = std::chrono::steady_clock::now(); now >= m_nextWhole) {
        m_evaluator->noteAnyChange();
        m_nextWhole = now + m_options.wholeInterval;
    }
    const auto evaluated = evaluate();
    if (evaluated || evaluated.error().code == core::ErrorCode::Canceled)
        return evaluated;
    if (evaluated.error().code == core::ErrorCode::Denied) { // a role that may only refresh
        qCWarning(logAlerts).noquote() << "alert rules are not evaluated here:" << evaluated.error().text();
        m_isLeftToOthers = true;
        return {};
    }
    qCWarning(logAlerts).noquote() << evaluated.error().text() << evaluated.error().detail;
    return evaluated;
}

core::Result<> AlertWatch::evaluate()
{
    for (;;) {
        OA_TRY_ASSIGN(const auto changes, m_listener->wait(std::chrono::milliseconds(0)));
        if (changes.totals)
            m_evaluator->noteChange(changes.totalsRange);
        OA_TRY_ASSIGN(const auto round, evaluateRound(*m_evaluator, *m_connection, m_context.meters));
        m_evaluations += round.evaluated + round.reevaluated;
        // More than fits into a transaction goes on at once; what somebody else is at, at the next look.
        if (!round.isUnfinished || round.evaluated == 0)
            return {};
    }
}

void AlertWatch::evaluateOnce(const JobContext& context, const db::AlertEvaluatorOptions& options)
{
    auto connection = db::Connection::open(context.database, context.stop);
    core::Result<db::AlertRound> round;
    if (connection) {
        db::AlertEvaluator evaluator(**connection, options);
        evaluator.noteAnyChange();
        do {
            round = evaluateRound(evaluator, **connection, context.meters);
        } while (round && round->isUnfinished && round->evaluated > 0);
    } else {
        round = tl::unexpected(std::move(connection.error()));
    }
    if (!round && round.error().code != core::ErrorCode::Canceled)
        qCWarning(logAlerts).noquote() << round.error().text() << round.error().detail;
}

} // namespace oa::jobs
