// SPDX-License-Identifier: GPL-3.0-only
#include "db/connection/connector.h"

#include "db/address/connectionkeywords.h"
#include "db/address/connectiontext.h"
#include "db/address/effectivevalues.h"
#include "db/address/hostlist.h"
#include "db/connection/sessionsettings.h"
#include "db/connection/socketwaiter.h"
#include "db/connection/sqlerror.h"

#include <QCoreApplication>
#include <QLoggingCategory>
#include <QSet>

#include <libpq-fe.h>

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

#include <poll.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using oa::core::Error;
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

constexpr auto defaultTimeout = 4s;   // control returns within five seconds,
constexpr auto abandonedTime = 500ms; // and with this as well

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

/// Keywords that `hosts` has the say about, when it is given.
bool namesServers(const QString& keyword)
{
    return keyword == u"host"_s || keyword == u"hostaddr"_s || keyword == u"port"_s;
}

Settings settingsFor(const EffectiveValues& values, ConnectionParameters::Role role, const QString& options,
                     const std::optional<HostList>& hosts)
{
    Settings settings;
    const auto& keywords = values.keywords();
    for (auto it = keywords.cbegin(); it != keywords.cend(); ++it) {
        if (it.key() != u"options"_s && it.key() != u"client_encoding"_s && !(hosts && namesServers(it.key())))
            settings.add(it.key().toUtf8().constData(), it.value().toUtf8());
    }
    if (hosts) {
        settings.add("host", hosts->hosts.join(','));
        settings.add("hostaddr", hosts->addresses.join(','));
        settings.add("port", hosts->ports.join(','));
    }
    const auto addDefault = [&](const char* keyword, const QByteArray& value) {
        if (values.value(QString::fromLatin1(keyword)).isEmpty())
            settings.add(keyword, value);
    };
    settings.add("client_encoding", "UTF8");
    settings.add("fallback_application_name", "OCR Analytics");
    addDefault("keepalives_idle", "10");
    addDefault("keepalives_interval", "3");
    addDefault("keepalives_count", "3");
    addDefault("tcp_user_timeout", "20000");
    if (role == ConnectionParameters::Role::Worker)
        addDefault("target_session_attrs", "read-write");
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
    return {PQerrorMessage(connection), PQconnectionNeedsPassword(connection) != 0};
}

/// Shared by the caller, who may leave, and the connecting thread.
struct Attempt
{
    std::mutex mutex;
    std::condition_variable_any done;
    bool finished = false;
    core::Result<ConnectionHandle> outcome;
    SocketWaiter::Clock::time_point deadline; ///< of the server being tried
    std::stop_source abandon;
};

/// Gives every address of every server its time, and tells the caller who waits.
class Patience
{
public:
    Patience(Attempt& attempt, seconds perServer)
        : m_attempt(attempt)
        , m_perServer(perServer)
    {
        begin();
    }

    void watch(pg_conn* connection)
    {
        const AddressTried now{PQhost(connection), PQhostaddr(connection), PQport(connection)};
        if (m_tried.empty() || now != m_tried.back()) {
            m_tried.push_back(now);
            begin();
        }
    }
    const std::vector<AddressTried>& tried() const { return m_tried; }
    SocketWaiter::Clock::time_point deadline() const { return m_deadline; }

private:
    void begin()
    {
        m_deadline = SocketWaiter::Clock::now() + m_perServer;
        const std::lock_guard lock(m_attempt.mutex);
        m_attempt.deadline = m_deadline;
    }

    Attempt& m_attempt;
    const seconds m_perServer;
    std::vector<AddressTried> m_tried;
    SocketWaiter::Clock::time_point m_deadline;
};

/// Of a server that is late. `wasReached`: it took the connection, and said nothing.
Error silence(bool wasReached)
{
    return {ErrorCode::TimedOut, Texts::tr("The database server did not answer in time."),
            wasReached ? Texts::tr("It took the connection, and then said nothing.") : QString(),
            wasReached
                ? Texts::tr("It may be starting or overloaded, or a pooler whose connections are all in use: wait, or "
                            "raise connect_timeout.")
                : Texts::tr("Check the address and the network, or raise connect_timeout.")};
}

/// Drives libpq until it is connected, failed, stopped, or late with the server that it tries.
core::Result<ConnectionHandle> drive(ConnectionHandle connection, const ConnectionParameters& parameters,
                                     SocketWaiter& waiter, Patience& patience, std::optional<HostList>& rest)
{
    auto state = PGRES_POLLING_WRITING;
    while (state != PGRES_POLLING_OK) {
        patience.watch(connection.get());
        switch (waiter.wait(PQsocket(connection.get()), state == PGRES_POLLING_READING ? POLLIN : POLLOUT,
                            patience.deadline())) {
        case SocketWaiter::Event::Stopped:
            return fail(ErrorCode::Canceled, Texts::tr("Stopped."));
        case SocketWaiter::Event::TimedOut:
            rest = HostList::of(connection.get()).after(patience.tried());
            return tl::unexpected(silence(PQstatus(connection.get()) != CONNECTION_STARTED));
        case SocketWaiter::Event::Ready:
            break;
        }
        state = PQconnectPoll(connection.get());
        if (state == PGRES_POLLING_FAILED)
            return tl::unexpected(errorFromConnect(failureOf(connection.get()), parameters));
    }
    return connection;
}

