// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QLocale>
#include <QString>

namespace oa::core {

/// Patterns for QLocale::toString, so that a date or a time looks the same wherever the program shows one. The locale
/// decides about the order, about dots and commas and about a clock of 12 or 24 hours; its own patterns are either too
/// long for an axis or leave the century out.

/// "MMM d", "d MMM" or "d. MMM".
QString dayPattern(const QLocale& locale);
/// "MMM d, yyyy", "d MMM yyyy" or "d. MMM yyyy".
QString dayWithYearPattern(const QLocale& locale);

enum class ClockDigits { Minutes, Seconds };
/// "h:mm AP", "HH:mm", "HH.mm"; or with seconds.
QString clockPattern(const QLocale& locale, ClockDigits digits = ClockDigits::Minutes);

} // namespace oa::core
