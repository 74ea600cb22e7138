// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/base/result.h"

#include <QJsonArray>
#include <QStringList>
#include <QTimeZone>

namespace oa::db {
class Connection;
}

namespace oa::cli {

/// What `status` says of Kafka: nothing at all where nothing was ever read from it.
struct IngestStatusText
{
    QStringList topics;   ///< a line each
    QStringList concerns; ///< what needs attention
    QJsonArray json;      ///< an object a topic, with its partitions
    QJsonArray refused;   ///< {"topic", "reason", "messages"}
};

core::Result<IngestStatusText> readIngestStatusText(db::Connection& connection, const QTimeZone& zone);

} // namespace oa::cli
