// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/freezingproxy.h"

#include <QFile>

#include <cerrno>
#include <cstring>
#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace oa::tests {

namespace {

sockaddr_un addressOf(const QByteArray& path)
{
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    std::strncpy(address.sun_path, path.constData(), sizeof(address.sun_path) - 1);
    return address;
}

} // namespace

FreezingProxy::FreezingProxy(const QString& serverSocket)
    : m_folder(u"/tmp/oa-proxy-XXXXXX"_s) // short: a socket's path has 107 bytes
    , m_serverSocket(QFile::encodeName(serverSocket))
{
    const auto address = addressOf(QFile::encodeName(m_folder.filePath(u".s.PGSQL.5432"_s)));
    m_listener = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const bool isBound = m_listener >= 0 &&
                         bind(m_listener, reinterpret_cast<const sockaddr*>(&address), sizeof(address)) == 0 &&
                         listen(m_listener, 16) == 0 && pipe(m_wake.data()) == 0;
    if (!isBound) {
        close(m_listener);
        m_listener = -1;
        return;
    }
    m_thread = std::jthread([this](const std::stop_token& stop) { work(stop); });
}

FreezingProxy::~FreezingProxy()
{
    if (m_listener < 0)
        return;
    m_thread.request_stop();
    setMode(Mode::Cutting);
    m_thread.join();
    close(m_listener);
    close(m_wake[0]);
    close(m_wake[1]);
}

void FreezingProxy::setMode(Mode mode)
{
    m_mode = mode;
    const char byte = 0;
    [[maybe_unused]] const auto written = write(m_wake[1], &byte, 1);
}

void FreezingProxy::work(const std::stop_token& stop)
{
    while (!stop.stop_requested()) {
        std::vector<pollfd> waits = {{m_wake[0], POLLIN, 0}};
        if (m_mode == Mode::Forwarding) {
            waits.push_back({m_listener, POLLIN, 0});
            for (const auto& pair : m_pairs) {
                waits.push_back({pair.client, POLLIN, 0});
                waits.push_back({pair.server, POLLIN, 0});
            }
        }
        if (poll(waits.data(), waits.size(), -1) < 0 && errno != EINTR)
            break;
        if (waits[0].revents) {
            char bytes[64];
            [[maybe_unused]] const auto taken = read(m_wake[0], bytes, sizeof(bytes));
            if (m_mode == Mode::Cutting) {
                closeAll();
                m_mode = Mode::Forwarding;
            }
            continue; // the mode may have changed: ask anew
        }
        for (std::size_t i = 0; i < m_pairs.size(); ++i) {
            auto& pair = m_pairs[i];
            const bool isAlive = (!waits[2 + 2 * i].revents || forward(pair.client, pair.server, false)) &&
                                 (!waits[3 + 2 * i].revents || forward(pair.server, pair.client, true));
            if (isAlive)
                continue;
            close(pair.client);
            close(pair.server);
            pair.client = -1;
        }
        if (waits[1].revents)
            accept();
        std::erase_if(m_pairs, [](const Pair& pair) { return pair.client < 0; });
    }
    closeAll();
}

void FreezingProxy::accept()
{
    const int client = ::accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC);
    if (client < 0)
        return;
    const int server = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const auto address = addressOf(m_serverSocket);
    if (server < 0 || connect(server, reinterpret_cast<const sockaddr*>(&address), sizeof(address)) != 0) {
        close(client);
        close(server);
        return;
    }
    m_pairs.push_back({client, server});
}

bool FreezingProxy::forward(int from, int to, bool towardsClient)
{
    char bytes[65536];
    const auto count = recv(from, bytes, sizeof(bytes), 0);
    if (count <= 0)
        return false;
    for (ssize_t done = 0; done < count;) {
        const auto sent = send(to, bytes + done, static_cast<std::size_t>(count - done), MSG_NOSIGNAL);
        if (sent <= 0)
            return false;
        done += sent;
    }
    if (towardsClient)
        m_bytesToClients += count;
    return true;
}

void FreezingProxy::closeAll()
{
    for (const auto& pair : m_pairs) {
        close(pair.client);
        close(pair.server);
    }
    m_pairs.clear();
}

} // namespace oa::tests
