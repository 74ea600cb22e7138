// SPDX-License-Identifier: GPL-3.0-only
#include "app/presentation/alertwords.h"

#include "app/presentation/caption.h"
#include "app/presentation/timetext.h"
#include "core/alerts/alerttext.h"
#include "core/base/visiblename.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <cmath>

using namespace Qt::StringLiterals;

namespace oa::presentation {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(oa::presentation::AlertWords)
};

QString valueIn(const QJsonObject& detail, const QString& name)
{
    const auto value = detail.value(name);
    return value.isDouble() ? core::alertValueText(value.toDouble()) : Texts::tr("nothing");
}

/// Of entries that somebody made.
QString personalText(const db::AlertHistoryEntry& entry, const QTimeZone& zone)
{
    const auto who = core::visibleName(entry.by);
    if (entry.what == u"added")
        return Texts::tr("Added by %1").arg(who);
    if (entry.what == u"changed")
        return Texts::tr("Changed by %1; begins anew").arg(who);
    if (entry.what == u"removed")
        return Texts::tr("Removed by %1").arg(who);
    if (entry.what == u"unsilenced")
        return Texts::tr("No longer silenced, says %1").arg(who);
    if (entry.what == u"acknowledged")
        return Texts::tr("Acknowledged by %1").arg(who);
    if (entry.what == u"silenced") {
        const auto until = core::fromEpochMicroseconds(entry.detail.value(u"until"_s).toInteger());
        return Texts::tr("Silenced until %1 by %2").arg(instantText(until, zone), who);
    }
    return {};
}

/// Of entries about a firing.
QString firingEntryText(const db::AlertHistoryEntry& entry, const QTimeZone& zone)
{
    const auto value = valueIn(entry.detail, u"value"_s);
    if (entry.what == u"fired") {
        return entry.detail.value(u"reference"_s).isDouble()
                   ? Texts::tr("Began to fire: %1, %2 a week before").arg(value, valueIn(entry.detail, u"reference"_s))
                   : Texts::tr("Began to fire: %1").arg(value);
    }
    if (entry.what == u"ended")
        return Texts::tr("Over: %1").arg(value);
    if (entry.what == u"withdrawn")
        return Texts::tr("Withdrawn: with the receipts that there are now, it would not have fired");
    if (entry.what == u"resumed")
        return Texts::tr("Was not over");
    if (entry.what == u"moved") {
        const auto before = core::timePointFromIso(entry.detail.value(u"before"_s).toString(), QTimeZone::utc());
        return Texts::tr("Began to fire here, not at %1").arg(before ? instantText(*before, zone) : u"?"_s);
    }
    return {};
}

QString againText(const QJsonObject& detail)
{
    const auto buckets = detail.value(u"buckets"_s).toInt();
    if (buckets != 1) {
        return Texts::tr("%n buckets evaluated again because receipts came late, %1 of them with another result",
                         nullptr, buckets)
            .arg(detail.value(u"verdicts_changed"_s).toInt());
    }
    const auto value = valueIn(detail, u"value"_s);
    const auto before = valueIn(detail, u"before"_s);
    if (value == before)
        return Texts::tr("Evaluated again because receipts came late: %1, as before").arg(value);
    return Texts::tr("Evaluated again because receipts came late: %1 instead of %2").arg(value, before);
}

QJsonValue jsonOf(double value)
{
    return std::isnan(value) ? QJsonValue() : QJsonValue(value);
}

QJsonValue jsonOf(const std::optional<core::TimePoint>& time)
{
    return time ? QJsonValue(core::toIsoString(*time)) : QJsonValue();
}

} // namespace

QString ruleSentence(const core::AlertRule& rule)
{
    //: %1 such as "Average score of ACME: below 80 points", %2 such as "by the hour"
    return Texts::tr("%1 (%2)").arg(core::ruleText(rule), core::intervalText(rule.interval));
}

QString stateText(const db::StoredAlertRule& stored, const QTimeZone& zone)
{
    QStringList parts;
    if (const auto& firing = stored.firing) {
        //: %1 a time, %2 such as "Average score of ACME is 71.2"
        parts += Texts::tr("Fires since %1: %2")
                     .arg(instantText(firing->firedBucket, zone),
                          core::firingText(stored.rule.metric, stored.rule.business, firing->value, firing->reference));
        if (firing->acknowledged)
            parts += Texts::tr("Acknowledged by %1").arg(core::visibleName(firing->acknowledgedBy));
    } else if (!stored.lastVerdict) {
        parts += Texts::tr("Not evaluated yet");
    } else if (*stored.lastVerdict == core::AlertVerdict::Unknown) {
        const core::AlertEvaluation last{.bucket = {}, .verdict = *stored.lastVerdict, .value = stored.lastValue};
        parts += core::isMixed(stored.rule, last)
                     ? Texts::tr("Amounts in several currencies of late, which do not count: choose one of them")
                     : Texts::tr("Too few receipts of late");
    } else {
        parts += Texts::tr("Does not fire: %1").arg(core::alertValueText(stored.lastValue));
    }
    if (stored.silencedUntil)
        parts += Texts::tr("Silenced until %1").arg(instantText(*stored.silencedUntil, zone));
    return parts.join(u". "_s);
}

