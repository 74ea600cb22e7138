// SPDX-License-Identifier: GPL-3.0-only
#include "app/cli/pictureexport.h"

#include "app/presentation/caption.h"
#include "app/presentation/paneassembly.h"
#include "app/presentation/thresholdshares.h"
#include "charts/picture/imageexport.h"
#include "charts/widgets/panearea.h"
#include "core/base/visiblename.h"
#include "core/series/statistics.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace oa::cli {

namespace {

charts::ThemeKind themeOf(ExportRequest::Theme theme)
{
    switch (theme) {
    case ExportRequest::Theme::Light:
        return charts::ThemeKind::Light;
    case ExportRequest::Theme::Dark:
        return charts::ThemeKind::Dark;
    case ExportRequest::Theme::HighContrast:
        return charts::ThemeKind::HighContrast;
    }
    Q_UNREACHABLE();
}

charts::ImageFormat formatOf(ExportRequest::Format format)
{
    switch (format) {
    case ExportRequest::Format::Png:
        return charts::ImageFormat::Png;
    case ExportRequest::Format::Svg:
        return charts::ImageFormat::Svg;
    case ExportRequest::Format::Pdf:
        return charts::ImageFormat::Pdf;
    case ExportRequest::Format::Csv:
        break;
    }
    Q_UNREACHABLE();
}

QString captionOf(const ExportRequest& request, const std::vector<std::vector<presentation::PlottedLine>>& panes,
                  core::TimePoint now)
{
    presentation::CaptionFacts facts{request.range, request.buckets.interval(), request.zone, request.panes, false};
    for (const auto& pane : panes) {
        facts.hasOpenBucket |= std::any_of(pane.begin(), pane.end(), [&request](const presentation::PlottedLine& each) {
            const auto& open = each.series->openBucket();
            return open && request.range.contains(core::bucketStart(open->bucket, each.series->calendar()));
        });
    }
    return presentation::caption(facts, now);
}

core::Result<> fillPane(charts::ChartPane& pane, const core::WorkspacePane& wanted,
                        const std::vector<presentation::PlottedLine>& lines, int firstColor,
                        const ExportRequest& request, db::Connection& connection)
{
    QStringList titles;
    for (const auto& business : wanted.businesses)
        titles.append(core::visibleName(business));
    pane.setTitle(titles.join(u", "_s));
    pane.setMetrics(wanted.metrics);
    pane.setComparison(wanted.mode);
    pane.setSpread(wanted.spread);
    pane.setLayers(presentation::layersOf(lines, firstColor));
    const auto isSet = [](const auto& threshold) { return threshold.has_value(); };
    if (std::any_of(wanted.thresholds.begin(), wanted.thresholds.end(), isSet)) {
        OA_TRY_ASSIGN(const auto shares, presentation::sharesBelow(connection, request.lines(wanted), request.range,
                                                                   wanted.thresholds, firstColor));
        for (const auto metric : core::allMetrics) {
            if (const auto& value = wanted.thresholds[core::indexOf(metric)])
                pane.setThreshold(metric, charts::Threshold{*value, shares[core::indexOf(metric)]});
        }
    }
    const auto isFilled = std::any_of(lines.begin(), lines.end(), [&request](const presentation::PlottedLine& each) {
        return core::hasDocuments(*each.series, each.line.shift.sources(request.range));
    });
    pane.setState(isFilled ? charts::ChartPane::State::Showing : charts::ChartPane::State::Empty,
                  isFilled ? QString() : translated(QT_TRANSLATE_NOOP("oa::cli", "No receipts in this range")));
    return {};
}

} // namespace

core::Result<> writePicture(const ExportRequest& request,
                            const std::vector<std::vector<presentation::PlottedLine>>& panes,
                            db::Connection& connection, core::TimePoint now)
{
    const auto paneCount = static_cast<int>(panes.size());
    if (paneCount > charts::PaneArea::maximumPanes) {
        return core::fail(core::ErrorCode::BadInput,
                          translated(QT_TRANSLATE_NOOP("oa::cli", "%1 businesses do not fit side by side; %2 do."))
                              .arg(QLocale().toString(paneCount), QLocale().toString(charts::PaneArea::maximumPanes)),
                          {}, translated(QT_TRANSLATE_NOOP("oa::cli", "Use --overlay, or fewer.")));
    }
    charts::PaneArea area;
    area.setZone(request.zone);
    area.setVisibleRange(request.range);
    area.setAxes(request.axes);
    area.resize(request.width, request.height);
    for (int i = 0; i < paneCount; ++i) {
        const auto index = static_cast<std::size_t>(i);
        OA_TRY(fillPane(*area.addPane(), request.panes[index], panes[index], i, request, connection));
    }

    charts::ExportOptions options;
    options.size = {request.width, request.height};
    options.scale = request.scale;
    options.theme = themeOf(request.theme);
    options.caption = captionOf(request, panes, now);
    return charts::writeImage(request.path, formatOf(request.format), area.panes(), area.axes(), options);
}

} // namespace oa::cli
