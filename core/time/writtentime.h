// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/time/walltime.h"

#include <QByteArray>
#include <QDate>
#include <QStringView>

#include <chrono>
#include <optional>

namespace oa::core {

/// A date and time as somebody wrote it, before any zone is looked at.
struct WrittenTime
{
    QDate date;
    std::chrono::microseconds timeOfDay{};      ///< up to 24 hours, so that midnight may be the day's end
    std::optional<std::chrono::seconds> offset; ///< east of Greenwich, when it was written
    QByteArray zone;                            ///< its IANA name, when it was written instead

    bool hasZone() const { return offset || !zone.isEmpty(); }
};

/// Reads the forms in which PostgreSQL takes a timestamptz and which mean the same whatever its DateStyle:
/// "2024-05-01T10:00:00Z", "20240501 100000+02", "2024/05/01 10:00 PM", "Wed, 1 May 2024 10:00:00 +0000",
/// "May 1 10:00:00 2024 UTC", "2024-05-01 10:00 Europe/Berlin", "2024.122", "J2460432", "epoch". Fractions are rounded
/// to microseconds. Nothing for all else, and for years outside of 1 to 9999.
std::optional<WrittenTime> readWrittenTime(QStringView text);

/// The instant that a text means: as readIsoTime(), and in all forms of readWrittenTime(). Errors: BadInput, with the
/// text and why it cannot be read in one way only.
Result<ReadTime> readAnyTime(QStringView text, const QTimeZone& zoneIfNone);

/// The same of a text that names its offset or its zone. Errors: BadInput, also where it names neither.
Result<ReadTime> readZonedTime(QStringView text);

} // namespace oa::core
