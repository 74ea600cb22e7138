// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QString>
#include <QTemporaryDir>

#include <array>
#include <atomic>
#include <thread>
#include <vector>

namespace oa::tests {

/// Stands between a client and a PostgreSQL server on a unix socket of its own and, when told to, falls silent in both
/// directions without closing anything: what a client sees of a frozen server or of a network that drops packets. New
/// connections are then taken and left without an answer.
class FreezingProxy
{
public:
    /// `serverSocket` is the server's socket file (…/.s.PGSQL.5432).
    explicit FreezingProxy(const QString& serverSocket);
    ~FreezingProxy();
    FreezingProxy(const FreezingProxy&) = delete;
    FreezingProxy& operator=(const FreezingProxy&) = delete;

    bool isListening() const { return m_listener >= 0; }
    /// For the connection parameter "host"; the port is 5432.
    QString socketFolder() const { return m_folder.path(); }

    void freeze() { setMode(Mode::Frozen); }
    void thaw() { setMode(Mode::Forwarding); }
    /// Closes all connections, as a crashed router does; new ones are forwarded again.
    void cut() { setMode(Mode::Cutting); }

    /// Bytes that went from the server to clients so far: tells a test that something is under way.
    qint64 bytesToClients() const { return m_bytesToClients; }

private:
    enum class Mode { Forwarding, Frozen, Cutting };
    struct Pair
    {
        int client;
        int server;
    };
    void setMode(Mode mode);
    void work(const std::stop_token& stop);
    void accept();
    bool forward(int from, int to, bool towardsClient);
    void closeAll();

    QTemporaryDir m_folder;
    QByteArray m_serverSocket;
    int m_listener = -1;
    std::array<int, 2> m_wake = {-1, -1};
    std::atomic<Mode> m_mode = Mode::Forwarding;
    std::atomic<qint64> m_bytesToClients = 0;
    std::vector<Pair> m_pairs; // the thread's
    std::jthread m_thread;
};

} // namespace oa::tests
