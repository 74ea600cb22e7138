// SPDX-License-Identifier: GPL-3.0-only
#include "app/cli/commandline.h"
#include "app/cli/console.h"
#include "app/cli/jobcommand.h"
#include "app/cli/monitoring.h"
#include "app/cli/timeoptions.h"
#include "app/jobs/refresh/refreshjob.h"
#include "app/jobs/upkeep/recomputejob.h"
#include "core/base/numbertext.h"
#include "core/time/clock.h"
#include "db/refresh/recomputation.h"
#include "db/state/retentionfloors.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QLocale>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace oa::cli {

namespace {

CommandOutcome follow(const Invocation& invocation, DatabaseAccess& database,
                      const std::optional<metrics::ListenAddress>& listen, const QUrl& alertmanager)
{
    OA_TRY_ASSIGN(const auto monitoring, Monitoring::start(invocation, listen, database.parameters()));
    jobs::RefreshOptions options;
    options.follow = true;
    options.messenger.address = alertmanager;
    jobs::RefreshJob job(options);
    jobs::RetryPolicy retry;
    retry.maximumRetries = jobs::RetryPolicy::unlimited; // a server restarted at night is there again in the morning
    return runJobCommand(invocation, database, job, Recording::On, db::JobTrigger::Live, retry);
}

CommandOutcome dryRun(const Invocation& invocation, DatabaseAccess& database, const core::TimeRange& range)
{
    OA_TRY_ASSIGN(const auto plan, db::Recomputation(database.connection()).plan(range));
    const QLocale locale;
    CommandResult result;
    result.json = {{u"dry_run"_s, true},
                   {u"from"_s, core::toIsoString(plan.range.from, invocation.zone)},
                   {u"to"_s, core::toIsoString(plan.range.to, invocation.zone)},
                   {u"minutes"_s, plan.minutes},
                   {u"documents"_s, plan.documents},
                   {u"minute_buckets"_s, plan.minuteBuckets},
                   {u"hour_buckets"_s, plan.hourBuckets}};
    result.text = translated(QT_TRANSLATE_NOOP("oa::cli", "Would recompute %1 minutes with %2 receipts: %3 totals by "
                                                          "minute and %4 by hour. Nothing was changed."))
                      .arg(core::numberText(plan.minutes, locale), core::numberText(plan.documents, locale),
                           core::numberText(plan.minuteBuckets, locale), core::numberText(plan.hourBuckets, locale));
    if (plan.sealedBefore) {
        result.json.insert(u"sealed_before"_s, core::toIsoString(*plan.sealedBefore));
        result.text += u' ' + translated(QT_TRANSLATE_NOOP("oa::cli", "Totals of before %1 are sealed and would stay."))
                                  .arg(db::floorText(*plan.sealedBefore));
    }
    return result;
}

/// More than one way to refresh at once cannot be meant.
tl::expected<void, Failure> checkOptions(const CommandLine& line)
{
    const auto ways = int(line.has("follow"_L1)) + int(line.has("retry-rejected"_L1)) + int(line.has("from"_L1));
    if (ways > 1)
        return wrongUsage(
            translated(QT_TRANSLATE_NOOP("oa::cli", "--follow, --retry-rejected and --from exclude each other.")));
    if (line.has("dry-run"_L1) && !line.has("from"_L1))
        return wrongUsage(translated(QT_TRANSLATE_NOOP("oa::cli", "--dry-run needs --from and --to.")));
    if (line.has("metrics"_L1) && !line.has("follow"_L1))
        return wrongUsage(translated(QT_TRANSLATE_NOOP("oa::cli", "--metrics needs --follow.")),
                          translated(QT_TRANSLATE_NOOP("oa::cli", "--metrics-file works with every command.")));
    if (line.has("alertmanager"_L1) && !line.has("follow"_L1))
        return wrongUsage(translated(QT_TRANSLATE_NOOP("oa::cli", "--alertmanager needs --follow.")));
    return {};
}

tl::expected<QUrl, Failure> alertmanagerAddress(const CommandLine& line)
{
    if (!line.has("alertmanager"_L1))
        return QUrl();
    auto address = jobs::Alertmanager::addressFrom(line.value("alertmanager"_L1));
    if (!address)
        return tl::unexpected(Failure(std::move(address.error()), ExitCode::WrongUsage));
    return *std::move(address);
}

CommandOutcome run(const Invocation& invocation)
{
    const auto& line = invocation.line;
    OA_TRY(checkOptions(line));
    OA_TRY_ASSIGN(const auto listen, Monitoring::addressOf(line));
    OA_TRY_ASSIGN(const auto alertmanager, alertmanagerAddress(line));
    jobs::RecomputeOptions recompute;
    OA_TRY(checkBeforehand([&](core::TimePoint now) { return rangeOption(line, invocation.zone, now); }));
    const auto isDryRun = line.has("dry-run"_L1);
    OA_TRY_ASSIGN(auto database, DatabaseAccess::open(invocation, isDryRun ? DatabaseAccess::Tables::Readable
                                                                           : DatabaseAccess::Tables::Writable));
    if (line.has("follow"_L1))
        return follow(invocation, database, listen, alertmanager);
    if (line.has("from"_L1)) {
        OA_TRY_ASSIGN(const auto now, serverNow(database, invocation.console));
        OA_TRY_ASSIGN(const auto typed, rangeOption(line, invocation.zone, now));
        if (typed) {
            recompute.range = typed->range;
            for (const auto& remark : typed->remarks)
                invocation.console.note(remark);
        }
    }
    if (isDryRun)
        return dryRun(invocation, database, *recompute.range);
    if (recompute.range || line.has("retry-rejected"_L1)) {
        jobs::RecomputeJob job(recompute);
        return runJobCommand(invocation, database, job);
    }
    jobs::RefreshJob job;
    auto outcome = runJobCommand(invocation, database, job);
    // What was noted is counted, but something may have gone unnoted.
    if (outcome && !outcome->json[u"problems"_s].toArray().isEmpty())
        outcome->exitCode = ExitCode::Failed;
    return outcome;
}

} // namespace

