// SPDX-License-Identifier: GPL-3.0-only
#include "app/database/livefollower.h"

#include "core/base/waiting.h"
#include "db/connection/connection.h"
#include "db/connection/sqlerror.h"
#include "db/schema/guard.h"
#include "db/sessions/changelistener.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace oa::database {

namespace {

constexpr core::TimeRange everything{core::TimePoint::min(), core::TimePoint::max()};

const core::BackOff backOff{LiveFollower::shortestRetry, LiveFollower::longestRetry};

} // namespace

LiveFollower::LiveFollower(db::ConnectionParameters database, QObject* parent)
    : QObject(parent)
    , m_database(std::move(database))
{}

LiveFollower::~LiveFollower() = default; // std::jthread asks to stop and joins

void LiveFollower::start()
{
    m_thread = std::jthread([this](const std::stop_token& stop) { work(stop); });
}

void LiveFollower::retryNow()
{
    const std::lock_guard lock(m_mutex);
    m_retryNow = true;
    m_woken.notify_all();
}

void LiveFollower::work(const std::stop_token& stop)
{
    int failures = 0;
    while (!stop.stop_requested()) {
        auto connection = db::Connection::open(m_database, stop);
        core::Error error;
        if (connection) {
            (*connection)->setStatementDeadline(longestAnswer);
            const auto began = std::chrono::steady_clock::now();
            error = follow(**connection, stop);
            constexpr auto healthy = 30s;
            if (std::chrono::steady_clock::now() - began > healthy)
                failures = 0;
        } else {
            error = connection.error();
        }
        if (stop.stop_requested())
            return;
        if (!connection && db::isLasting(error.code)) {
            Q_EMIT refused(error);
            return;
        }
        const auto delay = backOff.delay(failures++);
        Q_EMIT connectionLost(error, delay);
        waitBeforeRetry(delay, stop);
    }
}

core::Error LiveFollower::follow(db::Connection& connection, const std::stop_token& stop)
{
    db::ChangeListener listener(connection);
    if (const auto listening = listener.listen(); !listening)
        return listening.error();
    const auto extent = db::DataExtent::read(connection);
    if (!extent)
        return extent.error();
    auto report = db::Guard(connection).look();
    if (!report)
        return report.error();
    Q_EMIT connected();
    Q_EMIT extentRead(*extent);
    Q_EMIT problemsFound(report->texts());

    auto lastRead = std::chrono::steady_clock::now();
    auto lastLook = lastRead;
    auto lastGuarded = lastRead;
    bool extentIsOld = false;
    while (!stop.stop_requested()) {
        const auto period = extentIsOld ? busyPeriod : idlePeriod;
        const auto sinceRead = std::chrono::steady_clock::now() - lastRead;
        const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(period - sinceRead);
        if (left > 0ms) {
            const auto changes = listener.wait(std::min(left, 1000ms)); // short: a stop must not wait long
            if (!changes)
                return changes.error();
            if (changes->totals)
                Q_EMIT totalsUpdated(changes->totalsRange);
            extentIsOld = extentIsOld || changes->totals || changes->documents;
            continue;
        }
        if (std::chrono::steady_clock::now() - lastGuarded >= guardPeriod) {
            auto newest = db::Guard(connection).look();
            if (!newest)
                return newest.error();
            if (newest->texts() != report->texts())
                Q_EMIT problemsFound(newest->texts());
            report = std::move(newest);
            lastGuarded = std::chrono::steady_clock::now();
        }
        const auto next = db::DataExtent::read(connection);
        if (!next)
            return next.error();
        Q_EMIT extentRead(*next);
        lastRead = std::chrono::steady_clock::now();
        // Nothing in the extent tells of a receipt that came late, changed or went: those who show totals look at
        // theirs.
        if (listener.isPolling() || lastRead - lastLook >= longestTrust) {
            Q_EMIT totalsUpdated(everything);
            lastLook = lastRead;
        }
        extentIsOld = false;
    }
    return core::Error{core::ErrorCode::Canceled, {}, {}, {}};
}

void LiveFollower::waitBeforeRetry(std::chrono::milliseconds delay, const std::stop_token& stop)
{
    std::unique_lock lock(m_mutex);
    m_woken.wait_for(lock, stop, delay, [this] { return m_retryNow; });
    m_retryNow = false;
}

} // namespace oa::database
