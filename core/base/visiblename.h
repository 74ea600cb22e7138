// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QString>

namespace oa::core {

/// A name as it came from a payload, on one line: line breaks and tabs become visible marks (⏎, ⇥), other control
/// characters their Unicode pictures, what turns the direction of writing or is half a character a replacement mark,
/// and white space at the ends a visible dot, since it tells two names apart. "*", which stands for all businesses, is
/// said in words.
QString visibleName(const QString& raw);

/// Text for a terminal, a log or a tooltip, in which names may stand: the same marks, but line ends and tabs stay.
QString withoutOrders(const QString& text);

/// At most so many UTF-16 units, never half a character.
QString shortened(const QString& text, qsizetype length);

} // namespace oa::core
