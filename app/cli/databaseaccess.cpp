// SPDX-License-Identifier: GPL-3.0-only
#include "app/cli/databaseaccess.h"

#include "app/cli/commandline.h"
#include "app/cli/console.h"
#include "app/database/tablesproblem.h"
#include "db/schema/guard.h"
#include "db/schema/migrator.h"
#include "db/server/embeddedserver.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace oa::cli {

namespace {

/// What a person at a command line can do about it.
QString remedyFor(const db::SchemaState& state)
{
    switch (state.kind) {
    case db::SchemaState::Kind::Empty:
        return translated(QT_TRANSLATE_NOOP("oa::cli", "Run `ocr-analytics migrate` with the same options to create "
                                                       "them; `migrate --dry-run` shows the SQL first."));
    case db::SchemaState::Kind::Ours:
        return translated(QT_TRANSLATE_NOOP("oa::cli", "Run `ocr-analytics migrate` with the same options to bring "
                                                       "them up to date; `migrate --dry-run` shows the SQL first."));
    case db::SchemaState::Kind::Predecessor:
        return translated(QT_TRANSLATE_NOOP("oa::cli", "`ocr-analytics migrate --dry-run` shows how they would be "
                                                       "taken over."));
    case db::SchemaState::Kind::Foreign:
    case db::SchemaState::Kind::Unversioned:
        break;
    }
    return {};
}

} // namespace

DatabaseAccess::DatabaseAccess() = default;
DatabaseAccess::DatabaseAccess(DatabaseAccess&&) noexcept = default;

DatabaseAccess::~DatabaseAccess()
{
    m_connection.reset(); // before the server goes
}

core::Result<> DatabaseAccess::startLocal(const QString& folder, const Invocation& invocation)
{
    auto& console = invocation.console;
    db::EmbeddedServer::Options options;
    options.folder = folder;
    options.stop = invocation.stop;
    options.progressed = [&console](const QString& what) { console.message(what); };
    OA_TRY_ASSIGN(m_server, db::EmbeddedServer::start(options));
    if (m_server->wasCreated() && !m_server->remark().isEmpty())
        console.message(m_server->remark());
    m_parameters = m_server->parameters();
    return {};
}

tl::expected<DatabaseAccess, Failure> DatabaseAccess::open(const Invocation& invocation, Tables tables)
{
    const auto& line = invocation.line;
    DatabaseAccess access;
    if (line.has("local"_L1)) {
        OA_TRY(access.startLocal(line.value("local"_L1), invocation));
    } else {
        auto parameters = db::ConnectionParameters::fromConninfo(line.value("database"_L1));
        if (!parameters)
            return tl::unexpected(Failure(parameters.error(), ExitCode::WrongUsage));
        access.m_parameters = std::move(*parameters);
    }
    const bool onlyReads = tables == Tables::Readable || tables == Tables::Looking;
    access.m_parameters.setRole(onlyReads ? db::ConnectionParameters::Role::Viewer
                                          : db::ConnectionParameters::Role::Worker);
    OA_TRY_ASSIGN(access.m_connection, db::Connection::open(access.m_parameters, invocation.stop));
    OA_TRY(access.checkTables(tables, invocation));
    return access;
}

core::Result<> DatabaseAccess::revive(std::stop_token stop)
{
    return m_server ? m_server->revive(std::move(stop)) : core::Result<>();
}

core::Result<> DatabaseAccess::tellProblems(Console& console)
{
    OA_TRY_ASSIGN(const auto report, db::Guard(*m_connection).look());
    for (const auto& text : report.texts())
        console.message(text);
    return {};
}

core::Error DatabaseAccess::tablesProblem() const
{
    auto problem = database::tablesProblem(m_schema, m_parameters.displayName());
    if (problem.remedy.isEmpty())
        problem.remedy = remedyFor(m_schema);
    return problem;
}

core::Result<> DatabaseAccess::checkTables(Tables tables, const Invocation& invocation)
{
    using Kind = db::SchemaState::Kind;
    db::Migrator migrator(*m_connection);
    OA_TRY_ASSIGN(m_schema, migrator.state());
    if (tables == Tables::Looking || tables == Tables::Any || m_schema.isUpToDate())
        return {};
    const bool mayMigrate = isLocal() && tables == Tables::Writable && !m_schema.isNewer() &&
                            (m_schema.kind == Kind::Empty || m_schema.kind == Kind::Ours);
    if (!mayMigrate)
        return tl::unexpected(tablesProblem());
    const bool isNew = m_schema.kind == Kind::Empty;
    OA_TRY(migrator.migrate());
    OA_TRY_ASSIGN(m_schema, migrator.state());
    invocation.console.message(isNew ? translated(QT_TRANSLATE_NOOP("oa::cli", "Creating the tables"))
                                     : translated(QT_TRANSLATE_NOOP("oa::cli", "Bringing the tables up to date")));
    return {};
}

} // namespace oa::cli
