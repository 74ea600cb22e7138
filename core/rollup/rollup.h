// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/rollup/currencyamounts.h"
#include "core/rollup/distribution.h"

#include <optional>
#include <string_view>

namespace oa::core {

/// What a bucket knows of its receipts, nothing of it rounded. A range, an hour, a day or a group of businesses is the
/// merge of its parts; merge() is associative and commutative.
struct Rollup
{
    qint64 documents = 0;
    ExactDecimal amount;        ///< sum of the totals
    ExactDecimal amountSquares; ///< sum of their squares
    Distribution scores;        ///< of the receipts that have one
    Distribution ocrScores;     ///< likewise
    CurrencyAmounts currencies; ///< the amounts again, by currency

    Amounts amounts() const { return {documents, amount, amountSquares}; }
    bool isEmpty() const { return documents == 0; }
    void merge(const Rollup& other);
    friend bool operator==(const Rollup&, const Rollup&) = default;
};

/// Makes a Rollup of receipts, sorting once.
class RollupBuilder
{
public:
    void add(const ExactDecimal& amount, const std::optional<ExactDecimal>& score,
             const std::optional<ExactDecimal>& ocrScore, std::optional<std::string_view> currency = {});
    /// Plain decimals and a currency, as the extractor gives them. False, with nothing taken, when one of them is none.
    [[nodiscard]] bool add(std::string_view amount, std::optional<std::string_view> score,
                           std::optional<std::string_view> ocrScore, std::optional<std::string_view> currency = {});
    bool isEmpty() const { return m_rollup.isEmpty(); }
    /// The builder is empty afterwards.
    Rollup take();

private:
    Rollup m_rollup; ///< without its distributions
    DistributionBuilder m_scores;
    DistributionBuilder m_ocrScores;
};

} // namespace oa::core
