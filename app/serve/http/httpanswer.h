// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/base/result.h"

#include <QByteArray>

namespace oa::serve {

/// What an answer holds. Shared by all that ask the same; never changed.
struct Content
{
    QByteArray type; ///< media type
    QByteArray bytes;
    QByteArray tag; ///< of exactly these bytes, [0-9a-f]; empty: it is another one each time
};

/// One answer to one request. Header values are our own words, numbers or [0-9a-f]: nothing of what a client or the
/// database said.
struct HttpAnswer
{
    int status = 200;
    Content content;
    QByteArray allow;     ///< of 405 and OPTIONS: "GET, HEAD"
    QByteArray challenge; ///< of 401
    QByteArray origin;    ///< who may read it in a browser besides ourselves; from the list of --allow-origin
    bool isPreflight = false;
    int retryAfter = 0; ///< seconds; of 503 and 429
    bool closes = false;

    /// The bytes before the content. `withLength`: also of a HEAD, whose content is left out.
    QByteArray head() const;

    /// {"error": …, "remedy": …}
    static HttpAnswer problem(int status, const QString& sentence, const QString& remedy = {});
    /// What became of a question: its content, or an error with the status that fits its code.
    static HttpAnswer of(const core::Result<Content>& result);
    static HttpAnswer of(const core::Error& error);
};

/// Whether an If-None-Match header names `tag`.
bool matchesTag(const QByteArray& ifNoneMatch, const QByteArray& tag);

} // namespace oa::serve
