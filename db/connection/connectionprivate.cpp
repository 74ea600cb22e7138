// SPDX-License-Identifier: GPL-3.0-only
#include "db/connection/connectionprivate.h"

#include "db/connection/cancelrequest.h"
#include "db/connection/sqlerror.h"

#include <QCoreApplication>

#include <libpq-fe.h>

#include <vector>

#include <poll.h>
#include <sys/socket.h>

using namespace Qt::StringLiterals;
using oa::core::Error;
using oa::core::ErrorCode;
using oa::core::fail;

namespace oa::db {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(oa::db::Connection)
};

constexpr QByteArrayView queryCanceled = "57014";
constexpr QByteArrayView readOnlyTransaction = "25006";

QString field(const PGresult* result, int code)
{
    return QString::fromUtf8(PQresultErrorField(result, code));
}

bool isFailure(const PGresult* result)
{
    const auto status = PQresultStatus(result);
    return status == PGRES_FATAL_ERROR || status == PGRES_BAD_RESPONSE || status == PGRES_NONFATAL_ERROR;
}

} // namespace

void ResultCloser::operator()(pg_result* result) const
{
    PQclear(result);
}

Connection::Private::Private(ConnectionHandle handle, ConnectionParameters given)
    : connection(std::move(handle))
    , parameters(std::move(given))
{
    PQsetnonblocking(connection.get(), 1);
}

Connection::Private::~Private()
{
    // PQfinish says goodbye on the socket; after drop() that fails at once instead of waiting.
    connection.reset();
}

Call Connection::Private::newCall(Call::OnStop onStop) const
{
    Call call{.onStop = onStop};
    if (statementDeadline.count() > 0)
        call.deadline = SocketWaiter::Clock::now() + statementDeadline;
    return call;
}

Call Connection::Private::newClosingCall() const
{
    return {.interruptedBy = ErrorCode::Canceled, .hardLimit = SocketWaiter::Clock::now() + cancelPatience};
}

core::Result<> Connection::Private::checkUsable() const
{
    if (lost)
        return tl::unexpected(lostConnectionError({}));
    if (waiter.isStopRequested())
        return fail(ErrorCode::Canceled, Texts::tr("Stopped."));
    return {};
}

core::Result<> Connection::Private::sendQuery(std::string_view sql, std::span<const Parameter> given,
                                              ResultFormat format)
{
    std::vector<const char*> values;
    values.reserve(given.size());
    for (const auto& value : given) {
        if (value && value->contains('\0'))
            return fail(ErrorCode::BadInput, Texts::tr("A value has a zero byte, which the database cannot store."));
        // An empty QByteArray has a non-null constData(): an empty text, not NULL.
        values.push_back(value ? value->constData() : nullptr);
    }
    const QByteArray statement(sql.data(), static_cast<qsizetype>(sql.size()));
    if (PQsendQueryParams(connection.get(), statement.constData(), static_cast<int>(values.size()), nullptr,
                          values.data(), nullptr, nullptr, format == ResultFormat::Binary ? 1 : 0) == 0)
        return lostError();
    return {};
}

core::Result<> Connection::Private::sendSimple(std::string_view sql)
{
    const QByteArray statement(sql.data(), static_cast<qsizetype>(sql.size()));
    if (PQsendQuery(connection.get(), statement.constData()) == 0)
        return lostError();
    return {};
}

core::Result<> Connection::Private::flush(Call& call)
{
    for (;;) {
        const auto left = PQflush(connection.get());
        if (left < 0)
            return lostError();
        if (left == 0)
            return {};
        // The server may need to be read before it takes more.
        OA_TRY(wait(call, POLLIN | POLLOUT));
        OA_TRY(consumeInput());
    }
}

core::Result<ResultHandle> Connection::Private::nextResult(Call& call)
{
    while (PQisBusy(connection.get()) != 0) {
        OA_TRY(wait(call, POLLIN));
        // On a broken connection PQgetResult below has the explanation.
        if (PQconsumeInput(connection.get()) == 0)
            break;
    }
    return ResultHandle(PQgetResult(connection.get()));
}

core::Result<ResultHandle> Connection::Private::finish(Call& call)
{
    ResultHandle answer;
    for (;;) {
        OA_TRY_ASSIGN(auto result, nextResult(call));
        if (!result)
            break;
        const auto status = PQresultStatus(result.get());
        if (status == PGRES_COPY_IN) {
            PQputCopyEnd(connection.get(), "COPY was not expected here");
            OA_TRY(flush(call));
        } else if (status == PGRES_COPY_OUT) {
            char* data = nullptr;
            for (int length = 0; (length = PQgetCopyData(connection.get(), &data, 1)) >= 0;) {
                PQfreemem(data);
                if (length == 0) {
                    OA_TRY(wait(call, POLLIN));
                    OA_TRY(consumeInput());
                }
            }
        }
        if (!answer || !isFailure(answer.get()))
            answer = std::move(result);
    }
    settle(call);
    if (!answer)
        return lostError();
    if (isFailure(answer.get()))
        return failureOf(call, answer.get());
    return answer;
}

