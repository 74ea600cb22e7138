// SPDX-License-Identifier: GPL-3.0-only
#include "app/jobs/refresh/refreshjob.h"

#include "app/jobs/refresh/dayworker.h"
#include "app/jobs/refresh/hourworker.h"
#include "app/jobs/refresh/retentionwatch.h"
#include "app/jobs/refresh/rollingcheck.h"
#include "app/jobs/upkeep/backlog.h"
#include "app/metrics/meters.h"
#include "core/base/numbertext.h"
#include "db/connection/connection.h"
#include "db/documents/rejectedstore.h"
#include "db/sessions/changelistener.h"

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

/// Following, hours that are to be made again from their values are, beside the minutes, for so much of the time.
constexpr double hoursShare = 0.2;
/// The same of rows of whole days, which nothing waits for.
constexpr double daysShare = 0.2;
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
    outcome.summary = Texts::tr("Recomputed %1 minutes from %2 receipts (%3 rejected).")
                          .arg(core::numberText(counts.minutes, locale), core::numberText(counts.documents, locale),
                               core::numberText(counts.rejected, locale));
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
    void add(const std::vector<db::GuardProblem>& problems)
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
    return formatProblems.front().text();
}

} // namespace

RefreshJob::RefreshJob(RefreshOptions options)
    : m_options(std::move(options))
{}

QString RefreshJob::kind() const
{
    return u"refresh"_s;
}

namespace {

/// What was done so far, counted and reported from several threads.
class Tally
{
public:
    /// `counts`: of earlier attempts, where it is written to as well.
    Tally(const JobContext& context, QString what, db::RefreshCounts& counts)
        : m_context(context)
        , m_what(std::move(what))
        , m_counts(counts)
    {}

    /// So many minutes are to be done; without, there is no end.
    void expect(qint64 minutes)
    {
        const std::lock_guard lock(m_mutex);
        m_expected = minutes;
        report();
    }

    void add(const db::RefreshCounts& step)
    {
        const std::lock_guard lock(m_mutex);
        m_counts += step;
        report();
    }

    void notice(const QString& text)
    {
        const std::lock_guard lock(m_mutex);
        if (text != std::exchange(m_notice, text))
            report();
    }

    db::RefreshCounts counts()
    {
        const std::lock_guard lock(m_mutex);
        return m_counts;
    }

private:
    void report()
    {
        const auto total = m_expected == 0 ? 0 : std::max(m_expected, m_counts.minutes);
        m_context.report({m_counts.minutes, total, m_what, m_notice});
    }

    const JobContext& m_context;
    const QString m_what;
    std::mutex m_mutex;
    db::RefreshCounts& m_counts;
    qint64 m_expected = 0;
    QString m_notice;
};

/// Documents that an older extractor rejected get another chance, once for each version of the extractor.
core::Result<> retryOlder(const JobContext& context)
{
    OA_TRY_ASSIGN(const auto connection, db::Connection::open(context.database, context.stop));
    db::RejectedStore rejected(*connection);
    OA_TRY_ASSIGN(const auto hasOlder, rejected.hasOlder());
    if (hasOlder)
        OA_TRY(rejected.retry(db::RejectedStore::Retry::OlderExtractor));
    return {};
}

core::Result<Outcome> drainOnce(const JobContext& context, const RefreshOptions& options, db::RefreshCounts& counts)
{
    Tally tally(context, Texts::tr("Recomputing totals"), counts);
    Backlog backlog(context, options.transaction, options.connections,
                    [&tally](const db::RefreshCounts& step) { tally.add(step); });
    OA_TRY(backlog.open());
    OA_TRY_ASSIGN(const auto pending, backlog.pendingMinutes());
    tally.expect(counts.minutes + pending);
    OA_TRY(backlog.drain());
    OA_TRY(DayWorker::makeAll(context));
    AlertWatch::evaluateOnce(context, options.alerts.evaluator);
    return outcomeOf(tally.counts(), backlog.formatProblems(), backlog.problems());
}

/// Draining the log, then waiting for more of it, until a stop is requested: in the calling thread; making hours again
/// from their values, rows of whole days and the check at random in threads of their own. Members are destroyed in the
/// reverse of their order, so nothing goes before what uses it.
class FollowRun
{
public:
    FollowRun(const JobContext& context, const RefreshOptions& options, db::RefreshCounts& counts)
        : m_context(context)
        , m_options(options)
        , m_tally(context, Texts::tr("Keeping totals up to date"), counts)
        , m_hours(context, hoursShare, [this](const db::RefreshCounts& step) { m_tally.add(step); })
        , m_days(context, daysShare, options.daysInterval)
        , m_check(context, options.checkInterval)
        , m_retention(context, options.retainInterval)
        , m_alerts(context, options.alerts)
        , m_messenger(context, options.messenger)
        , m_backlog(context, leavingHours(options.transaction), options.connections,
                    [this](const db::RefreshCounts& step) { m_tally.add(step); })
    {}

