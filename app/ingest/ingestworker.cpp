// SPDX-License-Identifier: GPL-3.0-only
#include "app/ingest/ingestworker.h"

#include "app/ingest/assignment.h"
#include "core/time/clock.h"
#include "db/connection/sqlerror.h"
#include "db/state/jobrunstore.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using oa::core::ErrorCode;
using oa::core::fail;

namespace oa::ingest {

namespace {

constexpr auto longestPoll = 100ms;
constexpr auto clusterWithin = 2s;
/// How often it is noted where partitions end that nothing comes from, and how often that is looked at here.
constexpr auto lookEvery = 10s;
constexpr auto updateEvery = 500ms;
/// A problem that lasts is told again after this.
constexpr auto tellEvery = 30s;
constexpr auto leaveWithin = 500ms;
/// A statement that takes longer is given up; a batch takes less than a second.
constexpr auto statementDeadline = 60s;
constexpr auto retryGap = 200ms;
/// A session that lasted this long had a healthy start: a failure after it counts as the first.
constexpr auto healthyAfter = 60s;

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(oa::ingest::IngestWorker)
};

tl::unexpected<core::Error> othersHaveIt()
{
    return fail(
        ErrorCode::Conflict,
        Texts::tr("Another worker has taken partitions over, or the database went back in time; joining the group "
                  "again."));
}

} // namespace

IngestWorker::IngestWorker(const IngestOptions& options, db::ConnectionParameters database, int number,
                           IngestCounters& counters, metrics::IngestMeters* meters)
    : m_options(options)
    , m_database(std::move(database))
    , m_number(number)
    , m_counters(counters)
    , m_meters(meters)
    , m_messages(options.reading)
{
    m_group.name = options.kafka.group;
    m_group.owner = u"%1, worker %2"_s.arg(db::JobRunStore::thisClient(), QString::number(number + 1));
}

IngestWorker::~IngestWorker() = default;

void IngestWorker::tell(const QString& text)
{
    if (m_options.tell)
        m_options.tell(text);
}

void IngestWorker::tellProblem(const core::Error& error)
{
    if (m_toldAt != Clock::time_point() && Clock::now() - m_toldAt < tellEvery)
        return;
    m_toldAt = Clock::now();
    tell(error.detail.isEmpty() ? error.text() : error.text() + u" ("_s + error.detail + u')');
}

core::Result<> IngestWorker::run(const std::stop_token& stop, std::optional<int> attempts)
{
    m_stop = stop;
    const core::BackOff backOff;
    int failures = 0;
    while (!stop.stop_requested()) {
        const auto started = Clock::now();
        auto ended = session(stop);
        const bool hadConsumer = m_consumer != nullptr;
        if (m_consumer)
            m_consumer->close(leaveWithin);
        m_consumer.reset();
        m_connection.reset();
        drop();
        updateState();
        if (stop.stop_requested())
            break;
        if (!ended) {
            const auto& error = ended.error();
            if (Clock::now() - started > healthyAfter)
                failures = 0;
            // A row that a rule of somebody else's refuses is refused until that rule is changed: not for us to decide.
            // A topic that brokers do not know is made, or they hear of it: while leaders move they say so of any.
            const bool mayCome = hadConsumer && error.code == ErrorCode::NotFound;
            const bool isLasting = db::isLasting(error.code) && error.code != ErrorCode::BadInput && !mayCome;
            if (isLasting || (attempts && failures >= *attempts))
                return ended;
            m_toldAt = {};
            tellProblem(error);
            ++m_counters.restarts;
            core::sleepFor(backOff.delay(failures++), stop);
        }
    }
    return {};
}

