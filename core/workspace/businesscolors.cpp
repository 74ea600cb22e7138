// SPDX-License-Identifier: GPL-3.0-only
#include "core/workspace/businesscolors.h"

#include <algorithm>
#include <array>

namespace oa::core {

BusinessColors colorsFor(const QStringList& businesses, const BusinessColors& before)
{
    BusinessColors colors;
    std::array<int, businessColorCount> used{};
    for (const auto& business : businesses) {
        const auto own = before.find(business);
        if (own == before.end() || own->second < 0 || own->second >= businessColorCount)
            continue;
        if (colors.insert(*own).second)
            ++used[static_cast<std::size_t>(own->second)];
    }
    for (const auto& business : businesses) {
        if (colors.contains(business))
            continue;
        const auto fewest = std::ranges::min_element(used);
        colors.emplace(business, static_cast<int>(fewest - used.begin()));
        ++*fewest;
    }
    return colors;
}

int colorOf(const BusinessColors& colors, const QString& business)
{
    const auto found = colors.find(business);
    return found == colors.end() ? 0 : found->second;
}

} // namespace oa::core
