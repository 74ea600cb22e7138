// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QJsonValue>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace oa::core {

/// The reference tokens of a JSON Pointer (RFC 6901): "/a~1b/0" gives {"a/b", "0"}. Nothing when it is not empty and
/// does not begin with "/", or when "~" is followed by anything but 0 or 1.
std::optional<std::vector<std::string>> jsonPointerTokens(std::string_view pointer);

/// What a JSON Pointer points at, QJsonValue::Undefined when there is nothing or the pointer is malformed.
/// For looking at single documents; the extractor reads many.
QJsonValue valueAt(const QJsonValue& root, std::string_view pointer);

/// Whether a name that the pointer goes by is there more than once with different values, so that readers differ in
/// what it points at. `json` is JSON and followed by jsonscan::textPadding zero bytes.
bool isAmbiguousAt(std::string_view json, std::string_view pointer);

/// A token as an array index, nothing when it is none ("-", "01", "1a", or beyond a million).
std::optional<std::size_t> arrayIndexOf(std::string_view token);

} // namespace oa::core
