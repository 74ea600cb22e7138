// SPDX-License-Identifier: GPL-3.0-only
#include "db/retention/retainer.h"

#include "core/base/visiblename.h"
#include "core/payload/extractor.h"
#include "core/time/calendar.h"
#include "db/connection/connection.h"
#include "db/connection/statement.h"
#include "db/connection/transaction.h"
#include "db/refresh/refreshplan.h"
#include "db/schema/fence.h"
#include "db/schema/guard.h"
#include "db/state/retentionfloors.h"
#include "db/verify/verifier.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>
#include <utility>

using namespace Qt::StringLiterals;
using oa::core::Error;

namespace oa::db {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(oa::db::Retainer)
};

constexpr auto day = std::chrono::hours(24);
constexpr auto block = std::chrono::hours(6);

/// Of the blocks that the range touches, ascending.
std::vector<int> stripesOf(const core::TimeRange& range)
{
    std::set<int> stripes;
    const auto first = std::chrono::floor<std::chrono::days>(range.from);
    for (core::TimePoint from = first; from < range.to && stripes.size() < locks::blockStripes; from += block)
        stripes.insert(stripeOfBlock(core::bucketAt(from, core::Interval::Minute)));
    return {stripes.begin(), stripes.end()};
}

core::TimePoint blockEnd(core::TimePoint time)
{
    const auto midnight = std::chrono::floor<std::chrono::days>(time);
    return midnight + block * ((time - midnight) / block + 1);
}

Error differs(core::TimePoint of, qint64 differences)
{
    return {
        core::ErrorCode::Unsafe,
        Texts::tr("Totals up to %1 are not what their receipts say (%2 differences): nothing of that day was sealed "
                  "or removed.")
            .arg(floorText(of))
            .arg(differences),
        {},
        Texts::tr("“ocr-analytics verify --repair” recomputes what differs. Then try again.")};
}

} // namespace

Retainer::Retainer(Connection& connection, RetainOptions options)
    : m_connection(connection)
    , m_options(std::move(options))
{}

void Retainer::reach(RetainStage stage) const
{
    if (m_options.reached)
        m_options.reached(stage);
}

core::Result<SealStep> Retainer::sealNext(core::TimePoint until)
{
    OA_TRY_ASSIGN(const auto floors, RetentionFloors::read(m_connection));
    const auto from = floors.documents.value_or(core::calendar.from);
    if (from >= until)
        return SealStep{};
    OA_TRY_ASSIGN(const auto next,
                  m_connection.execute(sql("retention/seal:next"), {parameter(from), parameter(until)}));
    SealStep step;
    step.day = next.instant(0, 0).value_or(until - day);
    step.isEmpty = next.isNull(0, 0);
    const core::TimeRange range{from, step.day + day};
    OA_TRY_ASSIGN(const auto pending,
                  m_connection.execute(sql("retention/seal:is-pending"), {parameter(range.from), parameter(range.to)}));
    if (pending.boolean(0, 0)) {
        step.outcome = SealStep::Outcome::Pending;
        return step;
    }
    OA_TRY_ASSIGN(const auto verified, verify(range, step.day));
    reach(RetainStage::Verified);
    if (verified.isPending) {
        step.outcome = SealStep::Outcome::Pending;
        return step;
    }
    if (verified.isOvertaken) {
        step.outcome = SealStep::Outcome::Changed;
        return step;
    }
    step.documents = verified.documents;
    OA_TRY_ASSIGN(step.outcome, seal(range, step.day, verified));
    return step;
}

core::Result<Retainer::Verified> Retainer::verify(const core::TimeRange& range, core::TimePoint day)
{
    Verified verified;
    // Before all that is looked at: what has this version when the day is sealed did not change meanwhile, on any
    // server.
    OA_TRY_ASSIGN(const auto version, m_connection.execute(sql("retention/seal:version"), {parameter(day)}));
    verified.version = version.text(0, 0).toLatin1();
    Verifier::Options options;
    options.range = range;
    options.progress = m_options.verifying;
    options.finally = [&](Connection& snapshot) -> core::Result<> {
        OA_TRY_ASSIGN(const auto pending,
                      snapshot.execute(sql("retention/seal:is-pending"), {parameter(range.from), parameter(range.to)}));
        verified.isPending = pending.boolean(0, 0);
        OA_TRY_ASSIGN(const auto digest, snapshot.execute(sql("verify/compare:sealed-digest"), {parameter(day)}));
        verified.digest = digest.text(0, 0).toLatin1();
        return {};
    };
    OA_TRY_ASSIGN(const auto counts, Verifier(m_connection).run(options));
    // Of what somebody else sealed meanwhile, no documents were compared.
    if (counts.differences > 0 && counts.sealedDays == 0) {
        // Nor is it a difference where somebody else sealed them and dropped their partition, which no snapshot sees.
        OA_TRY_ASSIGN(const auto floors, RetentionFloors::read(m_connection));
        if (floors.documents.value_or(core::calendar.from) <= range.from)
            return tl::unexpected(differs(day, counts.differences));
        verified.isOvertaken = true;
    }
    verified.documents = counts.documents;
    return verified;
}

