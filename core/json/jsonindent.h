// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace oa::core {

/// JSON text with every member and element on a line of its own. All tokens stay as they stand: the digits of numbers,
/// the order and repetition of names, escapes. Nothing when the text is not JSON (RFC 8259) or nested deeper than the
/// extractor allows.
std::optional<std::string> indentedJson(std::string_view text);

} // namespace oa::core
