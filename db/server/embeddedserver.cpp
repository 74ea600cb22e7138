// SPDX-License-Identifier: GPL-3.0-only
#include "db/server/embeddedserver.h"

#include "db/server/localcluster.h"
#include "db/server/serverlease.h"

#include <QCoreApplication>
#include <QLoggingCategory>
#include <QStandardPaths>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace oa::db {

namespace {

Q_LOGGING_CATEGORY(logEmbedded, "oa.db.embedded", QtWarningMsg)

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(oa::db::EmbeddedServer)
};

} // namespace

EmbeddedServer::EmbeddedServer() = default;

QString EmbeddedServer::defaultFolder()
{
    if (geteuid() == 0)
        return u"/var/lib/ocr-analytics"_s;
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/ocr-analytics/database"_s;
}

core::Result<std::unique_ptr<EmbeddedServer>> EmbeddedServer::start(const Options& options)
{
    const auto say = [&options](const QString& what) {
        if (options.progressed)
            options.progressed(what);
    };
    const auto folder = options.folder.isEmpty() ? defaultFolder() : options.folder;
    std::unique_ptr<EmbeddedServer> server(new EmbeddedServer);
    OA_TRY_ASSIGN(auto cluster, LocalCluster::inFolder(folder));
    server->m_cluster = std::make_unique<LocalCluster>(std::move(cluster));
    server->m_parameters = server->m_cluster->parameters();

    OA_TRY_ASSIGN(auto lock, ServerLease::lockStartAndStop(server->folder(), options.stop));
    // Somebody may have made it while we waited, with the version it says now.
    if (!server->m_cluster->exists()) {
        say(Texts::tr("Making the local database (once)"));
        OA_TRY(server->m_cluster->create(options.stop));
        server->m_created = true;
    }
    OA_TRY_ASSIGN(server->m_lease, ServerLease::take(server->folder()));
    if (!server->m_cluster->isRunning()) {
        say(Texts::tr("Starting the local database"));
        if (auto started = server->m_cluster->start(options.stop); !started) {
            // Nobody is left to stop what may be starting still; the next start joins it.
            server->m_lease.reset();
            return tl::unexpected(started.error());
        }
    }
    return server;
}

EmbeddedServer::~EmbeddedServer()
{
    if (!m_lease)
        return;
    const auto lock = ServerLease::lockStartAndStop(folder(), {});
    if (!lock) {
        qCWarning(logEmbedded) << lock.error().message << lock.error().detail;
        return;
    }
    if (m_lease->release() > 0 || !m_cluster->isRunning())
        return;
    if (const auto stopped = m_cluster->stop(); !stopped)
        qCWarning(logEmbedded) << stopped.error().message << stopped.error().detail;
}

QString EmbeddedServer::folder() const
{
    return m_cluster->folder();
}

QString EmbeddedServer::remark() const
{
    if (!m_cluster->user().isOther())
        return {};
    return Texts::tr("The database server must not run as root, so it runs as the user %1.")
        .arg(m_cluster->user().name());
}

core::Result<> EmbeddedServer::revive(std::stop_token stop)
{
    OA_TRY_ASSIGN(const auto lock, ServerLease::lockStartAndStop(folder(), stop));
    if (m_cluster->isRunning())
        return {};
    return m_cluster->start(stop);
}

} // namespace oa::db
