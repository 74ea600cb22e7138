// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/series/seriespart.h"

#include <QByteArray>
#include <QTimeZone>

#include <span>
#include <vector>

namespace oa::core {

/// `text` as JSON writes it, in quotes.
QByteArray jsonText(const QString& text);
/// As many digits as `value` needs to be read back unchanged; null for NaN.
QByteArray jsonNumber(double value);
/// Members of an object that say what its total amount is in: ,"currency":"MYR +
/// USD","amounts_by_currency":{"MYR":12.5, "USD":3}, receipts that say none under ""; nothing where no receipt says
/// one.
QByteArray currencyMembers(std::span<const CurrencyShare> shares);

/// The rows of writeSeriesCsv() as JSON: a list with {"business": …, "points": [{"time": …, …}]} for each part, whose
/// points have the table's columns. A sum of nothing is 0, a mean or median of nothing null. Currencies as members (see
/// currencyMembers()).
QByteArray seriesJson(std::span<const SeriesPart> parts, const std::vector<Metric>& metrics, const QTimeZone& zone);

} // namespace oa::core
