// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/base/result.h"
#include "db/address/connectionparameters.h"

#include <QByteArray>
#include <QString>

namespace oa::db {

/// What the server said about a failed statement, as libpq's fields.
struct ServerMessage
{
    QByteArray sqlState; ///< five characters, or empty when it did not come from the server
    QString primary;
    QString detail;
    QString hint;
    QString context;
    QString schema = {};      ///< of the table
    QString table = {};       ///< that it is about; empty when it is about none
    QByteArray function = {}; ///< of the server's source that said so: the same in every language
};

/// The one place where SQLSTATE becomes an error code, plain words and a remedy. The server's own words, with the
/// SQLSTATE, stay in Error::detail.
core::Error errorFromServer(const ServerMessage& message);

/// What libpq knows about a failed attempt to connect.
struct ConnectFailure
{
    QByteArray message;          ///< PQerrorMessage, at verbose verbosity so that it carries SQLSTATEs; in any language
    bool neededPassword = false; ///< the server asked for one and there was none
};

/// The same for a failed connect: wrong password, no such database or role, no server, name lookup, TLS, limits.
core::Error errorFromConnect(const ConnectFailure& failure, const ConnectionParameters& parameters);

/// The connection broke in the middle of something.
core::Error lostConnectionError(const QString& detail);

/// Changes were refused by a server that takes none: a standby, or a primary until a failover is over. Another
/// connection may find the server that does.
core::Error readOnlyServerError(const QString& detail);

/// True where only a person can help: who follows a database gives up. Neither of the two holds for a full disk, say,
/// which passes when somebody makes room.
bool isLasting(core::ErrorCode code);

/// Whether a failed connect failed because the server, or the session, takes no changes.
bool saysReadOnly(const core::Error& error);

/// True where another attempt may succeed by itself: worth a back-off rather than a question to the person.
bool isTransient(core::ErrorCode code);

} // namespace oa::db
