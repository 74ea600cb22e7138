// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "charts/theme.h"
#include "core/result.h"
#include "core/timepoint.h"

#include <QLocale>
#include <QString>
#include <QStringList>

namespace oa::window {

class Comparison;

/// "22 Nov 10:00 – 23 Nov 11:00, minutes, Europe/Berlin. The newest minute is still open." – what a picture needs to be
/// understood without the window.
QString captionFor(const Comparison& comparison, core::TimePoint now);

/// "walgreens-and-cvs_2024-05-01_2024-05-02.png", without characters that a file system dislikes.
QString fileNameFor(const QStringList& businesses, const core::TimeRange& range, const QTimeZone& zone,
                    const QString& suffix);

/// The values on screen as CSV. Errors as core::writeSeriesCsv().
core::Result<qint64> writeTable(const Comparison& comparison, const QString& path);

void copyChartsAsImage(const Comparison& comparison, charts::ThemeKind theme, double scale, core::TimePoint now);
/// Tab-separated, for spreadsheets.
core::Result<> copyChartsAsTable(const Comparison& comparison);

} // namespace oa::window
