// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "db/extraction/extractedrow.h"

#include <QByteArray>
#include <QTemporaryFile>

#include <string>

namespace oa::db {

/// Rows as they stand in memory and in a spool's temporary file: a head, then the bytes of the texts one after another.
class SpooledRecord
{
public:
    /// Answers how many bytes the record takes, once `bytes` holds at least `headSize` of it.
    static std::size_t sizeAt(const char* bytes);
    /// The views are into `bytes`.
    static ExtractedRow rowAt(const char* bytes);
    static void append(std::string& bytes, const ExtractedRow& row);
    static const std::size_t headSize;
};

/// A stretch of a spool's file, of records in order, read piece by piece: several take turns with one file.
class SpooledPart
{
public:
    /// Bytes [from, to) of `file`, which outlives it.
    SpooledPart(QTemporaryFile& file, qint64 from, qint64 to);

    /// Goes to the next record. False at the end. Errors: DiskFull when the file cannot be read.
    core::Result<bool> next();
    /// Lives until next() is called again.
    const ExtractedRow& row() const { return m_row; }
    /// In the order in which a spool gives its rows.
    friend bool operator<(const SpooledPart& a, const SpooledPart& b) { return isBefore(a.m_row, b.m_row); }

private:
    core::Result<> fill(std::size_t bytes);

    QTemporaryFile* m_file;
    qint64 m_at;
    qint64 m_end;
    QByteArray m_buffer;
    std::size_t m_used = 0; ///< of the buffer, with the present record
    ExtractedRow m_row;
};

/// The error for a temporary file that could not be written or read.
tl::unexpected<core::Error> spoolProblem(const QTemporaryFile& file);

} // namespace oa::db
