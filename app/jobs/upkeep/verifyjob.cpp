// SPDX-License-Identifier: GPL-3.0-only
#include "app/jobs/upkeep/verifyjob.h"

#include "app/jobs/upkeep/backlog.h"
#include "app/metrics/meters.h"
#include "core/base/numbertext.h"
#include "db/connection/connection.h"
#include "db/state/retentionfloors.h"
#include "db/verify/verifier.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace oa::jobs {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(oa::jobs::VerifyJob)
};

/// Stable names, for --json.
QString codeOf(db::Difference::Kind kind)
{
    switch (kind) {
    case db::Difference::Kind::MissingBucket:
        return u"missing"_s;
    case db::Difference::Kind::SurplusBucket:
        return u"surplus"_s;
    case db::Difference::Kind::DifferentBucket:
        return u"different"_s;
    case db::Difference::Kind::DifferentSeal:
        return u"seal"_s;
    case db::Difference::Kind::DifferentHours:
        return u"hours"_s;
    case db::Difference::Kind::DifferentDay:
        return u"day"_s;
    case db::Difference::Kind::DifferentValues:
        break;
    }
    return u"values"_s;
}

QJsonObject toJson(const db::Difference& difference)
{
    return {{u"kind"_s, codeOf(difference.kind)},
            {u"interval"_s, core::nameOf(difference.interval)},
            {u"ts"_s, core::toIsoString(difference.bucket)},
            {u"business_id"_s, difference.businessId},
            {u"detail"_s, difference.detail}};
}

QString summaryOf(const db::VerifyCounts& counts, bool repaired)
{
    const QLocale locale;
    if (counts.everythingPending)
        return Texts::tr("Nothing could be compared: all receipts are waiting for a refresh.");
    const auto mendable = counts.differences - counts.sealedDifferences;
    QString text;
    if (counts.differences == 0) {
        text = Texts::tr("Every total equals its receipts (%1 compared, %2 minutes pending).")
                   .arg(core::numberText(counts.documents, locale), core::numberText(counts.pendingMinutes, locale));
    } else if (mendable > 0) {
        text = repaired ? Texts::tr("%1 differences found and repaired.").arg(core::numberText(mendable, locale))
                        : Texts::tr("%1 differences found.").arg(core::numberText(mendable, locale));
    }
    const auto add = [&text](const QString& more) { text += text.isEmpty() ? more : u' ' + more; };
    if (counts.sealedDifferences > 0) {
        add(Texts::tr("%1 differences in totals of before %2, which are sealed: only a backup has them as they were.")
                .arg(core::numberText(counts.sealedDifferences, locale), db::floorText(*counts.keptFrom)));
    } else if (counts.sealedDays > 0) {
        add(Texts::tr("Totals of before %1 are as they were sealed (%2 days).")
                .arg(db::floorText(*counts.keptFrom), core::numberText(counts.sealedDays, locale)));
    }
    return text;
}

} // namespace

VerifyJob::VerifyJob(VerifyOptions options)
    : m_options(options)
{}

QString VerifyJob::kind() const
{
    return u"verify"_s;
}

core::Result<Outcome> VerifyJob::run(const JobContext& context)
{
    OA_TRY_ASSIGN(const auto connection, db::Connection::open(context.database, context.stop));
    std::unique_ptr<db::Connection> repairs;
    if (m_options.repair) {
        OA_TRY_ASSIGN(repairs, db::Connection::open(context.database, context.stop));
    }

    QJsonArray examples;
    db::Verifier::Options options;
    options.range = m_options.range;
    options.repairs = repairs.get();
    options.differs = [&examples](const db::Difference& difference) {
        if (examples.size() < maximumExamples)
            examples.append(toJson(difference));
    };
    const auto hours = [](auto length) { return std::chrono::ceil<std::chrono::hours>(length).count(); };
    core::TimeRange compared{};
    options.progress = [&](core::TimePoint done, const core::TimeRange& whole) {
        compared = whole;
        context.report({hours(done - whole.from), hours(whole.length()), Texts::tr("Comparing totals with receipts")});
    };
    db::Verifier verifier(*connection);
    OA_TRY_ASSIGN(const auto counts, verifier.run(options));
    if (context.meters)
        context.meters->verified(hours(compared.length()), counts.differences);
    if (counts.invalidatedMinutes > 0) {
        Backlog backlog(context, {}, 0, [](const db::RefreshCounts&) {});
        OA_TRY(backlog.open());
        OA_TRY(backlog.drain());
    }

    Outcome outcome;
    outcome.rows = counts.documents;
    outcome.counts = {
        {u"documents"_s, counts.documents},
        {u"rejected"_s, counts.rejected},
        {u"pending_minutes"_s, counts.pendingMinutes},
        {u"pending_hours"_s, counts.pendingHours},
        {u"everything_pending"_s, counts.everythingPending},
        {u"differences"_s, counts.differences},
        {u"kept_from"_s, counts.keptFrom ? QJsonValue(core::toIsoString(*counts.keptFrom)) : QJsonValue()},
        {u"sealed_days"_s, counts.sealedDays},
        {u"sealed_documents"_s, counts.sealedDocuments},
        {u"sealed_differences"_s, counts.sealedDifferences},
        {u"repaired_minutes"_s, counts.invalidatedMinutes},
        {u"repaired_days"_s, counts.unfinishedDays},
        {u"examples"_s, examples},
        {u"problems"_s, db::toJson(counts.problems)}};
    outcome.summary = summaryOf(counts, m_options.repair);
    for (const auto& problem : counts.problems)
        outcome.summary += u'\n' + problem.message + u' ' + problem.remedy;
    return outcome;
}

} // namespace oa::jobs