core::Result<> Connection::Private::finishRest(Call& call)
{
    for (;;) {
        OA_TRY_ASSIGN(const auto result, nextResult(call));
        if (!result)
            break;
    }
    settle(call);
    return {};
}

void Connection::Private::settle(Call& call)
{
    if (call.cancel && !lost && !call.cancel->waitUntil(call.hardLimit))
        drop();
    if (PQstatus(connection.get()) == CONNECTION_BAD)
        lost = true;
}

core::Result<> Connection::Private::wait(Call& call, short events)
{
    for (;;) {
        const auto limit = call.interruptedBy ? std::optional(call.hardLimit) : call.deadline;
        switch (waiter.wait(PQsocket(connection.get()), events, limit, call.interruptedBy.has_value())) {
        case SocketWaiter::Event::Ready:
            return {};
        case SocketWaiter::Event::Stopped:
            interrupt(call, ErrorCode::Canceled);
            break;
        case SocketWaiter::Event::TimedOut:
            if (call.interruptedBy) {
                drop();
                return tl::unexpected(interruptedError(call));
            }
            interrupt(call, ErrorCode::TimedOut);
            break;
        }
        if (call.onStop == Call::OnStop::Return)
            return tl::unexpected(interruptedError(call));
    }
}

core::Result<> Connection::Private::consumeInput()
{
    if (PQconsumeInput(connection.get()) == 0)
        return lostError();
    return {};
}

void Connection::Private::interrupt(Call& call, ErrorCode reason)
{
    call.interruptedBy = reason;
    call.hardLimit = SocketWaiter::Clock::now() + cancelPatience;
    if (call.onStop == Call::OnStop::CancelStatement && !call.cancel)
        call.cancel = CancelRequest::send(connection.get());
}

void Connection::Private::drop()
{
    lost = true;
    shutdown(PQsocket(connection.get()), SHUT_RDWR);
}

core::Result<> Connection::Private::apply(const std::vector<SessionSetting>& settings, Extent extent,
                                          Connection& owner) const
{
    if (settings.empty())
        return {};
    QByteArray statement = "SELECT";
    std::vector<Parameter> values;
    for (const auto& setting : settings) {
        // What holds for transactions to come says nothing of the one that has begun.
        const bool isReadOnly = extent == Extent::Transaction && setting.name == "default_transaction_read_only";
        values.emplace_back(isReadOnly ? QByteArray("transaction_read_only") : setting.name);
        values.emplace_back(setting.value);
        statement += values.size() > 2 ? ", " : " ";
        statement += "pg_catalog.set_config($" + QByteArray::number(qsizetype(values.size()) - 1) + ", $" +
                     QByteArray::number(qsizetype(values.size())) +
                     (extent == Extent::Transaction ? ", true)" : ", false)");
    }
    OA_TRY(owner.executeAlone({statement.constData(), static_cast<std::size_t>(statement.size())}, values,
                              ResultFormat::Text));
    return {};
}

tl::unexpected<Error> Connection::Private::lostError()
{
    const auto words = QString::fromUtf8(PQerrorMessage(connection.get())).trimmed();
    if (PQstatus(connection.get()) != CONNECTION_BAD)
        return fail(ErrorCode::Other, Texts::tr("The database connection cannot be used in this state."), words);
    lost = true;
    return tl::unexpected(lostConnectionError(words));
}

Error Connection::Private::interruptedError(const Call& call) const
{
    if (call.interruptedBy == ErrorCode::TimedOut) {
        return {ErrorCode::TimedOut,
                Texts::tr("The database did not answer in time."),
                {},
                Texts::tr("Try again; if it stays so, look at the load of the server, and at how many connections a "
                          "pooler before it has left.")};
    }
    return {ErrorCode::Canceled, Texts::tr("Stopped."), {}, {}};
}

tl::unexpected<Error> Connection::Private::failureOf(const Call& call, const PGresult* result)
{
    const auto* stateText = PQresultErrorField(result, PG_DIAG_SQLSTATE);
    const QByteArray state(stateText);
    if (call.interruptedBy && state == queryCanceled)
        return tl::unexpected(interruptedError(call));
    // Written by libpq rather than sent by the server: the connection is what failed.
    if (state.isEmpty() && (lost || PQstatus(connection.get()) == CONNECTION_BAD))
        return tl::unexpected(lostConnectionError(QString::fromUtf8(PQresultErrorMessage(result)).trimmed()));
    const auto error = errorFromServer(
        {state, field(result, PG_DIAG_MESSAGE_PRIMARY), field(result, PG_DIAG_MESSAGE_DETAIL),
         field(result, PG_DIAG_MESSAGE_HINT), field(result, PG_DIAG_CONTEXT), field(result, PG_DIAG_SCHEMA_NAME),
         field(result, PG_DIAG_TABLE_NAME), QByteArray(PQresultErrorField(result, PG_DIAG_SOURCE_FUNCTION))});
    if (state == readOnlyTransaction && parameters.role() == ConnectionParameters::Role::Worker) {
        // This connection was made to a server that took changes: there was a failover behind it, and another
        // connection finds the server that takes them now.
        drop();
        return tl::unexpected(readOnlyServerError(error.detail));
    }
    return tl::unexpected(error);
}

} // namespace oa::db
