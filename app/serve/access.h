// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/serve/http/httprequest.h"
#include "core/base/result.h"

#include <QString>

#include <vector>

namespace oa::serve {

/// Who may ask: those who know one of the tokens, where there are any, and pages of the origins that were named.
class Access
{
public:
    /// Reads tokens from a file, one a line; blank lines and those that begin with # are passed over. Errors: NotFound,
    /// Denied when other users may read it, BadInput when it holds none or a short one.
    core::Result<> readTokens(const QString& path);
    /// "https://wiki.example.org", as browsers send it. Errors: BadInput.
    core::Result<> allowOrigin(const QString& origin);

    bool needsToken() const { return !m_digests.empty(); }
    /// Whether the request brings a token, where one is needed ("Authorization: Bearer …"). How long that takes tells
    /// nothing of how much of it was right.
    bool mayAsk(const HttpRequest& request) const;
    /// Whether the request was meant for us. A page of a stranger whose name was made to point here (DNS rebinding)
    /// sends that name; where no token protects, the host has to be an address or "localhost".
    bool isForUs(const HttpRequest& request) const;
    /// The origin to be named in the answer; empty when the request comes from none or from one that may not read it.
    QByteArray originOf(const HttpRequest& request) const;

    static constexpr qsizetype shortestToken = 16;

private:
    std::vector<QByteArray> m_digests; ///< SHA-256
    std::vector<QByteArray> m_origins;
};

} // namespace oa::serve
