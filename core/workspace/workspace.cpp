// SPDX-License-Identifier: GPL-3.0-only
#include "core/workspace/workspace.h"

#include "core/base/currencycode.h"
#include "core/base/outputfile.h"
#include "core/statistics/rolling.h"
#include "core/time/zones.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace oa::core {

namespace {

const auto versionKey = u"ocr_analytics_workspace"_s;

QString tr(const char* text)
{
    return QCoreApplication::translate("oa::core", text);
}

template <typename Enum, std::size_t n>
using Names = std::array<std::pair<Enum, const char16_t*>, n>;

constexpr Names<Comparison, 4> comparisons = {{{Comparison::None, u"lines"},
                                               {Comparison::Difference, u"difference"},
                                               {Comparison::Ratio, u"ratio"},
                                               {Comparison::Index, u"index"}}};
constexpr Names<PeriodShift, 8> periodShifts = {{{PeriodShift::None, u"none"},
                                                 {PeriodShift::PreviousDay, u"day"},
                                                 {PeriodShift::PreviousWeek, u"week"},
                                                 {PeriodShift::PreviousMonth, u"month"},
                                                 {PeriodShift::PreviousYear, u"year"},
                                                 {PeriodShift::PreviousRange, u"range"},
                                                 {PeriodShift::FourWeeks, u"four_weeks"},
                                                 {PeriodShift::FiftyTwoWeeks, u"52_weeks"}}};
constexpr Names<AxisMode, 3> axisModes = {
    {{AxisMode::Own, u"own"}, {AxisMode::Shared, u"shared"}, {AxisMode::SameSpan, u"same_span"}}};

template <typename Enum, std::size_t n>
QString nameIn(const Names<Enum, n>& names, Enum value)
{
    for (const auto& [key, name] : names) {
        if (key == value)
            return QString::fromUtf16(name);
    }
    Q_UNREACHABLE();
}

tl::unexpected<Error> badKey(const QString& key)
{
    return fail(ErrorCode::BadInput, tr("The workspace file is damaged: “%1” is not understood.").arg(key));
}

template <typename Enum, std::size_t n>
Result<> readEnum(const QJsonObject& object, const QString& key, const Names<Enum, n>& names, Enum& into)
{
    if (!object.contains(key))
        return {};
    const auto text = object.value(key).toString();
    for (const auto& [value, name] : names) {
        if (QStringView(name) == text) {
            into = value;
            return {};
        }
    }
    return badKey(key);
}

QJsonObject paneToJson(const WorkspacePane& pane)
{
    QJsonArray metrics;
    for (const auto metric : pane.metrics)
        metrics.append(columnName(metric));
    QJsonObject thresholds;
    for (const auto metric : allMetrics) {
        if (const auto& threshold = pane.thresholds[indexOf(metric)])
            thresholds.insert(columnName(metric), *threshold);
    }
    return {{u"businesses"_s, QJsonArray::fromStringList(pane.businesses)},
            {u"metrics"_s, metrics},
            {u"mode"_s, nameIn(comparisons, pane.mode)},
            {u"compare_with_previous"_s, nameIn(periodShifts, pane.shift)},
            {u"spread"_s, pane.spread},
            {u"thresholds"_s, thresholds}};
}

Result<Thresholds> thresholdsFromJson(const QJsonValue& value)
{
    if (!value.isObject())
        return badKey(u"thresholds"_s);
    const auto object = value.toObject();
    Thresholds thresholds;
    for (auto entry = object.begin(); entry != object.end(); ++entry) {
        const auto metric = metricFromColumnName(entry.key());
        if (!metric || !entry.value().isDouble())
            return badKey(u"thresholds"_s);
        thresholds[indexOf(*metric)] = entry.value().toDouble();
    }
    return thresholds;
}

/// Empty where the key is absent.
Result<QJsonArray> readArray(const QJsonObject& object, const QString& key)
{
    const auto value = object.value(key);
    if (!value.isUndefined() && !value.isArray())
        return badKey(key);
    return value.toArray();
}

Result<QString> readText(const QJsonObject& object, const QString& key, const QString& otherwise)
{
    const auto value = object.value(key);
    if (!value.isUndefined() && !value.isString())
        return badKey(key);
    return value.toString(otherwise);
}

Result<WorkspacePane> paneFromJson(const QJsonValue& value)
{
    if (!value.isObject())
        return badKey(u"panes"_s);
    const auto object = value.toObject();
    WorkspacePane pane;
    OA_TRY_ASSIGN(const auto businesses, readArray(object, u"businesses"_s));
    for (const auto& name : businesses) {
        if (!name.isString() || pane.businesses.size() >= Workspace::maximumBusinessesInPane)
            return badKey(u"businesses"_s);
        pane.businesses.append(name.toString());
    }
    if (object.contains(u"metrics"_s)) {
        pane.metrics.clear();
        OA_TRY_ASSIGN(const auto metrics, readArray(object, u"metrics"_s));
        for (const auto& name : metrics) {
            const auto metric = metricFromColumnName(name.toString());
            if (!metric)
                return badKey(u"metrics"_s);
            if (std::find(pane.metrics.begin(), pane.metrics.end(), *metric) == pane.metrics.end())
                pane.metrics.push_back(*metric);
        }
        if (pane.metrics.empty())
            return badKey(u"metrics"_s);
        std::sort(pane.metrics.begin(), pane.metrics.end());
    }
    OA_TRY(readEnum(object, u"mode"_s, comparisons, pane.mode));
    OA_TRY(readEnum(object, u"compare_with_previous"_s, periodShifts, pane.shift));
    if (object.contains(u"spread"_s)) {
        if (!object.value(u"spread"_s).isBool())
            return badKey(u"spread"_s);
        pane.spread = object.value(u"spread"_s).toBool();
    }
    if (object.contains(u"thresholds"_s)) {
        OA_TRY_ASSIGN(pane.thresholds, thresholdsFromJson(object.value(u"thresholds"_s)));
    }
    return pane;
}

Result<TimeRange> zoomFromJson(const QJsonValue& value)
{
    const auto ends = value.toArray();
    if (ends.size() != 2)
        return badKey(u"zoom"_s);
    const auto from = timePointFromIso(ends.at(0).toString(), QTimeZone::utc());
    const auto to = timePointFromIso(ends.at(1).toString(), QTimeZone::utc());
    if (!from || !to || *to <= *from)
        return badKey(u"zoom"_s);
    return TimeRange{*from, *to};
}

Result<BusinessColors> colorsFromJson(const QJsonValue& value)
{
    if (!value.isObject())
        return badKey(u"colors"_s);
    const auto object = value.toObject();
    BusinessColors colors;
    for (auto entry = object.begin(); entry != object.end(); ++entry) {
        const auto place = entry.value().toInt(-1);
        if (place < 0 || place >= businessColorCount)
            return badKey(u"colors"_s);
        colors.emplace(entry.key(), place);
    }
    return colors;
}

/// How many buckets of the zone's calendar a range is, if it is whole ones.
BucketIndex wholeCount(const TimeRange& range, const BucketCalendar& calendar)
{
    const auto from = bucketAt(range.from, calendar);
    const auto to = bucketAt(range.to, calendar);
    return bucketStart(from, calendar) == range.from && bucketStart(to, calendar) == range.to ? to - from : 0;
}

TimeShift shiftBefore(const TimeRange& range, const QTimeZone& zone)
{
    if (const auto months = wholeCount(range, {Interval::Month, zone}); months > 0)
        return TimeShift::ofMonths(static_cast<int>(months), zone);
    if (const auto days = wholeCount(range, {Interval::Day, zone}); days > 0)
        return TimeShift::ofDays(static_cast<int>(days), zone);
    // Minutes and hours then lie on each other.
    return TimeShift::ofLength(wholeBuckets(range, Interval::Hour).length());
}

} // namespace

