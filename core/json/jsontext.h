// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <string>
#include <string_view>

namespace oa::core {

/// Whether every backslash in a JSON string's inside (without its quotes) begins an escape that RFC 8259 knows.
/// Halves of surrogate pairs and \u0000 are let through: the grammar has them, only a reader of the text has trouble.
bool hasValidEscapes(std::string_view inside);

/// The text that a JSON string's inside (without its quotes) stands for, as UTF-8 in `text`. False when an escape is
/// none of RFC 8259's or half of a surrogate pair stands alone, so that no text exists.
bool unescape(std::string_view inside, std::string& text);

/// `text` without the blanks that JSON allows around a value.
std::string_view trimmedJson(std::string_view text);

/// Why PostgreSQL cannot store bytes as text.
enum class TextProblem { None, ZeroByte, NotUtf8 };
TextProblem textProblem(std::string_view bytes);

/// At most `bytes` bytes of UTF-8 `text`, never ending inside a character.
std::string_view cutUtf8(std::string_view text, std::size_t bytes);

} // namespace oa::core
