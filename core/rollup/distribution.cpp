// SPDX-License-Identifier: GPL-3.0-only
#include "core/rollup/distribution.h"

#include "core/rollup/distributioncode.h"

#include <algorithm>
#include <iterator>
#include <limits>
#include <utility>

namespace oa::core {

namespace {

/// Sorts by value and makes one entry of equal ones. `key(entry)` is compared, `join(into, other)` adds up.
template <typename Entries, typename Key, typename Join>
void sortAndJoin(Entries& entries, const Key& key, const Join& join)
{
    const auto isBefore = [&key](const auto& a, const auto& b) { return key(a) < key(b); };
    if (!std::ranges::is_sorted(entries, isBefore))
        std::ranges::sort(entries, isBefore);
    std::size_t kept = 0;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        if (kept > 0 && key(entries[kept - 1]) == key(entries[i]))
            join(entries[kept - 1], entries[i]);
        else if (kept++ != i)
            entries[kept - 1] = std::move(entries[i]);
    }
    entries.resize(kept);
}

template <typename Entries, typename Key, typename Join>
Entries merged(const Entries& a, const Entries& b, const Key& key, const Join& join)
{
    Entries result;
    result.reserve(a.size() + b.size());
    auto left = a.begin();
    auto right = b.begin();
    // Often one of them is much shorter: what lies between its values is copied at once.
    const auto copyUpTo = [&](auto& from, auto end, const auto& value) {
        const auto isBefore = [&](const auto& entry) { return key(entry) < key(value); };
        const auto next = std::distance(from, end) > 8 && isBefore(*(from + 8))
                              ? std::partition_point(from + 9, end, isBefore)
                              : std::find_if_not(from, end, isBefore);
        result.insert(result.end(), from, next);
        from = next;
    };
    while (left != a.end() && right != b.end()) {
        if (key(*left) < key(*right)) {
            copyUpTo(left, a.end(), *right);
        } else if (key(*right) < key(*left)) {
            copyUpTo(right, b.end(), *left);
        } else {
            result.push_back(*left++);
            join(result.back(), *right++);
        }
    }
    result.insert(result.end(), left, a.end());
    result.insert(result.end(), right, b.end());
    return result;
}

constexpr auto unitsOf = [](const auto& entry) { return entry.units; };
constexpr auto valueOf = [](const auto& entry) -> const auto&
{
    return entry.value;
};

constexpr auto joinShort = [](auto& into, const auto& other) {
    into.count += other.count;
    into.scale = std::max(into.scale, other.scale);
};
constexpr auto joinLong = [](auto& into, const auto& other) {
    into.count += other.count;
    if (other.value.scale() > into.value.scale())
        into.value = other.value;
};

template <typename Entries>
qint64 total(const Entries& entries)
{
    qint64 count = 0;
    for (const auto& entry : entries)
        count += entry.count;
    return count;
}

ExactDecimal shortValue(qint64 units, int unitScale, int scale)
{
    for (int i = scale; i < unitScale; ++i)
        units /= 10;
    return {units, scale};
}

} // namespace

Distribution Distribution::of(std::vector<Entry> entries)
{
    int scale = 0;
    for (const auto& entry : entries)
        scale = std::max(scale, entry.value.scale());
    std::vector<ShortEntry> shorts;
    if (scale <= mostDecimals) {
        shorts.reserve(entries.size());
        for (const auto& entry : entries) {
            const auto units = entry.value.unitsAt(scale);
            if (!units)
                break;
            shorts.push_back({*units, entry.count, entry.value.scale()});
        }
    }
    if (shorts.size() == entries.size())
        return ofShort(std::move(shorts), scale);
    Distribution distribution;
    sortAndJoin(entries, valueOf, joinLong);
    distribution.m_count = total(entries);
    distribution.m_long = std::move(entries);
    return distribution;
}

Distribution Distribution::ofShort(std::vector<ShortEntry> entries, int scale)
{
    Distribution distribution;
    sortAndJoin(entries, unitsOf, joinShort);
    distribution.m_count = total(entries);
    distribution.m_scale = scale;
    distribution.m_short = std::move(entries);
    return distribution;
}

Distribution Distribution::ofValues(std::span<const ExactDecimal> values)
{
    DistributionBuilder builder;
    for (const auto& value : values)
        builder.add(value);
    return builder.take();
}

bool Distribution::rescale(int scale)
{
    if (scale == m_scale)
        return true;
    if (scale > mostDecimals)
        return false;
    auto shorts = m_short;
    for (auto& entry : shorts) {
        const auto units = ExactDecimal(entry.units, m_scale).unitsAt(scale);
        if (!units)
            return false;
        entry.units = *units;
    }
    m_short = std::move(shorts);
    m_scale = scale;
    return true;
}