TimeShift shiftOf(PeriodShift shift, const TimeRange& range, const QTimeZone& zone)
{
    switch (shift) {
    case PeriodShift::None:
        return {};
    case PeriodShift::PreviousDay:
        return TimeShift::ofDays(1, zone);
    case PeriodShift::PreviousWeek:
        return TimeShift::ofDays(7, zone);
    case PeriodShift::PreviousMonth:
        return TimeShift::ofMonths(1, zone);
    case PeriodShift::PreviousYear:
        return TimeShift::ofMonths(12, zone);
    case PeriodShift::FourWeeks:
        return TimeShift::ofDays(4 * 7, zone);
    case PeriodShift::FiftyTwoWeeks:
        return TimeShift::ofDays(52 * 7, zone);
    case PeriodShift::PreviousRange:
        return shiftBefore(range, zone);
    }
    Q_UNREACHABLE();
}

std::vector<PaneLine> linesOf(const WorkspacePane& pane, const TimeRange& range, const QTimeZone& zone)
{
    std::vector<PaneLine> lines;
    for (const auto& business : pane.businesses)
        lines.push_back({business, {}});
    if (pane.shift != PeriodShift::None) {
        const auto earlier = shiftOf(pane.shift, range, zone);
        for (const auto& business : pane.businesses)
            lines.push_back({business, earlier});
    }
    return lines;
}

QStringList businessesOf(const std::vector<WorkspacePane>& panes)
{
    QStringList all;
    for (const auto& pane : panes)
        all += pane.businesses;
    all.removeDuplicates();
    return all;
}

