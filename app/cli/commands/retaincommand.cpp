// SPDX-License-Identifier: GPL-3.0-only
#include "app/cli/commandline.h"
#include "app/cli/jobcommand.h"
#include "app/jobs/upkeep/retainjob.h"
#include "core/base/numbertext.h"
#include "db/retention/retentionchecks.h"
#include "db/retention/retentionsetting.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QLocale>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace oa::cli {

namespace {

/// "90d" as 90, "13w" as 91. At most some 270 years: floors are dates of the calendar.
tl::expected<std::optional<int>, Failure> daysOption(const CommandLine& line, QLatin1StringView option)
{
    if (!line.has(option))
        return std::nullopt;
    static const QRegularExpression pattern(u"^([1-9][0-9]{0,4})([dw])$"_s);
    const auto match = pattern.match(line.value(option));
    if (!match.hasMatch()) {
        return wrongUsage(translated(QT_TRANSLATE_NOOP("oa::cli", "--%1 takes a number of days or weeks, not “%2”."))
                              .arg(option, line.value(option)),
                          translated(QT_TRANSLATE_NOOP("oa::cli", "For instance 90d, or 13w.")));
    }
    return match.captured(1).toInt() * (match.captured(2) == u"w"_s ? 7 : 1);
}

tl::expected<db::KeptDays, Failure> keptDays(const CommandLine& line)
{
    OA_TRY_ASSIGN(const auto documents, daysOption(line, "keep-documents"_L1));
    OA_TRY_ASSIGN(const auto values, daysOption(line, "keep-values"_L1));
    if (!documents)
        return wrongUsage(translated(QT_TRANSLATE_NOOP("oa::cli", "retain needs --keep-documents.")),
                          translated(QT_TRANSLATE_NOOP("oa::cli", "For instance --keep-documents 90d.")));
    if (values && *values < *documents) {
        return wrongUsage(translated(QT_TRANSLATE_NOOP(
            "oa::cli",
            "Values are kept at least as long as the receipts: --keep-values is less than --keep-documents.")));
    }
    return db::KeptDays{*documents, values};
}

QJsonValue instant(const std::optional<core::TimePoint>& floor)
{
    return floor ? QJsonValue(core::toIsoString(*floor)) : QJsonValue();
}

QString planText(const db::RetentionPlan& plan)
{
    const QLocale locale;
    const auto from = plan.wanted.documents ? db::floorText(*plan.wanted.documents) : u"?"_s;
    auto text =
        translated(QT_TRANSLATE_NOOP("oa::cli", "Receipts would be kept from %1 on: %2 days would be sealed, %3 "
                                                "receipts of %4 days removed, about %5."))
            .arg(from, core::numberText(plan.days, locale), core::numberText(plan.documents, locale),
                 core::numberText(plan.documentDays, locale), locale.formattedDataSize(plan.documentBytes));
    if (plan.values > 0) {
        text += u' ' +
                translated(QT_TRANSLATE_NOOP("oa::cli",
                                             "Single values would be kept from %1 on: %2 would be removed, about %3."))
                    .arg(db::floorText(*plan.wanted.values), core::numberText(plan.values, locale),
                         locale.formattedDataSize(plan.valueBytes));
    }
    if (plan.pendingMinutes > 0) {
        text += u' ' + translated(QT_TRANSLATE_NOOP("oa::cli", "%1 minutes of them would be refreshed before."))
                           .arg(core::numberText(plan.pendingMinutes, locale));
    }
    return (QStringList{text} + plan.notesOnOthers() +
            QStringList{translated(QT_TRANSLATE_NOOP("oa::cli", "Nothing was changed."))})
        .join(u' ');
}

CommandOutcome dryRun(DatabaseAccess& database, const db::KeptDays& keep)
{
    OA_TRY(db::checkServersClock(database.connection(), core::SystemClock()));
    OA_TRY_ASSIGN(const auto plan, db::RetentionPlan::read(database.connection(), keep));
    CommandResult result;
    result.json = {{u"dry_run"_s, true},
                   {u"floor"_s, instant(plan.wanted.documents)},
                   {u"values_floor"_s, instant(plan.wanted.values)},
                   {u"days_to_seal"_s, plan.days},
                   {u"documents_to_remove"_s, plan.documents},
                   {u"document_days"_s, plan.documentDays},
                   {u"document_bytes"_s, plan.documentBytes},
                   {u"pending_minutes"_s, plan.pendingMinutes},
                   {u"values_to_remove"_s, plan.values},
                   {u"value_bytes"_s, plan.valueBytes},
                   {u"notes"_s, QJsonArray::fromStringList(plan.notesOnOthers())}};
    result.text = planText(plan);
    return result;
}

QJsonObject toJson(const std::optional<db::KeptDays>& keep)
{
    if (!keep)
        return {};
    return {{u"documents_days"_s, keep->documents},
            {u"values_days"_s, keep->values ? QJsonValue(*keep->values) : QJsonValue()}};
}

/// Ends what --from-now-on began; what is gone stays gone.
CommandOutcome stopKeepingTo(const Invocation& invocation)
{
    const auto& line = invocation.line;
    if (line.has("keep-documents"_L1) || line.has("keep-values"_L1) || line.has("dry-run"_L1) ||
        line.has("from-now-on"_L1))
        return wrongUsage(translated(QT_TRANSLATE_NOOP("oa::cli", "--stop goes alone.")));
    OA_TRY_ASSIGN(auto database, DatabaseAccess::open(invocation, DatabaseAccess::Tables::Existing));
    OA_TRY(db::RetentionSetting::save(database.connection(), std::nullopt));
    CommandResult result;
    result.json = {{u"from_now_on"_s, QJsonValue()}};
    result.text = translated(QT_TRANSLATE_NOOP("oa::cli", "From now on, no receipts are removed any more."));
    return result;
}

CommandOutcome run(const Invocation& invocation)
{
    if (invocation.line.has("stop"_L1))
        return stopKeepingTo(invocation);
    OA_TRY_ASSIGN(const auto keep, keptDays(invocation.line));
    const auto isDryRun = invocation.line.has("dry-run"_L1);
    OA_TRY_ASSIGN(auto database, DatabaseAccess::open(invocation, isDryRun ? DatabaseAccess::Tables::Readable
                                                                           : DatabaseAccess::Tables::Existing));
    if (isDryRun)
        return dryRun(database, keep);
    const auto isFromNowOn = invocation.line.has("from-now-on"_L1);
    jobs::RetainJob job({.keep = keep, .isFromNowOn = isFromNowOn});
    auto outcome = runJobCommand(invocation, database, job);
    if (outcome && isFromNowOn) {
        outcome->json.insert(u"from_now_on"_s, toJson(keep));
        outcome->text +=
            u' ' + translated(QT_TRANSLATE_NOOP("oa::cli", "Whoever follows with “refresh --follow” goes on "
                                                           "like this."));
    }
    return outcome;
}

} // namespace

