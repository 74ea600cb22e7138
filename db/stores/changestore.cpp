// SPDX-License-Identifier: GPL-3.0-only
#include "db/stores/changestore.h"

#include "core/rollup/currencyamounts.h"
#include "db/connection/connection.h"
#include "db/connection/statement.h"
#include "db/connection/textarray.h"
#include "db/copy/binaryfield.h"
#include "db/state/finisheddays.h"
#include "db/stores/subject.h"

#include <array>

namespace oa::db {

namespace {

constexpr std::size_t mergedColumns = 12; // of totals/merge:rows

struct Side
{
    core::Total total;
    core::CurrencyAmounts currencies;
    core::Distribution scores;
    core::Distribution ocrScores;
    bool isIncomplete = false;
};

core::Result<Side> sideFrom(std::span<const BinaryField> fields)
{
    Side side;
    side.total = {integerFrom(fields[4]).value_or(0), realFrom(fields[1]), realFrom(fields[11])};
    side.isIncomplete = fields[9] == std::string_view("\1", 1);
    OA_TRY_ASSIGN(side.currencies, core::CurrencyAmounts::readList(fields[10].value_or(std::string_view())));
    if (side.isIncomplete) {
        side.total.squares = core::missing;
        return side;
    }
    OA_TRY_ASSIGN(side.scores, core::Distribution::decode(fields[7].value_or(std::string_view())));
    OA_TRY_ASSIGN(side.ocrScores, core::Distribution::decode(fields[8].value_or(std::string_view())));
    return side;
}

/// Of the receipts in the currency alone.
core::Total totalIn(const Side& side, const std::string& currency)
{
    for (const auto& entry : side.currencies.entries()) {
        if (entry.currency == currency)
            return {entry.amounts.documents, entry.amounts.sum.toDouble(),
                    side.isIncomplete ? core::missing : entry.amounts.squares.toDouble()};
    }
    return {};
}

} // namespace

ChangeStore::ChangeStore(Connection& connection, QString currency)
    : m_connection(connection)
    , m_currency(std::move(currency))
{}

core::Result<BeforeAfter> ChangeStore::read(const QString& name, core::TimePoint from, core::TimePoint moment,
                                            core::TimePoint to)
{
    OA_TRY_ASSIGN(const auto subject, Subject::find(m_connection, name));
    std::array<Side, 2> sides;
    const std::array borders = {core::toIsoString(from).toStdString(), core::toIsoString(moment).toStdString(),
                                core::toIsoString(to).toStdString()};
    const std::array parameters = {subject.businesses(), textArrayParameter(borders), Parameter()};
    OA_TRY_ASSIGN(const auto statement, FinishedDays::mergingRows(m_connection, {from, to}, {from, to}));
    OA_TRY(
        m_connection.readRows(statement, parameters, [&sides](std::span<const BinaryField> fields) -> core::Result<> {
            const auto place = fields.size() == mergedColumns ? integerFrom(fields[0]).value_or(0) : 0;
            if (place < 1 || place > 2)
                return unexpectedRow();
            OA_TRY_ASSIGN(sides[static_cast<std::size_t>(place - 1)], sideFrom(fields));
            return {};
        }));
    const auto& [before, after] = sides;
    BeforeAfter result;
    result.documents = core::countChange(after.total.count, before.total.count);
    auto both = before.currencies;
    both.merge(after.currencies);
    const auto currency = m_currency.toStdString();
    if (!currency.empty())
        result.total = core::totalChange(totalIn(after, currency), totalIn(before, currency));
    else if (both.entries().size() < 2)
        result.total = core::totalChange(after.total, before.total);
    if (!before.isIncomplete && !after.isIncomplete) {
        result.score = core::meanChange(after.scores, before.scores);
        result.ocrScore = core::meanChange(after.ocrScores, before.ocrScores);
    }
    return result;
}

} // namespace oa::db
