// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/base/result.h"

#include <QByteArrayView>

#include <optional>

namespace oa::core {

/// Why content that begins so cannot hold receipts as JSON, whatever follows: it is empty, UTF-16, a picture, an
/// archive, a database's own file, … Nothing when it may. The error says what it is and what to do about it.
std::optional<Error> unusableContent(QByteArrayView head);

/// What to do about text in which no receipt was found, judged by how it begins: not UTF-8, a table, a web page,
/// SQL, or something else. `head` may break off in the middle of a character.
QString remedyForText(QByteArrayView head);

} // namespace oa::core
