// SPDX-License-Identifier: GPL-3.0-only
#include "app/jobs/refreshjob.h"

#include "app/jobs/backlog.h"
#include "app/jobs/hourworker.h"
#include "app/jobs/rollingcheck.h"
#include "db/connection/changelistener.h"
#include "db/connection/connection.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QLocale>
#include <QLoggingCategory>

#include <algorithm>
#include <mutex>
#include <utility>

using namespace Qt::StringLiterals;

namespace oa::jobs {

namespace {

/// Following, hours that take long are recomputed beside the minutes, for so much of the time.
constexpr double hoursShare = 0.2;
constexpr std::chrono::milliseconds longHour{50};
/// Where writers of documents do not tell of themselves.
constexpr std::chrono::milliseconds oftenInterval{100};

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(oa::jobs::RefreshJob)
};

Q_LOGGING_CATEGORY(logGuard, "oa.jobs.guard", QtWarningMsg)

Outcome outcomeOf(const db::RefreshCounts& counts, const std::vector<core::Error>& formatProblems,
                  const std::vector<db::GuardProblem>& guardProblems)
{
    Outcome outcome;
    outcome.rows = counts.minuteRowsWritten + counts.hourRowsWritten;
    outcome.counts = {{u"minutes"_s, counts.minutes},           {u"documents"_s, counts.documents},
                      {u"rejected"_s, counts.rejected},         {u"minute_rows"_s, counts.minuteRowsWritten},
                      {u"hour_rows"_s, counts.hourRowsWritten}, {u"transactions"_s, counts.transactions}};
    const QLocale locale;
    outcome.summary =
        Texts::tr("Recomputed %1 minutes from %2 receipts (%3 rejected).")
            .arg(locale.toString(counts.minutes), locale.toString(counts.documents), locale.toString(counts.rejected));
    if (!formatProblems.empty()) {
        QJsonArray problems;
        for (const auto& problem : formatProblems)
            problems.append(problem.message);
        outcome.counts.insert(u"format_problems"_s, problems);
        outcome.summary += u' ' + formatProblems.front().message;
    }
    if (!guardProblems.empty()) {
        outcome.counts.insert(u"problems"_s, db::toJson(guardProblems));
        for (const auto& problem : guardProblems)
            outcome.summary += u'\n' + problem.message + u' ' + problem.remedy;
    }
    return outcome;
}

/// Told once each time that it changes: whoever follows for days reads it in the log.
class GuardLog
{
public:
    void take(const std::vector<db::GuardProblem>& problems)
    {
        QStringList texts;
        for (const auto& problem : problems)
            texts += problem.message + u' ' + problem.remedy;
        if (texts == m_texts)
            return;
        m_texts = std::move(texts);
        for (const auto& text : m_texts)
            qCWarning(logGuard).noquote() << text;
    }

private:
    QStringList m_texts;
};

/// Which payload format does not count, why, and what to do; of several the first.
QString noticeOf(const std::vector<core::Error>& formatProblems)
{
    if (formatProblems.empty())
        return {};
    return (formatProblems.front().message + u' ' + formatProblems.front().remedy).trimmed();
}

} // namespace

RefreshJob::RefreshJob(RefreshOptions options)
    : m_options(std::move(options))
{}

QString RefreshJob::kind() const
{
    return u"refresh"_s;
}

core::Result<Outcome> RefreshJob::run(const JobContext& context)
{
    std::mutex counting; // of what is reported, also from other threads
    db::RefreshCounts counts;
    qint64 pendingAtStart = 0;
    const auto what = m_options.follow ? Texts::tr("Keeping totals up to date") : Texts::tr("Recomputing totals");
    QString notice;
    const auto report = [&] {
        const auto total = m_options.follow ? 0 : std::max(pendingAtStart, counts.minutes);
        context.report({counts.minutes, total, what, notice});
    };
    auto transaction = m_options.transaction;
    if (m_options.follow && !transaction.deferHoursLongerThan)
        transaction.deferHoursLongerThan = longHour;
    const auto counted = [&](const db::RefreshCounts& step) {
        const std::lock_guard lock(counting);
        counts += step;
        report();
    };
    std::unique_ptr<HourWorker> hours;
    Backlog backlog(context, transaction, m_options.connections, [&](const db::RefreshCounts& step) {
        counted(step);
        if (hours && step.hoursDeferred > 0)
            hours->wake();
    });
    OA_TRY(backlog.open());

    std::unique_ptr<db::Connection> ear;
    std::unique_ptr<db::ChangeListener> listener;
    if (m_options.follow) {
        // Before the first drain: what is committed from here on is announced.
        OA_TRY_ASSIGN(ear, db::Connection::open(context.database, context.stop));
        listener = std::make_unique<db::ChangeListener>(*ear);
        OA_TRY(listener->listen());
        hours = std::make_unique<HourWorker>(context, hoursShare, counted);
    } else {
        OA_TRY_ASSIGN(pendingAtStart, backlog.pendingMinutes());
    }
    counted({});
    const auto pollInterval = listener && !listener->hearsDocuments() ? std::min(m_options.pollInterval, oftenInterval)
                                                                      : m_options.pollInterval;
    RollingCheck check(context, m_options.checkInterval);
    if (m_options.follow) {
        hours->start(); // from here on progress is reported by one at a time
        check.start();
    }
    const auto drain = [&]() -> core::Result<> {
        OA_TRY(backlog.drain());
        const std::lock_guard lock(counting);
        if (const auto newest = noticeOf(backlog.formatProblems()); newest != std::exchange(notice, newest))
            report();
        return {};
    };
    const auto work = [&]() -> core::Result<> {
        // All at once, so that a silent server is waited for but once.
        const std::stop_callback forwarded(context.stop, [&] {
            check.requestStop();
            if (hours)
                hours->requestStop();
        });
        OA_TRY(drain());
        GuardLog guardLog;
        auto nextLook = std::chrono::steady_clock::now() + m_options.guardInterval;
        while (m_options.follow) {
            guardLog.take(backlog.problems());
            OA_TRY_ASSIGN(const auto changes, listener->wait(pollInterval));
            if (std::chrono::steady_clock::now() >= nextLook) {
                OA_TRY(backlog.look());
                nextLook = std::chrono::steady_clock::now() + m_options.guardInterval;
            }
            const auto isOwnEcho = changes.totals && !changes.documents;
            if (!isOwnEcho)
                OA_TRY(drain());
            OA_TRY(hours->problem());
            OA_TRY(check.problem());
        }
        return {};
    };
    const auto worked = work();
    check.stop();
    const bool isProperEnd = worked || (m_options.follow && worked.error().code == core::ErrorCode::Canceled);
    if (!isProperEnd)
        return tl::unexpected(worked.error());
    hours.reset();
    auto outcome = outcomeOf(counts, backlog.formatProblems(), backlog.problems());
    if (m_options.follow) {
        outcome.counts.insert(u"hours_checked"_s, check.hoursChecked());
        outcome.counts.insert(u"differences"_s, check.differences());
    }
    return outcome;
}

} // namespace oa::jobs
