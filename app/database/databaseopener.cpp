// SPDX-License-Identifier: GPL-3.0-only
#include "app/database/databaseopener.h"

#include "app/database/tablesproblem.h"
#include "core/time/zones.h"
#include "db/connection/connection.h"
#include "db/connection/statement.h"
#include "db/schema/accessprobe.h"
#include "db/schema/migrator.h"
#include "db/server/embeddedserver.h"

#include <QCoreApplication>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace oa::database {

namespace {

QString translated(const char* text)
{
    return QCoreApplication::translate("oa::database::DatabaseOpener", text);
}

core::Error unusable(const db::SchemaState& state, const db::ConnectionParameters& database)
{
    auto problem = tablesProblem(state, database.displayName());
    if (state.kind == db::SchemaState::Kind::Predecessor)
        problem.remedy = translated(QT_TRANSLATE_NOOP(
            "oa::database::DatabaseOpener", "They can be taken over; you will see how before anything happens."));
    return problem;
}

/// The zone to read the old times in until a person says otherwise: this computer's, if the server knows it.
core::Result<QByteArray> proposedZone(db::Connection& connection)
{
    const auto zone = core::systemZoneOrUtc().id();
    OA_TRY_ASSIGN(const auto known, connection.execute(db::sql("adopt/inspect:zone-exists"), {db::Parameter(zone)}));
    return known.boolean(0, 0) ? zone : QByteArray("UTC");
}

/// Takes over the tables of the system before this one where that was agreed to; says what it would do where it was
/// not.
core::Result<std::optional<MissingSetup>> prepareAdoption(db::Connection& connection, const DatabaseChoice& choice,
                                                          const std::function<void(const QString&)>& progressed)
{
    auto zone = choice.adoptionZone;
    if (zone.isEmpty()) {
        OA_TRY_ASSIGN(zone, proposedZone(connection));
    }
    db::Adoption adoption(connection, zone);
    if (choice.mayAdopt && !choice.isReadOnly) {
        progressed(translated(QT_TRANSLATE_NOOP("oa::database::DatabaseOpener", "Taking over the receipts…")));
        OA_TRY(adoption.adopt());
        OA_TRY(db::buildDocumentIndex(connection));
        return std::optional<MissingSetup>();
    }
    MissingSetup missing;
    OA_TRY_ASSIGN(missing.adoption, adoption.plan());
    missing.sql = missing.adoption->script;
    missing.mayRun = missing.adoption->mayRun && !choice.isReadOnly;
    return std::optional(missing);
}

/// Creates or updates the tables where that was agreed to; says what is missing where it was not.
core::Result<std::optional<MissingSetup>> prepareTables(db::Connection& connection, const DatabaseChoice& choice,
                                                        const std::function<void(const QString&)>& progressed)
{
    db::Migrator migrator(connection);
    OA_TRY_ASSIGN(const auto state, migrator.state());
    if (state.isUpToDate())
        return std::optional<MissingSetup>();
    using Kind = db::SchemaState::Kind;
    if (state.kind == Kind::Predecessor)
        return prepareAdoption(connection, choice, progressed);
    if (state.isNewer() || (state.kind != Kind::Empty && state.kind != Kind::Ours))
        return tl::unexpected(unusable(state, choice.parameters));
    if (choice.mayCreateTables && !choice.isReadOnly) {
        progressed(translated(QT_TRANSLATE_NOOP("oa::database::DatabaseOpener", "Creating the tables…")));
        OA_TRY(migrator.migrate());
        return std::optional<MissingSetup>();
    }
    OA_TRY_ASSIGN(const auto plan, migrator.plan());
    MissingSetup missing;
    missing.installedVersion = state.version;
    missing.neededVersion = state.newestVersion;
    missing.sql = plan.script;
    OA_TRY_ASSIGN(const auto access, db::probeAccess(connection));
    missing.mayRun = access.mayCreate && !choice.isReadOnly;
    return std::optional(missing);
}

} // namespace

OpenedDatabase::OpenedDatabase() = default;
OpenedDatabase::~OpenedDatabase() = default;