QByteArray toJson(const Workspace& workspace)
{
    QJsonArray panes;
    for (const auto& pane : workspace.panes)
        panes.append(paneToJson(pane));
    QJsonObject object{{versionKey, Workspace::version},
                       {u"range"_s, workspace.range},
                       {u"interval"_s, workspace.interval ? nameOf(*workspace.interval) : u"auto"_s},
                       {u"axes"_s, nameIn(axisModes, workspace.axes)},
                       {u"panes"_s, panes}};
    if (workspace.zoom)
        object.insert(u"zoom"_s, QJsonArray{toIsoString(workspace.zoom->from), toIsoString(workspace.zoom->to)});
    if (!workspace.zone.isEmpty())
        object.insert(u"zone"_s, workspace.zone);
    if (!workspace.currency.isEmpty())
        object.insert(u"currency"_s, workspace.currency);
    if (!workspace.fades)
        object.insert(u"fade"_s, false);
    if (workspace.rolling > 0)
        object.insert(u"rolling"_s, workspace.rolling);
    if (!workspace.database.isEmpty())
        object.insert(u"database"_s, workspace.database);
    if (!workspace.colors.empty()) {
        QJsonObject colors;
        for (const auto& [business, place] : workspace.colors)
            colors.insert(business, place);
        object.insert(u"colors"_s, colors);
    }
    return QJsonDocument(object).toJson();
}

Result<Workspace> workspaceFromJson(const QByteArray& json)
{
    QJsonParseError problem;
    const auto document = QJsonDocument::fromJson(json, &problem);
    if (problem.error != QJsonParseError::NoError)
        return fail(ErrorCode::BadInput, tr("This is not a workspace file."), problem.errorString());
    if (!document.isObject())
        return fail(ErrorCode::BadInput, tr("This is not a workspace file."));
    const auto object = document.object();
    const auto version = object.value(versionKey).toInt();
    if (version < 1)
        return fail(ErrorCode::BadInput, tr("This is not a workspace file."));
    if (version > Workspace::version)
        return fail(ErrorCode::Unsupported, tr("This workspace was saved by a newer version of OCR Analytics."), {},
                    tr("Install the newer version to open it."));

    Workspace workspace;
    OA_TRY_ASSIGN(workspace.range, readText(object, u"range"_s, workspace.range));
    if (object.contains(u"zoom"_s)) {
        OA_TRY_ASSIGN(workspace.zoom, zoomFromJson(object.value(u"zoom"_s)));
    }
    OA_TRY_ASSIGN(const auto interval, readText(object, u"interval"_s, u"auto"_s));
    workspace.interval = intervalFromString(interval);
    if (!workspace.interval && interval != u"auto")
        return badKey(u"interval"_s);
    OA_TRY_ASSIGN(workspace.zone, readText(object, u"zone"_s, {}));
    if (!workspace.zone.isEmpty() && !zoneFromName(workspace.zone))
        return badKey(u"zone"_s);
    OA_TRY_ASSIGN(const auto currency, readText(object, u"currency"_s, {}));
    if (!currency.isEmpty()) {
        const auto code = currencyCode(currency);
        if (!code)
            return badKey(u"currency"_s);
        workspace.currency = *code;
    }
    if (object.contains(u"fade"_s)) {
        if (!object.value(u"fade"_s).isBool())
            return badKey(u"fade"_s);
        workspace.fades = object.value(u"fade"_s).toBool();
    }
    if (object.contains(u"rolling"_s)) {
        workspace.rolling = object.value(u"rolling"_s).toInt(-1);
        if (workspace.rolling != 0 && (workspace.rolling < 2 || workspace.rolling > longestRolling))
            return badKey(u"rolling"_s);
    }
    OA_TRY_ASSIGN(workspace.database, readText(object, u"database"_s, {}));
    if (object.contains(u"colors"_s)) {
        OA_TRY_ASSIGN(workspace.colors, colorsFromJson(object.value(u"colors"_s)));
    }
    OA_TRY(readEnum(object, u"axes"_s, axisModes, workspace.axes));
    OA_TRY_ASSIGN(const auto panes, readArray(object, u"panes"_s));
    if (panes.size() > Workspace::maximumPanes)
        return badKey(u"panes"_s);
    for (const auto& value : panes) {
        OA_TRY_ASSIGN(auto pane, paneFromJson(value));
        workspace.panes.push_back(std::move(pane));
    }
    return workspace;
}

Result<Workspace> readWorkspace(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::NotFound, tr("The workspace file %1 cannot be read.").arg(path), file.errorString());
    constexpr qint64 largest = 1024 * 1024;
    return workspaceFromJson(file.read(largest));
}

Result<> writeWorkspace(const QString& path, const Workspace& workspace)
{
    OutputFile file(path);
    OA_TRY(file.begin());
    file.write(toJson(workspace));
    return file.finish();
}

} // namespace oa::core
