// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/jobs/job.h"
#include "db/connection/connection.h"
#include "db/connection/statement.h"
#include "tests/support/moment.h"

#include <QTest>

#include <atomic>
#include <functional>

namespace oa::tests {

/// A clock whose hands the test turns, from any thread.
class HandClock final : public core::Clock
{
public:
    explicit HandClock(core::TimePoint start)
        : m_now(start.time_since_epoch().count())
    {}
    core::TimePoint now() const override { return core::TimePoint(std::chrono::microseconds(m_now.load())); }
    void advance(std::chrono::microseconds by) { m_now += by.count(); }

private:
    std::atomic<qint64> m_now;
};

/// All tables, as the migrations make them.
inline bool createTables(db::Connection& connection)
{
    for (const auto migration : db::Statement::allIn("migrations/")) {
        if (const auto made = connection.executeScript(db::sql(migration)); !made) {
            qWarning() << QByteArray(migration.name().data(), static_cast<qsizetype>(migration.name().size()))
                       << made.error().message << made.error().detail;
            return false;
        }
    }
    return true;
}

/// A single number out of the database, -1 when the statement fails.
inline qint64 numberFrom(db::Connection& connection, std::string_view sql)
{
    const auto rows = connection.execute(sql);
    if (!rows) {
        qWarning() << rows.error().message << rows.error().detail;
        return -1;
    }
    return rows->integer(0, 0);
}

inline qint64 documentCount(db::Connection& connection)
{
    return numberFrom(connection, "SELECT count(*) FROM public.documents");
}

/// Runs a job in this thread.
inline core::Result<jobs::Outcome> runJobOn(const db::ConnectionParameters& database, jobs::Job& job,
                                            std::stop_token stop = {},
                                            std::function<void(const jobs::Progress&)> report = {},
                                            const core::Clock* clock = nullptr)
{
    static const core::SystemClock systemClock;
    if (!report)
        report = [](const jobs::Progress&) {};
    return job.run({database, std::move(stop), std::move(report), clock != nullptr ? *clock : systemClock});
}

} // namespace oa::tests
