// SPDX-License-Identifier: GPL-3.0-only
#include "db/copy/binaryfield.h"

#include "db/copy/binarynumeric.h"

#include <QCoreApplication>
#include <QtEndian>

#include <limits>

namespace oa::db {

std::optional<qint64> integerFrom(const BinaryField& field)
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

double realFrom(const BinaryField& field)
{
    return field ? realFromBinaryNumeric(*field) : std::numeric_limits<double>::quiet_NaN();
}

std::optional<core::TimePoint> instantFrom(const BinaryField& field)
{
    if (!field || field->size() != sizeof(qint64))
        return std::nullopt;
    const auto ticks = qFromBigEndian<qint64>(field->data());
    if (ticks == std::numeric_limits<qint64>::min() ||
        ticks > std::numeric_limits<qint64>::max() - postgresEpochMicroseconds)
        return std::nullopt;
    return core::fromEpochMicroseconds(ticks + postgresEpochMicroseconds);
}

tl::unexpected<core::Error> unexpectedRow()
{
    return core::fail(core::ErrorCode::Other,
                      QCoreApplication::translate("oa::db::BinaryField", "The server's answer could not be read."));
}

} // namespace oa::db
