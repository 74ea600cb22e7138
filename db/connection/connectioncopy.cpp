// SPDX-License-Identifier: GPL-3.0-only
#include "db/connection/connection.h"
#include "db/connection/connectionprivate.h"

#include <QCoreApplication>

#include <libpq-fe.h>

#include <poll.h>

using oa::core::ErrorCode;
using oa::core::fail;

namespace oa::db {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(oa::db::Connection)
};

tl::unexpected<core::Error> notACopy()
{
    return fail(ErrorCode::BadInput, Texts::tr("The statement is not the COPY that was expected."));
}

} // namespace

core::Result<> Connection::copyOut(std::string_view sql, const std::function<core::Result<>(std::string_view)>& consume)
{
    OA_TRY(d->checkUsable());
    auto call = d->newCall();
    OA_TRY(d->sendQuery(sql, {}, ResultFormat::Text));
    OA_TRY(d->flush(call));
    OA_TRY_ASSIGN(const auto opening, d->nextResult(call));
    if (!opening || PQresultStatus(opening.get()) != PGRES_COPY_OUT) {
        if (opening && PQresultStatus(opening.get()) == PGRES_FATAL_ERROR) {
            auto failure = d->failureOf(call, opening.get());
            OA_TRY(d->finishRest(call));
            return failure;
        }
        OA_TRY(d->finish(call));
        return notACopy();
    }

    core::Result<> consumed;
    for (;;) {
        char* data = nullptr;
        const auto length = PQgetCopyData(d->connection.get(), &data, 1);
        if (length > 0) {
            const std::unique_ptr<char, decltype(&PQfreemem)> owner(data, &PQfreemem);
            if (call.interruptedBy) {
                // What the server still sends after the cancel request is thrown away, though not for ever.
                if (SocketWaiter::Clock::now() > call.hardLimit) {
                    d->drop();
                    break;
                }
                continue;
            }
            consumed = consume({data, static_cast<std::size_t>(length)});
            if (!consumed || d->waiter.isStopRequested())
                d->interrupt(call, ErrorCode::Canceled);
        } else if (length == 0) {
            if (const auto waited = d->wait(call, POLLIN); !waited)
                return consumed ? waited : consumed;
            OA_TRY(d->consumeInput());
        } else {
            break;
        }
    }
    const auto finished = d->finish(call);
    if (!consumed)
        return consumed;
    if (!finished)
        return tl::unexpected(finished.error());
    // The server had sent everything before the cancel request reached it, but not everything was consumed.
    if (call.interruptedBy)
        return tl::unexpected(d->interruptedError(call));
    return {};
}

core::Result<> Connection::beginCopyIn(std::string_view sql)
{
    OA_TRY(d->checkUsable());
    auto call = d->newCall();
    OA_TRY(d->sendQuery(sql, {}, ResultFormat::Text));
    OA_TRY(d->flush(call));
    OA_TRY_ASSIGN(const auto opening, d->nextResult(call));
    if (opening && PQresultStatus(opening.get()) == PGRES_COPY_IN) {
        d->settle(call);
        return {};
    }
    if (opening && PQresultStatus(opening.get()) == PGRES_FATAL_ERROR) {
        auto failure = d->failureOf(call, opening.get());
        OA_TRY(d->finishRest(call));
        return failure;
    }
    OA_TRY(d->finish(call));
    return notACopy();
}

core::Result<> Connection::putCopyData(std::string_view bytes)
{
    OA_TRY(d->checkUsable());
    auto call = d->newCall(Call::OnStop::Return);
    if (PQputCopyData(d->connection.get(), bytes.data(), static_cast<int>(bytes.size())) != 1)
        return d->lostError();
    return d->flush(call);
}

core::Result<qint64> Connection::endCopyIn(const char* failure)
{
    if (d->lost)
        return tl::unexpected(d->lostError());
    auto call = failure == nullptr ? d->newCall() : d->newClosingCall();
    if (PQputCopyEnd(d->connection.get(), failure) != 1)
        return d->lostError();
    OA_TRY(d->flush(call));
    const auto result = d->finish(call);
    if (failure != nullptr) {
        // The server answers a failed copy with "canceled", which is what was asked for.
        if (!result && result.error().code != ErrorCode::Canceled)
            return tl::unexpected(result.error());
        return 0;
    }
    if (!result)
        return tl::unexpected(result.error());
    return QByteArrayView(PQcmdTuples(result->get())).toLongLong();
}

} // namespace oa::db