core::Result<> IngestWorker::session(const std::stop_token& stop)
{
    // Without a database no partition is worth having: others may have one.
    auto connection = db::Connection::open(m_database, stop);
    if (!connection) {
        ++m_counters.databaseFailures;
        return tl::unexpected(std::move(connection.error()));
    }
    m_connection = std::move(*connection);
    m_connection->setStatementDeadline(statementDeadline);
    if (std::exchange(m_hadSession, true) && m_meters) {
        m_meters->reconnected(metrics::IngestMeters::Side::Database);
        m_meters->reconnected(metrics::IngestMeters::Side::Kafka);
    }
    OA_TRY_ASSIGN(m_consumer, KafkaConsumer::open(m_options.kafka, m_number));
    m_noted = 0;
    while (!stop.stop_requested()) {
        auto id = m_consumer->clusterId(clusterWithin);
        if (id) {
            m_group.cluster = *id;
            break;
        }
        if (id.error().code == ErrorCode::Authentication)
            return tl::unexpected(std::move(id.error()));
        ++m_counters.brokerProblems;
        tellProblem(id.error());
    }
    OA_TRY(m_consumer->subscribe(m_options.topics));
    m_heardAt = m_lookedAt = Clock::now();
    while (!stop.stop_requested()) {
        auto wait = longestPoll;
        if (m_hasNews) {
            wait = std::min(wait, std::chrono::duration_cast<std::chrono::milliseconds>(
                                      m_newsSince + m_options.batchTime - Clock::now()));
        }
        OA_TRY(handle(m_consumer->poll(std::max(wait, 0ms))));
        if (isDue())
            OA_TRY(save());
        if (Clock::now() - m_updatedAt > updateEvery) {
            updateState();
            OA_TRY(look());
            OA_TRY(checkProgress());
        }
    }
    return {};
}

core::Result<> IngestWorker::handle(KafkaEvent event)
{
    if (const auto* message = std::get_if<KafkaMessage>(&event))
        return receive(*message);
    if (const auto* end = std::get_if<PartitionEnd>(&event)) {
        m_heardAt = Clock::now();
        auto* reader = find(end->key.topic, end->key.partition);
        if (reader == nullptr || reader->isStopped())
            return {};
        if (const auto ended = reader->ended(end->offset); !ended)
            return stopPartition(*reader, ended.error());
        if (reader->hasNews() && !std::exchange(m_hasNews, true))
            m_newsSince = Clock::now();
        return {};
    }
    if (const auto* assigned = std::get_if<PartitionsAssigned>(&event))
        return takeOver(assigned->keys);
    if (const auto* revoked = std::get_if<PartitionsRevoked>(&event))
        return giveBack(revoked->areLost);
    if (const auto* problem = std::get_if<PartitionProblem>(&event)) {
        auto* reader = find(problem->key.topic, problem->key.partition);
        if (reader == nullptr || reader->isStopped())
            return {};
        if (problem->isOutOfRange) {
            // Its limits tell why: what is to be read is gone, or the topic is another one.
            OA_TRY_ASSIGN(const auto marks, m_consumer->watermarks(problem->key, 5s));
            if (const auto start = reader->begin(marks.low, marks.high); !start)
                return stopPartition(*reader, start.error());
            return fail(ErrorCode::TimedOut, Texts::tr("A partition's offsets are in doubt; asking again."),
                        problem->text);
        }
        return stopPartition(
            *reader, {db::StopReason::MessageUnreadable, Texts::tr("The message after offset %1 cannot be read: %2")
                                                             .arg(QString::number(reader->next() - 1), problem->text)});
    }
    if (const auto* problem = std::get_if<BrokerProblem>(&event)) {
        ++m_counters.brokerProblems;
        tellProblem(problem->error);
    }
    return {};
}

