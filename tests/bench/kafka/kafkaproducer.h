// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QString>

#include <string_view>

struct rd_kafka_s;

namespace oa::bench {

/// Sends to real brokers in the background, as an application server would: idempotent, at most 5 ms for others to come
/// along. The benchmark ends where a message is not taken.
class KafkaProducer
{
public:
    explicit KafkaProducer(const QString& brokers);
    ~KafkaProducer();
    KafkaProducer(const KafkaProducer&) = delete;
    KafkaProducer& operator=(const KafkaProducer&) = delete;

    void send(const char* topic, int partition, std::string_view value);
    /// Waits until the brokers have all.
    void flush();

private:
    rd_kafka_s* m_handle;
};

} // namespace oa::bench
