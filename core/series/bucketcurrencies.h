// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/series/currencyshare.h"
#include "core/time/interval.h"

#include <map>

namespace oa::core {

/// Which currencies the amounts of each bucket are in, beside the amounts themselves: four bytes a bucket, and more
/// only where a bucket mixes several. Takes nothing until a receipt says its currency.
class BucketCurrencies
{
public:
    /// Forgets [from, to).
    void reset(BucketIndex from, BucketIndex to);
    void set(BucketIndex bucket, const CurrencyShares& shares);

    /// Nobody says a currency.
    bool isEmpty() const { return m_sets.size() < 2; }
    /// Empty where no receipt of the bucket says one.
    const QStringList& at(BucketIndex bucket) const;
    /// The same as a number, equal for equal ones: 0 for none, below setCount().
    quint32 setAt(BucketIndex bucket) const;
    std::size_t setCount() const { return m_sets.size(); }
    const QStringList& set(quint32 number) const { return m_sets[number]; }
    /// The shares of a bucket that mixes currencies; null for others.
    const CurrencyShares* mixedAt(BucketIndex bucket) const;
    std::size_t memoryBytes() const;

private:
    quint32 numberOf(const QStringList& currencies);

    BucketIndex m_first = 0;
    std::vector<quint32> m_numbers;
    std::vector<QStringList> m_sets{QStringList()}; ///< distinct; the first is that of no currency
    std::map<BucketIndex, CurrencyShares> m_mixed;
};

} // namespace oa::core
