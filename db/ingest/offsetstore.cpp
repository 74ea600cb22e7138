// SPDX-License-Identifier: GPL-3.0-only
#include "db/ingest/offsetstore.h"

#include "db/connection/connection.h"
#include "db/connection/statement.h"
#include "db/connection/textarray.h"
#include "db/connection/transaction.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace oa::db {

namespace {

QJsonObject toJson(const PartitionKey& key)
{
    return {{u"topic"_s, QString::fromStdString(key.topic)}, {u"partition"_s, key.partition}};
}

template <typename Items, typename Convert>
QByteArray jsonList(const Items& items, Convert convert)
{
    QJsonArray list;
    for (const auto& item : items)
        list.append(convert(item));
    return QJsonDocument(list).toJson(QJsonDocument::Compact);
}

Parameter topicsParameter(const QStringList& topics)
{
    std::vector<std::string> names;
    names.reserve(static_cast<std::size_t>(topics.size()));
    for (const auto& topic : topics)
        names.push_back(topic.toStdString());
    return textArrayParameter(names);
}

} // namespace

OffsetStore::OffsetStore(Connection& connection, ConsumerGroup group)
    : m_connection(connection)
    , m_group(std::move(group))
{}

core::Result<> OffsetStore::inTransaction(const std::function<core::Result<>()>& work)
{
    OA_TRY_ASSIGN(auto transaction, Transaction::begin(m_connection));
    OA_TRY(m_connection.execute(sql("ingest/offsets:patience")));
    OA_TRY(work());
    return transaction.commit();
}

core::Result<std::vector<OffsetStore::Known>> OffsetStore::known(const QStringList& topics)
{
    OA_TRY_ASSIGN(const auto rows, m_connection.execute(sql("ingest/offsets:known"),
                                                        {parameter(m_group.name), topicsParameter(topics)}));
    std::vector<Known> found;
    for (int row = 0; row < rows.rowCount(); ++row) {
        const auto [cluster, topic, partition] = rows.as<QString, QString, qint32>(row);
        found.push_back({cluster, {topic.toStdString(), partition}});
    }
    return found;
}

core::Result<> OffsetStore::lockGroup()
{
    OA_TRY(m_connection.execute(sql("ingest/offsets:lock"), {parameter(m_group.name)}));
    return {};
}

core::Result<> OffsetStore::insertStarts(std::span<const PartitionStart> starts)
{
    const auto list = jsonList(starts, [](const PartitionStart& start) {
        auto json = toJson(start.key);
        json.insert(u"offset"_s, start.offset);
        if (start.stopped) {
            json.insert(u"stopped"_s, start.stopped->text);
            json.insert(u"stop_reason"_s, stopReasonName(start.stopped->reason));
        }
        return json;
    });
    OA_TRY(m_connection.execute(sql("ingest/offsets:begin"),
                                {parameter(m_group.cluster), parameter(m_group.name), Parameter(list)}));
    return {};
}

core::Result<std::vector<PartitionState>> OffsetStore::claimAll(const QByteArray& partitions)
{
    std::vector<PartitionState> states;
    OA_TRY(inTransaction([&]() -> core::Result<> {
        OA_TRY_ASSIGN(const auto rows, m_connection.execute(sql("ingest/offsets:claim"),
                                                            {parameter(m_group.cluster), parameter(m_group.name),
                                                             Parameter(partitions), parameter(m_group.owner)}));
        for (int row = 0; row < rows.rowCount(); ++row) {
            const auto [topic, partition, generation, epoch, first, next, last, lastTime, digest, stopped, reason] =
                rows.as<QString, qint32, int, qint64, qint64, qint64, std::optional<qint64>, std::optional<qint64>,
                        QByteArray, QString, QString>(row);
            PartitionState state{{topic.toStdString(), partition}, generation, epoch, first, next, {},
                                 partitionStop(stopped, reason)};
            if (last)
                state.anchor = Anchor{*last, lastTime, QByteArray::fromHex(digest)};
            states.push_back(std::move(state));
        }
        return {};
    }));
    return states;
}

core::Result<std::vector<PartitionState>> OffsetStore::claim(std::span<const PartitionKey> keys)
{
    return claimAll(jsonList(keys, toJson));
}

core::Result<std::vector<PartitionState>> OffsetStore::claimAgain(std::span<const PartitionMove> held)
{
    return claimAll(jsonList(held, [](const PartitionMove& move) {
        auto json = toJson(move.key);
        json.insert(u"epoch"_s, move.epoch);
        return json;
    }));
}

core::Result<bool> OffsetStore::stop(const PartitionKey& key, qint64 epoch, const PartitionStop& why)
{
    OA_TRY_ASSIGN(const auto stopped,
                  m_connection.execute(sql("ingest/offsets:stop"),
                                       {parameter(m_group.cluster), parameter(m_group.name),
                                        parameter(std::string_view(key.topic)), parameter(qint64(key.partition)),
                                        parameter(epoch), parameter(why.text), parameter(stopReasonName(why.reason))}));
    return stopped.affectedRows() > 0;
}

core::Result<bool> OffsetStore::look(std::span<const PartitionMove> idle)
{
    const auto list = jsonList(idle, [](const PartitionMove& move) {
        auto json = toJson(move.key);
        json.insert(u"epoch"_s, move.epoch);
        json.insert(u"next_offset"_s, move.from);
        json.insert(u"end_offset"_s, move.end);
        return json;
    });
    OA_TRY_ASSIGN(const auto found,
                  m_connection.execute(sql("ingest/offsets:look"),
                                       {parameter(m_group.cluster), parameter(m_group.name), Parameter(list)}));
    return found.rowCount() == static_cast<int>(idle.size());
}

core::Result<QByteArray> OffsetStore::now()
{
    OA_TRY_ASSIGN(const auto rows, m_connection.execute(sql("ingest/offsets:now")));
    return rows.text(0, 0).toUtf8();
}

core::Result<qint64> OffsetStore::unreached(std::span<const PartitionMove> targets, const QByteArray& since)
{
    const auto list = jsonList(targets, [](const PartitionMove& move) {
        auto json = toJson(move.key);
        json.insert(u"target"_s, move.to);
        return json;
    });
    OA_TRY_ASSIGN(const auto rows, m_connection.execute(sql("ingest/offsets:reached"),
                                                        {parameter(m_group.cluster), parameter(m_group.name),
                                                         Parameter(list), Parameter(since)}));
    return rows.integer(0, 0);
}

core::Result<> OffsetStore::reset(const PartitionKey& key, qint64 offset)
{
    return inTransaction([&]() -> core::Result<> {
        OA_TRY(lockGroup());
        const std::array<Parameter, 5> values{parameter(m_group.cluster), parameter(m_group.name),
                                              parameter(std::string_view(key.topic)), parameter(qint64(key.partition)),
                                              parameter(offset)};
        OA_TRY_ASSIGN(const auto forward, m_connection.execute(sql("ingest/offsets:reset-forward"), values));
        if (forward.rowCount() == 0)
            OA_TRY(m_connection.execute(sql("ingest/offsets:reset-back"), values));
        return {};
    });
}

} // namespace oa::db
