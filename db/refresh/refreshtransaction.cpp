// SPDX-License-Identifier: GPL-3.0-only
#include "db/refresh/refreshtransaction.h"

#include "db/connection/changelistener.h"
#include "db/connection/sqlfile.h"
#include "db/connection/textarray.h"
#include "db/refresh/extraction.h"

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

core::Result<qint64> RefreshTransaction::deleteEmptied(core::Interval interval, std::span<const MinuteRun> runs)
{
    const auto parameters = runParameters(runs);
    OA_TRY_ASSIGN(const auto exists,
                  m_connection.execute(sqlFile(u"refresh/recompute:exists"_s, interval), parameters));
    if (!exists.boolean(0, 0))
        return 0;
    return run(interval == core::Interval::Minute ? u"refresh/recompute:delete-emptied-minutes"_s
                                                  : u"refresh/recompute:delete-emptied-hours"_s,
               parameters);
}

core::Result<qint64> RefreshTransaction::writeBuckets(core::Interval interval, std::span<const MinuteRun> runs,
                                                      const Parameter& businesses)
{
    const auto [starts, ends] = runParameters(runs);
    OA_TRY_ASSIGN(const auto written,
                  m_connection.execute(sqlFile(u"refresh/recompute:buckets"_s, interval), {starts, ends, businesses}));
    return written.affectedRows();
}

core::Result<> RefreshTransaction::applySettings()
{
    OA_TRY_ASSIGN(const auto formats, m_connection.execute(sqlFile(u"refresh/claim:settings"_s)));
    m_extractor.take(formats);
    return {};
}

core::Result<bool> RefreshTransaction::claimMinutes(const StripeWork& work, int limit)
{
    OA_TRY_ASSIGN(const auto claimed, m_connection.execute(sqlFile(u"refresh/claim:minutes"_s),
                                                           {minutesParameter(work.blocks), parameter(qint64(limit))}));
    m_claimed = ClaimedMinutes(claimed);
    m_counts.minutes += claimed.rowCount();
    return claimed.rowCount() > 0;
}

core::Result<> RefreshTransaction::writeExtracted(Extraction& extraction)
{
    OA_TRY(extraction.writeValues(sqlFile(u"refresh/values:write-values"_s)));
    OA_TRY(extraction.writeRejected(sqlFile(u"refresh/values:write-rejected"_s)));
    m_counts.documents += extraction.documents();
    m_counts.rejected += extraction.rejected();
    return {};
}

core::Result<> RefreshTransaction::readAdded(Extraction& extraction)
{
    const auto ranges = rangeParameters(m_claimed.added());
    OA_TRY_ASSIGN(const auto known, m_connection.execute(sqlFile(u"refresh/values:any-known"_s), ranges));
    return extraction.read(
        sqlFile(known.boolean(0, 0) ? u"refresh/values:unknown-documents"_s : u"refresh/values:documents"_s), ranges);
}

core::Result<> RefreshTransaction::updateValues()
{
    Extraction extraction(m_connection, m_extractor.extractor());
    if (!m_claimed.added().empty())
        OA_TRY(readAdded(extraction));
    if (!m_claimed.changed().empty()) {
        const auto runs = runParameters(m_claimed.changed());
        OA_TRY(extraction.read(sqlFile(u"refresh/values:documents"_s), runs));
        OA_TRY(run(u"refresh/values:delete-values"_s, runs));
        OA_TRY(run(u"refresh/values:delete-rejected"_s, runs));
    }
    const auto businesses = extraction.businesses();
    m_addedBusinesses = businesses ? textArrayParameter(*businesses) : Parameter();
    return writeExtracted(extraction);
}