    core::Result<Outcome> run()
    {
        OA_TRY(listen());
        m_tally.add({});
        m_hours.start();
        m_days.start();
        m_check.start();
        m_retention.start();
        m_alerts.start();
        m_messenger.start();
        const auto followed = follow();
        m_messenger.stop();
        m_alerts.stop();
        m_retention.stop();
        m_check.stop();
        m_days.stop();
        m_hours.stop();
        if (!followed && followed.error().code != core::ErrorCode::Canceled)
            return tl::unexpected(followed.error());
        auto outcome = outcomeOf(m_tally.counts(), m_backlog.formatProblems(), m_backlog.problems());
        outcome.counts.insert(u"days_made"_s, m_days.daysMade());
        outcome.counts.insert(u"hours_checked"_s, m_check.hoursChecked());
        outcome.counts.insert(u"differences"_s, m_check.differences());
        outcome.counts.insert(u"removed_documents"_s, m_retention.removedDocuments());
        outcome.counts.insert(u"alert_evaluations"_s, m_alerts.evaluations());
        return outcome;
    }

private:
    static db::RefreshOptions leavingHours(db::RefreshOptions options)
    {
        options.leavesHours = true;
        return options;
    }

    /// Before the first drain: what is committed from here on is announced.
    core::Result<> listen()
    {
        OA_TRY(m_backlog.open());
        OA_TRY_ASSIGN(m_listening, db::Connection::open(m_context.database, m_context.stop));
        m_listener = std::make_unique<db::ChangeListener>(*m_listening);
        return m_listener->listen();
    }

    /// Ends with an error; a requested stop is one.
    core::Result<> follow()
    {
        // All at once, so that a silent server is waited for but once.
        const std::stop_callback forwarded(m_context.stop, [this] {
            m_check.requestStop();
            m_days.requestStop();
            m_retention.requestStop();
            m_alerts.requestStop();
            m_messenger.requestStop();
            m_hours.requestStop();
        });
        OA_TRY(drain());
        const auto pollInterval =
            m_listener->hearsDocuments() ? m_options.pollInterval : std::min(m_options.pollInterval, oftenInterval);
        GuardLog guardLog;
        auto nextLook = std::chrono::steady_clock::now() + m_options.guardInterval;
        for (;;) {
            guardLog.add(m_backlog.problems());
            OA_TRY_ASSIGN(const auto changes, m_listener->wait(pollInterval));
            const auto learned = std::chrono::steady_clock::now();
            if (std::chrono::steady_clock::now() >= nextLook) {
                OA_TRY(m_backlog.look());
                nextLook = std::chrono::steady_clock::now() + m_options.guardInterval;
            }
            const auto isOwnEcho = changes.totals && !changes.documents;
            if (!isOwnEcho) {
                const auto before = m_tally.counts().documents;
                OA_TRY(drain());
                if (m_context.meters && m_tally.counts().documents > before)
                    m_context.meters->rolledUp(std::chrono::steady_clock::now() - learned);
            }
            OA_TRY(m_hours.problem());
            OA_TRY(m_check.problem());
        }
    }

    core::Result<> drain()
    {
        OA_TRY(m_backlog.drain());
        m_tally.notice(noticeOf(m_backlog.formatProblems()));
        return {};
    }

    const JobContext& m_context;
    const RefreshOptions& m_options;
    Tally m_tally;
    HourWorker m_hours;
    DayWorker m_days;
    RollingCheck m_check;
    RetentionWatch m_retention;
    AlertWatch m_alerts;
    AlertMessenger m_messenger;
    Backlog m_backlog;
    std::unique_ptr<db::Connection> m_listening;
    std::unique_ptr<db::ChangeListener> m_listener;
};

} // namespace

core::Result<Outcome> RefreshJob::run(const JobContext& context)
{
    OA_TRY(retryOlder(context));
    return m_options.follow ? FollowRun(context, m_options, m_counts).run() : drainOnce(context, m_options, m_counts);
}

} // namespace oa::jobs
