// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/presentation/panes/plotrequest.h"
#include "core/base/result.h"

#include <QByteArray>
#include <QStringList>

namespace oa::db {
class Connection;
struct DataExtent;
} // namespace oa::db

namespace oa::serve {

/// What an answer about these names depends on, as short text: the versions of all rows of the range, which businesses
/// the names stand for, where in the range the data begin and end, and which bucket is open. The same text, the same
/// answer. To be read in one transaction with the rows. Errors: the database's.
core::Result<QByteArray> readVersion(db::Connection& connection, const QStringList& names,
                                     const core::BucketCalendar& buckets, const core::TimeRange& range,
                                     const db::DataExtent& reach);

/// An ETag for the answer to `key` at that version, by this version of the program.
QByteArray tagOf(const QByteArray& key, const QByteArray& version);

} // namespace oa::serve
