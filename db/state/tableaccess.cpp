// SPDX-License-Identifier: GPL-3.0-only
#include "db/state/tableaccess.h"

#include "db/connection/connection.h"
#include "db/connection/statement.h"

namespace oa::db {

core::Result<bool> isReadable(Connection& connection, const QString& table, const TableAccessTexts& texts)
{
    OA_TRY_ASSIGN(const auto row, connection.execute(sql("access/table"), {parameter(table)}));
    if (row.boolean(0, 1))
        return core::fail(core::ErrorCode::Unsafe, texts.hidden, {}, row.text(0, 3));
    if (row.boolean(0, 2))
        return core::fail(core::ErrorCode::Denied, texts.denied, {}, row.text(0, 4));
    return row.boolean(0, 0);
}

} // namespace oa::db
