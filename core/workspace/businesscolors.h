// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QString>
#include <QStringList>

#include <map>

namespace oa::core {

/// How many colours there are to tell businesses apart.
inline constexpr int businessColorCount = 8;

/// Each business' place in the palette, from 0: a colour belongs to a business, in whichever pane it is and whatever
/// else is shown.
using BusinessColors = std::map<QString, int>;

/// Of businesses in the order in which panes show them: each keeps the place it has, those without get the first that
/// fewest others have. Places of businesses that are not shown are given back.
BusinessColors colorsFor(const QStringList& businesses, const BusinessColors& before);

/// 0 for a business without.
int colorOf(const BusinessColors& colors, const QString& business);

} // namespace oa::core
