// SPDX-License-Identifier: GPL-3.0-only
#include "app/database/savedconnection.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <array>

using namespace Qt::StringLiterals;
using oa::core::ErrorCode;
using oa::core::fail;

namespace oa::database {

namespace {

constexpr int fileVersion = 1;
const auto versionKey = u"ocr_analytics_connections"_s;
const auto connectionsKey = u"connections"_s;
const auto conninfoKey = u"conninfo"_s;
const auto readOnlyKey = u"read_only"_s;
const auto tagKey = u"tag"_s;

constexpr std::array<std::pair<ConnectionTag, const char16_t*>, 4> tagNames = {
    {{ConnectionTag::None, u"none"},
     {ConnectionTag::Development, u"development"},
     {ConnectionTag::Staging, u"staging"},
     {ConnectionTag::Production, u"production"}}};

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(oa::database::SavedConnection)
};

core::Result<SavedConnection> notAnEntry()
{
    return fail(ErrorCode::BadInput, {});
}

core::Result<SavedConnection> connectionFromJson(QJsonObject object)
{
    SavedConnection connection;
    OA_TRY_ASSIGN(connection.parameters, db::ConnectionParameters::fromStored(object.take(conninfoKey).toString()));
    connection.isReadOnly = object.take(readOnlyKey).toBool();
    const auto tag = object.value(tagKey).toString();
    for (const auto& [value, name] : tagNames) {
        if (QStringView(name) != tag)
            continue;
        connection.tag = value;
        object.remove(tagKey); // an unknown one stays in `more`
    }
    connection.more = object;
    return connection;
}

QJsonObject jsonFrom(const SavedConnection& connection)
{
    auto object = connection.more;
    object.insert(conninfoKey, connection.key());
    object.insert(readOnlyKey, connection.isReadOnly);
    for (const auto& [tag, name] : tagNames) {
        if (tag == connection.tag && (tag != ConnectionTag::None || !object.contains(tagKey)))
            object.insert(tagKey, QString::fromUtf16(name));
    }
    return object;
}

} // namespace

QString displayName(ConnectionTag tag)
{
    switch (tag) {
    case ConnectionTag::None:
        return {};
    case ConnectionTag::Development:
        return Texts::tr("Development");
    case ConnectionTag::Staging:
        return Texts::tr("Staging");
    case ConnectionTag::Production:
        return Texts::tr("Production");
    }
    Q_UNREACHABLE();
}

QByteArray toJson(const ConnectionList& list)
{
    QJsonArray all;
    for (const auto& connection : list.connections)
        all.append(jsonFrom(connection));
    for (const auto& entry : list.unreadable)
        all.append(entry);
    auto object = list.more;
    if (!object.contains(versionKey))
        object.insert(versionKey, fileVersion);
    object.insert(connectionsKey, all);
    return QJsonDocument(object).toJson();
}

core::Result<ConnectionList> connectionsFromJson(const QByteArray& json)
{
    QJsonParseError problem;
    ConnectionList list;
    list.more = QJsonDocument::fromJson(json, &problem).object();
    const auto entries = list.more.take(connectionsKey);
    if (list.more.value(versionKey).toInt() < 1 || !(entries.isArray() || entries.isUndefined()))
        return fail(ErrorCode::BadInput, Texts::tr("This is not a file of saved connections."),
                    problem.error == QJsonParseError::NoError ? QString() : problem.errorString());
    for (const auto& entry : entries.toArray()) {
        const auto object = entry.toObject();
        auto connection = object.value(conninfoKey).isString() ? connectionFromJson(object) : notAnEntry();
        if (connection)
            list.connections.push_back(std::move(*connection));
        else
            list.unreadable.append(entry);
    }
    return list;
}

} // namespace oa::database
