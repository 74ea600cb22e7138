// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/ingest/kafkaconsumer.h"
#include "app/ingest/partitionreader.h"
#include "db/ingest/offsetstore.h"

namespace oa::ingest {

/// Takes partitions over that Kafka's group gave us: decides where those begin that are new, claims all of them in the
/// database, and looks whether each topic still holds what is to be read next.
class Assignment
{
public:
    Assignment(KafkaConsumer& consumer, db::OffsetStore& store, const IngestOptions& options, const QString& cluster);

    struct Taken
    {
        std::vector<PartitionReader> readers;     ///< also of partitions that are stopped
        std::vector<KafkaConsumer::Start> starts; ///< for KafkaConsumer::assign(): of those that are read
        std::vector<QString> sentences;           ///< why others are not, for people
    };
    /// Errors: the server's and the cluster's; nothing is half taken over then.
    core::Result<Taken> take(const std::vector<db::PartitionKey>& keys, const std::stop_token& stop);

private:
    core::Result<> beginNew(const std::vector<db::PartitionKey>& keys);
    core::Result<std::vector<db::PartitionStart>> possibleStarts(const QString& topic);
    core::Result<Watermarks> watermarks(const db::PartitionKey& key, const std::stop_token& stop);

    KafkaConsumer& m_consumer;
    db::OffsetStore& m_store;
    const IngestOptions& m_options;
    QString m_cluster;
};

} // namespace oa::ingest
