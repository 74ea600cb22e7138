// SPDX-License-Identifier: GPL-3.0-only
#include "db/refresh/refreshtransaction.h"

#include "db/connection/statement.h"
#include "db/extraction/extraction.h"
#include "db/schema/fence.h"
#include "db/schema/guard.h"
#include "db/sessions/changelistener.h"
#include "db/state/retentionfloors.h"

#include <algorithm>
#include <iterator>
#include <set>

using namespace Qt::StringLiterals;

namespace oa::db {

namespace {

constexpr core::BucketIndex minutesPerHour = 60;
/// What arrives while somebody follows is of a moment. Of longer stretches there may be many documents, which COPY
/// brings for less.
constexpr std::chrono::minutes longestMoment{10};
using Clock = std::chrono::steady_clock;

} // namespace

RefreshTransaction::RefreshTransaction(Connection& connection, StoredExtractor& extractor)
    : m_connection(connection)
    , m_extractor(extractor)
{}

core::Result<qint64> RefreshTransaction::run(Statement statement, std::span<const Parameter> parameters)
{
    OA_TRY_ASSIGN(const auto result, m_connection.execute(sql(statement), parameters));
    return result.affectedRows();
}

core::Result<> RefreshTransaction::applySettings(int stripe)
{
    OA_TRY_ASSIGN(const auto formats, m_connection.execute(sql("refresh/claim:settings")));
    m_extractor.take(formats);
    if (formats.isNull(0, 1))
        return tl::unexpected(retentionUnknown());
    m_firstKept = formats.integer(0, 1);
    if (formats.boolean(0, 2))
        OA_TRY(passFence(m_connection, std::array{stripe}));
    return {};
}

core::Result<bool> RefreshTransaction::claimMinutes(const StripeWork& work, int limit)
{
    OA_TRY_ASSIGN(const auto claimed, m_connection.execute(sql("refresh/claim:minutes"),
                                                           {minutesParameter(work.blocks), parameter(qint64(limit))}));
    m_claimed = ClaimedMinutes(claimed, m_firstKept);
    for (const auto& run : m_claimed.all())
        m_counts.minutes += run.to - run.from;
    m_counts.hours += static_cast<qint64>(eachHour(m_claimed.all()).size());
    return claimed.rowCount() > 0;
}

core::Result<> RefreshTransaction::noteLate()
{
    if (m_claimed.sealed().empty())
        return {};
    // A retainer may be noting the same ones, as it removes them.
    OA_TRY(m_connection.execute(sql("retention/remove:lock")));
    const auto [from, to] = runParameters(m_claimed.sealed());
    const std::array parameters = {from, to, parameter(qint64(core::Extractor::version))};
    OA_TRY_ASSIGN(const auto late, run("refresh/values:note-late", parameters));
    m_counts.documents += late;
    m_counts.rejected += late;
    m_counts.late += late;
    return {};
}

core::Result<> RefreshTransaction::writeExtracted(Extraction& extraction)
{
    const auto begin = Clock::now();
    const Extraction::Observer observer{[this](const ExtractedRow& row) { return m_rollups->add(row); },
                                        [this] { return m_rollups->flush(); }};
    OA_TRY(extraction.writeValues(sql("refresh/values:write-values"), observer));
    OA_TRY(extraction.writeRejected(sql("refresh/values:write-rejected")));
    m_counts.documents += extraction.documents();
    m_counts.rejected += extraction.rejected();
    m_counts.bytes += extraction.bytes();
    m_counts.times += {extraction.reading(), extraction.extracting(), Clock::now() - begin};
    return {};
}

core::Result<> RefreshTransaction::readAdded(Extraction& extraction)
{
    const auto ranges = rangeParameters(m_claimed.added());
    core::TimeRange whole = m_claimed.added().front();
    for (const auto& range : m_claimed.added())
        whole = {std::min(whole.from, range.from), std::max(whole.to, range.to)};
    if (whole.length() <= longestMoment)
        return extraction.readWithin(sql("refresh/values:unknown-documents-within"), ranges, whole);
    OA_TRY_ASSIGN(const auto known, m_connection.execute(sql("refresh/values:any-known"), ranges));
    return extraction.read(
        sql(known.boolean(0, 0) ? Statement("refresh/values:unknown-documents") : "refresh/values:documents"), ranges);
}

core::Result<> RefreshTransaction::updateValues()
{
    m_rollups = std::make_unique<RollupUpdate>(m_connection, m_claimed);
    OA_TRY(m_rollups->begin());
    Extraction extraction(m_connection, m_extractor.extractor());
    if (!m_claimed.added().empty())
        OA_TRY(readAdded(extraction));
    if (!m_claimed.changed().empty()) {
        const auto runs = runParameters(m_claimed.changed());
        OA_TRY(extraction.read(sql("refresh/values:documents"), runs));
        OA_TRY(run("refresh/values:delete-values", runs));
        OA_TRY(run("refresh/values:delete-rejected", runs));
    }
    return writeExtracted(extraction);
}

core::Result<> RefreshTransaction::updateRollups()
{
    OA_TRY(m_rollups->finishMinutes());
    OA_TRY(m_rollups->finishHours());
    m_counts.minuteRowsWritten += m_rollups->minuteRows();
    m_counts.hourRowsWritten += m_rollups->hourRows();
    return {};
}

core::Result<> RefreshTransaction::remakeHours(const ClaimedHours& hours)
{
    if (!hours.ofValues.empty()) {
        OA_TRY_ASSIGN(const auto counts, RollupUpdate::remake(m_connection, hours.ofValues));
        m_counts += counts;
    }
    if (hours.ofDocuments.empty())
        return {};
    m_claimed = ClaimedMinutes::whole(hours.ofDocuments);
    OA_TRY(updateValues());
    return updateRollups();
}

core::Result<RefreshTransaction::ClaimedHours> RefreshTransaction::claimHours(const StripeWork& work, int limit)
{
    OA_TRY_ASSIGN(const auto claimed, m_connection.execute(sql("refresh/claim:hours"),
                                                           {minutesParameter(work.blocks), parameter(qint64(limit))}));
    ClaimedHours hours{.count = claimed.rowCount(), .ofValues = {}, .ofDocuments = {}};
    m_counts.hours += hours.count;
    std::set<core::BucketIndex> ofValues;
    std::vector<core::BucketIndex> mayDiffer;
    for (int row = 0; row < claimed.rowCount(); ++row) {
        const auto [start, isRemade, isReread] = claimed.as<qint64, bool, bool>(row);
        if (start < m_firstKept)
            continue;
        if (isRemade)
            ofValues.insert(start);
        if (isReread)
            mayDiffer.push_back(start);
    }
    const auto run = [](core::BucketIndex start) { return MinuteRun{start, start + minutesPerHour}; };
    if (!mayDiffer.empty()) {
        OA_TRY_ASSIGN(const auto differing,
                      m_connection.execute(sql("refresh/claim:hours-to-reread"), {minutesParameter(mayDiffer)}));
        for (int row = 0; row < differing.rowCount(); ++row) {
            hours.ofDocuments.push_back(run(differing.integer(row, 0)));
            ofValues.erase(differing.integer(row, 0));
        }
    }
    std::ranges::transform(ofValues, std::back_inserter(hours.ofValues), run);
    return hours;
}

core::Result<> RefreshTransaction::notify(const core::TimeRange& range)
{
    const auto payload = u"%1 %2"_s.arg(core::toEpochMicroseconds(range.from) / 1'000'000)
                             .arg(core::toEpochMicroseconds(range.to) / 1'000'000);
    OA_TRY(m_connection.execute(sql("refresh/claim:notify"),
                                {parameter(std::string_view(totalsChannel)), parameter(payload)}));
    return {};
}

core::Result<bool> RefreshTransaction::replaceOutside()
{
    OA_TRY_ASSIGN(const auto claimed, run("refresh/claim:outside", {}));
    if (claimed == 0)
        return false;
    Extraction extraction(m_connection, m_extractor.extractor());
    OA_TRY(extraction.read(sql("refresh/values:documents-outside"), {}));
    OA_TRY(run("refresh/values:delete-rejected-outside", {}));
    OA_TRY(writeExtracted(extraction));
    return true;
}

core::Result<> RefreshTransaction::expandEverything()
{
    OA_TRY_ASSIGN(const bool isSpread, db::isSpread(m_connection));
    if (isSpread)
        OA_TRY(passEveryFence(m_connection));
    OA_TRY_ASSIGN(const auto look, m_connection.execute(sql("refresh/claim:may-expand")));
    if (!look.boolean(0, 1))
        return tl::unexpected(noReceiptsLeft());
    if (!look.boolean(0, 2))
        return tl::unexpected(retentionUnknown());
    OA_TRY(run("refresh/claim:take-everything", {}));
    OA_TRY(run("refresh/claim:everything", {}));
    return {};
}

} // namespace oa::db
