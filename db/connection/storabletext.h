// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QString>

#include <string>
#include <string_view>

namespace oa::db {

/// For databases in another encoding than UTF-8, which cannot hold every character.
///
/// Other characters than ASCII as JSON escapes them, \u20ac: inside of a JSON text it stays the same JSON.
std::string escapedToAscii(std::string_view utf8);

/// For texts that people read: quotation marks, dashes and accents become plain ones, what has no likeness "?".
QString foldedToAscii(const QString& text);

} // namespace oa::db
