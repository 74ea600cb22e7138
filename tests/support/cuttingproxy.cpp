// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/cuttingproxy.h"

#include <QFile>

#include <array>
#include <cstring>
#include <poll.h>
#include <string_view>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace oa::tests {

namespace {

constexpr int pollMilliseconds = 50;

int connectTo(const QByteArray& path, bool listening)
{
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    std::strncpy(address.sun_path, path.constData(), sizeof address.sun_path - 1);
    const int socket = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const auto* generic = static_cast<const sockaddr*>(static_cast<const void*>(&address));
    const bool works = listening ? ::bind(socket, generic, sizeof address) == 0 && ::listen(socket, 16) == 0
                                 : ::connect(socket, generic, sizeof address) == 0;
    if (works)
        return socket;
    ::close(socket);
    return -1;
}

bool sendAll(int socket, std::string_view bytes)
{
    while (!bytes.empty()) {
        const auto sent = ::send(socket, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (sent <= 0)
            return false;
        bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
    return true;
}

} // namespace

CuttingProxy::CuttingProxy(const QString& serverFolder, int port, Cut cut, int which)
    : m_target(QFile::encodeName(serverFolder + QStringLiteral("/.s.PGSQL.%1").arg(port)))
    , m_cut(cut)
    , m_which(which)
    , m_listener(connectTo(QFile::encodeName(m_folder.filePath(QStringLiteral(".s.PGSQL.%1").arg(port))), true))
    , m_acceptor([this] { accept(); })
{
    // Its client may be a server that runs as another user.
    QFile::setPermissions(m_folder.path(), QFile::permissions(m_folder.path()) | QFile::ExeGroup | QFile::ExeOther);
    const auto socket = m_folder.filePath(QStringLiteral(".s.PGSQL.%1").arg(port));
    QFile::setPermissions(socket, QFile::permissions(socket) | QFile::WriteGroup | QFile::WriteOther);
}

CuttingProxy::~CuttingProxy()
{
    m_stopping = true;
    m_acceptor.join();
    for (auto& forwarder : m_forwarders)
        forwarder.join();
    ::close(m_listener);
}

void CuttingProxy::accept()
{
    while (!m_stopping) {
        pollfd waiting{m_listener, POLLIN, 0};
        if (::poll(&waiting, 1, pollMilliseconds) <= 0)
            continue;
        const int client = ::accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC);
        const int server = connectTo(m_target, false);
        if (client >= 0 && server >= 0)
            m_forwarders.emplace_back([this, client, server] { forward(client, server); });
    }
}

void CuttingProxy::forward(int client, int server)
{
    std::array<char, 65536> buffer{};
    bool isOpen = true;
    bool waitsForAnswer = false;
    while (isOpen && !m_stopping) {
        std::array<pollfd, 2> waiting{pollfd{client, POLLIN, 0}, pollfd{server, POLLIN, 0}};
        if (::poll(waiting.data(), waiting.size(), pollMilliseconds) <= 0)
            continue;
        if (waiting[0].revents != 0) {
            const auto got = ::recv(client, buffer.data(), buffer.size(), 0);
            const std::string_view bytes(buffer.data(), got > 0 ? static_cast<std::size_t>(got) : 0);
            const bool isCommit =
                bytes.find(std::string_view("COMMIT\0", 7)) != std::string_view::npos && ++m_commits == m_which;
            const bool isPrepared = m_cutsPrepared && bytes.find("COMMIT PREPARED") != std::string_view::npos;
            const bool isCut = isCommit || isPrepared;
            waitsForAnswer = isCommit && m_cut == Cut::AfterServer;
            m_hasCut = m_hasCut || isCut;
            isOpen = got > 0 && (!isCut || waitsForAnswer) && sendAll(server, bytes);
        }
        if (isOpen && waiting[1].revents != 0) {
            const auto got = ::recv(server, buffer.data(), buffer.size(), 0);
            // A notice may come first; the answer to COMMIT ends with its own name.
            const std::string_view bytes(buffer.data(), got > 0 ? static_cast<std::size_t>(got) : 0);
            const bool isAnswer = waitsForAnswer && bytes.find("COMMIT") != std::string_view::npos;
            isOpen = got > 0 && !isAnswer && (waitsForAnswer || sendAll(client, bytes));
        }
    }
    ::close(client);
    ::close(server);
}

} // namespace oa::tests
