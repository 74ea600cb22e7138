// SPDX-License-Identifier: GPL-3.0-only
#include "db/copy/copyreader.h"

#include "db/copy/binaryfield.h"

#include <QtEndian>

namespace oa::db {

namespace {

constexpr std::string_view signature("PGCOPY\n\377\r\n\0", 11);
constexpr std::size_t fixedHeader = 11 + 4 + 4; // signature, flags, length of the extension

enum class Step { Complete, Incomplete, Invalid };

/// Takes the field at `at` and moves behind it.
Step nextField(std::string_view bytes, std::size_t& at, BinaryField& field)
{
    field.reset();
    if (bytes.size() - at < 4)
        return Step::Incomplete;
    const auto length = qFromBigEndian<qint32>(bytes.data() + at);
    if (length < -1)
        return Step::Invalid;
    at += 4;
    if (length == -1)
        return Step::Complete;
    const auto size = static_cast<std::size_t>(length);
    if (bytes.size() - at < size)
        return Step::Incomplete;
    field = bytes.substr(at, size);
    at += size;
    return Step::Complete;
}

} // namespace

CopyReader::CopyReader(std::size_t columns)
    : m_fields(columns)
{}

core::Result<std::size_t> CopyReader::readRows(std::string_view bytes, const Consumer& consume)
{
    std::size_t at = 0;
    if (!m_headerRead) {
        if (bytes.size() < fixedHeader)
            return 0;
        if (bytes.substr(0, signature.size()) != signature)
            return unexpectedRow();
        const auto extension = qFromBigEndian<quint32>(bytes.data() + fixedHeader - 4);
        if (bytes.size() - fixedHeader < extension)
            return 0;
        at = fixedHeader + extension;
        m_headerRead = true;
    }
    while (bytes.size() - at >= 2) {
        auto cursor = at + 2;
        const auto fieldCount = qFromBigEndian<qint16>(bytes.data() + at);
        if (fieldCount == -1) {
            m_ended = true;
            return bytes.size();
        }
        if (m_ended || static_cast<std::size_t>(fieldCount) != m_fields.size())
            return unexpectedRow();
        auto step = Step::Complete;
        for (auto& field : m_fields) {
            step = nextField(bytes, cursor, field);
            if (step != Step::Complete)
                break;
        }
        if (step == Step::Invalid)
            return unexpectedRow();
        if (step == Step::Incomplete)
            break;
        OA_TRY(consume(m_fields));
        at = cursor;
    }
    return at;
}

core::Result<> CopyReader::read(std::string_view message, const Consumer& consume)
{
    if (m_rest.empty()) {
        OA_TRY_ASSIGN(const auto used, readRows(message, consume));
        m_rest.assign(message.substr(used));
        return {};
    }
    m_rest.append(message);
    OA_TRY_ASSIGN(const auto used, readRows(m_rest, consume));
    m_rest.erase(0, used);
    return {};
}

core::Result<> CopyReader::finish() const
{
    return m_ended && m_rest.empty() ? core::Result<>() : unexpectedRow();
}

} // namespace oa::db