/// One attempt at all servers that are named.
core::Result<ConnectionHandle> attempt(const ConnectionParameters& parameters, const EffectiveValues& values,
                                       const QString& options, SocketWaiter& waiter, Patience& patience)
{
    std::optional<HostList> hosts;
    for (;;) {
        ConnectionHandle connection(settingsFor(values, parameters.role(), options, hosts).start());
        if (!connection)
            return fail(ErrorCode::Other, Texts::tr("There is not enough memory to connect."));
        PQsetErrorVerbosity(connection.get(), PQERRORS_VERBOSE);
        if (PQstatus(connection.get()) == CONNECTION_BAD)
            return tl::unexpected(errorFromConnect(failureOf(connection.get()), parameters));
        PQsetNoticeReceiver(connection.get(), logNotice, nullptr);
        hosts.reset();
        auto connected = drive(std::move(connection), parameters, waiter, patience, hosts);
        if (connected)
            PQsetErrorVerbosity(connected->get(), PQERRORS_DEFAULT);
        if (connected || !hosts)
            return connected;
    }
}

/// Servers that refused start-up options before, so that each connection is not tried twice.
class RefusingServers
{
public:
    bool contains(const QString& server) const
    {
        const std::lock_guard lock(m_mutex);
        return m_servers.contains(server);
    }
    void add(const QString& server)
    {
        const std::lock_guard lock(m_mutex);
        m_servers.insert(server);
    }

private:
    mutable std::mutex m_mutex;
    QSet<QString> m_servers;
};

/// In the words of pgbouncer and others like it, and of proxies of the cloud.
bool refusesOptions(const core::Error& error)
{
    return error.detail.contains(u"startup parameter"_s, Qt::CaseInsensitive) ||
           error.detail.contains(u"command-line option"_s, Qt::CaseInsensitive) ||
           error.detail.contains(u"command line option"_s, Qt::CaseInsensitive);
}

core::Result<ConnectionHandle> attemptAnyWay(const ConnectionParameters& parameters, SocketWaiter& waiter,
                                             Patience& patience)
{
    static RefusingServers refusing;
    const EffectiveValues values(parameters);
    const auto server =
        QStringList{values.value(u"host"_s), values.value(u"hostaddr"_s), values.value(u"port"_s)}.join(u' ');
    const SessionSettings settings(parameters.role(), values.value(u"options"_s));
    if (!refusing.contains(server)) {
        auto connected = attempt(parameters, values, settings.startupOptions(), waiter, patience);
        if (connected || !refusesOptions(connected.error()) || !settings.canBeSet())
            return connected;
        refusing.add(server);
    }
    return attempt(parameters, values, {}, waiter, patience);
}

seconds timeoutOf(const ConnectionParameters& parameters)
{
    const auto given = EffectiveValues(parameters).value(u"connect_timeout"_s).toInt();
    return given > 0 ? seconds(given) : defaultTimeout;
}

/// One that was saved where a newer library is.
core::Result<> checkKeywords(const ConnectionParameters& parameters)
{
    for (auto it = parameters.values().cbegin(); it != parameters.values().cend(); ++it) {
        if (!isConnectionKeyword(it.key())) {
            return fail(ErrorCode::Unsupported,
                        Texts::tr("The PostgreSQL library on this computer does not know “%1”.").arg(it.key().left(40)),
                        {}, Texts::tr("Remove it from the connection, or install a newer libpq."));
        }
    }
    return {};
}

} // namespace

void ConnectionCloser::operator()(pg_conn* connection) const
{
    PQfinish(connection);
}

core::Result<ConnectionHandle> connectToServer(const ConnectionParameters& parameters, std::stop_token stop)
{
    OA_TRY(checkConnectionValues(parameters.values()));
    OA_TRY(checkKeywords(parameters));
    const auto shared = std::make_shared<Attempt>();
    const auto patience = std::make_shared<Patience>(*shared, timeoutOf(parameters));
    std::thread thread([shared, patience, parameters] {
        SocketWaiter waiter;
        waiter.setStopToken(shared->abandon.get_token());
        auto outcome = attemptAnyWay(parameters, waiter, *patience);
        const std::lock_guard lock(shared->mutex);
        shared->outcome = std::move(outcome);
        shared->finished = true;
        shared->done.notify_all();
    });

    std::unique_lock lock(shared->mutex);
    // A little later than the attempt's own deadline, which comes with a better explanation.
    const auto limit = [&shared] { return shared->deadline + 200ms; };
    while (!shared->finished && !stop.stop_requested() && SocketWaiter::Clock::now() < limit())
        shared->done.wait_until(lock, stop, limit(), [&shared] { return shared->finished; });
    if (!shared->finished) {
        lock.unlock();
        shared->abandon.request_stop();
        lock.lock();
        // Mostly it ends at once, and then it does not outlive what it uses: at the end of the program libraries are
        // torn down under a thread that still encrypts. Only one that waits for a name is left behind.
        const auto ended = shared->done.wait_for(lock, abandonedTime, [&shared] { return shared->finished; });
        lock.unlock();
        if (ended)
            thread.join();
        else
            thread.detach();
        if (stop.stop_requested())
            return fail(ErrorCode::Canceled, Texts::tr("Stopped."));
        return tl::unexpected(silence(false));
    }
    lock.unlock();
    thread.join();
    return std::move(shared->outcome);
}

} // namespace oa::db
