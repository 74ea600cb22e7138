// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "db/connection/connectionparameters.h"

#include <QStringList>
#include <QTimeZone>

#include <optional>

namespace oa::cli {

/// What a command line without a command says about the window.
struct WindowRequest
{
    std::optional<db::ConnectionParameters> database; ///< --database
    bool isLocal = false;                             ///< --local
    QString localFolder;                              ///< --local=DIR; empty for the data folder
    QString workspace;                                ///< --workspace
    std::optional<QTimeZone> zone;                    ///< --zone
};

/// Reads the words, or says on standard error what is wrong with them and answers nothing.
std::optional<WindowRequest> windowRequest(const QStringList& words);

/// Whether a window could be shown at all; and what to say when not.
bool hasDisplay();
QString noDisplayText();

} // namespace oa::cli
