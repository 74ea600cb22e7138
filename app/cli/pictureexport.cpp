// SPDX-License-Identifier: GPL-3.0-only
#include "app/cli/pictureexport.h"

#include "charts/imageexport.h"
#include "charts/panearea.h"

#include <QCoreApplication>
#include <QLocale>

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

bool hasData(const core::BusinessSeries& series)
{
    const auto samples = series.documentCount().samples();
    return std::any_of(samples.begin(), samples.end(), [](double documents) { return documents > 0; });
}

/// "23 Nov 2026 00:00 – 25 Nov 2026 00:00 · Europe/Berlin · by the minute · the newest minute is still open"
QString captionOf(const ExportRequest& request, const std::vector<std::shared_ptr<core::BusinessSeries>>& series)
{
    const QLocale locale;
    const auto shown = [&](core::TimePoint time) {
        return locale.toString(core::toDateTime(time, request.zone), QLocale::ShortFormat);
    };
    QStringList parts;
    parts.append(u"%1 – %2"_s.arg(shown(request.range.from), shown(request.range.to)));
    parts.append(QString::fromUtf8(request.zone.id()));
    const bool isMinute = request.interval == core::Interval::Minute;
    parts.append(isMinute ? translated(QT_TRANSLATE_NOOP("oa::cli", "by the minute"))
                          : translated(QT_TRANSLATE_NOOP("oa::cli", "by the hour")));
    const bool hasOpen = std::any_of(series.begin(), series.end(), [&request](const auto& business) {
        const auto& open = business->openBucket();
        return open && request.range.contains(core::bucketStart(open->bucket, request.interval));
    });
    if (hasOpen) {
        parts.append(isMinute ? translated(QT_TRANSLATE_NOOP("oa::cli", "the newest minute is still open"))
                              : translated(QT_TRANSLATE_NOOP("oa::cli", "the newest hour is still open")));
    }
    return parts.join(u" · "_s);
}

} // namespace

core::Result<> writePicture(const ExportRequest& request,
                            const std::vector<std::shared_ptr<core::BusinessSeries>>& series)
{
    const auto paneCount = request.isOverlay ? 1 : static_cast<int>(series.size());
    if (paneCount > charts::PaneArea::maximumPanes) {
        return core::fail(core::ErrorCode::BadInput,
                          translated(QT_TRANSLATE_NOOP("oa::cli", "%1 businesses do not fit side by side; %2 do."))
                              .arg(QLocale().toString(paneCount), QLocale().toString(charts::PaneArea::maximumPanes)),
                          {}, translated(QT_TRANSLATE_NOOP("oa::cli", "Use --overlay, or fewer.")));
    }
    charts::PaneArea area;
    area.setZone(request.zone);
    area.resize(request.width, request.height);
    for (int i = 0; i < paneCount; ++i) {
        auto* pane = area.addPane();
        std::vector<charts::Layer> layers;
        if (request.isOverlay) {
            for (std::size_t j = 0; j < series.size(); ++j)
                layers.push_back({series[j]->businessId(), series[j], static_cast<int>(j)});
            pane->setTitle(request.businesses.join(u", "_s));
        } else {
            const auto& business = series[static_cast<std::size_t>(i)];
            layers.push_back({business->businessId(), business, i});
            pane->setTitle(business->businessId());
        }
        pane->setMetrics(request.metrics);
        const bool isFilled =
            std::any_of(layers.begin(), layers.end(), [](const auto& layer) { return hasData(*layer.series); });
        pane->setLayers(std::move(layers));
        pane->setState(isFilled ? charts::ChartPane::State::Showing : charts::ChartPane::State::Empty,
                       isFilled ? QString() : translated(QT_TRANSLATE_NOOP("oa::cli", "No documents in this range")));
    }
    area.setVisibleRange(request.range);

    charts::ExportOptions options;
    options.size = {request.width, request.height};
    options.scale = request.scale;
    options.theme = themeOf(request.theme);
    options.caption = captionOf(request, series);
    return charts::writeImage(request.path, formatOf(request.format), area.panes(), charts::YMode::Own, options);
}

} // namespace oa::cli
