// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QLocale>

#include <concepts>

namespace oa::core {

/// A whole number as people in that place write it. Qt 6.4 leaves out the first mark of numbers of seven or ten digits
/// where small numbers have none: "4519.061" in Spanish, which is read as another number.
template <std::integral Number>
QString numberText(Number number, const QLocale& locale = {});

/// The same of any number; `format` and `precision` as QLocale::toString has them.
QString numberText(double number, char format, int precision, const QLocale& locale = {});

/// Puts the missing mark into a number that QLocale has written.
QString withAllMarks(QString text, const QLocale& locale);

template <std::integral Number>
QString numberText(Number number, const QLocale& locale)
{
    return withAllMarks(locale.toString(number), locale);
}

} // namespace oa::core
