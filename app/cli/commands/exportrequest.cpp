// SPDX-License-Identifier: GPL-3.0-only
#include "app/cli/commands/exportrequest.h"

#include "app/cli/commandline.h"
#include "app/cli/timeoptions.h"
#include "app/cli/valueoptions.h"
#include "app/presentation/panes/pagesize.h"
#include "core/statistics/rolling.h"
#include "core/time/rangeexpression.h"
#include "core/time/zones.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QLocale>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace oa::cli {

namespace {

constexpr int smallestSide = 200; // pixels
constexpr QSize profileSize{1120, 420};

tl::expected<ExportRequest::Format, Failure> formatOf(const QString& path)
{
    const auto suffix = QFileInfo(path).suffix().toLower();
    if (suffix == u"png")
        return ExportRequest::Format::Png;
    if (suffix == u"svg")
        return ExportRequest::Format::Svg;
    if (suffix == u"pdf")
        return ExportRequest::Format::Pdf;
    if (suffix == u"csv")
        return ExportRequest::Format::Csv;
    return wrongUsage(
        translated(QT_TRANSLATE_NOOP("oa::cli", "The ending of “%1” does not say what to write.")).arg(path),
        translated(QT_TRANSLATE_NOOP("oa::cli", "Use a .png, .svg, .pdf or .csv file name.")));
}

tl::expected<void, Failure> checkOutput(const QString& path)
{
    const QFileInfo file(path);
    if (file.exists() && !file.isFile()) {
        return tl::unexpected(Failure({core::ErrorCode::BadInput,
                                       translated(QT_TRANSLATE_NOOP("oa::cli", "“%1” is not an ordinary file."))
                                           .arg(QDir::toNativeSeparators(path)),
                                       {},
                                       translated(QT_TRANSLATE_NOOP("oa::cli", "Give the name of a file."))}));
    }
    if (!QFileInfo(file.absolutePath()).isDir()) {
        return wrongUsage(translated(QT_TRANSLATE_NOOP("oa::cli", "There is no folder “%1”."))
                              .arg(QDir::toNativeSeparators(file.absolutePath())));
    }
    return {};
}

tl::expected<std::vector<core::Metric>, Failure> metricsOf(const QStringList& names)
{
    std::vector<core::Metric> metrics;
    for (const auto& list : names) {
        const auto single = list.split(u',', Qt::SkipEmptyParts);
        for (const auto& name : single) {
            OA_TRY_ASSIGN(const auto metric, metricFrom(name));
            metrics.push_back(metric);
        }
    }
    std::sort(metrics.begin(), metrics.end());
    metrics.erase(std::unique(metrics.begin(), metrics.end()), metrics.end());
    return metrics;
}

/// The panes that --business and --overlay ask for, or those of --workspace.
tl::expected<core::Workspace, Failure> workspaceOf(const CommandLine& line)
{
    const auto remedy = translated(QT_TRANSLATE_NOOP("oa::cli", "Write --business NAME, once for each business to "
                                                                "compare, or --workspace FILE with panes in it."));
    if (line.has("workspace"_L1)) {
        if (line.has("business"_L1) || line.has("overlay"_L1)) {
            return wrongUsage(translated(QT_TRANSLATE_NOOP(
                "oa::cli",
                "--workspace already says which businesses are drawn; leave out --business and --overlay.")));
        }
        auto workspace = core::readWorkspace(line.value("workspace"_L1));
        if (!workspace)
            return tl::unexpected(Failure(workspace.error()));
        std::erase_if(workspace->panes, [](const auto& pane) { return pane.businesses.isEmpty(); });
        if (workspace->panes.empty()) {
            return wrongUsage(
                translated(QT_TRANSLATE_NOOP("oa::cli", "No pane of the workspace has a business chosen.")), remedy);
        }
        return *workspace;
    }
    auto businesses = line.values("business"_L1);
    businesses.removeDuplicates();
    if (businesses.isEmpty())
        return wrongUsage(translated(QT_TRANSLATE_NOOP("oa::cli", "export needs at least one --business.")), remedy);
    core::Workspace workspace;
    for (const auto& business : businesses) {
        if (workspace.panes.empty() || !line.has("overlay"_L1))
            workspace.panes.emplace_back();
        workspace.panes.back().businesses.append(business);
    }
    return workspace;
}

/// Size and words of a picture.
tl::expected<void, Failure> readPage(const CommandLine& line, ExportRequest& request)
{
    const auto isPicture = request.format != ExportRequest::Format::Csv;
    for (const auto option : {"size"_L1, "unit"_L1, "title"_L1, "footnote"_L1, "no-caption"_L1}) {
        if (line.has(option) && !isPicture)
            return wrongUsage(
                //: %1 an option
                translated(QT_TRANSLATE_NOOP("oa::cli", "--%1 applies to pictures only.")).arg(option));
    }
    request.title = line.value("title"_L1);
    request.footnote = line.value("footnote"_L1);
    request.hasCaption = !line.has("no-caption"_L1);

    const auto hasSide = line.has("width"_L1) || line.has("height"_L1);
    OA_TRY_ASSIGN(const auto page, line.oneOf("size"_L1, presentation::pagePresetNames()));
    OA_TRY_ASSIGN(const auto unit, line.oneOf("unit"_L1, presentation::unitNames()));
    if (page && (hasSide || unit))
        return wrongUsage(translated(QT_TRANSLATE_NOOP("oa::cli", "--size already says how large the picture is; leave "
                                                                  "out --width, --height and --unit.")));
    if (unit && !hasSide)
        return wrongUsage(translated(QT_TRANSLATE_NOOP("oa::cli", "--unit says what --width and --height are in.")));
    if (page) {
        const auto pixels = presentation::pagePreset(*page)->pixels();
        request.width = pixels.width();
        request.height = pixels.height();
    } else if (!unit || *unit == u"px") {
        OA_TRY_ASSIGN(const auto width, line.integer("width"_L1, smallestSide, ExportRequest::largestSide));
        OA_TRY_ASSIGN(const auto height, line.integer("height"_L1, smallestSide, ExportRequest::largestSide));
        request.width = static_cast<int>(width.value_or(request.width));
        request.height = static_cast<int>(height.value_or(request.height));
    } else {
        const auto each =
            presentation::pixelsPer(static_cast<presentation::LengthUnit>(presentation::unitNames().indexOf(*unit)));
        const auto least = std::ceil(smallestSide / each);
        const auto most = std::floor(ExportRequest::largestSide / each);
        OA_TRY_ASSIGN(const auto width, line.number("width"_L1, least, most));
        OA_TRY_ASSIGN(const auto height, line.number("height"_L1, least, most));
        request.width = width ? static_cast<int>(std::lround(*width * each)) : request.width;
        request.height = height ? static_cast<int>(std::lround(*height * each)) : request.height;
    }
    return {};
}

/// A profile is of one business, and its picture of one metric.
tl::expected<void, Failure> checkProfile(const CommandLine& line, ExportRequest& request)
{
    for (const auto option : {"workspace"_L1, "overlay"_L1, "raw"_L1, "interval"_L1, "no-fade"_L1, "rolling"_L1}) {
        if (line.has(option))
            return wrongUsage(
                translated(QT_TRANSLATE_NOOP("oa::cli", "--profile and --%1 do not go together.")).arg(option));
    }
    if (request.businesses().size() != 1)
        return wrongUsage(translated(QT_TRANSLATE_NOOP("oa::cli", "--profile shows one --business at a time.")),
                          translated(QT_TRANSLATE_NOOP("oa::cli", "Write --business '*' for all of them together.")));
    const auto isPicture = request.format != ExportRequest::Format::Csv;
    if (isPicture && request.metrics().size() != 1)
        return wrongUsage(translated(QT_TRANSLATE_NOOP("oa::cli", "A picture of a profile shows one metric.")),
                          translated(QT_TRANSLATE_NOOP("oa::cli", "Write which, for instance --metric avg_score.")));
    if (!line.has("size"_L1) && !line.has("width"_L1) && !line.has("height"_L1)) {
        request.width = profileSize.width();
        request.height = profileSize.height();
    }
    return {};
}

} // namespace

