// SPDX-License-Identifier: GPL-3.0-only
#include "app/jobs/upkeep/retainjob.h"

#include "app/jobs/upkeep/backlog.h"
#include "app/metrics/meters.h"
#include "core/base/numbertext.h"
#include "core/base/waiting.h"
#include "core/time/calendar.h"
#include "db/connection/connection.h"
#include "db/retention/retentionchecks.h"
#include "db/retention/retentionsetting.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace oa::jobs {

namespace {

/// How often a day that changes all the time is refreshed and compared again.
constexpr int mostAttempts = 20;

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(oa::jobs::RetainJob)
};

QJsonValue instant(const std::optional<core::TimePoint>& floor)
{
    return floor ? QJsonValue(core::toIsoString(*floor)) : QJsonValue();
}

/// What it means that somebody was in the way. Whoever runs the job tries again before giving up.
core::Result<std::optional<db::Removal>> explained(core::Result<std::optional<db::Removal>> removed,
                                                   const db::RetentionPlan& plan)
{
    if (!removed && removed.error().code == core::ErrorCode::BadInput && removed.error().remedy.isEmpty()) {
        removed.error().remedy = plan.noteOnHolding();
        return removed;
    }
    if (removed || removed.error().code != core::ErrorCode::Conflict)
        return removed;
    return core::fail(core::ErrorCode::Conflict,
                      Texts::tr("Another transaction holds receipts that are to be removed. They stay for now; their "
                                "days are sealed."),
                      removed.error().detail,
                      Texts::tr("End it, and try again. pg_stat_activity and pg_prepared_xacts list who is at "
                                "work."));
}

} // namespace

RetainJob::RetainJob(RetainOptions options)
    : m_options(std::move(options))
{}

QString RetainJob::kind() const
{
    return u"retain"_s;
}

core::Result<Outcome> RetainJob::run(const JobContext& context)
{
    OA_TRY_ASSIGN(const auto connection, db::Connection::open(context.database, context.stop));
    OA_TRY(db::checkServersClock(*connection, core::SystemClock())); // the context's may be the server's
    OA_TRY_ASSIGN(const auto plan, db::RetentionPlan::read(*connection, m_options.keep));
    if (m_options.isUnattended)
        OA_TRY(db::checkSomethingIsLeft(*connection, plan));
    if (m_options.isFromNowOn)
        OA_TRY(db::RetentionSetting::save(*connection, m_options.keep));
    // What nobody can make now is made by the next run, or by whoever follows; the default partition serves meanwhile.
    if (auto made = db::Partitioner(*connection).makeAhead(); !made && made.error().code != core::ErrorCode::Conflict)
        return tl::unexpected(std::move(made.error()));
    OA_TRY(seal(context, *connection, plan.wanted));
    auto removed = remove(context, *connection, plan);
    if (context.meters) // also what went before it failed
        context.meters->documentsRemoved(m_done.documents);
    OA_TRY(std::move(removed));
    OA_TRY(refresh(context)); // takes note of what was removed, and of what came late meanwhile
    if (context.meters)
        context.meters->retentionSucceeded();

    OA_TRY_ASSIGN(const auto floors, db::RetentionFloors::read(*connection));
    const QLocale locale;
    Outcome outcome;
    outcome.rows = m_done.documents;
    outcome.counts = {{u"floor"_s, instant(floors.documents)},
                      {u"values_floor"_s, instant(floors.values)},
                      {u"sealed_days"_s, m_done.days},
                      {u"compared_documents"_s, m_done.compared},
                      {u"removed_documents"_s, m_done.documents},
                      {u"removed_values"_s, m_done.values},
                      {u"late_documents"_s, m_done.late}};
    outcome.summary =
        Texts::tr("Receipts are kept from %1 on: %2 days sealed, %3 receipts removed. Totals of before stay.")
            .arg(floors.documents ? db::floorText(*floors.documents) : u"?"_s, core::numberText(m_done.days, locale),
                 core::numberText(m_done.documents, locale));
    if (m_done.values > 0 && floors.values)
        outcome.summary += u' ' + Texts::tr("Single values are kept from %1 on: %2 removed.")
                                      .arg(db::floorText(*floors.values), core::numberText(m_done.values, locale));
    if (m_done.documents > 0) {
        for (const auto& note : plan.notesOnGoing())
            outcome.summary += u' ' + note;
    }
    if (m_done.late > 0)
        outcome.summary += u' ' + Texts::tr("%1 receipts came after their day was sealed and are rejected.")
                                      .arg(core::numberText(m_done.late, locale));
    return outcome;
}

