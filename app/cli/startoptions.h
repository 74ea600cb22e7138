// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/database/startoptions.h"

#include <QStringList>

#include <optional>

namespace oa::cli {

/// Reads the words, or says on standard error what is wrong with them and answers nothing.
std::optional<database::StartOptions> startOptions(const QStringList& words);

/// Whether a window could be shown at all; and what to say when not.
bool hasDisplay();
QString noDisplayText();

} // namespace oa::cli
