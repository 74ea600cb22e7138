// SPDX-License-Identifier: GPL-3.0-only
#include "core/base/csvwriter.h"

#include <charconv>
#include <cmath>

namespace oa::core {

CsvWriter::CsvWriter(const QString& path, std::stop_token stop)
    : m_file(path, std::move(stop))
{}

QByteArray CsvWriter::textCell(QStringView text)
{
    auto cell = text.toUtf8();
    const bool risky = !cell.isEmpty() && QByteArrayView("=+-@\t\r").contains(cell.front());
    if (risky)
        cell.prepend('\'');
    const bool quoted = risky || cell.contains(',') || cell.contains('"') || cell.contains('\n') ||
                        cell.contains('\r') || cell.startsWith(' ') || cell.endsWith(' ');
    if (!quoted)
        return cell;
    cell.replace("\"", "\"\"");
    return '"' + cell + '"';
}

QByteArray CsvWriter::numberCell(double value)
{
    if (!std::isfinite(value))
        return {};
    char buffer[32];
    // Plain notation for all that people read; the shortest form that gives the same double.
    const auto format = value != 0 && (std::abs(value) >= 1e15 || std::abs(value) < 1e-5) ? std::chars_format::general
                                                                                          : std::chars_format::fixed;
    const auto [end, error] = std::to_chars(std::begin(buffer), std::end(buffer), value, format);
    if (error != std::errc())
        return QByteArray::number(value, 'g', 17);
    return QByteArray(buffer, end - buffer);
}

void CsvWriter::addCell(QByteArrayView cell)
{
    if (m_rowStarted)
        m_file.write(",", 1);
    m_rowStarted = true;
    m_file.write(cell.data(), cell.size());
}

void CsvWriter::addText(QStringView text)
{
    addCell(textCell(text));
}

void CsvWriter::addNumber(double value)
{
    addCell(numberCell(value));
}

void CsvWriter::addNumber(qint64 value)
{
    addCell(QByteArray::number(value));
}

void CsvWriter::addExactNumber(QByteArrayView digits)
{
    addCell(digits);
}

void CsvWriter::addEmpty()
{
    addCell({});
}

void CsvWriter::endRow()
{
    m_file.write("\r\n", 2);
    m_rowStarted = false;
}

void CsvWriter::addHeader(std::initializer_list<QString> names)
{
    for (const auto& name : names)
        addText(name);
    endRow();
}

} // namespace oa::core
