// SPDX-License-Identifier: GPL-3.0-only
#include "core/alerts/alerttext.h"

#include "core/base/numbertext.h"
#include "core/base/visiblename.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

using namespace Qt::StringLiterals;

namespace oa::core {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(oa::core::AlertText)
};

/// A limit as it was given, also where a value would be rounded.
QString exactText(double limit)
{
    const auto text = alertValueText(limit);
    return QLocale().toDouble(text) == limit ? text : numberText(limit, 'f', QLocale::FloatingPointShortest);
}

/// "80 points", "80 EUR", "80".
QString limitText(const AlertRule& rule)
{
    const auto number = exactText(rule.limit);
    if (rule.condition == AlertCondition::Changed && rule.unit == ChangeUnit::Percent)
        return Texts::tr("%1 %").arg(number);
    const auto unit = rule.metric == Metric::TotalAmount ? rule.currency : unitName(rule.metric);
    return unit.isEmpty() ? number : u"%1 %2"_s.arg(number, unit);
}

} // namespace

QString alertValueText(double value)
{
    if (std::isnan(value))
        return {};
    constexpr double hundreds = 1000; // from here on decimals say nothing
    constexpr int decimals = 2;
    return numberText(value, 'f', std::abs(value) >= hundreds || value == std::round(value) ? 0 : decimals);
}

QString conditionText(const AlertRule& rule)
{
    switch (rule.condition) {
    case AlertCondition::Below:
        //: %1 such as "80 points"
        return Texts::tr("below %1").arg(limitText(rule));
    case AlertCondition::Above:
        //: %1 such as "80 points"
        return Texts::tr("above %1").arg(limitText(rule));
    case AlertCondition::Changed:
        //: %1 such as "5 points" or "10 %"
        return Texts::tr("more than %1 away from a week before").arg(limitText(rule));
    }
    Q_UNREACHABLE();
}

QString alertBusinessText(const QString& business)
{
    return business == u"*" ? Texts::tr("all businesses") : visibleName(business);
}

QString ruleText(const AlertRule& rule)
{
    //: %1 a metric, %2 a business, %3 such as "below 80 points"
    const auto text =
        Texts::tr("%1 of %2: %3").arg(displayName(rule.metric), alertBusinessText(rule.business), conditionText(rule));
    return rule.inARow == 1 ? text : Texts::tr("%1, %n times in a row", nullptr, rule.inARow).arg(text);
}

QString firingText(Metric metric, const QString& business, double value, double reference)
{
    const auto what = displayName(metric);
    const auto whose = alertBusinessText(business);
    if (std::isnan(reference))
        //: %1 a metric, %2 a business, %3 a number
        return Texts::tr("%1 of %2 is %3").arg(what, whose, alertValueText(value));
    //: %1 a metric, %2 a business, %3 and %4 numbers
    return Texts::tr("%1 of %2 is %3, %4 a week before")
        .arg(what, whose, alertValueText(value), alertValueText(reference));
}

} // namespace oa::core
