// SPDX-License-Identifier: GPL-3.0-only
#include "db/connection/connection.h"
#include "db/connection/connectionprivate.h"

#include <QCoreApplication>

#include <libpq-fe.h>

#include <vector>

using oa::core::ErrorCode;
using oa::core::fail;

namespace oa::db {

namespace {

/// The only row of a result in single-row mode.
void takeFields(const PGresult* result, std::vector<BinaryField>& fields)
{
    fields.resize(static_cast<std::size_t>(PQnfields(result)));
    for (int column = 0; column < PQnfields(result); ++column) {
        auto& field = fields[static_cast<std::size_t>(column)];
        if (PQgetisnull(result, 0, column) != 0)
            field.reset();
        else
            field.emplace(PQgetvalue(result, 0, column), static_cast<std::size_t>(PQgetlength(result, 0, column)));
    }
}

} // namespace

core::Result<> Connection::readRows(std::string_view sql, std::span<const Parameter> parameters,
                                    const std::function<core::Result<>(std::span<const BinaryField>)>& consume)
{
    OA_TRY(d->checkUsable());
    auto call = d->newCall();
    OA_TRY(d->sendQuery(sql, parameters, ResultFormat::Binary));
    PQsetSingleRowMode(d->connection.get());
    OA_TRY(d->flush(call));

    core::Result<> consumed;
    std::vector<BinaryField> fields;
    for (;;) {
        const auto next = d->nextResult(call);
        if (!next)
            return consumed ? tl::unexpected(next.error()) : consumed;
        const auto* result = next->get();
        if (result == nullptr || PQresultStatus(result) == PGRES_TUPLES_OK)
            break;
        if (PQresultStatus(result) == PGRES_FATAL_ERROR) {
            auto failure = d->failureOf(call, result);
            OA_TRY(d->finishRest(call));
            return consumed ? failure : consumed;
        }
        if (PQresultStatus(result) != PGRES_SINGLE_TUPLE) {
            if (PQresultStatus(result) == PGRES_COPY_IN || PQresultStatus(result) == PGRES_COPY_OUT)
                static_cast<void>(d->finish(call)); // fails a COPY, whose failure says nothing new
            else
                OA_TRY(d->finishRest(call));
            return fail(ErrorCode::BadInput,
                        QCoreApplication::translate("oa::db::Connection", "The statement does not answer with rows."));
        }
        if (call.interruptedBy) {
            // What the server still sends after the cancel request is thrown away, though not for ever.
            if (SocketWaiter::Clock::now() <= call.hardLimit)
                continue;
            d->drop();
            return consumed ? tl::unexpected(d->interruptedError(call)) : consumed;
        }
        takeFields(result, fields);
        consumed = consume(fields);
        if (!consumed || d->waiter.isStopRequested())
            d->interrupt(call, ErrorCode::Canceled);
    }
    const auto finished = d->finishRest(call);
    if (!consumed || !finished)
        return consumed ? finished : consumed;
    // The server had sent everything before the cancel request reached it, but not everything was consumed.
    if (call.interruptedBy)
        return tl::unexpected(d->interruptedError(call));
    return {};
}

} // namespace oa::db
