// SPDX-License-Identifier: GPL-3.0-only
#include "app/metrics/ingestmeters.h"

#include "app/metrics/meters.h"

#include <prometheus/counter.h>
#include <prometheus/gauge.h>
#include <prometheus/histogram.h>
#include <prometheus/registry.h>

#include <array>
#include <mutex>

namespace oa::metrics {

namespace {

using prometheus::BuildCounter;
using prometheus::BuildGauge;
using prometheus::BuildHistogram;
using prometheus::Counter;
using prometheus::Family;
using prometheus::Gauge;
using prometheus::Histogram;

/// Seconds, from a millisecond to a minute.
const Histogram::BucketBoundaries batchSeconds{0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25,
                                               0.5,   1,      2.5,   5,    10,    30,   60};
const Histogram::BucketBoundaries batchSizes{1, 3, 10, 30, 100, 300, 1'000, 3'000, 10'000, 30'000, 100'000};

double now()
{
    return std::chrono::duration<double>(std::chrono::system_clock::now().time_since_epoch()).count();
}

} // namespace

class IngestMeters::Private
{
public:
    explicit Private(std::shared_ptr<prometheus::Registry> with)
        : registry(std::move(with))
    {}

    Family<Counter>& counters(const char* name, const char* help)
    {
        return BuildCounter().Name(name).Help(help).Register(*registry);
    }
    Family<Gauge>& gauges(const char* name, const char* help)
    {
        return BuildGauge().Name(name).Help(help).Register(*registry);
    }

    /// A gauge of every partition that somebody has.
    struct PartitionGauges
    {
        Gauge* next = nullptr;
        Gauge* end = nullptr;
        Gauge* messages = nullptr;
        Gauge* seconds = nullptr;
        int worker = 0;
    };
    using Key = std::pair<std::string, int>;

    void remove(const PartitionGauges& gauges)
    {
        nextOffset.Remove(gauges.next);
        highWatermark.Remove(gauges.end);
        lagMessages.Remove(gauges.messages);
        lagSeconds.Remove(gauges.seconds);
    }

    void addTopic(const std::string& topic)
    {
        const auto [added, isNew] = topics.try_emplace(topic);
        if (!isNew)
            return;
        added->second.assigned = &assigned.Add({{"topic", topic}});
        for (const auto reason : db::allStopReasons) {
            const std::string name(db::stopReasonName(reason).latin1());
            added->second.stopped[reason] = &stopped.Add({{"topic", topic}, {"reason", name}});
        }
    }

