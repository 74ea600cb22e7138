// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/base/result.h"

#include <optional>
#include <string>
#include <string_view>

class QIODevice;

namespace oa::core {

/// Cuts text into the JSON values that it holds, in memory bounded by the longest: lines (JSON Lines), the elements of
/// one list, or values that follow each other over several lines. Which of these it is shows in the beginning. What a
/// piece holds is not judged; a broken one costs no other, as far as where it ends can be told.
class JsonPieces
{
public:
    static constexpr std::size_t maximumBytes = 65U * 1024 * 1024;
    /// Readable bytes behind each piece.
    static constexpr std::size_t padding = 64;

    enum class Layout {
        Lines, ///< a value a line
        List,  ///< [value, value, …], or several of them one behind the other
        Values ///< values one behind the other, each over several lines or several on one, also behind a list; a comma
               ///< may stand between two
    };

    struct Piece
    {
        qint64 number = 0;      ///< counted from 1; of a line, blank ones included
        std::string_view text;  ///< until the next call
        bool isTooLong = false; ///< and was thrown away
        bool isCutOff = false;  ///< the text ended in the middle of it
    };

    explicit JsonPieces(QIODevice& device);

    /// The next piece, nothing at the end. Errors: Other, when the device cannot be read.
    Result<std::optional<Piece>> next();
    Layout layout() const { return m_layout; } ///< of the newest piece
    qint64 bytesConsumed() const { return m_consumed; }

private:
    Result<bool> fill();
    Result<> begin();
    Result<bool> goOnBehindList();
    void shrink();
    Result<std::optional<Piece>> nextLine();
    Result<std::optional<Piece>> nextValue();
    std::string_view unread() const { return std::string_view(m_buffer).substr(m_begin, m_end - m_begin); }
    void take(std::size_t bytes);

    QIODevice& m_device;
    std::string m_buffer;
    std::size_t m_begin = 0;
    std::size_t m_end = 0;
    bool m_atEnd = false;
    bool m_hasBegun = false;
    bool m_listIsOver = false;
    bool m_listHasBegun = false; ///< it has an element
    Layout m_layout = Layout::Lines;
    qint64 m_number = 0;
    qint64 m_consumed = 0;
};

} // namespace oa::core
