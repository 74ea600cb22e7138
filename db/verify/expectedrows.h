// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/time/interval.h"
#include "core/time/timepoint.h"
#include "db/connection/connection.h"
#include "db/connection/statement.h"

#include <QString>

#include <array>
#include <functional>

namespace oa::db {

class Extraction;
struct ExtractedRow;

/// What the documents of one slice say, at hand for statements that compare it with what is stored. Where temporary
/// tables may be made it lies in two of them. A standby, a read-only connection and a role without that right allow
/// none: there the rows travel with each statement, as arrays.
class ExpectedRows
{
public:
    /// Inside the transaction in which everything else happens; temporary tables end with it.
    /// `mostBytes`: how much may travel with one statement; the client holds it twice.
    static core::Result<ExpectedRows> prepare(Connection& connection, qsizetype mostBytes);

    /// Replaces what is held by what came of the slice. Errors: Unsupported when rows that have to travel as arrays
    /// are more than a statement should carry.
    /// `observe` sees each value, in the order of isBefore().
    core::Result<> take(Extraction& extraction, const std::function<core::Result<>(const ExtractedRow&)>& observe = {});
    /// Runs a statement of verify/compare.sql, in which {values} and {rejected} stand for the rows and $1 and $2 for
    /// the slice.
    core::Result<QueryResult> compare(Statement statement, core::Interval interval, const core::TimeRange& slice);

private:
    enum class Place { TemporaryTables, Arrays };
    ExpectedRows(Connection& connection, Place place, qsizetype mostBytes);
    void addValue(const ExtractedRow& row);
    void addRejected(const ExtractedRow& row);
    core::Result<> checkSize() const;
    core::Result<> clear();

    Connection* m_connection;
    Place m_place;
    qsizetype m_mostBytes;
    /// PostgreSQL's text form, the closing brace missing: id, ts, business, amount, score, OCR score,
    /// currency; id, ts, reason.
    std::array<QByteArray, 7> m_values;
    std::array<QByteArray, 3> m_rejected;
};

} // namespace oa::db
