// SPDX-License-Identifier: GPL-3.0-only
#include "db/state/jobrunstore.h"

#include "db/connection/connection.h"
#include "db/connection/statement.h"
#include "db/connection/storabletext.h"
#include "db/sessions/sqlsession.h"

#include <QSysInfo>

#include <array>
#include <pwd.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace oa::db {

namespace {

struct TriggerName
{
    JobTrigger trigger;
    QLatin1StringView name;
};
constexpr std::array triggerNames = {TriggerName{JobTrigger::Manual, "manual"_L1},
                                     TriggerName{JobTrigger::Schedule, "schedule"_L1},
                                     TriggerName{JobTrigger::Live, "live"_L1}};

struct StateName
{
    JobState state;
    QLatin1StringView name;
};
constexpr std::array stateNames = {
    StateName{JobState::Queued, "queued"_L1},     StateName{JobState::Running, "running"_L1},
    StateName{JobState::Done, "done"_L1},         StateName{JobState::Failed, "failed"_L1},
    StateName{JobState::Canceled, "canceled"_L1}, StateName{JobState::Abandoned, "abandoned"_L1}};

QString userName()
{
    passwd entry{};
    passwd* found = nullptr;
    std::array<char, 16'384> texts{};
    if (getpwuid_r(getuid(), &entry, texts.data(), texts.size(), &found) == 0 && found && *found->pw_name)
        return QString::fromLocal8Bit(found->pw_name);
    return QString::number(getuid());
}

/// One row of jobs/read:newest. `text(column)` is empty for NULL.
template <typename Text>
JobRun runOf(const Text& text)
{
    const auto instant = [&text](int column) -> std::optional<core::TimePoint> {
        const auto microseconds = text(column);
        if (microseconds.isEmpty())
            return std::nullopt;
        return core::TimePoint(std::chrono::microseconds(microseconds.toLongLong()));
    };
    JobRun run;
    run.id = text(0).toLongLong();
    run.kind = text(1);
    run.trigger = jobTriggerFromName(text(2)).value_or(JobTrigger::Manual);
    run.state = jobStateFromName(text(3)).value_or(JobState::Abandoned);
    run.started = instant(4).value_or(core::TimePoint());
    run.finished = instant(5);
    run.rows = text(6).toLongLong();
    run.attempt = text(7).toInt();
    run.error = text(8);
    run.client = text(9);
    return run;
}

} // namespace

QString nameOf(JobTrigger trigger)
{
    for (const auto& entry : triggerNames) {
        if (entry.trigger == trigger)
            return entry.name;
    }
    Q_UNREACHABLE();
}

QString nameOf(JobState state)
{
    for (const auto& entry : stateNames) {
        if (entry.state == state)
            return entry.name;
    }
    Q_UNREACHABLE();
}

std::optional<JobTrigger> jobTriggerFromName(QStringView name)
{
    for (const auto& entry : triggerNames) {
        if (entry.name == name)
            return entry.trigger;
    }
    return std::nullopt;
}

std::optional<JobState> jobStateFromName(QStringView name)
{
    for (const auto& entry : stateNames) {
        if (entry.name == name)
            return entry.state;
    }
    return std::nullopt;
}

JobRunStore::JobRunStore(Connection& connection)
    : m_connection(connection)
{}

Parameter JobRunStore::storable(const QString& text) const
{
    return parameter(m_connection.storesEveryText() ? text : foldedToAscii(text));
}

core::Result<qint64> JobRunStore::begin(const QString& kind, JobTrigger trigger, const QString& client)
{
    OA_TRY_ASSIGN(const auto rows,
                  m_connection.execute("INSERT INTO public.job_runs (kind, \"trigger\", state, client) "
                                       "VALUES ($1, $2, 'running', $3) RETURNING id",
                                       {parameter(kind), parameter(nameOf(trigger)), storable(client)}));
    return rows.integer(0, 0);
}

core::Result<> JobRunStore::touch(qint64 id, qint64 rows, int attempt)
{
    OA_TRY(m_connection.execute("UPDATE public.job_runs SET seen = clock_timestamp(), \"rows\" = $2, attempt = $3 "
                                "WHERE id = $1 AND state = 'running'",
                                {parameter(id), parameter(rows), parameter(qint64(attempt))}));
    return {};
}

core::Result<> JobRunStore::finish(qint64 id, JobState state, qint64 rows, int attempt, const QString& error)
{
    OA_TRY(m_connection.execute(
        "UPDATE public.job_runs SET state = $2, finished = clock_timestamp(), seen = "
        "clock_timestamp(), \"rows\" = $3, attempt = $4, error = nullif($5, '') WHERE id = $1",
        {parameter(id), parameter(nameOf(state)), parameter(rows), parameter(qint64(attempt)), storable(error)}));
    return {};
}

core::Result<std::vector<JobRun>> JobRunStore::readNewest(int limit, const QString& kind)
{
    OA_TRY_ASSIGN(const auto rows,
                  m_connection.execute(sql("jobs/read:newest"), {parameter(qint64(limit)), parameter(kind),
                                                                 parameter(qint64(silence.count()))}));
    std::vector<JobRun> runs;
    runs.reserve(static_cast<std::size_t>(rows.rowCount()));
    for (int row = 0; row < rows.rowCount(); ++row)
        runs.push_back(runOf([&rows, row](int column) { return rows.text(row, column); }));
    return runs;
}

core::Result<std::vector<JobRun>> readNewestRuns(SqlSession& session, int limit)
{
    std::vector<JobRun> runs;
    OA_TRY(session.read("jobs/read:newest", {limit, QString(u""_s), qint64(JobRunStore::silence.count())},
                        [&runs](const QSqlQuery& row) {
                            runs.push_back(runOf([&row](int column) {
                                return row.isNull(column) ? QString() : row.value(column).toString();
                            }));
                        }));
    return runs;
}

core::Result<qint64> JobRunStore::prune(int keep)
{
    OA_TRY_ASSIGN(const auto result,
                  m_connection.execute("DELETE FROM public.job_runs WHERE state <> 'running' AND id <= "
                                       "(SELECT id FROM public.job_runs ORDER BY id DESC OFFSET $1 LIMIT 1)",
                                       {parameter(qint64(keep))}));
    return result.affectedRows();
}

QString JobRunStore::thisClient()
{
    return u"%1 (%2)"_s.arg(thisPerson(), QString::number(getpid()));
}

QString JobRunStore::thisPerson()
{
    return u"%1@%2"_s.arg(userName(), QSysInfo::machineHostName());
}

} // namespace oa::db
