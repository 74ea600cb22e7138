// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QString>
#include <QStringList>

#include <memory>
#include <vector>

namespace oa::tests {

class TestServer;

/// The workers of a Citus cluster on this machine, whose coordinator a TestServer is. They end with the test.
class CitusWorkers
{
public:
    explicit CitusWorkers(int count = 2);
    ~CitusWorkers();

    /// Whether tests are to run on a cluster: OA_TEST_CITUS is set.
    static bool isWanted();
    /// Lines of postgresql.conf, for coordinator and workers alike.
    static QStringList settings();

    /// False when one does not start; problem() says why. Citus may not be installed.
    bool start();
    QString problem() const { return m_problem; }

    /// Makes the database a cluster's: on each worker, with the extension everywhere. `hosts`: how each worker is to be
    /// reached, by the folder of a socket instead of by TCP.
    bool join(TestServer& coordinator, const QString& database, const QStringList& hosts = {});
    /// On a worker, with the extension.
    bool makeDatabase(TestServer& server, const QString& database);
    /// Another one, which no database knows yet. Null when it does not start.
    TestServer* addWorker();

    TestServer& worker(int number) { return *m_workers[static_cast<std::size_t>(number)]; }

private:
    std::vector<std::unique_ptr<TestServer>> m_workers;
    QString m_problem;
};

} // namespace oa::tests
