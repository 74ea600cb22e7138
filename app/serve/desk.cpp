// SPDX-License-Identifier: GPL-3.0-only
#include "app/serve/desk.h"

#include "app/serve/answers.h"
#include "app/serve/http/texts.h"
#include "app/serve/version.h"
#include "db/state/dataextent.h"

#include <QFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace oa::serve {

namespace {

bool isChart(const Route& route)
{
    return route.subject == Subject::ChartPng || route.subject == Subject::ChartSvg;
}

bool hasRange(const Route& route)
{
    return std::ranges::any_of(route.parameters, [](const char* name) { return qstrcmp(name, "range") == 0; });
}

QByteArray methodsOf(const Route& route)
{
    return qstrcmp(route.method, "GET") == 0 ? "GET, HEAD, OPTIONS" : "POST, OPTIONS";
}

bool hasMethod(const Route& route, const QByteArray& method)
{
    return method == route.method || (method == "HEAD" && qstrcmp(route.method, "GET") == 0);
}

/// Texts apart from each other, whatever is in them: a length before each.
QByteArray joined(const QList<QByteArray>& parts)
{
    QByteArray all;
    for (const auto& part : parts)
        all += QByteArray::number(part.size()) + ':' + part;
    return all;
}

QByteArray textOf(const core::TimeRange& range, const QTimeZone& zone)
{
    return QByteArray::number(core::toEpochMicroseconds(range.from)) + ' ' +
           QByteArray::number(core::toEpochMicroseconds(range.to)) + ' ' + zone.id();
}

/// All that was asked for, whatever parameters there are. When and where is as it was understood: "today" of two
/// people.
QByteArray keyOf(const presentation::PlotRequest& request, const Parameters& parameters, const Route& route,
                 Format format)
{
    QList<QByteArray> parts{route.path, format == Format::Csv ? "csv" : "", textOf(request.range, request.zone)};
    for (const auto& [name, value] : parameters.all()) {
        if (name != u"range" && name != u"from" && name != u"to" && name != u"zone")
            parts << name.toUtf8() << value.toUtf8();
    }
    return joined(parts);
}

HttpAnswer tooMany()
{
    return HttpAnswer::problem(503, translated(QT_TRANSLATE_NOOP("oa::serve", "Too many ask at once.")),
                               translated(QT_TRANSLATE_NOOP("oa::serve", "Ask again in a few seconds.")));
}

HttpAnswer withoutCharts()
{
    return HttpAnswer::problem(
        501, translated(QT_TRANSLATE_NOOP("oa::serve", "This program was built without charts and draws no pictures.")),
        translated(
            QT_TRANSLATE_NOOP("oa::serve", "Use the program with its window; the numbers are at /api/v1/series.")));
}

} // namespace

Desk::Desk(const Access& access, Sources& sources, SharedWork& work, SharedWork& pictures,
           std::function<void(int)> answered)
    : m_access(access)
    , m_sources(sources)
    , m_work(work)
    , m_pictures(pictures)
    , m_answered(std::move(answered))
{
    QFile file(u":/api/openapi.json"_s);
    const bool isThere = file.open(QIODevice::ReadOnly);
    Q_ASSERT(isThere);
    const auto text = isThere ? file.readAll() : QByteArray();
    m_openApi.content = {"application/json", text, tagOf("openapi", text)};
}

std::optional<HttpAnswer> Desk::refusal(const HttpRequest& request, const Route* route) const
{
    if (!m_access.isForUs(request))
        return HttpAnswer::problem(
            421, translated(QT_TRANSLATE_NOOP("oa::serve", "This service is not known by that name.")),
            translated(QT_TRANSLATE_NOOP("oa::serve", "Ask by its address or as localhost, or give it a token, with "
                                                      "--token-file, so that names do not matter.")));
    const bool isPreflight = route && request.method == "OPTIONS";
    if (!isPreflight && !m_access.mayAsk(request)) {
        auto answer = HttpAnswer::problem(
            401, translated(QT_TRANSLATE_NOOP("oa::serve", "A token is needed.")),
            translated(QT_TRANSLATE_NOOP("oa::serve", "Send it in a header: Authorization: Bearer TOKEN.")));
        answer.challenge = "Bearer";
        return answer;
    }
    if (!route)
        return HttpAnswer::problem(
            404, translated(QT_TRANSLATE_NOOP("oa::serve", "There is nothing at this address.")),
            translated(QT_TRANSLATE_NOOP("oa::serve", "/api/v1/openapi.json tells what there is.")));
    if (isPreflight) {
        HttpAnswer answer;
        answer.status = 204;
        answer.allow = methodsOf(*route);
        answer.isPreflight = true;
        return answer;
    }
    if (!hasMethod(*route, request.method)) {
        auto answer = HttpAnswer::problem(
            405, translated(QT_TRANSLATE_NOOP("oa::serve", "That cannot be done here.")),
            translated(QT_TRANSLATE_NOOP("oa::serve", "Use %1.")).arg(QString::fromLatin1(methodsOf(*route))));
        answer.allow = methodsOf(*route);
        return answer;
    }
    if (isChart(*route) && !m_sources.draw)
        return withoutCharts();
    return std::nullopt;
}

