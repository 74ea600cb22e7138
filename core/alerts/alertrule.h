// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/base/result.h"
#include "core/series/metric.h"
#include "core/time/bucketcalendar.h"
#include "core/time/timeshift.h"

namespace oa::core {

/// What has to be the case for a bucket to count. Stored as "below", "above", "changed".
enum class AlertCondition {
    Below,  ///< the value is less than the limit
    Above,  ///< the value is more than the limit
    Changed ///< the value lies further than the limit from that of the same time a week before, and beyond its error
};
inline constexpr std::array allAlertConditions = {AlertCondition::Below, AlertCondition::Above,
                                                  AlertCondition::Changed};

/// What a change is measured in. Stored as "points", "percent".
enum class ChangeUnit {
    Points, ///< of the metric itself: points of scores, money of amounts
    Percent ///< of the value a week before
};

QString nameOf(AlertCondition condition);
std::optional<AlertCondition> alertConditionFromName(QStringView name);
QString nameOf(ChangeUnit unit);
std::optional<ChangeUnit> changeUnitFromName(QStringView name);

/// A rule on what receipts say: when so many finished buckets in a row are as it says, it fires.
struct AlertRule
{
    QString name;
    Metric metric = Metric::AverageScore;
    QString business; ///< or a group's name; "*" for all together
    Interval interval = Interval::Hour;
    QString zone = QStringLiteral("UTC"); ///< whose calendar buckets and "a week before" follow, by its IANA name
    AlertCondition condition = AlertCondition::Below;
    double limit = 0; ///< in the metric's unit; of changes at least 0, in `unit`
    ChangeUnit unit = ChangeUnit::Points;
    QString currency; ///< amounts are those in this one alone; empty: buckets of several currencies do not count
    int inARow = 1;   ///< so many buckets
    qint64 leastDocuments = 1; ///< buckets with fewer behind the value do not count; of changes a week before as well

    friend bool operator==(const AlertRule&, const AlertRule&) = default;
};

/// How many documents a bucket needs unless somebody says otherwise: an amount over none is zero, a score needs one, a
/// change many on both sides; their number itself needs none.
qint64 usualLeastDocuments(Metric metric, AlertCondition condition);

inline constexpr int mostInARow = 1000;
inline constexpr qint64 mostLeastDocuments = 1'000'000'000;

/// Whether it can be meant. Errors: BadInput: no name, a limit that is no number, a currency of scores, a change of
/// buckets longer than a week, an unknown zone.
Result<> checkRule(const AlertRule& rule);

/// For a rule that was checked.
BucketCalendar calendarOf(const AlertRule& rule);
/// From a bucket to the same time a week before, by the zone's clock.
TimeShift weekBefore(const AlertRule& rule);

} // namespace oa::core
