// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "db/connection/connection.h"
#include "db/connection/connector.h"
#include "db/connection/sessionsettings.h"
#include "db/connection/socketwaiter.h"

#include <memory>
#include <optional>

struct pg_result;

namespace oa::db {

struct ResultCloser
{
    void operator()(pg_result* result) const;
};
using ResultHandle = std::unique_ptr<pg_result, ResultCloser>;

class CancelRequest;

/// How long the server may take to answer a cancel request before the socket is dropped.
inline constexpr std::chrono::milliseconds cancelPatience{2000};

/// One exchange with the server, from sending to the last result.
struct Call
{
    enum class OnStop {
        CancelStatement, ///< ask the server to stop, wait cancelPatience for its answer
        Linger,          ///< wait cancelPatience for the answer without asking (COMMIT)
        Return           ///< give up at once; the caller brings the connection back in order
    };
    OnStop onStop = OnStop::CancelStatement;
    std::optional<SocketWaiter::Clock::time_point> deadline = {};
    std::optional<core::ErrorCode> interruptedBy = {}; ///< Canceled or TimedOut once the call is being ended
    SocketWaiter::Clock::time_point hardLimit = {};    ///< when interrupted: then the socket is dropped
    std::shared_ptr<CancelRequest> cancel = {};
};

class Connection::Private
{
public:
    Private(ConnectionHandle handle, ConnectionParameters given);
    ~Private();

    Call newCall(Call::OnStop onStop = Call::OnStop::CancelStatement) const;
    /// A call that stop requests do not end and that has cancelPatience from now.
    Call newClosingCall() const;
    core::Result<> checkUsable() const;

    core::Result<> sendQuery(std::string_view sql, std::span<const Parameter> parameters, ResultFormat format);
    core::Result<> sendSimple(std::string_view sql);
    core::Result<> flush(Call& call);
    /// The next result, or a null handle after the last.
    core::Result<ResultHandle> nextResult(Call& call);
    /// Reads all results; answers the last one, or the first failure.
    core::Result<ResultHandle> finish(Call& call);
    /// Reads what follows a result that has been taken already.
    core::Result<> finishRest(Call& call);
    /// Waits for the cancel thread, so that its request cannot hit a later statement.
    void settle(Call& call);

    core::Result<> wait(Call& call, short events);
    core::Result<> consumeInput();
    void interrupt(Call& call, core::ErrorCode reason);
    void drop();

    tl::unexpected<core::Error> lostError();
    core::Error interruptedError(const Call& call) const;
    tl::unexpected<core::Error> failureOf(const Call& call, const pg_result* result);

    enum class Extent { Session, Transaction };
    /// By SET, or SET LOCAL.
    core::Result<> apply(const std::vector<SessionSetting>& settings, Extent extent, Connection& owner) const;

    ConnectionHandle connection;
    ConnectionParameters parameters;
    /// Through a pooler, where a session's settings would stay behind for others: at the beginning of each transaction.
    std::vector<SessionSetting> transactionSettings;
    /// A person's settings have to hold for single statements as well.
    bool wrapsStatements = false;
    SocketWaiter waiter;
    std::chrono::milliseconds statementDeadline{0};
    bool lost = false;
};

} // namespace oa::db
