// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "db/ingest/ingeststatus.h"
#include "db/ingest/refusedstore.h"

#include <QString>

namespace oa::presentation {

/// How far a topic's reading is behind, in messages and in time: "nothing waits", "1,204 messages, 3 s".
QString lagText(const db::IngestedTopic& topic, core::TimePoint now);

/// What somebody should know of a topic: partitions that stopped, or that nobody looks at. Empty when all is well.
QString concernText(const db::IngestedTopic& topic, core::TimePoint now);

/// The beginning of a refused message on one line, with what cannot be seen replaced.
QString beginText(const db::RefusedRow& row);

} // namespace oa::presentation
