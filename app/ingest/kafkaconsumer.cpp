// SPDX-License-Identifier: GPL-3.0-only
#include "app/ingest/kafkaconsumer.h"

#include "app/ingest/kafkahandles.h"
#include "app/ingest/kafkaproperties.h"

#include <QCoreApplication>
#include <QLoggingCategory>

#include <librdkafka/rdkafka.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using oa::core::ErrorCode;
using oa::core::fail;

namespace oa::ingest {

namespace {

Q_LOGGING_CATEGORY(logKafka, "oa.ingest.kafka", QtCriticalMsg)

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(oa::ingest::KafkaConsumer)
};

int milliseconds(std::chrono::milliseconds time)
{
    return static_cast<int>(time.count());
}

/// librdkafka 2.0.2 has faults in cooperative rebalancing and in consuming by batches, so neither is used; prefetching
/// is bounded, since a message in our hands pins all that was fetched with it.
const KafkaProperty ownProperties[] = {{"enable.auto.commit", "false"},
                                       {"enable.auto.offset.store", "false"},
                                       {"auto.offset.reset", "error"},
                                       {"isolation.level", "read_committed"},
                                       {"enable.partition.eof", "true"},
                                       {"allow.auto.create.topics", "false"},
                                       {"partition.assignment.strategy", "roundrobin"}};
const KafkaProperty defaultProperties[] = {{"check.crcs", "true"},
                                           {"queued.max.messages.kbytes", "16384"},
                                           {"fetch.max.bytes", "8388608"},
                                           {"fetch.wait.max.ms", "100"},
                                           {"client.id", "ocr-analytics"},
                                           {"reconnect.backoff.max.ms", "5000"},
                                           {"topic.metadata.refresh.interval.ms", "30000"},
                                           {"log.connection.close", "false"}};

core::Result<> set(rd_kafka_conf_t* configuration, const KafkaProperty& property)
{
    std::array<char, 512> problem{};
    if (rd_kafka_conf_set(configuration, property.first.constData(), property.second.constData(), problem.data(),
                          problem.size()) == RD_KAFKA_CONF_OK)
        return {};
    return fail(ErrorCode::BadInput,
                Texts::tr("The Kafka property “%1” cannot be set.").arg(QString::fromUtf8(property.first)),
                QString::fromUtf8(problem.data()));
}

/// Errors after which the partition's next bytes cannot be trusted, or cannot be had, however often one asks.
bool isLastingForPartition(rd_kafka_resp_err_t code)
{
    switch (code) {
    case RD_KAFKA_RESP_ERR__AUTO_OFFSET_RESET:
    case RD_KAFKA_RESP_ERR_OFFSET_OUT_OF_RANGE:
    case RD_KAFKA_RESP_ERR__BAD_MSG:
    case RD_KAFKA_RESP_ERR__BAD_COMPRESSION:
    case RD_KAFKA_RESP_ERR__NOT_IMPLEMENTED:
    case RD_KAFKA_RESP_ERR_MSG_SIZE_TOO_LARGE:
    case RD_KAFKA_RESP_ERR_INVALID_MSG:
    case RD_KAFKA_RESP_ERR_INVALID_MSG_SIZE:
    case RD_KAFKA_RESP_ERR__INCONSISTENT:
    case RD_KAFKA_RESP_ERR__UNDERFLOW:
        return true;
    default:
        return false;
    }
}

} // namespace

/// What librdkafka calls, in the thread that polls.
struct KafkaConsumer::Callbacks
{
    static void rebalanced(rd_kafka_t* handle, rd_kafka_resp_err_t code, rd_kafka_topic_partition_list_t* partitions,
                           void* opaque)
    {
        auto& self = *static_cast<KafkaConsumer*>(opaque);
        if (self.m_isClosing) {
            rd_kafka_assign(handle, nullptr);
            return;
        }
        if (code == RD_KAFKA_RESP_ERR__ASSIGN_PARTITIONS)
            self.m_rebalance = PartitionsAssigned{keysOf(*partitions)};
        else
            self.m_rebalance = PartitionsRevoked{rd_kafka_assignment_lost(handle) != 0};
        rd_kafka_yield(handle); // poll() answers it, before any further message
    }

    static void complained(rd_kafka_t* handle, int code, const char* reason, void* opaque)
    {
        auto& self = *static_cast<KafkaConsumer*>(opaque);
        auto text = QString::fromUtf8(reason);
        if (code == RD_KAFKA_RESP_ERR__FATAL) {
            std::array<char, 512> words{};
            code = rd_kafka_fatal_error(handle, words.data(), words.size());
            text = QString::fromUtf8(words.data());
        }
        auto problem = self.problemFrom(code, text);
        // That all brokers are down says less than why one of them is.
        if (code != RD_KAFKA_RESP_ERR__ALL_BROKERS_DOWN || !self.m_lastProblem)
            self.m_lastProblem = problem;
        self.m_complaint = BrokerProblem{*self.m_lastProblem};
    }

