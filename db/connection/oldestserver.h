// SPDX-License-Identifier: GPL-3.0-only
#pragma once

namespace oa::db {

/// The oldest major version of PostgreSQL: date_bin and functions whose bodies are parsed when they are made came with
/// it.
inline constexpr int oldestServerMajor = 14;

} // namespace oa::db
