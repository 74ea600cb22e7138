// SPDX-License-Identifier: GPL-3.0-only
#include "core/base/csvwriter.h"

#include <QLocale>

#include <charconv>
#include <cmath>

namespace oa::core {

namespace {

/// Whether a spreadsheet may start another cell behind it, by some setting of separators.
bool endsCell(QChar c)
{
    static constexpr QStringView ends = u",;\t|\n\r\v\f\u0085\u2028\u2029";
    return ends.contains(c);
}

/// The signs that formulas begin with, also as East Asian keyboards and small capitals have them.
bool beginsFormula(QChar c)
{
    static constexpr QStringView signs = u"=+-@\uFF1D\uFF0B\uFF0D\uFF20\uFE66\uFE62\uFE63\uFE6B";
    return signs.contains(c);
}

/// What a spreadsheet may take off before it looks at a cell.
bool isPassedOver(QChar c)
{
    return c.isSpace() || c == u'"' || c.category() == QChar::Other_Control || c.category() == QChar::Other_Format;
}

/// The text with an apostrophe before all that could be taken for a formula.
QString guarded(QStringView text)
{
    QString result;
    bool mayBegin = true;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const auto c = text[at];
        // Behind a blank only what is one word: "a =1+1" where blanks separate, but neither "a = b" nor "a -b".
        const bool isWord = at > 0 && text[at - 1] == u' ' && (c == u'=' || c == QChar(0xFF1D)) &&
                            at + 1 < text.size() && !text[at + 1].isSpace();
        const bool isLeadingBreak = at == 0 && (c == u'\t' || c == u'\r' || c == u'\n');
        if ((mayBegin && beginsFormula(c)) || isWord || isLeadingBreak)
            result += u'\'';
        result += c;
        mayBegin = endsCell(c) || (mayBegin && isPassedOver(c));
    }
    return result;
}

bool needsQuotes(QStringView text)
{
    const auto isMark = [](QChar c) { return c == u'"' || endsCell(c); };
    return text.front().isSpace() || text.back().isSpace() || std::any_of(text.begin(), text.end(), isMark);
}

} // namespace

CsvStyle CsvStyle::forSpreadsheets(const QLocale& locale)
{
    const bool hasComma = locale.decimalPoint() == u",";
    return {hasComma ? ';' : ',', hasComma ? ',' : '.', true};
}

CsvStyle CsvStyle::tabs(const QLocale& locale)
{
    return {'\t', locale.decimalPoint() == u"," ? ',' : '.', false};
}

CsvWriter::CsvWriter(const QString& path, const CsvStyle& style, std::stop_token stop)
    : m_style(style)
{
    m_file.emplace(path, std::move(stop));
}

CsvWriter::CsvWriter(QByteArray& buffer, const CsvStyle& style)
    : m_buffer(&buffer)
    , m_style(style)
{}

Result<> CsvWriter::open()
{
    if (m_file) {
        OA_TRY(m_file->begin());
    }
    if (m_style.hasByteOrderMark)
        write("\xEF\xBB\xBF", 3);
    return {};
}

void CsvWriter::write(const char* bytes, qsizetype count)
{
    if (m_file)
        m_file->write(bytes, count);
    else
        m_buffer->append(bytes, count);
}

QByteArray CsvWriter::textCell(QStringView text)
{
    if (text.isEmpty())
        return {};
    const auto guardedText = guarded(text);
    auto cell = guardedText.toUtf8();
    if (guardedText.size() == text.size() && !needsQuotes(text))
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
        write(&m_style.separator, 1);
    m_rowStarted = true;
    write(cell.data(), cell.size());
}

void CsvWriter::addDigits(QByteArray digits)
{
    if (m_style.decimalPoint != '.')
        digits.replace('.', m_style.decimalPoint);
    addCell(digits);
}

void CsvWriter::addText(QStringView text)
{
    addCell(textCell(text));
}

void CsvWriter::addNumber(double value)
{
    addDigits(numberCell(value));
}

void CsvWriter::addNumber(qint64 value)
{
    addCell(QByteArray::number(value));
}

void CsvWriter::addExactNumber(QByteArrayView digits)
{
    addDigits(digits.toByteArray());
}

void CsvWriter::addEmpty()
{
    addCell({});
}

void CsvWriter::endRow()
{
    write("\r\n", 2);
    m_rowStarted = false;
}

void CsvWriter::addHeader(std::initializer_list<QString> names)
{
    for (const auto& name : names)
        addText(name);
    endRow();
}

} // namespace oa::core
