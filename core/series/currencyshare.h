// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QStringList>

#include <span>
#include <vector>

namespace oa::core {

/// What the receipts of a bucket, or of a range, come to in one currency.
struct CurrencyShare
{
    QString currency; ///< empty: of receipts that say none
    double amount = 0;
    qint64 documents = 0;
    friend bool operator==(const CurrencyShare&, const CurrencyShare&) = default;
};
/// Sorted by currency, those that say none first. Empty where no receipt says a currency.
using CurrencyShares = std::vector<CurrencyShare>;

/// Adds shares to others.
void addShares(CurrencyShares& into, std::span<const CurrencyShare> shares);
QStringList currenciesOf(std::span<const CurrencyShare> shares);
/// Adds what is not among them yet, in order.
void addCurrencies(QStringList& into, const QStringList& currencies);

/// "EUR"; of several "MYR + USD", which says that a sum of them is none in either; "EUR + ?" where some receipts say
/// none; "COP + EUR + GBP + 4". Empty for none.
QString currencyMark(const QStringList& currencies);
/// Whether an amount of these is no amount in one currency.
inline bool isMixed(const QStringList& currencies)
{
    return currencies.size() > 1;
}
/// Without translation, for files: "EUR 12.5; USD 3", exact as far as a double is.
QString sharesInFull(std::span<const CurrencyShare> shares);

} // namespace oa::core
