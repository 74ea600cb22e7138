// SPDX-License-Identifier: GPL-3.0-only
#include "app/ingest/ingestjob.h"

#include "app/ingest/ingestworker.h"
#include "app/metrics/ingestmeters.h"
#include "core/base/numbertext.h"
#include "core/base/waiting.h"
#include "db/ingest/ingeststatus.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QLocale>

#include <mutex>
#include <thread>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using oa::core::ErrorCode;
using oa::core::fail;

namespace oa::ingest {

namespace {

constexpr auto reportEvery = 100ms;
constexpr auto checkEvery = 300ms;
/// How long brokers may be silent when somebody waits for the end.
constexpr auto goalWithin = 30s;
/// How often in a row a worker may fail then.
constexpr int attemptsUntilEnd = 6;

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(oa::ingest::IngestJob)
};

} // namespace

/// What there was to read at the start.
struct IngestJob::Goal
{
    db::ConsumerGroup group;
    std::vector<db::PartitionMove> targets; ///< PartitionMove::to: where each partition ended
    QByteArray since = {};                  ///< the server's time then
    std::unique_ptr<db::Connection> connection = {};
};

IngestJob::IngestJob(IngestOptions options)
    : m_options(std::move(options))
{
    for (int i = 0; i < m_options.workers; ++i)
        m_counters.push_back(std::make_unique<IngestCounters>());
}

IngestJob::~IngestJob() = default;

qint64 IngestJob::sum(std::atomic<qint64> IngestCounters::*member) const
{
    qint64 total = 0;
    for (const auto& counters : m_counters)
        total += ((*counters).*member).load();
    return total;
}

core::Result<IngestJob::Goal> IngestJob::findGoal(const jobs::JobContext& context) const
{
    OA_TRY_ASSIGN(const auto consumer, KafkaConsumer::open(m_options.kafka, m_options.workers));
    Goal goal;
    const auto deadline = std::chrono::steady_clock::now() + goalWithin;
    for (;;) {
        auto id = consumer->clusterId(500ms);
        if (id) {
            goal.group = {*id, m_options.kafka.group, {}};
            break;
        }
        if (context.stop.stop_requested())
            return fail(ErrorCode::Canceled, Texts::tr("Stopped on request."));
        if (id.error().code == ErrorCode::Authentication || std::chrono::steady_clock::now() > deadline)
            return tl::unexpected(std::move(id.error()));
    }
    for (const auto& topic : m_options.topics) {
        OA_TRY_ASSIGN(const auto keys, consumer->partitions(topic, 5s));
        for (const auto& key : keys) {
            OA_TRY_ASSIGN(const auto marks, consumer->watermarks(key, 5s));
            db::PartitionMove target;
            target.key = key;
            target.to = marks.high;
            goal.targets.push_back(std::move(target));
        }
    }
    OA_TRY_ASSIGN(goal.connection, db::Connection::open(context.database, context.stop));
    OA_TRY_ASSIGN(goal.since, db::OffsetStore(*goal.connection, goal.group).now());
    return goal;
}

bool IngestJob::isReached(Goal& goal, const jobs::JobContext& context) const
{
    if (!goal.connection || goal.connection->isLost()) {
        auto opened = db::Connection::open(context.database, context.stop);
        if (!opened)
            return false; // the workers say what there is to say
        goal.connection = std::move(*opened);
    }
    int unchecked = 0;
    for (const auto& counters : m_counters)
        unchecked += counters->unchecked;
    const auto unreached = db::OffsetStore(*goal.connection, goal.group).unreached(goal.targets, goal.since);
    return unreached && *unreached == 0 && unchecked == 0;
}