std::vector<Distribution::Entry> Distribution::entries() const
{
    std::vector<Entry> entries;
    entries.reserve(size());
    for (std::size_t i = 0; i < size(); ++i)
        entries.push_back(at(i));
    return entries;
}

void Distribution::mergeShort(const Distribution& other)
{
    m_short = merged(m_short, other.m_short, unitsOf, joinShort);
    m_count += other.m_count;
}

void Distribution::merge(const Distribution& other)
{
    if (other.isEmpty())
        return;
    if (isEmpty()) {
        *this = other;
        return;
    }
    if (m_long.empty() && other.m_long.empty()) {
        if (m_scale > other.m_scale) {
            auto rescaled = other;
            if (rescaled.rescale(m_scale))
                return mergeShort(rescaled);
        } else if (rescale(other.m_scale)) {
            return mergeShort(other);
        }
    }
    *this = of(merged(entries(), other.entries(), valueOf, joinLong));
}

Distribution::Entry Distribution::at(std::size_t index) const
{
    if (!m_long.empty())
        return m_long[index];
    const auto& entry = m_short[index];
    return {shortValue(entry.units, m_scale, entry.scale), entry.count};
}

ExactDecimal Distribution::atRank(qint64 rank) const
{
    for (const auto& entry : m_short) {
        rank -= entry.count;
        if (rank <= 0)
            return shortValue(entry.units, m_scale, entry.scale);
    }
    for (const auto& entry : m_long) {
        rank -= entry.count;
        if (rank <= 0)
            return entry.value;
    }
    return {};
}

ExactDecimal Distribution::median() const
{
    return (atRank((m_count + 1) / 2) + atRank((m_count + 2) / 2)) * ExactDecimal(5, 1);
}

double medianOf(const Distribution& values)
{
    return values.isEmpty() ? std::numeric_limits<double>::quiet_NaN() : values.median().toDouble();
}

qint64 Distribution::countBelow(const ExactDecimal& threshold) const
{
    qint64 below = 0;
    for (std::size_t i = 0; i < size(); ++i) {
        const auto entry = at(i);
        if (!(entry.value < threshold))
            break;
        below += entry.count;
    }
    return below;
}

ExactDecimal Distribution::sum() const
{
    ExactDecimal::Units units = 0; // fewer than 2^48 values of 62 bits
    for (const auto& entry : m_short)
        units += ExactDecimal::Units(entry.units) * entry.count;
    ExactDecimal sum(units, m_scale);
    for (const auto& entry : m_long)
        sum += entry.value * ExactDecimal(entry.count, 0);
    return sum;
}

ExactDecimal Distribution::sumOfSquares() const
{
    ExactDecimal sum;
    for (const auto& entry : m_short) {
        const ExactDecimal value(entry.units, m_scale);
        sum += value * value * ExactDecimal(entry.count, 0);
    }
    for (const auto& entry : m_long)
        sum += entry.value * entry.value * ExactDecimal(entry.count, 0);
    return sum;
}

QByteArray Distribution::encoded() const
{
    return DistributionCode::encoded(*this);
}

Result<Distribution> Distribution::decode(std::string_view bytes)
{
    return DistributionCode::decode(bytes);
}

void DistributionBuilder::add(const ExactDecimal& value)
{
    const auto units = value.scale() <= Distribution::mostDecimals ? value.unitsAt(value.scale()) : std::nullopt;
    if (units)
        m_short.push_back({*units, 1, value.scale()});
    else
        m_long.push_back({value, 1});
    constexpr std::size_t many = 1U << 15U;
    if (m_short.size() + m_long.size() >= many)
        m_sorted.merge(takeUnsorted());
}

Distribution DistributionBuilder::take()
{
    auto rest = takeUnsorted();
    if (m_sorted.isEmpty())
        return rest;
    m_sorted.merge(rest);
    return std::exchange(m_sorted, {});
}

Distribution DistributionBuilder::takeUnsorted()
{
    int scale = 0;
    for (const auto& entry : m_short)
        scale = std::max(scale, entry.scale);
    const auto shorts = std::exchange(m_short, {});
    auto longs = std::exchange(m_long, {});
    auto scaled = shorts;
    const auto reach = [scale](Distribution::ShortEntry& entry) {
        const auto units = ExactDecimal(entry.units, entry.scale).unitsAt(scale);
        if (units)
            entry.units = *units;
        return units.has_value();
    };
    if (longs.empty() && std::ranges::all_of(scaled, reach))
        return Distribution::ofShort(std::move(scaled), scale);
    longs.reserve(longs.size() + shorts.size());
    for (const auto& entry : shorts)
        longs.push_back({ExactDecimal(entry.units, entry.scale), entry.count});
    return Distribution::of(std::move(longs));
}

} // namespace oa::core
