// SPDX-License-Identifier: GPL-3.0-only
#include "db/ingest/ingestbatch.h"

#include "db/connection/connection.h"
#include "db/connection/statement.h"
#include "db/connection/storabletext.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace oa::db {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(oa::db::IngestBatch)
};

constexpr qsizetype digestBytes = 16;
constexpr int refusedColumns = 12;

std::string_view viewOf(const QByteArray& bytes)
{
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

QJsonObject toJson(const PartitionMove& move)
{
    QJsonObject json{{u"topic"_s, QString::fromStdString(move.key.topic)},
                     {u"partition"_s, move.key.partition},
                     {u"generation"_s, move.generation},
                     {u"epoch"_s, move.epoch},
                     {u"from_offset"_s, move.from},
                     {u"next_offset"_s, move.to},
                     {u"documents"_s, move.counts.documents},
                     {u"refused"_s, move.counts.refused},
                     {u"empty"_s, move.counts.empty},
                     {u"absent"_s, move.counts.absent},
                     {u"end_offset"_s, move.end}};
    if (move.anchor) {
        json.insert(u"last_offset"_s, move.anchor->offset);
        json.insert(u"last_digest"_s, QString::fromLatin1(move.anchor->digest.toHex()));
        if (move.anchor->timestamp)
            json.insert(u"last_timestamp"_s, *move.anchor->timestamp);
    }
    return json;
}

void addBytes(CopyWriter& copy, const std::optional<std::string_view>& bytes)
{
    if (bytes)
        copy.addText(*bytes);
    else
        copy.addNull();
}

} // namespace

QByteArray digestOf(std::string_view value)
{
    return QCryptographicHash::hash(QByteArrayView(value.data(), static_cast<qsizetype>(value.size())),
                                    QCryptographicHash::Sha256)
        .left(digestBytes);
}

IngestBatch::IngestBatch(Connection& connection, const ConsumerGroup& group, DocumentWriter writer)
    : m_connection(&connection)
    , m_group(&group)
    , m_writer(std::move(writer))
{}

core::Result<IngestBatch> IngestBatch::begin(Connection& connection, const ConsumerGroup& group)
{
    OA_TRY_ASSIGN(auto writer, DocumentWriter::begin(connection));
    OA_TRY(connection.execute(sql("ingest/messages:limits")));
    return IngestBatch(connection, group, std::move(writer));
}

core::Result<> IngestBatch::addDocument(std::string_view payload, core::TimePoint timestamp)
{
    return m_writer.add(payload, timestamp);
}

core::Result<> IngestBatch::addRefused(std::span<const RefusedMessage> messages)
{
    if (messages.empty())
        return {};
    OA_TRY(m_writer.endRows());
    OA_TRY_ASSIGN(auto copy, CopyWriter::begin(*m_connection, sql("ingest/messages:copy-refused"), refusedColumns));
    const bool isPlain = !m_connection->storesEveryText();
    for (const auto& message : messages) {
        copy.startRow();
        copy.addText(m_group->cluster.toStdString());
        copy.addText(m_group->name.toStdString());
        copy.addText(message.key.topic);
        copy.addInt32(message.key.partition);
        copy.addInt32(message.generation);
        copy.addInt64(message.offset);
        if (message.timestamp)
            copy.addInt64(*message.timestamp);
        else
            copy.addNull();
        addBytes(copy, message.messageKey);
        addBytes(copy, message.value);
        if (message.headers.isEmpty()) {
            copy.addNull();
        } else {
            // jsonb in binary: a version, then the text.
            const auto headers =
                isPlain ? escapedToAscii(viewOf(message.headers)) : std::string(viewOf(message.headers));
            copy.addText('\1' + headers);
        }
        copy.addText(viewOf(message.reason));
        copy.addText((isPlain ? foldedToAscii(message.detail) : message.detail).toStdString());
        OA_TRY(copy.endRow());
    }
    OA_TRY(copy.finish());
    return {};
}

core::Result<std::vector<PartitionKey>> IngestBatch::advance(std::span<const PartitionMove> moves)
{
    OA_TRY(m_writer.endRows());
    QJsonArray list;
    for (const auto& move : moves)
        list.append(toJson(move));
    OA_TRY_ASSIGN(const auto unmoved,
                  m_connection->execute(sql("ingest/offsets:advance"),
                                        {parameter(m_group->cluster), parameter(m_group->name),
                                         Parameter(QJsonDocument(list).toJson(QJsonDocument::Compact))}));
    std::vector<PartitionKey> keys;
    for (int row = 0; row < unmoved.rowCount(); ++row) {
        const auto [topic, partition] = unmoved.as<QString, qint32>(row);
        keys.push_back({topic.toStdString(), partition});
    }
    m_hasAdvanced = keys.empty();
    return keys;
}

core::Result<> IngestBatch::commit()
{
    if (!m_hasAdvanced)
        return core::fail(core::ErrorCode::Conflict, Texts::tr("Another worker reads these partitions by now."));
    return m_writer.commit();
}

} // namespace oa::db
