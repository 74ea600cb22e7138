// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "db/address/connectiontext.h"

namespace oa::db {

/// Whether it begins with a scheme: "postgresql://…", "postgresql+psycopg2://…", "mysql://…".
bool isConnectionUrl(const QString& text);

/// Reads a URL as libpq does, and those that other tools call so. The password may hold @ / : ? and # as they are, as
/// long as only one reading is possible. Errors: BadInput; for a scheme that is not PostgreSQL's, with its name.
core::Result<ConnectionValues> readConnectionUrl(const QString& text, UnknownKeywords unknown);

} // namespace oa::db
