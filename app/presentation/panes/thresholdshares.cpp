// SPDX-License-Identifier: GPL-3.0-only
#include "app/presentation/panes/thresholdshares.h"

#include "app/presentation/panes/paneassembly.h"
#include "db/documents/documentvaluestore.h"

namespace oa::presentation {

core::Result<ThresholdShares> sharesBelow(db::Connection& connection, const std::vector<core::PaneLine>& lines,
                                          const core::TimeRange& visible, const core::Thresholds& thresholds,
                                          const core::BusinessColors& colors, const QString& currency)
{
    db::DocumentValueStore store(connection, currency);
    ThresholdShares shares;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        std::array<db::BelowCount, core::metricCount> sums{};
        for (const auto& range : lines[i].shift.sources(visible)) {
            OA_TRY_ASSIGN(const auto counts, store.countBelow(lines[i].business, range, thresholds));
            for (std::size_t metric = 0; metric < counts.size(); ++metric) {
                sums[metric].below += counts[metric] ? counts[metric]->below : 0;
                sums[metric].all += counts[metric] ? counts[metric]->all : 0;
                sums[metric].isUnknown |= counts[metric] && counts[metric]->isUnknown;
            }
        }
        for (std::size_t metric = 0; metric < sums.size(); ++metric) {
            const auto& [below, all, isUnknown] = sums[metric];
            if (all > 0 && !isUnknown)
                shares[metric].push_back(
                    {colorOf(lines[i], colors), static_cast<double>(below) / static_cast<double>(all), i});
        }
    }
    return shares;
}

} // namespace oa::presentation
