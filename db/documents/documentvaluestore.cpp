// SPDX-License-Identifier: GPL-3.0-only
#include "db/documents/documentvaluestore.h"

#include "core/rollup/distribution.h"
#include "core/time/interval.h"
#include "db/connection/connection.h"
#include "db/connection/statement.h"
#include "db/copy/binaryfield.h"
#include "db/state/retentionfloors.h"
#include "db/stores/subject.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace oa::db {

namespace {

constexpr std::size_t rowColumns = 7;

/// The shortest decimal that is this double: what a person typed, not its binary neighbour.
Parameter exactParameter(const std::optional<double>& value)
{
    return value ? Parameter(QByteArray::number(*value, 'g', QLocale::FloatingPointShortest)) : Parameter();
}

core::Result<DocumentValues> valuesOf(std::span<const BinaryField> fields)
{
    const auto id = fields.size() == rowColumns ? integerFrom(fields[0]) : std::nullopt;
    if (!id || !fields[2] || !fields[3])
        return unexpectedRow();
    return DocumentValues{*id, instantFrom(fields[1]), *fields[2], *fields[3], fields[4], fields[5], fields[6]};
}

} // namespace

DocumentValueStore::DocumentValueStore(Connection& connection, const QString& currency)
    : m_connection(connection)
    , m_currency(currency.isEmpty() ? Parameter() : parameter(currency))
{}

core::Result<> DocumentValueStore::read(const QStringList& businesses, const core::TimeRange& range,
                                        const std::function<core::Result<>(const DocumentValues&)>& consume)
{
    const auto onRow = [&consume](std::span<const BinaryField> fields) -> core::Result<> {
        OA_TRY_ASSIGN(const auto values, valuesOf(fields));
        return consume(values);
    };
    OA_TRY_ASSIGN(const auto subject, Subject::find(m_connection, businesses));
    const std::array parameters = {subject.businesses(), parameter(range.from), parameter(range.to), m_currency};
    return m_connection.readRows(sql("documents/values:rows"), parameters, onRow);
}

core::Result<qint64> DocumentValueStore::count(const QStringList& businesses, const core::TimeRange& range)
{
    OA_TRY_ASSIGN(const auto subject, Subject::find(m_connection, businesses));
    OA_TRY_ASSIGN(const auto rows,
                  m_connection.execute(sql("documents/values:count"),
                                       {subject.businesses(), parameter(range.from), parameter(range.to), m_currency}));
    return rows.integer(0, 0);
}

core::Result<BelowCounts> DocumentValueStore::countBelow(const QString& business, const core::TimeRange& range,
                                                         const core::Thresholds& thresholds)
{
    constexpr std::array<int, core::valueMetricCount> allColumns = {5, 6, 6, 7,
                                                                    7}; // of each metric: documents that have the value
    OA_TRY_ASSIGN(const auto subject, Subject::find(m_connection, business));
    OA_TRY_ASSIGN(const auto kept, keptSince(range));
    const auto from = std::clamp(kept.value_or(range.from), range.from, range.to);
    std::vector<Parameter> parameters{subject.businesses(), parameter(from), parameter(range.to)};
    for (std::size_t i = 0; i < allColumns.size(); ++i)
        parameters.push_back(exactParameter(thresholds[i]));
    parameters.push_back(m_currency);
    OA_TRY_ASSIGN(const auto rows, m_connection.execute(sql("documents/values:below"), parameters));
    BelowCounts counts;
    for (std::size_t i = 0; i < core::valueMetricCount; ++i) {
        if (thresholds[i])
            counts[i] = BelowCount{rows.integer(0, static_cast<int>(i)), rows.integer(0, allColumns[i])};
    }
    if (from > range.from)
        OA_TRY(addFromDistributions(subject, core::wholeBuckets({range.from, from}, core::Interval::Minute), thresholds,
                                    counts));
    return counts;
}

core::Result<std::optional<core::TimePoint>> DocumentValueStore::keptSince(const core::TimeRange& range)
{
    OA_TRY_ASSIGN(const auto floors, RetentionFloors::read(m_connection));
    return floors.values && *floors.values > range.from ? floors.values : std::nullopt;
}

core::Result<> DocumentValueStore::addFromDistributions(const Subject& subject, const core::TimeRange& range,
                                                        const core::Thresholds& thresholds, BelowCounts& counts)
{
    constexpr std::array<int, core::valueMetricCount> distributionColumns = {0, 1, 1, 2,
                                                                             2}; // of each metric; none for amounts
    const std::array parameters = {subject.businesses(), parameter(range.from), parameter(range.to)};
    const auto onRow = [&](std::span<const BinaryField> fields) -> core::Result<> {
        for (std::size_t i = 0; i < core::valueMetricCount; ++i) {
            if (!counts[i])
                continue;
            const auto& field = fields[static_cast<std::size_t>(distributionColumns[i])];
            if (distributionColumns[i] == 0) {
                counts[i]->isUnknown = integerFrom(field).value_or(0) > 0;
                continue;
            }
            OA_TRY_ASSIGN(const auto scores, core::Distribution::decode(field.value_or(std::string_view())));
            const auto digits = QByteArray::number(thresholds[i].value_or(0), 'f', QLocale::FloatingPointShortest);
            const auto threshold =
                core::ExactDecimal::fromText(std::string_view(digits.constData(), std::size_t(digits.size())));
            counts[i]->below += threshold ? scores.countBelow(*threshold) : 0;
            counts[i]->all += scores.count();
        }
        return {};
    };
    return m_connection.readRows(sql("documents/values:kept-scores"), parameters, onRow);
}

} // namespace oa::db
