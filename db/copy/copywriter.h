// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/base/result.h"
#include "core/time/timepoint.h"

#include <optional>
#include <string>
#include <string_view>

namespace oa::db {

class Connection;

/// Sends rows by binary COPY: COPY table (columns) FROM STDIN (FORMAT binary). Buffers about 256 KiB; on destruction
/// without finish() the copy is failed on the server and nothing stays.
class CopyWriter
{
public:
    static core::Result<CopyWriter> begin(Connection& connection, std::string_view copyStatement, int columns);
    CopyWriter(CopyWriter&& other) noexcept;
    CopyWriter& operator=(CopyWriter&&) = delete;
    ~CopyWriter();

    void startRow();
    void addNull();
    void addText(std::string_view utf8);
    void addInt64(qint64 value);
    void addInt32(qint32 value);
    void addTimestamp(core::TimePoint time); ///< timestamptz
    /// A numeric literal as Extractor makes it ("-12.50"), encoded exactly. Errors: BadInput at finish().
    void addNumeric(std::string_view literal);
    /// The same for an optional literal; a template so that texts convert to string_view without doubt.
    template <typename Text>
    void addNumeric(const std::optional<Text>& literal)
    {
        if (literal)
            addNumeric(std::string_view(*literal));
        else
            addNull();
    }
    /// Ends the row; sends the buffer when it is full. Errors: the server's, or Canceled.
    core::Result<> endRow();

    /// Ends the copy; an error when the server counted other rows than were sent.
    core::Result<qint64> finish();

private:
    CopyWriter(Connection& connection, int columns);
    Connection* m_connection;
    int m_columns;
    qint64 m_rows = 0;
    std::string m_buffer;
    std::string m_problem;
};

} // namespace oa::db
