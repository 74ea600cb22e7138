// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QDate>
#include <QString>

#include <optional>

namespace oa::core {

/// Days [from, to).
struct DateSpan
{
    QDate from;
    QDate to;
};

/// What people write for days rather than what programs do, in English, German, Spanish and French whatever the
/// program's language, and as the default locale writes dates: "March 2018", "5. März 2018", "monday" (the last one, or
/// today), "2026-Q3", "Q3 2026", "31.12.2025". A month without a year is the last that has begun by `today`. Nothing
/// for anything else.
std::optional<DateSpan> spokenDates(QStringView text, QDate today);

/// A phrase such as "letzte Woche", "7 derniers jours" or "this quarter", as an expression of rangeFromExpression();
/// empty for anything else.
QString expressionOfPhrase(QStringView text);

/// "all", "all data", "alle Daten", …: all that there is.
bool meansAllData(QStringView text);

} // namespace oa::core
