// SPDX-License-Identifier: GPL-3.0-only
#include "db/rollups/rollupparameters.h"

#include "db/rollups/minuteruns.h"

#include <utility>

namespace oa::db {

namespace {

void startElement(QByteArray& column)
{
    column += column.isEmpty() ? '{' : ',';
}

void addPlain(QByteArray& column, const QByteArray& text)
{
    startElement(column);
    column += text;
}

void addNumber(QByteArray& column, const core::ExactDecimal& value)
{
    startElement(column);
    column += value.toString().c_str();
}

void addText(QByteArray& column, const std::string& text)
{
    startElement(column);
    column += '"';
    for (const char character : text) {
        if (character == '"' || character == '\\')
            column += '\\';
        column += character;
    }
    column += '"';
}

void addMinute(QByteArray& column, core::BucketIndex minute)
{
    startElement(column);
    column += core::toIsoString(core::bucketStart(minute, core::Interval::Minute)).toLatin1();
}

/// Count, sum, median, percentiles and bytes in six columns from `first` on.
void addDistribution(std::span<QByteArray, 6> columns, const core::Distribution& values,
                     const core::Distribution& stored)
{
    addPlain(columns[0], QByteArray::number(values.count()));
    if (values.isEmpty()) {
        for (auto& column : columns.subspan<1>())
            addPlain(column, "NULL");
        return;
    }
    addNumber(columns[1], values.sum());
    addNumber(columns[2], values.median());
    addNumber(columns[3], values.tenth(1));
    addNumber(columns[4], values.tenth(9));
    if (stored.isEmpty())
        addPlain(columns[5], "NULL");
    else
        addPlain(columns[5], "\"\\\\x" + stored.encoded().toHex() + '"');
}

Parameter closed(QByteArray column)
{
    return column.isEmpty() ? QByteArrayLiteral("{}") : std::move(column) + '}';
}

} // namespace

void RollupParameters::add(const BucketRollup& bucket, const core::Distribution& scores,
                           const core::Distribution& ocrScores)
{
    const std::span columns(m_columns);
    addText(columns[0], bucket.business);
    addMinute(columns[1], bucket.minute);
    addPlain(columns[2], QByteArray::number(bucket.rollup.documents));
    addNumber(columns[3], bucket.rollup.amount);
    addNumber(columns[4], bucket.rollup.amountSquares);
    addDistribution(columns.subspan<5, 6>(), bucket.rollup.scores, scores);
    addDistribution(columns.subspan<11, 6>(), bucket.rollup.ocrScores, ocrScores);
    const auto currencies = bucket.rollup.currencies.encoded(bucket.rollup.amounts());
    if (currencies.empty())
        addPlain(columns[17], "NULL");
    else
        addText(columns[17], currencies);
    ++m_rows;
}

qsizetype RollupParameters::bytes() const
{
    qsizetype bytes = 0;
    for (const auto& column : m_columns)
        bytes += column.size();
    return bytes;
}

std::vector<Parameter> RollupParameters::take()
{
    std::vector<Parameter> parameters;
    for (auto& column : m_columns)
        parameters.push_back(closed(std::exchange(column, {})));
    m_rows = 0;
    return parameters;
}

std::array<Parameter, 2> RollupParameters::keys(std::span<const BucketRollup> buckets)
{
    QByteArray businesses;
    QByteArray minutes;
    for (const auto& bucket : buckets) {
        addText(businesses, bucket.business);
        addMinute(minutes, bucket.minute);
    }
    return {closed(businesses), closed(minutes)};
}

} // namespace oa::db
