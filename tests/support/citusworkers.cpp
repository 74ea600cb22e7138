// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/citusworkers.h"

#include "db/server/serverbinaries.h"
#include "tests/support/testserver.h"

#include <QFile>

#include <string>

using namespace Qt::StringLiterals;

namespace oa::tests {

namespace {

bool run(TestServer& server, const QString& database, const std::string& sql)
{
    const auto connection = server.connect(server.parameters(database));
    if (!connection)
        return false;
    const auto done = connection->executeScript(sql);
    if (!done)
        qWarning().noquote() << done.error().lines();
    return done.has_value();
}

std::unique_ptr<TestServer> makeWorker()
{
    auto worker = std::make_unique<TestServer>(TestServer::Kind::Alone);
    worker->enableTcp();
    for (const auto& line : CitusWorkers::settings())
        worker->addSetting(line);
    return worker;
}

} // namespace

CitusWorkers::CitusWorkers(int count)
{
    for (int i = 0; i < count; ++i)
        m_workers.push_back(makeWorker());
}

CitusWorkers::~CitusWorkers() = default;

bool CitusWorkers::isWanted()
{
    return qEnvironmentVariableIsSet("OA_TEST_CITUS");
}

QStringList CitusWorkers::settings()
{
    // What a crash leaves prepared is finished when a test says so, or by and by.
    return {u"shared_preload_libraries = 'citus'"_s,
            u"wal_level = logical"_s,
            u"max_connections = 150"_s,
            u"citus.recover_2pc_interval = '%1'"_s.arg(qEnvironmentVariable("OA_TEST_CITUS_RECOVERY", u"1s"_s)),
            u"citus.node_conninfo = 'sslmode=disable'"_s,
            u"citus.shard_count = 8"_s,
            u"citus.node_connection_timeout = '10s'"_s,
            u"citus.enable_statistics_collection = off"_s};
}

bool CitusWorkers::start()
{
    const auto binaries = db::ServerBinaries::find();
    if (!binaries || !QFile::exists(binaries->folder() + u"/../lib/citus.so"_s)) {
        m_problem = u"Citus is not installed"_s; // by which ctest tells that the test was skipped
        return false;
    }
    for (auto& worker : m_workers) {
        if (!worker->start()) {
            m_problem = worker->problem();
            return false;
        }
    }
    return true;
}

bool CitusWorkers::makeDatabase(TestServer& server, const QString& database)
{
    return run(server, u"postgres"_s, "CREATE DATABASE " + database.toStdString()) &&
           run(server, database, "CREATE EXTENSION citus");
}

bool CitusWorkers::join(TestServer& coordinator, const QString& database, const QStringList& hosts)
{
    auto sql = "CREATE EXTENSION citus; SELECT citus_set_coordinator_host('127.0.0.1', " +
               std::to_string(coordinator.port()) + ");";
    for (std::size_t i = 0; i < m_workers.size(); ++i) {
        if (!makeDatabase(*m_workers[i], database))
            return false;
        const auto host = hosts.value(static_cast<qsizetype>(i), u"127.0.0.1"_s).toStdString();
        sql += "SELECT citus_add_node('" + host + "', " + std::to_string(m_workers[i]->port()) + ");";
    }
    return run(coordinator, database, sql);
}

TestServer* CitusWorkers::addWorker()
{
    auto worker = makeWorker();
    if (!worker->start()) {
        m_problem = worker->problem();
        return nullptr;
    }
    m_workers.push_back(std::move(worker));
    return m_workers.back().get();
}

} // namespace oa::tests
