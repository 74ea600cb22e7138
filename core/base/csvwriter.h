// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/base/outputfile.h"

#include <initializer_list>

namespace oa::core {

/// Writes a table as CSV (RFC 4180: commas, CRLF, UTF-8) to an OutputFile.
///
/// Text that a spreadsheet would run as a formula (it starts with = + - @, a tabulator or a carriage return) gets an
/// apostrophe in front and is quoted; numbers stay numbers. Numbers are written in C notation with as many digits as
/// they need to be read back unchanged, whatever the locale.
class CsvWriter
{
public:
    explicit CsvWriter(const QString& path, std::stop_token stop = {});

    /// Errors: as OutputFile::begin().
    Result<> open() { return m_file.begin(); }

    void addText(QStringView text);
    void addNumber(double value); ///< NaN becomes an empty cell
    void addNumber(qint64 value);
    /// A number as it already stands in text, with all its digits: "-12.50". Nothing else may be passed.
    void addExactNumber(QByteArrayView digits);
    void addEmpty();
    void endRow();
    void addHeader(std::initializer_list<QString> names);

    /// For long tables, which would otherwise write on into a full disk or after they were canceled.
    Result<> check() const { return m_file.check(); }
    /// Errors: as OutputFile::finish(). The file is in place only after success.
    Result<> commit() { return m_file.finish(); }

    /// One cell as it stands in the file.
    static QByteArray textCell(QStringView text);
    static QByteArray numberCell(double value);

private:
    void addCell(QByteArrayView cell);

    OutputFile m_file;
    bool m_rowStarted = false;
};

} // namespace oa::core
