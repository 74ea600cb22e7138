// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/base/csvwriter.h"
#include "core/series/seriespart.h"

#include <QTimeZone>

#include <functional>
#include <span>
#include <stop_token>
#include <vector>

namespace oa::core {

/// Writes what charts show as one table (see CsvWriter): part by part, a row per bucket in the order of time. Columns:
/// time (the bucket's start, ISO 8601 with the offset of `zone`), business, the metrics under their column names,
/// documents, documents_with_score, documents_with_ocr_score, open_bucket ("true" for the bucket whose time has not
/// passed), and of amounts currency ("EUR"; "MYR + USD" where total_amount adds up several) and amounts_by_currency
/// ("MYR 12.5; USD 3").
///
/// Buckets are the whole ones that begin in the part's range (see shownBuckets()). As in the charts, a bucket without
/// documents has amount 0 where the database has data around it, and no scores; buckets of which nothing is known have
/// no row. `progress` is called every few thousand buckets with those gone over and all of them, in the caller's
/// thread. Returns the number of rows. Errors: Canceled; as CsvWriter.
Result<qint64> writeSeriesCsv(const QString& path, std::span<const SeriesPart> parts,
                              const std::vector<Metric>& metrics, const QTimeZone& zone, const CsvStyle& style = {},
                              const std::stop_token& stop = {},
                              const std::function<void(qint64 done, qint64 total)>& progress = {});

/// The same with a writer that is open, and is not committed.
Result<qint64> writeSeriesCsv(CsvWriter& writer, std::span<const SeriesPart> parts, const std::vector<Metric>& metrics,
                              const QTimeZone& zone,
                              const std::function<void(qint64 done, qint64 total)>& progress = {});

} // namespace oa::core
