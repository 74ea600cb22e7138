// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>

#include <memory>
#include <vector>

struct rd_kafka_s;

namespace oa::tests {

/// Real brokers of Apache Kafka on loopback, whose jars lie in the folder that OA_KAFKA_JARS names (packaging/test.sh
/// --kafka sets it). They end with this object.
class RealKafka
{
public:
    explicit RealKafka(int brokers = 1);
    ~RealKafka();
    RealKafka(const RealKafka&) = delete;
    RealKafka& operator=(const RealKafka&) = delete;

    /// Why there cannot be one on this computer; empty when there can.
    static QString missing();
    /// Before start(): TLS with this certificate chain and key (PEM), and PLAIN and SCRAM as user "ocr".
    void secure(const QString& certificate, const QString& key, const QString& password);
    /// Before start(): a line for every broker's settings.
    void addSetting(const QString& line) { m_settings << line; }
    /// Before start(): as nice(1), so that what is measured beside them goes first.
    void setNiceness(int niceness) { m_niceness = niceness; }
    /// False when they do not answer in time; problem() says what they said.
    bool start();
    QString problem() const { return m_problem; }
    QString brokers() const;
    /// From 1.
    void kill(int broker);
    bool launch(int broker);

    // By librdkafka's administration calls, without encryption.
    bool createTopic(const char* name, int partitions, const char* replicas = "1");
    bool deleteTopic(const char* name);
    bool addPartitions(const char* topic, int all);
    /// Removes what lies before an offset, as age would.
    bool deleteRecords(const char* topic, int partition, qint64 before);
    /// Which broker leads a partition; 0 when nobody does.
    int leaderOf(const char* topic, int partition);

    struct Producer
    {
        const char* compression = "none";
        bool isIdempotent = true;
        const char* transactionalId = nullptr;
    };
    /// Numbered payloads [from, from + count), in turns to the partitions. With a transactional id in one transaction,
    /// which is committed or aborted.
    bool produce(const Producer& how, const char* topic, int partitions, int from, int count, bool isCommitted = true);

private:
    struct Broker
    {
        std::unique_ptr<QProcess> process;
        QString settings;
        int port = 0;
    };
    QProcess* java(const QStringList& arguments);
    bool format(Broker& broker);
    void writeSettings(int number);
    bool answers();

    QTemporaryDir m_folder;
    std::vector<Broker> m_brokers;
    QString m_voters;
    QString m_store;
    QString m_password;
    QString m_problem;
    QStringList m_settings;
    int m_niceness = 0;
    rd_kafka_s* m_admin = nullptr;
};

} // namespace oa::tests