core::Result<> IngestJob::work(const jobs::JobContext& context)
{
    std::optional<metrics::IngestMeters> meters;
    if (context.meters)
        meters.emplace(*context.meters);
    std::optional<Goal> goal;
    if (m_options.untilEnd) {
        OA_TRY_ASSIGN(goal, findGoal(context));
    }
    std::stop_source end;
    const std::stop_callback stopped(context.stop, [&end] { end.request_stop(); });
    std::mutex mutex;
    core::Result<> problem;
    std::atomic<int> running = m_options.workers;
    std::vector<std::jthread> threads;
    for (int i = 0; i < m_options.workers; ++i) {
        threads.emplace_back([&, i] {
            IngestWorker worker(m_options, context.database, i, *m_counters.at(static_cast<std::size_t>(i)),
                                meters ? &*meters : nullptr);
            const auto attempts = m_options.untilEnd ? std::optional(attemptsUntilEnd) : std::nullopt;
            auto ended = worker.run(end.get_token(), attempts);
            const std::lock_guard lock(mutex);
            if (!ended && problem)
                problem = std::move(ended);
            --running;
        });
    }
    auto checked = std::chrono::steady_clock::now();
    while (running == m_options.workers && !end.stop_requested()) {
        core::sleepFor(reportEvery, end.get_token());
        const auto done = sum(&IngestCounters::documents);
        const auto lag = sum(&IngestCounters::lag);
        context.report({done, lag > 0 ? done + lag : 0, Texts::tr("Reading receipts from Kafka")});
        if (goal && std::chrono::steady_clock::now() - checked > checkEvery) {
            checked = std::chrono::steady_clock::now();
            if (isReached(*goal, context))
                break;
        }
    }
    end.request_stop();
    threads.clear();
    return problem;
}

core::Result<jobs::Outcome> IngestJob::outcome(const jobs::JobContext& context) const
{
    jobs::Outcome result;
    result.rows = sum(&IngestCounters::documents);
    const auto refused = sum(&IngestCounters::refused);
    result.counts = {{u"documents"_s, result.rows},
                     {u"refused"_s, refused},
                     {u"empty"_s, sum(&IngestCounters::empty)},
                     {u"absent"_s, sum(&IngestCounters::absent)},
                     {u"bytes"_s, sum(&IngestCounters::bytes)},
                     {u"batches"_s, sum(&IngestCounters::batches)},
                     {u"fenced"_s, sum(&IngestCounters::fenced)},
                     {u"restarts"_s, sum(&IngestCounters::restarts)},
                     {u"rebalances"_s, sum(&IngestCounters::rebalances)},
                     {u"database_failures"_s, sum(&IngestCounters::databaseFailures)},
                     {u"broker_problems"_s, sum(&IngestCounters::brokerProblems)}};
    result.summary = Texts::tr("Read %1 receipts.").arg(core::numberText(result.rows));
    if (refused > 0) {
        result.summary +=
            u' ' + Texts::tr("%1 messages were refused and kept: ocr-analytics ingest --list-refused shows "
                             "them.")
                       .arg(core::numberText(refused));
    }
    QJsonArray stopped;
    if (m_options.untilEnd) {
        OA_TRY_ASSIGN(const auto connection, db::Connection::open(context.database));
        OA_TRY_ASSIGN(const auto topics, db::readIngestStatus(*connection));
        for (const auto& topic : topics) {
            if (topic.group != m_options.kafka.group || !m_options.topics.contains(topic.topic))
                continue;
            for (const auto& partition : topic.partitions) {
                if (partition.stopped)
                    stopped.append(QJsonObject{{u"partition"_s, db::nameOf(partition.key)},
                                               {u"reason"_s, partition.stopped->text}});
            }
        }
        result.counts.insert(u"stopped"_s, stopped);
    }
    if (!stopped.isEmpty()) {
        return fail(ErrorCode::Unsafe,
                    Texts::tr("%1 was not read to its end.").arg(stopped[0][u"partition"].toString()), result.summary,
                    stopped[0][u"reason"].toString());
    }
    return result;
}

core::Result<jobs::Outcome> IngestJob::run(const jobs::JobContext& context)
{
    auto worked = work(context);
    if (!worked && !(context.stop.stop_requested() && worked.error().code == ErrorCode::Canceled))
        return tl::unexpected(std::move(worked.error()));
    if (context.stop.stop_requested() && m_options.untilEnd)
        return fail(ErrorCode::Canceled,
                    Texts::tr("Stopped on request.") + u' ' +
                        Texts::tr("Read %1 receipts.").arg(core::numberText(sum(&IngestCounters::documents))));
    return outcome(context);
}

} // namespace oa::ingest
