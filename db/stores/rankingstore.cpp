// SPDX-License-Identifier: GPL-3.0-only
#include "db/stores/rankingstore.h"

#include "core/base/utf8text.h"
#include "core/rollup/currencyamounts.h"
#include "core/rollup/distribution.h"
#include "core/time/interval.h"
#include "core/workspace/workspace.h"
#include "db/connection/connection.h"
#include "db/connection/statement.h"
#include "db/connection/textarray.h"
#include "db/copy/binaryfield.h"
#include "db/state/dataextent.h"
#include "db/state/finisheddays.h"
#include "db/stores/currencycolumn.h"
#include "db/stores/subject.h"
#include "db/stores/trendslices.h"

#include <QHash>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace oa::db {

namespace {

/// What businesses/ranking:totals has, in its order.
enum Field {
    Name,
    Documents,
    Scored,
    OcrScored,
    TotalAmount,
    AverageScore,
    AverageOcrScore,
    ComparedDocuments,
    ComparedTotal,
    ComparedSquares,
    PreviousDocuments,
    PreviousTotal,
    PreviousSquares,
    Scores,
    OcrScores = Scores + 3,
    Currencies = OcrScores + 3,
    ComparedCurrencies,
    PreviousCurrencies,
    IsIncomplete,
    WasIncomplete,
    FieldCount
};

constexpr auto notANumber = std::numeric_limits<double>::quiet_NaN();

bool isTrue(const BinaryField& field)
{
    return field == std::string_view("\1", 1);
}

/// Of a range, and of both of its stretches that are compared.
struct ScoreSets
{
    core::Distribution all;
    core::Distribution now;
    core::Distribution before;
};

/// `fields`: of the stretch, of the rest of the range, of the stretch before.
core::Result<ScoreSets> scoresFrom(std::span<const BinaryField> fields)
{
    ScoreSets scores;
    OA_TRY_ASSIGN(scores.now, core::Distribution::decode(fields[0].value_or(std::string_view())));
    OA_TRY_ASSIGN(scores.all, core::Distribution::decode(fields[1].value_or(std::string_view())));
    OA_TRY_ASSIGN(scores.before, core::Distribution::decode(fields[2].value_or(std::string_view())));
    scores.all.merge(scores.now);
    return scores;
}

core::Total totalIn(const core::CurrencyAmounts& amounts, const QString& currency)
{
    const auto& entries = amounts.entries();
    const auto entry = std::ranges::find(entries, currency.toStdString(), &core::CurrencyAmounts::Entry::currency);
    if (entry == entries.end())
        return {};
    return {entry->amounts.documents, entry->amounts.sum.toDouble(), entry->amounts.squares.toDouble()};
}

/// Whether amounts of both are in one and the same currency, or all in none that is known.
bool areAlike(const core::CurrencyAmounts& a, const core::CurrencyAmounts& b)
{
    auto both = a;
    both.merge(b);
    return both.entries().size() < 2;
}

} // namespace

ComparedStretches comparedStretches(const core::TimeRange& range, core::TimePoint now, const QTimeZone& zone)
{
    ComparedStretches stretches;
    const auto end = std::min(range.to, core::TimePoint(std::chrono::floor<std::chrono::minutes>(now)));
    if (end <= range.from)
        return stretches;
    stretches.shown = {range.from, end};
    auto shift = core::shiftOf(core::PeriodShift::PreviousRange, range, zone);
    if (shift.days() == 0 && shift.months() == 0) // which lies on whole hours, for the sake of charts
        shift = core::TimeShift::ofLength(range.length());
    stretches.before = {shift.earlierEnd(stretches.shown.from), shift.earlierEnd(stretches.shown.to)};
    return stretches;
}

RankingStore::RankingStore(Connection& connection, QString currency)
    : m_connection(connection)
    , m_currency(std::move(currency))
{}

core::Result<> RankingStore::takeAmounts(std::span<const BinaryField> fields, RankingRow& row) const
{
    const auto total = [&fields](Field documents) {
        return core::Total{integerFrom(fields[documents]).value_or(0), realFrom(fields[documents + 1]),
                           realFrom(fields[documents + 2])};
    };
    auto now = total(ComparedDocuments);
    auto before = total(PreviousDocuments);
    row.documentsChange = core::countChange(now.count, before.count);
    OA_TRY_ASSIGN(row.shares, currencySharesOfList(fields[Currencies]));
    row.currencies = core::currenciesOf(row.shares);
    const auto amounts = [&fields](Field field) {
        return core::CurrencyAmounts::readList(fields[field].value_or(std::string_view()));
    };
    OA_TRY_ASSIGN(const auto inNow, amounts(ComparedCurrencies));
    OA_TRY_ASSIGN(const auto inBefore, amounts(PreviousCurrencies));
    if (!m_currency.isEmpty()) {
        std::erase_if(row.shares, [this](const core::CurrencyShare& share) { return share.currency != m_currency; });
        row.totalAmount = row.shares.empty() ? 0 : row.shares.front().amount;
        now = totalIn(inNow, m_currency);
        before = totalIn(inBefore, m_currency);
    }
    if (isTrue(fields[IsIncomplete]) || isTrue(fields[WasIncomplete]))
        now.squares = notANumber;
    if (!m_currency.isEmpty() || areAlike(inNow, inBefore))
        row.totalChange = core::totalChange(now, before);
    return {};
}

