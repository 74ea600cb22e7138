// SPDX-License-Identifier: GPL-3.0-only
#include "db/alerts/alerthistory.h"

#include "db/connection/connection.h"
#include "db/connection/statement.h"

#include <QJsonDocument>

namespace oa::db {

namespace {

std::vector<AlertFiringRow> firingRows(const QueryResult& rows)
{
    std::vector<AlertFiringRow> all;
    for (int row = 0; row < rows.rowCount(); ++row) {
        int column = 0;
        const auto integer = [&] { return rows.integer(row, column++); };
        const auto instant = [&] { return rows.instant(row, column++); };
        const auto text = [&] { return rows.text(row, column++); };
        const auto real = [&] { return rows.real(row, column++); };
        AlertFiringRow firing;
        firing.id = integer();
        firing.rule = text();
        firing.metric = core::metricFromColumnName(text()).value_or(core::Metric::TotalAmount);
        firing.business = text();
        firing.interval = core::intervalFromString(text()).value_or(core::Interval::Minute);
        firing.firstBucket = instant().value_or(core::TimePoint());
        firing.firedBucket = instant().value_or(core::TimePoint());
        firing.endedBucket = instant();
        firing.value = real();
        firing.reference = real();
        firing.documents = integer();
        firing.noted = instant().value_or(core::TimePoint());
        firing.endNoted = instant();
        firing.isWithdrawn = rows.boolean(row, column++);
        firing.acknowledged = instant();
        firing.acknowledgedBy = text();
        firing.isSilenced = rows.boolean(row, column++);
        firing.zone = text();
        all.push_back(std::move(firing));
    }
    return all;
}

} // namespace

AlertHistory::AlertHistory(Connection& connection)
    : m_connection(connection)
{}

core::Result<std::vector<AlertHistoryEntry>> AlertHistory::entries(const QString& rule, qint64 most)
{
    OA_TRY_ASSIGN(const auto rows,
                  m_connection.execute(sql("alerts/history:entries"),
                                       {rule.isNull() ? Parameter() : parameter(rule), parameter(most)}));
    std::vector<AlertHistoryEntry> all;
    for (int row = 0; row < rows.rowCount(); ++row) {
        const auto detail = rows.bytes(row, 6);
        all.push_back(
            {rows.integer(row, 0), rows.instant(row, 1).value_or(core::TimePoint()), rows.text(row, 2),
             rows.text(row, 3), rows.instant(row, 4), rows.text(row, 5),
             QJsonDocument::fromJson(QByteArray(detail.data(), static_cast<qsizetype>(detail.size()))).object()});
    }
    return all;
}

core::Result<std::vector<AlertFiringRow>> AlertHistory::firings(std::chrono::microseconds endedWithin)
{
    OA_TRY_ASSIGN(const auto rows,
                  m_connection.execute(sql("alerts/history:firings"), {parameter(qint64(endedWithin.count()))}));
    return firingRows(rows);
}

core::Result<std::vector<AlertFiringRow>> AlertHistory::firingsWithin(const core::TimeRange& range, qint64 most)
{
    OA_TRY_ASSIGN(const auto rows, m_connection.execute(sql("alerts/history:firings-within"),
                                                        {parameter(range.from), parameter(range.to), parameter(most)}));
    return firingRows(rows);
}

core::Result<qint64> AlertHistory::firingCount()
{
    OA_TRY_ASSIGN(const auto row, m_connection.execute(sql("alerts/evaluate:firing-count")));
    return row.integer(0, 0);
}

} // namespace oa::db
