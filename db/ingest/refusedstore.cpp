// SPDX-License-Identifier: GPL-3.0-only
#include "db/ingest/refusedstore.h"

#include "db/connection/connection.h"
#include "db/connection/statement.h"
#include "db/connection/textarray.h"
#include "db/documents/documentwriter.h"

#include <QCoreApplication>

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

Place placeOf(const RefusedRow& row)
{
    return {parameter(row.cluster),
            parameter(row.group),
            parameter(std::string_view(row.key.topic)),
            parameter(qint64(row.key.partition)),
            parameter(qint64(row.generation)),
            parameter(row.offset)};
}

/// Null, for all, where it is empty.
Parameter optional(const QString& text)
{
    return text.isEmpty() ? Parameter() : parameter(text);
}

Parameter topicsParameter(const QStringList& topics)
{
    std::vector<std::string> names;
    for (const auto& topic : topics)
        names.push_back(topic.toStdString());
    return names.empty() ? Parameter() : textArrayParameter(names);
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

core::Result<qint64> RefusedStore::count(const QString& group, const QStringList& topics)
{
    OA_TRY_ASSIGN(const auto rows,
                  m_connection.execute(sql("ingest/messages:count"), {optional(group), topicsParameter(topics)}));
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

core::Result<std::vector<RefusedRow>> RefusedStore::readPage(const QString& topic, const QString& reason, int pageSize,
                                                             int bytes, const std::optional<RefusedRow>& after)
{
    const auto place = after ? placeOf(*after) : Place();
    OA_TRY_ASSIGN(const auto found,
                  m_connection.execute(sql("ingest/messages:page"),
                                       {optional(topic), optional(reason), parameter(qint64(pageSize)),
                                        parameter(qint64(bytes)), after ? parameter(after->refused) : Parameter(),
                                        place[0], place[1], place[2], place[3], place[4], place[5]}));
    std::vector<RefusedRow> page;
    for (int row = 0; row < found.rowCount(); ++row) {
        auto [cluster, group, name, partition, generation, offset, timestamp, code, detail, refused, begin, size] =
            found.as<QString, QString, QString, qint32, qint32, qint64, std::optional<qint64>, QString, QString,
                     core::TimePoint, QByteArray, qint64>(row);
        page.push_back({cluster,
                        group,
                        {name.toStdString(), partition},
                        generation,
                        offset,
                        timestamp,
                        code,
                        detail,
                        refused,
                        QByteArray::fromHex(begin),
                        size});
    }
    return page;
}

core::Result<RefusedStore::Value> RefusedStore::readValue(const RefusedRow& row, int bytes)
{
    const auto place = placeOf(row);
    OA_TRY_ASSIGN(const auto rows,
                  m_connection.execute(sql("ingest/messages:value"), {parameter(qint64(bytes)), place[0], place[1],
                                                                      place[2], place[3], place[4], place[5]}));
    if (rows.rowCount() == 0) {
        return core::fail(core::ErrorCode::NotFound,
                          QCoreApplication::translate("oa::db::RefusedStore",
                                                      "The message is gone: it was tried again, or removed."));
    }
    return Value{bytesOf(rows, 0, 0).value_or(QByteArray()), rows.integer(0, 1)};
}

core::Result<> RefusedStore::retryPage(const QString& group, const QStringList& topics, const Decide& decide,
                                       Page& page)
{
    OA_TRY_ASSIGN(auto writer, DocumentWriter::begin(m_connection));
    OA_TRY_ASSIGN(const auto rows,
                  m_connection.execute(sql("ingest/messages:take"),
                                       {optional(group), topicsParameter(topics), parameter(pageRows), page.last[0],
                                        page.last[1], page.last[2], page.last[3], page.last[4], page.last[5]}));
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
