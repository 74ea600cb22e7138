// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/base/result.h"

#include <QString>

namespace oa::db {

class Connection;

/// The two roles that suffice beside the owner, who migrates: a worker with data changes only, a viewer that reads.
/// People get them with GRANT ocr_analytics_viewer TO alice.
struct RoleNames
{
    QString worker = QStringLiteral("ocr_analytics_worker");
    QString viewer = QStringLiteral("ocr_analytics_viewer");
};

/// The SQL that setUpRoles() would run now: it makes the roles that are missing, and gives both their privileges.
core::Result<QString> roleScript(Connection& connection, const RoleNames& names = {});

/// Makes the roles, where they are missing, and gives them their privileges, in one transaction; may be called again at
/// any time, for instance after a migration. Errors: Denied with the SQL as remedy, when the role connected may not.
core::Result<> setUpRoles(Connection& connection, const RoleNames& names = {});

} // namespace oa::db