RequestHandler::GiveUp Desk::handle(const HttpRequest& request, Respond respond)
{
    ++m_requests;
    const auto origin = m_access.originOf(request);
    const auto say = [this, respond = std::move(respond), origin,
                      known = request.header("if-none-match")](HttpAnswer answer) {
        answer.origin = origin;
        if (answer.status == 200 && matchesTag(known, answer.content.tag))
            answer.status = 304;
        if (m_answered)
            m_answered(answer.status);
        respond(std::move(answer));
    };
    const auto* route = routeOf(request.path);
    if (auto refused = refusal(request, route)) {
        say(*std::move(refused));
        return {};
    }
    const auto format =
        isChart(*route) || route->parameters.empty() ? Format::Json : formatFrom(request.header("accept"));
    if (!format) {
        say(HttpAnswer::problem(
            406, translated(QT_TRANSLATE_NOOP("oa::serve", "Nothing of what is accepted is spoken here.")),
            translated(QT_TRANSLATE_NOOP("oa::serve", "Accept application/json or text/csv."))));
        return {};
    }
    auto task = hasRange(*route) && !m_sources.clock.isSynchronized()
                    ? core::Result<Task>(taskByTheServersTime(request, *route, *format))
                    : taskOf(request, *route, *format);
    if (!task) {
        say(HttpAnswer::of(task.error()));
        return {};
    }
    if (!task->work) {
        say(m_openApi);
        return {};
    }
    auto& work = isChart(*route) ? m_pictures : m_work;
    const auto asked = work.ask(task->key, std::move(task->work),
                                [say](const core::Result<Content>& result) { say(HttpAnswer::of(result)); });
    if (!asked) {
        say(tooMany());
        return {};
    }
    return [&work, number = *asked] { work.giveUp(number); };
}

core::Result<Desk::Task> Desk::taskOf(const HttpRequest& request, const Route& route, Format format)
{
    OA_TRY_ASSIGN(const auto parameters, Parameters::fromQuery(request.query, route.parameters));
    const QByteArray kind = format == Format::Csv ? "csv" : "";
    const Asking asking{m_sources.zone, m_sources.clock.now()};
    switch (route.subject) {
    case Subject::BusinessIds:
        return Task{route.path, businessIdsContent};
    case Subject::MinuteData:
    case Subject::HourData: {
        const auto interval = route.subject == Subject::MinuteData ? core::Interval::Minute : core::Interval::Hour;
        OA_TRY_ASSIGN(const auto question, predecessorQuestion(request.body, interval, m_sources.zone));
        auto key = joined({route.path, textOf({question.first, question.last}, QTimeZone::utc()),
                           question.business ? '=' + question.business->toUtf8() : QByteArray()});
        return Task{key, [this, interval, question, key](db::Connection& connection) {
                        return predecessorContent(connection, interval, question, key, m_sources);
                    }};
    }
    case Subject::Series:
    case Subject::ChartPng:
    case Subject::ChartSvg:
        return plotTask(parameters, route, format);
    case Subject::Businesses:
    case Subject::Ranking:
    case Subject::Markers: {
        OA_TRY_ASSIGN(const auto question, rangeQuestion(parameters, asking));
        auto* const find = route.subject == Subject::Businesses ? businessesContent
                           : route.subject == Subject::Ranking  ? rankingContent
                                                                : markersContent;
        return Task{joined({route.path, kind, textOf(question.range, question.zone)}),
                    [this, find, question, format](db::Connection& connection) -> core::Result<Content> {
                        OA_TRY(readClock(connection));
                        return find(connection, question, format);
                    }};
    }
    case Subject::Status: {
        OA_TRY_ASSIGN(const auto zone, rangeQuestion(parameters, asking));
        return Task{joined({route.path, kind, zone.zone.id()}), [zone = zone.zone, format](db::Connection& connection) {
                        return statusContent(connection, zone, format);
                    }};
    }
    case Subject::OpenApi:
        return Task{};
    }
    Q_UNREACHABLE();
}

core::Result<> Desk::readClock(db::Connection& connection)
{
    OA_TRY_ASSIGN(const auto now, db::serverTime(connection));
    m_sources.clock.synchronize(now);
    return {};
}

/// Before a server has said what time it is: "today" by this computer's clock may be another day.
Desk::Task Desk::taskByTheServersTime(const HttpRequest& request, const Route& route, Format format)
{
    return {joined({"by the server's time", route.path, format == Format::Csv ? "csv" : "", request.query}),
            [this, request, &route, format](db::Connection& connection) -> core::Result<Content> {
                OA_TRY(readClock(connection));
                OA_TRY_ASSIGN(const auto task, taskOf(request, route, format));
                return task.work(connection);
            }};
}

core::Result<Desk::Task> Desk::plotTask(const Parameters& parameters, const Route& route, Format format)
{
    OA_TRY_ASSIGN(const auto request, plotQuestion(parameters, {m_sources.zone, m_sources.clock.now()}));
    auto key = keyOf(request, parameters, route, format);
    if (!isChart(route)) {
        return Task{key, [this, request, format, key](db::Connection& connection) {
                        return seriesContent(connection, request, format, key, m_sources);
                    }};
    }
    const auto kind = route.subject == Subject::ChartPng ? PictureKind::Png : PictureKind::Svg;
    return Task{key, [this, request, kind, key](db::Connection& connection) {
                    return pictureContent(connection, request, kind, key, m_sources);
                }};
}

} // namespace oa::serve
