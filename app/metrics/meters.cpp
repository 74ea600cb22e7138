// SPDX-License-Identifier: GPL-3.0-only
#include "app/metrics/meters.h"

#include "app/metrics/processmetrics.h"
#include "core/payload/reasons.h"
#include "db/schema/partitioner.h"
#include "db/state/databasestatus.h"

#include <QCoreApplication>

#include <prometheus/counter.h>
#include <prometheus/gauge.h>
#include <prometheus/histogram.h>
#include <prometheus/registry.h>
#include <prometheus/text_serializer.h>

#include <array>
#include <limits>
#include <mutex>

namespace oa::metrics {

namespace {

using prometheus::BuildCounter;
using prometheus::BuildGauge;
using prometheus::BuildHistogram;
using prometheus::Histogram;

/// Seconds, from a millisecond to a minute.
const Histogram::BucketBoundaries stepBounds{0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25,
                                             0.5,   1,      2.5,   5,    10,    30,   60};
/// Seconds, from 5 ms to five minutes.
const Histogram::BucketBoundaries rollupBounds{0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1,
                                               2.5,   5,    10,    30,   60,  120,  300};

double secondsOf(std::chrono::steady_clock::duration time)
{
    return std::chrono::duration<double>(time).count();
}

double secondsOf(core::TimePoint time)
{
    return std::chrono::duration<double>(time.time_since_epoch()).count();
}

double now()
{
    return secondsOf(std::chrono::floor<std::chrono::microseconds>(std::chrono::system_clock::now()));
}

const char* nameOf(RefreshEnd end)
{
    switch (end) {
    case RefreshEnd::Committed:
        return "committed";
    case RefreshEnd::Failed:
        return "failed";
    case RefreshEnd::LockBusy:
        return "lock_busy";
    }
    return "";
}

const char* nameOf(RefreshPart part)
{
    switch (part) {
    case RefreshPart::Take:
        return "take";
    case RefreshPart::Read:
        return "read";
    case RefreshPart::Extract:
        return "extract";
    case RefreshPart::Write:
        return "write";
    case RefreshPart::Buckets:
        return "buckets";
    case RefreshPart::Commit:
        return "commit";
    }
    return "";
}

constexpr std::array refreshEnds = {RefreshEnd::Committed, RefreshEnd::Failed, RefreshEnd::LockBusy};
constexpr std::array refreshParts = {RefreshPart::Take,  RefreshPart::Read,    RefreshPart::Extract,
                                     RefreshPart::Write, RefreshPart::Buckets, RefreshPart::Commit};

} // namespace

/// The registry, and metrics that are always there: what is not counted yet reads 0, so that a first failure is an
/// increase from something.
class Meters::Private
{
public:
    Private()
    {
        for (const auto end : refreshEnds)
            transactions[static_cast<std::size_t>(end)] = &transactionsBy.Add({{"outcome", nameOf(end)}});
        for (const auto part : refreshParts)
            parts[static_cast<std::size_t>(part)] = &partsBy.Add({{"step", nameOf(part)}}, stepBounds);
    }

    prometheus::Gauge& gauge(const char* name, const char* help)
    {
        return BuildGauge().Name(name).Help(help).Register(*registry).Add({});
    }
    prometheus::Counter& counter(const char* name, const char* help)
    {
        return BuildCounter().Name(name).Help(help).Register(*registry).Add({});
    }

    /// A gauge that may have nothing to tell: then absent, since a 0 would tell something.
    void setIfAny(const char* name, const char* help, std::optional<double> value,
                  const prometheus::Labels& labels = {})
    {
        auto& family = BuildGauge().Name(name).Help(help).Register(*registry);
        auto& metric = family.Add(labels);
        if (value)
            metric.Set(*value);
        else
            family.Remove(&metric);
    }
    void setInstant(const char* name, const char* help, std::optional<core::TimePoint> time,
                    const prometheus::Labels& labels = {})
    {
        setIfAny(name, help, time ? std::optional(secondsOf(*time)) : std::nullopt, labels);
    }

    std::shared_ptr<prometheus::Registry> registry = std::make_shared<prometheus::Registry>();
    std::mutex mutex; ///< while metrics come and go

