// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QProcess>
#include <QString>
#include <QTemporaryDir>

namespace oa::bench {

/// A worker of Kafka Connect that writes the messages of a topic into public.documents by Debezium's sink for databases
/// (JDBC): the text of a message as the payload, its time as the time. Its jars lie in the folder that OA_CONNECT_JARS
/// names.
class ConnectWorker
{
public:
    struct Work
    {
        QString brokers;
        QString topic;
        int port = 0; ///< of the server, on 127.0.0.1
        QString database;
        QString user;
        QString group; ///< of consumers, and the name of the connector
        int tasks = 2;
        int batch = 5000; ///< rows in one statement at most, and messages of one poll
    };
    explicit ConnectWorker(const Work& work);
    ~ConnectWorker();

    /// Why there cannot be one on this computer; empty when there can.
    static QString missing();
    void start();
    /// kill -9.
    void kill();
    qint64 processId() const { return m_process.processId(); }
    bool isRunning() const { return m_process.state() == QProcess::Running; }
    QString log();

private:
    void write(const QString& name, const QStringList& lines);

    QTemporaryDir m_folder;
    QProcess m_process;
};

} // namespace oa::bench
