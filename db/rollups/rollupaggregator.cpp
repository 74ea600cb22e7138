// SPDX-License-Identifier: GPL-3.0-only
#include "db/rollups/rollupaggregator.h"

#include "db/copy/binaryfield.h"

#include <utility>

namespace oa::db {

namespace {

constexpr core::BucketIndex minutesPerHour = 60;

core::BucketIndex minuteOf(qint64 timestamp)
{
    return core::bucketAt(core::fromEpochMicroseconds(timestamp + postgresEpochMicroseconds), core::Interval::Minute);
}

core::BucketIndex hourStart(core::BucketIndex minute)
{
    return core::bucketAt(core::bucketStart(minute, core::Interval::Minute), core::Interval::Hour) * minutesPerHour;
}

std::size_t bytesOf(const BucketRollup& bucket)
{
    constexpr std::size_t aRow = 300;
    constexpr std::size_t aValue = 24;
    constexpr std::size_t aCurrency = 100;
    return aRow + aCurrency * bucket.rollup.currencies.entries().size() +
           aValue * (bucket.rollup.scores.size() + bucket.rollup.ocrScores.size());
}

} // namespace

core::Result<> RollupAggregator::add(const ExtractedRow& row)
{
    const auto& [business, amountText, scoreText, ocrText, currency] = row.texts;
    const auto minute = minuteOf(row.timestamp.value_or(0));
    if (minute != m_minute || m_business != business.value_or(std::string_view())) {
        finishMinute();
        if (hourStart(minute) != hourStart(m_minute) || m_business != business.value_or(std::string_view()))
            finishHour();
        m_business = business.value_or(std::string_view());
        m_minute = minute;
    }
    const auto amount = core::ExactDecimal::fromText(amountText.value_or(std::string_view()));
    const auto score = scoreText ? core::ExactDecimal::fromText(*scoreText) : std::nullopt;
    const auto ocrScore = ocrText ? core::ExactDecimal::fromText(*ocrText) : std::nullopt;
    if (!amount || score.has_value() != scoreText.has_value() || ocrScore.has_value() != ocrText.has_value())
        return unexpectedRow();
    m_minuteValues.add(*amount, score, ocrScore, currency);
    m_hourValues.add(*amount, score, ocrScore, currency);
    return {};
}

void RollupAggregator::finish()
{
    finishMinute();
    finishHour();
}

void RollupAggregator::finishMinute()
{
    if (m_minuteValues.isEmpty())
        return;
    m_minutes.push_back({m_business, m_minute, m_minuteValues.take()});
    m_bytes += bytesOf(m_minutes.back());
}

void RollupAggregator::finishHour()
{
    if (m_hourValues.isEmpty())
        return;
    m_hours.push_back({m_business, hourStart(m_minute), m_hourValues.take()});
    m_bytes += bytesOf(m_hours.back());
}

std::vector<BucketRollup> RollupAggregator::takeMinutes()
{
    m_bytes = 0;
    for (const auto& hour : m_hours)
        m_bytes += bytesOf(hour);
    return std::exchange(m_minutes, {});
}

std::vector<BucketRollup> RollupAggregator::takeHours()
{
    m_bytes = 0;
    for (const auto& minute : m_minutes)
        m_bytes += bytesOf(minute);
    return std::exchange(m_hours, {});
}

} // namespace oa::db
