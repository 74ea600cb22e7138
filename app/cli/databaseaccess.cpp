// SPDX-License-Identifier: GPL-3.0-only
#include "app/cli/databaseaccess.h"

#include "app/cli/commandline.h"
#include "app/cli/console.h"
#include "db/schema/migrator.h"
#include "db/server/embeddedserver.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace oa::cli {

namespace {

core::Error missingTables(const db::ConnectionParameters& database, const db::SchemaState& state)
{
    using Kind = db::SchemaState::Kind;
    core::Error error;
    error.code = core::ErrorCode::NotFound;
    error.remedy =
        translated(QT_TRANSLATE_NOOP("oa::cli", "Run `ocr-analytics migrate` with the same options to create "
                                                "them; `migrate --dry-run` shows the SQL first."));
    if (state.kind == Kind::Empty) {
        error.message = translated(QT_TRANSLATE_NOOP("oa::cli", "The tables of OCR Analytics are not there yet in %1."))
                            .arg(database.displayName());
        return error;
    }
    if (state.kind == Kind::Ours) {
        error.message =
            translated(QT_TRANSLATE_NOOP("oa::cli", "The tables in %1 are of an older version (%2 instead of "
                                                    "%3)."))
                .arg(database.displayName(), QString::number(state.version), QString::number(state.newestVersion));
        error.remedy = translated(QT_TRANSLATE_NOOP("oa::cli", "Run `ocr-analytics migrate` with the same options to "
                                                               "bring them up to date; `migrate --dry-run` shows the "
                                                               "SQL first."));
        return error;
    }
    error.code = core::ErrorCode::Unsupported;
    error.detail = state.detail;
    if (state.kind == Kind::Predecessor) {
        error.message = translated(QT_TRANSLATE_NOOP("oa::cli", "%1 holds the tables of the system before this one."))
                            .arg(database.displayName());
        error.remedy = translated(QT_TRANSLATE_NOOP("oa::cli", "`ocr-analytics migrate --dry-run` shows how they would "
                                                               "be adopted."));
    } else {
        error.message = translated(QT_TRANSLATE_NOOP("oa::cli", "%1 holds other tables of the same names."))
                            .arg(database.displayName());
        error.remedy = translated(QT_TRANSLATE_NOOP("oa::cli", "Choose another database."));
    }
    return error;
}

core::Error newerTables(const db::SchemaState& state)
{
    return {
        core::ErrorCode::Unsupported,
        translated(QT_TRANSLATE_NOOP("oa::cli", "The tables belong to a newer version of this program (%1; this one "
                                                "knows %2)."))
            .arg(state.version)
            .arg(state.newestVersion),
        {},
        translated(QT_TRANSLATE_NOOP("oa::cli", "Install the newer program."))};
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

core::Error DatabaseAccess::tablesProblem() const
{
    return m_schema.isNewer() ? newerTables(m_schema) : missingTables(m_parameters, m_schema);
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
