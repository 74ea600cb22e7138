// SPDX-License-Identifier: GPL-3.0-only
#include "app/presentation/thresholdshares.h"

#include "db/stores/documentvaluestore.h"

namespace oa::presentation {

core::Result<ThresholdShares> sharesBelow(db::Connection& connection, const std::vector<core::PaneLine>& lines,
                                          const core::TimeRange& visible, const core::Thresholds& thresholds,
                                          int firstColor)
{
    db::DocumentValueStore store(connection);
    ThresholdShares shares;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const core::TimeRange range{visible.from - lines[i].shift, visible.to - lines[i].shift};
        OA_TRY_ASSIGN(const auto counts, store.countBelow(lines[i].business, range, thresholds));
        for (std::size_t metric = 0; metric < counts.size(); ++metric) {
            const auto& count = counts[metric];
            if (count && count->all > 0)
                shares[metric].push_back({firstColor + static_cast<int>(i),
                                          static_cast<double>(count->below) / static_cast<double>(count->all)});
        }
    }
    return shares;
}

} // namespace oa::presentation
