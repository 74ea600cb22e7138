// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/presentation/panes/plottedparts.h"
#include "app/presentation/rawtable.h"
#include "core/base/csvwriter.h"
#include "core/base/result.h"
#include "core/series/seriesreading.h"
#include "core/time/timepoint.h"

#include <QLocale>
#include <QString>
#include <QStringList>

#include <functional>
#include <memory>
#include <optional>
#include <stop_token>

namespace oa::window {

class Comparison;

/// What a picture of all panes, or of one of them, and of the charts of `metrics` (all when there are none), needs to
/// be understood without the window: see presentation::caption().
QString captionFor(const Comparison& comparison, std::optional<std::size_t> pane = {},
                   const std::vector<core::Metric>& metrics = {});

/// "walgreens-and-cvs_2024-05-01_2024-05-02.png", without characters that a file system dislikes.
QString fileNameFor(const QStringList& businesses, const core::TimeRange& range, const QTimeZone& zone,
                    const QString& suffix);

/// The values on screen, as they are at the moment; for a worker.
struct PointTable
{
    std::shared_ptr<const core::SeriesReading> reading;
    std::vector<presentation::PlottedLine> lines;
    core::TimeRange range{};
    std::vector<core::Metric> metrics;
    QTimeZone zone = QTimeZone::utc();
    core::CsvStyle style = {};
};
PointTable pointTableOf(const Comparison& comparison);
/// As CSV. In any thread; returns the number of rows. Errors and progress as core::writeSeriesCsv().
core::Result<qint64> writeTable(const PointTable& table, const QString& path, const std::stop_token& stop,
                                const std::function<void(qint64 done, qint64 total)>& progress = {});
/// The table for the clipboard.
struct CopiedTable
{
    QByteArray csv;
    QByteArray tabs; ///< as a spreadsheet of this computer takes it when it is pasted
};
/// In any thread. Errors as writeTable().
core::Result<CopiedTable> copiedTable(PointTable table, const std::stop_token& stop);
/// What the documents behind the values on screen are written from, by a worker.
presentation::RawTable rawTableOf(const Comparison& comparison, const QString& path);

} // namespace oa::window
