// SPDX-License-Identifier: GPL-3.0-only
#include "app/presentation/panes/picture.h"

#include "app/presentation/caption.h"
#include "app/presentation/panes/meanmoments.h"
#include "app/presentation/panes/mergedlines.h"
#include "app/presentation/panes/paneassembly.h"
#include "app/presentation/panes/rollingmedians.h"
#include "app/presentation/panes/thresholdshares.h"
#include "app/presentation/panes/weekheatmap.h"
#include "charts/picture/drawnpicture.h"
#include "charts/picture/heatmappicture.h"
#include "charts/picture/imageexport.h"
#include "charts/widgets/panearea.h"
#include "core/base/numbertext.h"
#include "core/base/visiblename.h"
#include "core/statistics/statistics.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace oa::presentation {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(oa::presentation::Picture)
};

charts::ThemeKind themeOf(PlotRequest::Theme theme)
{
    switch (theme) {
    case PlotRequest::Theme::Light:
        return charts::ThemeKind::Light;
    case PlotRequest::Theme::Dark:
        return charts::ThemeKind::Dark;
    case PlotRequest::Theme::HighContrast:
        return charts::ThemeKind::HighContrast;
    }
    Q_UNREACHABLE();
}

charts::ExportOptions optionsOf(const PlotRequest& request, const QString& caption)
{
    charts::ExportOptions options;
    options.size = {request.width, request.height};
    options.scale = request.scale;
    options.theme = themeOf(request.theme);
    options.title = request.title.simplified();
    options.caption = belowPicture(request.footnote, request.hasCaption ? caption : QString());
    return options;
}

/// Of one pane, as wide as it can be.
charts::TimeScale scaleOf(const PlotRequest& request, double ratio)
{
    return {request.range, request.width / static_cast<int>(std::max<std::size_t>(request.panes.size(), 1)), ratio};
}

core::Result<> fillPane(charts::ChartPane& pane, const core::WorkspacePane& wanted,
                        const std::vector<PlottedLine>& lines, const core::BusinessColors& colors,
                        const PlotRequest& request, double ratio, db::Connection* connection)
{
    QStringList titles;
    for (const auto& business : wanted.businesses)
        titles.append(core::visibleName(business));
    pane.setTitle(titles.join(u", "_s));
    pane.setMetrics(wanted.metrics);
    pane.setComparison(wanted.mode);
    pane.setSpread(wanted.spread);
    pane.setFades(request.fades);
    pane.setRolling(request.rolling);
    auto layers = layersOf(lines, colors);
    if (connection) {
        OA_TRY_ASSIGN(auto medians, readRollingMedians(*connection, rollingQuestions(wanted.metrics, wanted.mode, lines,
                                                                                     request.range, request.rolling)));
        for (std::size_t i = 0; i < medians.size(); ++i)
            layers[i].medians = std::move(medians[i]);
        OA_TRY_ASSIGN(auto courses, readMerged(*connection, mergedQuestions(lines, request.rolling, request.range,
                                                                            scaleOf(request, ratio), request.zone)));
        for (std::size_t i = 0; i < courses.size(); ++i)
            layers[i].merged = std::move(courses[i]);
    }
    pane.setLayers(std::move(layers));
    const auto isSet = [](const auto& threshold) { return threshold.has_value(); };
    if (connection && std::any_of(wanted.thresholds.begin(), wanted.thresholds.end(), isSet)) {
        OA_TRY_ASSIGN(const auto shares, sharesBelow(*connection, request.lines(wanted), request.range,
                                                     wanted.thresholds, colors, request.currency));
        for (const auto metric : core::allMetrics) {
            if (const auto& value = wanted.thresholds[core::indexOf(metric)])
                pane.setThreshold(metric, charts::Threshold{*value, shares[core::indexOf(metric)]});
        }
    }
    if (connection && core::isOfTwo(wanted.mode)) {
        OA_TRY_ASSIGN(auto moments, readMoments(*connection, meanQuestions(lines, request.range)));
        pane.setMoments(std::move(moments));
    }
    const auto isFilled = std::any_of(lines.begin(), lines.end(), [&request](const PlottedLine& each) {
        return core::hasDocuments(*each.series, each.line.shift.sources(request.range));
    });
    pane.setState(isFilled ? charts::ChartPane::State::Showing : charts::ChartPane::State::Empty,
                  isFilled ? QString() : Texts::tr("No receipts in this range"));
    return {};
}

} // namespace

core::Result<std::unique_ptr<charts::DrawnPicture>> drawPicture(const PlotRequest& request, charts::ImageFormat format,
                                                                const PlottedPanes& panes, db::Connection* connection)
{
    const auto paneCount = static_cast<int>(panes.size());
    if (paneCount > charts::PaneArea::maximumPanes) {
        return core::fail(core::ErrorCode::BadInput,
                          Texts::tr("%1 businesses do not fit side by side; %2 do.")
                              .arg(core::numberText(paneCount), core::numberText(charts::PaneArea::maximumPanes)),
                          {}, Texts::tr("Draw them in the same charts (overlay), or fewer."));
    }
    charts::PaneArea area;
    area.setZone(request.zone);
    area.setVisibleRange(request.range);
    area.setAxes(request.axes);
    area.setTimeMarkers(timeMarkersOf(request.markers));
    area.resize(request.width, request.height);
    const auto colors = core::colorsFor(core::businessesOf(request.panes), request.colors);
    const auto ratio = format == charts::ImageFormat::Png ? request.scale : charts::vectorRatio;
    std::optional<core::Interval> course;
    for (int i = 0; i < paneCount; ++i) {
        const auto index = static_cast<std::size_t>(i);
        OA_TRY(fillPane(*area.addPane(), request.panes[index], panes[index], colors, request, ratio, connection));
        if (!course)
            course = charts::courseInterval(area.panes().back()->layers());
    }

    const auto shown =
        caption({request.range, request.buckets.interval(), request.zone, request.panes,
                 hasOpenBucket(allLines(panes), request.range), request.currency, request.rolling, course});
    return charts::drawImage(format, area.panes(), area.axes(), optionsOf(request, shown));
}

core::Result<std::unique_ptr<charts::DrawnPicture>> drawProfile(const PlotRequest& request, charts::ImageFormat format,
                                                                const core::WeekProfile& profile)
{
    const auto& pane = request.panes.front();
    auto map = heatMapOf(profile, pane.metrics.front(), pane.businesses.front());
    auto shown = profileCaption(request.range, request.zone, request.currency);
    if (const auto title = request.title.simplified(); !title.isEmpty()) {
        shown.prepend(map.title + u" · "_s); // what the colours stand for is said below, then
        map.title = title;
    }
    auto options = optionsOf(request, shown);
    options.title = map.title;
    return charts::drawHeatMap(format, map, options);
}

} // namespace oa::presentation
