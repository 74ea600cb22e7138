// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/alerts/alertrule.h"

namespace oa::core {

// Alerts in words: translated, numbers by the user's locale, names made visible.

/// "71.2", "1,204"; of values as they are measured, with no more digits than anybody reads. Empty for a missing one.
QString alertValueText(double value);
/// "below 80 points", "more than 10 % away from a week before".
QString conditionText(const AlertRule& rule);
/// "ACME", "all businesses".
QString alertBusinessText(const QString& business);
/// "Average score of ACME: below 80 points, 3 times in a row".
QString ruleText(const AlertRule& rule);
/// "Average score of ACME is 71.2, 84 a week before": what a bucket was like when a rule began to fire. `reference` of
/// changes alone.
QString firingText(Metric metric, const QString& business, double value, double reference);

} // namespace oa::core
