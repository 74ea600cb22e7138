// SPDX-License-Identifier: GPL-3.0-only
#include "app/serve/http/httprequest.h"

#include <QtGlobal>

#include <algorithm>

namespace oa::serve {

namespace {

constexpr std::size_t mostHeaders = 100;

bool isTokenCharacter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           QByteArrayView("!#$%&'*+-.^_`|~").contains(c);
}

bool isToken(QByteArrayView text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), isTokenCharacter);
}

/// Neither a control character nor a blank nor what is not ASCII: those are percent-encoded.
bool isTargetCharacter(char c)
{
    return c > ' ' && c < '\x7f';
}

bool isValueCharacter(char c)
{
    return c == '\t' || (static_cast<unsigned char>(c) >= ' ' && c != '\x7f');
}

QByteArrayView withoutReturn(QByteArrayView line)
{
    return line.endsWith('\r') ? line.chopped(1) : line;
}

} // namespace

QByteArray HttpRequest::header(QByteArrayView name) const
{
    const auto found =
        std::find_if(headers.begin(), headers.end(), [name](const auto& each) { return each.first == name; });
    return found == headers.end() ? QByteArray() : found->second;
}

bool HttpRequest::hasHeader(QByteArrayView name) const
{
    return std::any_of(headers.begin(), headers.end(), [name](const auto& each) { return each.first == name; });
}

RequestReader::RequestReader(const Limits& limits)
    : m_limits(limits)
{}

bool RequestReader::takeExpectation()
{
    return std::exchange(m_expects, false);
}

std::optional<HttpRequest> RequestReader::take()
{
    if (m_problem)
        return std::nullopt;
    if (!m_request) {
        const auto end = headEnd();
        if (!end)
            return std::nullopt;
        readHead(QByteArrayView(m_buffer).first(*end));
        m_buffer.remove(0, *end);
        m_searched = 0;
        if (m_problem)
            return std::nullopt;
    }
    if (m_buffer.size() < m_length)
        return std::nullopt;
    m_request->body = m_buffer.left(m_length);
    m_buffer.remove(0, m_length);
    m_length = 0;
    m_expects = false;
    return std::exchange(m_request, std::nullopt);
}

std::optional<qsizetype> RequestReader::headEnd()
{
    // Empty lines before a request are passed over, as RFC 9112 2.2 has it.
    const auto begins = std::find_if(m_buffer.cbegin(), m_buffer.cend(), [](char c) { return c != '\r' && c != '\n'; });
    m_buffer.remove(0, begins - m_buffer.cbegin());
    auto from = std::max<qsizetype>(0, std::min(m_searched, m_buffer.size()) - 3);
    while ((from = m_buffer.indexOf('\n', from)) >= 0) {
        const auto rest = QByteArrayView(m_buffer).sliced(from + 1);
        if (rest.startsWith('\n') || rest.startsWith("\r\n")) {
            const auto end = from + (rest.startsWith('\n') ? 2 : 3);
            if (end <= m_limits.headBytes)
                return end;
            break;
        }
        ++from;
    }
    m_searched = m_buffer.size();
    if (m_buffer.size() > m_limits.headBytes)
        refuse(431, QT_TRANSLATE_NOOP("oa::serve", "The request's first lines are too long."));
    return std::nullopt;
}

void RequestReader::readHead(QByteArrayView head)
{
    m_request.emplace();
    m_length = 0;
    m_authority.clear();
    bool isFirst = true;
    while (!m_problem && !head.isEmpty()) {
        const auto end = head.indexOf('\n');
        const auto line = withoutReturn(head.first(end));
        head = head.sliced(end + 1);
        if (line.isEmpty())
            break;
        if (isFirst ? !readRequestLine(line) : !readHeader(line)) {
            if (!m_problem)
                refuse(400, QT_TRANSLATE_NOOP("oa::serve", "This is not a request in HTTP."));
        }
        isFirst = false;
    }
    if (!m_problem && !readLength() && !m_problem)
        refuse(400, QT_TRANSLATE_NOOP("oa::serve", "This is not a request in HTTP."));
    if (m_problem)
        m_request.reset();
}

