// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/cli/command.h"
#include "db/connection/connection.h"
#include "db/schema/migrator.h"

#include <memory>

namespace oa::db {
class EmbeddedServer;
}

namespace oa::cli {

/// The database that a command works on, as --database, --local or the PG* variables say. A local one runs as long as
/// this object lives.
class DatabaseAccess
{
public:
    /// What a command needs to find there.
    enum class Tables {
        Looking,  ///< takes it as it is and writes nothing
        Any,      ///< takes it as it is
        Readable, ///< our tables must be there; nothing will be written
        Existing, ///< our tables must be there
        Writable  ///< our tables must be there; in a local database, which is ours, they are made or brought up to date
    };

    /// Connects and looks. Never creates anything in a database that was not made by us. Errors: why there is no
    /// connection; NotFound naming `migrate` when the tables are missing; Unsupported when they are newer than we are.
    static tl::expected<DatabaseAccess, Failure> open(const Invocation& invocation, Tables tables);
    DatabaseAccess(DatabaseAccess&&) noexcept;
    DatabaseAccess& operator=(DatabaseAccess&&) = delete;
    ~DatabaseAccess();

    const db::ConnectionParameters& parameters() const { return m_parameters; }
    /// Starts a local server again that went away under us: it was killed, or its disk was full. Nothing for others.
    /// Errors: why it does not start.
    core::Result<> revive(std::stop_token stop);
    bool isLocal() const { return m_server != nullptr; }
    const db::SchemaState& schema() const { return m_schema; }
    bool hasTables() const { return m_schema.kind == db::SchemaState::Kind::Ours; } ///< of whatever version
    /// Why the tables cannot be used as they are, when schema() is not up to date.
    core::Error tablesProblem() const;
    /// Says what lets receipts change unseen or hides them, for commands that do not end on account of it.
    core::Result<> tellProblems(Console& console);
    /// The connection that looked; ends its calls when the command is stopped.
    db::Connection& connection() { return *m_connection; }
    /// For jobs, which open their own: so that a command does not hold more connections than it uses.
    void closeConnection() { m_connection.reset(); }

private:
    DatabaseAccess();
    core::Result<> startLocal(const QString& folder, const Invocation& invocation);
    core::Result<> checkTables(Tables tables, const Invocation& invocation);

    std::unique_ptr<db::EmbeddedServer> m_server;
    db::ConnectionParameters m_parameters;
    std::unique_ptr<db::Connection> m_connection;
    db::SchemaState m_schema;
};

} // namespace oa::cli
