// SPDX-License-Identifier: GPL-3.0-only
#include "app/cli/commands/exportrequest.h"

#include "app/cli/commandline.h"
#include "app/cli/timeoptions.h"
#include "app/cli/valueoptions.h"
#include "core/time/rangeexpression.h"
#include "core/time/zones.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace oa::cli {

namespace {

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

    OA_TRY_ASSIGN(const auto width, line.integer("width"_L1, 200, largestSide));
    OA_TRY_ASSIGN(const auto height, line.integer("height"_L1, 200, largestSide));
    OA_TRY_ASSIGN(const auto scale, line.number("scale"_L1, 0.25, 8));
    request.width = static_cast<int>(width.value_or(request.width));
    request.height = static_cast<int>(height.value_or(request.height));
    request.scale = scale.value_or(request.scale);
    OA_TRY_ASSIGN(const auto theme, line.oneOf("theme"_L1, {u"light"_s, u"dark"_s, u"high-contrast"_s}));
    if (theme == u"dark"_s)
        request.theme = Theme::Dark;
    else if (theme == u"high-contrast"_s)
        request.theme = Theme::HighContrast;
    OA_TRY_ASSIGN(const auto interval, line.oneOf("interval"_L1, core::intervalNames() + QStringList{u"auto"_s}));
    request.interval = interval ? core::intervalFromString(*interval) : workspace.interval;
    return request;
}

} // namespace oa::cli
