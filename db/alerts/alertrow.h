// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/alerts/alertevaluation.h"
#include "db/connection/connection.h"

#include <vector>

namespace oa::db {

/// How many columns a rule takes, with its number in front of them, in every statement of resources/sql/alerts.
inline constexpr int alertRuleColumns = 12;

/// The rule in the columns after the first. Errors: Unsupported for one that a newer program stored.
core::Result<core::AlertRule> alertRuleFrom(const QueryResult& rows, int row);

/// The parameters $1 to $11 of alerts/rules:add and :change.
std::vector<Parameter> alertRuleParameters(const core::AlertRule& rule);

/// NaN for NULL, as a parameter.
Parameter realParameter(double value);

} // namespace oa::db