QString historyText(const db::AlertHistoryEntry& entry, const QTimeZone& zone)
{
    if (entry.what == u"reevaluated")
        return againText(entry.detail);
    if (const auto personal = personalText(entry, zone); !personal.isEmpty())
        return personal;
    const auto text = firingEntryText(entry, zone);
    if (text.isEmpty())
        return entry.what;
    return entry.detail.value(u"late"_s).toBool() && entry.what != u"withdrawn"
               ? Texts::tr("%1 (found when receipts came late)").arg(text)
               : text;
}

QString trialText(const db::AlertTrial& trial)
{
    const auto times = static_cast<int>(trial.firings.size());
    auto text = Texts::tr("Would have fired once");
    if (times > 1)
        text = Texts::tr("Would have fired %n times", nullptr, times);
    else if (times == 0)
        text = trial.known() + trial.mixed > 0 ? Texts::tr("Would not have fired")
                                               : Texts::tr("Would not have fired: no bucket has enough receipts");
    if (trial.mixed == 0)
        return text;
    //: %1 such as "Would have fired once"
    return Texts::tr("%1; amounts in several currencies do not count, choose one of them").arg(text);
}

QJsonObject toJson(const core::AlertRule& rule)
{
    return {{u"name"_s, rule.name},
            {u"metric"_s, core::columnName(rule.metric)},
            {u"business"_s, rule.business},
            {u"interval"_s, core::nameOf(rule.interval)},
            {u"zone"_s, rule.zone},
            {u"condition"_s, core::nameOf(rule.condition)},
            {u"limit"_s, rule.limit},
            {u"unit"_s,
             rule.condition == core::AlertCondition::Changed ? QJsonValue(core::nameOf(rule.unit)) : QJsonValue()},
            {u"currency"_s, rule.currency.isEmpty() ? QJsonValue() : QJsonValue(rule.currency)},
            {u"times"_s, rule.inARow},
            {u"least_receipts"_s, rule.leastDocuments}};
}

QJsonObject toJson(const db::StoredAlertRule& stored)
{
    auto json = toJson(stored.rule);
    const auto& firing = stored.firing;
    json.insert(u"state"_s, firing                                               ? u"firing"_s
                            : !stored.lastVerdict                                ? u"new"_s
                            : *stored.lastVerdict == core::AlertVerdict::Unknown ? u"unknown"_s
                                                                                 : u"quiet"_s);
    json.insert(u"evaluated_to"_s, core::toIsoString(stored.evaluatedTo));
    json.insert(u"value"_s, jsonOf(stored.lastValue));
    json.insert(u"silenced_until"_s, jsonOf(stored.silencedUntil));
    json.insert(u"silenced_by"_s, stored.silencedUntil ? QJsonValue(stored.silencedBy) : QJsonValue());
    json.insert(u"changed_by"_s, stored.changedBy);
    json.insert(u"firing"_s, firing ? QJsonValue(QJsonObject{
                                          {u"first_bucket"_s, core::toIsoString(firing->firstBucket)},
                                          {u"fired_bucket"_s, core::toIsoString(firing->firedBucket)},
                                          {u"value"_s, jsonOf(firing->value)},
                                          {u"reference"_s, jsonOf(firing->reference)},
                                          {u"receipts"_s, firing->documents},
                                          {u"noted"_s, core::toIsoString(firing->noted)},
                                          {u"acknowledged"_s, jsonOf(firing->acknowledged)},
                                          {u"acknowledged_by"_s,
                                           firing->acknowledged ? QJsonValue(firing->acknowledgedBy) : QJsonValue()}})
                                    : QJsonValue());
    return json;
}

QJsonObject toJson(const db::AlertHistoryEntry& entry)
{
    return {{u"time"_s, core::toIsoString(entry.noted)},
            {u"rule"_s, entry.rule},
            {u"what"_s, entry.what},
            {u"bucket"_s, jsonOf(entry.bucket)},
            {u"by"_s, entry.by.isEmpty() ? QJsonValue() : QJsonValue(entry.by)},
            {u"detail"_s, entry.detail}};
}

QJsonObject toJson(const db::AlertTrial& trial, const core::AlertRule& rule)
{
    const auto calendar = core::calendarOf(rule);
    const auto start = [&calendar](core::BucketIndex bucket) {
        return core::toIsoString(core::bucketStart(bucket, calendar));
    };
    QJsonArray firings;
    for (const auto& firing : trial.firings) {
        const auto fired =
            std::ranges::lower_bound(trial.evaluations, firing.fired, {}, &core::AlertEvaluation::bucket);
        firings.append(QJsonObject{{u"first_bucket"_s, start(firing.first)},
                                   {u"fired_bucket"_s, start(firing.fired)},
                                   {u"ended_bucket"_s, firing.ended ? QJsonValue(start(*firing.ended)) : QJsonValue()},
                                   {u"value"_s, jsonOf(fired->value)},
                                   {u"reference"_s, jsonOf(fired->reference)},
                                   {u"error"_s, jsonOf(fired->error)},
                                   {u"receipts"_s, fired->documents}});
    }
    return {{u"rule"_s, toJson(rule)},
            {u"from"_s, core::toIsoString(trial.range.from)},
            {u"to"_s, core::toIsoString(trial.range.to)},
            {u"buckets"_s, static_cast<qint64>(trial.evaluations.size())},
            {u"buckets_with_enough_receipts"_s, trial.known()},
            {u"buckets_of_several_currencies"_s, trial.mixed},
            {u"would_have_fired"_s, static_cast<qint64>(trial.firings.size())},
            {u"firings"_s, firings}};
}

} // namespace oa::presentation