    prometheus::Family<prometheus::Counter>& transactionsBy = BuildCounter()
                                                                  .Name("ocr_analytics_refresh_transactions_total")
                                                                  .Help("Refresh transactions by how they ended.")
                                                                  .Register(*registry);
    std::array<prometheus::Counter*, refreshEnds.size()> transactions{};
    prometheus::Counter& documents =
        counter("ocr_analytics_refresh_documents_total", "Documents read by committed refresh transactions.");
    prometheus::Counter& rejected = counter("ocr_analytics_refresh_rejected_total",
                                            "Documents that committed refresh transactions found not to count.");
    prometheus::Counter& minutes =
        counter("ocr_analytics_refresh_minutes_total", "Minutes taken from the log by committed refresh transactions.");
    prometheus::Counter& hours =
        counter("ocr_analytics_refresh_hours_total", "Hours that committed refresh transactions made new totals for.");
    prometheus::Counter& bytes = counter("ocr_analytics_refresh_bytes_read_total",
                                         "Bytes of the payloads that committed refresh transactions read.");
    prometheus::Counter& rows =
        counter("ocr_analytics_refresh_rows_written_total", "Roll-up rows inserted, changed or deleted.");
    prometheus::Family<Histogram>& partsBy = BuildHistogram()
                                                 .Name("ocr_analytics_refresh_duration_seconds")
                                                 .Help("How long the steps of a refresh transaction took.")
                                                 .Register(*registry);
    std::array<Histogram*, refreshParts.size()> parts{};
    Histogram& rollup = BuildHistogram()
                            .Name("ocr_analytics_commit_to_rollup_seconds")
                            .Help("From learning of committed documents to the commit of their totals.")
                            .Register(*registry)
                            .Add({}, rollupBounds);
    prometheus::Gauge& lastSuccess = gauge("ocr_analytics_refresh_last_success_timestamp_seconds",
                                           "When nothing was left to refresh, or a transaction was committed.");
    prometheus::Counter& verifyHours =
        counter("ocr_analytics_verify_hours_total", "Hours compared with their documents.");
    prometheus::Counter& verifyDifferences =
        counter("ocr_analytics_verify_differences_total", "Roll-up rows that differed from their documents.");
    prometheus::Gauge& verifyLast =
        gauge("ocr_analytics_verify_last_timestamp_seconds", "When an hour was last compared with its documents.");
    prometheus::Counter& alertEvaluations =
        counter("ocr_analytics_alert_evaluations_total", "Finished buckets held against alert rules.");
    prometheus::Counter& alertFailures =
        counter("ocr_analytics_alert_evaluation_failures_total", "Times that alert rules could not be evaluated.");
    /// Empty until somebody looks, as what follows for the state.
    prometheus::Family<prometheus::Gauge>& alertsFiring =
        BuildGauge().Name("ocr_analytics_alerts_firing").Help("Alert rules that fire now.").Register(*registry);
    prometheus::Counter& alertmanagerMessages =
        counter("ocr_analytics_alertmanager_messages_total", "Messages that Alertmanager took.");
    prometheus::Counter& alertmanagerFailures = counter("ocr_analytics_alertmanager_failures_total",
                                                        "Messages that Alertmanager did not take; sent again later.");
    prometheus::Family<prometheus::Counter>& jobRuns = BuildCounter()
                                                           .Name("ocr_analytics_job_runs_total")
                                                           .Help("Jobs that ended, by kind and state.")
                                                           .Register(*registry);
    prometheus::Counter& removed =
        counter("ocr_analytics_retention_documents_dropped_total", "Documents removed that are no longer kept.");
    /// Empty until somebody reads the state: in the file of a command that ends nobody does.
    prometheus::Family<prometheus::Gauge>& databaseUp =
        BuildGauge()
            .Name("ocr_analytics_database_up")
            .Help("Whether the reader of the database's state has a connection.")
            .Register(*registry);
    prometheus::Family<prometheus::Gauge>& build = BuildGauge()
                                                       .Name("ocr_analytics_build_info")
                                                       .Help("Versions of the program and of the server; always 1.")
                                                       .Register(*registry);
    prometheus::Gauge* buildNow =
        &build.Add({{"version", QCoreApplication::applicationVersion().toStdString()}, {"postgresql", ""}});
    std::shared_ptr<ProcessMetrics> process = std::make_shared<ProcessMetrics>();
};

namespace {

/// Registry and process as one.
class Everything final : public prometheus::Collectable
{
public:
    Everything(std::shared_ptr<prometheus::Collectable> first, std::shared_ptr<prometheus::Collectable> second)
        : m_first(std::move(first))
        , m_second(std::move(second))
    {}