Command refreshCommand()
{
    return {
        "refresh",
        "",
        0,
        0,
        QT_TRANSLATE_NOOP("oa::cli", "Bring the totals per minute and hour up to date."),
        QT_TRANSLATE_NOOP("oa::cli",
                          "Any number may run at once; they share the work. With --follow it keeps running "
                          "until Ctrl-C, and reconnects when the server comes back.\n--from and --to "
                          "recompute a range, whether or not anything changed in it: every minute that is "
                          "partly in the range. --retry-rejected reads the receipts again that could not be "
                          "counted, for instance after a payload format was added.\nFinished buckets are held "
                          "against the alert rules (see “alert”); --alertmanager tells of those that fire."),
        {
            {"follow", Value::None, "", QT_TRANSLATE_NOOP("oa::cli", "Keep going, live.")},
            {"from", Value::Required, "T",
             QT_TRANSLATE_NOOP("oa::cli", "Recompute from here on, such as 2024-05-01T10:00 or now-24h.")},
            {"to", Value::Required, "T", QT_TRANSLATE_NOOP("oa::cli", "Up to here, not included; now without it.")},
            {"dry-run", Value::None, "",
             QT_TRANSLATE_NOOP("oa::cli", "Only say how much --from and --to would recompute.")},
            metricsOption(),
            {"alertmanager", Value::Required, "URL",
             QT_TRANSLATE_NOOP("oa::cli", "Tell Alertmanager there what fires, such as http://127.0.0.1:9093.")},
            {"retry-rejected", Value::None, "", QT_TRANSLATE_NOOP("oa::cli", "Try rejected documents again.")},
        },
        run,
    };
}

} // namespace oa::cli
