// SPDX-License-Identifier: GPL-3.0-only
#include "db/schema/partitioner.h"

#include "core/base/visiblename.h"
#include "db/connection/connection.h"
#include "db/connection/statement.h"
#include "db/connection/transaction.h"

#include <QCoreApplication>

#include <chrono>
#include <thread>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace oa::db {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(oa::db::Partitioner)
};

/// How often a moment is sought in which nobody reads the table; each time writers wait for a second at most.
constexpr int mostAttempts = 30;

QString obstacleText(const QString& kind, const QString& name)
{
    const auto shown = core::visibleName(name);
    if (kind == u"kind"_s)
        return Texts::tr("public.documents is no table.");
    if (kind == u"owner"_s)
        return Texts::tr("Only the owner of the table may do it: %1.").arg(shown);
    if (kind == u"children"_s)
        return Texts::tr("Tables inherit from it: %1.").arg(shown);
    if (kind == u"nullable"_s)
        return Texts::tr("The column %1 may be null.").arg(shown);
    if (kind == u"trigger"_s)
        return Texts::tr("It has a trigger that is not ours: %1.").arg(shown);
    if (kind == u"reference"_s)
        return Texts::tr("A foreign key of %1 is about it.").arg(shown);
    if (kind == u"publication"_s)
        return Texts::tr("The publication %1 is about it.").arg(shown);
    if (kind == u"subscription"_s)
        return Texts::tr("The subscription %1 writes to it.").arg(shown);
    if (kind == u"policy"_s || kind == u"security"_s)
        return Texts::tr("It has row level security.");
    if (kind == u"view"_s)
        return Texts::tr("A view reads it: %1.").arg(shown);
    if (kind == u"dependent"_s)
        return Texts::tr("This is made with the table or its row type, and would keep to the old one: %1.").arg(shown);
    if (kind == u"check"_s)
        return Texts::tr("It has a constraint of its own: %1.").arg(shown);
    return Texts::tr("It has a unique index that partitions cannot have: %1.").arg(shown);
}

} // namespace

Partitioner::Partitioner(Connection& connection, std::function<void(Stage)> reached)
    : m_connection(connection)
    , m_reached(std::move(reached))
{}

void Partitioner::reach(Stage stage) const
{
    if (m_reached)
        m_reached(stage);
}

core::Result<PartitionPlan> Partitioner::plan()
{
    PartitionPlan plan;
    OA_TRY_ASSIGN(const auto obstacles, m_connection.execute(sql("partition/partition:obstacles")));
    for (int row = 0; row < obstacles.rowCount(); ++row) {
        const auto kind = obstacles.text(row, 0);
        if (kind == u"partitioned"_s) {
            plan.isPartitioned = true;
            plan.key = obstacles.text(row, 1);
            plan.obstacles.clear();
            return plan;
        }
        plan.obstacles += obstacleText(kind, obstacles.text(row, 1));
    }
    plan.obstacles.removeDuplicates();
    OA_TRY_ASSIGN(const auto rows, m_connection.execute(sql("partition/partition:plan")));
    plan.documents = rows.integer(0, 0);
    plan.bytes = rows.integer(0, 1);
    plan.firstDay = rows.instant(0, 2);
    plan.laterDocuments = rows.integer(0, 3);
    return plan;
}

core::Result<PartitionPlan> Partitioner::check()
{
    OA_TRY_ASSIGN(auto plan, this->plan());
    if (plan.isPartitioned || plan.obstacles.isEmpty())
        return plan;
    return core::fail(core::ErrorCode::Unsupported, Texts::tr("The table public.documents cannot be partitioned."),
                      plan.obstacles.join(u' '), Texts::tr("Nothing was changed."));
}

core::Result<> Partitioner::runShortly(const std::function<core::Result<>()>& step)
{
    for (int attempt = 1;; ++attempt) {
        auto done = [&]() -> core::Result<> {
            OA_TRY_ASSIGN(auto transaction, Transaction::begin(m_connection));
            OA_TRY(step());
            return transaction.commit();
        }();
        if (done || done.error().code != core::ErrorCode::Conflict || attempt == mostAttempts)
            return done;
        std::this_thread::sleep_for(200ms);
    }
}

