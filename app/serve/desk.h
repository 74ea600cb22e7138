// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/serve/access.h"
#include "app/serve/http/requesthandler.h"
#include "app/serve/questions.h"
#include "app/serve/routes.h"
#include "app/serve/sharedwork.h"
#include "app/serve/sources.h"

#include <atomic>

namespace oa::serve {

/// Where requests arrive: finds out who asks and what, and has it answered by the workers. In the thread of the
/// connections; never waits.
class Desk : public RequestHandler
{
public:
    /// All must outlive it. Pictures have workers of their own, so that they keep nobody else waiting.
    Desk(const Access& access, Sources& sources, SharedWork& work, SharedWork& pictures,
         std::function<void(int status)> answered);

    GiveUp handle(const HttpRequest& request, Respond respond) override;

    /// How many were answered so far, refusals among them. Any thread.
    qint64 requests() const { return m_requests; }

private:
    /// The question as one that workers can answer, and what it is known by. Without work: the description.
    struct Task
    {
        QByteArray key;
        Workers::Work work;
    };
    std::optional<HttpAnswer> refusal(const HttpRequest& request, const Route* route) const;
    core::Result<Task> taskOf(const HttpRequest& request, const Route& route, Format format);
    core::Result<> readClock(db::Connection& connection);
    Task taskByTheServersTime(const HttpRequest& request, const Route& route, Format format);
    core::Result<Task> plotTask(const Parameters& parameters, const Route& route, Format format);

    const Access& m_access;
    Sources& m_sources;
    SharedWork& m_work;
    SharedWork& m_pictures;
    std::function<void(int status)> m_answered;
    HttpAnswer m_openApi;
    std::atomic<qint64> m_requests = 0;
};

} // namespace oa::serve
