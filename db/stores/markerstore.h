// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/base/result.h"
#include "core/time/timepoint.h"

#include <QString>

#include <optional>
#include <vector>

namespace oa::db {

class Connection;

/// A moment that somebody wants to see on the charts.
struct Marker
{
    qint64 id = 0;
    core::TimePoint time{};
    QString text; ///< plain, as it was typed
    core::TimePoint added{};
    QString addedBy; ///< role, and user@host
    friend bool operator==(const Marker&, const Marker&) = default;
};

/// Markers, which are the same for all businesses and for everybody who uses the database. Uses the connection in the
/// caller's thread.
class MarkerStore
{
public:
    static constexpr qsizetype longestText = 500; ///< characters
    static constexpr qint64 mostListed = 1000;    ///< the newest

    explicit MarkerStore(Connection& connection);

    /// In the order of time; without a range all. None in a database of a version before markers. Errors: Denied for a
    /// role that may not read them; Unsafe where some may be hidden.
    core::Result<std::vector<Marker>> list(const std::optional<core::TimeRange>& range = {});
    /// Answers its number. The text is one line: white space is simplified. Errors: BadInput for a text that is empty
    /// or too long; Denied.
    core::Result<qint64> add(core::TimePoint time, const QString& text);
    /// Answers its text. Errors: NotFound, Denied.
    core::Result<QString> remove(qint64 id);

private:
    core::Result<bool> isUsable();

    Connection& m_connection;
};

} // namespace oa::db
