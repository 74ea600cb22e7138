// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "db/address/connectionparameters.h"

#include <QString>
#include <QTimeZone>

#include <optional>

namespace oa::database {

/// What the command line said about the window. Everything may be left out.
struct StartOptions
{
    std::optional<db::ConnectionParameters> database; ///< --database
    bool isLocal = false;                             ///< --local: the embedded database
    QString localDirectory;                           ///< --local=DIR; empty for the user's data folder
    QString workspaceFile;                            ///< --workspace FILE
    std::optional<QTimeZone> zone;                    ///< --zone; otherwise the workspace's, then the system's
    QString settingsFile;                             ///< for tests; empty for the user's settings
};

} // namespace oa::database
