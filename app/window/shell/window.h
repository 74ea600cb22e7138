// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/database/startoptions.h"

class QApplication;

namespace oa::window {

/// Shows the main window and runs the event loop. Connects to what the options name, else to the last connection,
/// else shows the welcome page. Returns the program's exit code. Call from the main thread.
int run(QApplication& application, const database::StartOptions& options);

} // namespace oa::window
