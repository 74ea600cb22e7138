// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/serve/http/limits.h"

#include <QByteArray>

#include <optional>
#include <utility>
#include <vector>

namespace oa::serve {

/// A request as a client sent it. Nothing in it has been believed yet.
struct HttpRequest
{
    QByteArray method;
    QByteArray path;                                        ///< as sent, up to the question mark
    QByteArray query;                                       ///< as sent, behind it
    std::vector<std::pair<QByteArray, QByteArray>> headers; ///< names in lower case
    QByteArray body;
    bool keepsAlive = true;

    /// The first header of that name (lower case); empty when there is none.
    QByteArray header(QByteArrayView name) const;
    bool hasHeader(QByteArrayView name) const;
};

/// Why a request cannot be read on: the status and a sentence.
struct HttpProblem
{
    int status = 400;
    const char* sentence = ""; ///< in the context oa::serve
};

/// Takes requests out of the bytes of one connection (HTTP/1.0 and 1.1; RFC 9112), within limits. Bodies have a length;
/// chunked ones are refused, as is everything that two readers could understand in two ways.
class RequestReader
{
public:
    explicit RequestReader(const Limits& limits);

    void feed(QByteArrayView bytes) { m_buffer.append(bytes); }
    /// Bytes that were fed and belong to no request yet.
    qsizetype buffered() const { return m_buffer.size(); }
    bool hasBegun() const { return m_request.has_value() || !m_buffer.isEmpty(); }
    /// Whether the head is there and says that the client waits for leave to send the body; true once.
    bool takeExpectation();

    /// The next request once all of it is there.
    std::optional<HttpRequest> take();
    /// After which nothing more is read.
    const std::optional<HttpProblem>& problem() const { return m_problem; }

private:
    std::optional<qsizetype> headEnd();
    void readHead(QByteArrayView head);
    bool readRequestLine(QByteArrayView line);
    bool readHeader(QByteArrayView line);
    bool readLength();
    void refuse(int status, const char* sentence);

    Limits m_limits;
    QByteArray m_buffer;
    qsizetype m_searched = 0;             ///< up to where no end of the head is
    std::optional<HttpRequest> m_request; ///< whose body is awaited
    qsizetype m_length = 0;               ///< of that body
    QByteArray m_authority;               ///< of a request that names a whole address; empty otherwise
    bool m_expects = false;
    std::optional<HttpProblem> m_problem;
};

} // namespace oa::serve
