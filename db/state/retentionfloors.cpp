// SPDX-License-Identifier: GPL-3.0-only
#include "db/state/retentionfloors.h"

#include "db/connection/connection.h"
#include "db/connection/statement.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using oa::core::Error;

namespace oa::db {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(oa::db::RetentionFloors)
};

} // namespace

core::Result<RetentionFloors> RetentionFloors::read(Connection& connection)
{
    OA_TRY_ASSIGN(const auto rows, connection.execute(sql("retention/floors:read")));
    if (!rows.boolean(0, 2))
        return tl::unexpected(retentionUnknown());
    return RetentionFloors{rows.instant(0, 0), rows.instant(0, 1)};
}

Error retentionUnknown()
{
    return {
        core::ErrorCode::Unsafe,
        Texts::tr(
            "It is not known from when on receipts are kept: rows of the table public.retention are missing, or older "
            "than the days that are sealed."),
        {},
        Texts::tr("Restore public.retention from the backup that the totals are from: %1 and then “pg_restore "
                  "--data-only --table=retention”. Without it, totals whose receipts are gone could be deleted.")
            .arg(u"DELETE FROM public.retention;"_s)};
}

Error receiptIsGone(Connection& connection, const std::optional<core::TimePoint>& timestamp)
{
    const auto floors = RetentionFloors::read(connection);
    if (floors && floors->documents && timestamp && *timestamp < *floors->documents) {
        return {core::ErrorCode::NotFound,
                Texts::tr("The receipt itself is no longer kept: receipts are kept from %1 on.")
                    .arg(floorText(*floors->documents)),
                {},
                {}};
    }
    return {core::ErrorCode::NotFound, Texts::tr("The receipt no longer exists."), {}, {}};
}

QString floorText(core::TimePoint floor)
{
    return core::toDateTime(floor, QTimeZone::utc()).date().toString(Qt::ISODate);
}

} // namespace oa::db
