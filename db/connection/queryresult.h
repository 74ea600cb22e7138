// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/time/timepoint.h"

#include <QByteArray>
#include <QString>

#include <memory>
#include <optional>
#include <string_view>

namespace oa::db {

enum class ResultFormat { Text = 0, Binary = 1 };

/// Rows of one statement. Immutable; views into it live as long as it (or a copy of it) does.
class QueryResult
{
public:
    QueryResult() = default;
    /// Takes over a libpq PGresult (kept opaque here so that libpq-fe.h stays inside db's sources).
    explicit QueryResult(std::shared_ptr<void> handle);

    int rowCount() const;
    int columnCount() const;
    qint64 affectedRows() const; ///< of INSERT, UPDATE, DELETE, COPY
    QString columnName(int column) const;

    bool isNull(int row, int column) const;
    std::string_view bytes(int row, int column) const; ///< raw text or binary; empty for NULL
    QString text(int row, int column) const;
    qint64 integer(int row, int column) const; ///< text format; 0 for NULL
    bool boolean(int row, int column) const;   ///< text format; false for NULL
    double real(int row, int column) const;    ///< text format; NaN for NULL
    /// A column selected as `(extract(epoch from x) * 1000000)::bigint`, text format.
    std::optional<core::TimePoint> instant(int row, int column) const;

private:
    std::shared_ptr<void> m_handle;
};

} // namespace oa::db
