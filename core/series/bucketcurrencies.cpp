// SPDX-License-Identifier: GPL-3.0-only
#include "core/series/bucketcurrencies.h"

#include <algorithm>

namespace oa::core {

void BucketCurrencies::reset(BucketIndex from, BucketIndex to)
{
    const auto end = m_first + static_cast<BucketIndex>(m_numbers.size());
    const auto first = std::clamp(from, m_first, end) - m_first;
    const auto last = std::clamp(to, m_first + first, end) - m_first;
    std::fill(m_numbers.begin() + first, m_numbers.begin() + last, 0U);
    m_mixed.erase(m_mixed.lower_bound(from), m_mixed.lower_bound(std::max(from, to)));
}

void BucketCurrencies::set(BucketIndex bucket, const CurrencyShares& shares)
{
    m_mixed.erase(bucket);
    if (shares.empty() && isEmpty())
        return;
    if (m_numbers.empty())
        m_first = bucket;
    if (bucket < m_first) {
        m_numbers.insert(m_numbers.begin(), static_cast<std::size_t>(m_first - bucket), 0U);
        m_first = bucket;
    }
    const auto offset = static_cast<std::size_t>(bucket - m_first);
    if (offset >= m_numbers.size())
        m_numbers.resize(offset + 1, 0U);
    m_numbers[offset] = numberOf(currenciesOf(shares));
    if (shares.size() > 1)
        m_mixed.emplace(bucket, shares);
}

quint32 BucketCurrencies::numberOf(const QStringList& currencies)
{
    const auto known = std::ranges::find(m_sets, currencies);
    const auto number = static_cast<quint32>(known - m_sets.begin());
    if (known == m_sets.end())
        m_sets.push_back(currencies);
    return number;
}

quint32 BucketCurrencies::setAt(BucketIndex bucket) const
{
    const auto offset = bucket - m_first;
    return offset >= 0 && offset < static_cast<BucketIndex>(m_numbers.size())
               ? m_numbers[static_cast<std::size_t>(offset)]
               : 0;
}

const QStringList& BucketCurrencies::at(BucketIndex bucket) const
{
    return m_sets[setAt(bucket)];
}

const CurrencyShares* BucketCurrencies::mixedAt(BucketIndex bucket) const
{
    const auto found = m_mixed.find(bucket);
    return found == m_mixed.end() ? nullptr : &found->second;
}

std::size_t BucketCurrencies::memoryBytes() const
{
    constexpr std::size_t aMixedBucket = 160;
    return m_numbers.capacity() * sizeof(quint32) + m_mixed.size() * aMixedBucket;
}

} // namespace oa::core
