// SPDX-License-Identifier: GPL-3.0-only
#include "db/stores/currencycolumn.h"

#include "core/base/utf8text.h"
#include "core/rollup/currencyamounts.h"

namespace oa::db {

core::Result<core::CurrencyShares> currencySharesFrom(const BinaryField& currencies, qint64 documents, double total)
{
    if (!currencies || currencies->empty())
        return core::CurrencyShares();
    if (currencies->find(' ') == std::string_view::npos)
        return core::CurrencyShares{{core::textFromUtf8(*currencies), total, documents}};
    return currencySharesOfList(currencies);
}

core::Result<core::CurrencyShares> currencySharesOfList(const BinaryField& list)
{
    core::CurrencyShares shares;
    if (!list)
        return shares;
    OA_TRY_ASSIGN(const auto amounts, core::CurrencyAmounts::readList(*list));
    for (const auto& entry : amounts.entries()) {
        const core::CurrencyShare share{core::textFromUtf8(entry.currency), entry.amounts.sum.toDouble(),
                                        entry.amounts.documents};
        core::addShares(shares, std::span(&share, 1));
    }
    return shares;
}

} // namespace oa::db
