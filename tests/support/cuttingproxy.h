// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QString>
#include <QTemporaryDir>

#include <atomic>
#include <thread>
#include <vector>

namespace oa::tests {

/// Stands between a client and a PostgreSQL server's unix socket and cuts one connection in the middle of a COMMIT, so
/// that the client never hears what became of it. Everything else passes through, before and after.
class CuttingProxy
{
public:
    enum class Cut {
        BeforeServer, ///< the COMMIT never arrives: rolled back
        AfterServer   ///< the server commits, its answer is thrown away
    };

    /// Forwards to `serverFolder`/.s.PGSQL.`port`. The `which`th COMMIT (from 1; 0: none yet) is cut.
    CuttingProxy(const QString& serverFolder, int port, Cut cut, int which);
    ~CuttingProxy();
    CuttingProxy(const CuttingProxy&) = delete;
    CuttingProxy& operator=(const CuttingProxy&) = delete;

    QString folder() const { return m_folder.path(); } ///< for "host"
    bool hasCut() const { return m_hasCut; }
    /// Cuts each COMMIT PREPARED as well while it is set: what a worker of a cluster does not hear that is gone after
    /// its part, on any number of connections, was prepared.
    void setCutsCommitPrepared(bool cuts) { m_cutsPrepared = cuts; }

private:
    void accept();
    void forward(int client, int server);

    QTemporaryDir m_folder;
    QByteArray m_target;
    Cut m_cut;
    int m_which;
    std::atomic<int> m_commits = 0;
    std::atomic<bool> m_hasCut = false;
    std::atomic<bool> m_cutsPrepared = false;
    std::atomic<bool> m_stopping = false;
    int m_listener = -1;
    std::vector<std::thread> m_forwarders;
    std::thread m_acceptor;
};

} // namespace oa::tests
