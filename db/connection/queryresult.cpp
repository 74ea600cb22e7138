// SPDX-License-Identifier: GPL-3.0-only
#include "db/connection/queryresult.h"

#include "core/base/utf8text.h"

#include <libpq-fe.h>

#include <limits>

namespace oa::db {

namespace {

const PGresult* result(const std::shared_ptr<void>& handle)
{
    return static_cast<const PGresult*>(handle.get());
}

} // namespace

QueryResult::QueryResult(std::shared_ptr<void> handle)
    : m_handle(std::move(handle))
{}

int QueryResult::rowCount() const
{
    return PQntuples(result(m_handle));
}

int QueryResult::columnCount() const
{
    return PQnfields(result(m_handle));
}

qint64 QueryResult::affectedRows() const
{
    // PQcmdTuples takes its argument without const and does not change it.
    return m_handle ? QByteArrayView(PQcmdTuples(static_cast<PGresult*>(m_handle.get()))).toLongLong() : 0;
}

QString QueryResult::columnName(int column) const
{
    return QString::fromUtf8(PQfname(result(m_handle), column));
}

bool QueryResult::isNull(int row, int column) const
{
    return PQgetisnull(result(m_handle), row, column) != 0;
}

std::string_view QueryResult::bytes(int row, int column) const
{
    const auto* value = PQgetvalue(result(m_handle), row, column);
    if (value == nullptr)
        return {};
    return {value, static_cast<std::size_t>(PQgetlength(result(m_handle), row, column))};
}

QString QueryResult::text(int row, int column) const
{
    return core::textFromUtf8(bytes(row, column));
}

qint64 QueryResult::integer(int row, int column) const
{
    const auto view = bytes(row, column);
    return QByteArrayView(view.data(), static_cast<qsizetype>(view.size())).toLongLong();
}

bool QueryResult::boolean(int row, int column) const
{
    return bytes(row, column) == "t";
}

double QueryResult::real(int row, int column) const
{
    if (isNull(row, column))
        return std::numeric_limits<double>::quiet_NaN();
    const auto view = bytes(row, column);
    return QByteArrayView(view.data(), static_cast<qsizetype>(view.size())).toDouble();
}

std::optional<core::TimePoint> QueryResult::instant(int row, int column) const
{
    if (isNull(row, column))
        return std::nullopt;
    return core::fromEpochMicroseconds(integer(row, column));
}

} // namespace oa::db
