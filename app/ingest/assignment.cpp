// SPDX-License-Identifier: GPL-3.0-only
#include "app/ingest/assignment.h"

#include "core/base/waiting.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>
#include <set>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace oa::ingest {

namespace {

constexpr auto answerWithin = 5s;
/// How often a transaction that is in the way may still be there; each wait is OffsetStore's.
constexpr int claimAttempts = 6;
constexpr int askAttempts = 3;

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(oa::ingest::Assignment)
};

bool mayPass(const core::Error& error)
{
    return error.code == core::ErrorCode::Conflict || error.code == core::ErrorCode::TimedOut;
}

} // namespace

Assignment::Assignment(KafkaConsumer& consumer, db::OffsetStore& store, const IngestOptions& options,
                       const QString& cluster)
    : m_consumer(consumer)
    , m_store(store)
    , m_options(options)
    , m_cluster(cluster)
{}

/// Where the partitions of a topic begin that nothing was read of yet.
core::Result<std::vector<db::PartitionStart>> Assignment::possibleStarts(const QString& topic)
{
    OA_TRY_ASSIGN(const auto keys, m_consumer.partitions(topic, answerWithin));
    std::vector<db::PartitionStart> starts;
    for (const auto& key : keys) {
        OA_TRY_ASSIGN(const auto marks, m_consumer.watermarks(key, answerWithin));
        auto offset = m_options.from.where == BeginAt::Where::Latest ? marks.high : marks.low;
        if (m_options.from.where == BeginAt::Where::Time) {
            OA_TRY_ASSIGN(offset, m_consumer.offsetAt(key, m_options.from.time, answerWithin));
        }
        starts.push_back({key, offset, {}});
    }
    return starts;
}

/// All partitions of a topic begin at once, so that one that comes later is known to have been added: it is read from
/// its first message, whatever --from says.
core::Result<> Assignment::beginNew(const std::vector<db::PartitionKey>& keys)
{
    std::map<QString, std::vector<db::PartitionStart>> possible;
    std::map<db::PartitionKey, qint64> lows;
    QStringList topics;
    for (const auto& key : keys) {
        const auto topic = QString::fromStdString(key.topic);
        if (!possible.contains(topic)) {
            OA_TRY_ASSIGN(possible[topic], possibleStarts(topic));
            topics.append(topic);
        }
        OA_TRY_ASSIGN(const auto marks, m_consumer.watermarks(key, answerWithin));
        lows[key] = marks.low;
    }
    return m_store.begin(topics, [&](const std::vector<db::OffsetStore::Known>& known) {
        std::set<std::string> here;
        std::map<std::string, QString> elsewhere;
        for (const auto& one : known) {
            if (one.cluster == m_cluster)
                here.insert(one.key.topic);
            else
                elsewhere[one.key.topic] = one.cluster;
        }
        std::vector<db::PartitionStart> starts;
        for (const auto& topic : topics) {
            const auto name = topic.toStdString();
            if (here.contains(name)) {
                for (const auto& key : keys) {
                    if (key.topic == name)
                        starts.push_back({key, lows[key], {}});
                }
                continue;
            }
            for (auto start : possible[topic]) {
                if (elsewhere.contains(name)) {
                    start.stopped = db::PartitionStop{
                        db::StopReason::OtherCluster,
                        Texts::tr("The group “%1” has read this topic from another cluster (%2). If this is another "
                                  "source, use another --group. If it is the same that moved, say where to go on: "
                                  "ocr-analytics ingest %3")
                            .arg(m_options.kafka.group, elsewhere[name],
                                 u"--brokers … --group %1 --reset %2=OFFSET"_s.arg(m_options.kafka.group,
                                                                                   db::nameOf(start.key)))};
                }
                starts.push_back(std::move(start));
            }
        }
        return starts;
    });
}

core::Result<Watermarks> Assignment::watermarks(const db::PartitionKey& key, const std::stop_token& stop)
{
    for (int attempt = 1;; ++attempt) {
        auto marks = m_consumer.watermarks(key, answerWithin);
        if (marks || attempt == askAttempts || !core::sleepFor(500ms * attempt, stop))
            return marks;
    }
}

core::Result<Assignment::Taken> Assignment::take(const std::vector<db::PartitionKey>& keys, const std::stop_token& stop)
{
    const auto claim = [&](const std::vector<db::PartitionKey>& wanted) {
        for (int attempt = 1;; ++attempt) {
            auto states = m_store.claim(wanted);
            if (states || !mayPass(states.error()) || attempt == claimAttempts || stop.stop_requested())
                return states;
        }
    };
    OA_TRY_ASSIGN(auto states, claim(keys));
    std::set<db::PartitionKey> begun;
    for (const auto& state : states)
        begun.insert(state.key);
    std::vector<db::PartitionKey> missing;
    std::ranges::copy_if(keys, std::back_inserter(missing), [&](const auto& key) { return !begun.contains(key); });
    if (!missing.empty()) {
        OA_TRY(beginNew(missing));
        OA_TRY_ASSIGN(auto more, claim(missing));
        std::ranges::move(more, std::back_inserter(states));
    }

    Taken taken;
    for (auto& state : states) {
        PartitionReader reader(std::move(state), m_options.kafka.group);
        if (!reader.isStopped()) {
            OA_TRY_ASSIGN(auto marks, watermarks(reader.key(), stop));
            // A new leader may not know yet how far the partition reaches.
            for (int attempt = 1; marks.high < reader.next() && attempt < askAttempts; ++attempt) {
                core::sleepFor(1s, stop);
                OA_TRY_ASSIGN(marks, watermarks(reader.key(), stop));
            }
            if (const auto start = reader.begin(marks.low, marks.high)) {
                taken.starts.push_back({reader.key(), *start});
            } else {
                OA_TRY(m_store.stop(reader.key(), reader.epoch(), start.error()));
                reader.stop(start.error());
            }
        }
        if (reader.isStopped())
            taken.sentences.push_back(db::nameOf(reader.key()) + u": "_s + reader.stopped()->text);
        taken.readers.push_back(std::move(reader));
    }
    return taken;
}

} // namespace oa::ingest