core::Result<> Partitioner::makeIndex()
{
    OA_TRY_ASSIGN(const auto there, m_connection.execute(sql("partition/partition:index-is-there")));
    if (there.boolean(0, 0))
        return {};
    if (there.boolean(0, 1))
        OA_TRY(m_connection.execute(sql("partition/partition:drop-index")));
    OA_TRY(m_connection.execute(sql("partition/partition:create-index")));
    return {};
}

core::Result<> Partitioner::partition()
{
    OA_TRY_ASSIGN(const auto plan, check());
    if (plan.isPartitioned)
        return {};
    OA_TRY(m_connection.executeScript(sql("partition/functions:make")));
    OA_TRY(m_connection.executeScript(sql("partition/functions:begin")));
    reach(Stage::Prepared);
    OA_TRY(undo());
    OA_TRY(makeIndex());
    reach(Stage::Indexed);
    const auto cut = plan.firstDay.value_or(core::TimePoint());
    const auto begin = [&]() -> core::Result<> {
        OA_TRY(m_connection.execute(sql("partition/partition:divert"), {parameter(cut)}));
        return {};
    };
    OA_TRY(runShortly(begin));
    auto finished = [&]() -> core::Result<> {
        reach(Stage::Begun);
        OA_TRY(m_connection.execute(sql("partition/partition:validate")));
        reach(Stage::Validated);
        return runShortly([&]() -> core::Result<> {
            OA_TRY(m_connection.execute(sql("partition/partition:finish"), {parameter(qint64(daysAhead))}));
            return {};
        });
    }();
    if (!finished) {
        if (!m_connection.isLost())
            OA_TRY(undo()); // what went wrong first is what counts, unless this fails as well
        return finished;
    }
    OA_TRY(m_connection.executeScript(sql("partition/functions:end")));
    reach(Stage::Finished);
    return {};
}

core::Result<bool> Partitioner::undo()
{
    OA_TRY_ASSIGN(const auto begun, m_connection.execute(sql("partition/partition:is-begun")));
    if (!begun.boolean(0, 0))
        return false;
    const auto putBack = [&]() -> core::Result<> {
        OA_TRY(m_connection.execute(sql("partition/partition:undo")));
        return {};
    };
    OA_TRY(runShortly(putBack));
    return true;
}

core::Result<PartitionState> Partitioner::state()
{
    PartitionState state;
    OA_TRY_ASSIGN(const auto rows, m_connection.execute(sql("partition/state:read")));
    state.isOurs = rows.boolean(0, 0);
    state.isUnfinished = rows.boolean(0, 1);
    if (!state.isOurs)
        return state;
    OA_TRY_ASSIGN(const auto partitions, m_connection.execute(sql("partition/state:partitions")));
    state.partitions = partitions.integer(0, 0);
    state.madeUntil = partitions.instant(0, 1);
    state.defaultRows = partitions.integer(0, 2);
    return state;
}

core::Result<int> Partitioner::makeAhead()
{
    OA_TRY_ASSIGN(const auto state, this->state());
    if (!state.isOurs)
        return 0;
    OA_TRY(m_connection.execute(sql("guard/look:note-restored"))); // new tables are noted, and the others with them
    OA_TRY_ASSIGN(const auto made,
                  m_connection.execute(sql("partition/state:make-ahead"), {parameter(qint64(daysAhead))}));
    return static_cast<int>(made.integer(0, 0));
}

core::Result<std::optional<Partitioner::Dropped>> Partitioner::dropOldest()
{
    OA_TRY_ASSIGN(const auto state, this->state());
    if (!state.isOurs)
        return std::nullopt;
    OA_TRY_ASSIGN(const auto dropped, m_connection.execute(sql("partition/state:drop")));
    if (dropped.rowCount() == 0)
        return std::nullopt;
    const auto name = dropped.text(0, 0);
    return Dropped{name == u"pending"_s ? QString() : name, dropped.integer(0, 1)};
}

} // namespace oa::db
