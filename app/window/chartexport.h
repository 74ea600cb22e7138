// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/output/rawtable.h"
#include "charts/theme.h"
#include "core/result.h"
#include "core/timepoint.h"

#include <QLocale>
#include <QString>
#include <QStringList>

#include <optional>

namespace oa::window {

class Comparison;

/// What a picture of all panes, or of one of them, needs to be understood without the window: see output::caption().
QString captionFor(const Comparison& comparison, core::TimePoint now, std::optional<std::size_t> pane = {});

/// "walgreens-and-cvs_2024-05-01_2024-05-02.png", without characters that a file system dislikes.
QString fileNameFor(const QStringList& businesses, const core::TimeRange& range, const QTimeZone& zone,
                    const QString& suffix);

/// The values on screen as CSV. Errors as core::writeSeriesCsv().
core::Result<qint64> writeTable(const Comparison& comparison, const QString& path);
/// What the documents behind the values on screen are written from, by a worker.
output::RawTable rawTableOf(const Comparison& comparison, const QString& path);

void copyChartsAsImage(const Comparison& comparison, charts::ThemeKind theme, double scale, core::TimePoint now);
/// Tab-separated, for spreadsheets.
core::Result<> copyChartsAsTable(const Comparison& comparison);

} // namespace oa::window
