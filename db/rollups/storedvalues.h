// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "db/extraction/extractionspool.h"
#include "db/rollups/minuteruns.h"

namespace oa::db {

/// Values that were stored before, read back. Memory stays bounded whatever their number.
class StoredValues
{
public:
    explicit StoredValues(Connection& connection);

    /// In a transaction. May be called again.
    core::Result<> read(std::span<const MinuteRun> runs);
    /// In the order of isBefore().
    core::Result<> drain(const std::function<core::Result<>(const ExtractedRow&)>& consume);

private:
    Connection& m_connection;
    ExtractionSpool m_values;
};

} // namespace oa::db
