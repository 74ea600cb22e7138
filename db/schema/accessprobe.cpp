// SPDX-License-Identifier: GPL-3.0-only
#include "db/schema/accessprobe.h"

#include "db/connection/connection.h"
#include "db/connection/statement.h"

using namespace Qt::StringLiterals;

namespace oa::db {

core::Result<Access> probeAccess(Connection& connection)
{
    OA_TRY_ASSIGN(const auto row, connection.execute(sql("access/probe")));
    Access access;
    access.role = row.text(0, 0);
    access.serverVersion = row.text(0, 1);
    access.isStandby = row.boolean(0, 2);
    access.mayRead = row.boolean(0, 3);
    access.mayWrite = row.boolean(0, 4) && !access.isStandby;
    access.mayCreate = row.boolean(0, 5) && !access.isStandby;
    access.usesTls = connection.usesTls();
    return access;
}

} // namespace oa::db
