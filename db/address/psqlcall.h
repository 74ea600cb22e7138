// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "db/address/connectiontext.h"

namespace oa::db {

/// Whether it is a line for a shell that calls psql: "psql -h db …", "PGPASSWORD=… psql …".
bool isPsqlCall(const QString& text);

/// Where such a line connects to. Nothing is run, no variable of the shell is looked up. Errors: BadInput.
core::Result<ConnectionValues> readPsqlCall(const QString& text, UnknownKeywords unknown);

} // namespace oa::db
