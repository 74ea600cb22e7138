// SPDX-License-Identifier: GPL-3.0-only
#include "db/refreshtransaction.h"

#include "db/changelistener.h"
#include "db/extraction.h"
#include "db/sqlfile.h"

using namespace Qt::StringLiterals;

namespace oa::db {

RefreshTransaction::RefreshTransaction(Connection& connection, StoredExtractor& extractor)
    : m_connection(connection)
    , m_extractor(extractor)
{}

core::Result<qint64> RefreshTransaction::run(const QString& statement, std::span<const Parameter> parameters)
{
    OA_TRY_ASSIGN(const auto result, m_connection.execute(sqlFile(statement), parameters));
    return result.affectedRows();
}

core::Result<qint64> RefreshTransaction::writeBuckets(core::Interval interval, std::span<const MinuteRun> runs)
{
    const auto parameters = runParameters(runs);
    OA_TRY_ASSIGN(const auto exists,
                  m_connection.execute(sqlFile(u"refresh/recompute:exists"_s, interval), parameters));
    qint64 deleted = 0;
    if (exists.boolean(0, 0)) {
        const auto statement = interval == core::Interval::Minute ? u"refresh/recompute:delete-emptied-minutes"_s
                                                                  : u"refresh/recompute:delete-emptied-hours"_s;
        OA_TRY_ASSIGN(deleted, run(statement, parameters));
    }
    OA_TRY_ASSIGN(const auto written,
                  m_connection.execute(sqlFile(u"refresh/recompute:buckets"_s, interval), parameters));
    return deleted + written.affectedRows();
}

core::Result<> RefreshTransaction::applySettings()
{
    OA_TRY_ASSIGN(const auto formats, m_connection.execute(sqlFile(u"refresh/take:settings"_s)));
    m_extractor.take(formats);
    return {};
}

core::Result<bool> RefreshTransaction::takeMinutes(const LaneWork& work, int limit)
{
    OA_TRY_ASSIGN(const auto taken, m_connection.execute(sqlFile(u"refresh/take:minutes"_s),
                                                         {minutesParameter(work.blocks), parameter(qint64(limit))}));
    std::vector<core::BucketIndex> minutes;
    minutes.reserve(static_cast<std::size_t>(taken.rowCount()));
    for (int row = 0; row < taken.rowCount(); ++row)
        minutes.push_back(taken.integer(row, 0));
    m_runs = runsOf(minutes);
    m_counts.minutes += taken.rowCount();
    return !m_runs.empty();
}

core::Result<> RefreshTransaction::writeExtracted(Extraction& extraction)
{
    OA_TRY(extraction.writeValues(sqlFile(u"refresh/values:write-values"_s)));
    OA_TRY(extraction.writeRejected(sqlFile(u"refresh/values:write-rejected"_s)));
    m_counts.documents += extraction.documents();
    m_counts.rejected += extraction.rejected();
    return {};
}

core::Result<> RefreshTransaction::replaceValues()
{
    const auto runs = runParameters(m_runs);
    Extraction extraction(m_connection, m_extractor.extractor());
    OA_TRY(extraction.read(sqlFile(u"refresh/values:documents"_s), runs));
    OA_TRY(run(u"refresh/values:delete-values"_s, runs));
    OA_TRY(run(u"refresh/values:delete-rejected"_s, runs));
    return writeExtracted(extraction);
}

core::Result<> RefreshTransaction::recomputeMinutes()
{
    OA_TRY_ASSIGN(m_counts.minuteRowsWritten, writeBuckets(core::Interval::Minute, m_runs));
    return {};
}

core::Result<> RefreshTransaction::recomputeHours()
{
    OA_TRY_ASSIGN(m_counts.hourRowsWritten, writeBuckets(core::Interval::Hour, wholeHours(m_runs)));
    return {};
}

core::Result<qint64> RefreshTransaction::putOffHour()
{
    const auto minute = core::bucketStart(m_runs.front().from, core::Interval::Minute);
    OA_TRY_ASSIGN(const auto row, m_connection.execute(sqlFile(u"refresh/take:put-back"_s), {parameter(minute)}));
    return row.integer(0, 0);
}

bool RefreshTransaction::isWithinOneHour() const
{
    const auto hours = wholeHours(m_runs);
    return hours.size() == 1 && hours.front().to - hours.front().from == 60;
}

core::Result<> RefreshTransaction::notify()
{
    const auto range = touched();
    const auto payload = u"%1 %2"_s.arg(core::toEpochMicroseconds(range.from) / 1'000'000)
                             .arg(core::toEpochMicroseconds(range.to) / 1'000'000);
    OA_TRY(m_connection.execute(sqlFile(u"refresh/take:notify"_s),
                                {parameter(std::string_view(totalsChannel)), parameter(payload)}));
    return {};
}

core::Result<bool> RefreshTransaction::replaceOutside()
{
    OA_TRY_ASSIGN(const auto taken, run(u"refresh/take:outside"_s, {}));
    if (taken == 0)
        return false;
    Extraction extraction(m_connection, m_extractor.extractor());
    OA_TRY(extraction.read(sqlFile(u"refresh/values:documents-outside"_s), {}));
    OA_TRY(run(u"refresh/values:delete-rejected-outside"_s, {}));
    OA_TRY(writeExtracted(extraction));
    return true;
}

core::Result<> RefreshTransaction::expandEverything()
{
    OA_TRY(run(u"refresh/take:everything"_s, {}));
    return {};
}

} // namespace oa::db