core::Result<SealStep::Outcome> Retainer::seal(const core::TimeRange& range, core::TimePoint day,
                                               const Verified& verified)
{
    OA_TRY_ASSIGN(auto transaction, Transaction::begin(m_connection));
    // Alone in its statement, so that what follows sees all that the holders before us committed.
    const auto stripes = stripesOf(range);
    OA_TRY(lockStripes(m_connection, stripes));
    OA_TRY(m_connection.execute(sql("retention/remove:settings")));
    OA_TRY_ASSIGN(const bool isSpread, db::isSpread(m_connection));
    if (isSpread)
        OA_TRY(passFence(m_connection, stripes));
    reach(RetainStage::Locked);
    OA_TRY(limitPatience());
    OA_TRY_ASSIGN(const auto refused,
                  m_connection.execute(sql("retention/seal:seal"),
                                       {parameter(day), Parameter(verified.digest), Parameter(verified.version)}));
    reach(RetainStage::Sealed);
    if (!refused.isNull(0, 0)) {
        OA_TRY(transaction.rollBack());
        return refused.text(0, 0) == u"pending"_s ? SealStep::Outcome::Pending : SealStep::Outcome::Changed;
    }
    OA_TRY_ASSIGN(const auto report, Guard(m_connection).look());
    if (auto danger = report.danger())
        return tl::unexpected(*std::move(danger));
    OA_TRY(transaction.commit());
    reach(RetainStage::SealCommitted);
    return SealStep::Outcome::Sealed;
}

core::Result<std::optional<Partitioner::Dropped>> Retainer::dropPartition()
{
    return Partitioner(m_connection).dropOldest();
}

core::Result<Transaction> Retainer::beginRemoval()
{
    OA_TRY_ASSIGN(auto transaction, Transaction::begin(m_connection));
    OA_TRY(m_connection.execute(sql("retention/remove:lock")));
    OA_TRY(m_connection.execute(sql("retention/remove:settings")));
    OA_TRY(limitPatience());
    return transaction;
}

core::Result<> Retainer::limitPatience()
{
    OA_TRY(m_connection.execute(sql("retention/remove:patience"),
                                {parameter(QString::number(m_options.patience.count()))}));
    return {};
}

core::Result<std::optional<Removal>> Retainer::removeDocuments()
{
    OA_TRY_ASSIGN(const auto first, m_connection.execute(sql("retention/remove:first-document")));
    const auto from = first.instant(0, 0);
    if (!from)
        return std::nullopt;
    OA_TRY_ASSIGN(auto transaction, beginRemoval());
    OA_TRY_ASSIGN(const auto path, m_connection.execute(sql("documents/write:given-path")));
    OA_TRY_ASSIGN(const auto gone,
                  m_connection.execute(sql("retention/remove:documents"),
                                       {parameter(*from), parameter(blockEnd(*from)),
                                        parameter(qint64(m_options.rowsPerTransaction)),
                                        parameter(qint64(core::Extractor::version)), parameter(path.text(0, 0))}));
    reach(RetainStage::Removed);
    OA_TRY(transaction.commit());
    reach(RetainStage::RemoveCommitted);
    if (gone.integer(0, 0) == 0) // somebody else removed them meanwhile, or somebody keeps them
        OA_TRY(checkSomethingGoes(*from));
    return Removal{gone.integer(0, 0), gone.integer(0, 1)};
}

core::Result<> Retainer::checkSomethingGoes(core::TimePoint first)
{
    OA_TRY_ASSIGN(const auto still, m_connection.execute(sql("retention/remove:first-document")));
    if (still.instant(0, 0) != first)
        return {};
    OA_TRY_ASSIGN(const auto triggers, m_connection.execute(sql("retention/remove:who-keeps")));
    QStringList names;
    for (int row = 0; row < triggers.rowCount(); ++row)
        names.append(triggers.text(row, 0));
    return core::fail(core::ErrorCode::Unsafe,
                      names.isEmpty() ? Texts::tr("Receipts that are to be removed stay where they are.")
                                      : Texts::tr("A trigger keeps receipts that are to be removed: %1.")
                                            .arg(core::visibleName(names.join(u", "_s))),
                      {},
                      Texts::tr("Let triggers on documents keep nothing that is older, or drop them, and try again. "
                                "Sealed days stay sealed."));
}

core::Result<bool> Retainer::moveValuesFloor(core::TimePoint to)
{
    OA_TRY_ASSIGN(auto transaction, Transaction::begin(m_connection));
    OA_TRY(limitPatience());
    OA_TRY_ASSIGN(const auto moved, m_connection.execute(sql("retention/seal:move-values"), {parameter(to)}));
    OA_TRY(transaction.commit());
    reach(RetainStage::ValuesMoved);
    return moved.affectedRows() > 0;
}

core::Result<std::optional<Removal>> Retainer::removeValues()
{
    OA_TRY_ASSIGN(const auto first, m_connection.execute(sql("retention/remove:first-value")));
    const auto from = first.instant(0, 0);
    if (!from)
        return std::nullopt;
    OA_TRY_ASSIGN(auto transaction, beginRemoval());
    const core::TimePoint midnight = std::chrono::floor<std::chrono::days>(*from);
    OA_TRY_ASSIGN(const auto gone,
                  m_connection.execute(sql("retention/remove:values"),
                                       {parameter(*from), parameter(std::min(blockEnd(*from), midnight + day)),
                                        parameter(qint64(m_options.rowsPerTransaction)), parameter(midnight)}));
    if (!gone.boolean(0, 2))
        return std::nullopt; // a late document stands there: it goes first
    reach(RetainStage::Removed);
    OA_TRY(transaction.commit());
    reach(RetainStage::RemoveCommitted);
    return Removal{gone.integer(0, 0) + gone.integer(0, 1), 0};
}

} // namespace oa::db
