// SPDX-License-Identifier: GPL-3.0-only
#include "app/serve/questions.h"

#include "app/serve/http/limits.h"
#include "app/serve/http/texts.h"
#include "core/base/currencycode.h"
#include "core/base/nearmatch.h"
#include "core/time/rangeexpression.h"
#include "core/time/spokenrange.h"
#include "core/time/walltime.h"
#include "core/time/writtentime.h"
#include "core/time/zones.h"
#include "db/state/dataextent.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;
using oa::core::ErrorCode;
using oa::core::fail;

namespace oa::serve {

namespace {

constexpr std::chrono::days longestRange{36'600};

core::TimePoint minuteAtOrAfter(core::TimePoint time)
{
    return core::TimePoint(std::chrono::ceil<std::chrono::minutes>(time));
}

core::Result<core::TimeRange> checkedRange(const core::TimeRange& typed)
{
    const core::TimeRange range{minuteAtOrAfter(typed.from), minuteAtOrAfter(typed.to)};
    if (range.isEmpty()) {
        return fail(ErrorCode::BadInput, translated(QT_TRANSLATE_NOOP("oa::serve", "No minute begins in the range.")),
                    {}, translated(QT_TRANSLATE_NOOP("oa::serve", "Let it end later than it begins.")));
    }
    if (range.length() > longestRange) {
        return fail(ErrorCode::BadInput,
                    translated(QT_TRANSLATE_NOOP("oa::serve", "The range is longer than a century.")), {},
                    translated(QT_TRANSLATE_NOOP("oa::serve", "Ask for a shorter one.")));
    }
    return range;
}

core::Result<core::TimeRange> typedRange(const Parameters& parameters, const Asking& asking, const QTimeZone& zone)
{
    OA_TRY_ASSIGN(const auto expression, parameters.value(u"range"));
    OA_TRY_ASSIGN(const auto from, parameters.value(u"from"));
    OA_TRY_ASSIGN(const auto to, parameters.value(u"to"));
    if (parameters.has(u"range") && (parameters.has(u"from") || parameters.has(u"to")))
        return fail(ErrorCode::BadInput,
                    translated(QT_TRANSLATE_NOOP("oa::serve", "range and from exclude each other.")));
    if (parameters.has(u"to") && !parameters.has(u"from"))
        return fail(ErrorCode::BadInput, translated(QT_TRANSLATE_NOOP("oa::serve", "to needs from as well.")));
    if (!parameters.has(u"from"))
        return core::rangeFromExpression(parameters.has(u"range") ? expression : core::Workspace().range, asking.now,
                                         zone);
    core::TimeRange range{asking.now, asking.now};
    OA_TRY_ASSIGN(const auto begin, core::readMoment(from, asking.now, zone));
    range.from = begin.time;
    if (parameters.has(u"to")) {
        OA_TRY_ASSIGN(const auto end, core::readMoment(to, asking.now, zone, core::EndOfUnit::Last));
        range.to = end.time;
    }
    return range;
}

core::Result<std::vector<core::Metric>> metricsQuestion(const Parameters& parameters)
{
    QStringList all;
    for (const auto metric : core::allMetrics)
        all.append(core::columnName(metric));
    std::vector<core::Metric> metrics;
    for (const auto& list : parameters.values(u"metric")) {
        for (const auto& name : list.split(u',')) {
            const auto metric = core::metricFromColumnName(name);
            if (!metric)
                return fail(ErrorCode::BadInput,
                            translated(QT_TRANSLATE_NOOP("oa::serve", "There is no metric “%1”.")).arg(name.left(100)),
                            {}, translated(QT_TRANSLATE_NOOP("oa::serve", "Give one of: %1.")).arg(all.join(u", "_s)));
            metrics.push_back(*metric);
        }
    }
    std::sort(metrics.begin(), metrics.end());
    metrics.erase(std::unique(metrics.begin(), metrics.end()), metrics.end());
    return metrics.empty() ? std::vector<core::Metric>(core::allMetrics.begin(), core::allMetrics.end()) : metrics;
}

/// Empty without "currency".
core::Result<QString> currencyQuestion(const Parameters& parameters)
{
    OA_TRY_ASSIGN(const auto written, parameters.value(u"currency"));
    if (!parameters.has(u"currency"))
        return QString();
    if (const auto code = core::currencyCode(written))
        return *code;
    return fail(ErrorCode::BadInput,
                translated(QT_TRANSLATE_NOOP("oa::serve", "“%1” is not a currency.")).arg(written.left(100)), {},
                translated(QT_TRANSLATE_NOOP("oa::serve", "Write it as receipts do, such as EUR.")));
}

core::Result<> readLooks(const Parameters& parameters, presentation::PlotRequest& request)
{
    OA_TRY_ASSIGN(const auto width, parameters.integer(u"width", leastPixels, mostPixels));
    OA_TRY_ASSIGN(const auto height, parameters.integer(u"height", leastPixels, mostPixels));
    OA_TRY_ASSIGN(const auto scale, parameters.number(u"scale", 0.25, mostScale));
    OA_TRY_ASSIGN(const auto theme, parameters.oneOf(u"theme", {u"light"_s, u"dark"_s, u"high-contrast"_s}));
    request.width = static_cast<int>(width.value_or(request.width));
    request.height = static_cast<int>(height.value_or(request.height));
    request.scale = scale.value_or(request.scale);
    if (theme == u"dark"_s)
        request.theme = presentation::PlotRequest::Theme::Dark;
    else if (theme == u"high-contrast"_s)
        request.theme = presentation::PlotRequest::Theme::HighContrast;
    if (request.width * request.scale * request.height * request.scale > static_cast<double>(mostDevicePixels)) {
        return fail(ErrorCode::BadInput, translated(QT_TRANSLATE_NOOP("oa::serve", "The picture would be too large.")),
                    {}, translated(QT_TRANSLATE_NOOP("oa::serve", "Choose a smaller size or scale.")));
    }
    return {};
}

core::Result<core::TimePoint> timeIn(const QJsonObject& object, const QString& name, const QTimeZone& zone)
{
    if (!object[name].isString()) {
        return fail(ErrorCode::BadInput,
                    translated(QT_TRANSLATE_NOOP("oa::serve", "%1 is missing, or no text.")).arg(name), {},
                    translated(QT_TRANSLATE_NOOP("oa::serve", "Write a time like 2024-05-01T10:00:00Z.")));
    }
    OA_TRY_ASSIGN(const auto read, core::readAnyTime(object[name].toString().left(100), zone));
    return read.time;
}

} // namespace

core::Result<RangeQuestion> rangeQuestion(const Parameters& parameters, const Asking& asking)
{
    RangeQuestion question{{}, asking.zone};
    OA_TRY_ASSIGN(const auto zone, parameters.value(u"zone"));
    if (parameters.has(u"zone")) {
        OA_TRY_ASSIGN(question.zone, core::zoneFromName(zone));
    }
    const auto ranges = parameters.values(u"range");
    if (ranges.size() == 1 && core::meansAllData(ranges.front()) && !parameters.has(u"from") && !parameters.has(u"to"))
        return question;
    OA_TRY_ASSIGN(const auto typed, typedRange(parameters, asking, question.zone));
    OA_TRY_ASSIGN(question.range, checkedRange(typed));
    return question;
}

core::Result<core::TimeRange> rangeOfAll(const db::DataExtent& reach, const QTimeZone& zone)
{
    if (!reach.known())
        return fail(ErrorCode::NotFound, translated(QT_TRANSLATE_NOOP("oa::serve", "There are no receipts yet.")));
    OA_TRY_ASSIGN(const auto range, core::rangeFromExpression(u"all", reach.serverTime, zone, reach.known()));
    return checkedRange(range);
}

core::Result<presentation::PlotRequest> plotQuestion(const Parameters& parameters, const Asking& asking)
{
    presentation::PlotRequest request;
    OA_TRY_ASSIGN(const auto range, rangeQuestion(parameters, asking));
    request.base = request.range = range.range;
    request.zone = range.zone;
    auto businesses = parameters.values(u"business");
    businesses.removeDuplicates();
    if (businesses.isEmpty() || businesses.contains(QString())) {
        return fail(ErrorCode::BadInput, translated(QT_TRANSLATE_NOOP("oa::serve", "No business is named.")), {},
                    translated(QT_TRANSLATE_NOOP("oa::serve", "Add business=NAME, once for each; * stands for all "
                                                              "together. /api/v1/businesses lists them.")));
    }
    if (businesses.size() > mostBusinesses) {
        return fail(ErrorCode::BadInput, translated(QT_TRANSLATE_NOOP("oa::serve", "These are too many businesses.")),
                    {}, translated(QT_TRANSLATE_NOOP("oa::serve", "Ask for at most %1 at once.")).arg(mostBusinesses));
    }
    OA_TRY_ASSIGN(const auto metrics, metricsQuestion(parameters));
    OA_TRY_ASSIGN(const auto overlay, parameters.oneOf(u"overlay", {u"true"_s, u"false"_s}));
    OA_TRY_ASSIGN(const auto spread, parameters.oneOf(u"spread", {u"true"_s, u"false"_s}));
    for (const auto& business : businesses) {
        if (request.panes.empty() || overlay != u"true"_s) {
            request.panes.emplace_back();
            request.panes.back().metrics = metrics;
            request.panes.back().spread = spread == u"true"_s;
        }
        request.panes.back().businesses.append(business);
    }
    OA_TRY_ASSIGN(const auto interval, parameters.oneOf(u"interval", core::intervalNames() + QStringList{u"auto"_s}));
    request.interval = interval ? core::intervalFromString(*interval) : std::nullopt;
    OA_TRY_ASSIGN(request.currency, currencyQuestion(parameters));
    OA_TRY(readLooks(parameters, request));
    return request;
}

core::Result<PredecessorQuestion> predecessorQuestion(const QByteArray& body, core::Interval interval,
                                                      const QTimeZone& zone)
{
    // QJsonDocument drops a U+FEFF with which a text begins, unless it is written so.
    auto json = body.startsWith("\xEF\xBB\xBF") ? body.mid(3) : body;
    json.replace("\xEF\xBB\xBF", "\\ufeff");
    QJsonParseError problem{};
    const auto document = QJsonDocument::fromJson(json, &problem);
    if (problem.error != QJsonParseError::NoError || !document.isObject()) {
        return fail(ErrorCode::BadInput, translated(QT_TRANSLATE_NOOP("oa::serve", "The body is no object in JSON.")),
                    {}, u"{\"start_time\": \"2024-05-01T00:00:00Z\", \"end_time\": \"2024-05-02T00:00:00Z\"}"_s);
    }
    const auto object = document.object();
    PredecessorQuestion question;
    OA_TRY_ASSIGN(question.first, timeIn(object, u"start_time"_s, zone));
    OA_TRY_ASSIGN(question.last, timeIn(object, u"end_time"_s, zone));
    if ((question.last - question.first) / core::length(interval) > mostRows) {
        return fail(
            ErrorCode::BadInput,
            translated(QT_TRANSLATE_NOOP("oa::serve", "The answer would have more than %1 rows.")).arg(mostRows), {},
            translated(QT_TRANSLATE_NOOP("oa::serve", "Ask for a shorter range or for one business.")));
    }
    const auto business = object[u"business_id"];
    const auto name = business.toString();
    if (!(business.isUndefined() || business.isNull() || business.isString()) || name.contains(QChar(u'\0'))) {
        return fail(ErrorCode::BadInput, translated(QT_TRANSLATE_NOOP("oa::serve", "business_id is no text.")), {},
                    translated(QT_TRANSLATE_NOOP("oa::serve", "Leave it out for all businesses.")));
    }
    if (!name.isEmpty())
        question.business = name;
    return question;
}

std::optional<Format> formatFrom(const QByteArray& accept)
{
    if (accept.trimmed().isEmpty())
        return Format::Json;
    // The most specific range decides the weight of each of ours; the first of those with the greatest is taken.
    const auto weightOf = [&accept](QByteArrayView whole, QByteArrayView half) {
        double weight = -1;
        int closeness = 0;
        for (const auto& range : accept.split(',')) {
            const auto parts = range.split(';');
            const auto type = parts.front().trimmed().toLower();
            const int own = type == whole ? 3 : type == half ? 2 : type == "*/*" ? 1 : 0;
            if (own <= closeness)
                continue;
            closeness = own;
            weight = 1;
            for (const auto& part : parts.sliced(1)) {
                if (const auto trimmed = part.trimmed().toLower(); trimmed.startsWith("q="))
                    weight = trimmed.sliced(2).toDouble();
            }
        }
        return weight;
    };
    const auto json = weightOf("application/json", "application/*");
    const auto csv = weightOf("text/csv", "text/*");
    if (json <= 0 && csv <= 0)
        return std::nullopt;
    return csv > json ? Format::Csv : Format::Json;
}

core::Result<> checkBuckets(const presentation::PlotRequest& request)
{
    const auto& calendar = request.buckets;
    const auto lines = static_cast<qint64>(request.businesses().size());
    const auto buckets = request.range.length() / core::length(calendar.interval()) + 1;
    if (buckets * lines <= mostBuckets)
        return {};
    return fail(
        ErrorCode::BadInput,
        translated(QT_TRANSLATE_NOOP("oa::serve", "The answer would have more than %1 points.")).arg(mostBuckets), {},
        translated(QT_TRANSLATE_NOOP("oa::serve", "Ask for a shorter range, a longer interval or fewer businesses.")));
}

} // namespace oa::serve
