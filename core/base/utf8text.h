// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QString>

#include <string_view>

namespace oa::core {

/// UTF-8 as text, all of it: QString::fromUtf8() drops a U+FEFF at the beginning as a byte order mark, which makes two
/// names of businesses one. For names and payloads, which are read and handed back.
QString textFromUtf8(std::string_view utf8);

} // namespace oa::core