    static void noted(rd_kafka_t*, rd_kafka_resp_err_t code, rd_kafka_topic_partition_list_t*, void* opaque)
    {
        if (code != RD_KAFKA_RESP_ERR_NO_ERROR && code != RD_KAFKA_RESP_ERR__NO_OFFSET)
            ++static_cast<KafkaConsumer*>(opaque)->m_failedNotes;
    }

    static void logged(const rd_kafka_t*, int, const char* facility, const char* text)
    {
        qCInfo(logKafka) << facility << text;
    }
};

KafkaConsumer::KafkaConsumer(rd_kafka_s* handle)
    : m_handle(handle)
{}

core::Result<std::unique_ptr<KafkaConsumer>> KafkaConsumer::open(const KafkaSettings& settings, int instance)
{
    std::unique_ptr<KafkaConsumer> consumer(new KafkaConsumer(nullptr));
    std::unique_ptr<rd_kafka_conf_t, decltype(&rd_kafka_conf_destroy)> configuration(rd_kafka_conf_new(),
                                                                                     &rd_kafka_conf_destroy);
    for (const auto& property : defaultProperties)
        OA_TRY(set(configuration.get(), property));
    for (const auto& property : settings.properties) {
        const bool isInstance = property.first == "group.instance.id";
        OA_TRY(
            set(configuration.get(),
                {property.first, isInstance ? property.second + '-' + QByteArray::number(instance) : property.second}));
    }
    for (const auto& property : ownProperties)
        OA_TRY(set(configuration.get(), property));
    OA_TRY(set(configuration.get(), {"bootstrap.servers", settings.brokers.toUtf8()}));
    OA_TRY(set(configuration.get(), {"group.id", settings.group.toUtf8()}));
    rd_kafka_conf_set_opaque(configuration.get(), consumer.get());
    rd_kafka_conf_set_rebalance_cb(configuration.get(), &Callbacks::rebalanced);
    rd_kafka_conf_set_error_cb(configuration.get(), &Callbacks::complained);
    rd_kafka_conf_set_offset_commit_cb(configuration.get(), &Callbacks::noted);
    rd_kafka_conf_set_log_cb(configuration.get(), &Callbacks::logged);

    std::array<char, 512> problem{};
    consumer->m_handle = rd_kafka_new(RD_KAFKA_CONSUMER, configuration.get(), problem.data(), problem.size());
    if (consumer->m_handle == nullptr) {
        return fail(ErrorCode::BadInput, Texts::tr("These settings for Kafka cannot be used."),
                    QString::fromUtf8(problem.data()));
    }
    (void)configuration.release(); // the handle's now
    rd_kafka_poll_set_consumer(consumer->m_handle);
    return consumer;
}

KafkaConsumer::~KafkaConsumer()
{
    if (m_handle == nullptr)
        return;
    m_isClosing = true;
    m_rebalance.reset();
    m_complaint.reset();
    rd_kafka_destroy_flags(m_handle, RD_KAFKA_DESTROY_F_NO_CONSUMER_CLOSE);
}

core::Error KafkaConsumer::problemFrom(int code, const QString& text) const
{
    const auto error = static_cast<rd_kafka_resp_err_t>(code);
    const auto detail = text.isEmpty() ? QString::fromUtf8(rd_kafka_err2str(error)) : text;
    switch (error) {
    case RD_KAFKA_RESP_ERR__AUTHENTICATION:
    case RD_KAFKA_RESP_ERR_SASL_AUTHENTICATION_FAILED:
        return {ErrorCode::Authentication, Texts::tr("The brokers do not accept the user or the password."), detail,
                loginRemedy(detail, static_cast<quint32>(rd_kafka_version()))};
    case RD_KAFKA_RESP_ERR_TOPIC_AUTHORIZATION_FAILED:
    case RD_KAFKA_RESP_ERR_GROUP_AUTHORIZATION_FAILED:
    case RD_KAFKA_RESP_ERR_CLUSTER_AUTHORIZATION_FAILED:
        return {ErrorCode::Denied, Texts::tr("The brokers do not let this user read the topic as this group."), detail,
                Texts::tr("Give it the right to read the topic and the group.")};
    case RD_KAFKA_RESP_ERR__UNKNOWN_TOPIC:
    case RD_KAFKA_RESP_ERR__UNKNOWN_PARTITION:
    case RD_KAFKA_RESP_ERR_UNKNOWN_TOPIC_OR_PART:
        return {ErrorCode::NotFound, Texts::tr("The topic is not there."), detail,
                Texts::tr("Make it, or check its name; ingest begins as soon as it is there.")};
    case RD_KAFKA_RESP_ERR__SSL:
        return {ErrorCode::ConnectionLost, Texts::tr("An encrypted connection to the brokers was not possible."),
                detail, Texts::tr("Look at security.protocol and ssl.* in the file of --kafka-config.")};
    case RD_KAFKA_RESP_ERR__TIMED_OUT:
    case RD_KAFKA_RESP_ERR_REQUEST_TIMED_OUT:
        return {ErrorCode::TimedOut, Texts::tr("The brokers do not answer."), detail, {}};
    default:
        return {ErrorCode::ConnectionLost, Texts::tr("The brokers cannot be reached."), detail,
                Texts::tr("Check --brokers and the network.")};
    }
}

