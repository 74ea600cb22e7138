// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/base/result.h"
#include "core/series/currencyshare.h"
#include "db/copy/binaryfield.h"

namespace oa::db {

/// Of a roll-up's column currencies and the columns that it needs: documents and total amount. Errors: Other when it is
/// not what the program writes.
core::Result<core::CurrencyShares> currencySharesFrom(const BinaryField& currencies, qint64 documents, double total);

/// Of several such put together: "EUR 3 12.50 60.25,USD …" (core::CurrencyAmounts).
core::Result<core::CurrencyShares> currencySharesOfList(const BinaryField& list);

} // namespace oa::db
