// SPDX-License-Identifier: GPL-3.0-only
#include "db/documents/documentstore.h"

#include "db/connection/connection.h"
#include "db/connection/statement.h"
#include "db/stores/retentionfloors.h"
#include "db/stores/subject.h"

namespace oa::db {

DocumentStore::DocumentStore(Connection& connection)
    : m_connection(connection)
{}

core::Result<std::vector<DocumentRow>> DocumentStore::readBucket(const QString& name, const core::TimeRange& bucket,
                                                                 int pageSize, const std::optional<DocumentRow>& after)
{
    OA_TRY_ASSIGN(const auto subject, Subject::find(m_connection, name));
    const Parameter lastScore = after && after->score ? parameter(*after->score) : Parameter();
    OA_TRY_ASSIGN(const auto rows,
                  m_connection.execute(sql("documents/read:bucket"),
                                       {subject.businesses(), parameter(bucket.from), parameter(bucket.to), lastScore,
                                        parameter(after ? after->id : qint64(0)), parameter(after.has_value()),
                                        parameter(qint64(pageSize))}));
    std::vector<DocumentRow> documents;
    documents.reserve(static_cast<std::size_t>(rows.rowCount()));
    for (int row = 0; row < rows.rowCount(); ++row) {
        const auto [id, timestamp, amount, score, ocrScore, currency] =
            rows.as<qint64, core::TimePoint, QString, std::optional<QString>, std::optional<QString>,
                    std::optional<QString>>(row);
        documents.push_back({id, timestamp, amount, score, ocrScore, currency.value_or(QString())});
    }
    return documents;
}

core::Result<QByteArray> DocumentStore::readPayload(const DocumentRow& document)
{
    OA_TRY_ASSIGN(const auto rows, m_connection.execute(sql("documents/read:payload"),
                                                        {parameter(document.id), parameter(document.timestamp)}));
    if (rows.rowCount() == 0)
        return tl::unexpected(receiptIsGone(m_connection, document.timestamp));
    return QByteArray::fromHex(rows.text(0, 0).toLatin1());
}

core::Result<std::optional<core::TimePoint>> DocumentStore::listedSince(const core::TimeRange& range)
{
    OA_TRY_ASSIGN(const auto floors, RetentionFloors::read(m_connection));
    return floors.values && *floors.values > range.from ? floors.values : std::nullopt;
}

} // namespace oa::db
