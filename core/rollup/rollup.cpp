// SPDX-License-Identifier: GPL-3.0-only
#include "core/rollup/rollup.h"

#include <utility>

namespace oa::core {

void Rollup::merge(const Rollup& other)
{
    documents += other.documents;
    amount += other.amount;
    amountSquares += other.amountSquares;
    scores.merge(other.scores);
    ocrScores.merge(other.ocrScores);
    currencies.merge(other.currencies);
}

void RollupBuilder::add(const ExactDecimal& amount, const std::optional<ExactDecimal>& score,
                        const std::optional<ExactDecimal>& ocrScore, std::optional<std::string_view> currency)
{
    const auto square = amount * amount;
    ++m_rollup.documents;
    m_rollup.amount += amount;
    m_rollup.amountSquares += square;
    if (currency)
        m_rollup.currencies.add(*currency, {1, amount, square});
    if (score)
        m_scores.add(*score);
    if (ocrScore)
        m_ocrScores.add(*ocrScore);
}

bool RollupBuilder::add(std::string_view amount, std::optional<std::string_view> score,
                        std::optional<std::string_view> ocrScore, std::optional<std::string_view> currency)
{
    const auto total = ExactDecimal::fromText(amount);
    const auto scoreValue = score ? ExactDecimal::fromText(*score) : std::nullopt;
    const auto ocrValue = ocrScore ? ExactDecimal::fromText(*ocrScore) : std::nullopt;
    if (!total || scoreValue.has_value() != score.has_value() || ocrValue.has_value() != ocrScore.has_value())
        return false;
    add(*total, scoreValue, ocrValue, currency);
    return true;
}

Rollup RollupBuilder::take()
{
    auto rollup = std::exchange(m_rollup, {});
    rollup.scores = m_scores.take();
    rollup.ocrScores = m_ocrScores.take();
    return rollup;
}

} // namespace oa::core
