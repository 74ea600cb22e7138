// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/base/result.h"
#include "db/schema/migrator.h"

namespace oa::database {

/// Why the tables of a database cannot be used as they are: absent, older, newer, a legacy schema, or somebody else's.
/// `name` is the database's, for people. The remedy is filled in where it is the same for window and commands (newer
/// and foreign tables); for the others the caller knows what its user can do. The code is NotFound for what migrate()
/// would make, else Unsupported.
core::Error tablesProblem(const db::SchemaState& state, const QString& name);

} // namespace oa::database
