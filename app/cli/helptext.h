// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/cli/command.h"

namespace oa::cli {

/// What --help prints: of the program, or of one command.
QString helpText(const std::vector<Command>& commands);
QString helpText(const Command& command);

} // namespace oa::cli
