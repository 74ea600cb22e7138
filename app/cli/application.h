// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/cli/command.h"

#include <QStringList>

namespace oa::cli {

/// What the program was asked to do, found out before the kind of QCoreApplication is chosen.
enum class Mode {
    Window,        ///< no command: a window on the screen
    TextCommand,   ///< needs no display at all
    DrawingCommand ///< needs a QApplication, if need be on the offscreen platform
};
Mode modeOf(const QStringList& words);

/// Carries out a command, --help or --version, and says what came of it. Needs a QCoreApplication; `stop` is requested
/// by Ctrl-C. Must not be called for Mode::Window.
ExitCode runCommand(const QStringList& words, std::stop_token stop);

} // namespace oa::cli
