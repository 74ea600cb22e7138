// SPDX-License-Identifier: GPL-3.0-only
#include "db/rollups/rolluptable.h"

#include "db/connection/connection.h"
#include "db/connection/statement.h"
#include "db/copy/binaryfield.h"
#include "db/rollups/rollupparameters.h"

#include <optional>
#include <utility>

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
    core::Distribution base;
    core::Distribution added; ///< what stands beside it

    /// Both together, of which the base is no more there then.
    core::Distribution whole()
    {
        base.merge(added);
        return std::exchange(base, {});
    }
};

struct StoredRollup
{
    core::Rollup rollup; ///< without its distributions
    StoredDistribution scores;
    StoredDistribution ocrScores;
};

/// `fields`: count, distribution, added.
std::optional<StoredDistribution> distributionFrom(std::span<const BinaryField, 3> fields)
{
    const auto count = integerFrom(fields[0]);
    const auto baseBytes = fields[1].value_or(std::string_view());
    auto base = core::Distribution::decode(baseBytes);
    auto added = core::Distribution::decode(fields[2].value_or(std::string_view()));
    if (!base || !added || count != base->count() + added->count())
        return std::nullopt;
    return StoredDistribution{baseBytes.size(), *std::move(base), *std::move(added)};
}

/// `fields`: documents, sum, squares, then three for each score, and currencies. Nothing when that is no roll-up, or
/// not yet.
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
    auto currencies =
        core::CurrencyAmounts::decode(fields[9].value_or(std::string_view()), {*documents, *amount, *squares});
    if (!currencies)
        return std::nullopt;
    return StoredRollup{
        {*documents, *amount, *squares, {}, {}, *std::move(currencies)}, *std::move(scores), *std::move(ocrScores)};
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
        stored->scores.added.merge(std::exchange(bucket.rollup.scores, {}));
        stored->ocrScores.added.merge(std::exchange(bucket.rollup.ocrScores, {}));
        bucket.rollup.merge(stored->rollup);
        bucket.rollup.scores = stored->scores.whole();
        bucket.rollup.ocrScores = stored->ocrScores.whole();
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
                                     auto stored = rollupFrom(fields.subspan(1));
                                     if (stored) {
                                         stored->rollup.scores = stored->scores.whole();
                                         stored->rollup.ocrScores = stored->ocrScores.whole();
                                     }
                                     consume(*hour, fields.back().value_or(std::string_view()),
                                             stored ? &stored->rollup : nullptr);
                                     return {};
                                 });
}

} // namespace oa::db
