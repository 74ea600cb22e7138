// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/time/interval.h"
#include "core/workspace/workspace.h"

#include <QString>
#include <QTimeZone>

#include <optional>
#include <vector>

namespace oa::presentation {

/// What a picture shows, apart from its lines.
struct CaptionFacts
{
    core::TimeRange range{};
    core::Interval interval = core::Interval::Minute;
    QTimeZone zone = QTimeZone::utc();
    std::vector<core::WorkspacePane> panes; ///< those in the picture
    bool hasOpenBucket = false;             ///< the newest bucket is in range and still filling
    QString currency{};                     ///< the one that amounts are restricted to; empty for all
    int rolling = 0;                        ///< over how many buckets rolling values are drawn; 0: none are
    std::optional<core::Interval> course{}; ///< by what the strong lines over dense ones are; nothing without such
};

/// "22 Nov 2024 10:00 – 23 Nov 2024 11:00 · by the minute · Europe/Berlin · walgreens, cvs · threshold Median score 60
/// · …": what a picture needs to be understood without the window, also years later.
QString caption(const CaptionFacts& facts);

/// What stands below a picture: a footnote of one's own, and a caption; either may be empty.
QString belowPicture(const QString& footnote, const QString& caption);

/// "22 Nov 2024 – 28 Nov 2024 · Europe/Berlin": what a profile of the week is of. `currency` as in CaptionFacts.
QString profileCaption(const core::TimeRange& range, const QTimeZone& zone, const QString& currency);

} // namespace oa::presentation
