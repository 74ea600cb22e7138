// SPDX-License-Identifier: GPL-3.0-only
#include "app/jobs/upkeep/recomputejob.h"

#include "app/jobs/upkeep/backlog.h"
#include "core/base/numbertext.h"
#include "db/connection/connection.h"
#include "db/documents/rejectedstore.h"
#include "db/refresh/recomputation.h"
#include "db/state/retentionfloors.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace oa::jobs {

namespace {

/// How often it is asked how much is left, wherever the work is done.
constexpr auto lookEvery = 1s;

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(oa::jobs::RecomputeJob)
};

} // namespace

RecomputeJob::RecomputeJob(RecomputeOptions options)
    : m_options(std::move(options))
{}

QString RecomputeJob::kind() const
{
    return m_options.range ? u"recompute"_s : u"retry"_s;
}

core::Result<Outcome> RecomputeJob::run(const JobContext& context)
{
    OA_TRY_ASSIGN(const auto connection, db::Connection::open(context.database, context.stop));
    return m_options.range ? recomputeRange(context, *connection) : retryRejected(context, *connection);
}

core::Result<Outcome> RecomputeJob::recomputeRange(const JobContext& context, db::Connection& connection)
{
    db::Recomputation recomputation(connection);
    OA_TRY_ASSIGN(const auto plan, recomputation.plan(*m_options.range));
    OA_TRY_ASSIGN(const auto minutes, recomputation.invalidate(*m_options.range));
    OA_TRY(drain(context, connection, Texts::tr("Recomputing the range")));

    const QLocale locale;
    Outcome outcome;
    outcome.rows = plan.minuteBuckets + plan.hourBuckets;
    outcome.counts = {{u"minutes"_s, minutes},
                      {u"documents"_s, plan.documents},
                      {u"minute_buckets"_s, plan.minuteBuckets},
                      {u"hour_buckets"_s, plan.hourBuckets}};
    outcome.summary = Texts::tr("Recomputed %1 minutes with %2 receipts.")
                          .arg(core::numberText(minutes, locale), core::numberText(plan.documents, locale));
    if (plan.sealedBefore) {
        outcome.counts.insert(u"sealed_before"_s, core::toIsoString(*plan.sealedBefore));
        outcome.summary +=
            u' ' +
            Texts::tr("Totals of before %1 are sealed and stay as they are.").arg(db::floorText(*plan.sealedBefore));
    }
    return outcome;
}

core::Result<Outcome> RecomputeJob::retryRejected(const JobContext& context, db::Connection& connection)
{
    db::RejectedStore store(connection);
    OA_TRY_ASSIGN(const auto before, store.count());
    OA_TRY_ASSIGN(const auto minutes, store.retry(db::RejectedStore::Retry::All));
    OA_TRY(drain(context, connection, Texts::tr("Trying rejected receipts again")));
    OA_TRY_ASSIGN(const auto after, store.count());

    const auto accepted = std::max<qint64>(before - after, 0); // new ones may have been rejected meanwhile
    const QLocale locale;
    Outcome outcome;
    outcome.rows = before;
    outcome.counts = {
        {u"minutes"_s, minutes}, {u"retried"_s, before}, {u"accepted"_s, accepted}, {u"still_rejected"_s, after}};
    outcome.summary = before == 0 ? Texts::tr("No receipt was rejected: there is nothing to try again.")
                                  : Texts::tr("Tried %1 rejected receipts again: %2 count now, %3 are still rejected.")
                                        .arg(core::numberText(before, locale), core::numberText(accepted, locale),
                                             core::numberText(after, locale));
    return outcome;
}

core::Result<> RecomputeJob::drain(const JobContext& context, db::Connection& connection, const QString& what)
{
    db::Refresher watch(connection);
    OA_TRY_ASSIGN(const auto total, watch.pendingMinutes());
    context.report({0, total, what});
    auto nextLook = std::chrono::steady_clock::now() + lookEvery;
    // Calls come one at a time, whichever thread does the work.
    Backlog backlog(context, m_options.transaction, 0, [&](const db::RefreshCounts&) {
        if (std::chrono::steady_clock::now() < nextLook)
            return;
        if (const auto left = watch.pendingMinutes()) // a failure is told by the work itself
            context.report({std::max<qint64>(total - *left, 0), total, what});
        nextLook = std::chrono::steady_clock::now() + lookEvery;
    });
    OA_TRY(backlog.open());
    OA_TRY(backlog.drain());
    context.report({total, total, what});
    return {};
}

} // namespace oa::jobs
