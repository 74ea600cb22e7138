// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/base/result.h"
#include "core/rollup/exactdecimal.h"

#include <QByteArray>

#include <algorithm>
#include <span>
#include <string_view>
#include <vector>

namespace oa::core {

/// The distinct values of a bucket, sorted, each with how often it occurred: every rank follows from it exactly.
/// merge() is associative and commutative, also in its bytes: any splitting, order and grouping of the same values
/// gives the same. Equal values that were written with different numbers of decimals are one, with the most decimals.
///
/// Values of up to 18 decimals and 62 bits in the unit of the longest are kept as integers, 24 bytes each; others as
/// what they are.
class Distribution
{
public:
    struct Entry
    {
        ExactDecimal value;
        qint64 count = 0;
        friend bool operator==(const Entry&, const Entry&) = default;
    };

    Distribution() = default;
    /// Of entries in any order, equal values also several times; counts above 0 and together below 2^48.
    static Distribution of(std::vector<Entry> entries);
    static Distribution ofValues(std::span<const ExactDecimal> values);

    void merge(const Distribution& other);

    bool isEmpty() const { return m_count == 0; }
    /// Of all values.
    qint64 count() const { return m_count; }
    /// Of distinct values.
    std::size_t size() const { return m_short.size() + m_long.size(); }
    /// The index-th distinct value, from the smallest.
    Entry at(std::size_t index) const;

    /// The rank-th of all values, from 1 to count(), the smallest first.
    ExactDecimal atRank(qint64 rank) const;
    /// The rank-th of the quantile `tenths` / 10, a value that occurred (percentile_disc). Not of an empty one.
    ExactDecimal tenth(int tenths) const { return atRank(std::max<qint64>(1, (m_count * tenths + 9) / 10)); }
    /// The mean of the two middle values, with one decimal more than the longer of them, as (a + b) * 0.5 is written by
    /// the server. Not of an empty one, nor are the next two.
    ExactDecimal median() const;
    ExactDecimal smallest() const { return atRank(1); }
    ExactDecimal largest() const { return atRank(m_count); }
    /// How many values are below `threshold`.
    qint64 countBelow(const ExactDecimal& threshold) const;
    ExactDecimal sum() const;
    ExactDecimal sumOfSquares() const;

    /// One version byte and what follows (see distributioncode.h); nothing for an empty one.
    QByteArray encoded() const;
    /// Of what encoded() made, of several such pieces one behind the other as well: they are merged. Errors: BadInput
    /// for any other bytes.
    static Result<Distribution> decode(std::string_view bytes);

    friend bool operator==(const Distribution&, const Distribution&) = default;

private:
    friend class DistributionBuilder;
    friend class DistributionCode;

    /// A value as a whole number of units of 10^-m_scale.
    struct ShortEntry
    {
        qint64 units = 0;
        qint64 count = 0;
        int scale = 0; ///< with how many decimals it is written
        friend bool operator==(const ShortEntry&, const ShortEntry&) = default;
    };

    static constexpr int mostDecimals = 18;
    static Distribution ofShort(std::vector<ShortEntry> entries, int scale);
    /// False, and nothing changed, when a value does not fit then.
    bool rescale(int scale);
    void mergeShort(const Distribution& other);
    std::vector<Entry> entries() const;

    qint64 m_count = 0;
    int m_scale = 0;                 ///< the most decimals of any, where all are short
    std::vector<ShortEntry> m_short; ///< sorted; or
    std::vector<Entry> m_long;       ///< sorted
};

/// The median as a double; NaN for a distribution of nothing.
double medianOf(const Distribution& values);

/// Collects values and sorts them, many at a time, in memory that does not grow with how often a value comes.
class DistributionBuilder
{
public:
    void add(const ExactDecimal& value);
    /// The builder is empty afterwards.
    Distribution take();

private:
    Distribution takeUnsorted();

    Distribution m_sorted;
    std::vector<Distribution::ShortEntry> m_short; ///< each in units of its own scale
    std::vector<Distribution::Entry> m_long;
};

} // namespace oa::core
