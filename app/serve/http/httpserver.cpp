// SPDX-License-Identifier: GPL-3.0-only
#include "app/serve/http/httpserver.h"

#include "app/serve/http/httpconnection.h"
#include "app/serve/http/texts.h"

#include <QHostAddress>
#include <QSslSocket>

#include <algorithm>
#include <map>
#include <numeric>
#include <vector>

namespace oa::serve {

namespace {

/// How often it is looked for what lasts too long.
constexpr std::chrono::milliseconds lookPeriod{250};
/// Connections that the system takes for us while we are busy.
constexpr int backlog = 256;

} // namespace

HttpServer::HttpServer(RequestHandler& handler, const Limits& limits, std::optional<QSslConfiguration> encryption)
    : m_handler(handler)
    , m_limits(limits)
    , m_encryption(std::move(encryption))
    , m_timer(this)
{
    setListenBacklogSize(backlog);
    connect(&m_timer, &QTimer::timeout, this, &HttpServer::look);
}

HttpServer::~HttpServer()
{
    close();
    for (auto* connection : std::exchange(m_connections, {}))
        delete connection;
}

core::Result<> HttpServer::open(const QHostAddress& address, quint16 port)
{
    if (!listen(address, port)) {
        return core::fail(
            core::ErrorCode::BadInput,
            translated(QT_TRANSLATE_NOOP("oa::serve", "Nobody can listen on %1, port %2."))
                .arg(address.toString())
                .arg(port),
            errorString(),
            translated(QT_TRANSLATE_NOOP("oa::serve", "Check that the address is one of this computer's and that no "
                                                      "other program uses the port.")));
    }
    m_timer.start(lookPeriod);
    return {};
}

void HttpServer::incomingConnection(qintptr descriptor)
{
    const bool isFull = m_connections.size() >= static_cast<std::size_t>(m_limits.connections) && !makeRoom();
    auto* socket = m_encryption ? new QSslSocket : new QTcpSocket;
    if (!socket->setSocketDescriptor(descriptor)) {
        delete socket;
        return;
    }
    if (auto* encrypting = qobject_cast<QSslSocket*>(socket)) {
        encrypting->setSslConfiguration(*m_encryption);
        encrypting->startServerEncryption();
    }
    auto* connection = new HttpConnection(socket, m_encryption.has_value(), m_handler, m_limits, nullptr);
    connect(connection, &HttpConnection::ended, this, [this, connection] { forget(connection); });
    m_connections.insert(connection);
    if (isFull)
        connection->refuse(
            HttpAnswer::problem(503, translated(QT_TRANSLATE_NOOP("oa::serve", "Too many ask at once.")),
                                translated(QT_TRANSLATE_NOOP("oa::serve", "Ask again in a few seconds."))));
}

bool HttpServer::makeRoom()
{
    HttpConnection* oldest = nullptr;
    for (auto* connection : m_connections) {
        if (connection->mayGo() && (!oldest || connection->since() < oldest->since()))
            oldest = connection;
    }
    if (!oldest)
        return false;
    oldest->abort();
    return true;
}

void HttpServer::forget(HttpConnection* connection)
{
    m_connections.erase(connection);
    connection->deleteLater();
}

void HttpServer::look()
{
    const auto now = HttpConnection::Clock::now();
    const std::vector<HttpConnection*> all(m_connections.begin(), m_connections.end()); // some end meanwhile
    for (auto* connection : all)
        connection->look(now);
    limitUnsent();
}

void HttpServer::limitUnsent()
{
    std::map<const char*, qsizetype> answers; // those that share one count once
    std::vector<HttpConnection*> taking;
    for (auto* connection : m_connections) {
        if (connection->unsent().isEmpty())
            continue;
        answers[connection->unsent().constData()] = connection->unsent().size();
        taking.push_back(connection);
    }
    auto bytes = std::accumulate(answers.begin(), answers.end(), qsizetype(0),
                                 [](qsizetype sum, const auto& each) { return sum + each.second; });
    if (bytes <= m_limits.unsentBytes)
        return;
    std::ranges::sort(taking, {}, &HttpConnection::since);
    std::map<const char*, int> takers;
    for (const auto* connection : taking)
        ++takers[connection->unsent().constData()];
    for (auto* connection : taking) {
        if (bytes <= m_limits.unsentBytes)
            return;
        if (--takers[connection->unsent().constData()] == 0)
            bytes -= connection->unsent().size();
        connection->abort();
    }
}

} // namespace oa::serve
