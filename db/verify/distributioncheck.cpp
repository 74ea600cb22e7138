// SPDX-License-Identifier: GPL-3.0-only
#include "db/verify/distributioncheck.h"

#include "core/base/utf8text.h"
#include "db/connection/connection.h"
#include "db/connection/statement.h"
#include "db/copy/binaryfield.h"

using namespace Qt::StringLiterals;

namespace oa::db {

namespace {

constexpr std::size_t bytesHeld = 1024 * 1024;

/// As it would be written in one piece; the bytes themselves where they cannot be read.
QByteArray wholeOf(const BinaryField& base, const BinaryField& added)
{
    std::string bytes(base.value_or(std::string_view()));
    bytes += added.value_or(std::string_view());
    const auto values = core::Distribution::decode(bytes);
    return values ? values->encoded() : QByteArray::fromStdString(bytes);
}

void compareColumn(QStringList& parts, const char* name, const QByteArray& stored, const QByteArray& expected)
{
    constexpr qsizetype enough = 40;
    if (stored != expected)
        parts += u"%1 %2 instead of %3"_s.arg(QLatin1StringView(name), QString::fromLatin1(stored.left(enough)),
                                              QString::fromLatin1(expected.left(enough)));
}

} // namespace

DistributionCheck::DistributionCheck(Connection& connection)
    : m_connection(connection)
{}

void DistributionCheck::clear()
{
    m_aggregator = RollupAggregator();
    m_minutes.clear();
    m_hours.clear();
}

core::Result<> DistributionCheck::take(const ExtractedRow& row)
{
    OA_TRY(m_aggregator.add(row));
    if (m_aggregator.bytes() >= bytesHeld)
        absorb();
    return {};
}

void DistributionCheck::absorb()
{
    keep(m_minutes, m_aggregator.takeMinutes());
    keep(m_hours, m_aggregator.takeHours());
}

std::string DistributionCheck::keyOf(core::BucketIndex minute, std::string_view business)
{
    return std::to_string(minute) + ' ' + std::string(business);
}

void DistributionCheck::keep(Buckets& buckets, std::vector<BucketRollup> rollups)
{
    for (const auto& [business, minute, rollup] : rollups) {
        buckets.insert_or_assign(keyOf(minute, business),
                                 Content{QByteArray(rollup.amountSquares.toString().c_str()), rollup.scores.encoded(),
                                         rollup.ocrScores.encoded(),
                                         QByteArray::fromStdString(rollup.currencies.encoded(rollup.amounts()))});
    }
}

core::Result<> DistributionCheck::compare(core::Interval interval, const core::TimeRange& slice,
                                          const Consumer& differs)
{
    m_aggregator.finish();
    absorb();
    const auto& expected = interval == core::Interval::Minute ? m_minutes : m_hours;
    const auto look = [&](std::span<const BinaryField> fields) -> core::Result<> {
        const auto minute = integerFrom(fields[0]);
        if (!minute || !fields[1])
            return unexpectedRow();
        const auto found = expected.find(keyOf(*minute, *fields[1]));
        if (found == expected.end())
            return {};
        QStringList parts;
        const auto squares = fields[2].value_or("NULL");
        compareColumn(parts, "amount_squares", QByteArray(squares.data(), static_cast<qsizetype>(squares.size())),
                      found->second.squares);
        compareColumn(parts, "score_distribution", wholeOf(fields[3], fields[4]).toHex(), found->second.scores.toHex());
        compareColumn(parts, "ocr_score_distribution", wholeOf(fields[5], fields[6]).toHex(),
                      found->second.ocrScores.toHex());
        const auto currencies = fields[7].value_or(std::string_view());
        compareColumn(parts, "currencies", QByteArray(currencies.data(), static_cast<qsizetype>(currencies.size())),
                      found->second.currencies);
        if (!parts.isEmpty())
            differs(*minute, core::textFromUtf8(*fields[1]), parts.join(u"; "_s));
        return {};
    };
    const std::array bounds = {parameter(slice.from), parameter(slice.to)};
    return m_connection.readRows(sql("verify/compare:distributions", interval), bounds, look);
}

} // namespace oa::db
