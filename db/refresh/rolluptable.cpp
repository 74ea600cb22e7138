// SPDX-License-Identifier: GPL-3.0-only
#include "db/refresh/rolluptable.h"

#include "db/connection/connection.h"
#include "db/connection/statement.h"
#include "db/copy/binaryfield.h"
#include "db/refresh/rollupparameters.h"

#include <optional>

namespace oa::db {

namespace {

/// A statement carries about so much.
constexpr qsizetype bytesAtATime = 8 * 1024 * 1024;

/// A row's long distributions are written anew only when what was added to them is an eighth of them. Short ones
/// always: as long as a row fits into a page, the server writes all of it in any case.
constexpr std::size_t longBytes = 4000;
constexpr std::size_t partAdded = 8;

struct StoredDistribution
{
    std::size_t baseBytes = 0;
    core::Distribution added; ///< what stands beside the base
    core::Distribution whole;
};

struct StoredRollup
{
    core::Rollup rollup;
    StoredDistribution scores; ///< without `whole`, which is in the roll-up
    StoredDistribution ocrScores;
};

/// `fields`: count, distribution, added.
std::optional<StoredDistribution> distributionFrom(std::span<const BinaryField, 3> fields)
{
    StoredDistribution stored;
    const auto count = integerFrom(fields[0]);
    const auto base = fields[1].value_or(std::string_view());
    auto whole = core::Distribution::decode(base);
    auto added = core::Distribution::decode(fields[2].value_or(std::string_view()));
    if (!whole || !added)
        return std::nullopt;
    stored.baseBytes = base.size();
    stored.whole = *std::move(whole);
    stored.added = *std::move(added);
    stored.whole.merge(stored.added);
    return count == stored.whole.count() ? std::optional(std::move(stored)) : std::nullopt;
}

/// `fields`: documents, sum, squares, then three for each score. Nothing when that is no roll-up, or not yet.
std::optional<StoredRollup> rollupFrom(std::span<const BinaryField> fields)
{
    const auto documents = integerFrom(fields[0]);
    if (!documents || !fields[1] || !fields[2])
        return std::nullopt;
    const auto amount = core::ExactDecimal::fromText(*fields[1]);
    const auto squares = core::ExactDecimal::fromText(*fields[2]);
    auto scores = distributionFrom(fields.subspan<3, 3>());
    auto ocrScores = distributionFrom(fields.subspan<6, 3>());
    if (!amount || !squares || !scores || !ocrScores)
        return std::nullopt;
    StoredRollup stored;
    stored.rollup = {*documents, *amount, *squares, std::exchange(scores->whole, {}),
                     std::exchange(ocrScores->whole, {})};
    stored.scores = *std::move(scores);
    stored.ocrScores = *std::move(ocrScores);
    return stored;
}

/// Whether what was added goes beside the long distributions.
bool staysBeside(const StoredRollup& stored)
{
    const auto base = stored.scores.baseBytes + stored.ocrScores.baseBytes;
    constexpr std::size_t bytesAValue = 3;
    return base >= longBytes &&
           (stored.scores.added.size() + stored.ocrScores.added.size()) * bytesAValue * partAdded <= base;
}

} // namespace

RollupTable::RollupTable(Connection& connection, core::Interval interval)
    : m_connection(connection)
    , m_interval(interval)
{}

core::Result<qint64> RollupTable::write(std::span<const BucketRollup> buckets)
{
    qint64 written = 0;
    RollupParameters rows;
    for (const auto& bucket : buckets) {
        rows.add(bucket);
        if (rows.bytes() < bytesAtATime && &bucket != &buckets.back())
            continue;
        OA_TRY_ASSIGN(const auto result, m_connection.execute(sql("refresh/rollups:write", m_interval), rows.take()));
        written += result.affectedRows();
    }
    return written;
}

core::Result<RollupTable::Added> RollupTable::add(std::vector<BucketRollup> buckets)
{
    Added added;
    if (buckets.empty())
        return added;
    RollupParameters beside;
    std::vector<bool> isDone(buckets.size());
    const auto take = [&](std::span<const BinaryField> fields) -> core::Result<> {
        const auto place = integerFrom(fields[0]).value_or(0) - 1;
        if (place < 0 || place >= static_cast<qint64>(buckets.size()))
            return unexpectedRow();
        auto& bucket = buckets[static_cast<std::size_t>(place)];
        auto stored = rollupFrom(fields.subspan(1));
        if (!stored) {
            added.refused.push_back(bucket.minute);
            isDone[static_cast<std::size_t>(place)] = true;
            return {};
        }
        stored->scores.added.merge(bucket.rollup.scores);
        stored->ocrScores.added.merge(bucket.rollup.ocrScores);
        stored->rollup.merge(bucket.rollup);
        bucket.rollup = std::move(stored->rollup);
        if (staysBeside(*stored)) {
            beside.add(bucket, stored->scores.added, stored->ocrScores.added);
            isDone[static_cast<std::size_t>(place)] = true;
        }
        return {};
    };
    OA_TRY(m_connection.readRows(sql("refresh/rollups:stored", m_interval), RollupParameters::keys(buckets), take));
    if (!beside.isEmpty()) {
        OA_TRY_ASSIGN(const auto result, m_connection.execute(sql("refresh/rollups:add", m_interval), beside.take()));
        added.rows += result.affectedRows();
    }
    std::size_t kept = 0;
    for (std::size_t i = 0; i < buckets.size(); ++i) {
        if (!isDone[i] && kept++ != i)
            buckets[kept - 1] = std::move(buckets[i]);
    }
    buckets.resize(kept);
    OA_TRY_ASSIGN(const auto written, write(buckets));
    added.rows += written;
    return added;
}

core::Result<bool> RollupTable::hasAny(std::span<const MinuteRun> runs)
{
    OA_TRY_ASSIGN(const auto found,
                  m_connection.execute(sql("refresh/recompute:exists", m_interval), runParameters(runs)));
    return found.boolean(0, 0);
}

core::Result<> RollupTable::readHours(std::span<const MinuteRun> runs, const Consumer& consume)
{
    return m_connection.readRows(sql("refresh/rollups:of-hours", m_interval), runParameters(runs),
                                 [&consume](std::span<const BinaryField> fields) -> core::Result<> {
                                     const auto hour = integerFrom(fields[0]);
                                     if (!hour)
                                         return unexpectedRow();
                                     const auto stored = rollupFrom(fields.subspan(1));
                                     consume(*hour, fields.back().value_or(std::string_view()),
                                             stored ? &stored->rollup : nullptr);
                                     return {};
                                 });
}

} // namespace oa::db
