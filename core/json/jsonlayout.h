// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/json/jsonpieces.h"

namespace oa::core {

/// How text that begins so is laid out. `isAll`: nothing follows.
JsonPieces::Layout layoutOf(std::string_view head, bool isAll);

/// Follows JSON text byte by byte, as far as where its values end: brackets, strings and escapes, no more.
class JsonNesting
{
public:
    /// Takes a byte. Answers whether it closed the outermost bracket.
    bool take(char byte)
    {
        if (m_inString) {
            if (m_isEscaped)
                m_isEscaped = false;
            else if (byte == '\\')
                m_isEscaped = true;
            else if (byte == '"' || byte == '\n')
                m_inString = false; // no string of JSON goes over the end of a line
            return false;
        }
        if (byte == '"')
            m_inString = true;
        else if (byte == '{' || byte == '[')
            ++m_depth;
        else if (byte == '}' || byte == ']')
            return m_depth > 0 && --m_depth == 0;
        return false;
    }
    bool isOutside() const { return m_depth == 0 && !m_inString; }
    bool isInString() const { return m_inString; }

private:
    std::size_t m_depth = 0;
    bool m_inString = false;
    bool m_isEscaped = false;
};

} // namespace oa::core
