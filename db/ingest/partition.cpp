// SPDX-License-Identifier: GPL-3.0-only
#include "db/ingest/partition.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace oa::db {

QLatin1StringView stopReasonName(StopReason reason)
{
    switch (reason) {
    case StopReason::Unknown:
        break;
    case StopReason::OffsetGone:
        return "offset-gone"_L1;
    case StopReason::TopicMadeAnew:
        return "topic-made-anew"_L1;
    case StopReason::OtherCluster:
        return "other-cluster"_L1;
    case StopReason::MessageUnreadable:
        return "message-unreadable"_L1;
    case StopReason::MostlyRefused:
        return "mostly-refused"_L1;
    }
    return "unknown"_L1;
}

std::optional<PartitionStop> partitionStop(const QString& text, QStringView reasonName)
{
    if (text.isEmpty())
        return std::nullopt;
    const auto* found = std::ranges::find_if(
        allStopReasons, [reasonName](auto reason) { return stopReasonName(reason) == reasonName; });
    return PartitionStop{found == allStopReasons.end() ? StopReason::Unknown : *found, text};
}

} // namespace oa::db
