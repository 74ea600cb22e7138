// SPDX-License-Identifier: GPL-3.0-only
#include "db/documents/documentstore.h"

#include "db/connection/connection.h"
#include "db/connection/statement.h"
#include "db/state/retentionfloors.h"
#include "db/stores/subject.h"

using namespace Qt::StringLiterals;

namespace oa::db {

DocumentStore::DocumentStore(Connection& connection)
    : m_connection(connection)
{}

core::Result<std::vector<DocumentRow>> DocumentStore::readBucket(const QString& name, const core::TimeRange& bucket,
                                                                 int pageSize, const std::optional<DocumentRow>& after,
                                                                 const DocumentChoice& choice)
{
    OA_TRY_ASSIGN(const auto subject, Subject::find(m_connection, name));
    using Key = DocumentChoice::Key;
    const auto numberOf = [&choice](const DocumentRow& row) {
        return choice.key == Key::Amount     ? std::optional(row.totalAmount)
               : choice.key == Key::OcrScore ? row.ocrScore
                                             : row.score;
    };
    const auto last = after ? numberOf(*after) : std::nullopt;
    const auto key = choice.key == Key::Amount     ? u"amount"_s
                     : choice.key == Key::OcrScore ? u"ocr_score"_s
                                                   : u"score"_s;
    OA_TRY_ASSIGN(const auto rows,
                  m_connection.execute(sql("documents/read:bucket"),
                                       {subject.businesses(), parameter(bucket.from), parameter(bucket.to),
                                        last ? parameter(*last) : Parameter(), parameter(after ? after->id : qint64(0)),
                                        parameter(after.has_value()), parameter(qint64(pageSize)), parameter(key),
                                        choice.below ? parameter(QString::number(*choice.below, 'g', 15)) : Parameter(),
                                        choice.currency.isEmpty() ? Parameter() : parameter(choice.currency)}));
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
