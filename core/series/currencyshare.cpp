// SPDX-License-Identifier: GPL-3.0-only
#include "core/series/currencyshare.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace oa::core {

namespace {

/// In place of a currency, of receipts that say none.
const auto unsaid = u"?"_s;

} // namespace

void addShares(CurrencyShares& into, std::span<const CurrencyShare> shares)
{
    for (const auto& share : shares) {
        const auto place = std::ranges::lower_bound(into, share.currency, {}, &CurrencyShare::currency);
        if (place == into.end() || place->currency != share.currency) {
            into.insert(place, share);
            continue;
        }
        place->amount += share.amount;
        place->documents += share.documents;
    }
}

QStringList currenciesOf(std::span<const CurrencyShare> shares)
{
    QStringList currencies;
    for (const auto& share : shares)
        currencies.append(share.currency);
    return currencies;
}

void addCurrencies(QStringList& into, const QStringList& currencies)
{
    for (const auto& currency : currencies) {
        const auto place = std::ranges::lower_bound(into, currency);
        if (place == into.end() || *place != currency)
            into.insert(place, currency);
    }
}

QString currencyMark(const QStringList& currencies)
{
    constexpr qsizetype mostNamed = 3;
    QStringList named;
    for (const auto& currency : currencies) {
        if (!currency.isEmpty())
            named.append(currency);
    }
    if (named.isEmpty())
        return {};
    const auto more = named.size() - mostNamed;
    named = named.mid(0, mostNamed);
    if (currencies.contains(QString()))
        named.append(unsaid);
    if (more > 0)
        named.append(QString::number(more));
    return named.join(u" + ");
}

QString sharesInFull(std::span<const CurrencyShare> shares)
{
    QStringList parts;
    for (const auto& share : shares) {
        parts.append((share.currency.isEmpty() ? unsaid : share.currency) + u' ' +
                     QString::number(share.amount, 'g', QLocale::FloatingPointShortest));
    }
    return parts.join(u"; ");
}

} // namespace oa::core