core::Result<> IngestWorker::takeOver(const std::vector<db::PartitionKey>& keys)
{
    ++m_counters.rebalances;
    if (m_meters)
        m_meters->rebalanced();
    drop();
    m_counters.unchecked = static_cast<int>(keys.size());
    auto offsets = store();
    auto taken = Assignment(*m_consumer, offsets, m_options, m_group.cluster).take(keys, m_stop);
    if (!taken) {
        ++m_counters.databaseFailures;
        return tl::unexpected(std::move(taken.error()));
    }
    for (auto& reader : taken->readers) {
        auto key = reader.key();
        m_readers.emplace(std::move(key), std::move(reader));
    }
    for (const auto& sentence : taken->sentences)
        tell(sentence);
    if (m_meters) {
        m_meters->claimed(static_cast<qint64>(m_readers.size()));
        countPartitions();
    }
    m_heardAt = Clock::now();
    updateState();
    return m_consumer->assign(taken->starts);
}

core::Result<> IngestWorker::giveBack(bool areLost)
{
    core::Result<> saved;
    if (!areLost)
        saved = save();
    drop();
    updateState();
    OA_TRY(m_consumer->unassign());
    return saved;
}

PartitionReader* IngestWorker::find(std::string_view topic, qint32 partition)
{
    if (m_current != nullptr && m_current->key().partition == partition && m_current->key().topic == topic)
        return m_current;
    const auto found = m_readers.find({std::string(topic), partition});
    m_current = found == m_readers.end() ? nullptr : &found->second;
    return m_current;
}

core::Result<> IngestWorker::receive(const KafkaMessage& message)
{
    m_heardAt = Clock::now();
    auto* reader = find(message.topic, message.partition);
    if (reader == nullptr || reader->isStopped())
        return {};
    const auto arrival = reader->arrive(message.offset, message.timestamp, message.value.value_or(std::string_view()));
    if (!arrival)
        return stopPartition(*reader, arrival.error());
    return *arrival == PartitionReader::Arrival::Known ? core::Result<>() : read(*reader, message);
}

core::Result<> IngestWorker::read(PartitionReader& reader, const KafkaMessage& message)
{
    const auto reading = m_messages.read({message.value, message.timestamp, [&message](std::string_view name) {
                                              return message.header(std::string(name));
                                          }});
    const auto value = message.value.value_or(std::string_view());
    const auto place = m_buffer.keep(value);
    auto& batch = m_batch[reader.key().topic];
    batch.bytes += static_cast<qint64>(value.size());
    if (reading.kind == Reading::Kind::Document) {
        m_buffer.addDocument(reading.payload, reading.timestamp, value, place);
    } else if (reading.kind == Reading::Kind::Refused) {
        ++batch.refusedFor[reading.reason.toStdString()];
        m_buffer.addRefused({reader.key(),
                             reader.move().generation,
                             message.offset,
                             message.timestamp,
                             message.key,
                             {},
                             message.headers(),
                             reading.reason,
                             reading.detail},
                            message.value.has_value(), place);
    }
    reader.took(reading.kind, message.timestamp, place.at, place.size);
    if (!std::exchange(m_hasNews, true))
        m_newsSince = Clock::now();
    if (const auto suspicion = reader.suspicion(); suspicion && !m_options.refuseAll)
        return stopPartition(reader, *suspicion);
    return {};
}

core::Result<> IngestWorker::stopPartition(PartitionReader& reader, const db::PartitionStop& why)
{
    OA_TRY(save()); // what came before is good
    OA_TRY(store().stop(reader.key(), reader.epoch(), why));
    reader.stop(why);
    tell(db::nameOf(reader.key()) + u": "_s + why.text);
    updateState();
    return m_consumer->pause(reader.key());
}

bool IngestWorker::isDue() const
{
    return m_hasNews && (m_buffer.bytes() >= m_options.batchBytes || Clock::now() - m_newsSince >= m_options.batchTime);
}

std::vector<db::PartitionMove> IngestWorker::moves() const
{
    std::vector<db::PartitionMove> list;
    for (const auto& [key, reader] : m_readers) {
        if (!reader.hasNews())
            continue;
        auto move = reader.move();
        if (const auto& newest = reader.newest()) {
            move.anchor =
                db::Anchor{newest->offset, newest->timestamp, db::digestOf(m_buffer.at({newest->at, newest->size}))};
        }
        list.push_back(std::move(move));
    }
    return list;
}

