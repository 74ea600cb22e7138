// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/base/result.h"

#include <QString>

namespace oa::db {

class ServerUser;

/// Longest path of a unix socket, without the terminating zero (sockaddr_un on Linux).
inline constexpr int longestSocketPath = 107;

/// Makes the folder for the socket of the cluster in `clusterFolder`, mode 0700 and owned by the server's user: "run"
/// inside, or a short one below the runtime folder or /tmp, named by a hash, when that path would be too long.
/// Errors: Denied, also when somebody else made a folder of that name in /tmp.
core::Result<QString> prepareSocketFolder(const QString& clusterFolder, const ServerUser& user);

} // namespace oa::db
