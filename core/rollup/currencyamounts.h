// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/base/result.h"
#include "core/rollup/exactdecimal.h"

#include <string>
#include <string_view>
#include <vector>

namespace oa::core {

/// Totals of receipts, of how many and the sum of their squares: all of a bucket, or those in one currency.
struct Amounts
{
    qint64 documents = 0;
    ExactDecimal sum;
    ExactDecimal squares;

    Amounts& operator+=(const Amounts& other);
    friend Amounts operator-(const Amounts& a, const Amounts& b);
    friend bool operator==(const Amounts&, const Amounts&) = default;
};

/// The amounts of a bucket by currency; receipts that say none are in none of them. merge() is associative and
/// commutative, also in what is written.
///
/// Written as text: nothing where no receipt has a currency; "EUR" where all have that one, which with the bucket's own
/// columns says all; else, in the order of bytes and "-" for receipts that say none,
///
///     - 2 7.00 25.00,EUR 3 12.50 60.25,USD 1 4 16
///
/// code, receipts, sum and sum of squares each.
class CurrencyAmounts
{
public:
    struct Entry
    {
        std::string currency; ///< see currencyCode(); empty in what readList() gives for receipts that say none
        Amounts amounts;
        friend bool operator==(const Entry&, const Entry&) = default;
    };

    void add(std::string_view currency, const Amounts& amounts);
    void merge(const CurrencyAmounts& other);

    bool isEmpty() const { return m_entries.empty(); }
    const std::vector<Entry>& entries() const { return m_entries; }

    /// `all`: of the bucket, with receipts that say no currency.
    std::string encoded(const Amounts& all) const;
    /// Of what encoded() made, and of several lists put together with commas: they are merged. Errors: BadInput for
    /// any other text, and where the receipts are not those of `all`.
    static Result<CurrencyAmounts> decode(std::string_view text, const Amounts& all);

    /// All entries as a list, also where it is one: what readList() reads.
    std::string list() const;
    /// Of a list alone, with an entry for receipts that say no currency if there are such. Errors: BadInput.
    static Result<CurrencyAmounts> readList(std::string_view text);

    friend bool operator==(const CurrencyAmounts&, const CurrencyAmounts&) = default;

private:
    std::vector<Entry> m_entries; ///< sorted by currency; few
};

} // namespace oa::core
