// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/base/result.h"

#include <QString>

namespace oa::db {

class Connection;

/// What the connected role may do in this database, as the server says.
struct Access
{
    QString role;
    QString serverVersion; ///< "15.18"
    bool usesTls = false;
    bool isStandby = false; ///< the server takes no writes at all
    bool mayRead = false;   ///< the roll-ups and the documents
    bool mayWrite = false;  ///< add documents, and refresh the roll-ups
    bool mayCreate = false; ///< tables, in the schema public
};

/// Tables that are missing count as ones that may not be read or written. Errors: the connection's.
core::Result<Access> probeAccess(Connection& connection);

} // namespace oa::db
