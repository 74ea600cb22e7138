// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/cli/command.h"
#include "core/alerts/alertrule.h"

#include <chrono>
#include <optional>

namespace oa::cli {

/// What `alert` is asked for, checked before a database is opened.
struct AlertRequest
{
    enum class Action { List, Add, Test, Remove, History, Silence, Acknowledge };
    Action action = Action::List;
    QString name;                        ///< null where none was given
    std::optional<core::AlertRule> rule; ///< that the options describe
    std::chrono::seconds silence{0};     ///< zero: ends it
    qint64 most = 50;                    ///< entries of the history

    /// Errors (usage): unknown words, options that belong to another action, a rule that cannot be meant.
    static tl::expected<AlertRequest, Failure> read(const CommandLine& line, const QTimeZone& zone);
};

} // namespace oa::cli
