// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QString>

#include <optional>
#include <string_view>

struct rd_kafka_s;
struct rd_kafka_mock_cluster_s;

namespace oa::tests {

/// Brokers inside this process, as librdkafka brings them for tests: no Java, and errors on demand. They listen on
/// loopback, so that other processes may use them too. A partition holds at most 5 MiB; what is more pushes the oldest
/// out.
class MockKafka
{
public:
    explicit MockKafka(int brokers = 1);
    ~MockKafka();
    MockKafka(const MockKafka&) = delete;
    MockKafka& operator=(const MockKafka&) = delete;

    QString brokers() const;
    bool createTopic(const char* name, int partitions);
    /// One message; no value is a tombstone. Sent in the background: flush() waits for all.
    bool produce(const char* topic, int partition, std::optional<std::string_view> value);
    /// With a header and a time in milliseconds since 1970.
    bool produce(const char* topic, int partition, std::string_view value, const char* header, const char* headerValue,
                 qint64 timestamp);
    bool produce(const char* topic, int partition, std::string_view key, std::string_view value);
    bool flush();
    /// How far a group says that it is; -1 where it has said nothing.
    qint64 committed(const char* group, const char* topic, int partition) const;
    void setDown(int broker, bool isDown);
    bool moveLeader(const char* topic, int partition, int broker);
    /// The next answers to requests of this kind are errors.
    void failNext(int apiKey, int times, int error);

private:
    rd_kafka_s* m_producer;
    rd_kafka_mock_cluster_s* m_cluster;
};

} // namespace oa::tests
