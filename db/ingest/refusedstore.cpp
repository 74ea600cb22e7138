// SPDX-License-Identifier: GPL-3.0-only
#include "db/ingest/refusedstore.h"

#include "db/connection/connection.h"
#include "db/connection/statement.h"
#include "db/connection/textarray.h"
#include "db/documents/documentwriter.h"

#include <array>

using namespace Qt::StringLiterals;

namespace oa::db {

namespace {

constexpr qint64 pageRows = 500;

/// Of a row: cluster, group, topic, partition, generation, offset.
using Place = std::array<Parameter, 6>;

std::optional<QByteArray> bytesOf(const QueryResult& rows, int row, int column)
{
    if (rows.isNull(row, column))
        return std::nullopt;
    const auto digits = rows.bytes(row, column);
    return QByteArray::fromHex(QByteArray(digits.data(), static_cast<qsizetype>(digits.size())));
}

} // namespace

struct RefusedStore::Page
{
    Place last{};
    Retried total;
    bool isLast = false;
};

RefusedStore::RefusedStore(Connection& connection)
    : m_connection(connection)
{}

core::Result<qint64> RefusedStore::count()
{
    OA_TRY_ASSIGN(const auto rows, m_connection.execute(sql("ingest/messages:count")));
    return rows.integer(0, 0);
}

core::Result<std::vector<RefusedStore::Reason>> RefusedStore::byReason()
{
    OA_TRY_ASSIGN(const auto rows, m_connection.execute(sql("ingest/messages:by-reason")));
    std::vector<Reason> reasons;
    for (int row = 0; row < rows.rowCount(); ++row) {
        const auto [topic, reason, messages] = rows.as<QString, QString, qint64>(row);
        reasons.push_back({topic, reason, messages});
    }
    return reasons;
}

core::Result<std::vector<RefusedRow>> RefusedStore::newest(int rows, int bytes)
{
    OA_TRY_ASSIGN(const auto found, m_connection.execute(sql("ingest/messages:newest"),
                                                         {parameter(qint64(rows)), parameter(qint64(bytes))}));
    std::vector<RefusedRow> newest;
    for (int row = 0; row < found.rowCount(); ++row) {
        auto [group, topic, partition, offset, timestamp, reason, detail, refused, begin, size] =
            found.as<QString, QString, qint32, qint64, std::optional<qint64>, QString, QString, core::TimePoint,
                     QByteArray, qint64>(row);
        newest.push_back({group,
                          {topic.toStdString(), partition},
                          offset,
                          timestamp,
                          reason,
                          detail,
                          refused,
                          QByteArray::fromHex(begin),
                          size});
    }
    return newest;
}

core::Result<> RefusedStore::retryPage(const QString& group, const QStringList& topics, const Decide& decide,
                                       Page& page)
{
    std::vector<std::string> names;
    for (const auto& topic : topics)
        names.push_back(topic.toStdString());
    OA_TRY_ASSIGN(auto writer, DocumentWriter::begin(m_connection));
    OA_TRY_ASSIGN(const auto rows, m_connection.execute(sql("ingest/messages:take"),
                                                        {group.isEmpty() ? Parameter() : parameter(group),
                                                         names.empty() ? Parameter() : textArrayParameter(names),
                                                         parameter(pageRows), page.last[0], page.last[1], page.last[2],
                                                         page.last[3], page.last[4], page.last[5]}));
    std::vector<Place> accepted;
    for (int row = 0; row < rows.rowCount(); ++row) {
        const auto [time, headers] =
            std::pair(rows.isNull(row, 6) ? std::optional<qint64>() : rows.integer(row, 6), rows.text(row, 8).toUtf8());
        for (std::size_t column = 0; column < page.last.size(); ++column)
            page.last[column] = parameter(rows.bytes(row, static_cast<int>(column)));
        ++page.total.looked;
        const auto document = decide({time, bytesOf(rows, row, 7), headers});
        if (!document)
            continue;
        OA_TRY(writer.add(document->payload, document->timestamp));
        accepted.push_back(page.last);
    }
    OA_TRY(writer.endRows());
    for (const auto& place : accepted)
        OA_TRY(m_connection.execute(sql("ingest/messages:accepted"), place));
    OA_TRY(writer.commit());
    page.total.accepted += static_cast<qint64>(accepted.size());
    page.isLast = rows.rowCount() < pageRows;
    return {};
}

core::Result<RefusedStore::Retried> RefusedStore::retry(const QString& group, const QStringList& topics,
                                                        const Decide& decide, const std::stop_token& stop)
{
    Page page;
    while (!page.isLast && !stop.stop_requested())
        OA_TRY(retryPage(group, topics, decide, page));
    return page.total;
}

} // namespace oa::db
