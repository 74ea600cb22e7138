// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QStringList>

class QFontMetricsF;

namespace oa::charts {

/// Names on one line each, shortened to `width`, so that they can still be told from each other where there is room
/// for that: cut at the end; those that then look alike in the middle; and those that still do, before what they
/// differ in.
QStringList fitNames(const QStringList& names, const QFontMetricsF& metrics, double width);

/// Whether different names have different texts.
bool canBeToldApart(const QStringList& texts, const QStringList& names);

} // namespace oa::charts
