// SPDX-License-Identifier: GPL-3.0-only
#include "db/rollups/dayrows.h"

#include "core/rollup/currencyamounts.h"
#include "core/rollup/distribution.h"
#include "db/connection/connection.h"
#include "db/connection/statement.h"
#include "db/copy/binaryfield.h"
#include "db/copy/copywriter.h"

namespace oa::db {

namespace {

constexpr std::size_t storedColumns = 11;
constexpr std::size_t summedColumns = storedColumns + 1;
constexpr int writtenColumns = 12;

std::string textOf(const BinaryField& field)
{
    return std::string(field.value_or(std::string_view()));
}

DayRow::Scores scoresFrom(std::span<const BinaryField> fields)
{
    const auto bytes = fields[2].value_or(std::string_view());
    return {integerFrom(fields[0]).value_or(0),
            fields[1] ? std::optional(std::string(*fields[1])) : std::nullopt,
            {bytes.data(), static_cast<qsizetype>(bytes.size())}};
}

core::Result<DayRow> rowFrom(std::span<const BinaryField> fields)
{
    if (fields.size() < storedColumns || !fields[0] || !fields[2] || !fields[3])
        return unexpectedRow();
    return DayRow{textOf(fields[0]), integerFrom(fields[1]).value_or(0), textOf(fields[2]),
                  textOf(fields[3]), scoresFrom(fields.subspan(4, 3)),   scoresFrom(fields.subspan(7, 3)),
                  textOf(fields[10])};
}

/// Makes one of several distributions that stand one behind the other. False when they are none.
bool mergeScores(DayRow::Scores& scores)
{
    const auto merged = core::Distribution::decode(
        {scores.distribution.constData(), static_cast<std::size_t>(scores.distribution.size())});
    if (!merged)
        return false;
    scores.distribution = merged->encoded();
    return true;
}

/// The same of lists of amounts by currency, in the form of a roll-up.
bool mergeCurrencies(DayRow& row)
{
    if (row.currencies.empty())
        return true;
    const auto merged = core::CurrencyAmounts::readList(row.currencies);
    if (!merged)
        return false;
    const auto& entries = merged->entries();
    const auto isAll = [&row](const core::CurrencyAmounts::Entry& entry) {
        return !entry.currency.empty() && entry.amounts.documents == row.documents &&
               entry.amounts.sum.toString() == row.amount && entry.amounts.squares.toString() == row.squares;
    };
    row.currencies = entries.size() == 1 && isAll(entries.front()) ? entries.front().currency : merged->list();
    return true;
}

bool areNumbers(const DayRow& row)
{
    const auto isNumber = [](const std::optional<std::string>& text) {
        return !text || core::ExactDecimal::fromText(*text);
    };
    return isNumber(row.amount) && isNumber(row.squares) && isNumber(row.scores.sum) && isNumber(row.ocrScores.sum);
}

void addScores(CopyWriter& writer, const DayRow::Scores& scores)
{
    writer.addInt64(scores.count);
    writer.addNumeric(scores.sum);
    if (scores.distribution.isEmpty())
        writer.addNull();
    else
        writer.addText({scores.distribution.constData(), static_cast<std::size_t>(scores.distribution.size())});
}

} // namespace

core::Result<std::optional<std::vector<DayRow>>> dayRowsOfHours(Connection& connection, core::TimePoint day)
{
    std::vector<DayRow> rows;
    bool isWhole = true;
    const auto onRow = [&](std::span<const BinaryField> fields) -> core::Result<> {
        if (fields.size() != summedColumns)
            return unexpectedRow();
        if (fields.back() == std::string_view("\1", 1))
            isWhole = false;
        if (!isWhole)
            return {};
        OA_TRY_ASSIGN(auto row, rowFrom(fields));
        isWhole = areNumbers(row) && mergeScores(row.scores) && mergeScores(row.ocrScores) && mergeCurrencies(row);
        rows.push_back(std::move(row));
        return {};
    };
    OA_TRY(connection.readRows(sql("days/build:sums"), std::array{parameter(day)}, onRow));
    if (!isWhole)
        return std::nullopt;
    return rows;
}

core::Result<std::vector<DayRow>> storedDayRows(Connection& connection, core::TimePoint day)
{
    std::vector<DayRow> rows;
    OA_TRY(connection.readRows(sql("days/build:stored"), std::array{parameter(day)},
                               [&rows](std::span<const BinaryField> fields) -> core::Result<> {
                                   OA_TRY_ASSIGN(auto row, rowFrom(fields));
                                   rows.push_back(std::move(row));
                                   return {};
                               }));
    return rows;
}

core::Result<> writeDayRows(Connection& connection, core::TimePoint day, const std::vector<DayRow>& rows)
{
    OA_TRY_ASSIGN(auto writer, CopyWriter::begin(connection, sql("days/build:write"), writtenColumns));
    for (const auto& row : rows) {
        writer.startRow();
        writer.addTimestamp(day);
        writer.addText(row.business);
        writer.addInt64(row.documents);
        writer.addNumeric(row.amount);
        writer.addNumeric(row.squares);
        addScores(writer, row.scores);
        addScores(writer, row.ocrScores);
        if (row.currencies.empty())
            writer.addNull();
        else
            writer.addText(row.currencies);
        OA_TRY(writer.endRow());
    }
    OA_TRY(writer.finish());
    return {};
}

} // namespace oa::db
