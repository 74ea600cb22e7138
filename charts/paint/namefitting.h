// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QStringList>

class QFontMetricsF;

namespace oa::charts {

/// Names on one line each, shortened to `width`, so that they can still be told from each other where there is room
/// for that: cut in the middle; those that then look alike before what they differ in; and those that still do, such as
/// names that differ in spaces alone, get a number.
QStringList fitNames(const QStringList& names, const QFontMetricsF& metrics, double width);

/// Whether different names have different texts.
bool canBeToldApart(const QStringList& texts, const QStringList& names);

} // namespace oa::charts
