// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "db/address/connectiontext.h"

namespace oa::db {

/// Reads "key=value key='value'" by libpq's rules; the keys in any capitals, and as PG* variables and other tools call
/// them. Errors: BadInput.
core::Result<ConnectionValues> readPairs(const QString& text, UnknownKeywords unknown);

/// Whether it is a list as Npgsql and ODBC take it: "Host=db;Username=alice;…", each part with a name that is known.
bool isSemicolonList(const QString& text);
/// Errors: BadInput.
core::Result<ConnectionValues> readSemicolonList(const QString& text);

} // namespace oa::db
