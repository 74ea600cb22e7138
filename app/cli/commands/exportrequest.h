// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/cli/command.h"
#include "app/presentation/panes/plotrequest.h"
#include "core/base/csvwriter.h"

#include <QStringList>

namespace oa::cli {

/// What `export` was asked for.
struct ExportRequest : presentation::PlotRequest
{
    enum class Format { Png, Svg, Pdf, Csv };

    QString path;
    Format format = Format::Png;
    QStringList remarks; ///< what there is to tell of how the range was read
    bool isFromWorkspace = false;
    bool isRaw = false;     ///< a table of documents instead of buckets
    bool isProfile = false; ///< weekdays by hours instead of the course of time
    core::CsvStyle style = {};

    static constexpr int largestSide = 20'000;

    /// Errors (usage): whatever cannot be meant; also an output that is no ordinary file.
    /// `zone` is that of the system or of --zone.
    static tl::expected<ExportRequest, Failure> read(const CommandLine& line, const QTimeZone& zone,
                                                     core::TimePoint now, const std::optional<core::TimeRange>& all);
};

} // namespace oa::cli
