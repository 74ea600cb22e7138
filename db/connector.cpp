// SPDX-License-Identifier: GPL-3.0-only
#include "db/connector.h"

#include "db/socketwaiter.h"
#include "db/sqlerror.h"

#include <QCoreApplication>
#include <QLoggingCategory>

#include <libpq-fe.h>

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>
#include <vector>

#include <poll.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using oa::core::ErrorCode;
using oa::core::fail;
using std::chrono::seconds;

namespace oa::db {

namespace {

Q_LOGGING_CATEGORY(logServer, "oa.db.server", QtWarningMsg)

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(oa::db::Connector)
};

constexpr auto defaultTimeout = 5s;

/// What is asked of every session. Poolers refuse start-up options; then the settings come by SET, or not at all.
enum class SessionSettings { InStartupPacket, ByStatement };

struct Settings
{
    std::vector<QByteArray> keywords;
    std::vector<QByteArray> values;

    void add(const char* keyword, QByteArray value)
    {
        keywords.emplace_back(keyword);
        values.push_back(std::move(value));
    }
    pg_conn* start() const
    {
        std::vector<const char*> keywordPointers;
        std::vector<const char*> valuePointers;
        for (std::size_t i = 0; i < keywords.size(); ++i) {
            keywordPointers.push_back(keywords[i].constData());
            valuePointers.push_back(values[i].constData());
        }
        keywordPointers.push_back(nullptr);
        valuePointers.push_back(nullptr);
        return PQconnectStartParams(keywordPointers.data(), valuePointers.data(), 0);
    }
};

Settings settingsFor(const ConnectionParameters& parameters, SessionSettings session)
{
    Settings settings;
    const bool hasService = !parameters.value(u"service"_s).isEmpty() || qEnvironmentVariableIsSet("PGSERVICE");
    const auto addDefault = [&](const char* keyword, const QByteArray& value) {
        // A service file's entries do not override what is passed here, so leave it the keywords it may hold.
        if (!hasService && parameters.value(QString::fromLatin1(keyword)).isEmpty())
            settings.add(keyword, value);
    };
    for (auto it = parameters.values().cbegin(); it != parameters.values().cend(); ++it) {
        if (it.key() != u"options"_s && it.key() != u"client_encoding"_s)
            settings.add(it.key().toUtf8().constData(), it.value().toUtf8());
    }
    settings.add("client_encoding", "UTF8");
    settings.add("fallback_application_name", "OCR Analytics");
    addDefault("keepalives_idle", "10");
    addDefault("keepalives_interval", "3");
    addDefault("keepalives_count", "3");
    addDefault("tcp_user_timeout", "20000");
    if (parameters.role() == ConnectionParameters::Role::Worker)
        addDefault("target_session_attrs", "read-write");

    auto options = parameters.value(u"options"_s);
    if (options.isEmpty())
        options = qEnvironmentVariable("PGOPTIONS");
    if (session == SessionSettings::InStartupPacket) {
        auto ours = u"-c TimeZone=UTC"_s;
        if (parameters.role() == ConnectionParameters::Role::Viewer)
            ours += u" -c default_transaction_read_only=on"_s;
        options = options.isEmpty() ? ours : ours + u' ' + options;
    }
    if (!options.isEmpty())
        settings.add("options", options.toUtf8());
    return settings;
}

void logNotice(void* /*unused*/, const PGresult* notice)
{
    qCInfo(logServer).noquote() << QString::fromUtf8(PQresultErrorMessage(notice)).trimmed();
}

ConnectFailure failureOf(pg_conn* connection)
{
    return {PQerrorMessage(connection), PQconnectionNeedsPassword(connection) != 0,
            PQconnectionUsedPassword(connection) != 0};
}

/// One attempt: drives libpq until it is connected, failed, stopped or late.
core::Result<ConnectionHandle> attempt(const ConnectionParameters& parameters, SessionSettings session,
                                       SocketWaiter& waiter, SocketWaiter::Clock::time_point deadline)
{
    ConnectionHandle connection(settingsFor(parameters, session).start());
    if (!connection)
        return fail(ErrorCode::Other, Texts::tr("There is not enough memory to connect."));
    PQsetErrorVerbosity(connection.get(), PQERRORS_VERBOSE);
    if (PQstatus(connection.get()) == CONNECTION_BAD)
        return tl::unexpected(errorFromConnect(failureOf(connection.get()), parameters));
    PQsetNoticeReceiver(connection.get(), logNotice, nullptr);

    auto state = PGRES_POLLING_WRITING;
    while (state != PGRES_POLLING_OK) {
        switch (waiter.wait(PQsocket(connection.get()), state == PGRES_POLLING_READING ? POLLIN : POLLOUT, deadline)) {
        case SocketWaiter::Event::Stopped:
            return fail(ErrorCode::Canceled, Texts::tr("Stopped."));
        case SocketWaiter::Event::TimedOut:
            return fail(ErrorCode::TimedOut, Texts::tr("The database server did not answer in time."));
        case SocketWaiter::Event::Ready:
            break;
        }
        state = PQconnectPoll(connection.get());
        if (state == PGRES_POLLING_FAILED)
            return tl::unexpected(errorFromConnect(failureOf(connection.get()), parameters));
    }
    PQsetErrorVerbosity(connection.get(), PQERRORS_DEFAULT);
    return connection;
}

core::Result<ConnectionHandle> attemptAnyWay(const ConnectionParameters& parameters, SocketWaiter& waiter,
                                             SocketWaiter::Clock::time_point deadline)
{
    auto connected = attempt(parameters, SessionSettings::InStartupPacket, waiter, deadline);
    // A pooler says: unsupported startup parameter: options
    if (!connected && connected.error().detail.contains(u"startup parameter"_s))
        return attempt(parameters, SessionSettings::ByStatement, waiter, deadline);
    return connected;
}

/// Shared by the caller, who may leave, and the connecting thread.
struct Attempt
{
    std::mutex mutex;
    std::condition_variable_any done;
    bool finished = false;
    core::Result<ConnectionHandle> outcome;
    std::stop_source abandon;
};

seconds timeoutOf(const ConnectionParameters& parameters)
{
    auto text = parameters.value(u"connect_timeout"_s);
    if (text.isEmpty())
        text = qEnvironmentVariable("PGCONNECT_TIMEOUT");
    const auto given = text.toInt();
    const auto perHost = given > 0 ? seconds(given) : defaultTimeout;
    return perHost * (parameters.value(u"host"_s).count(u',') + 1);
}

} // namespace