core::Result<std::shared_ptr<OpenedDatabase>> openDatabase(const DatabaseChoice& choice, const std::stop_token& stop,
                                                           const std::function<void(const QString&)>& progressed)
{
    auto opened = std::make_shared<OpenedDatabase>();
    opened->choice = choice;
    opened->parameters = choice.parameters;
    if (choice.isLocal) {
        progressed(translated(QT_TRANSLATE_NOOP("oa::database::DatabaseOpener", "Starting a private PostgreSQL…")));
        OA_TRY_ASSIGN(opened->server, db::EmbeddedServer::start({choice.localDirectory, stop, progressed}));
        opened->parameters = opened->server->parameters();
    }
    progressed(translated(QT_TRANSLATE_NOOP("oa::database::DatabaseOpener", "Connecting…")));
    // Neither role yet: whether this person may write is what is being found out.
    opened->parameters.setRole(choice.isReadOnly ? db::ConnectionParameters::Role::Viewer
                                                 : db::ConnectionParameters::Role::Worker);
    auto connection = db::Connection::open(opened->parameters, stop);
    if (!connection && connection.error().code == core::ErrorCode::ConnectionLost && !choice.isReadOnly) {
        // Among the servers that do not let a worker in is a standby, which is good enough to look.
        auto looking = opened->parameters;
        looking.setRole(db::ConnectionParameters::Role::Viewer);
        if (auto viewer = db::Connection::open(looking, stop)) {
            opened->parameters = looking;
            connection = std::move(viewer);
        }
    }
    if (!connection)
        return tl::unexpected(connection.error());
    OA_TRY_ASSIGN(opened->missing, prepareTables(**connection, choice, progressed));
    if (opened->missing)
        return opened;
    OA_TRY_ASSIGN(opened->access, db::probeAccess(**connection));
    if (choice.isLocal) {
        OA_TRY_ASSIGN(const auto identity, (*connection)->execute(db::sql("access/identity")));
        opened->localId = identity.text(0, 0);
    }
    if (!opened->access.mayRead)
        return core::fail(core::ErrorCode::Denied,
                          translated(QT_TRANSLATE_NOOP("oa::database::DatabaseOpener",
                                                       "The role “%1” may not read the receipts here."))
                              .arg(opened->access.role),
                          {},
                          translated(QT_TRANSLATE_NOOP("oa::database::DatabaseOpener", "Ask the owner to run: %1"))
                              .arg(u"GRANT SELECT ON ALL TABLES IN SCHEMA public TO %1;"_s.arg(
                                  QString::fromUtf8(db::Connection::quotedIdentifier(opened->access.role.toUtf8())))));
    return opened;
}

core::Result<DatabaseReport> testDatabase(const db::ConnectionParameters& parameters, const std::stop_token& stop)
{
    auto looking = parameters; // a standby is a good place to look, too
    looking.setRole(db::ConnectionParameters::Role::Viewer);
    OA_TRY_ASSIGN(const auto connection, db::Connection::open(looking, stop));
    OA_TRY_ASSIGN(const auto access, db::probeAccess(*connection));
    OA_TRY_ASSIGN(const auto state, db::Migrator(*connection).state());
    DatabaseReport report;
    const auto note = [&report](bool isGood, const QString& text) { report.lines.push_back({isGood, text}); };
    note(true, translated(QT_TRANSLATE_NOOP("oa::database::DatabaseOpener", "PostgreSQL %1, as “%2”"))
                   .arg(access.serverVersion, access.role));
    if (access.usesTls)
        note(true, translated(QT_TRANSLATE_NOOP("oa::database::DatabaseOpener", "The connection is encrypted (%1)"))
                       .arg(connection->tlsDescription()));
    else if (parameters.isRemote())
        note(false, translated(QT_TRANSLATE_NOOP("oa::database::DatabaseOpener", "The connection is not encrypted")));
    else
        note(true,
             translated(QT_TRANSLATE_NOOP("oa::database::DatabaseOpener", "The connection stays on this computer")));
    if (access.isStandby)
        note(false, translated(QT_TRANSLATE_NOOP("oa::database::DatabaseOpener", "A standby server: reading only")));
    using Kind = db::SchemaState::Kind;
    if (state.isUpToDate()) {
        note(true, translated(QT_TRANSLATE_NOOP("oa::database::DatabaseOpener", "The tables are there, version %1"))
                       .arg(state.version));
        note(access.mayRead,
             access.mayRead
                 ? translated(QT_TRANSLATE_NOOP("oa::database::DatabaseOpener", "May read the receipts"))
                 : translated(QT_TRANSLATE_NOOP("oa::database::DatabaseOpener", "May not read the receipts")));
        note(true, access.mayWrite ? translated(QT_TRANSLATE_NOOP("oa::database::DatabaseOpener",
                                                                  "May add receipts and refresh totals"))
                                   : translated(QT_TRANSLATE_NOOP("oa::database::DatabaseOpener", "Reading only")));
    } else if (state.kind == Kind::Empty || (state.kind == Kind::Ours && !state.isNewer())) {
        note(access.mayCreate,
             access.mayCreate ? translated(QT_TRANSLATE_NOOP(
                                    "oa::database::DatabaseOpener",
                                    "Tables are to be created; you will see the SQL before anything happens"))
                              : translated(QT_TRANSLATE_NOOP("oa::database::DatabaseOpener",
                                                             "Tables are missing, and this role may not create them")));
    } else {
        const auto problem = unusable(state, parameters);
        note(false, problem.text());
    }
    return report;
}

} // namespace oa::database