    std::shared_ptr<prometheus::Registry> registry;
    std::mutex mutex; ///< while metrics come and go
    Family<Counter>& messages =
        counters("ocr_analytics_ingest_messages_total", "Messages from Kafka by what became of them, once committed.");
    Family<Counter>& refused =
        counters("ocr_analytics_ingest_refused_total", "Messages that were kept as refused, by reason.");
    Family<Counter>& bytes = counters("ocr_analytics_ingest_bytes_total", "Bytes of the values of committed messages.");
    Family<Gauge>& nextOffset =
        gauges("ocr_analytics_ingest_next_offset", "The first offset that the database knows nothing of.");
    Family<Gauge>& highWatermark = gauges("ocr_analytics_ingest_high_watermark_offset", "Where the partition ends.");
    Family<Gauge>& lagMessages = gauges("ocr_analytics_ingest_lag_messages", "Messages that were not read yet.");
    Family<Gauge>& lagSeconds =
        gauges("ocr_analytics_ingest_lag_seconds", "How long the oldest message has waited that is not committed.");
    Gauge& lastCommit = gauges("ocr_analytics_ingest_last_commit_timestamp_seconds",
                               "When a batch was last committed, or reading began.")
                            .Add({});
    Histogram& batchDuration = BuildHistogram()
                                   .Name("ocr_analytics_ingest_batch_duration_seconds")
                                   .Help("How long writing a batch took.")
                                   .Register(*registry)
                                   .Add({}, batchSeconds);
    Histogram& batchDocuments = BuildHistogram()
                                    .Name("ocr_analytics_ingest_batch_documents")
                                    .Help("Documents in a batch.")
                                    .Register(*registry)
                                    .Add({}, batchSizes);
    Counter& rebalances =
        counters("ocr_analytics_ingest_rebalances_total", "How often partitions were divided anew.").Add({});
    Counter& fenced =
        counters("ocr_analytics_ingest_fenced_total", "Batches given up because others had the partitions.").Add({});
    Counter& claims = counters("ocr_analytics_ingest_claims_total", "Partitions that were taken over.").Add({});
    Family<Counter>& reconnects =
        counters("ocr_analytics_ingest_reconnects_total", "Connections made anew, by whom to.");
    std::array<Counter*, 2> reconnectsTo{&reconnects.Add({{"side", "kafka"}}), &reconnects.Add({{"side", "database"}})};
    Family<Gauge>& topicPartitions = gauges("ocr_analytics_ingest_topic_partitions", "Partitions that a topic has.");
    Family<Gauge>& assigned =
        gauges("ocr_analytics_ingest_partitions_assigned", "Partitions that this process has, stopped ones included.");
    Family<Gauge>& stopped = gauges("ocr_analytics_ingest_partitions_stopped",
                                    "Partitions that this process has and does not read on, by reason.");
    Gauge& buffered =
        gauges("ocr_analytics_ingest_buffered_bytes", "Bytes that were read and are not written yet.").Add({});
    std::map<Key, PartitionGauges> partitions; ///< guarded by mutex, as is what follows
    std::map<int, qint64> bufferedBy;          ///< by worker
    struct TopicGauges
    {
        Gauge* assigned = nullptr;
        std::map<db::StopReason, Gauge*> stopped; ///< each reason, so that a first one is an increase
    };
    std::map<std::string, TopicGauges> topics;
    std::map<Key, std::optional<db::StopReason>> stops; ///< of every partition that somebody has
};

IngestMeters::IngestMeters(Meters& meters)
    : d(std::make_unique<Private>(meters.registry()))
{
    d->lastCommit.Set(now());
}

IngestMeters::~IngestMeters() = default;

void IngestMeters::committed(const std::map<std::string, TopicBatch>& topics, std::chrono::steady_clock::duration took)
{
    const std::lock_guard lock(d->mutex);
    qint64 documents = 0;
    for (const auto& [topic, batch] : topics) {
        documents += batch.documents;
        const auto count = [&](const char* outcome, qint64 messages) {
            d->messages.Add({{"topic", topic}, {"outcome", outcome}}).Increment(static_cast<double>(messages));
        };
        count("document", batch.documents);
        count("refused", batch.refused);
        count("empty", batch.empty);
        count("absent", batch.absent);
        d->bytes.Add({{"topic", topic}}).Increment(static_cast<double>(batch.bytes));
        for (const auto& [reason, messages] : batch.refusedFor)
            d->refused.Add({{"topic", topic}, {"reason", reason}}).Increment(static_cast<double>(messages));
    }
    d->batchDocuments.Observe(static_cast<double>(documents));
    d->batchDuration.Observe(std::chrono::duration<double>(took).count());
    d->lastCommit.Set(now());
}

void IngestMeters::has(int worker, const std::vector<PartitionReading>& partitions, qint64 bufferedBytes)
{
    const std::lock_guard lock(d->mutex);
    std::map<Private::Key, const PartitionReading*> present;
    for (const auto& each : partitions)
        present.emplace(Private::Key{each.topic, each.partition}, &each);
    for (auto it = d->partitions.begin(); it != d->partitions.end();) {
        if (it->second.worker == worker && !present.contains(it->first)) {
            d->remove(it->second);
            d->stops.erase(it->first);
            it = d->partitions.erase(it);
        } else {
            ++it;
        }
    }
    for (const auto& [key, reading] : present) {
        const prometheus::Labels labels{{"topic", key.first}, {"partition", std::to_string(key.second)}};
        auto& gauges = d->partitions[key];
        gauges = {&d->nextOffset.Add(labels), &d->highWatermark.Add(labels), &d->lagMessages.Add(labels),
                  &d->lagSeconds.Add(labels), worker};
        gauges.next->Set(static_cast<double>(reading->nextOffset));
        gauges.end->Set(static_cast<double>(reading->endOffset));
        gauges.messages->Set(static_cast<double>(reading->lagMessages));
        gauges.seconds->Set(reading->lagSeconds);
        d->stops[key] = reading->stopped;
        d->addTopic(key.first);
    }
    for (const auto& [topic, gauges] : d->topics) {
        double all = 0;
        std::map<db::StopReason, double> still;
        for (const auto& [key, stop] : d->stops) {
            if (key.first != topic)
                continue;
            ++all;
            if (stop)
                ++still[*stop];
        }
        gauges.assigned->Set(all);
        for (const auto& [reason, gauge] : gauges.stopped)
            gauge->Set(still[reason]);
    }
    d->bufferedBy[worker] = bufferedBytes;
    double bytes = 0;
    for (const auto& [who, own] : d->bufferedBy)
        bytes += static_cast<double>(own);
    d->buffered.Set(bytes);
}

void IngestMeters::topicHas(const std::string& topic, int partitions)
{
    const std::lock_guard lock(d->mutex);
    d->topicPartitions.Add({{"topic", topic}}).Set(partitions);
    // Counted from nothing, so that a first refusal is an increase.
    for (const auto* outcome : {"document", "refused", "empty", "absent"})
        d->messages.Add({{"topic", topic}, {"outcome", outcome}});
    d->bytes.Add({{"topic", topic}});
}

void IngestMeters::rebalanced()
{
    d->rebalances.Increment();
}

void IngestMeters::claimed(qint64 partitions)
{
    d->claims.Increment(static_cast<double>(partitions));
}

void IngestMeters::fenced()
{
    d->fenced.Increment();
}

void IngestMeters::reconnected(Side side)
{
    d->reconnectsTo[static_cast<std::size_t>(side)]->Increment();
}

} // namespace oa::metrics
