// SPDX-License-Identifier: GPL-3.0-only
#include "db/connection/connection.h"

#include "core/time/calendar.h"
#include "db/address/effectivevalues.h"
#include "db/connection/connectionprivate.h"
#include "db/connection/oldestserver.h"
#include "db/connection/sqlerror.h"
#include "db/connection/statement.h"
#include "db/connection/transaction.h"

#include <QCoreApplication>

#include <libpq-fe.h>

#include <poll.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using oa::core::ErrorCode;
using oa::core::fail;

namespace oa::db {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(oa::db::Connection)
};

QueryResult shared(ResultHandle handle)
{
    return QueryResult(
        std::shared_ptr<void>(handle.release(), [](void* result) { PQclear(static_cast<PGresult*>(result)); }));
}

/// The mode that applies after service file and environment.
QString sslModeOf(pg_conn* connection)
{
    const std::unique_ptr<PQconninfoOption, decltype(&PQconninfoFree)> options(PQconninfo(connection), &PQconninfoFree);
    for (const auto* option = options.get(); option != nullptr && option->keyword != nullptr; ++option) {
        if (QByteArrayView(option->keyword) == "sslmode")
            return QString::fromUtf8(option->val);
    }
    return {};
}

} // namespace

Parameter parameter(qint64 value)
{
    return QByteArray::number(value);
}

Parameter parameter(bool value)
{
    return QByteArray(value ? "true" : "false");
}

Parameter parameter(const QString& value)
{
    return value.toUtf8();
}

