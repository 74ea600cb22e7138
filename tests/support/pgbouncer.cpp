// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/pgbouncer.h"

#include "db/server/serveruser.h"

#include <QElapsedTimer>
#include <QFile>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace oa::tests {

namespace {

constexpr auto port = "6432";

} // namespace

QString PgBouncer::program()
{
    const auto inPath = QStandardPaths::findExecutable(u"pgbouncer"_s);
    return inPath.isEmpty() ? QStandardPaths::findExecutable(u"pgbouncer"_s, {u"/usr/sbin"_s}) : inPath;
}

bool PgBouncer::isInstalled()
{
    return !program().isEmpty();
}

PgBouncer::PgBouncer(const TestServer& server)
    : m_server(server)
    , m_folder(u"/tmp/oa-pool-XXXXXX"_s) // short: a socket's path has 107 bytes
{}

PgBouncer::~PgBouncer()
{
    m_process.kill();
    m_process.waitForFinished();
}

bool PgBouncer::start(bool ignoresOptions, const QStringList& further)
{
    const auto user = db::ServerUser::find();
    QFile configuration(m_folder.filePath(u"pgbouncer.ini"_s));
    QFile users(m_folder.filePath(u"users.txt"_s));
    if (!user || !configuration.open(QIODevice::WriteOnly) || !users.open(QIODevice::WriteOnly)) {
        m_problem = u"cannot write pgbouncer's configuration"_s;
        return false;
    }
    users.write("\"postgres\" \"\"\n");
    QStringList lines{u"[databases]"_s, u"* = host=%1 port=%2"_s.arg(m_server.socketFolder()).arg(m_server.port()),
                      u"[pgbouncer]"_s, u"pool_mode = transaction"_s, u"listen_addr ="_s,
                      u"listen_port = %1"_s.arg(QLatin1StringView(port)),
                      u"unix_socket_dir = %1"_s.arg(m_folder.path()), u"auth_type = trust"_s,
                      u"auth_file = %1"_s.arg(users.fileName()),
                      // Few, so that every transaction may meet a connection that another client left.
                      u"default_pool_size = 3"_s, u"max_client_conn = 100"_s};
    if (ignoresOptions)
        lines << u"ignore_startup_parameters = options"_s;
    lines << further;
    configuration.write(lines.join(u'\n').toUtf8() + '\n');
    configuration.close();
    users.close();
    for (const auto& path : {m_folder.path(), configuration.fileName(), users.fileName()}) {
        if (!user->give(path))
            m_problem = u"cannot hand over "_s + path;
    }
    user->applyTo(m_process);
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    m_process.start(program(), {configuration.fileName()});
    QElapsedTimer timer;
    timer.start();
    while (m_process.state() != QProcess::NotRunning && timer.elapsed() < 30'000) {
        if (db::Connection::open(through(m_server.parameters(u"postgres"_s))))
            return true;
        m_process.waitForFinished(20);
    }
    m_problem = QString::fromLocal8Bit(m_process.readAll());
    return false;
}

db::ConnectionParameters PgBouncer::through(db::ConnectionParameters parameters) const
{
    parameters.setValue(u"host"_s, m_folder.path());
    parameters.setValue(u"port"_s, QString::fromLatin1(port));
    return parameters;
}

} // namespace oa::tests
