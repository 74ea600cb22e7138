// SPDX-License-Identifier: GPL-3.0-only
#include "db/rollups/storedvalues.h"

#include "db/connection/statement.h"
#include "db/copy/binaryfield.h"
#include "db/copy/copyreader.h"

namespace oa::db {

StoredValues::StoredValues(Connection& connection)
    : m_connection(connection)
{}

core::Result<> StoredValues::read(std::span<const MinuteRun> runs)
{
    OA_TRY(m_connection.execute(sql("refresh/values:bounds"), runParameters(runs)));
    CopyReader reader(7);
    const auto take = [this](std::span<const BinaryField> fields) {
        return m_values.append(
            {integerFrom(fields[0]), integerFrom(fields[1]), {fields[2], fields[3], fields[4], fields[5], fields[6]}});
    };
    OA_TRY(m_connection.copyOut(sql("refresh/values:stored"),
                                [&](std::string_view message) { return reader.read(message, take); }));
    return reader.finish();
}

core::Result<> StoredValues::drain(const std::function<core::Result<>(const ExtractedRow&)>& consume)
{
    return m_values.drain(consume);
}

} // namespace oa::db
