// SPDX-License-Identifier: GPL-3.0-only
#include "app/metrics/statereader.h"

#include "app/metrics/meters.h"
#include "core/base/waiting.h"
#include "db/connection/connection.h"
#include "db/connection/transaction.h"
#include "db/schema/partitioner.h"
#include "db/state/databasestatus.h"

#include <QLoggingCategory>

namespace oa::metrics {

namespace {

Q_LOGGING_CATEGORY(logMetrics, "oa.metrics", QtWarningMsg)

/// The log's lowest id takes a look at all of it: it is asked for again only after so many times what that took.
constexpr int restAfterScan = 100;

} // namespace

StateReader::StateReader(db::ConnectionParameters database, Meters& meters, std::function<void()> collected,
                         std::chrono::milliseconds interval)
    : m_database(std::move(database))
    , m_meters(meters)
    , m_collected(std::move(collected))
    , m_interval(interval)
    , m_nextOldest(std::chrono::steady_clock::now())
    , m_thread([this](const std::stop_token& stop) { run(stop); })
{}

StateReader::~StateReader() = default;

void StateReader::run(const std::stop_token& stop)
{
    do {
        const auto state = read(stop);
        if (stop.stop_requested())
            break;
        if (!state) {
            qCInfo(logMetrics).noquote() << "the state could not be read:" << state.error().text();
            m_connection.reset();
        }
        m_meters.setDatabaseUp(state.has_value());
        if (m_collected)
            m_collected();
    } while (core::sleepFor(m_interval, stop));
    m_connection.reset();
}

core::Result<> StateReader::read(const std::stop_token& stop)
{
    if (!m_connection || m_connection->isLost()) {
        OA_TRY_ASSIGN(m_connection, db::Connection::open(m_database, stop));
    }
    // In a transaction, so that the time limit is no longer there for whoever gets the pooler's connection next.
    OA_TRY_ASSIGN(auto transaction, db::Transaction::begin(*m_connection));
    OA_TRY(db::DatabaseStatus::limitPatience(*m_connection));
    OA_TRY_ASSIGN(const auto status, db::DatabaseStatus::read(*m_connection));
    OA_TRY(readOldest());
    OA_TRY_ASSIGN(const auto partitions, db::Partitioner(*m_connection).state());
    OA_TRY(transaction.commit());
    m_meters.setState(status);
    m_meters.setPartitions(partitions.isOurs ? std::optional(partitions) : std::nullopt);
    return {};
}

core::Result<> StateReader::readOldest()
{
    const auto began = std::chrono::steady_clock::now();
    if (began < m_nextOldest)
        return {};
    OA_TRY_ASSIGN(const auto id, db::longestWaiting(*m_connection));
    const auto ended = std::chrono::steady_clock::now();
    m_nextOldest = ended + (ended - began) * restAfterScan;
    if (!id) {
        m_waiting.reset();
        m_meters.setOldestWaiting(std::nullopt);
        return {};
    }
    if (!m_waiting || m_waiting->id != *id)
        m_waiting = Waiting{*id, std::chrono::system_clock::now()};
    m_meters.setOldestWaiting(std::chrono::floor<std::chrono::microseconds>(m_waiting->since));
    return {};
}

} // namespace oa::metrics
