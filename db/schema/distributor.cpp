// SPDX-License-Identifier: GPL-3.0-only
#include "db/schema/distributor.h"

#include "core/base/visiblename.h"
#include "db/connection/connection.h"
#include "db/connection/statement.h"
#include "db/connection/transaction.h"
#include "db/schema/fence.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace oa::db {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(oa::db::Distributor)
};

/// What the statements were tried on.
constexpr int oldestVersion = 13;

QString obstacleText(const QString& kind, const QString& name)
{
    const auto shown = core::visibleName(name);
    if (kind == u"owner"_s)
        return Texts::tr("Only the owner of the table may do it: %1.").arg(shown);
    if (kind == u"key"_s)
        return Texts::tr("The table %1 is distributed already, but not by business_id.").arg(shown);
    return Texts::tr("Citus manages the table %1, which has to stay an ordinary table of the coordinator.").arg(shown);
}

} // namespace

Distributor::Distributor(Connection& connection)
    : m_connection(connection)
{}

core::Result<DistributionPlan> Distributor::plan()
{
    DistributionPlan plan;
    OA_TRY_ASSIGN(const auto extension, m_connection.execute(sql("cluster/plan:extension")));
    if (!extension.boolean(0, 0)) {
        plan.obstacles += Texts::tr("The database does not have the extension citus.");
        plan.remedy =
            extension.boolean(0, 1)
                ? Texts::tr("Run CREATE EXTENSION citus in this database and in that of each worker, and name the "
                            "workers with citus_add_node(). See docs/citus.md.")
                : Texts::tr("Install Citus %1 on this server and on the workers, and name it in "
                            "shared_preload_libraries. See docs/citus.md. One server carries much without it.")
                      .arg(oldestVersion);
        return plan;
    }
    plan.extension = extension.text(0, 2);
    if (plan.extension.section(u'.', 0, 0).section(u'-', 0, 0).toInt() < oldestVersion)
        plan.obstacles += Texts::tr("This is Citus %1; it takes %2 or newer.").arg(plan.extension).arg(oldestVersion);
    OA_TRY_ASSIGN(const auto nodes, m_connection.execute(sql("cluster/plan:nodes")));
    if (!nodes.boolean(0, 0))
        plan.obstacles += Texts::tr("This server is a worker of the cluster: connect to its coordinator.");
    plan.nodes = nodes.integer(0, 1);
    plan.shards = nodes.integer(0, 2);
    if (plan.nodes == 0) {
        plan.obstacles += Texts::tr("The cluster has no workers.");
        plan.remedy = Texts::tr("Name them with citus_add_node(). See docs/citus.md.");
    }
    OA_TRY_ASSIGN(const auto obstacles, m_connection.execute(sql("cluster/plan:obstacles")));
    for (int row = 0; row < obstacles.rowCount(); ++row)
        plan.obstacles += obstacleText(obstacles.text(row, 0), obstacles.text(row, 1));
    OA_TRY_ASSIGN(const auto size, m_connection.execute(sql("cluster/plan:size")));
    plan.rows = size.integer(0, 0);
    plan.bytes = size.integer(0, 1);
    OA_TRY_ASSIGN(plan.isSpread, db::isSpread(m_connection));
    if (plan.isSpread) {
        OA_TRY_ASSIGN(const auto spread, m_connection.execute(sql("cluster/plan:spread")));
        plan.shards = spread.integer(0, 0);
        plan.nodes = spread.integer(0, 1);
    }
    return plan;
}

core::Result<DistributionPlan> Distributor::check()
{
    OA_TRY_ASSIGN(auto plan, this->plan());
    if (plan.obstacles.isEmpty())
        return plan;
    return core::fail(core::ErrorCode::Unsupported, Texts::tr("The totals cannot be distributed over several servers."),
                      plan.obstacles.join(u' '),
                      plan.remedy.isEmpty() ? Texts::tr("Nothing was changed.") : plan.remedy);
}

core::Result<> Distributor::distribute()
{
    OA_TRY(check());
    OA_TRY_ASSIGN(auto transaction, Transaction::begin(m_connection));
    OA_TRY(m_connection.execute(sql("cluster/spread:lock")));
    OA_TRY(m_connection.executeScript(sql("cluster/spread:tables")));
    OA_TRY(m_connection.executeScript(sql("cluster/spread:fence")));
    return transaction.commit();
}

} // namespace oa::db
