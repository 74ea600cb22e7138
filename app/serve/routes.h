// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QByteArrayView>

#include <span>

namespace oa::serve {

/// What is answered at a path.
enum class Subject {
    BusinessIds,
    MinuteData,
    HourData,
    Series,
    Businesses,
    Ranking,
    Markers,
    Status,
    ChartPng,
    ChartSvg,
    OpenApi
};

/// A path that is served. There are no others, and none of them names a file.
struct Route
{
    const char* path;
    const char* method; ///< "GET" (and then HEAD) or "POST"
    Subject subject;
    std::span<const char* const> parameters; ///< behind the question mark
};

std::span<const Route> allRoutes();
/// Null where there is nothing.
const Route* routeOf(QByteArrayView path);

} // namespace oa::serve
