// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/base/result.h"

#include <QMap>
#include <QString>

namespace oa::db {

/// What a connection text sets: libpq's keywords and their values.
using ConnectionValues = QMap<QString, QString>;

/// What is done with a keyword that the libpq in use does not know.
enum class UnknownKeywords { Refused, Kept };

/// Reads what people paste as a connection: libpq's URIs and key=value texts, also with a password whose special
/// characters are not encoded; URLs of SQLAlchemy, Django and JDBC; lists of Npgsql and ODBC ("Host=…;Username=…"); a
/// call of psql; lines such as DATABASE_URL="…". A bare word is a service when a service file has it, else a database.
///
/// What cannot be meant in one way only is refused. Errors: BadInput, naming what is wrong and never echoing any part
/// of the text that might be a password.
core::Result<ConnectionValues> readConnectionText(const QString& text,
                                                  UnknownKeywords unknown = UnknownKeywords::Refused);

/// A piece of a text that was read wrongly, perhaps with a password in it, must not travel on as the name of a host, a
/// database or a role: that ends in messages and in the logs of servers. Errors: BadInput.
core::Result<> checkConnectionValues(const ConnectionValues& values);

/// Whether it is more than a name or an address: somebody pasted a connection where a host or a database was asked for.
bool looksLikeConnectionText(const QString& text);

} // namespace oa::db
