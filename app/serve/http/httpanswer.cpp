// SPDX-License-Identifier: GPL-3.0-only
#include "app/serve/http/httpanswer.h"

#include "app/serve/http/texts.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace oa::serve {

namespace {

constexpr int secondsToRetry = 5;

const char* reasonOf(int status)
{
    switch (status) {
    case 200:
        return "OK";
    case 204:
        return "No Content";
    case 304:
        return "Not Modified";
    case 400:
        return "Bad Request";
    case 401:
        return "Unauthorized";
    case 404:
        return "Not Found";
    case 405:
        return "Method Not Allowed";
    case 406:
        return "Not Acceptable";
    case 408:
        return "Request Timeout";
    case 411:
        return "Length Required";
    case 413:
        return "Content Too Large";
    case 421:
        return "Misdirected Request";
    case 431:
        return "Request Header Fields Too Large";
    case 500:
        return "Internal Server Error";
    case 501:
        return "Not Implemented";
    case 503:
        return "Service Unavailable";
    case 504:
        return "Gateway Timeout";
    case 505:
        return "HTTP Version Not Supported";
    default:
        return "";
    }
}

/// "Sun, 06 Nov 1994 08:49:37 GMT", made once a second.
const QByteArray& dateText()
{
    thread_local qint64 second = 0;
    thread_local QByteArray text;
    const auto now = QDateTime::currentSecsSinceEpoch();
    if (now != second) {
        second = now;
        text = QLocale::c()
                   .toString(QDateTime::fromSecsSinceEpoch(now, Qt::UTC), u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s)
                   .toLatin1();
    }
    return text;
}

int statusOf(core::ErrorCode code)
{
    switch (code) {
    case core::ErrorCode::ConnectionLost:
    case core::ErrorCode::Authentication:
    case core::ErrorCode::Denied:
    case core::ErrorCode::Conflict:
    case core::ErrorCode::Canceled:
    case core::ErrorCode::DiskFull:
    case core::ErrorCode::OutcomeUnknown:
    case core::ErrorCode::Unsafe:
        return 503;
    case core::ErrorCode::TimedOut:
        return 504;
    case core::ErrorCode::NotFound:
        return 404;
    case core::ErrorCode::BadInput:
        return 400;
    case core::ErrorCode::Unsupported:
        return 501;
    case core::ErrorCode::AlreadyDone:
    case core::ErrorCode::Other:
        return 500;
    }
    Q_UNREACHABLE();
}

} // namespace

QByteArray HttpAnswer::head() const
{
    QByteArray text;
    text.reserve(512);
    text += "HTTP/1.1 " + QByteArray::number(status) + ' ' + reasonOf(status) + "\r\nDate: " + dateText() +
            "\r\nX-Content-Type-Options: nosniff\r\nVary: Accept, Origin\r\n";
    const bool hasContent = status != 204 && status != 304;
    if (hasContent) {
        text += "Content-Type: " + content.type + "\r\nContent-Length: " + QByteArray::number(content.bytes.size()) +
                "\r\n";
    }
    // A tag has to be compared with ours each time: a bucket may have changed a moment ago.
    text += content.tag.isEmpty() ? QByteArray("Cache-Control: no-store\r\n")
                                  : "Cache-Control: no-cache\r\nETag: \"" + content.tag + "\"\r\n";
    if (content.type.startsWith("image/svg"))
        text += "Content-Security-Policy: default-src 'none'; style-src 'unsafe-inline'\r\n";
    if (!allow.isEmpty())
        text += "Allow: " + allow + "\r\n";
    if (!challenge.isEmpty())
        text += "WWW-Authenticate: " + challenge + "\r\n";
    if (!origin.isEmpty())
        text += "Access-Control-Allow-Origin: " + origin + "\r\nAccess-Control-Expose-Headers: ETag\r\n";
    if (isPreflight && !origin.isEmpty())
        text += "Access-Control-Allow-Methods: " + allow +
                "\r\nAccess-Control-Allow-Headers: Accept, Authorization, Content-Type, If-None-Match\r\n"
                "Access-Control-Max-Age: 600\r\n";
    if (retryAfter > 0)
        text += "Retry-After: " + QByteArray::number(retryAfter) + "\r\n";
    text += closes ? "Connection: close\r\n\r\n" : "Connection: keep-alive\r\n\r\n";
    return text;
}

HttpAnswer HttpAnswer::problem(int status, const QString& sentence, const QString& remedy)
{
    HttpAnswer answer;
    answer.status = status;
    answer.content = {
        "application/json",
        QJsonDocument(QJsonObject{{u"error"_s, sentence}, {u"remedy"_s, remedy}}).toJson(QJsonDocument::Compact),
        {}};
    if (status == 503)
        answer.retryAfter = secondsToRetry;
    return answer;
}

HttpAnswer HttpAnswer::of(const core::Result<Content>& result)
{
    if (!result)
        return of(result.error());
    HttpAnswer answer;
    answer.content = *result;
    return answer;
}

HttpAnswer HttpAnswer::of(const core::Error& error)
{
    // With words of the database, something is missing there: a table, not what was asked for.
    const bool isTheirs = error.code == core::ErrorCode::NotFound && !error.detail.isEmpty();
    const auto status = isTheirs ? 503 : statusOf(error.code);
    // What the database says of itself is for whoever runs the service, not for strangers.
    if (status == 503)
        return problem(503, translated(QT_TRANSLATE_NOOP("oa::serve", "The database cannot answer at the moment.")),
                       translated(QT_TRANSLATE_NOOP("oa::serve", "Ask again in a few seconds.")));
    if (status == 504)
        return problem(504, translated(QT_TRANSLATE_NOOP("oa::serve", "The database took too long to answer.")),
                       translated(QT_TRANSLATE_NOOP("oa::serve", "Ask for a shorter range or a longer interval.")));
    if (status == 500)
        return problem(500, translated(QT_TRANSLATE_NOOP("oa::serve", "This could not be answered.")),
                       translated(QT_TRANSLATE_NOOP("oa::serve", "The log of the service says why.")));
    return problem(status, error.message, error.remedy);
}

bool matchesTag(const QByteArray& ifNoneMatch, const QByteArray& tag)
{
    if (tag.isEmpty() || ifNoneMatch.isEmpty())
        return false;
    for (auto each : ifNoneMatch.split(',')) {
        each = each.trimmed();
        if (each.startsWith("W/"))
            each.remove(0, 2);
        if (each == '"' + tag + '"' || each == "*")
            return true;
    }
    return false;
}

} // namespace oa::serve
