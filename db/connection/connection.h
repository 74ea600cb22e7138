// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/base/result.h"
#include "db/address/connectionparameters.h"
#include "db/connection/queryresult.h"

#include <QByteArray>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <stop_token>
#include <string_view>
#include <vector>

namespace oa::db {

/// A parameter of a statement in text form; nullopt is NULL. The server infers its type from the statement.
using Parameter = std::optional<QByteArray>;

Parameter parameter(qint64 value);
Parameter parameter(bool value);
Parameter parameter(const QString& value);
Parameter parameter(std::string_view utf8);
/// As ISO 8601 in UTC, infinite outside of core::calendar; cast to timestamptz in the statement.
Parameter parameter(core::TimePoint time);

/// A field in PostgreSQL's binary form; nullopt for NULL. See db/copy/binaryfield.h.
using BinaryField = std::optional<std::string_view>;

struct Notification
{
    QByteArray channel;
    QByteArray payload;
};

/// One connection to PostgreSQL over libpq. It and all that comes of it is used by one thread at a time and may move
/// between threads in between. Every call waits in poll(2), never inside libpq, so that a stop request or a deadline
/// ends it within a second: the running statement is cancelled on the server, and if the server does not answer that
/// within two seconds the socket is dropped (the connection is then lost()).
class Connection
{
public:
    /// Connects, sets the time zone to UTC and application_name "OCR Analytics" where none was given.
    /// Errors: ConnectionLost, Authentication, Denied, Canceled, TimedOut, NotFound (database), Unsupported (a server
    /// older than PostgreSQL 14), each with a remedy.
    static core::Result<std::unique_ptr<Connection>> open(const ConnectionParameters& parameters,
                                                          std::stop_token stop = {});
    ~Connection();
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    const ConnectionParameters& parameters() const;
    int serverVersion() const; ///< as PQserverVersion: 150018
    int backendPid() const;
    bool isLost() const;
    bool isInTransaction() const;
    bool usesTls() const;
    QString tlsDescription() const; ///< "TLSv1.3, TLS_AES_256_GCM_SHA384, verify-full"; empty without TLS
    /// The database's name as the server knows it, after defaults, service file and environment were applied.
    QString databaseName() const;
    QString userName() const;
    QString hostName() const; ///< or the socket folder
    /// Of the database, as PostgreSQL calls it: "UTF8", "LATIN1", "SQL_ASCII".
    QByteArray encoding() const;
    /// Whether every text can be stored. SQL_ASCII takes bytes as they are.
    bool storesEveryText() const;

    /// False when the server is known to have closed the connection; asks the socket, not the server.
    bool isAlive();

    /// The token that ends calls from now on.
    void setStopToken(std::stop_token stop);
    /// Longest wait for one statement; zero (default) waits for ever.
    void setStatementDeadline(std::chrono::milliseconds deadline);

    /// One statement with parameters ($1, $2, …); results in text, or in binary where asked.
    core::Result<QueryResult> execute(std::string_view sql, std::span<const Parameter> parameters = {},
                                      ResultFormat format = ResultFormat::Text);
    core::Result<QueryResult> execute(std::string_view sql, std::initializer_list<Parameter> parameters,
                                      ResultFormat format = ResultFormat::Text);
    /// Several statements without parameters, for migrations; stops at the first failure.
    core::Result<> executeScript(std::string_view sql);

    /// One SELECT whose rows are handed to `consume` as they arrive, in binary: memory does not grow with their number.
    /// An error from `consume` ends it and is answered; the fields live until it returns.
    core::Result<> readRows(std::string_view sql, std::span<const Parameter> parameters,
                            const std::function<core::Result<>(std::span<const BinaryField>)>& consume);
    /// COPY (…) TO STDOUT [BINARY]: calls `consume` with each CopyData message; an error from it ends the copy. COPY
    /// takes no parameters: what it is to know comes by settings of the transaction, which the statement reads with
    /// current_setting().
    core::Result<> copyOut(std::string_view sql, const std::function<core::Result<>(std::string_view)>& consume);
    /// COPY … FROM STDIN. Use through CopyWriter, which buffers, finishes and checks the row count.
    core::Result<> beginCopyIn(std::string_view sql);
    core::Result<> putCopyData(std::string_view bytes);
    /// Ends the copy; with `failure` the server rolls it back. Returns the rows the server counted.
    core::Result<qint64> endCopyIn(const char* failure = nullptr);

    /// LISTEN must have been executed. Waits until something arrives or `timeout` passes; empty on time-out.
    core::Result<std::vector<Notification>> waitForNotifications(std::chrono::milliseconds timeout);

    /// For the names of roles, tables and the like, which no statement takes as a parameter. There is nothing of the
    /// kind for values: those are parameters.
    static QByteArray quotedIdentifier(QByteArrayView name);

private:
    friend class Transaction;
    /// Of a server that refuses workers although it is no standby.
    static std::optional<core::Error> readOnlyReason(ConnectionParameters parameters, const std::stop_token& stop);
    core::Result<> prepareSession();
    core::Result<QueryResult> executeAlone(std::string_view sql, std::span<const Parameter> parameters,
                                           ResultFormat format);
    core::Result<> beginTransaction(std::string_view statement);
    core::Result<> commitTransaction();
    core::Result<> rollBackTransaction();

    class Private;
    explicit Connection(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

} // namespace oa::db
