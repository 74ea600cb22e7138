// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/ingest/ingestjob.h"
#include "tests/support/mockkafka.h"
#include "tests/support/pipelinefixture.h"

#include <QTest>

#include <mutex>
#include <thread>

namespace oa::tests {

/// A job that reads from Kafka in a thread of its own, until it is stopped or gone.
class RunningIngest
{
public:
    RunningIngest(const ingest::IngestOptions& options, const db::ConnectionParameters& database)
        : m_job(withTell(options))
        , m_thread([this, database](const std::stop_token& stop) {
            const core::SystemClock clock;
            m_outcome = m_job.run({database, stop, [](const jobs::Progress&) {}, clock});
            m_isOver = true;
        })
    {}
    ~RunningIngest() { stop(); }

    /// Waits for its own end.
    core::Result<jobs::Outcome> wait()
    {
        if (m_thread.joinable())
            m_thread.join();
        return *m_outcome;
    }
    core::Result<jobs::Outcome> stop()
    {
        m_thread.request_stop();
        return wait();
    }
    bool isOver() const { return m_isOver; }
    const ingest::IngestJob& job() const { return m_job; }
    /// All that was told so far.
    QString told()
    {
        const std::lock_guard lock(m_mutex);
        return m_told.join(u'\n');
    }

private:
    ingest::IngestOptions withTell(ingest::IngestOptions options)
    {
        options.tell = [this](const QString& text) {
            const std::lock_guard lock(m_mutex);
            m_told.append(text);
        };
        return options;
    }

    std::mutex m_mutex;
    QStringList m_told;
    ingest::IngestJob m_job;
    std::optional<core::Result<jobs::Outcome>> m_outcome;
    std::atomic<bool> m_isOver = false;
    std::jthread m_thread; // last
};

/// Payloads that carry their number, and what is there of them.
class Numbered
{
public:
    explicit Numbered(PipelineFixture& fixture)
        : m_fixture(fixture)
    {}
    static std::string payload(int number)
    {
        return R"({"business_id": "cvs", "total": {"value": 1.25}, "number": )" + std::to_string(number) + "}";
    }
    /// "" when each of the numbers below `count` is there exactly once; otherwise what is wrong.
    QString problem(int count)
    {
        return m_fixture.value("WITH n AS (SELECT (ml_response::jsonb ->> 'number')::int AS number FROM documents) "
                               "SELECT CASE WHEN count(*) = " +
                               std::to_string(count) +
                               " AND count(DISTINCT number) = count(*) THEN '' ELSE "
                               "format('%s documents, %s different, of ' || " +
                               std::to_string(count) + ", count(*), count(DISTINCT number)) END FROM n");
    }
    qint64 documents() { return m_fixture.value("SELECT count(*) FROM documents").toLongLong(); }
    /// Whether offsets say the same as the tables.
    bool isAccountedFor()
    {
        return m_fixture.value("SELECT (SELECT count(*) FROM documents) = sum(documents) AND (SELECT count(*) FROM "
                               "refused_messages) = sum(refused) FROM ingest_offsets") == QStringLiteral("t");
    }

private:
    PipelineFixture& m_fixture;
};

} // namespace oa::tests