tl::expected<ExportRequest, Failure> ExportRequest::read(const CommandLine& line, const QTimeZone& zone,
                                                         core::TimePoint now, const std::optional<core::TimeRange>& all)
{
    ExportRequest request;
    request.path = line.value("output"_L1);
    if (request.path.isEmpty()) {
        return wrongUsage(translated(QT_TRANSLATE_NOOP("oa::cli", "export needs --output.")),
                          translated(QT_TRANSLATE_NOOP("oa::cli", "Write --output FILE, ending in .png, .svg, .pdf or "
                                                                  ".csv.")));
    }
    OA_TRY_ASSIGN(request.format, formatOf(request.path));
    OA_TRY(checkOutput(request.path));
    request.isRaw = line.has("raw"_L1);
    if (request.isRaw && request.format != Format::Csv) {
        return wrongUsage(
            translated(QT_TRANSLATE_NOOP("oa::cli", "--raw writes one row per receipt and needs a .csv file.")),
            translated(QT_TRANSLATE_NOOP("oa::cli", "Let the file end in .csv, or leave --raw out.")));
    }
    if (line.has("spreadsheet"_L1)) {
        if (request.format != Format::Csv) {
            return wrongUsage(translated(QT_TRANSLATE_NOOP("oa::cli", "--spreadsheet applies to tables only.")),
                              translated(QT_TRANSLATE_NOOP("oa::cli", "Let the file end in .csv, or leave "
                                                                      "--spreadsheet out.")));
        }
        request.style = core::CsvStyle::forSpreadsheets(QLocale());
    }

    OA_TRY_ASSIGN(auto workspace, workspaceOf(line));
    request.isFromWorkspace = line.has("workspace"_L1);
    request.panes = std::move(workspace.panes);
    request.axes = workspace.axes;
    request.colors = std::move(workspace.colors);
    request.fades = workspace.fades && !line.has("no-fade"_L1);
    request.rolling = workspace.rolling;
    if (line.has("rolling"_L1)) {
        if (request.format == Format::Csv) {
            return wrongUsage(
                translated(QT_TRANSLATE_NOOP("oa::cli", "--rolling applies to pictures only.")),
                translated(QT_TRANSLATE_NOOP("oa::cli", "Leave it out: a table has each point as it is.")));
        }
        OA_TRY_ASSIGN(const auto rolling, line.integer("rolling"_L1, 2, core::longestRolling));
        request.rolling = static_cast<int>(rolling.value_or(0));
    }
    const auto usesZone = line.has("zone"_L1) || workspace.zone.isEmpty();
    request.zone = usesZone ? zone : core::zoneFromName(workspace.zone).value_or(zone); // readWorkspace() has looked
    OA_TRY_ASSIGN(const auto range, rangeOrExpressionOption(line, request.zone, now, all));
    if (range) {
        request.base = request.range = range->range;
        request.remarks = range->remarks;
    } else {
        auto base = core::rangeFromExpression(workspace.range, now, request.zone, all);
        if (!base)
            return tl::unexpected(Failure(base.error()));
        request.base = *base;
        request.range = workspace.zoom.value_or(*base);
    }
    OA_TRY_ASSIGN(const auto metrics, metricsOf(line.values("metric"_L1)));
    for (auto& pane : request.panes) {
        if (!metrics.empty())
            pane.metrics = metrics;
    }

    request.currency = workspace.currency;
    if (line.has("currency"_L1)) {
        OA_TRY_ASSIGN(request.currency, currencyOption(line));
    }

    OA_TRY(readPage(line, request));
    OA_TRY_ASSIGN(const auto scale, line.number("scale"_L1, 0.25, 8));
    request.scale = scale.value_or(request.scale);
    OA_TRY_ASSIGN(const auto theme, line.oneOf("theme"_L1, {u"light"_s, u"dark"_s, u"high-contrast"_s}));
    if (theme == u"dark"_s)
        request.theme = Theme::Dark;
    else if (theme == u"high-contrast"_s)
        request.theme = Theme::HighContrast;
    OA_TRY_ASSIGN(const auto interval, line.oneOf("interval"_L1, core::intervalNames() + QStringList{u"auto"_s}));
    request.interval = interval ? core::intervalFromString(*interval) : workspace.interval;
    request.isProfile = line.has("profile"_L1);
    if (request.isProfile) {
        OA_TRY(checkProfile(line, request));
    }
    return request;
}

} // namespace oa::cli
