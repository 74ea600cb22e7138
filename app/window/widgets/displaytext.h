// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/base/visiblename.h"

#include <QString>

class QFontMetrics;

namespace oa::db {
class ConnectionParameters;
}

namespace oa::window {

using core::visibleName;

/// visibleName() cut in the middle to `width` pixels.
QString elidedName(const QString& raw, const QFontMetrics& metrics, int width);

/// The whole name for a tooltip: escaped, so that no mark-up of it is interpreted, line breaks kept.
QString tooltipName(const QString& raw);

/// The same, each line as long as it is: for what is laid out in lines.
QString tooltipLines(const QString& raw);

/// "alice@db.example.org/receipts", for titles: the usual port and the folders of sockets are left out.
QString databaseTitle(const db::ConnectionParameters& parameters);

/// Ampersands doubled, so that a menu or button does not take them for a mnemonic.
QString withoutMnemonics(QString text);

} // namespace oa::window
