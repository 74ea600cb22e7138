// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/cli/command.h"
#include "core/interval.h"
#include "core/metric.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace oa::cli {

/// What `export` was asked for.
struct ExportRequest
{
    enum class Format { Png, Svg, Pdf, Csv };
    enum class Theme { Light, Dark, HighContrast };

    QString path;
    Format format = Format::Png;
    QStringList businesses; ///< in the given order, each once
    core::TimeRange range{};
    core::Interval interval = core::Interval::Minute;
    std::vector<core::Metric> metrics; ///< in the order of the charts
    bool isOverlay = false;
    int width = 1600; ///< device-independent pixels
    int height = 900;
    double scale = 1;
    Theme theme = Theme::Light;
    QTimeZone zone;

    static constexpr int largestSide = 20'000;

    /// Errors (usage): whatever cannot be meant; also an output that is no ordinary file.
    static tl::expected<ExportRequest, Failure> read(const CommandLine& line, const QTimeZone& zone,
                                                     core::TimePoint now);
};

} // namespace oa::cli
