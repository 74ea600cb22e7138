// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/serve/http/httprequest.h"
#include "app/serve/http/requesthandler.h"

#include <QObject>

#include <chrono>
#include <memory>

class QTcpSocket;

namespace oa::serve {

/// One client: reads its requests one by one, each after the answer to the one before was sent, and ends what takes too
/// long or too much. In the server's thread.
class HttpConnection : public QObject
{
    Q_OBJECT

public:
    using Clock = std::chrono::steady_clock;

    /// Owns `socket`, which is connected; `isEncrypting`: its handshake has just begun.
    HttpConnection(QTcpSocket* socket, bool isEncrypting, RequestHandler& handler, const Limits& limits,
                   QObject* parent);
    ~HttpConnection() override;

    /// Ends what has lasted too long.
    void look(Clock::time_point now);
    /// Whether it may be sent away to make room for another: nothing of it is being answered.
    bool mayGo() const { return m_state == State::Waiting || m_state == State::Reading || m_state == State::Leaving; }
    /// Since when it has been doing what it does.
    Clock::time_point since() const { return m_since; }
    /// The answer that its client is taking; shared with others that take the same.
    const QByteArray& unsent() const { return m_content; }
    /// Sends an answer that was not asked for, and ends.
    void refuse(HttpAnswer answer);
    void abort();

Q_SIGNALS:
    void ended();

private:
    enum class State {
        Encrypting,
        Waiting,   ///< for the first byte of a request
        Reading,   ///< a request
        Answering, ///< the handler is at it
        Sending,   ///< an answer
        Leaving    ///< all is said; what the client still sends is thrown away
    };

    void enter(State state, std::chrono::milliseconds limit);
    void read();
    void readOn();
    void answer(const HttpRequest& request);
    void send(HttpAnswer answer, bool withContent);
    void sendOn();
    /// That the socket has and the system has not taken.
    qint64 waitingBytes() const;
    void sent();
    void leave();
    void giveUp();

    QTcpSocket* m_socket;
    RequestHandler& m_handler;
    Limits m_limits;
    RequestReader m_reader;
    State m_state = State::Waiting;
    Clock::time_point m_since;
    Clock::time_point m_deadline;
    Clock::time_point m_lastDeadline; ///< of sending, whatever the client takes
    QByteArray m_content;             ///< of the answer that is being sent; empty once all was handed over
    qsizetype m_handedOver = 0;       ///< bytes of it that the socket has
    quint64 m_turn = 0;               ///< which request is being answered
    RequestHandler::GiveUp m_giveUp;
    bool m_endsAfter = false;
    bool m_hasEnded = false;
};

} // namespace oa::serve
