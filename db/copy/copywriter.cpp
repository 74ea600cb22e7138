// SPDX-License-Identifier: GPL-3.0-only
#include "db/copy/copywriter.h"

#include "db/connection/connection.h"
#include "db/copy/binaryfield.h"
#include "db/copy/binarynumeric.h"

#include <QCoreApplication>
#include <QLoggingCategory>
#include <QtEndian>

#include <cstring>
#include <utility>

using oa::core::ErrorCode;
using oa::core::fail;

namespace oa::db {

namespace {

Q_LOGGING_CATEGORY(logCopy, "oa.db.copy", QtWarningMsg)

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(oa::db::CopyWriter)
};

constexpr std::size_t bufferBytes = 256U * 1024;
constexpr std::string_view header("PGCOPY\n\377\r\n\0\0\0\0\0\0\0\0\0", 19);

template <typename T>
void appendBigEndian(std::string& out, T value)
{
    char bytes[sizeof(T)];
    const T swapped = qToBigEndian(value);
    std::memcpy(bytes, &swapped, sizeof(T));
    out.append(bytes, sizeof(T));
}

} // namespace

CopyWriter::CopyWriter(Connection& connection, int columns)
    : m_connection(&connection)
    , m_columns(columns)
{
    m_buffer.reserve(bufferBytes + bufferBytes / 4);
    m_buffer.append(header);
}

CopyWriter::CopyWriter(CopyWriter&& other) noexcept
    : m_connection(std::exchange(other.m_connection, nullptr))
    , m_columns(other.m_columns)
    , m_rows(other.m_rows)
    , m_buffer(std::move(other.m_buffer))
    , m_problem(std::move(other.m_problem))
{}

CopyWriter::~CopyWriter()
{
    if (m_connection == nullptr || m_connection->isLost())
        return;
    if (const auto ended = m_connection->endCopyIn("the rows were not complete"); !ended)
        qCWarning(logCopy) << "ending an unfinished COPY failed:" << ended.error().message << ended.error().detail;
}

core::Result<CopyWriter> CopyWriter::begin(Connection& connection, std::string_view copyStatement, int columns)
{
    OA_TRY(connection.beginCopyIn(copyStatement));
    return CopyWriter(connection, columns);
}

void CopyWriter::startRow()
{
    appendBigEndian(m_buffer, static_cast<qint16>(m_columns));
}

void CopyWriter::addNull()
{
    appendBigEndian(m_buffer, qint32(-1));
}

void CopyWriter::addText(std::string_view utf8)
{
    appendBigEndian(m_buffer, static_cast<qint32>(utf8.size()));
    m_buffer.append(utf8);
}

void CopyWriter::addInt64(qint64 value)
{
    appendBigEndian(m_buffer, qint32(8));
    appendBigEndian(m_buffer, value);
}

void CopyWriter::addInt32(qint32 value)
{
    appendBigEndian(m_buffer, qint32(4));
    appendBigEndian(m_buffer, value);
}

void CopyWriter::addTimestamp(core::TimePoint time)
{
    addInt64(core::toEpochMicroseconds(time) - postgresEpochMicroseconds);
}

void CopyWriter::addNumeric(std::string_view literal)
{
    const auto lengthAt = m_buffer.size();
    appendBigEndian(m_buffer, qint32(0));
    if (!appendBinaryNumeric(m_buffer, literal)) {
        if (m_problem.empty())
            m_problem = literal.substr(0, 100);
        m_buffer.resize(lengthAt);
        addNull();
        return;
    }
    const auto length = qToBigEndian(static_cast<qint32>(m_buffer.size() - lengthAt - 4));
    std::memcpy(m_buffer.data() + lengthAt, &length, sizeof length);
}

core::Result<> CopyWriter::endRow()
{
    ++m_rows;
    if (m_buffer.size() < bufferBytes)
        return {};
    OA_TRY(m_connection->putCopyData(m_buffer));
    m_buffer.clear();
    return {};
}

core::Result<qint64> CopyWriter::finish()
{
    if (!m_problem.empty()) {
        return fail(ErrorCode::BadInput, Texts::tr("“%1” is not a number that the database can store.")
                                             .arg(QString::fromUtf8(m_problem.data(), qsizetype(m_problem.size()))));
    }
    appendBigEndian(m_buffer, qint16(-1));
    OA_TRY(m_connection->putCopyData(m_buffer));
    m_buffer.clear();
    OA_TRY_ASSIGN(const auto counted, std::exchange(m_connection, nullptr)->endCopyIn());
    if (counted != m_rows) {
        return fail(ErrorCode::Other,
                    Texts::tr("The server counted %1 rows where %2 were sent.").arg(counted).arg(m_rows));
    }
    return counted;
}

} // namespace oa::db
