// SPDX-License-Identifier: GPL-3.0-only
#include "core/alerts/alertrule.h"

#include "core/time/zones.h"

#include <QCoreApplication>

#include <cmath>

using namespace Qt::StringLiterals;

namespace oa::core {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(oa::core::AlertRule)
};

/// A month ago the week began on another day: there is nothing to set a longer bucket against.
constexpr auto longestCompared = Interval::Week;

constexpr qint64 leastOfChanges = 30;
constexpr int daysBefore = 7;

} // namespace

QString nameOf(AlertCondition condition)
{
    switch (condition) {
    case AlertCondition::Below:
        return u"below"_s;
    case AlertCondition::Above:
        return u"above"_s;
    case AlertCondition::Changed:
        return u"changed"_s;
    }
    Q_UNREACHABLE();
}

std::optional<AlertCondition> alertConditionFromName(QStringView name)
{
    for (const auto condition : allAlertConditions) {
        if (nameOf(condition) == name)
            return condition;
    }
    return std::nullopt;
}

QString nameOf(ChangeUnit unit)
{
    return unit == ChangeUnit::Points ? u"points"_s : u"percent"_s;
}

std::optional<ChangeUnit> changeUnitFromName(QStringView name)
{
    for (const auto unit : {ChangeUnit::Points, ChangeUnit::Percent}) {
        if (nameOf(unit) == name)
            return unit;
    }
    return std::nullopt;
}

qint64 usualLeastDocuments(Metric metric, AlertCondition condition)
{
    if (condition == AlertCondition::Changed && isOfDocuments(metric)) // the number itself knows how sure it is
        return leastOfChanges;
    return isAdditive(metric) ? 0 : 1;
}

Result<> checkRule(const AlertRule& rule)
{
    const auto refused = [](const QString& message, const QString& remedy = {}) {
        return fail(ErrorCode::BadInput, message, {}, remedy);
    };
    if (rule.name.trimmed().isEmpty())
        return refused(Texts::tr("A rule needs a name."));
    if (rule.business.isEmpty())
        return refused(Texts::tr("A rule needs a business, a group, or * for all together."));
    if (!std::isfinite(rule.limit))
        return refused(Texts::tr("The limit of a rule is a number."));
    if (rule.inARow < 1 || rule.inARow > mostInARow)
        return refused(Texts::tr("A rule counts from 1 to %1 times in a row.").arg(mostInARow));
    if (rule.leastDocuments < 0 || rule.leastDocuments > mostLeastDocuments)
        return refused(Texts::tr("The least number of receipts is from 0 to %1.").arg(mostLeastDocuments));
    if (!rule.currency.isEmpty() && rule.metric != Metric::TotalAmount)
        return refused(Texts::tr("Only amounts are in a currency."));
    OA_TRY(zoneFromName(rule.zone));
    if (rule.condition != AlertCondition::Changed)
        return {};
    if (rule.limit < 0)
        return refused(Texts::tr("A change is measured up and down alike: its limit is not negative."));
    if (rule.interval > longestCompared)
        return refused(Texts::tr("Buckets longer than a week cannot be set against the same time a week before."),
                       Texts::tr("Choose a shorter interval."));
    return {};
}

BucketCalendar calendarOf(const AlertRule& rule)
{
    return {rule.interval, zoneFromName(rule.zone).value_or(QTimeZone::utc())};
}

TimeShift weekBefore(const AlertRule& rule)
{
    return TimeShift::ofDays(daysBefore, zoneFromName(rule.zone).value_or(QTimeZone::utc()));
}

} // namespace oa::core