Command retainCommand()
{
    return {
        "retain",
        "",
        0,
        0,
        QT_TRANSLATE_NOOP("oa::cli", "Remove old receipts and keep their totals."),
        QT_TRANSLATE_NOOP("oa::cli",
                          "Each whole day in UTC that is older is compared with its receipts a last time and "
                          "sealed; then its receipts go. Its totals, medians and distributions stay as they "
                          "are, for ever: a receipt that comes later for such a day is rejected with the "
                          "reason after-retention. Interrupted, the next run goes on.\nWithout --keep-values "
                          "the single values that were read from the receipts are all kept; they are what "
                          "lists of receipts show. There is no way back but a backup."),
        {
            {"keep-documents", Value::Required, "DAYS",
             QT_TRANSLATE_NOOP("oa::cli", "Keep the receipts of so many days, 90d or 13w.")},
            {"keep-values", Value::Required, "DAYS",
             QT_TRANSLATE_NOOP("oa::cli", "Keep the single values of so many days, at least as many.")},
            {"dry-run", Value::None, "", QT_TRANSLATE_NOOP("oa::cli", "Only say what would go.")},
            {"from-now-on", Value::None, "",
             QT_TRANSLATE_NOOP("oa::cli", "Also from now on: “refresh --follow” does it once an hour.")},
            {"stop", Value::None, "", QT_TRANSLATE_NOOP("oa::cli", "End what --from-now-on began.")},
        },
        run,
    };
}

} // namespace oa::cli
