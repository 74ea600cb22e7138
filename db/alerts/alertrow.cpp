// SPDX-License-Identifier: GPL-3.0-only
#include "db/alerts/alertrow.h"

#include <QCoreApplication>

#include <cmath>
#include <limits>

namespace oa::db {

core::Result<core::AlertRule> alertRuleFrom(const QueryResult& rows, int row)
{
    core::AlertRule rule;
    const auto metric = core::metricFromColumnName(rows.text(row, 2));
    const auto interval = core::intervalFromString(rows.text(row, 4));
    const auto condition = core::alertConditionFromName(rows.text(row, 6));
    const auto unit = core::changeUnitFromName(rows.text(row, 8));
    rule.name = rows.text(row, 1);
    if (!metric || !interval || !condition || !unit) {
        return core::fail(
            core::ErrorCode::Unsupported,
            QCoreApplication::translate("oa::db::AlertRow", "This program does not understand the alert rule “%1”.")
                .arg(rule.name));
    }
    rule.metric = *metric;
    rule.business = rows.text(row, 3);
    rule.interval = *interval;
    rule.zone = rows.text(row, 5);
    rule.condition = *condition;
    rule.limit = rows.real(row, 7);
    rule.unit = *unit;
    rule.currency = rows.text(row, 9);
    rule.inARow = static_cast<int>(rows.integer(row, 10));
    rule.leastDocuments = rows.integer(row, 11);
    return rule;
}

std::vector<Parameter> alertRuleParameters(const core::AlertRule& rule)
{
    return {parameter(rule.name),
            parameter(core::columnName(rule.metric)),
            parameter(rule.business),
            parameter(core::nameOf(rule.interval)),
            parameter(rule.zone),
            parameter(core::nameOf(rule.condition)),
            realParameter(rule.limit),
            parameter(core::nameOf(rule.unit)),
            rule.currency.isEmpty() ? Parameter() : parameter(rule.currency),
            parameter(qint64(rule.inARow)),
            parameter(rule.leastDocuments)};
}

Parameter realParameter(double value)
{
    return std::isnan(value) ? QByteArray("NaN")
                             : QByteArray::number(value, 'g', std::numeric_limits<double>::max_digits10);
}

} // namespace oa::db
