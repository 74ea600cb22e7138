// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QByteArray>
#include <QDir>
#include <QFile>
#include <QHostAddress>
#include <QTcpSocket>
#include <QUrl>

#include <memory>
#include <random>
#include <vector>

namespace oa::tests {

/// Clients who mean no good: broken HTTP, huge and slow requests, wrong JSON, injections. The same ones for the same
/// seed.
class HostileCrowd
{
public:
    explicit HostileCrowd(int port, unsigned seed = 42)
        : m_port(port)
        , m_random(seed)
    {}

    /// Sends one request of some kind; waits a moment for an answer where one may come. True when one came.
    bool sendOne()
    {
        QTcpSocket socket;
        if (!connectTo(socket))
            return false;
        const auto bytes = request();
        for (qsizetype at = 0; at < bytes.size(); at += pieceBytes) {
            socket.write(bytes.constData() + at, std::min(pieceBytes, bytes.size() - at));
            if (!socket.waitForBytesWritten(1000))
                break;
        }
        ++m_sent;
        if (pick(8) == 0) { // gone before an answer
            socket.abort();
            return false;
        }
        const bool isAnswered = socket.waitForReadyRead(m_mayWait ? 2000 : 5);
        const auto answer = socket.readAll();
        m_isWrong |= isAnswered && !answer.startsWith("HTTP/1.1 ");
        socket.abort();
        return isAnswered;
    }

    /// Opens a connection that says little, or nothing, and stays.
    void addSlowOne()
    {
        auto socket = std::make_unique<QTcpSocket>();
        if (!connectTo(*socket))
            return;
        static const QByteArray begin =
            "POST /api/minutedata HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 60000\r\n\r\n{";
        socket->write(begin.left(static_cast<qsizetype>(pick(static_cast<unsigned>(begin.size())))));
        socket->waitForBytesWritten(100);
        m_slow.push_back(std::move(socket));
    }
    void leave() { m_slow.clear(); }

    int sent() const { return m_sent; }
    /// Whether anything was answered that is not HTTP.
    bool isWrong() const { return m_isWrong; }

    static int openFiles(qint64 process)
    {
        return static_cast<int>(QDir(QStringLiteral("/proc/%1/fd").arg(process))
                                    .entryList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot)
                                    .size());
    }
    static double residentMegabytes(qint64 process)
    {
        QFile file(QStringLiteral("/proc/%1/status").arg(process));
        if (!file.open(QIODevice::ReadOnly))
            return 0;
        for (const auto& line : file.readAll().split('\n')) {
            if (line.startsWith("VmRSS:"))
                return line.mid(6).trimmed().split(' ').front().toDouble() / 1024;
        }
        return 0;
    }

private:
    static constexpr qsizetype pieceBytes = 64 * 1024;

    unsigned pick(unsigned count) { return static_cast<unsigned>(m_random() % count); }
    bool connectTo(QTcpSocket& socket)
    {
        socket.connectToHost(QHostAddress(QHostAddress::LocalHost), static_cast<quint16>(m_port));
        return socket.waitForConnected(5000);
    }
    QByteArray randomBytes(unsigned count)
    {
        QByteArray bytes;
        for (unsigned i = 0; i < count; ++i)
            bytes += static_cast<char>(pick(256));
        return bytes;
    }
    static QByteArray post(const QByteArray& path, const QByteArray& body)
    {
        return "POST " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: " + QByteArray::number(body.size()) +
               "\r\n\r\n" + body;
    }

    QByteArray request()
    {
        static const std::vector<QByteArray> values = {"'; DROP TABLE documents; --",
                                                       "' OR '1'='1",
                                                       "1; SELECT pg_sleep(10)",
                                                       "../../../../etc/passwd",
                                                       "a\r\nSet-Cookie: owned=1\r\n",
                                                       "\r\n\r\nHTTP/1.1 200 OK",
                                                       "%00",
                                                       "{{7*7}}",
                                                       "<script>alert(1)</script>",
                                                       "$(touch /tmp/owned)",
                                                       "\xff\xfe",
                                                       QByteArray(3000, 'A'),
                                                       "9999999999999999999999999",
                                                       "-1",
                                                       "NaN",
                                                       "now-999999999y",
                                                       "0001-01-01..9999-12-31",
                                                       "\\x27",
                                                       "*",
                                                       "\xE2\x80\xAE"};
        static const std::vector<QByteArray> names = {"business", "range", "from",   "to",    "interval", "zone",
                                                      "metric",   "width", "height", "scale", "theme",    "x"};
        static const std::vector<QByteArray> paths = {"/api/v1/series", "/api/v1/ranking",  "/api/v1/businesses",
                                                      "/api/v1/status", "/chart.svg",       "/api/v1/openapi.json",
                                                      "/../etc/passwd", "/api/business_ids"};
        const auto value = [this] { return values[pick(static_cast<unsigned>(values.size()))]; };
        const QByteArray good =
            "GET /api/v1/series?business=cvs&range=2024-05-01&interval=hour HTTP/1.1\r\nHost: localhost\r\n\r\n";
        m_mayWait = true;
        switch (pick(13)) {
        case 0:
            m_mayWait = false;
            return randomBytes(1 + pick(3000));
        case 1: {
            auto bytes = good;
            for (unsigned i = 0; i < 1 + pick(5); ++i)
                bytes[static_cast<qsizetype>(pick(static_cast<unsigned>(bytes.size())))] = static_cast<char>(pick(256));
            m_mayWait = false;
            return bytes;
        }
        case 2:
            return "POST /api/minutedata HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 4000000000\r\n\r\n" +
                   QByteArray(300'000, 'x');
        case 3:
            return "GET /api/business_ids HTTP/1.1\r\nHost: 127.0.0.1\r\nX: " + QByteArray(300'000, 'x');
        case 4:
            return post("/api/minutedata", QByteArray(60'000, '['));
        case 5:
            return post("/api/hourdata",
                        R"({"start_time": "2024-05-01", "end_time": "2024-05-02", "business_id": ")" + value() + "\"}");
        case 6:
            return post("/api/minutedata", R"({"start_time": ")" + value() + R"(", "end_time": ")" + value() + "\"}");
        case 7:
        case 8: {
            QByteArray query;
            for (unsigned i = 0; i < 1 + pick(4); ++i)
                query += names[pick(static_cast<unsigned>(names.size()))] + '=' + value().toPercentEncoding() + '&';
            return "GET " + paths[pick(static_cast<unsigned>(paths.size()))] + "?business=cvs&" + query +
                   " HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n";
        }
        case 9:
            return "GET /api/business_ids HTTP/1.1\r\nHost: 127.0.0.1\r\nTransfer-Encoding: chunked\r\nContent-Length: "
                   "3\r\n\r\n"
                   "0\r\n\r\nGET /smuggled HTTP/1.1\r\nHost: x\r\n\r\n";
        case 10:
            return good + good + good + good + good + good;
        case 11:
            m_mayWait = false;
            return post("/api/minutedata", QByteArray(5000, 'x')).chopped(1 + pick(4000));
        default:
            return "GET /api/business_ids HTTP/1.1\r\nHost: 127.0.0.1\r\nIf-None-Match: " + randomBytes(200).toHex() +
                   "\r\nAccept: " + QByteArray(2000, ',') + "\r\nAuthorization: Bearer " + randomBytes(100).toBase64() +
                   "\r\n\r\n";
        }
    }

    int m_port;
    std::mt19937 m_random;
    std::vector<std::unique_ptr<QTcpSocket>> m_slow;
    int m_sent = 0;
    bool m_mayWait = true;
    bool m_isWrong = false;
};

} // namespace oa::tests
