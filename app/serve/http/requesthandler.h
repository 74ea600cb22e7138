// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/serve/http/httpanswer.h"
#include "app/serve/http/httprequest.h"

#include <functional>

namespace oa::serve {

/// Answers requests, in the thread of the connections.
class RequestHandler
{
public:
    /// Takes the answer, at most once; now or later. What comes after the client has gone is dropped.
    using Respond = std::function<void(HttpAnswer)>;
    /// Called when nobody waits for the answer any more. May be empty.
    using GiveUp = std::function<void()>;

    virtual ~RequestHandler() = default;
    virtual GiveUp handle(const HttpRequest& request, Respond respond) = 0;
};

} // namespace oa::serve
