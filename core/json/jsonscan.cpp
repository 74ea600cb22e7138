// SPDX-License-Identifier: GPL-3.0-only
#include "core/json/jsonscan.h"

namespace oa::core::jsonscan {

const char* detail::longNumber(const char* at)
{
    const char* end = skipDigits(at);
    if (end == at || (*at == '0' && end != at + 1))
        return nullptr;
    if (*end == '.') {
        at = end + 1;
        end = skipDigits(at);
        if (end == at)
            return nullptr;
    }
    if (*end == 'e' || *end == 'E') {
        at = end + 1;
        at += *at == '+' || *at == '-' ? 1 : 0;
        end = skipDigits(at);
        if (end == at)
            return nullptr;
    }
    return end;
}

const char* Skipper::object(const char* at, std::size_t depth)
{
    m_tooDeep = depth >= maximumDepth;
    if (m_tooDeep)
        return stop(at);
    at = skipBlanks(at + 1);
    if (*at == '}')
        return at + 1;
    for (;;) {
        bool hasEscape = false;
        const char* end = string(at, hasEscape);
        if (end == nullptr)
            return stop(at);
        at = skipBlanks(end);
        if (*at != ':')
            return stop(at);
        at = value(skipBlanks(at + 1), depth + 1);
        if (at == nullptr)
            return nullptr;
        at = skipBlanks(at);
        if (*at == '}')
            return at + 1;
        if (*at != ',')
            return stop(at);
        at = skipBlanks(at + 1);
    }
}

const char* Skipper::array(const char* at, std::size_t depth)
{
    m_tooDeep = depth >= maximumDepth;
    if (m_tooDeep)
        return stop(at);
    at = skipBlanks(at + 1);
    if (*at == ']')
        return at + 1;
    for (;;) {
        at = value(at, depth + 1);
        if (at == nullptr)
            return nullptr;
        at = skipBlanks(at);
        if (*at == ']')
            return at + 1;
        if (*at != ',')
            return stop(at);
        at = skipBlanks(at + 1);
    }
}

} // namespace oa::core::jsonscan
