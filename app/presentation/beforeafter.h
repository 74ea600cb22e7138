// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "db/stores/changestore.h"

#include <QLocale>
#include <QStringList>

#include <optional>

namespace oa::presentation {

/// Equal stretches before and after a moment.
struct AroundMoment
{
    core::TimePoint from{};
    core::TimePoint moment{}; ///< to the minute, as totals are kept
    core::TimePoint to{};
    std::chrono::microseconds length() const { return to - moment; }
    friend bool operator==(const AroundMoment&, const AroundMoment&) = default;
};
/// As long as both fit into what is visible, is over at `now`, and lies in `known`, from the first receipt of the
/// database to the last, where that is known: where there were none yet, nothing has grown. From two days on whole
/// days. Nothing where that is less than a minute.
std::optional<AroundMoment> stretchesAround(core::TimePoint moment, const core::TimeRange& visible, core::TimePoint now,
                                            const std::optional<core::TimeRange>& known = {});

/// What has changed, a line each: "Average score 81.20 → 84.10: +2.90 ± 0.85 (95 %), n = 412 and 388". A change within
/// its error says that it may be chance. Plain text.
QStringList linesOf(const db::BeforeAfter& change, const QLocale& locale = QLocale());

} // namespace oa::presentation