core::Result<> KafkaConsumer::subscribe(const QStringList& topics)
{
    const auto list = newList(static_cast<int>(topics.size()));
    for (const auto& topic : topics)
        rd_kafka_topic_partition_list_add(list.get(), topic.toUtf8().constData(), RD_KAFKA_PARTITION_UA);
    if (const auto code = rd_kafka_subscribe(m_handle, list.get()))
        return tl::unexpected(problemFrom(code, {}));
    m_isSubscribed = true;
    return {};
}

KafkaEvent KafkaConsumer::poll(std::chrono::milliseconds timeout)
{
    if (m_rebalance)
        return *std::exchange(m_rebalance, std::nullopt);
    std::unique_ptr<rd_kafka_message_s, MessageCloser> message(
        rd_kafka_consumer_poll(m_handle, m_complaint ? 0 : milliseconds(timeout)));
    if (message)
        return eventFrom(std::move(message));
    if (m_rebalance)
        return *std::exchange(m_rebalance, std::nullopt);
    if (m_complaint)
        return *std::exchange(m_complaint, std::nullopt);
    return {};
}

KafkaEvent KafkaConsumer::eventFrom(std::unique_ptr<rd_kafka_message_s, MessageCloser> message)
{
    if (message->err == RD_KAFKA_RESP_ERR_NO_ERROR) {
        KafkaMessage result;
        result.topic = rd_kafka_topic_name(message->rkt);
        result.partition = message->partition;
        result.offset = message->offset;
        rd_kafka_timestamp_type_t kind{};
        const auto timestamp = rd_kafka_message_timestamp(message.get(), &kind);
        if (kind != RD_KAFKA_TIMESTAMP_NOT_AVAILABLE && timestamp != -1)
            result.timestamp = timestamp;
        if (message->key != nullptr)
            result.key = std::string_view(static_cast<const char*>(message->key), message->key_len);
        if (message->payload != nullptr)
            result.value = std::string_view(static_cast<const char*>(message->payload), message->len);
        result.handle = std::move(message);
        return result;
    }
    const auto code = message->err;
    const auto text = QString::fromUtf8(rd_kafka_message_errstr(message.get()));
    if (message->rkt != nullptr && message->partition >= 0) {
        db::PartitionKey key{rd_kafka_topic_name(message->rkt), message->partition};
        if (code == RD_KAFKA_RESP_ERR__PARTITION_EOF)
            return PartitionEnd{std::move(key), message->offset};
        if (isLastingForPartition(code)) {
            const bool isOutOfRange =
                code == RD_KAFKA_RESP_ERR__AUTO_OFFSET_RESET || code == RD_KAFKA_RESP_ERR_OFFSET_OUT_OF_RANGE;
            return PartitionProblem{std::move(key), isOutOfRange, text};
        }
    }
    m_lastProblem = problemFrom(code, text);
    return BrokerProblem{*m_lastProblem};
}

core::Result<> KafkaConsumer::assign(const std::vector<Start>& starts)
{
    const auto list = listOf(starts);
    if (const auto code = rd_kafka_assign(m_handle, list.get()))
        return tl::unexpected(problemFrom(code, {}));
    return {};
}

core::Result<> KafkaConsumer::unassign()
{
    if (const auto code = rd_kafka_assign(m_handle, nullptr))
        return tl::unexpected(problemFrom(code, {}));
    return {};
}

bool KafkaConsumer::isAssignmentLost() const
{
    return rd_kafka_assignment_lost(m_handle) != 0;
}

core::Result<> KafkaConsumer::pause(const db::PartitionKey& key)
{
    const auto list = listOf({{key, 0}});
    if (const auto code = rd_kafka_pause_partitions(m_handle, list.get()))
        return tl::unexpected(problemFrom(code, {}));
    return {};
}

core::Result<QString> KafkaConsumer::clusterId(std::chrono::milliseconds timeout)
{
    const std::unique_ptr<char, decltype(&std::free)> id(rd_kafka_clusterid(m_handle, milliseconds(timeout)),
                                                         &std::free);
    if (id)
        return QString::fromUtf8(id.get());
    // Its reason is told by a callback.
    const std::unique_ptr<rd_kafka_message_s, MessageCloser> message(rd_kafka_consumer_poll(m_handle, 0));
    return tl::unexpected(m_lastProblem.value_or(problemFrom(RD_KAFKA_RESP_ERR__TIMED_OUT, {})));
}

