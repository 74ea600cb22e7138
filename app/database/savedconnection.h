// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "db/address/connectionparameters.h"

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>

#include <vector>

namespace oa::database {

/// What a database is to the person, so that production is not taken for something to play with. Stored as "none",
/// "development", "staging", "production".
enum class ConnectionTag { None, Development, Staging, Production };

/// For people; empty for None.
QString displayName(ConnectionTag tag);

/// A database that was opened or saved, and how. Never with a password: that is kept by a PasswordStore, if at all.
struct SavedConnection
{
    db::ConnectionParameters parameters;
    bool isReadOnly = false;
    ConnectionTag tag = ConnectionTag::None;
    QJsonObject more = {}; ///< what else a newer program said of it, kept as it is

    /// What it is found by: key=value text without password.
    QString key() const { return parameters.toConninfoWithoutPassword(); }
};

/// All that is saved.
struct ConnectionList
{
    std::vector<SavedConnection> connections;
    QJsonArray unreadable; ///< entries that this program cannot read, kept as they are
    QJsonObject more;      ///< what else a newer program said
};

/// JSON, UTF-8: {"ocr_analytics_connections": 1, "connections": [{"conninfo": …, "read_only": …, "tag": …}]}.
QByteArray toJson(const ConnectionList& list);
/// Passwords in it are dropped. An entry that cannot be read costs no other, and nothing that is not known is lost when
/// it is written again. Errors: BadInput when it is no such list at all.
core::Result<ConnectionList> connectionsFromJson(const QByteArray& json);

} // namespace oa::database