core::Result<IngestWorker::Written> IngestWorker::write(std::span<const db::PartitionMove> moves)
{
    if (!m_connection || m_connection->isLost())
        return fail(ErrorCode::ConnectionLost, Texts::tr("The connection to the database was lost."));
    OA_TRY_ASSIGN(auto batch, db::IngestBatch::begin(*m_connection, m_group));
    OA_TRY(m_buffer.write(batch));
    OA_TRY_ASSIGN(const auto unmoved, batch.advance(moves));
    if (!unmoved.empty()) {
        ++m_counters.fenced;
        if (m_meters)
            m_meters->fenced();
        return Written::OthersHaveIt;
    }
    OA_TRY(batch.commit());
    return Written::Yes;
}

core::Result<IngestWorker::Written> IngestWorker::clearUp(std::span<const db::PartitionMove> moves)
{
    if (!m_connection || m_connection->isLost()) {
        OA_TRY_ASSIGN(m_connection, db::Connection::open(m_database, m_stop));
        m_connection->setStatementDeadline(statementDeadline);
        if (m_meters)
            m_meters->reconnected(metrics::IngestMeters::Side::Database);
    }
    OA_TRY_ASSIGN(const auto states, store().claimAgain(moves));
    if (states.size() != moves.size())
        return Written::OthersHaveIt;
    std::size_t isThere = 0;
    std::size_t isNot = 0;
    for (const auto& state : states) {
        auto& reader = m_readers.at(state.key);
        isThere += state.nextOffset == reader.next() ? 1 : 0;
        isNot += state.nextOffset == reader.saved() ? 1 : 0;
        reader.takenOver(state.epoch);
    }
    if (isThere == moves.size())
        return Written::Yes;
    // Elsewhere than at either is a database that was behind, to which the role of the lost one went.
    return isNot == moves.size() ? Written::No : Written::OthersHaveIt;
}

core::Result<> IngestWorker::save()
{
    if (!m_hasNews)
        return {};
    const auto began = Clock::now();
    const auto deadline = began + m_options.keepBuffer;
    auto list = moves();
    auto done = list.empty() ? core::Result<Written>(Written::Yes) : write(list);
    while (!done || *done == Written::No) {
        if (!done) {
            ++m_counters.databaseFailures;
            const auto& error = done.error();
            const bool mayPass = db::isTransient(error.code) || error.code == ErrorCode::OutcomeUnknown ||
                                 error.code == ErrorCode::DiskFull;
            if (!mayPass || m_stop.stop_requested() || Clock::now() > deadline || m_consumer->isAssignmentLost())
                return tl::unexpected(error);
            tellProblem(error);
            core::sleepFor(retryGap, m_stop);
            done = clearUp(list);
        } else {
            list = moves(); // under their new epochs
            done = write(list);
        }
    }
    if (*done == Written::OthersHaveIt)
        return othersHaveIt();
    written(list);
    if (m_meters && !list.empty())
        m_meters->committed(m_batch, Clock::now() - began);
    m_batch.clear();
    return {};
}

void IngestWorker::written(std::span<const db::PartitionMove> moves)
{
    std::vector<KafkaConsumer::Start> next;
    for (const auto& move : moves) {
        m_readers.at(move.key).written();
        m_counters.documents += move.counts.documents;
        m_counters.refused += move.counts.refused;
        m_counters.empty += move.counts.empty;
        m_counters.absent += move.counts.absent;
        auto& batch = m_batch[move.key.topic];
        batch.documents += move.counts.documents;
        batch.refused += move.counts.refused;
        batch.empty += move.counts.empty;
        batch.absent += move.counts.absent;
        if (move.anchor && move.anchor->timestamp)
            m_counters.newestMessage = std::max(m_counters.newestMessage.load(), *move.anchor->timestamp);
        next.push_back({move.key, move.to});
    }
    if (!moves.empty()) {
        ++m_counters.batches;
        m_counters.bytes += static_cast<qint64>(m_buffer.bytes());
        m_counters.committedAt = core::toEpochMicroseconds(core::SystemClock().now());
        m_consumer->noteOffsets(next);
    }
    m_buffer.clear();
    m_hasNews = false;
}

