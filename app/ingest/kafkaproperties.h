// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/ingest/ingestoptions.h"
#include "core/base/result.h"

namespace oa::ingest {

/// "KEY=VALUE" as it was typed. Errors: BadInput for what is no such pair, for what ingest sets itself, and for
/// secrets, which everybody on this computer could read in the list of processes.
core::Result<KafkaProperty> typedProperty(const QString& text);

/// The lines of a file: KEY=VALUE, empty ones, and comments (#). Errors: NotFound; Denied when other users may read the
/// file; BadInput with the number of the line.
core::Result<std::vector<KafkaProperty>> propertiesFromFile(const QString& path);

/// What to do when the brokers answered a log-in with `words`. librdkafka before 2.6.1 sends the nonce of SCRAM wrongly
/// (librdkafka #4895), which Apache Kafka 3.8.0 and 4 take for a wrong password. `version` as rd_kafka_version() has
/// it: a byte each, 0x020601ff for 2.6.1.
QString loginRemedy(const QString& words, quint32 version);

} // namespace oa::ingest