core::Result<> RefreshTransaction::recomputeMinutes()
{
    using core::Interval;
    if (!m_claimed.changed().empty()) {
        OA_TRY_ASSIGN(const auto deleted, deleteEmptied(Interval::Minute, m_claimed.changed()));
        OA_TRY_ASSIGN(const auto written, writeBuckets(Interval::Minute, m_claimed.changed(), {}));
        m_counts.minuteRowsWritten += deleted + written;
    }
    // Where documents are only added, no bucket empties, and those of other businesses are as they were.
    if (!m_claimed.added().empty()) {
        OA_TRY_ASSIGN(const auto written, writeBuckets(Interval::Minute, m_claimed.addedTo(), m_addedBusinesses));
        m_counts.minuteRowsWritten += written;
    }
    return {};
}

core::Result<bool> RefreshTransaction::lockHours(int stripe)
{
    OA_TRY_ASSIGN(const auto locked, m_connection.execute(sqlFile(u"refresh/claim:lock"_s),
                                                          {parameter(qint64(locks::firstHourStripe) + stripe)}));
    return locked.boolean(0, 0);
}

core::Result<std::vector<core::BucketIndex>> RefreshTransaction::hoursLargerThan(qint64 documents,
                                                                                 std::span<const MinuteRun> hours)
{
    const auto [starts, ends] = runParameters(hours);
    OA_TRY_ASSIGN(const auto large, m_connection.execute(sqlFile(u"refresh/recompute:large-hours"_s),
                                                         {starts, ends, parameter(documents)}));
    std::vector<core::BucketIndex> firstMinutes;
    for (int row = 0; row < large.rowCount(); ++row)
        firstMinutes.push_back(large.integer(row, 0));
    return firstMinutes;
}

core::Result<> RefreshTransaction::recomputeHours(std::span<const MinuteRun> hours)
{
    OA_TRY_ASSIGN(const auto deleted, deleteEmptied(core::Interval::Hour, hours));
    OA_TRY_ASSIGN(const auto written, writeBuckets(core::Interval::Hour, hours, {}));
    m_counts.hourRowsWritten += deleted + written;
    return {};
}

core::Result<> RefreshTransaction::deferHours(std::span<const MinuteRun> hours)
{
    const auto starts = runParameters(hours).front();
    OA_TRY_ASSIGN(const auto left, run(u"refresh/claim:defer-hours"_s, std::array{starts}));
    m_counts.hoursDeferred += left;
    return {};
}

core::Result<std::vector<MinuteRun>> RefreshTransaction::claimHours(const StripeWork& work, int limit)
{
    OA_TRY_ASSIGN(const auto claimed, m_connection.execute(sqlFile(u"refresh/claim:hours"_s),
                                                           {minutesParameter(work.blocks), parameter(qint64(limit))}));
    std::vector<MinuteRun> starts;
    for (int row = 0; row < claimed.rowCount(); ++row)
        starts.push_back({claimed.integer(row, 0), claimed.integer(row, 0) + 1});
    return eachHour(starts);
}

core::Result<> RefreshTransaction::notify(const core::TimeRange& range)
{
    const auto payload = u"%1 %2"_s.arg(core::toEpochMicroseconds(range.from) / 1'000'000)
                             .arg(core::toEpochMicroseconds(range.to) / 1'000'000);
    OA_TRY(m_connection.execute(sqlFile(u"refresh/claim:notify"_s),
                                {parameter(std::string_view(totalsChannel)), parameter(payload)}));
    return {};
}

core::Result<bool> RefreshTransaction::replaceOutside()
{
    OA_TRY_ASSIGN(const auto claimed, run(u"refresh/claim:outside"_s, {}));
    if (claimed == 0)
        return false;
    Extraction extraction(m_connection, m_extractor.extractor());
    OA_TRY(extraction.read(sqlFile(u"refresh/values:documents-outside"_s), {}));
    OA_TRY(run(u"refresh/values:delete-rejected-outside"_s, {}));
    OA_TRY(writeExtracted(extraction));
    return true;
}

core::Result<> RefreshTransaction::expandEverything()
{
    OA_TRY(run(u"refresh/claim:everything"_s, {}));
    return {};
}

} // namespace oa::db