bool RequestReader::readRequestLine(QByteArrayView line)
{
    const auto first = line.indexOf(' ');
    const auto last = line.lastIndexOf(' ');
    if (first <= 0 || last <= first)
        return false;
    const auto method = line.first(first);
    auto target = line.sliced(first + 1, last - first - 1);
    const auto version = line.sliced(last + 1);
    if (!isToken(method) || target.isEmpty() || !std::all_of(target.begin(), target.end(), isTargetCharacter))
        return false;
    if (version != "HTTP/1.1" && version != "HTTP/1.0") {
        if (version.startsWith("HTTP/"))
            refuse(505, QT_TRANSLATE_NOOP("oa::serve", "Only HTTP/1.1 is spoken here."));
        return false;
    }
    // A whole address, as proxies send it: what it says of the host counts instead of the header (RFC 9112, 3.2.2).
    for (const QByteArrayView scheme : {"http://", "https://"}) {
        if (target.first(std::min(target.size(), scheme.size())).compare(scheme, Qt::CaseInsensitive) != 0)
            continue;
        const auto rest = target.sliced(scheme.size());
        const auto end =
            std::find_if(rest.begin(), rest.end(), [](char c) { return c == '/' || c == '?'; }) - rest.begin();
        m_authority = rest.first(end).toByteArray();
        if (m_authority.isEmpty() || m_authority.contains('@'))
            return false;
        target = end == rest.size() ? QByteArrayView("/") : rest.sliced(end);
        if (target.startsWith('?'))
            return false;
        break;
    }
    m_request->method = method.toByteArray();
    m_request->keepsAlive = version == "HTTP/1.1";
    const auto mark = target.indexOf('?');
    m_request->path = target.first(mark < 0 ? target.size() : mark).toByteArray();
    m_request->query = mark < 0 ? QByteArray() : target.sliced(mark + 1).toByteArray();
    return true;
}

bool RequestReader::readHeader(QByteArrayView line)
{
    const auto colon = line.indexOf(':');
    // Also a line that begins with a blank, which once continued the one before.
    if (colon <= 0 || !isToken(line.first(colon)))
        return false;
    const auto value = line.sliced(colon + 1).trimmed();
    if (!std::all_of(value.begin(), value.end(), isValueCharacter))
        return false;
    if (m_request->headers.size() >= mostHeaders) {
        refuse(431, QT_TRANSLATE_NOOP("oa::serve", "The request has too many headers."));
        return false;
    }
    m_request->headers.emplace_back(line.first(colon).toByteArray().toLower(), value.toByteArray());
    return true;
}

bool RequestReader::readLength()
{
    auto& request = *m_request;
    if (request.hasHeader("transfer-encoding")) {
        refuse(411, QT_TRANSLATE_NOOP("oa::serve", "A request with a body has to say how long it is."));
        return false;
    }
    const auto count = [&request](QByteArrayView name) {
        return std::count_if(request.headers.begin(), request.headers.end(),
                             [name](const auto& each) { return each.first == name; });
    };
    const auto needsHost = request.keepsAlive; // which so far says HTTP/1.1
    if (count("content-length") > 1 || count("host") > 1 || (needsHost && count("host") == 0))
        return false;
    if (!m_authority.isEmpty()) {
        std::erase_if(request.headers, [](const auto& each) { return each.first == "host"; });
        request.headers.emplace_back("host", m_authority);
    }
    if (request.hasHeader("content-length")) {
        const auto text = request.header("content-length");
        const auto isDigits =
            !text.isEmpty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
        if (!isDigits)
            return false;
        bool isNumber = false;
        const auto length = text.toULongLong(&isNumber);
        if (!isNumber || length > static_cast<qulonglong>(m_limits.bodyBytes)) {
            refuse(413, QT_TRANSLATE_NOOP("oa::serve", "The request is too large."));
            return false;
        }
        m_length = static_cast<qsizetype>(length);
    }
    const auto connection = request.header("connection").toLower();
    if (connection.contains("close"))
        request.keepsAlive = false;
    else if (connection.contains("keep-alive"))
        request.keepsAlive = true;
    m_expects = m_length > 0 && request.header("expect").toLower() == "100-continue";
    return true;
}

void RequestReader::refuse(int status, const char* sentence)
{
    m_problem = HttpProblem{status, sentence};
    m_buffer.clear();
}

} // namespace oa::serve
