// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/base/result.h"
#include "db/address/connectionparameters.h"

#include <QString>

#include <functional>
#include <memory>
#include <stop_token>

namespace oa::db {

class LocalCluster;
class ServerLease;

/// The local database: a private PostgreSQL cluster in a folder of the user's, without TCP, reachable only through a
/// socket in a folder that nobody else may enter. Keeps the server running while it lives; any number of programs and
/// objects may share one folder, and the last one to go stops the server. Programs that are killed do not count.
/// Movable between threads; every call blocks (seconds, on the very first start), so keep it off the window's thread.
class EmbeddedServer
{
public:
    /// Where the local database is unless the user chose a folder: below the user's data folder, or in
    /// /var/lib/ocr-analytics for root, whose own folders the server's user could not enter.
    static QString defaultFolder();

    struct Options
    {
        QString folder; ///< empty: defaultFolder()
        std::stop_token stop = {};
        std::function<void(const QString&)> progressed = {}; ///< what is being done, translated; in the calling thread
    };
    /// Starts the server, or joins it when it runs already; makes the cluster first when the folder has none.
    /// Errors: NotFound (no PostgreSQL here), Unsupported (made by another major version), Denied, DiskFull, Canceled.
    static core::Result<std::unique_ptr<EmbeddedServer>> start(const Options& options);
    /// Gives up the lease; stops the server when nobody else holds one. Blocks for a second or so then.
    ~EmbeddedServer();
    EmbeddedServer(const EmbeddedServer&) = delete;
    EmbeddedServer& operator=(const EmbeddedServer&) = delete;

    /// How to connect: role, database and socket folder, without a password.
    const ConnectionParameters& parameters() const { return m_parameters; }
    QString folder() const;
    bool wasCreated() const { return m_created; } ///< the cluster was made by this call
    /// When this program runs as root: "The database server runs as the user postgres." Else empty.
    QString remark() const;

    /// Starts the server again after it died (killed, out of memory). Nothing happens when it runs.
    core::Result<> revive(std::stop_token stop = {});

private:
    EmbeddedServer();
    std::unique_ptr<LocalCluster> m_cluster;
    std::unique_ptr<ServerLease> m_lease;
    ConnectionParameters m_parameters;
    bool m_created = false;
};

} // namespace oa::db
