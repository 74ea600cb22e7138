// SPDX-License-Identifier: GPL-3.0-only
#include "db/stores/markerstore.h"

#include "db/connection/connection.h"
#include "db/connection/statement.h"
#include "db/state/jobrunstore.h"
#include "db/state/tableaccess.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace oa::db {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(oa::db::MarkerStore)
};

} // namespace

MarkerStore::MarkerStore(Connection& connection)
    : m_connection(connection)
{}

core::Result<bool> MarkerStore::isUsable()
{
    return isReadable(m_connection, u"public.markers"_s,
                      {Texts::tr("Row level security may hide markers from this role."),
                       Texts::tr("This role may not read the markers.")});
}

core::Result<std::vector<Marker>> MarkerStore::list(const std::optional<core::TimeRange>& range)
{
    std::vector<Marker> markers;
    OA_TRY_ASSIGN(const auto usable, isUsable());
    if (!usable)
        return markers;
    OA_TRY_ASSIGN(const auto rows,
                  m_connection.execute(sql("markers/markers:list"),
                                       {range ? parameter(range->from) : Parameter(),
                                        range ? parameter(range->to) : Parameter(), parameter(mostListed)}));
    for (int row = 0; row < rows.rowCount(); ++row)
        markers.push_back({rows.integer(row, 0), rows.instant(row, 1).value_or(core::TimePoint()), rows.text(row, 2),
                           rows.instant(row, 3).value_or(core::TimePoint()), rows.text(row, 4)});
    return markers;
}

core::Result<qint64> MarkerStore::add(core::TimePoint time, const QString& text)
{
    const auto line = text.simplified();
    if (line.isEmpty())
        return core::fail(core::ErrorCode::BadInput, Texts::tr("A marker needs a text."));
    if (line.toUcs4().size() > longestText) {
        return core::fail(core::ErrorCode::BadInput,
                          Texts::tr("The text of a marker has at most %1 characters.").arg(longestText));
    }
    OA_TRY_ASSIGN(const auto row,
                  m_connection.execute(sql("markers/markers:add"),
                                       {parameter(time), parameter(line), parameter(JobRunStore::thisPerson())}));
    return row.integer(0, 0);
}

core::Result<QString> MarkerStore::remove(qint64 id)
{
    OA_TRY_ASSIGN(const auto rows, m_connection.execute(sql("markers/markers:remove"), {parameter(id)}));
    if (rows.rowCount() == 0)
        return core::fail(core::ErrorCode::NotFound, Texts::tr("There is no marker %1.").arg(id));
    return rows.text(0, 0);
}

} // namespace oa::db