void IngestWorker::drop()
{
    m_readers.clear();
    m_current = nullptr;
    m_buffer.clear();
    m_batch.clear();
    m_hasNews = false;
}

void IngestWorker::countPartitions()
{
    for (const auto& topic : m_options.topics) {
        if (const auto keys = m_consumer->partitions(topic, clusterWithin))
            m_meters->topicHas(topic.toStdString(), static_cast<int>(keys->size()));
    }
}

void IngestWorker::updateMeters()
{
    const auto now =
        std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::system_clock::now().time_since_epoch())
            .count();
    std::vector<metrics::PartitionReading> partitions;
    for (const auto& [key, reader] : m_readers) {
        const auto& stopped = reader.stopped();
        partitions.push_back({key.topic, key.partition, reader.saved(), reader.end(), reader.lag(),
                              std::chrono::duration<double>(reader.waiting(now)).count(),
                              stopped ? std::optional(stopped->reason) : std::nullopt});
    }
    m_meters->has(m_number, partitions, static_cast<qint64>(m_buffer.bytes()));
}

void IngestWorker::updateState()
{
    m_updatedAt = Clock::now();
    int reading = 0;
    int unchecked = 0;
    qint64 lag = 0;
    for (auto& [key, reader] : m_readers) {
        if (reader.isStopped())
            continue;
        ++reading;
        unchecked += reader.isUnchecked() ? 1 : 0;
        if (const auto end = m_consumer ? m_consumer->knownEnd(key) : std::nullopt)
            reader.sawEnd(*end);
        lag += reader.lag();
    }
    m_counters.partitions = reading;
    m_counters.stopped = static_cast<int>(m_readers.size()) - reading;
    m_counters.unchecked = unchecked;
    m_counters.lag = lag;
    if (m_consumer) {
        m_counters.offsetFailures += m_consumer->failedNotes() - m_noted;
        m_noted = m_consumer->failedNotes();
    }
    if (m_meters)
        updateMeters();
}

core::Result<> IngestWorker::look()
{
    if (Clock::now() - m_lookedAt < lookEvery || m_readers.empty() || m_connection->isInTransaction())
        return {};
    m_lookedAt = Clock::now();
    std::vector<db::PartitionMove> idle;
    for (const auto& [key, reader] : m_readers) {
        if (!reader.isStopped())
            idle.push_back(reader.move());
    }
    const auto noted = store().look(idle);
    if (noted && *noted)
        return {};
    if (noted) // without a word: what was read and is not there any more would be missing until the next message
        return othersHaveIt();
    ++m_counters.databaseFailures;
    tellProblem(noted.error());
    // Nothing is in doubt: the next batch is fenced as before, on whatever connection.
    if (m_connection->isLost()) {
        OA_TRY_ASSIGN(m_connection, db::Connection::open(m_database, m_stop));
        m_connection->setStatementDeadline(statementDeadline);
    }
    return {};
}

/// The library may get stuck without a word: then the brokers have more than it delivers.
core::Result<> IngestWorker::checkProgress()
{
    if (Clock::now() - m_heardAt < m_options.restartAfter)
        return {};
    m_heardAt = Clock::now();
    for (const auto& [key, reader] : m_readers) {
        if (reader.isStopped())
            continue;
        OA_TRY_ASSIGN(const auto marks, m_consumer->watermarks(key, clusterWithin));
        if (marks.high > reader.next())
            return fail(ErrorCode::TimedOut, Texts::tr("Messages wait, but none come; joining the group again."));
    }
    return {};
}

} // namespace oa::ingest
