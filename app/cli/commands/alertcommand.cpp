// SPDX-License-Identifier: GPL-3.0-only
#include "app/cli/commandline.h"
#include "app/cli/commands/alertrequest.h"
#include "app/cli/console.h"
#include "app/cli/databaseaccess.h"
#include "app/cli/timeoptions.h"
#include "app/cli/valueoptions.h"
#include "app/presentation/alertwords.h"
#include "app/presentation/panes/rangenotes.h"
#include "app/presentation/timetext.h"
#include "core/alerts/alerttext.h"
#include "core/base/visiblename.h"
#include "core/time/rangeexpression.h"
#include "db/state/dataextent.h"
#include "db/stores/businessstore.h"
#include "db/stores/groupstore.h"
#include "db/stores/subject.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace oa::cli {

namespace {

using Action = AlertRequest::Action;

/// What a rule is held against without a range.
constexpr QStringView usualTrial = u"last 30 days";

CommandOutcome list(db::Connection& connection, const AlertRequest& request, const QTimeZone& zone)
{
    db::AlertRuleStore store(connection);
    std::vector<db::StoredAlertRule> rules;
    if (request.name.isNull()) {
        OA_TRY_ASSIGN(rules, store.list());
    } else {
        OA_TRY_ASSIGN(auto found, store.find(request.name));
        rules.push_back(std::move(found));
    }
    CommandResult result;
    QJsonArray all;
    QStringList lines;
    for (const auto& stored : rules) {
        all.append(presentation::toJson(stored));
        lines.append(core::visibleName(stored.rule.name));
        lines.append(u"  "_s + presentation::ruleSentence(stored.rule));
        lines.append(u"  "_s + presentation::stateText(stored, zone));
    }
    result.json.insert(u"rules"_s, all);
    result.text =
        lines.isEmpty() ? translated(QT_TRANSLATE_NOOP("oa::cli", "There are no alert rules.")) : lines.join(u'\n');
    return result;
}

tl::expected<void, Failure> checkBusiness(db::Connection& connection, const core::AlertRule& rule)
{
    if (rule.business == db::Subject::all)
        return {};
    OA_TRY_ASSIGN(const auto groups, db::GroupStore(connection).list());
    QStringList names;
    for (const auto& group : groups)
        names.append(group.name);
    return checkBusinesses(connection, {rule.business}, names);
}

/// False when no receipt in the range is in the rule's currency: it may be mistyped, and its amounts are all 0.
core::Result<bool> isCurrencyUsed(db::Connection& connection, const core::AlertRule& rule, const core::TimeRange& range)
{
    return rule.currency.isEmpty() ? true
                                   : db::BusinessStore(connection).hasCurrency(rule.business, range, rule.currency);
}

CommandOutcome add(DatabaseAccess& database, const core::AlertRule& rule, const Invocation& invocation)
{
    auto& connection = database.connection();
    OA_TRY(checkBusiness(connection, rule));
    OA_TRY_ASSIGN(const auto now, serverNow(database, invocation.console));
    OA_TRY_ASSIGN(const auto lately, core::rangeFromExpression(usualTrial, now, invocation.zone));
    OA_TRY_ASSIGN(const auto isUsed, isCurrencyUsed(connection, rule, lately));
    OA_TRY(db::AlertRuleStore(connection).add(rule));
    if (!isUsed) {
        //: %1 a currency
        invocation.console.note(
            translated(QT_TRANSLATE_NOOP("oa::cli", "No receipt of the last 30 days is in %1.")).arg(rule.currency));
    }
    CommandResult result;
    result.json = {{u"added"_s, presentation::toJson(rule)}};
    result.text =
        translated(QT_TRANSLATE_NOOP("oa::cli", "Added “%1”: %2. It is evaluated by whoever refreshes, from now on."))
            .arg(core::visibleName(rule.name), presentation::ruleSentence(rule));
    return result;
}

CommandOutcome test(DatabaseAccess& database, const AlertRequest& request, const Invocation& invocation)
{
    auto& connection = database.connection();
    core::AlertRule rule;
    if (request.rule) {
        rule = *request.rule;
        OA_TRY(checkBusiness(connection, rule));
    } else {
        OA_TRY_ASSIGN(auto stored, db::AlertRuleStore(connection).find(request.name));
        rule = std::move(stored.rule);
    }
    OA_TRY_ASSIGN(const auto now, serverNow(database, invocation.console));
    OA_TRY_ASSIGN(const auto reach, db::DataExtent::readReach(connection, 1));
    OA_TRY_ASSIGN(const auto typed, rangeOrExpressionOption(invocation.line, invocation.zone, now, reach.known()));
    OA_TRY_ASSIGN(auto range, core::rangeFromExpression(usualTrial, now, invocation.zone));
    if (typed) {
        range = typed->range;
        for (const auto& remark : typed->remarks)
            invocation.console.note(remark);
    }
    OA_TRY_ASSIGN(const auto isUsed, isCurrencyUsed(connection, rule, range));
    if (!isUsed)
        invocation.console.note(presentation::noReceiptIn(rule.currency));
    OA_TRY_ASSIGN(const auto trial, db::AlertTrial::run(connection, rule, range));
    CommandResult result;
    result.json = presentation::toJson(trial, rule);
    //: %1 such as "Would have fired 3 times", %2 a range of time
    QStringList lines{
        translated(QT_TRANSLATE_NOOP("oa::cli", "%1: %2."))
            .arg(presentation::rangeText(trial.range, invocation.zone, now), presentation::trialText(trial))};
    const auto calendar = core::calendarOf(rule);
    const auto text = [&](core::BucketIndex bucket) {
        return presentation::instantText(core::bucketStart(bucket, calendar), invocation.zone);
    };
    for (const auto& firing : trial.firings) {
        const auto fired =
            std::ranges::lower_bound(trial.evaluations, firing.fired, {}, &core::AlertEvaluation::bucket);
        const auto what = core::firingText(rule.metric, rule.business, fired->value, fired->reference);
        lines += firing.ended
                     //: %1 and %2 times, %3 such as "Average score of ACME is 71.2"
                     ? translated(QT_TRANSLATE_NOOP("oa::cli", "  %1 to %2: %3"))
                           .arg(text(firing.fired), text(*firing.ended), what)
                     : translated(QT_TRANSLATE_NOOP("oa::cli", "  since %1: %2")).arg(text(firing.fired), what);
    }
    result.text = lines.join(u'\n');
    return result;
}

CommandOutcome remove(db::Connection& connection, const QString& name)
{
    OA_TRY(db::AlertRuleStore(connection).remove(name));
    CommandResult result;
    result.json = {{u"removed"_s, name}};
    result.text =
        translated(QT_TRANSLATE_NOOP("oa::cli", "Removed “%1”. Its history stays.")).arg(core::visibleName(name));
    return result;
}

CommandOutcome history(db::Connection& connection, const AlertRequest& request, const QTimeZone& zone)
{
    OA_TRY_ASSIGN(const auto entries, db::AlertHistory(connection).entries(request.name, request.most));
    if (entries.empty() && !request.name.isNull())
        OA_TRY(db::AlertRuleStore(connection).find(request.name));
    CommandResult result;
    QJsonArray all;
    QStringList lines;
    for (const auto& entry : entries) {
        all.append(presentation::toJson(entry));
        auto where = core::visibleName(entry.rule);
        if (entry.bucket)
            where += u", "_s + presentation::instantText(*entry.bucket, zone);
        //: %1 a time, %2 a rule and a bucket, %3 what happened
        lines.append(
            translated(QT_TRANSLATE_NOOP("oa::cli", "%1  %2: %3"))
                .arg(presentation::instantText(entry.noted, zone), where, presentation::historyText(entry, zone)));
    }
    result.json.insert(u"history"_s, all);
    result.text =
        lines.isEmpty() ? translated(QT_TRANSLATE_NOOP("oa::cli", "Nothing has happened yet.")) : lines.join(u'\n');
    return result;
}

CommandOutcome silence(db::Connection& connection, const AlertRequest& request, const QTimeZone& zone)
{
    OA_TRY_ASSIGN(const auto until, db::AlertRuleStore(connection).silence(request.name, request.silence));
    CommandResult result;
    result.json = {{u"rule"_s, request.name},
                   {u"silenced_until"_s, until ? QJsonValue(core::toIsoString(*until)) : QJsonValue()}};
    const auto name = core::visibleName(request.name);
    result.text = until ? translated(QT_TRANSLATE_NOOP(
                                         "oa::cli", "“%1” is silenced until %2: it is evaluated, and nobody is told."))
                              .arg(name, presentation::instantText(*until, zone))
                        : translated(QT_TRANSLATE_NOOP("oa::cli", "“%1” is not silenced any more.")).arg(name);
    return result;
}

CommandOutcome acknowledge(db::Connection& connection, const QString& name, const QTimeZone& zone)
{
    OA_TRY_ASSIGN(const auto seen, db::AlertRuleStore(connection).acknowledge(name));
    CommandResult result;
    result.json = {
        {u"rule"_s, name}, {u"acknowledged_by"_s, seen.by}, {u"acknowledged"_s, core::toIsoString(seen.when)}};
    result.text =
        translated(QT_TRANSLATE_NOOP("oa::cli", "“%1” was acknowledged by %2, %3."))
            .arg(core::visibleName(name), core::visibleName(seen.by), presentation::instantText(seen.when, zone));
    return result;
}

CommandOutcome run(const Invocation& invocation)
{
    const auto& zone = invocation.zone;
    OA_TRY_ASSIGN(const auto request, AlertRequest::read(invocation.line, zone));
    OA_TRY(checkBeforehand(
        [&](core::TimePoint now) { return rangeOrExpressionOption(invocation.line, zone, now, someData(now)); }));
    const auto reads =
        request.action == Action::List || request.action == Action::Test || request.action == Action::History;
    OA_TRY_ASSIGN(auto database, DatabaseAccess::open(invocation, reads ? DatabaseAccess::Tables::Readable
                                                                        : DatabaseAccess::Tables::Existing));
    auto& connection = database.connection();
    switch (request.action) {
    case Action::List:
        return list(connection, request, zone);
    case Action::Add:
        return add(database, *request.rule, invocation);
    case Action::Test:
        return test(database, request, invocation);
    case Action::Remove:
        return remove(connection, request.name);
    case Action::History:
        return history(connection, request, zone);
    case Action::Silence:
        return silence(connection, request, zone);
    case Action::Acknowledge:
        return acknowledge(connection, request.name, zone);
    }
    Q_UNREACHABLE();
}

} // namespace

