// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/base/result.h"

namespace oa::db {

class Connection;

/// Why a table's rows are not all to be had, as a person reads it.
struct TableAccessTexts
{
    QString hidden; ///< row level security may hide some
    QString denied; ///< the role may not read the table
};

/// Whether all rows of the table, such as "public.markers", can be read over the connection, in the caller's thread;
/// false in a database of an earlier version, which has no such table. Errors: Unsafe and Denied with the statement
/// that mends it: an empty list must never stand for one that may not be seen.
core::Result<bool> isReadable(Connection& connection, const QString& table, const TableAccessTexts& texts);

} // namespace oa::db
