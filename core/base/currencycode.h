// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QString>

#include <optional>
#include <string>
#include <string_view>

namespace oa::core {

/// No currency is longer, in bytes of UTF-8.
inline constexpr std::size_t maximumCurrencyBytes = 16;

/// A currency as it is kept, of what a payload or a person calls it: ISO 4217's codes or whatever a producer uses
/// instead, "EUR", "RM", "€". Letters, digits, signs of currencies and full stops; ASCII letters become upper case.
/// Nothing for any other text. `text` is UTF-8; the answer is a view of `scratch`.
std::optional<std::string_view> currencyCode(std::string_view text, std::string& scratch);
/// The same of what a person typed.
std::optional<QString> currencyCode(const QString& text);

} // namespace oa::core
