// SPDX-License-Identifier: GPL-3.0-only
#include "app/serve/http/httpconnection.h"

#include "app/serve/http/texts.h"

#include <QPointer>
#include <QSslSocket>
#include <QTcpSocket>

#include <sys/socket.h>

namespace oa::serve {

HttpConnection::HttpConnection(QTcpSocket* socket, bool isEncrypting, RequestHandler& handler, const Limits& limits,
                               QObject* parent)
    : QObject(parent)
    , m_socket(socket)
    , m_handler(handler)
    , m_limits(limits)
    , m_reader(limits)
{
    m_socket->setParent(this);
    m_socket->setReadBufferSize(m_limits.bufferBytes);
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    connect(m_socket, &QTcpSocket::readyRead, this, &HttpConnection::read);
    connect(m_socket, &QTcpSocket::bytesWritten, this, &HttpConnection::sent);
    connect(m_socket, &QTcpSocket::disconnected, this, &HttpConnection::abort);
    connect(m_socket, &QTcpSocket::errorOccurred, this, &HttpConnection::abort);
    if (isEncrypting) {
        enter(State::Encrypting, m_limits.handshake);
        auto* encrypting = qobject_cast<QSslSocket*>(m_socket);
        // bytesWritten is told as bytes are encrypted, this as the system has taken them.
        connect(encrypting, &QSslSocket::encryptedBytesWritten, this, &HttpConnection::sent);
        connect(encrypting, &QSslSocket::encrypted, this, [this] {
            if (m_state == State::Encrypting)
                enter(State::Waiting, m_limits.request);
        });
    } else {
        enter(State::Waiting, m_limits.request); // who connects has something to ask
    }
}

HttpConnection::~HttpConnection()
{
    m_socket->disconnect(this);
    giveUp();
}

void HttpConnection::enter(State state, std::chrono::milliseconds limit)
{
    m_state = state;
    m_since = Clock::now();
    m_deadline = m_since + limit;
}

void HttpConnection::giveUp()
{
    ++m_turn;
    if (const auto forget = std::exchange(m_giveUp, nullptr))
        forget();
}

void HttpConnection::abort()
{
    if (std::exchange(m_hasEnded, true))
        return;
    giveUp();
    m_content = {};
    m_socket->disconnect(this);
    m_socket->abort();
    Q_EMIT ended();
}

void HttpConnection::look(Clock::time_point now)
{
    if (m_hasEnded || now < m_deadline)
        return;
    switch (m_state) {
    case State::Encrypting:
    case State::Waiting:
    case State::Sending:
    case State::Leaving:
        abort();
        return;
    case State::Reading:
        refuse(HttpAnswer::problem(408,
                                   translated(QT_TRANSLATE_NOOP("oa::serve", "The request did not arrive in time."))));
        return;
    case State::Answering:
        giveUp();
        send(HttpAnswer::of(core::Error{core::ErrorCode::TimedOut, {}, {}, {}}), true);
        return;
    }
}

void HttpConnection::read()
{
    if (m_state == State::Leaving) {
        m_socket->readAll();
        return;
    }
    // What arrives while something is answered stays in the socket, whose buffer is bounded, and then in the system.
    if (m_state == State::Waiting || m_state == State::Reading)
        readOn();
}

void HttpConnection::readOn()
{
    while (m_state == State::Waiting || m_state == State::Reading) {
        if (const auto request = m_reader.take()) {
            answer(*request);
            continue;
        }
        if (const auto& problem = m_reader.problem()) {
            refuse(HttpAnswer::problem(problem->status, translated(problem->sentence)));
            return;
        }
        if (m_reader.takeExpectation())
            m_socket->write("HTTP/1.1 100 Continue\r\n\r\n");
        constexpr qint64 piece = 16 * 1024;
        const auto bytes = m_socket->read(piece);
        if (bytes.isEmpty())
            break;
        m_reader.feed(bytes);
        if (m_state == State::Waiting)
            enter(State::Reading, m_limits.request);
    }
}

void HttpConnection::answer(const HttpRequest& request)
{
    enter(State::Answering, m_limits.answer);
    const auto turn = ++m_turn;
    m_endsAfter = !request.keepsAlive;
    const bool withContent = request.method != "HEAD";
    auto forget =
        m_handler.handle(request, [guard = QPointer<HttpConnection>(this), turn, withContent](HttpAnswer answer) {
            if (!guard || guard->m_turn != turn || guard->m_state != State::Answering || guard->m_hasEnded)
                return;
            guard->m_giveUp = nullptr;
            guard->send(std::move(answer), withContent);
        });
    if (m_state == State::Answering && m_turn == turn && !m_hasEnded)
        m_giveUp = std::move(forget);
}

void HttpConnection::send(HttpAnswer answer, bool withContent)
{
    answer.closes |= m_endsAfter;
    m_endsAfter = answer.closes;
    enter(State::Sending, m_limits.sending);
    m_lastDeadline = m_since + m_limits.sendingAll;
    m_socket->write(answer.head());
    const bool hasContent = answer.status != 204 && answer.status != 304;
    if (withContent && hasContent)
        m_content = std::move(answer.content.bytes);
    m_handedOver = 0;
    sendOn();
    m_socket->flush();
    if (m_content.isEmpty() && waitingBytes() == 0 && m_state == State::Sending)
        QMetaObject::invokeMethod(this, &HttpConnection::sent, Qt::QueuedConnection); // not ever deeper
}

qint64 HttpConnection::waitingBytes() const
{
    const auto* encrypting = qobject_cast<const QSslSocket*>(m_socket);
    return m_socket->bytesToWrite() + (encrypting ? encrypting->encryptedBytesToWrite() : 0);
}

/// The socket copies what it is given: in pieces, so that many who read slowly share one answer.
void HttpConnection::sendOn()
{
    if (m_content.isEmpty() || waitingBytes() >= m_limits.pieceBytes)
        return;
    const auto piece = std::min<qsizetype>(m_limits.pieceBytes, m_content.size() - m_handedOver);
    m_socket->write(m_content.constData() + m_handedOver, piece);
    m_handedOver += piece;
    if (m_handedOver == m_content.size())
        m_content = {};
}

void HttpConnection::sent()
{
    if (m_state != State::Sending || m_hasEnded)
        return;
    m_deadline = std::min(Clock::now() + m_limits.sending, m_lastDeadline);
    sendOn();
    if (!m_content.isEmpty() || waitingBytes() > 0)
        return;
    if (m_endsAfter) {
        leave();
        return;
    }
    enter(m_reader.hasBegun() ? State::Reading : State::Waiting,
          m_reader.hasBegun() ? m_limits.request : m_limits.idle);
    readOn();
}

void HttpConnection::refuse(HttpAnswer answer)
{
    giveUp();
    m_endsAfter = true;
    m_content = {};
    answer.closes = true;
    send(std::move(answer), true);
}

void HttpConnection::leave()
{
    // Closing while the client still sends would reset the connection and take the answer from it. So it is told that
    // nothing more comes, and what it sends is thrown away for a moment.
    enter(State::Leaving, m_limits.goodbye);
    if (qobject_cast<QSslSocket*>(m_socket))
        m_socket->disconnectFromHost();
    else
        ::shutdown(static_cast<int>(m_socket->socketDescriptor()), SHUT_WR);
    if (!m_hasEnded)
        m_socket->readAll();
}

} // namespace oa::serve
