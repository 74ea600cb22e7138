// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QStringList>

namespace oa::cli {

/// Exit codes of the program: fixed, other tools read them.
enum class ExitCode { Done = 0, Failed = 1, WrongUsage = 2 };

} // namespace oa::cli
