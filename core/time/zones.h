// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/base/result.h"

#include <QTimeZone>

namespace oa::core {

/// A zone by its IANA name ("Europe/Berlin") or as a distance from UTC ("UTC", "UTC+05:30", east is positive).
/// Errors: BadInput for names that this computer does not know, with near ones.
Result<QTimeZone> zoneFromName(const QString& name);

/// The zone in which this computer shows times, as the C library understands TZ or /etc/localtime: also paths, names
/// after a colon and POSIX rules. Any thread; once read it is kept until TZ or /etc/localtime say something else.
/// Errors: BadInput when TZ holds what cannot be read as the C library reads it. It takes unknown names for UTC, with
/// which nobody's local times could be trusted.
Result<QTimeZone> systemZone();

/// For what has to be shown whatever TZ says: UTC where systemZone() fails.
QTimeZone systemZoneOrUtc();

} // namespace oa::core
