// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/base/csvwriter.h"
#include "core/base/result.h"
#include "core/time/timepoint.h"

#include <QStringList>
#include <QTimeZone>

#include <functional>
#include <stop_token>
#include <vector>

namespace oa::db {
class Connection;
}

namespace oa::presentation {

/// The documents to be written: those of `businesses` in each of `ranges`.
struct RawTable
{
    QString path;
    QStringList businesses;
    std::vector<core::TimeRange> ranges; ///< oldest first, apart from each other
    QTimeZone zone = QTimeZone::utc();   ///< whose offset times are written with
    core::CsvStyle style = {};
    QString currency = {}; ///< only those in this one; empty for all
};

/// Writes one row for each document, oldest first, as CSV (see core::CsvWriter): document_id, ts (ISO 8601 with its
/// offset), business, amount, score, ocr_score and currency, exact: the amount as it was received, the scores without
/// zeros at their end, and empty where there is none. Memory does not grow with the number of rows. `progress` is
/// called with rows written and rows to be expected, at most some thousand times, in the caller's thread. Returns the
/// number of rows. Errors: Canceled when `stop` or the connection's stop token asks; as core::CsvWriter; the
/// database's. The file is then not there.
core::Result<qint64> writeRawTable(db::Connection& connection, const RawTable& table,
                                   const std::function<void(qint64 done, qint64 total)>& progress = {},
                                   const std::stop_token& stop = {});

} // namespace oa::presentation
