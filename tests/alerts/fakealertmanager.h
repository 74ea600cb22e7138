// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QJsonArray>
#include <QJsonDocument>
#include <QTcpServer>
#include <QTcpSocket>

#include <vector>

namespace oa::tests {

/// Takes what is posted to it, in this thread, and answers as it is told to.
class FakeAlertmanager
{
public:
    FakeAlertmanager()
    {
        m_server.listen(QHostAddress(QHostAddress::LocalHost));
        QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this] {
            auto* socket = m_server.nextPendingConnection();
            QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket] { read(socket); });
            QObject::connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        });
    }

    int port() const { return m_server.serverPort(); }
    int status = 200;
    std::vector<QJsonArray> messages; ///< that were posted, whatever was answered
    QByteArray head;                  ///< of the newest

    /// The alert of a rule in the newest message; empty when it is not in it.
    QJsonObject alert(const QString& rule) const
    {
        if (messages.empty())
            return {};
        for (const auto& alert : messages.back()) {
            if (alert[QStringLiteral("labels")][QStringLiteral("alertname")].toString() == rule)
                return alert.toObject();
        }
        return {};
    }

private:
    void read(QTcpSocket* socket)
    {
        auto all = socket->property("all").toByteArray() + socket->readAll();
        const auto end = all.indexOf("\r\n\r\n");
        const auto start = all.toLower().indexOf("content-length:");
        const auto length =
            start < 0 ? 0 : all.mid(start + 15, all.indexOf('\r', start) - start - 15).trimmed().toInt();
        socket->setProperty("all", all);
        if (end < 0 || all.size() < end + 4 + length)
            return;
        head = all.left(end);
        messages.push_back(QJsonDocument::fromJson(all.mid(end + 4)).array());
        socket->setProperty("all", QByteArray());
        socket->write("HTTP/1.1 " + QByteArray::number(status) +
                      " Answer\r\nContent-Length: 9\r\nConnection: close\r\n\r\nas it is\n");
        socket->disconnectFromHost();
    }

    QTcpServer m_server;
};

} // namespace oa::tests