    std::vector<prometheus::MetricFamily> Collect() const override
    {
        auto all = m_first->Collect();
        for (auto& family : m_second->Collect())
            all.push_back(std::move(family));
        return all;
    }

private:
    std::shared_ptr<prometheus::Collectable> m_first;
    std::shared_ptr<prometheus::Collectable> m_second;
};

} // namespace

Meters::Meters()
    : d(std::make_unique<Private>())
{
    d->buildNow->Set(1);
}

Meters::~Meters() = default;

void Meters::refreshEnded(RefreshEnd end, const db::RefreshCounts& counts)
{
    if (end != RefreshEnd::Committed)
        return d->transactions[static_cast<std::size_t>(end)]->Increment();
    d->transactions[static_cast<std::size_t>(end)]->Increment(static_cast<double>(counts.transactions));
    d->documents.Increment(static_cast<double>(counts.documents));
    d->rejected.Increment(static_cast<double>(counts.rejected));
    d->minutes.Increment(static_cast<double>(counts.minutes));
    d->hours.Increment(static_cast<double>(counts.hours));
    d->bytes.Increment(static_cast<double>(counts.bytes));
    if (counts.times.reading.count() > 0) { // it read documents at all
        refreshTook(RefreshPart::Read, counts.times.reading);
        refreshTook(RefreshPart::Extract, counts.times.extracting);
        refreshTook(RefreshPart::Write, counts.times.writing);
    }
    d->rows.Increment(static_cast<double>(counts.minuteRowsWritten + counts.hourRowsWritten));
    refreshSucceeded();
}

void Meters::refreshTook(RefreshPart part, std::chrono::steady_clock::duration time)
{
    d->parts[static_cast<std::size_t>(part)]->Observe(secondsOf(time));
}

void Meters::rolledUp(std::chrono::steady_clock::duration time)
{
    d->rollup.Observe(secondsOf(time));
}

void Meters::refreshSucceeded()
{
    d->lastSuccess.Set(now());
}

void Meters::verified(qint64 hours, qint64 differences)
{
    d->verifyHours.Increment(static_cast<double>(hours));
    d->verifyDifferences.Increment(static_cast<double>(differences));
    d->verifyLast.Set(now());
}

void Meters::alertsEvaluated(qint64 buckets)
{
    d->alertEvaluations.Increment(static_cast<double>(buckets));
}

void Meters::alertEvaluationFailed()
{
    d->alertFailures.Increment();
}

void Meters::setAlertsFiring(qint64 rules)
{
    d->alertsFiring.Add({}).Set(static_cast<double>(rules));
}

void Meters::alertmanagerTold(bool arrived)
{
    (arrived ? d->alertmanagerMessages : d->alertmanagerFailures).Increment();
}

void Meters::jobEnded(const QString& kind, const QString& state)
{
    d->jobRuns.Add({{"kind", kind.toStdString()}, {"state", state.toStdString()}}).Increment();
}

void Meters::documentsRemoved(qint64 documents)
{
    d->removed.Increment(static_cast<double>(documents));
}

void Meters::retentionSucceeded()
{
    const std::lock_guard lock(d->mutex);
    d->gauge("ocr_analytics_retention_last_success_timestamp_seconds",
             "When all was last removed that is no longer kept, or nothing was to be removed.")
        .Set(now());
}

void Meters::served(int status)
{
    const std::lock_guard lock(d->mutex);
    BuildCounter()
        .Name("ocr_analytics_serve_requests_total")
        .Help("Requests to the API that were answered, by status.")
        .Register(*d->registry)
        .Add({{"status", std::to_string(status)}})
        .Increment();
}

void Meters::setState(const db::DatabaseStatus& status)
{
    const std::lock_guard lock(d->mutex);
    const auto& extent = status.extent;
    const auto& pending = extent.pending;
    d->gauge("ocr_analytics_pending_minutes", "Minutes whose documents wait to be refreshed.")
        .Set(static_cast<double>(pending.minutes));
    d->gauge("ocr_analytics_pending_hours", "Hours that wait to be recomputed beside their minutes.")
        .Set(static_cast<double>(pending.hours));
    d->gauge("ocr_analytics_pending_everything", "Whether all documents wait to be read again.")
        .Set(pending.isEverything ? 1 : 0);
    d->gauge("ocr_analytics_documents", "Documents in the database; an estimate where counting takes long.")
        .Set(static_cast<double>(status.documents));
    d->setInstant("ocr_analytics_newest_document_timestamp_seconds",
                  "The newest document by its own time; times that cannot be true are left out.",
                  extent.newestDocument);
    d->setInstant("ocr_analytics_newest_minute_timestamp_seconds", "The newest minute that has a total.",
                  extent.minutes.newest);
    d->setInstant("ocr_analytics_newest_hour_timestamp_seconds", "The newest hour that has a total.",
                  extent.hours.newest);
    auto& rejected = BuildGauge()
                         .Name("ocr_analytics_rejected_documents")
                         .Help("Documents that do not count, by reason.")
                         .Register(*d->registry);
    const auto rejectedFor = [&status](std::string_view code) {
        const QLatin1StringView wanted(code.data(), static_cast<qsizetype>(code.size()));
        qint64 documents = 0;
        for (const auto& [counted, number] : status.rejectedByReason)
            documents += counted == wanted ? number : 0;
        return static_cast<double>(documents);
    };
    for (const auto reason : core::allReasons) {
        const auto code = core::reasonCode(reason);
        rejected.Add({{"reason", std::string(code)}}).Set(rejectedFor(code));
    }
    d->gauge("ocr_analytics_refused_late_documents", "Documents that came after their day was sealed: not counted.")
        .Set(rejectedFor(core::reasonCode(core::RejectionReason::AfterRetention)));
    for (const auto& [what, floor] :
         {std::pair("documents", status.kept.documents), std::pair("values", status.kept.values)})
    {
        d->setInstant("ocr_analytics_retention_floor_timestamp_seconds",
                      "From when on documents, and the values of each, are kept; absent while all are.", floor,
                      {{"what", what}});
    }
    // Not the distribution's suffix, which changes with each rebuild of the same version.
    const auto version = status.serverVersion.section(u' ', 0, 0).toStdString();
    auto& build =
        d->build.Add({{"version", QCoreApplication::applicationVersion().toStdString()}, {"postgresql", version}});
    if (&build != d->buildNow) {
        d->build.Remove(d->buildNow);
        d->buildNow = &build;
        build.Set(1);
    }
    d->gauge("ocr_analytics_state_collected_timestamp_seconds", "When the database's state was last read.").Set(now());
}

void Meters::setPartitions(const std::optional<db::PartitionState>& state)
{
    const std::lock_guard lock(d->mutex);
    std::optional<double> ahead;
    std::optional<double> rows;
    if (state) {
        rows = static_cast<double>(state->defaultRows);
        if (state->madeUntil)
            ahead = secondsOf(*state->madeUntil) - now();
    }
    d->setIfAny("ocr_analytics_partitions_ahead_seconds", "For how long there are partitions for what is to come.",
                ahead);
    d->setIfAny("ocr_analytics_default_partition_rows",
                "Documents that lie in the default partition, counted up to 10,000: their day has none of its own.",
                rows);
}

void Meters::setOldestWaiting(std::optional<core::TimePoint> since)
{
    const std::lock_guard lock(d->mutex);
    d->setInstant("ocr_analytics_pending_oldest_noted_timestamp_seconds",
                  "When this process first saw the row of the log that has been waiting longest.", since);
}

void Meters::setDatabaseUp(bool up)
{
    d->databaseUp.Add({}).Set(up ? 1 : 0);
}

std::shared_ptr<prometheus::Registry> Meters::registry() const
{
    return d->registry;
}

std::shared_ptr<prometheus::Collectable> Meters::collectable() const
{
    return std::make_shared<Everything>(d->registry, d->process);
}

std::string Meters::text(Process process) const
{
    const auto families = process == Process::Included ? collectable()->Collect() : d->registry->Collect();
    return prometheus::TextSerializer().Serialize(families);
}

} // namespace oa::metrics
