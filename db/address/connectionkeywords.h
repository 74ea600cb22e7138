// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QString>

#include <optional>

namespace oa::db {

/// Whether the libpq in use knows the keyword: "host", "sslmode", …
bool isConnectionKeyword(const QString& keyword);

/// libpq's keyword for what other tools and PG* variables call it, in whatever capitals: "Database", "PGUSER", "pwd".
/// Nothing for what is none.
std::optional<QString> connectionKeywordFor(const QString& name);

/// Whether what it is set to may be shown to nobody. Errs on the side of yes for keywords of a newer libpq.
bool isSecretKeyword(const QString& keyword);

} // namespace oa::db
