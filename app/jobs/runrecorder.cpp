// SPDX-License-Identifier: GPL-3.0-only
#include "app/jobs/runrecorder.h"

#include <QCoreApplication>

#include <utility>

using namespace Qt::StringLiterals;

namespace oa::jobs {

RunRecorder::RunRecorder(db::ConnectionParameters database, QString kind, db::JobTrigger trigger)
    : m_database(std::move(database))
    , m_kind(std::move(kind))
    , m_trigger(trigger)
    , m_thread([this](std::stop_token stop) { work(std::move(stop)); })
{}

RunRecorder::~RunRecorder() = default;

void RunRecorder::update(qint64 rows, int attempt)
{
    const std::lock_guard lock(m_mutex);
    m_note.rows = rows;
    m_note.attempt = attempt;
}

std::optional<core::Error> RunRecorder::finish(db::JobState state, qint64 rows, int attempt, const QString& error,
                                               std::chrono::milliseconds atMost)
{
    const core::Error unanswered{
        core::ErrorCode::TimedOut,
        QCoreApplication::translate("oa::jobs::RunRecorder", "The server did not answer in time to note this run."),
        {},
        {}};
    if (atMost <= std::chrono::milliseconds(0)) {
        m_thread.request_stop();
        return unanswered;
    }
    std::unique_lock lock(m_mutex);
    m_note = {rows, attempt, state, error};
    m_changed.notify_all();
    if (!m_changed.wait_for(lock, atMost, [this] { return m_isOver; })) {
        m_error = unanswered;
        lock.unlock();
        m_thread.request_stop(); // ends a call to the server within two seconds
        lock.lock();
    }
    return m_error;
}

void RunRecorder::work(std::stop_token stop)
{
    const auto giveUp = [this](core::Error error) {
        const std::lock_guard lock(m_mutex);
        m_error = std::move(error);
        m_isOver = true;
        m_changed.notify_all();
    };
    if (auto begun = begin(stop); !begun)
        return giveUp(std::move(begun.error()));
    while (!stop.stop_requested()) {
        Note note;
        {
            std::unique_lock lock(m_mutex);
            m_changed.wait_for(lock, stop, touchEvery, [this] { return m_note.end.has_value(); });
            note = m_note;
        }
        if (stop.stop_requested() && !note.end)
            return;
        auto written = write(note, stop);
        if (!note.end)
            continue; // a touch that failed is tried again with the next one, over a new connection
        if (!written)
            return giveUp(std::move(written.error()));
        const std::lock_guard lock(m_mutex);
        m_isOver = true;
        m_changed.notify_all();
        return;
    }
}

core::Result<> RunRecorder::begin(std::stop_token stop)
{
    OA_TRY_ASSIGN(m_connection, db::Connection::open(m_database, stop));
    m_connection->setStatementDeadline(patience);
    OA_TRY_ASSIGN(m_runId, db::JobRunStore(*m_connection).begin(m_kind, m_trigger, db::JobRunStore::thisClient()));
    return {};
}

core::Result<> RunRecorder::write(const Note& note, std::stop_token stop)
{
    if (!m_connection || m_connection->isLost()) {
        m_connection.reset();
        OA_TRY_ASSIGN(m_connection, db::Connection::open(m_database, stop));
        m_connection->setStatementDeadline(patience);
    }
    db::JobRunStore store(*m_connection);
    if (!note.end)
        return store.touch(m_runId, note.rows, note.attempt);
    OA_TRY(store.finish(m_runId, *note.end, note.rows, note.attempt, note.error));
    OA_TRY(store.prune(keptRuns));
    return {};
}

} // namespace oa::jobs
