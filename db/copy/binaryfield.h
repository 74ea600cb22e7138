// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/base/result.h"
#include "core/time/timepoint.h"
#include "db/connection/connection.h"

#include <optional>

namespace oa::db {

/// Instant 0 of timestamptz in binary, 2000-01-01T00:00:00Z.
inline constexpr qint64 postgresEpochMicroseconds = 946'684'800'000'000;

// What the fields of Connection::readRows() hold.

/// int2, int4 and int8; nullopt for NULL and for other widths.
std::optional<qint64> integerFrom(const BinaryField& field);
/// The double next to a numeric; NaN for NULL. The server casts numeric to float8 by way of text, which costs more than
/// sending it.
double realFrom(const BinaryField& field);
/// timestamptz; nullopt for NULL, the infinities and other widths.
std::optional<core::TimePoint> instantFrom(const BinaryField& field);
/// The error for fields that are not what was asked for.
tl::unexpected<core::Error> unexpectedRow();

} // namespace oa::db
