// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QByteArray>
#include <QHostAddress>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTcpSocket>
#include <QUrl>

namespace oa::tests {

/// GET from a server of this computer; the body, empty when there is none. Waits at most `patience` ms.
inline QByteArray httpGet(int port, const QString& target, int patience = 10'000)
{
    QTcpSocket socket;
    socket.connectToHost(QHostAddress(QHostAddress::LocalHost), static_cast<quint16>(port));
    if (!socket.waitForConnected(patience))
        return {};
    socket.write("GET " + target.toUtf8() + " HTTP/1.0\r\nHost: 127.0.0.1\r\n\r\n");
    QByteArray answer;
    while (socket.waitForReadyRead(patience))
        answer += socket.readAll();
    answer += socket.readAll();
    const auto end = answer.indexOf("\r\n\r\n");
    return end < 0 || !answer.startsWith("HTTP/1.") || !answer.left(answer.indexOf('\r')).contains(" 200 ")
               ? QByteArray()
               : answer.mid(end + 4);
}

inline QJsonObject httpGetJson(int port, const QString& target)
{
    return QJsonDocument::fromJson(httpGet(port, target)).object();
}

} // namespace oa::tests
