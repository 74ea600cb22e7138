// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/base/result.h"
#include "db/address/connectionparameters.h"
#include "db/server/serverbinaries.h"
#include "db/server/serveruser.h"

#include <QString>

#include <stop_token>

namespace oa::db {

/// The files and the server process of a local PostgreSQL cluster. Who may start and stop it when is EmbeddedServer's
/// business; nothing here is safe against other programs doing the same at the same time.
///
///     folder/data          the cluster, once it is whole
///     folder/new-XXXXXX    one in the making
///     folder/server.log    what the server says
///     folder/run           its socket, when the path is short enough
class LocalCluster
{
public:
    /// Makes the folders. Errors: NotFound, Unsupported (made by another major version), Denied.
    static core::Result<LocalCluster> inFolder(const QString& folder);

    const QString& folder() const { return m_folder; }
    const ServerUser& user() const { return m_user; }
    ConnectionParameters parameters() const;
    bool exists() const;

    /// initdb, start, check and stop in a folder aside, which is then renamed into place: an interruption at any
    /// moment leaves no half cluster. Sweeps what an interruption left before.
    core::Result<> create(std::stop_token stop);
    /// Asks with a query. A PID file alone means nothing: its number may belong to any process by now.
    bool isRunning() const;
    core::Result<> start(std::stop_token stop);
    core::Result<> stop();

private:
    LocalCluster() = default;
    core::Result<> prepareFolders();
    core::Result<> checkVersion();
    core::Result<> sweepUnfinished();
    core::Result<> initialize(const QString& name, std::stop_token stop);
    core::Result<> writeConfiguration(const QString& dataName) const;
    core::Result<> startIn(const QString& dataName, std::stop_token stop);
    /// What the server says when it is asked: nothing, that it is not ready (while it recovers from a crash), or
    /// welcome.
    enum class Answer { None, NotYet, Ready };
    Answer ask() const;
    core::Result<> stopIn(const QString& dataName, bool immediately);
    core::Result<> checkWithQuery() const;
    core::Result<QString> run(const QString& program, const QStringList& arguments, const QString& workingFolder,
                              std::stop_token stop) const;
    QString path(const QString& name) const { return m_folder + u'/' + name; }

    QString m_folder;
    QString m_socketFolder;
    ServerBinaries m_binaries;
    ServerUser m_user;
};

} // namespace oa::db
