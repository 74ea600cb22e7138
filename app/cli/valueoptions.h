// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/cli/command.h"
#include "core/series/metric.h"

#include <optional>

namespace oa::db {
class Connection;
}

namespace oa::cli {

/// A metric by its name. Errors (usage): unknown, with those that it may have been.
tl::expected<core::Metric, Failure> metricFrom(const QString& name);

/// --currency; empty without. Errors (usage): no currency.
tl::expected<QString, Failure> currencyOption(const CommandLine& line);

/// A length of time, "90s", "30m", "2h", "7d", "2w". Errors (usage) name the option.
tl::expected<std::chrono::seconds, Failure> lengthFrom(const QString& text, QLatin1StringView option);

/// Whether there are totals of each. Errors: NotFound, with names like it, of `further` as well, which are known too.
tl::expected<void, Failure> checkBusinesses(db::Connection& connection, const QStringList& names,
                                            const QStringList& further = {});

} // namespace oa::cli