core::Result<std::vector<db::PartitionKey>> KafkaConsumer::partitions(const QString& topic,
                                                                      std::chrono::milliseconds timeout)
{
    const auto handle = newTopic(m_handle, topic);
    const rd_kafka_metadata_t* answer = nullptr;
    if (const auto code = rd_kafka_metadata(m_handle, 0, handle.get(), &answer, milliseconds(timeout)))
        return tl::unexpected(problemFrom(code, {}));
    const std::unique_ptr<const rd_kafka_metadata_t, decltype(&rd_kafka_metadata_destroy)> metadata(
        answer, &rd_kafka_metadata_destroy);
    if (metadata->topic_cnt != 1)
        return tl::unexpected(problemFrom(RD_KAFKA_RESP_ERR_UNKNOWN_TOPIC_OR_PART, topic));
    const auto& found = metadata->topics[0];
    if (found.err != RD_KAFKA_RESP_ERR_NO_ERROR)
        return tl::unexpected(problemFrom(found.err, topic + u": "_s + QString::fromUtf8(rd_kafka_err2str(found.err))));
    std::vector<db::PartitionKey> keys;
    for (int i = 0; i < found.partition_cnt; ++i)
        keys.push_back({topic.toStdString(), found.partitions[i].id});
    return keys;
}

core::Result<Watermarks> KafkaConsumer::watermarks(const db::PartitionKey& key, std::chrono::milliseconds timeout)
{
    Watermarks marks;
    if (const auto code = rd_kafka_query_watermark_offsets(m_handle, key.topic.c_str(), key.partition, &marks.low,
                                                           &marks.high, milliseconds(timeout)))
        return tl::unexpected(problemFrom(code, db::nameOf(key) + u": "_s + QString::fromUtf8(rd_kafka_err2str(code))));
    return marks;
}

core::Result<qint64> KafkaConsumer::offsetAt(const db::PartitionKey& key, core::TimePoint time,
                                             std::chrono::milliseconds timeout)
{
    // Up to the millisecond that is not before the time.
    const auto list = listOf({{key, std::chrono::ceil<std::chrono::milliseconds>(time).time_since_epoch().count()}});
    auto code = rd_kafka_offsets_for_times(m_handle, list.get(), milliseconds(timeout));
    if (code == RD_KAFKA_RESP_ERR_NO_ERROR)
        code = list->elems[0].err;
    if (code != RD_KAFKA_RESP_ERR_NO_ERROR)
        return tl::unexpected(problemFrom(code, db::nameOf(key)));
    if (list->elems[0].offset >= 0)
        return list->elems[0].offset;
    OA_TRY_ASSIGN(const auto marks, watermarks(key, timeout));
    return marks.high;
}

std::optional<qint64> KafkaConsumer::knownEnd(const db::PartitionKey& key) const
{
    Watermarks marks;
    if (rd_kafka_get_watermark_offsets(m_handle, key.topic.c_str(), key.partition, &marks.low, &marks.high) !=
            RD_KAFKA_RESP_ERR_NO_ERROR ||
        marks.high < 0)
        return std::nullopt;
    return marks.high;
}

void KafkaConsumer::noteOffsets(const std::vector<Start>& next)
{
    const auto list = listOf(next);
    if (rd_kafka_commit(m_handle, list.get(), 1) != RD_KAFKA_RESP_ERR_NO_ERROR)
        ++m_failedNotes;
}

void KafkaConsumer::close(std::chrono::milliseconds patience)
{
    m_isClosing = true;
    m_rebalance.reset();
    if (!std::exchange(m_isSubscribed, false))
        return;
    const std::unique_ptr<rd_kafka_queue_t, decltype(&rd_kafka_queue_destroy)> queue(rd_kafka_queue_new(m_handle),
                                                                                     &rd_kafka_queue_destroy);
    if (auto* problem = rd_kafka_consumer_close_queue(m_handle, queue.get())) {
        qCInfo(logKafka) << "closing:" << rd_kafka_error_string(problem);
        rd_kafka_error_destroy(problem);
        return;
    }
    // Messages that were fetched come by the same queue, and serving it by callbacks alone would end the program.
    const auto end = std::chrono::steady_clock::now() + patience;
    while (rd_kafka_consumer_closed(m_handle) == 0 && std::chrono::steady_clock::now() < end) {
        const std::unique_ptr<rd_kafka_message_s, MessageCloser> unread(
            rd_kafka_consume_queue(queue.get(), milliseconds(20ms)));
    }
}

} // namespace oa::ingest
