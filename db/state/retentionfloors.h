// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/base/result.h"
#include "core/time/timepoint.h"

#include <QString>

#include <optional>

namespace oa::db {

class Connection;

/// From when on documents, and the values made of them, are kept: midnights in UTC, absent while all are. What is older
/// may be gone, and totals before the documents' floor are sealed (docs/decisions/0043).
struct RetentionFloors
{
    std::optional<core::TimePoint> documents = {};
    std::optional<core::TimePoint> values = {};

    /// Uses the connection in the caller's thread; in a transaction, as its snapshot has them. Errors: Unsafe when they
    /// are not there, or before days that are sealed: nothing must then be taken for kept or not.
    static core::Result<RetentionFloors> read(Connection& connection);
};

/// Code Unsafe: the table retention was tampered with, restored without the rest, or is hidden from this role.
core::Error retentionUnknown();

/// Why a document of that time is not found, with code NotFound: it is no longer kept, or just gone.
core::Error receiptIsGone(Connection& connection, const std::optional<core::TimePoint>& timestamp);

/// A floor as people read it: its day in UTC, "2026-08-31".
QString floorText(core::TimePoint floor);

} // namespace oa::db
