// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "db/connection/connectionparameters.h"

#include <QByteArray>

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

    /// What it is found by: key=value text without password.
    QString key() const { return parameters.toConninfoWithoutPassword(); }
};

/// JSON, UTF-8: {"ocr_analytics_connections": 1, "connections": [{"conninfo": …, "read_only": …, "tag": …}]}.
QByteArray toJson(const std::vector<SavedConnection>& connections);
/// A password in it is dropped. Errors: BadInput naming what is wrong; Unsupported for a newer program's file.
core::Result<std::vector<SavedConnection>> connectionsFromJson(const QByteArray& json);

} // namespace oa::database
