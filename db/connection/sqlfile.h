// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/time/interval.h"

#include <QString>
#include <QStringList>

#include <string_view>

namespace oa::db {

/// The text of resources/sql/NAME.sql as it was compiled in; the view lives as long as the program. A missing file is
/// a mistake in the program and ends it with a message. Thread-safe.
///
/// `NAME` may have a part: "totals/read:minute" is what follows the line "-- :minute" up to the next such line.
std::string_view sqlFile(const QString& name);

/// The same for a roll-up: {table} and {width} in the text become "public.minutely_parsed_total" and "1 minute", or
/// "public.hourly_parsed_total" and "1 hour". Neither is anything that a user can choose.
std::string_view sqlFile(const QString& name, core::Interval interval);

/// The names, without ".sql", of the files in a folder of resources/sql, sorted: sqlFileNames("migrations").
QStringList sqlFileNames(const QString& folder);

} // namespace oa::db
