// SPDX-License-Identifier: GPL-3.0-only
#include "db/stores/rankingstore.h"

#include "core/base/utf8text.h"
#include "core/rollup/distribution.h"
#include "core/series/workspace.h"
#include "core/time/interval.h"
#include "db/connection/connection.h"
#include "db/connection/statement.h"
#include "db/connection/textarray.h"
#include "db/copy/binaryfield.h"
#include "db/stores/currencycolumn.h"
#include "db/stores/dataextent.h"
#include "db/stores/trendslices.h"

#include <QHash>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace oa::db {

namespace {

constexpr std::size_t totalsColumns = 13;

constexpr auto notANumber = std::numeric_limits<double>::quiet_NaN();

/// NaN for a distribution of nothing.
core::Result<double> medianFrom(const BinaryField& field)
{
    OA_TRY_ASSIGN(const auto values, core::Distribution::decode(field.value_or(std::string_view())));
    return values.isEmpty() ? std::numeric_limits<double>::quiet_NaN() : values.median().toDouble();
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
    stretches.before = shift.source(stretches.shown);
    return stretches;
}

RankingStore::RankingStore(Connection& connection, QString currency)
    : m_connection(connection)
    , m_currency(std::move(currency))
{}

void RankingStore::takeCurrencies(core::CurrencyShares shown, const core::CurrencyShares& compared,
                                  const core::CurrencyShares& previous, RankingRow& row) const
{
    row.currencies = core::currenciesOf(shown);
    if (!m_currency.isEmpty()) {
        const auto restricted = [this](const core::CurrencyShares& shares, double otherwise) {
            const auto share = std::ranges::find(shares, m_currency, &core::CurrencyShare::currency);
            return share == shares.end() ? otherwise : share->amount;
        };
        row.totalAmount = restricted(shown, 0);
        row.comparedTotal = restricted(compared, notANumber);
        row.previousTotal = restricted(previous, notANumber);
        std::erase_if(shown, [this](const core::CurrencyShare& share) { return share.currency != m_currency; });
        row.shares = std::move(shown);
        return;
    }
    auto both = core::currenciesOf(compared);
    core::addCurrencies(both, core::currenciesOf(previous));
    if (core::isMixed(both))
        row.comparedTotal = row.previousTotal = notANumber;
    row.shares = std::move(shown);
}

core::Result<std::vector<RankingRow>> RankingStore::read(const core::TimeRange& range, const QTimeZone& zone)
{
    const auto minutes = core::shownBuckets(range, core::Interval::Minute);
    OA_TRY_ASSIGN(const auto reach, DataExtent::readReach(m_connection, 1));
    const auto compared = comparedStretches(minutes, reach.serverTime, zone);
    std::vector<RankingRow> rows;
    auto isOld = false; // some rows have no distributions yet
    const auto onRow = [&](std::span<const BinaryField> fields) -> core::Result<> {
        if (fields.size() != totalsColumns || !fields[0])
            return unexpectedRow();
        RankingRow row;
        row.businessId = core::textFromUtf8(*fields[0]);
        row.documents = integerFrom(fields[1]).value_or(0);
        row.totalAmount = realFrom(fields[2]);
        row.averageScore = realFrom(fields[3]);
        row.averageOcrScore = realFrom(fields[4]);
        row.comparedTotal = realFrom(fields[5]);
        row.previousTotal = realFrom(fields[6]);
        if (fields[9] == std::string_view("\1", 1)) {
            isOld = true;
        } else {
            OA_TRY_ASSIGN(row.medianScore, medianFrom(fields[7]));
            OA_TRY_ASSIGN(row.medianOcrScore, medianFrom(fields[8]));
        }
        OA_TRY_ASSIGN(auto shown, currencySharesOfList(fields[10]));
        OA_TRY_ASSIGN(const auto inShown, currencySharesOfList(fields[11]));
        OA_TRY_ASSIGN(const auto before, currencySharesOfList(fields[12]));
        takeCurrencies(std::move(shown), inShown, before, row);
        rows.push_back(std::move(row));
        return {};
    };
    const std::array parameters = {parameter(minutes.from), parameter(minutes.to), parameter(compared.before.from),
                                   parameter(compared.before.to), parameter(compared.shown.to)};
    OA_TRY(m_connection.readRows(sql("businesses/ranking:totals"), parameters, onRow));
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
        placeOf.insert(medians.text(i, 0), i);
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
    const auto statement =
        slices.areOfHours() ? sql("businesses/ranking:slices") : sql("businesses/ranking:slices-of-minutes");
    OA_TRY_ASSIGN(const auto sums, m_connection.execute(statement, {parameter(range.from), parameter(range.to),
                                                                    textArrayParameter(begins), inCurrency}));
    QHash<QString, std::vector<double>> amounts;
    for (int i = 0; i < sums.rowCount(); ++i) {
        auto& course = amounts[sums.text(i, 0)];
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
