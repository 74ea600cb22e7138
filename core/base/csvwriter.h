// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/base/outputfile.h"

#include <initializer_list>
#include <optional>

class QLocale;

namespace oa::core {

/// How a table is written down.
struct CsvStyle
{
    char separator = ',';
    char decimalPoint = '.';
    bool hasByteOrderMark = false;

    /// As spreadsheets of that locale open it by a double click: with a byte order mark, a decimal comma where numbers
    /// are written so, and then semicolons.
    static CsvStyle forSpreadsheets(const QLocale& locale);
    /// Tabulators, as spreadsheets of that locale take it from the clipboard.
    static CsvStyle tabs(const QLocale& locale);

    friend bool operator==(const CsvStyle&, const CsvStyle&) = default;
};

/// Writes a table as CSV (RFC 4180: commas, CRLF, UTF-8) to an OutputFile or into memory, or in another style.
///
/// Text stays text in every spreadsheet. Where a spreadsheet could see the beginning of a formula (= + - @ and their
/// full-width forms), at the start of the cell or where a cell would start with another separator, behind blanks,
/// quotes and invisible characters, it gets an apostrophe in front and the cell is quoted; numbers stay numbers.
/// Numbers are written with as many digits as they need to be read back unchanged and without separators of thousands.
class CsvWriter
{
public:
    explicit CsvWriter(const QString& path, const CsvStyle& style = {}, std::stop_token stop = {});
    /// Into memory instead: `buffer` gets what a file would hold, and must outlive the writer.
    explicit CsvWriter(QByteArray& buffer, const CsvStyle& style = {});

    /// Errors: as OutputFile::begin().
    Result<> open();

    void addText(QStringView text);
    void addNumber(double value); ///< NaN becomes an empty cell
    void addNumber(qint64 value);
    /// A number as it already stands in text, with all its digits: "-12.50". Nothing else may be passed.
    void addExactNumber(QByteArrayView digits);
    void addEmpty();
    void endRow();
    void addHeader(std::initializer_list<QString> names);

    /// For long tables, which would otherwise write on into a full disk or after they were canceled.
    Result<> check() const { return m_file ? m_file->check() : Result<>(); }
    /// Errors: as OutputFile::finish(). The file is in place only after success.
    Result<> commit() { return m_file ? m_file->finish() : Result<>(); }

    /// One cell as it stands in the file.
    static QByteArray textCell(QStringView text);
    static QByteArray numberCell(double value);

private:
    void addCell(QByteArrayView cell);
    void addDigits(QByteArray digits);
    void write(const char* bytes, qsizetype count);

    std::optional<OutputFile> m_file;
    QByteArray* m_buffer = nullptr; ///< where there is no file
    CsvStyle m_style;
    bool m_rowStarted = false;
};

} // namespace oa::core
