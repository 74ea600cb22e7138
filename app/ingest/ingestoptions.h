// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/time/timepoint.h"

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <QTimeZone>

#include <chrono>
#include <functional>
#include <optional>
#include <utility>
#include <vector>

namespace oa::ingest {

/// A property of librdkafka, as in its CONFIGURATION.md.
using KafkaProperty = std::pair<QByteArray, QByteArray>;

/// How to reach a cluster, and as whom.
struct KafkaSettings
{
    QString brokers; ///< "host:port,host:port"
    QString group = QStringLiteral("ocr-analytics");
    std::vector<KafkaProperty> properties; ///< checked by kafkaproperties.h
};

/// What a message is.
struct ReadingOptions
{
    enum class Value {
        Payload, ///< the receipt's JSON
        Envelope ///< {"timestamp": time, "ml_response": …}, as the lines of an import
    };
    enum class Time { Message, Header, Pointer };

    Value value = Value::Payload;
    Time time = Time::Message; ///< of a payload
    QByteArray timeName = {};  ///< of the header, or the JSON Pointer
    QTimeZone zoneIfNone = {}; ///< of an envelope's times that name no zone; refused when it is not valid
};

/// Where a group begins that has read nothing yet.
struct BeginAt
{
    enum class Where { Earliest, Latest, Time };
    Where where = Where::Earliest;
    core::TimePoint time{}; ///< the first message of this time or later
};

struct IngestOptions
{
    KafkaSettings kafka;
    QStringList topics;
    ReadingOptions reading;
    BeginAt from;
    int workers = 2;
    bool untilEnd = false;                         ///< ends when all is read that was there at the start
    bool refuseAll = false;                        ///< goes on though most messages are refused
    std::chrono::milliseconds batchTime{100};      ///< how long a message waits for others at most
    std::size_t batchBytes = 16U * 1024 * 1024;    ///< of payloads in one transaction
    std::chrono::milliseconds keepBuffer{30000};   ///< how long partitions are kept while the database is away
    std::chrono::milliseconds restartAfter{60000}; ///< without an answer of the brokers, the consumer is made anew
    /// Told what a person should know; called in any thread. May be empty.
    std::function<void(const QString&)> tell;
};

} // namespace oa::ingest
