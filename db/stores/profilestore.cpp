// SPDX-License-Identifier: GPL-3.0-only
#include "db/stores/profilestore.h"

#include "core/rollup/distribution.h"
#include "core/time/interval.h"
#include "db/connection/connection.h"
#include "db/connection/statement.h"
#include "db/connection/textarray.h"
#include "db/copy/binaryfield.h"
#include "db/state/dataextent.h"
#include "db/stores/currencycolumn.h"
#include "db/stores/subject.h"

#include <QCoreApplication>

#include <algorithm>

namespace oa::db {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(oa::db::ProfileStore)
};

constexpr std::size_t mergedColumns = 12; // of totals/merge:rows

core::Result<double> medianFrom(const BinaryField& field)
{
    OA_TRY_ASSIGN(const auto values, core::Distribution::decode(field.value_or(std::string_view())));
    return medianOf(values);
}

} // namespace

ProfileStore::ProfileStore(Connection& connection, QString currency)
    : m_connection(connection)
    , m_currency(std::move(currency))
{}

core::Result<core::WeekProfile> ProfileStore::read(const QString& name, const core::TimeRange& range,
                                                   const QTimeZone& zone)
{
    constexpr std::chrono::days longest{36'600}; // each hour of it is looked at
    if (range.length() > longest) {
        return core::fail(core::ErrorCode::BadInput, Texts::tr("A profile of more than a century cannot be made."), {},
                          Texts::tr("Choose a shorter range."));
    }
    const auto minutes = core::shownBuckets(range, core::Interval::Minute);
    core::WeekProfile profile;
    OA_TRY_ASSIGN(const auto reach, DataExtent::readTotals(m_connection));
    const auto hours = core::weekHours(minutes, zone);
    if (hours.hours.empty())
        return profile;
    // Before the first and after the last documents of any business nothing is known: none sold for zero there.
    auto known = reach.covered(core::Interval::Minute);
    known.to = std::min(known.to, reach.serverTime);
    std::vector<std::string> borders;
    std::vector<std::string> places;
    for (std::size_t i = 0; i < hours.hours.size(); ++i) {
        const core::TimeRange stretch{hours.borders[i], hours.borders[i + 1]};
        auto& cell = profile.cells[static_cast<std::size_t>(hours.hours[i])];
        if (const auto part = stretch.intersected(known); !part.isEmpty())
            cell.hours += std::chrono::duration<double, std::ratio<3600>>(part.length()).count();
        borders.push_back(core::toIsoString(stretch.from).toStdString());
        places.push_back(std::to_string(hours.hours[i] + 1));
    }
    borders.push_back(core::toIsoString(hours.borders.back()).toStdString());
    OA_TRY_ASSIGN(const auto subject, Subject::find(m_connection, name));
    const std::array parameters = {subject.businesses(), textArrayParameter(borders), textArrayParameter(places)};
    OA_TRY(m_connection.readRows(
        sql("totals/merge:rows-spread"), parameters, // days are of no use for hours of the week
        [&](std::span<const BinaryField> fields) -> core::Result<> { return take(fields, profile); }));
    return profile;
}

core::Result<> ProfileStore::take(std::span<const BinaryField> fields, core::WeekProfile& profile) const
{
    const auto place = fields.size() == mergedColumns ? integerFrom(fields[0]) : std::nullopt;
    if (!place || *place < 1 || *place > static_cast<qint64>(core::hoursAWeek))
        return unexpectedRow();
    auto& cell = profile.cells[static_cast<std::size_t>(*place - 1)];
    cell.totalAmount = realFrom(fields[1]);
    cell.averageScore = realFrom(fields[2]);
    cell.averageOcrScore = realFrom(fields[3]);
    cell.documents = integerFrom(fields[4]).value_or(0);
    cell.amountDocuments = cell.documents;
    cell.scored = integerFrom(fields[5]).value_or(0);
    cell.ocrScored = integerFrom(fields[6]).value_or(0);
    OA_TRY_ASSIGN(cell.shares, currencySharesOfList(fields[10]));
    core::addCurrencies(profile.currencies, core::currenciesOf(cell.shares));
    if (!m_currency.isEmpty()) {
        std::erase_if(cell.shares, [this](const core::CurrencyShare& share) { return share.currency != m_currency; });
        cell.totalAmount = cell.shares.empty() ? 0 : cell.shares.front().amount;
        cell.amountDocuments = cell.shares.empty() ? 0 : cell.shares.front().documents;
    }
    if (fields[9] == std::string_view("\1", 1)) {
        profile.isIncomplete = true;
        return {};
    }
    OA_TRY_ASSIGN(cell.medianScore, medianFrom(fields[7]));
    OA_TRY_ASSIGN(cell.medianOcrScore, medianFrom(fields[8]));
    return {};
}

} // namespace oa::db
