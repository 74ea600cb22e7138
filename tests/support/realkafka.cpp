// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/realkafka.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>
#include <QTest>

#include <librdkafka/rdkafka.h>

#include <arpa/inet.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

// The library's own macros cast the old way.
#pragma GCC diagnostic ignored "-Wold-style-cast"

using namespace Qt::StringLiterals;

namespace oa::tests {

namespace {

constexpr int patience = 90'000; // ms
constexpr int adminPatience = 90'000;
const QStringList scramMechanisms{u"SCRAM-SHA-256"_s, u"SCRAM-SHA-512"_s};
const QString clusterId = QStringLiteral("b2NyLWFuYWx5dGljcy0xMQ");

int freePort()
{
    const int socket = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    auto* general = reinterpret_cast<sockaddr*>(&address);
    const bool isBound = ::bind(socket, general, size) == 0 && ::getsockname(socket, general, &size) == 0;
    ::close(socket);
    return isBound ? ntohs(address.sin_port) : 0;
}

rd_kafka_t* newProducer(const QString& brokers, const std::vector<std::pair<const char*, QByteArray>>& settings)
{
    std::array<char, 512> problem{};
    auto* configuration = rd_kafka_conf_new();
    rd_kafka_conf_set(configuration, "bootstrap.servers", brokers.toUtf8().constData(), nullptr, 0);
    rd_kafka_conf_set(configuration, "log_level", "2", nullptr, 0);
    for (const auto& [name, value] : settings) {
        if (rd_kafka_conf_set(configuration, name, value.constData(), problem.data(), problem.size()) !=
            RD_KAFKA_CONF_OK)
            qFatal("%s", problem.data());
    }
    return rd_kafka_new(RD_KAFKA_PRODUCER, configuration, problem.data(), problem.size());
}

bool succeeded(rd_kafka_error_t* error)
{
    if (error == nullptr)
        return true;
    qWarning("%s", rd_kafka_error_string(error));
    rd_kafka_error_destroy(error);
    return false;
}

/// Waits for the answer to an administration call.
template <typename Call>
bool administer(rd_kafka_t* handle, Call call)
{
    auto* queue = rd_kafka_queue_new(handle);
    call(queue);
    auto* event = rd_kafka_queue_poll(queue, adminPatience);
    bool isDone = event != nullptr && rd_kafka_event_error(event) == RD_KAFKA_RESP_ERR_NO_ERROR;
    if (isDone) {
        std::size_t count = 0;
        if (const auto* created = rd_kafka_event_CreateTopics_result(event)) {
            const auto* const* topics = rd_kafka_CreateTopics_result_topics(created, &count);
            isDone = count == 1 && rd_kafka_topic_result_error(topics[0]) == RD_KAFKA_RESP_ERR_NO_ERROR;
        } else if (const auto* deleted = rd_kafka_event_DeleteTopics_result(event)) {
            const auto* const* topics = rd_kafka_DeleteTopics_result_topics(deleted, &count);
            isDone = count == 1 && rd_kafka_topic_result_error(topics[0]) == RD_KAFKA_RESP_ERR_NO_ERROR;
        } else if (const auto* added = rd_kafka_event_CreatePartitions_result(event)) {
            const auto* const* topics = rd_kafka_CreatePartitions_result_topics(added, &count);
            isDone = count == 1 && rd_kafka_topic_result_error(topics[0]) == RD_KAFKA_RESP_ERR_NO_ERROR;
        }
    }
    if (event != nullptr)
        rd_kafka_event_destroy(event);
    rd_kafka_queue_destroy(queue);
    return isDone;
}

} // namespace

RealKafka::RealKafka(int brokers)
{
    for (int i = 0; i < brokers; ++i) {
        m_brokers.push_back({});
        m_brokers.back().port = freePort();
        const auto controller = freePort();
        m_voters += (i > 0 ? u",%1@127.0.0.1:%2"_s : u"%1@127.0.0.1:%2"_s).arg(i + 1).arg(controller);
    }
}

RealKafka::~RealKafka()
{
    if (m_admin != nullptr)
        rd_kafka_destroy(m_admin);
    for (int i = 1; i <= static_cast<int>(m_brokers.size()); ++i)
        kill(i);
}

QString RealKafka::missing()
{
    if (QStandardPaths::findExecutable(u"java"_s).isEmpty())
        return u"there is no Java"_s;
    const auto jars = qEnvironmentVariable("OA_KAFKA_JARS");
    if (jars.isEmpty() || QDir(jars).entryList({u"kafka_*.jar"_s}).isEmpty())
        return u"there are no jars of Apache Kafka (packaging/test.sh --kafka fetches them)"_s;
    return {};
}

void RealKafka::secure(const QString& certificate, const QString& key, const QString& password)
{
    m_store = m_folder.filePath(u"broker.pem"_s);
    QFile store(m_store);
    QFile chain(certificate);
    QFile secret(key);
    if (store.open(QIODevice::WriteOnly) && chain.open(QIODevice::ReadOnly) && secret.open(QIODevice::ReadOnly))
        store.write(secret.readAll() + chain.readAll());
    m_password = password;
}

QProcess* RealKafka::java(const QStringList& arguments)
{
    auto* process = new QProcess;
    process->setProcessChannelMode(QProcess::MergedChannels);
    process->setWorkingDirectory(m_folder.path());
    process->setChildProcessModifier([niceness = m_niceness] { ::setpriority(PRIO_PROCESS, 0, niceness); });
    process->start(u"java"_s, QStringList{u"-Xmx384m"_s, u"-XX:TieredStopAtLevel=1"_s, u"-cp"_s,
                                          qEnvironmentVariable("OA_KAFKA_JARS") + u"/*"_s} +
                                  arguments);
    return process;
}

void RealKafka::writeSettings(int number)
{
    auto& broker = m_brokers.at(static_cast<std::size_t>(number - 1));
    broker.settings = m_folder.filePath(u"broker%1.properties"_s.arg(number));
    const auto controller = m_voters.split(u',').at(number - 1).section(u':', 1);
    const auto replicas = QString::number(std::min<std::size_t>(3, m_brokers.size()));
    QString text =
        u"process.roles=broker,controller\nnode.id=%1\ncontroller.quorum.voters=%2\n"
        "controller.listener.names=CONTROLLER\nlog.dirs=%3/data%1\nnum.partitions=1\n"
        "offsets.topic.replication.factor=%4\ntransaction.state.log.replication.factor=%4\n"
        "transaction.state.log.min.isr=1\ngroup.initial.rebalance.delay.ms=0\n"
        "group.min.session.timeout.ms=1000\noffsets.topic.num.partitions=3\n"
        "transaction.state.log.num.partitions=3\n"_s.arg(QString::number(number), m_voters, m_folder.path(), replicas);
    const auto name = m_store.isEmpty() ? u"PLAINTEXT"_s : u"SASL_SSL"_s;
    text += u"listeners=%1://127.0.0.1:%2,CONTROLLER://127.0.0.1:%3\nadvertised.listeners=%1://localhost:%2\n"
            "inter.broker.listener.name=%1\n"
            "listener.security.protocol.map=CONTROLLER:PLAINTEXT,%1:%1\n"_s.arg(name, QString::number(broker.port),
                                                                                controller);
    if (!m_store.isEmpty()) {
        text += u"ssl.keystore.type=PEM\nssl.keystore.location=%1\nssl.truststore.type=PEM\n"
                "ssl.truststore.location=%1\nsasl.enabled.mechanisms=PLAIN,SCRAM-SHA-256,SCRAM-SHA-512\n"
                "sasl.mechanism.inter.broker.protocol=PLAIN\n"
                "listener.name.sasl_ssl.plain.sasl.jaas.config="
                "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"ocr\" "
                "password=\"%2\" user_ocr=\"%2\";\n"_s.arg(m_store, m_password);
        for (const auto& mechanism : scramMechanisms) {
            text += u"listener.name.sasl_ssl.%1.sasl.jaas.config="
                    "org.apache.kafka.common.security.scram.ScramLoginModule required;\n"_s.arg(mechanism.toLower());
        }
    }
    for (const auto& line : std::as_const(m_settings))
        text += line + u'\n';
    QFile file(broker.settings);
    if (file.open(QIODevice::WriteOnly))
        file.write(text.toUtf8());
}

bool RealKafka::format(Broker& broker)
{
    QStringList arguments{u"kafka.tools.StorageTool"_s, u"format"_s, u"-t"_s, clusterId, u"-c"_s, broker.settings};
    for (const auto& mechanism : m_store.isEmpty() ? QStringList() : scramMechanisms)
        arguments += {u"--add-scram"_s, u"%1=[name=ocr,password=%2]"_s.arg(mechanism, m_password)};
    const std::unique_ptr<QProcess> process(java(arguments));
    if (process->waitForFinished(patience) && process->exitCode() == 0)
        return true;
    m_problem = QString::fromUtf8(process->readAll());
    return false;
}

bool RealKafka::launch(int number)
{
    auto& broker = m_brokers.at(static_cast<std::size_t>(number - 1));
    broker.process.reset(java({u"kafka.Kafka"_s, broker.settings}));
    return broker.process->waitForStarted();
}

void RealKafka::kill(int number)
{
    auto& process = m_brokers.at(static_cast<std::size_t>(number - 1)).process;
    if (!process)
        return;
    process->kill();
    process->waitForFinished();
    process.reset();
}

bool RealKafka::answers()
{
    if (m_store.isEmpty()) {
        const rd_kafka_metadata_t* metadata = nullptr;
        const bool isThere = rd_kafka_metadata(m_admin, 0, nullptr, &metadata, 1000) == RD_KAFKA_RESP_ERR_NO_ERROR;
        const bool areAll = isThere && metadata->broker_cnt == static_cast<int>(m_brokers.size());
        if (isThere)
            rd_kafka_metadata_destroy(metadata);
        return areAll;
    }
    return true; // whoever connects finds out
}

bool RealKafka::start()
{
    for (int i = 1; i <= static_cast<int>(m_brokers.size()); ++i) {
        writeSettings(i);
        if (!format(m_brokers.at(static_cast<std::size_t>(i - 1))) || !launch(i))
            return false;
    }
    m_admin = newProducer(brokers(), {});
    if (QTest::qWaitFor([this] { return answers(); }, patience))
        return true;
    m_problem = u"the brokers do not answer: "_s + QString::fromUtf8(m_brokers.front().process->readAll());
    return false;
}

QString RealKafka::brokers() const
{
    QStringList list;
    for (const auto& broker : m_brokers)
        list.append(u"localhost:%1"_s.arg(broker.port));
    return list.join(u',');
}

bool RealKafka::createTopic(const char* name, int partitions, const char* replicas)
{
    auto* topic = rd_kafka_NewTopic_new(name, partitions, QByteArray(replicas).toInt(), nullptr, 0);
    const bool isDone = administer(
        m_admin, [&](rd_kafka_queue_t* queue) { rd_kafka_CreateTopics(m_admin, &topic, 1, nullptr, queue); });
    rd_kafka_NewTopic_destroy(topic);
    return isDone && QTest::qWaitFor([&] { return leaderOf(name, partitions - 1) > 0; }, adminPatience);
}

bool RealKafka::deleteTopic(const char* name)
{
    auto* topic = rd_kafka_DeleteTopic_new(name);
    const bool isDone = administer(
        m_admin, [&](rd_kafka_queue_t* queue) { rd_kafka_DeleteTopics(m_admin, &topic, 1, nullptr, queue); });
    rd_kafka_DeleteTopic_destroy(topic);
    return isDone && QTest::qWaitFor([&] { return leaderOf(name, 0) == 0; }, adminPatience);
}

bool RealKafka::addPartitions(const char* topic, int all)
{
    std::array<char, 512> problem{};
    auto* partitions = rd_kafka_NewPartitions_new(topic, static_cast<std::size_t>(all), problem.data(), problem.size());
    const bool isDone = administer(
        m_admin, [&](rd_kafka_queue_t* queue) { rd_kafka_CreatePartitions(m_admin, &partitions, 1, nullptr, queue); });
    rd_kafka_NewPartitions_destroy(partitions);
    return isDone && QTest::qWaitFor([&] { return leaderOf(topic, all - 1) > 0; }, adminPatience);
}

bool RealKafka::deleteRecords(const char* topic, int partition, qint64 before)
{
    auto* list = rd_kafka_topic_partition_list_new(1);
    rd_kafka_topic_partition_list_add(list, topic, partition)->offset = before;
    auto* records = rd_kafka_DeleteRecords_new(list);
    const bool isDone = administer(
        m_admin, [&](rd_kafka_queue_t* queue) { rd_kafka_DeleteRecords(m_admin, &records, 1, nullptr, queue); });
    rd_kafka_DeleteRecords_destroy(records);
    rd_kafka_topic_partition_list_destroy(list);
    return isDone;
}

int RealKafka::leaderOf(const char* topic, int partition)
{
    const rd_kafka_metadata_t* metadata = nullptr;
    if (rd_kafka_metadata(m_admin, 1, nullptr, &metadata, 2000) != RD_KAFKA_RESP_ERR_NO_ERROR)
        return 0;
    int leader = 0;
    for (int i = 0; i < metadata->topic_cnt; ++i) {
        const auto& found = metadata->topics[i];
        if (qstrcmp(found.topic, topic) == 0 && partition < found.partition_cnt)
            leader = std::max(0, found.partitions[partition].leader);
    }
    rd_kafka_metadata_destroy(metadata);
    return leader;
}

bool RealKafka::produce(const Producer& how, const char* topic, int partitions, int from, int count, bool isCommitted)
{
    std::vector<std::pair<const char*, QByteArray>> settings{
        {"compression.type", how.compression},
        {"enable.idempotence", how.isIdempotent ? "true" : "false"},
        {"linger.ms", "5"}};
    if (how.transactionalId != nullptr)
        settings.push_back({"transactional.id", how.transactionalId});
    auto* producer = newProducer(brokers(), settings);
    bool isDone = producer != nullptr;
    if (how.transactionalId != nullptr) {
        isDone = isDone && succeeded(rd_kafka_init_transactions(producer, adminPatience)) &&
                 succeeded(rd_kafka_begin_transaction(producer));
    }
    for (int i = from; isDone && i < from + count; ++i) {
        auto payload = R"({"business_id": "cvs", "total": {"value": 1.25}, "number": )" + QByteArray::number(i) + '}';
        const auto size = static_cast<std::size_t>(payload.size());
        auto* bytes = payload.data();
        isDone = rd_kafka_producev(producer, RD_KAFKA_V_TOPIC(topic), RD_KAFKA_V_PARTITION(i % partitions),
                                   RD_KAFKA_V_VALUE(bytes, size),
                                   RD_KAFKA_V_MSGFLAGS(RD_KAFKA_MSG_F_COPY | RD_KAFKA_MSG_F_BLOCK),
                                   RD_KAFKA_V_END) == RD_KAFKA_RESP_ERR_NO_ERROR;
    }
    isDone = isDone && rd_kafka_flush(producer, adminPatience) == RD_KAFKA_RESP_ERR_NO_ERROR;
    if (how.transactionalId != nullptr && isDone) {
        isDone = succeeded(isCommitted ? rd_kafka_commit_transaction(producer, adminPatience)
                                       : rd_kafka_abort_transaction(producer, adminPatience));
    }
    if (producer != nullptr)
        rd_kafka_destroy(producer);
    return isDone;
}

} // namespace oa::tests