core::Result<RankingRow> RankingStore::rowFrom(std::span<const BinaryField> fields) const
{
    if (fields.size() != FieldCount || !fields[Name])
        return unexpectedRow();
    RankingRow row;
    row.businessId = Subject::nameOf(core::textFromUtf8(*fields[Name]));
    row.documents = integerFrom(fields[Documents]).value_or(0);
    row.scored = integerFrom(fields[Scored]).value_or(0);
    row.ocrScored = integerFrom(fields[OcrScored]).value_or(0);
    row.totalAmount = realFrom(fields[TotalAmount]);
    row.averageScore = realFrom(fields[AverageScore]);
    row.averageOcrScore = realFrom(fields[AverageOcrScore]);
    OA_TRY(takeAmounts(fields, row));
    if (isTrue(fields[IsIncomplete]))
        return row;
    OA_TRY_ASSIGN(const auto scores, scoresFrom(fields.subspan(Field::Scores, 3)));
    OA_TRY_ASSIGN(const auto ocrScores, scoresFrom(fields.subspan(Field::OcrScores, 3)));
    row.medianScore = medianOf(scores.all);
    row.medianOcrScore = medianOf(ocrScores.all);
    if (isTrue(fields[WasIncomplete]))
        return row;
    row.scoreChange = core::meanChange(scores.now, scores.before);
    row.medianScoreChange = core::medianChange(scores.now, scores.before);
    row.ocrScoreChange = core::meanChange(ocrScores.now, ocrScores.before);
    row.medianOcrScoreChange = core::medianChange(ocrScores.now, ocrScores.before);
    return row;
}

core::Result<std::vector<RankingRow>> RankingStore::read(const core::TimeRange& range, const QTimeZone& zone)
{
    const auto minutes = core::shownBuckets(range, core::Interval::Minute);
    OA_TRY_ASSIGN(const auto reach, DataExtent::readTotals(m_connection));
    const auto compared = comparedStretches(minutes, reach.serverTime, zone);
    std::vector<RankingRow> rows;
    auto isOld = false; // some rows have no distributions yet
    const auto onRow = [&](std::span<const BinaryField> fields) -> core::Result<> {
        OA_TRY_ASSIGN(auto row, rowFrom(fields));
        isOld = isOld || isTrue(fields[IsIncomplete]);
        rows.push_back(std::move(row));
        return {};
    };
    const std::array parameters = {parameter(minutes.from), parameter(minutes.to), parameter(compared.before.from),
                                   parameter(compared.before.to), parameter(compared.shown.to)};
    OA_TRY_ASSIGN(const bool hasDays, FinishedDays::anyIn(m_connection, minutes));
    OA_TRY(m_connection.readRows(
        sql(hasDays ? Statement("businesses/ranking:totals") : "businesses/ranking:totals-spread"), parameters, onRow));
    if (isOld) {
        OA_TRY(readMedians(minutes, rows));
    }
    if (!m_currency.isEmpty()) {
        std::ranges::stable_sort(rows, std::ranges::greater(), &RankingRow::totalAmount);
    }
    OA_TRY(readTrends(minutes, reach, rows));
    return rows;
}

core::Result<> RankingStore::readMedians(const core::TimeRange& range, std::vector<RankingRow>& rows)
{
    OA_TRY_ASSIGN(const auto medians, m_connection.execute(sql("businesses/ranking:medians"),
                                                           {parameter(range.from), parameter(range.to)}));
    QHash<QString, int> placeOf;
    for (int i = 0; i < medians.rowCount(); ++i)
        placeOf.insert(Subject::nameOf(medians.text(i, 0)), i);
    for (auto& row : rows) {
        if (const auto place = placeOf.constFind(row.businessId); place != placeOf.constEnd()) {
            row.medianScore = medians.real(*place, 1);
            row.medianOcrScore = medians.real(*place, 2);
        }
    }
    return {};
}

core::Result<> RankingStore::readTrends(const core::TimeRange& range, const DataExtent& reach,
                                        std::vector<RankingRow>& rows)
{
    const TrendSlices slices(range);
    std::vector<std::string> begins;
    for (const auto begin : slices.begins())
        begins.push_back(core::toIsoString(begin).toStdString());
    const auto inCurrency = m_currency.isEmpty() ? Parameter() : parameter(m_currency);
    OA_TRY_ASSIGN(const bool hasDays, FinishedDays::anyIn(m_connection, range));
    const auto statement = !slices.areOfHours() ? sql("businesses/ranking:slices-of-minutes")
                           : hasDays            ? sql("businesses/ranking:slices")
                                                : sql("businesses/ranking:slices-spread");
    OA_TRY_ASSIGN(const auto sums, m_connection.execute(statement, {parameter(range.from), parameter(range.to),
                                                                    textArrayParameter(begins), inCurrency}));
    QHash<QString, std::vector<double>> amounts;
    for (int i = 0; i < sums.rowCount(); ++i) {
        auto& course = amounts[Subject::nameOf(sums.text(i, 0))];
        course.resize(slices.count());
        if (const auto slice = sums.integer(i, 1); slice >= 1 && slice <= static_cast<qint64>(course.size()))
            course[static_cast<std::size_t>(slice - 1)] = sums.real(i, 2);
    }
    // Before the first and after the last documents of any business nothing is known: none sold for zero there. The
    // present hour is known up to now.
    auto known = reach.covered(core::Interval::Hour);
    known.to = std::min(known.to, reach.serverTime);
    for (auto& row : rows) {
        row.amounts = amounts.value(row.businessId);
        row.amounts.resize(slices.count());
        for (std::size_t slice = 0; slice < slices.count(); ++slice)
            row.amounts[slice] = row.isMixed() ? notANumber : slices.perHour(row.amounts[slice], slice, known);
    }
    return {};
}

} // namespace oa::db