void ConnectionCloser::operator()(pg_conn* connection) const
{
    PQfinish(connection);
}

core::Result<ConnectionHandle> connectToServer(const ConnectionParameters& parameters, std::stop_token stop)
{
    const auto timeout = timeoutOf(parameters);
    const auto deadline = SocketWaiter::Clock::now() + timeout;
    const auto shared = std::make_shared<Attempt>();
    std::thread thread([shared, parameters, deadline] {
        SocketWaiter waiter;
        waiter.setStopToken(shared->abandon.get_token());
        auto outcome = attemptAnyWay(parameters, waiter, deadline);
        const std::lock_guard lock(shared->mutex);
        shared->outcome = std::move(outcome);
        shared->finished = true;
        shared->done.notify_all();
    });

    std::unique_lock lock(shared->mutex);
    // A little later than the attempt's own deadline, which comes with a better explanation.
    shared->done.wait_until(lock, stop, deadline + 200ms, [&shared] { return shared->finished; });
    if (!shared->finished) {
        lock.unlock();
        shared->abandon.request_stop();
        thread.detach();
        if (stop.stop_requested())
            return fail(ErrorCode::Canceled, Texts::tr("Stopped."));
        return fail(ErrorCode::TimedOut, Texts::tr("The database server did not answer in time."), {},
                    Texts::tr("Check the address and the network, or raise connect_timeout."));
    }
    lock.unlock();
    thread.join();
    return std::move(shared->outcome);
}

} // namespace oa::db
