// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "tests/cli/program.h"

#include <QHostAddress>
#include <QJsonArray>
#include <QRegularExpression>
#include <QTcpSocket>
#include <QUrl>

namespace oa::tests {

/// An answer as it came over the wire.
struct HttpReply
{
    int status = 0; ///< 0: none came
    QByteArray head;
    QByteArray body;

    QByteArray header(const QByteArray& name) const
    {
        for (const auto& line : head.split('\n')) {
            if (line.toLower().startsWith(name.toLower() + ':'))
                return line.mid(name.size() + 1).trimmed();
        }
        return {};
    }
    QJsonDocument json() const { return QJsonDocument::fromJson(body); }
    QString error() const { return json()[u"error"].toString(); }
};

constexpr int httpPatience = 30'000;

/// Reads one answer of a connection that may stay open.
inline HttpReply readReply(QTcpSocket& socket, bool hasBody = true)
{
    HttpReply reply;
    QByteArray all;
    qsizetype end = -1;
    const auto more = [&] {
        if (socket.bytesAvailable() == 0 && !socket.waitForReadyRead(httpPatience))
            return false;
        all += socket.readAll();
        return true;
    };
    while ((end = all.indexOf("\r\n\r\n")) < 0) {
        if (!more())
            return reply;
    }
    reply.head = all.left(end);
    reply.body = all.mid(end + 4);
    const auto length = hasBody ? reply.header("Content-Length").toLongLong() : 0;
    while (reply.body.size() < length) {
        all.clear();
        if (!more())
            return {};
        reply.body += all;
    }
    reply.status = reply.head.mid(9, 3).toInt();
    return reply;
}

inline HttpReply exchange(int port, const QByteArray& request, bool hasBody = true)
{
    QTcpSocket socket;
    socket.connectToHost(QHostAddress(QHostAddress::LocalHost), static_cast<quint16>(port));
    if (!socket.waitForConnected(httpPatience))
        return {};
    socket.write(request);
    return readReply(socket, hasBody);
}

inline QByteArray requestOf(const QByteArray& method, const QString& target, const QByteArrayList& headers = {},
                            const QByteArray& body = {})
{
    QByteArray request = method + ' ' + target.toUtf8() + " HTTP/1.1\r\nHost: 127.0.0.1\r\n";
    for (const auto& header : headers)
        request += header + "\r\n";
    if (!body.isEmpty())
        request += "Content-Length: " + QByteArray::number(body.size()) + "\r\n";
    return request + "\r\n" + body;
}

inline HttpReply get(int port, const QString& target, const QByteArrayList& headers = {})
{
    return exchange(port, requestOf("GET", target, headers));
}

inline HttpReply post(int port, const QString& target, const QByteArray& body, const QByteArrayList& headers = {})
{
    return exchange(port, requestOf("POST", target, headers + QByteArrayList{"Content-Type: application/json"}, body));
}

inline QString encoded(const QString& text)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text));
}

/// `serve` as a process of its own, on a free port.
struct Serving
{
    std::unique_ptr<QProcess> process;
    int port = 0;
    int metricsPort = 0;
    QString said;

    Serving() = default;
    Serving(Serving&&) = default;
    Serving& operator=(Serving&&) = default;
    ~Serving()
    {
        if (!process || process->state() == QProcess::NotRunning)
            return;
        process->terminate();
        process->waitForFinished();
    }

    static Serving start(const QStringList& options, const QProcessEnvironment& variables = Program::environment())
    {
        Serving serving;
        serving.process = Program::start(options, variables);
        static const QRegularExpression address(QStringLiteral("https?://[^ ]*:(\\d+)/(?!metrics)"));
        static const QRegularExpression metrics(QStringLiteral(":(\\d+)/metrics"));
        for (int wait = 0; wait < 600 && serving.port == 0 && serving.process->state() != QProcess::NotRunning; ++wait)
        {
            serving.process->waitForReadyRead(100);
            serving.said += QString::fromUtf8(serving.process->readAllStandardError());
            serving.port = address.match(serving.said).captured(1).toInt();
            serving.metricsPort = metrics.match(serving.said).captured(1).toInt();
        }
        if (serving.port == 0)
            qWarning().noquote() << "nothing is served:" << serving.said;
        return serving;
    }
};

} // namespace oa::tests