Command alertCommand()
{
    return {
        "alert",
        "list|add|test|remove|history|silence|acknowledge [NAME]",
        1,
        2,
        QT_TRANSLATE_NOOP("oa::cli", "Rules on what receipts say, and when they fire."),
        QT_TRANSLATE_NOOP(
            "oa::cli",
            "A rule fires when so many finished buckets in a row are as it says, and is over with the first that is "
            "not. Buckets with too few receipts count neither way. Whoever refreshes evaluates each bucket once, and "
            "again when receipts come late; the history says so.\n“alert test” says when a rule would have fired: a "
            "saved one by its name, or one that the options describe.\n--changed holds a bucket against the same time "
            "a week before, and only counts what is more than chance. Alertmanager sends mail and messages: see "
            "“refresh --alertmanager”."),
        {
            {"metric", Value::Required, "NAME", QT_TRANSLATE_NOOP("oa::cli", "What is watched."), false,
             "total_amount|avg_score|median_score|avg_ocr_score|median_ocr_score|documents"},
            {"business", Value::Required, "NAME",
             QT_TRANSLATE_NOOP("oa::cli", "Of a business or a group; * for all together.")},
            {"interval", Value::Required, "NAME", QT_TRANSLATE_NOOP("oa::cli", "In buckets of this width."), false,
             "minute|5m|15m|30m|hour|3h|6h|12h|day|week|month|quarter|year"},
            {"below", Value::Required, "X", QT_TRANSLATE_NOOP("oa::cli", "Fires below this value.")},
            {"above", Value::Required, "X", QT_TRANSLATE_NOOP("oa::cli", "Fires above this value.")},
            {"changed", Value::Required, "X|X%",
             QT_TRANSLATE_NOOP("oa::cli", "Fires further than that away from a week before, in points or per cent.")},
            {"times", Value::Required, "N", QT_TRANSLATE_NOOP("oa::cli", "So many buckets in a row; 1 without it.")},
            {"least-receipts", Value::Required, "N",
             QT_TRANSLATE_NOOP("oa::cli", "Buckets with fewer do not count. Without it 30 for changes, 1 for scores, 0 "
                                          "for amounts.")},
            {"currency", Value::Required, "CODE",
             QT_TRANSLATE_NOOP("oa::cli", "Amounts in this currency; buckets of several do not count without it.")},
            {"from", Value::Required, "T", QT_TRANSLATE_NOOP("oa::cli", "With test: from here on.")},
            {"to", Value::Required, "T", QT_TRANSLATE_NOOP("oa::cli", "With test: up to here; now without it.")},
            {"range", Value::Required, "EXPR",
             QT_TRANSLATE_NOOP("oa::cli", "With test: in this range, such as “last 7 days”; the last 30 days without "
                                          "it.")},
            {"for", Value::Required, "TIME", QT_TRANSLATE_NOOP("oa::cli", "With silence: so long, 30m, 2h, 7d.")},
            {"end", Value::None, "", QT_TRANSLATE_NOOP("oa::cli", "With silence: end it.")},
            {"limit", Value::Required, "N",
             QT_TRANSLATE_NOOP("oa::cli", "With history: so many entries, the newest first; 50 without it.")},
        },
        run,
    };
}

} // namespace oa::cli
