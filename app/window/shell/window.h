// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "db/connection/connectionparameters.h"

#include <QString>
#include <QTimeZone>

#include <optional>

class QApplication;

namespace oa::window {

/// What the command line said about the window. Everything may be left out.
struct WindowOptions
{
    std::optional<db::ConnectionParameters> database; ///< --database
    bool local = false;                               ///< --local: the embedded database
    QString localDirectory;                           ///< --local=DIR; empty for the user's data folder
    QString workspaceFile;                            ///< --workspace FILE
    std::optional<QTimeZone> zone;                    ///< --zone; otherwise the workspace's, then the system's
    QString settingsFile;                             ///< for tests; empty for the user's settings
};

/// Shows the main window and runs the event loop. Connects to what the options name, else to the last connection,
/// else shows the welcome page. Returns the program's exit code. Call from the main thread.
int run(QApplication& application, const WindowOptions& options);

} // namespace oa::window
