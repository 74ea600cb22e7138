// SPDX-License-Identifier: GPL-3.0-only
#include "core/base/numbertext.h"

#include <algorithm>

namespace oa::core {

QString withAllMarks(QString text, const QLocale& locale)
{
    const auto mark = locale.groupSeparator();
    const auto first = mark.isEmpty() ? -1 : text.indexOf(mark);
    if (first < 0)
        return text;
    const auto begin = std::find_if(text.cbegin(), text.cend(), [](QChar c) { return c.isDigit(); }) - text.cbegin();
    constexpr qsizetype group = 3; // as everywhere where small numbers have no mark
    return first - begin == group + 1 ? text.insert(begin + 1, mark) : text;
}

QString numberText(double number, char format, int precision, const QLocale& locale)
{
    return withAllMarks(locale.toString(number, format, precision), locale);
}

} // namespace oa::core
