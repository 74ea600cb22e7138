// SPDX-License-Identifier: GPL-3.0-only
#include "db/documents/rejectedstore.h"

#include "core/payload/extractor.h"
#include "db/connection/advisorylocks.h"
#include "db/connection/connection.h"
#include "db/connection/statement.h"
#include "db/connection/transaction.h"
#include "db/sessions/changelistener.h"
#include "db/state/retentionfloors.h"

using namespace Qt::StringLiterals;

namespace oa::db {

namespace {

Parameter idOf(const RejectedRow& row)
{
    return row.id ? parameter(*row.id) : Parameter();
}

Parameter timeOf(const RejectedRow& row)
{
    return row.timestampText.isEmpty() ? Parameter() : parameter(row.timestampText);
}

} // namespace

RejectedStore::RejectedStore(Connection& connection)
    : m_connection(connection)
{}

core::Result<std::vector<RejectedRow>> RejectedStore::readPage(const QString& reason, int pageSize,
                                                               const std::optional<RejectedRow>& after)
{
    const Parameter wanted = reason.isEmpty() ? Parameter() : parameter(reason);
    OA_TRY_ASSIGN(const auto rows, m_connection.execute(sql("rejected/read:page"),
                                                        {wanted, after ? timeOf(*after) : Parameter(),
                                                         after ? idOf(*after) : Parameter(),
                                                         after ? parameter(after->place) : Parameter(),
                                                         parameter(after.has_value()), parameter(qint64(pageSize))}));
    std::vector<RejectedRow> page;
    page.reserve(static_cast<std::size_t>(rows.rowCount()));
    for (int row = 0; row < rows.rowCount(); ++row) {
        auto [id, timestampText, timestamp, code, detail, format, version, place] =
            rows.as<std::optional<qint64>, QString, std::optional<core::TimePoint>, QString, QString, QString, int,
                    QString>(row);
        page.push_back({id, timestamp, timestampText, code, detail, format, version, place});
    }
    return page;
}

core::Result<std::vector<std::pair<QString, qint64>>> RejectedStore::countByReason()
{
    OA_TRY_ASSIGN(const auto rows, m_connection.execute(sql("rejected/read:reasons")));
    std::vector<std::pair<QString, qint64>> counts;
    counts.reserve(static_cast<std::size_t>(rows.rowCount()));
    for (int row = 0; row < rows.rowCount(); ++row)
        counts.push_back(std::make_from_tuple<std::pair<QString, qint64>>(rows.as<QString, qint64>(row)));
    return counts;
}

core::Result<qint64> RejectedStore::count()
{
    OA_TRY_ASSIGN(const auto rows, m_connection.execute(sql("rejected/read:count")));
    return rows.integer(0, 0);
}

core::Result<RejectedStore::Payload> RejectedStore::readPayload(const RejectedRow& row, int characters)
{
    OA_TRY_ASSIGN(const auto rows, m_connection.execute(sql("rejected/read:payload"),
                                                        {idOf(row), timeOf(row), parameter(qint64(characters))}));
    if (rows.rowCount() == 0)
        return tl::unexpected(receiptIsGone(m_connection, row.timestamp));
    return Payload{QByteArray::fromHex(rows.text(0, 0).toLatin1()), rows.integer(0, 1)};
}

core::Result<qint64> RejectedStore::retry(Retry which)
{
    OA_TRY_ASSIGN(auto transaction, Transaction::begin(m_connection));
    OA_TRY(lockRefreshes());
    OA_TRY_ASSIGN(const auto minutes, invalidate(which));
    OA_TRY(wakeRefreshers());
    OA_TRY(transaction.commit());
    return minutes;
}

core::Result<bool> RejectedStore::hasOlder()
{
    OA_TRY_ASSIGN(const auto older,
                  m_connection.execute(sql("rejected/read:older"), {parameter(qint64(core::Extractor::version))}));
    return older.boolean(0, 0);
}

core::Result<> RejectedStore::lockRefreshes()
{
    OA_TRY(m_connection.execute(sql("rejected/read:lock"), {parameter(qint64(locks::everythingStripe))}));
    return {};
}

core::Result<qint64> RejectedStore::invalidate(Retry which)
{
    const Parameter below = which == Retry::All ? Parameter() : parameter(qint64(core::Extractor::version));
    OA_TRY_ASSIGN(const auto invalidated, m_connection.execute(sql("rejected/read:retry"), {below}));
    return invalidated.affectedRows();
}

core::Result<> RejectedStore::wakeRefreshers()
{
    OA_TRY(m_connection.execute(sql("refresh/claim:notify"),
                                {parameter(std::string_view(documentsChannel)), parameter(QString())}));
    return {};
}

} // namespace oa::db
