// SPDX-License-Identifier: GPL-3.0-only
#include "app/serve/routes.h"

#include <algorithm>
#include <array>

namespace oa::serve {

namespace {

constexpr std::array seriesParameters = {"business", "range", "from", "to", "interval", "zone", "metric", "currency"};
constexpr std::array listParameters = {"range", "from", "to", "zone"};
constexpr std::array statusParameters = {"zone"};
constexpr std::array chartParameters = {"business", "range",   "from",   "to",    "interval", "zone",   "metric",
                                        "currency", "overlay", "spread", "theme", "width",    "height", "scale"};

// resources/api/openapi.json describes the same, which a test holds.
const std::array<Route, 11> routes{{{"/api/business_ids", "GET", Subject::BusinessIds, {}},
                                    {"/api/minutedata", "POST", Subject::MinuteData, {}},
                                    {"/api/hourdata", "POST", Subject::HourData, {}},
                                    {"/api/v1/series", "GET", Subject::Series, seriesParameters},
                                    {"/api/v1/businesses", "GET", Subject::Businesses, listParameters},
                                    {"/api/v1/ranking", "GET", Subject::Ranking, listParameters},
                                    {"/api/v1/markers", "GET", Subject::Markers, listParameters},
                                    {"/api/v1/status", "GET", Subject::Status, statusParameters},
                                    {"/chart.png", "GET", Subject::ChartPng, chartParameters},
                                    {"/chart.svg", "GET", Subject::ChartSvg, chartParameters},
                                    {"/api/v1/openapi.json", "GET", Subject::OpenApi, {}}}};

} // namespace

std::span<const Route> allRoutes()
{
    return routes;
}

const Route* routeOf(QByteArrayView path)
{
    const auto* found =
        std::find_if(routes.begin(), routes.end(), [path](const Route& each) { return path == each.path; });
    return found == routes.end() ? nullptr : found;
}

} // namespace oa::serve
