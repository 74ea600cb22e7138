// SPDX-License-Identifier: GPL-3.0-only
#include "app/database/savedconnection.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>

using namespace Qt::StringLiterals;
using oa::core::ErrorCode;
using oa::core::fail;

namespace oa::database {

namespace {

constexpr int fileVersion = 1;
const auto versionKey = u"ocr_analytics_connections"_s;

constexpr std::array<std::pair<ConnectionTag, const char16_t*>, 4> tagNames = {
    {{ConnectionTag::None, u"none"},
     {ConnectionTag::Development, u"development"},
     {ConnectionTag::Staging, u"staging"},
     {ConnectionTag::Production, u"production"}}};

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(oa::database::SavedConnection)
};

core::Result<SavedConnection> connectionFromJson(const QJsonObject& object)
{
    const auto conninfo = object.value(u"conninfo"_s);
    if (!conninfo.isString())
        return fail(ErrorCode::BadInput, Texts::tr("The file is damaged: a connection has no “conninfo”."));
    SavedConnection connection;
    OA_TRY_ASSIGN(connection.parameters, db::ConnectionParameters::fromConninfo(conninfo.toString()));
    connection.parameters.setValue(u"password"_s, {});
    connection.parameters.setValue(u"sslpassword"_s, {});
    connection.isReadOnly = object.value(u"read_only"_s).toBool();
    const auto tag = object.value(u"tag"_s).toString();
    for (const auto& [value, name] : tagNames) {
        if (QStringView(name) == tag)
            connection.tag = value; // an unknown one is only a colour less
    }
    return connection;
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

QByteArray toJson(const std::vector<SavedConnection>& connections)
{
    QJsonArray all;
    for (const auto& connection : connections) {
        QJsonObject object{{u"conninfo"_s, connection.key()}, {u"read_only"_s, connection.isReadOnly}};
        for (const auto& [tag, name] : tagNames) {
            if (tag == connection.tag)
                object.insert(u"tag"_s, QString::fromUtf16(name));
        }
        all.append(object);
    }
    return QJsonDocument({{versionKey, fileVersion}, {u"connections"_s, all}}).toJson();
}

core::Result<std::vector<SavedConnection>> connectionsFromJson(const QByteArray& json)
{
    QJsonParseError problem;
    const auto object = QJsonDocument::fromJson(json, &problem).object();
    const auto version = object.value(versionKey).toInt();
    if (version < 1)
        return fail(ErrorCode::BadInput, Texts::tr("This is not a file of saved connections."),
                    problem.error == QJsonParseError::NoError ? QString() : problem.errorString());
    if (version > fileVersion)
        return fail(ErrorCode::Unsupported,
                    Texts::tr("These connections were saved by a newer version of OCR Analytics."), {},
                    Texts::tr("Install the newer version to read them."));
    std::vector<SavedConnection> connections;
    for (const auto& value : object.value(u"connections"_s).toArray()) {
        OA_TRY_ASSIGN(auto connection, connectionFromJson(value.toObject()));
        connections.push_back(std::move(connection));
    }
    return connections;
}

} // namespace oa::database
