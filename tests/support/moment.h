// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/time/timepoint.h"

#include <QString>
#include <QTimeZone>

namespace oa::tests {

/// "2024-05-01T10:00:00Z"; the test ends where it is no time.
inline core::TimePoint utc(const char* iso)
{
    return core::timePointFromIso(QString::fromLatin1(iso), QTimeZone::utc()).value();
}

} // namespace oa::tests
