// SPDX-License-Identifier: GPL-3.0-only
#include "tests/bench/kafka/connectworker.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

namespace oa::bench {

ConnectWorker::ConnectWorker(const Work& work)
{
    const auto batch = QString::number(work.batch);
    write(u"worker.properties"_s,
          {u"bootstrap.servers="_s + work.brokers, u"key.converter=org.apache.kafka.connect.storage.StringConverter"_s,
           u"value.converter=org.apache.kafka.connect.storage.StringConverter"_s,
           u"offset.storage.file.filename="_s + m_folder.filePath(u"offsets"_s), u"listeners=http://127.0.0.1:0"_s,
           u"consumer.auto.offset.reset=earliest"_s, u"consumer.max.poll.records="_s + batch});
    write(u"sink.properties"_s,
          {u"name="_s + work.group, u"connector.class=io.debezium.connector.jdbc.JdbcSinkConnector"_s,
           u"tasks.max=%1"_s.arg(work.tasks), u"topics="_s + work.topic,
           u"connection.url=jdbc:postgresql://127.0.0.1:%1/%2?reWriteBatchedInserts=true"_s.arg(work.port).arg(
               work.database),
           u"connection.username="_s + work.user, u"connection.password=unused"_s, u"insert.mode=insert"_s,
           u"primary.key.mode=none"_s, u"schema.evolution=none"_s, u"collection.name.format=public.documents"_s,
           u"batch.size="_s + batch, u"use.time.zone=UTC"_s, u"transforms=payload,time"_s,
           u"transforms.payload.type=org.apache.kafka.connect.transforms.HoistField$Value"_s,
           u"transforms.payload.field=ml_response"_s,
           u"transforms.time.type=org.apache.kafka.connect.transforms.InsertField$Value"_s,
           u"transforms.time.timestamp.field=timestamp"_s});
}

ConnectWorker::~ConnectWorker()
{
    kill();
}

QString ConnectWorker::missing()
{
    const auto jars = qEnvironmentVariable("OA_CONNECT_JARS");
    if (jars.isEmpty() || QDir(jars).entryList({u"connect-runtime-*.jar"_s}).isEmpty())
        return u"OA_CONNECT_JARS names no folder with the jars of tests/bench/kafka/connect.xml"_s;
    return {};
}

void ConnectWorker::write(const QString& name, const QStringList& lines)
{
    QFile file(m_folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(lines.join(u'\n').toUtf8()) < 0)
        qFatal("cannot write %s", qUtf8Printable(file.fileName()));
}

void ConnectWorker::start()
{
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    m_process.setStandardOutputFile(m_folder.filePath(u"log"_s), QIODevice::Append);
    m_process.setWorkingDirectory(m_folder.path());
    m_process.start(u"java"_s, {u"-Xmx1g"_s, u"-cp"_s, qEnvironmentVariable("OA_CONNECT_JARS") + u"/*"_s,
                                u"org.apache.kafka.connect.cli.ConnectStandalone"_s,
                                m_folder.filePath(u"worker.properties"_s), m_folder.filePath(u"sink.properties"_s)});
    if (!m_process.waitForStarted())
        qFatal("java does not start");
}

void ConnectWorker::kill()
{
    m_process.kill();
    m_process.waitForFinished();
}

QString ConnectWorker::log()
{
    QFile file(m_folder.filePath(u"log"_s));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace oa::bench
