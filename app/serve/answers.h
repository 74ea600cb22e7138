// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/serve/questions.h"
#include "app/serve/sources.h"

namespace oa::db {
class Connection;
}

namespace oa::serve {

// What is answered. All read in a worker's thread over its connection, by the stores and writers that window and
// command line use. `key` is what the question is known by; answers that take long to write are kept under it.

/// The rows of `export` to a table, as JSON or CSV. Errors: NotFound for a name that is none; BadInput for too many
/// points; the database's.
core::Result<Content> seriesContent(db::Connection& connection, presentation::PlotRequest request, Format format,
                                    const QByteArray& key, Sources& sources);

/// The picture of `export`. Errors: the same; Unsupported where the program was built without charts.
core::Result<Content> pictureContent(db::Connection& connection, presentation::PlotRequest request, PictureKind kind,
                                     const QByteArray& key, Sources& sources);

/// All businesses and groups, with their receipts in the range.
core::Result<Content> businessesContent(db::Connection& connection, const RangeQuestion& question, Format format);

/// The ranking of the window's dock.
core::Result<Content> rankingContent(db::Connection& connection, const RangeQuestion& question, Format format);

/// Moments that somebody marked in the range.
core::Result<Content> markersContent(db::Connection& connection, const RangeQuestion& question, Format format);

/// What `status --json` says of the data, without where the database is and who uses it.
core::Result<Content> statusContent(db::Connection& connection, const QTimeZone& zone, Format format);

/// The predecessor's GET /api/business_ids.
core::Result<Content> businessIdsContent(db::Connection& connection);

/// Its POST /api/minutedata and /api/hourdata.
core::Result<Content> predecessorContent(db::Connection& connection, core::Interval interval,
                                         const PredecessorQuestion& question, const QByteArray& key, Sources& sources);

} // namespace oa::serve
