// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QString>

class QFontMetrics;

namespace oa::window {

/// A name as it came from a payload, on one line: line breaks and tabs become visible marks (⏎, ⇥), other control
/// characters their Unicode pictures, and white space at the ends a visible dot, since it tells two names apart.
QString visibleName(const QString& raw);

/// visibleName() cut in the middle to `width` pixels.
QString elidedName(const QString& raw, const QFontMetrics& metrics, int width);

/// The whole name for a tooltip: escaped, so that no mark-up of it is interpreted, line breaks kept.
QString tooltipName(const QString& raw);

/// Ampersands doubled, so that a menu or button does not take them for a mnemonic.
QString withoutMnemonics(QString text);

} // namespace oa::window
