// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/serve/http/limits.h"
#include "core/base/result.h"

#include <QSslConfiguration>
#include <QTcpServer>
#include <QTimer>

#include <optional>
#include <unordered_set>

namespace oa::serve {

class HttpConnection;
class RequestHandler;

/// Listens, and holds the connections that came of it within limits. Used in one thread, whose event loop has to run.
class HttpServer : public QTcpServer
{
    Q_OBJECT

public:
    /// Encrypted where `encryption` is there. `handler` must outlive it.
    HttpServer(RequestHandler& handler, const Limits& limits, std::optional<QSslConfiguration> encryption);
    ~HttpServer() override;

    /// Errors: BadInput when nobody can listen there, because the port is taken for instance.
    core::Result<> open(const QHostAddress& address, quint16 port);
    std::size_t connectionCount() const { return m_connections.size(); }

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    void look();
    /// Cuts off who reads slowest, until what all have not taken is within the limit.
    void limitUnsent();
    /// Sends away whoever has waited longest without being answered. False when all are being answered.
    bool makeRoom();
    void forget(HttpConnection* connection);

    RequestHandler& m_handler;
    Limits m_limits;
    std::optional<QSslConfiguration> m_encryption;
    std::unordered_set<HttpConnection*> m_connections;
    QTimer m_timer;
};

} // namespace oa::serve
