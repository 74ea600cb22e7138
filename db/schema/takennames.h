// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/base/result.h"

#include <vector>

namespace oa::db {

class Connection;
struct Migration;

/// Errors: Unsupported with their names, where something of others is called like a table or an index that these
/// migrations make. Found before the first of them runs: each is a transaction of its own, and those before the one
/// that fails would stay. What is called documents or like a roll-up is told apart by SchemaState, and left out.
core::Result<> checkNamesAreFree(Connection& connection, const std::vector<Migration>& migrations);

} // namespace oa::db