Parameter parameter(std::string_view utf8)
{
    return QByteArray(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

Parameter parameter(core::TimePoint time)
{
    // Beyond lies nothing that counts, and ISO 8601 has no year 0 that the server would read.
    if (time < core::calendar.from)
        return QByteArrayLiteral("-infinity");
    if (time > core::calendar.to)
        return QByteArrayLiteral("infinity");
    return core::toIsoString(time).toLatin1();
}

std::optional<core::Error> Connection::readOnlyReason(ConnectionParameters parameters, const std::stop_token& stop)
{
    if (parameters.value(u"target_session_attrs"_s) == u"any"_s)
        return std::nullopt;
    parameters.setValue(u"target_session_attrs"_s, u"any"_s);
    const auto connection = open(parameters, stop);
    if (!connection)
        return std::nullopt;
    const auto found = (*connection)->execute(sql("access/read-only"));
    if (!found || found->rowCount() == 0)
        return std::nullopt;
    return core::Error{ErrorCode::ConnectionLost,
                       Texts::tr("Sessions may only read here: default_transaction_read_only is on."),
                       {},
                       found->isNull(0, 0)
                           ? Texts::tr("It stands in the connection’s options: in a service file, PGOPTIONS or the "
                                       "connection text.")
                           : Texts::tr("To let work be done here: %1").arg(found->text(0, 0))};
}

core::Result<std::unique_ptr<Connection>> Connection::open(const ConnectionParameters& parameters, std::stop_token stop)
{
    auto connected = connectToServer(parameters, stop);
    if (!connected && saysReadOnly(connected.error()))
        return tl::unexpected(readOnlyReason(parameters, stop).value_or(connected.error()));
    OA_TRY_ASSIGN(auto handle, std::move(connected));
    std::unique_ptr<Connection> connection(new Connection(std::make_unique<Private>(std::move(handle), parameters)));
    if (connection->serverVersion() / 10000 < oldestServerMajor) {
        return fail(ErrorCode::Unsupported,
                    Texts::tr("This is PostgreSQL %1, and OCR Analytics needs PostgreSQL %2 or newer.")
                        .arg(connection->serverVersion() / 10000)
                        .arg(oldestServerMajor),
                    {},
                    Texts::tr("Update the database server, with pg_upgrade or by pg_dump and pg_restore. Nothing was "
                              "changed."));
    }
    connection->setStopToken(std::move(stop));
    connection->setStatementDeadline(5s);
    OA_TRY(connection->prepareSession());
    connection->setStatementDeadline(0s);
    return connection;
}

core::Result<> Connection::prepareSession()
{
    const SessionSettings settings(d->parameters.role(), EffectiveValues(d->parameters).value(u"options"_s));
    OA_TRY_ASSIGN(const auto session,
                  execute("SELECT pg_catalog.pg_backend_pid(), pg_catalog.current_setting('TimeZone'), "
                          "pg_catalog.current_setting('DateStyle'), pg_catalog.current_setting($1, true)",
                          {parameter(std::string_view(SessionSettings::marker))}));
    // A pooler hands out process numbers of its own.
    const bool isPooled = session.integer(0, 0) != backendPid();
    const bool isSet = !session.isNull(0, 3);
    // One that lends server connections by transaction keeps each client's time zone and style of dates, and no other
    // setting: what else was set would stay behind for other clients.
    if (session.text(0, 1) != u"UTC"_s)
        OA_TRY(execute("SET TIME ZONE 'UTC'"));
    if (!session.text(0, 2).startsWith(u"ISO"_s))
        OA_TRY(execute("SET DateStyle = 'ISO'"));
    auto wanted = settings.forVersion(serverVersion());
    if (!isSet) {
        if (!settings.canBeSet()) {
            return fail(ErrorCode::BadInput, Texts::tr("The server does not take the connection’s options."),
                        EffectiveValues(d->parameters).value(u"options"_s),
                        Texts::tr("Write them as settings: “-c name=value -c name=value”."));
        }
        wanted.insert(wanted.begin(), settings.all().begin(), settings.all().end());
    }
    if (!isPooled)
        return d->apply(wanted, Private::Extent::Session, *this);
    d->transactionSettings = std::move(wanted);
    d->wrapsStatements = !isSet && settings.hasGiven();
    return {};
}

Connection::Connection(std::unique_ptr<Private> own)
    : d(std::move(own))
{}

Connection::~Connection() = default;

const ConnectionParameters& Connection::parameters() const
{
    return d->parameters;
}

int Connection::serverVersion() const
{
    return PQserverVersion(d->connection.get());
}

int Connection::backendPid() const
{
    return PQbackendPID(d->connection.get());
}

bool Connection::isLost() const
{
    return d->lost;
}

bool Connection::isInTransaction() const
{
    const auto status = PQtransactionStatus(d->connection.get());
    return status == PQTRANS_INTRANS || status == PQTRANS_INERROR || status == PQTRANS_ACTIVE;
}

bool Connection::usesTls() const
{
    return PQsslInUse(d->connection.get()) != 0;
}

QString Connection::tlsDescription() const
{
    if (!usesTls())
        return {};
    return QString::fromUtf8(PQsslAttribute(d->connection.get(), "protocol")) + u", "_s +
           QString::fromUtf8(PQsslAttribute(d->connection.get(), "cipher")) + u", "_s + sslModeOf(d->connection.get());
}

QString Connection::databaseName() const
{
    return QString::fromUtf8(PQdb(d->connection.get()));
}

QString Connection::userName() const
{
    return QString::fromUtf8(PQuser(d->connection.get()));
}

QString Connection::hostName() const
{
    return QString::fromUtf8(PQhost(d->connection.get()));
}

QByteArray Connection::encoding() const
{
    return PQparameterStatus(d->connection.get(), "server_encoding");
}

bool Connection::storesEveryText() const
{
    return encoding() == "UTF8" || encoding() == "SQL_ASCII";
}

bool Connection::isAlive()
{
    // A server that goes says so in a last message and closes a moment later. Nothing else comes to who asks and
    // listens for nothing.
    pollfd descriptor{PQsocket(d->connection.get()), POLLIN | POLLRDHUP, 0};
    if (!d->lost && poll(&descriptor, 1, 0) > 0)
        d->lost = true;
    return !d->lost;
}

void Connection::setStopToken(std::stop_token stop)
{
    d->waiter.setStopToken(std::move(stop));
}

void Connection::setStatementDeadline(std::chrono::milliseconds deadline)
{
    d->statementDeadline = deadline;
}

core::Result<QueryResult> Connection::execute(std::string_view sql, std::span<const Parameter> parameters,
                                              ResultFormat format)
{
    if (!d->wrapsStatements || isInTransaction())
        return executeAlone(sql, parameters, format);
    OA_TRY_ASSIGN(auto transaction, Transaction::begin(*this));
    OA_TRY_ASSIGN(auto result, executeAlone(sql, parameters, format));
    OA_TRY(transaction.commit());
    return result;
}

core::Result<> Connection::beginTransaction(std::string_view statement)
{
    OA_TRY(executeAlone(statement, {}, ResultFormat::Text));
    if (d->transactionSettings.empty())
        return {};
    auto applied = d->apply(d->transactionSettings, Private::Extent::Transaction, *this);
    if (!applied)
        OA_TRY(rollBackTransaction());
    return applied;
}

core::Result<QueryResult> Connection::executeAlone(std::string_view sql, std::span<const Parameter> parameters,
                                                   ResultFormat format)
{
    OA_TRY(d->checkUsable());
    auto call = d->newCall();
    OA_TRY(d->sendQuery(sql, parameters, format));
    OA_TRY(d->flush(call));
    OA_TRY_ASSIGN(auto result, d->finish(call));
    const auto status = PQresultStatus(result.get());
    if (status == PGRES_COPY_IN || status == PGRES_COPY_OUT)
        return fail(ErrorCode::BadInput, Texts::tr("COPY cannot be run as a plain statement."));
    return shared(std::move(result));
}

core::Result<QueryResult> Connection::execute(std::string_view sql, std::initializer_list<Parameter> parameters,
                                              ResultFormat format)
{
    return execute(sql, std::span(parameters.begin(), parameters.size()), format);
}

core::Result<> Connection::executeScript(std::string_view sql)
{
    OA_TRY(d->checkUsable());
    auto call = d->newCall();
    OA_TRY(d->sendSimple(sql));
    OA_TRY(d->flush(call));
    OA_TRY(d->finish(call));
    return {};
}

core::Result<std::vector<Notification>> Connection::waitForNotifications(std::chrono::milliseconds timeout)
{
    OA_TRY(d->checkUsable());
    const auto deadline = SocketWaiter::Clock::now() + timeout;
    std::vector<Notification> notifications;
    for (;;) {
        OA_TRY(d->consumeInput());
        while (auto* notify = PQnotifies(d->connection.get())) {
            notifications.push_back({notify->relname, notify->extra});
            PQfreemem(notify);
        }
        if (!notifications.empty())
            return notifications;
        switch (d->waiter.wait(PQsocket(d->connection.get()), POLLIN, deadline)) {
        case SocketWaiter::Event::Ready:
            break;
        case SocketWaiter::Event::Stopped:
            return fail(ErrorCode::Canceled, Texts::tr("Stopped."));
        case SocketWaiter::Event::TimedOut:
            return notifications;
        }
    }
}

core::Result<> Connection::commitTransaction()
{
    if (auto usable = d->checkUsable(); !usable) {
        if (!d->lost)
            OA_TRY(rollBackTransaction());
        return usable;
    }
    auto call = d->newCall(Call::OnStop::Linger);
    const auto unknown = [](const core::Error& error) {
        return fail(ErrorCode::OutcomeUnknown,
                    Texts::tr("The connection broke while saving: the change may or may not have happened."),
                    error.detail.isEmpty() ? error.message : error.detail,
                    Texts::tr("Look whether it is there before repeating it."));
    };
    // As a query like all others: a pooler may take nothing else.
    OA_TRY(d->sendQuery("COMMIT", {}, ResultFormat::Text));
    if (const auto sent = d->flush(call); !sent)
        return unknown(sent.error());
    const auto result = d->finish(call);
    if (!result) {
        if (d->lost)
            return unknown(result.error());
        return tl::unexpected(result.error());
    }
    // COMMIT of a failed transaction succeeds as a ROLLBACK.
    if (QByteArrayView(PQcmdStatus(result->get())) != "COMMIT")
        return fail(ErrorCode::Other, Texts::tr("The changes were rolled back because an earlier step had failed."));
    return {};
}

core::Result<> Connection::rollBackTransaction()
{
    if (d->lost)
        return {};
    auto call = d->newClosingCall();
    OA_TRY(d->sendQuery("ROLLBACK", {}, ResultFormat::Text));
    OA_TRY(d->flush(call));
    OA_TRY(d->finish(call));
    return {};
}

QByteArray Connection::quotedIdentifier(QByteArrayView name)
{
    auto quoted = name.toByteArray();
    quoted.replace('"', "\"\"");
    return '"' + quoted + '"';
}

} // namespace oa::db
