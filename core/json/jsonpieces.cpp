// SPDX-License-Identifier: GPL-3.0-only
#include "core/json/jsonpieces.h"

#include "core/json/jsonlayout.h"
#include "core/json/jsontext.h"

#include <QCoreApplication>
#include <QFileDevice>
#include <QIODevice>

#include <algorithm>
#include <cstring>

namespace oa::core {

namespace {

constexpr std::size_t chunkBytes = 256U * 1024;
/// A buffer that grew past this for one huge piece is given back after it.
constexpr std::size_t keptCapacity = 4U * 1024 * 1024;
constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";
constexpr std::string_view blanks = " \t\r\n";

/// Whether a line at the very end of the text is the beginning of a longer one.
bool breaksOff(std::string_view line)
{
    JsonNesting nesting;
    for (const char byte : line)
        nesting.take(byte);
    return trimmedJson(line).starts_with('{') && !nesting.isOutside();
}

/// What stands behind a value that ended, without the comma that parts the next from it.
std::string_view withoutComma(std::string_view text)
{
    const auto first = text.find_first_not_of(blanks);
    return first != std::string_view::npos && text[first] == ',' ? text.substr(first + 1) : text;
}

} // namespace

JsonPieces::JsonPieces(QIODevice& device)
    : m_device(device)
    , m_buffer(chunkBytes + padding, '\0')
{}

/// Reads more behind what is in the buffer; false at the end of the device.
Result<bool> JsonPieces::fill()
{
    if (m_atEnd)
        return false;
    if (m_begin > 0) {
        std::memmove(m_buffer.data(), m_buffer.data() + m_begin, m_end - m_begin);
        m_end -= m_begin;
        m_begin = 0;
    }
    if (m_buffer.size() < m_end + chunkBytes + padding)
        m_buffer.resize(std::max(m_end + chunkBytes, m_end * 2) + padding);
    const auto read = m_device.read(m_buffer.data() + m_end, static_cast<qint64>(chunkBytes));
    const auto* file = qobject_cast<QFileDevice*>(&m_device);
    if (read < 0 && !(file != nullptr && file->error() == QFileDevice::NoError)) {
        return fail(ErrorCode::Other,
                    QCoreApplication::translate("oa::core::JsonPieces", "The file could not be read to its end."),
                    m_device.errorString());
    }
    if (read <= 0) {
        m_atEnd = true;
        return false;
    }
    m_end += static_cast<std::size_t>(read);
    return true;
}

void JsonPieces::take(std::size_t bytes)
{
    m_begin += bytes;
    m_consumed += static_cast<qint64>(bytes);
}

/// Reads as much as shows how the text is laid out: its first line, and how the next one begins.
Result<> JsonPieces::begin()
{
    m_hasBegun = true;
    const auto showsLayout = [this] {
        const auto lineEnd = unread().find('\n', std::min(unread().find_first_not_of(blanks), unread().size()));
        return lineEnd != std::string_view::npos &&
               unread().find_first_not_of(blanks, lineEnd) != std::string_view::npos;
    };
    while (unread().size() < chunkBytes && !showsLayout()) {
        const auto more = fill();
        if (!more && unread().empty())
            return tl::unexpected(more.error());
        if (!more || !*more)
            break; // an error comes again where it is
    }
    if (unread().starts_with(byteOrderMark))
        take(byteOrderMark.size());
    m_layout = layoutOf(unread(), m_atEnd);
    if (m_layout == Layout::List)
        take(unread().find('[') + 1);
    return {};
}

void JsonPieces::shrink()
{
    if (m_buffer.size() <= keptCapacity || m_end - m_begin >= chunkBytes)
        return;
    m_buffer = m_buffer.substr(m_begin, m_end - m_begin);
    m_end -= m_begin;
    m_begin = 0;
    m_buffer.resize(2 * chunkBytes + padding);
    m_buffer.shrink_to_fit();
}

Result<std::optional<JsonPieces::Piece>> JsonPieces::next()
{
    if (!m_hasBegun)
        OA_TRY(begin());
    shrink();
    if (m_layout == Layout::Lines)
        return nextLine();
    for (;;) {
        if (m_listIsOver) {
            OA_TRY_ASSIGN(const bool goesOn, goOnBehindList());
            if (!goesOn)
                return std::optional<Piece>();
        }
        OA_TRY_ASSIGN(auto piece, nextValue());
        if (piece || !m_listIsOver)
            return piece;
    }
}

Result<std::optional<JsonPieces::Piece>> JsonPieces::nextLine()
{
    Piece piece;
    std::size_t searched = 0;
    for (;;) {
        if (const auto lineEnd = unread().find('\n', searched); lineEnd != std::string_view::npos) {
            piece.text = unread().substr(0, lineEnd);
            take(lineEnd + 1);
            break;
        }
        searched = unread().size();
        if (searched > maximumBytes) {
            piece.isTooLong = true;
            take(searched);
            searched = 0;
        }
        OA_TRY_ASSIGN(const bool more, fill());
        if (more)
            continue;
        piece.text = unread();
        take(piece.text.size());
        if (piece.text.empty() && !piece.isTooLong)
            return std::optional<Piece>();
        piece.isCutOff = !piece.isTooLong && breaksOff(piece.text);
        break;
    }
    piece.isTooLong = piece.isTooLong || piece.text.size() > maximumBytes;
    if (piece.text.starts_with(byteOrderMark)) // files that were put one behind the other
        piece.text.remove_prefix(byteOrderMark.size());
    piece.number = ++m_number;
    return std::optional(piece);
}

/// Another list, or values; false at the end.
Result<bool> JsonPieces::goOnBehindList()
{
    while (unread().find_first_not_of(blanks) == std::string_view::npos) {
        take(unread().size());
        OA_TRY_ASSIGN(const bool more, fill());
        if (!more)
            return false;
    }
    take(unread().find_first_not_of(blanks));
    m_listIsOver = false;
    m_listHasBegun = false;
    if (unread().front() == '[')
        take(1);
    else
        m_layout = Layout::Values;
    return true;
}

/// Nothing at the end, or of an empty list; then m_listIsOver.
Result<std::optional<JsonPieces::Piece>> JsonPieces::nextValue()
{
    Piece piece;
    JsonNesting nesting;
    std::size_t searched = 0;
    for (;;) {
        const auto text = unread();
        for (; searched < text.size(); ++searched) {
            const char byte = text[searched];
            const bool endsList = m_layout == Layout::List && nesting.isOutside() && byte == ']';
            const bool endsElement = m_layout == Layout::List && nesting.isOutside() && byte == ',';
            const bool isWhole = !endsList && !endsElement && nesting.take(byte) && m_layout == Layout::Values;
            if (!endsList && !endsElement && !isWhole)
                continue;
            piece.text = text.substr(0, searched + (isWhole ? 1 : 0));
            if (isWhole && m_number > 0)
                piece.text = withoutComma(piece.text);
            take(searched + 1);
            m_listIsOver = endsList;
            if (endsList && !m_listHasBegun && trimmedJson(piece.text).empty() && !piece.isTooLong)
                return std::optional<Piece>();
            m_listHasBegun = true;
            piece.isTooLong = piece.isTooLong || piece.text.size() > maximumBytes;
            piece.number = ++m_number;
            return std::optional(piece);
        }
        if (searched > maximumBytes) {
            piece.isTooLong = true; // where it ends is still looked for
            take(searched);
            searched = 0;
        }
        OA_TRY_ASSIGN(const bool more, fill());
        if (more)
            continue;
        piece.text = unread();
        take(piece.text.size());
        if (m_layout == Layout::Values && m_number > 0)
            piece.text = withoutComma(piece.text);
        if (m_layout == Layout::Values && trimmedJson(piece.text).empty() && !piece.isTooLong)
            return std::optional<Piece>();
        m_listIsOver = true;
        piece.isCutOff = m_layout == Layout::List || !nesting.isOutside();
        piece.number = ++m_number;
        return std::optional(piece);
    }
}

} // namespace oa::core
