// SPDX-License-Identifier: GPL-3.0-only
#include "core/csvwriter.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <cerrno>
#include <charconv>
#include <cmath>

using namespace Qt::StringLiterals;

namespace oa::core {

namespace {

QString translated(const char* text)
{
    return QCoreApplication::translate("oa::core::CsvWriter", text);
}

tl::unexpected<Error> cannotWrite(const QFileDevice& file, int systemError)
{
    const auto path = QDir::toNativeSeparators(file.fileName());
    if (systemError == ENOSPC || file.error() == QFileDevice::ResourceError)
        return fail(
            ErrorCode::DiskFull,
            translated(QT_TRANSLATE_NOOP("oa::core::CsvWriter", "There is no room left to write “%1”.")).arg(path),
            file.errorString(),
            translated(QT_TRANSLATE_NOOP("oa::core::CsvWriter", "Free some space or choose another folder.")));
    return fail(ErrorCode::Other,
                translated(QT_TRANSLATE_NOOP("oa::core::CsvWriter", "“%1” could not be written.")).arg(path),
                file.errorString(),
                translated(QT_TRANSLATE_NOOP("oa::core::CsvWriter",
                                             "Check that the folder exists and that you may write to it.")));
}

} // namespace

CsvWriter::CsvWriter(const QString& path)
    : m_file(path)
{}

Result<> CsvWriter::open()
{
    // Renaming over a device or a pipe would replace it; as root that harms the whole machine.
    if (const QFileInfo info(m_file.fileName()); info.exists() && !info.isFile())
        return fail(ErrorCode::BadInput,
                    translated(QT_TRANSLATE_NOOP("oa::core::CsvWriter", "“%1” is not an ordinary file."))
                        .arg(QDir::toNativeSeparators(m_file.fileName())),
                    {}, translated(QT_TRANSLATE_NOOP("oa::core::CsvWriter", "Give the name of a file.")));
    errno = 0;
    if (!m_file.open(QIODevice::WriteOnly))
        return cannotWrite(m_file, errno);
    return {};
}

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

Result<> CsvWriter::check() const
{
    if (m_file.error() != QFileDevice::NoError)
        return cannotWrite(m_file, 0);
    return {};
}

Result<> CsvWriter::commit()
{
    errno = 0;
    if (!m_file.commit()) // also when an earlier write had failed
        return cannotWrite(m_file, errno);
    return {};
}

} // namespace oa::core