core::Result<> RetainJob::refresh(const JobContext& context)
{
    Backlog backlog(context, {}, 0, [this](const db::RefreshCounts& step) { m_done.late += step.late; });
    OA_TRY(backlog.open());
    return backlog.drain();
}

core::Result<> RetainJob::seal(const JobContext& context, db::Connection& connection, const db::RetentionFloors& wanted)
{
    if (!wanted.documents)
        return {};
    auto options = m_options.transaction;
    if (!options.verifying) {
        const auto hours = [](auto length) { return std::chrono::ceil<std::chrono::hours>(length).count(); };
        options.verifying = [&context, hours](core::TimePoint done, const core::TimeRange& whole) {
            context.report({hours(done - whole.from), hours(whole.length()),
                            Texts::tr("Comparing totals with receipts, a last time")});
        };
    }
    db::Retainer retainer(connection, options);
    for (int attempts = 0;;) {
        OA_TRY_ASSIGN(const auto step, retainer.sealNext(*wanted.documents));
        using Sealing = db::SealStep::Outcome;
        switch (step.outcome) {
        case Sealing::NothingLeft:
            return {};
        case Sealing::Sealed:
            m_done.days += step.isEmpty ? 0 : 1;
            m_done.compared += step.documents;
            attempts = 0;
            continue;
        case Sealing::Pending:
        case Sealing::Changed:
            break;
        }
        if (++attempts > mostAttempts) {
            return core::fail(
                core::ErrorCode::Conflict,
                Texts::tr("Receipts of %1 keep changing: the day was not sealed.").arg(db::floorText(step.day)), {},
                Texts::tr("Find out what writes receipts of that time, or keep more days."));
        }
        if (attempts > 2)
            core::sleepFor(attempts * 50ms, context.stop);
        OA_TRY(refresh(context));
    }
}

/// Where somebody is in the way, documents go in small transactions instead.
core::Result<> RetainJob::dropPartitions(const JobContext& context, db::Retainer& retainer)
{
    for (int attempts = 0; attempts < mostAttempts;) {
        auto dropped = retainer.dropPartition();
        if (!dropped && dropped.error().code != core::ErrorCode::Conflict)
            return tl::unexpected(std::move(dropped.error()));
        if (dropped && !*dropped)
            return {};
        if (dropped && !(*dropped)->name.isEmpty()) {
            m_done.documents += (*dropped)->documents;
            attempts = 0;
            continue;
        }
        ++attempts;
        if (dropped)
            OA_TRY(refresh(context)); // something of it is not counted or noted yet
        else
            core::sleepFor(attempts * 50ms, context.stop);
    }
    return {};
}

core::Result<> RetainJob::remove(const JobContext& context, db::Connection& connection, const db::RetentionPlan& plan)
{
    db::Retainer retainer(connection, m_options.transaction);
    OA_TRY(dropPartitions(context, retainer));
    for (;;) {
        OA_TRY_ASSIGN(const auto removed, explained(retainer.removeDocuments(), plan));
        if (!removed)
            break;
        m_done.documents += removed->rows;
        m_done.late += removed->late;
        context.report({m_done.documents, std::max(plan.documents, m_done.documents), Texts::tr("Removing receipts")});
    }
    if (plan.wanted.values)
        OA_TRY(retainer.moveValuesFloor(*plan.wanted.values));
    for (;;) {
        OA_TRY_ASSIGN(const auto removed, explained(retainer.removeValues(), plan));
        if (!removed)
            return {};
        m_done.values += removed->rows;
        context.report({m_done.values, std::max(plan.values, m_done.values), Texts::tr("Removing single values")});
    }
}

} // namespace oa::jobs
