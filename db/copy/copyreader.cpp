// SPDX-License-Identifier: GPL-3.0-only
#include "db/copy/copyreader.h"

#include "db/copy/binarynumeric.h"

#include <QCoreApplication>
#include <QtEndian>

#include <limits>

using oa::core::ErrorCode;
using oa::core::fail;

namespace oa::db {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(oa::db::CopyReader)
};

constexpr std::string_view signature("PGCOPY\n\377\r\n\0", 11);
constexpr std::size_t fixedHeader = 11 + 4 + 4;                   // signature, flags, length of the extension
constexpr qint64 postgresEpochMicroseconds = 946'684'800'000'000; // 2000-01-01T00:00:00Z

enum class Step { Complete, Incomplete, Invalid };

/// Takes the field at `at` and moves behind it.
Step nextField(std::string_view bytes, std::size_t& at, CopyField& field)
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

tl::unexpected<core::Error> CopyReader::malformed()
{
    return fail(ErrorCode::Other, Texts::tr("The server's answer to COPY could not be read."));
}

core::Result<std::size_t> CopyReader::readRows(std::string_view bytes, const Consumer& consume)
{
    std::size_t at = 0;
    if (!m_headerRead) {
        if (bytes.size() < fixedHeader)
            return 0;
        if (bytes.substr(0, signature.size()) != signature)
            return malformed();
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
            return malformed();
        auto step = Step::Complete;
        for (auto& field : m_fields) {
            step = nextField(bytes, cursor, field);
            if (step != Step::Complete)
                break;
        }
        if (step == Step::Invalid)
            return malformed();
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
    return m_ended && m_rest.empty() ? core::Result<>() : malformed();
}

std::optional<qint64> CopyReader::integer(const CopyField& field)
{
    if (!field)
        return std::nullopt;
    switch (field->size()) {
    case 8:
        return qFromBigEndian<qint64>(field->data());
    case 4:
        return qFromBigEndian<qint32>(field->data());
    case 2:
        return qFromBigEndian<qint16>(field->data());
    default:
        return std::nullopt;
    }
}

double CopyReader::real(const CopyField& field)
{
    return field ? realFromBinaryNumeric(*field) : std::numeric_limits<double>::quiet_NaN();
}

std::optional<core::TimePoint> CopyReader::instant(const CopyField& field)
{
    if (!field || field->size() != sizeof(qint64))
        return std::nullopt;
    const auto ticks = qFromBigEndian<qint64>(field->data());
    if (ticks == std::numeric_limits<qint64>::min() ||
        ticks > std::numeric_limits<qint64>::max() - postgresEpochMicroseconds)
        return std::nullopt;
    return core::fromEpochMicroseconds(ticks + postgresEpochMicroseconds);
}

} // namespace oa::db
