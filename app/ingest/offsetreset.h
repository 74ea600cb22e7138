// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/ingest/ingestoptions.h"
#include "core/base/result.h"
#include "db/address/connectionparameters.h"

#include <stop_token>

namespace oa::ingest {

/// Where a partition is to go on.
struct ResetRequest
{
    QString topic;
    std::optional<qint32> partition; ///< all of the topic when absent
    enum class Where { Earliest, Latest, Offset };
    Where where = Where::Earliest;
    qint64 offset = 0;
};

/// "TOPIC:PARTITION=earliest|latest|OFFSET", with * for all partitions. Errors: BadInput.
core::Result<ResetRequest> resetFrom(const QString& text);

/// What was set.
struct ResetDone
{
    QString partition; ///< "receipts:3"
    qint64 offset = 0;
};

/// Sets where the group goes on, all or nothing apart from what the database refuses. Errors: NotFound for a partition
/// that is not there, BadInput for an offset that the topic does not hold, the cluster's and the server's.
core::Result<std::vector<ResetDone>> resetOffsets(const KafkaSettings& kafka, const std::vector<ResetRequest>& requests,
                                                  const db::ConnectionParameters& database,
                                                  const std::stop_token& stop);

} // namespace oa::ingest
