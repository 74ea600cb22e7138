// SPDX-License-Identifier: GPL-3.0-only
#include "db/schema/migrator.h"

#include "db/connection/connection.h"
#include "db/connection/statement.h"
#include "db/connection/transaction.h"
#include "db/schema/takennames.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;
using oa::core::Error;
using oa::core::ErrorCode;
using oa::core::fail;

namespace oa::db {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(oa::db::Migrator)
};

/// The newest migrations that hold all that watches documents, and hours. They may be run again at any time, and mend.
constexpr Statement watchingDocuments = "migrations/0006_watch";
constexpr Statement watchingDays = "migrations/0016_days";

/// Triggers that were changed are dropped first: missing ones are made, and what they missed is noted.
QString mendingScript(const GuardReport& report)
{
    return report.drops.join(u'\n') + (report.drops.isEmpty() ? u""_s : u"\n"_s) + sqlText(watchingDocuments) + u'\n' +
           sqlText(watchingDays);
}

std::vector<Migration> readAll()
{
    std::vector<Migration> migrations;
    for (const auto statement : Statement::allIn("migrations/")) {
        Migration migration{0, {}, statement};
        const auto file = migration.fileName();
        migration.version = file.left(4).toInt();
        migration.name = file.mid(5);
        migrations.push_back(migration);
    }
    return migrations;
}

std::vector<Migration> newerThan(int version)
{
    std::vector<Migration> newer;
    std::ranges::copy_if(Migrator::all(), std::back_inserter(newer),
                         [version](const Migration& migration) { return migration.version > version; });
    return newer;
}

/// Tells the predecessor's tables and others' apart by the columns of documents.
SchemaState::Kind kindOf(const QHash<QString, QHash<QString, QString>>& tables, QString& detail)
{
    if (tables.isEmpty())
        return SchemaState::Kind::Empty;
    if (!tables.contains(u"documents"_s)) {
        detail = Texts::tr("There is a roll-up table but no table named documents.");
        return SchemaState::Kind::Foreign;
    }
    const auto documents = tables.value(u"documents"_s);
    const auto payload = documents.value(u"ml_response"_s);
    const auto timestamp = documents.value(u"timestamp"_s);
    const bool goodPayload =
        payload == u"text"_s || payload == u"character varying"_s || payload == u"json"_s || payload == u"jsonb"_s;
    const bool goodTimestamp = timestamp.startsWith(u"timestamp"_s);
    const auto id = documents.value(u"document_id"_s);
    const bool goodId = id == u"integer"_s || id == u"bigint"_s || id == u"smallint"_s;
    if (goodId && goodPayload && goodTimestamp)
        return SchemaState::Kind::Predecessor;
    detail = Texts::tr("The table documents needs the columns document_id (a whole number), ml_response (text, json or "
                       "jsonb) and timestamp (a timestamp).");
    return SchemaState::Kind::Foreign;
}

} // namespace

Error unversionedTables()
{
    return {
        ErrorCode::Unsupported,
        Texts::tr("The tables are those of OCR Analytics, but schema_version, which says of which version, is missing, "
                  "empty or hidden from this role."),
        {},
        Texts::tr(
            "After a restore of a part, copy schema_version and settings with their rows from where the tables come "
            "from. Where row level security hides them: %1")
            .arg(u"ALTER TABLE public.schema_version DISABLE ROW LEVEL SECURITY;"_s)};
}

QString Migration::fileName() const
{
    const auto file = statement.name().substr(statement.name().rfind('/') + 1);
    return QString::fromUtf8(file.data(), static_cast<qsizetype>(file.size()));
}

Migrator::Migrator(Connection& connection)
    : m_connection(connection)
{}

const std::vector<Migration>& Migrator::all()
{
    static const auto migrations = readAll();
    return migrations;
}

QString Migrator::scriptOf(const std::vector<Migration>& migrations)
{
    if (migrations.empty())
        return {};
    auto script = sqlText("schema/state:create-version");
    for (const auto& migration : migrations) {
        script += u"\n-- %1 %2\n"_s.arg(migration.version).arg(migration.name) + sqlText(migration.statement);
        script += u"\nINSERT INTO public.schema_version (version, name) VALUES (%1, '%2');\n"_s.arg(migration.version)
                      .arg(migration.name);
    }
    return script;
}

core::Result<SchemaState> Migrator::state()
{
    SchemaState state;
    state.newestVersion = all().back().version;
    OA_TRY_ASSIGN(const auto columns, m_connection.execute(sql("schema/state:columns")));
    QHash<QString, QHash<QString, QString>> tables;
    QString view; // or a foreign table
    for (int row = 0; row < columns.rowCount(); ++row) {
        tables[columns.text(row, 0)].insert(columns.text(row, 1), columns.text(row, 2));
        if (!columns.boolean(row, 3))
            view = columns.text(row, 0);
    }
    if (const auto versions = tables.take(u"schema_version"_s); !versions.isEmpty()) {
        if (versions.value(u"version"_s) != u"integer"_s || !versions.contains(u"applied"_s)) { // a usual name
            state.kind = SchemaState::Kind::Foreign;
            state.detail = Texts::tr("The table schema_version is another program's.");
            return state;
        }
        OA_TRY_ASSIGN(const auto version, m_connection.execute(sql("schema/state:version")));
        state.version = static_cast<int>(version.integer(0, 0));
        if (state.version > 0) {
            state.kind = SchemaState::Kind::Ours;
            return state;
        }
    }
    if (tables.contains(u"document_values"_s)) { // which the predecessor has not
        state.kind = SchemaState::Kind::Unversioned;
        return state;
    }
    tables.remove(u"document_values"_s);
    state.kind = kindOf(tables, state.detail);
    if (!view.isEmpty()) {
        state.kind = SchemaState::Kind::Foreign;
        state.detail = Texts::tr("%1 is a view or a foreign table, in which changes are not seen.").arg(view);
    }
    return state;
}

core::Result<MigrationPlan> Migrator::plan()
{
    MigrationPlan plan;
    OA_TRY_ASSIGN(plan.state, state());
    plan.pending = newerThan(plan.state.version);
    plan.script = scriptOf(plan.pending);
    if (plan.state.isUpToDate()) {
        OA_TRY_ASSIGN(auto report, Guard(m_connection).look());
        if (report.isMendable())
            plan.script = mendingScript(report);
        plan.problems = std::move(report.problems);
    }
    return plan;
}

core::Result<MigrationPlan> Migrator::dryRun()
{
    OA_TRY_ASSIGN(const auto plan, this->plan());
    OA_TRY(checkUsable(plan.state));
    OA_TRY_ASSIGN(auto transaction, Transaction::begin(m_connection));
    OA_TRY(m_connection.execute(sql("schema/state:lock")));
    OA_TRY_ASSIGN(const auto now, state());
    if (now.version != plan.state.version) { // somebody else did it meanwhile
        OA_TRY(transaction.rollBack());
        return dryRun();
    }
    OA_TRY(checkNamesAreFree(m_connection, plan.pending));
    if (const auto run = m_connection.executeScript(plan.script.toStdString()); !run)
        return tl::unexpected(explained(run.error(), plan.script));
    OA_TRY(transaction.rollBack());
    return plan;
}

core::Result<MigrationResult> Migrator::migrate()
{
    OA_TRY_ASSIGN(const auto plan, this->plan());
    OA_TRY(checkUsable(plan.state));
    MigrationResult result;
    for (const auto& migration : plan.pending) {
        OA_TRY_ASSIGN(auto transaction, Transaction::begin(m_connection));
        OA_TRY(m_connection.execute(sql("schema/state:lock")));
        // Whoever held the lock before us may have done it all.
        OA_TRY_ASSIGN(const auto now, state());
        OA_TRY(checkUsable(now));
        if (now.version < migration.version) {
            OA_TRY(checkNamesAreFree(m_connection, newerThan(now.version)));
            if (const auto applied = apply(migration); !applied)
                return tl::unexpected(explained(applied.error(), plan.script));
            ++result.migrations;
        }
        OA_TRY(transaction.commit());
    }
    OA_TRY_ASSIGN(result.hasMended, mend());
    OA_TRY_ASSIGN(auto left, Guard(m_connection).look());
    result.problems = std::move(left.problems);
    return result;
}

core::Result<bool> Migrator::mend()
{
    OA_TRY_ASSIGN(const auto before, Guard(m_connection).look());
    if (!before.isMendable())
        return false;
    OA_TRY_ASSIGN(auto transaction, Transaction::begin(m_connection));
    OA_TRY(m_connection.execute(sql("schema/state:lock")));
    if (before.hasNews) // else mending would take the tables for known
        OA_TRY(m_connection.execute(sql("guard/look:note-restored")));
    if (const auto run = m_connection.executeScript(mendingScript(before).toStdString()); !run) {
        auto error = run.error();
        if (const auto danger = before.danger(); danger && error.code == ErrorCode::NotFound)
            error = *danger; // a table to be watched is not there
        if (error.code == ErrorCode::Denied)
            error.remedy = Texts::tr("Connect as the owner of the tables.");
        return tl::unexpected(std::move(error));
    }
    OA_TRY(transaction.commit());
    return true;
}

core::Result<> Migrator::checkUsable(const SchemaState& state) const
{
    if (state.isNewer()) {
        return fail(ErrorCode::Unsupported,
                    Texts::tr("The tables in this database belong to a newer version of OCR Analytics."),
                    Texts::tr("The database has schema version %1, this program knows up to %2.")
                        .arg(state.version)
                        .arg(state.newestVersion),
                    Texts::tr("Install the newer program. The database was left as it is."));
    }
    if (state.kind == SchemaState::Kind::Foreign) {
        return fail(ErrorCode::Unsupported, Texts::tr("The database has other tables with the same names."),
                    state.detail, Texts::tr("Choose another database, or make a new one with createdb."));
    }
    if (state.kind == SchemaState::Kind::Unversioned)
        return tl::unexpected(unversionedTables());
    if (state.kind == SchemaState::Kind::Predecessor) {
        return fail(ErrorCode::Unsupported,
                    Texts::tr("The database has receipts of the predecessor system. They can be taken over."), {},
                    Texts::tr("“ocr-analytics migrate --dry-run --zone ZONE” shows what would happen; without "
                              "--dry-run it is done. ZONE is the one that the old times were written in."));
    }
    return {};
}

core::Result<> Migrator::apply(const Migration& migration)
{
    OA_TRY(m_connection.executeScript(sql("schema/state:create-version")));
    OA_TRY(m_connection.executeScript(sql(migration.statement)));
    OA_TRY(m_connection.execute(sql("schema/state:record"),
                                {parameter(qint64(migration.version)), parameter(migration.name)}));
    return {};
}

Error Migrator::explained(Error error, const QString& script) const
{
    if (error.code != ErrorCode::Denied)
        return error;
    error.message = Texts::tr("The role %1 may not create tables in this database.").arg(m_connection.userName());
    error.remedy = Texts::tr("Ask the database's owner to run this SQL, or to run “ocr-analytics migrate” once:") +
                   u"\n\n"_s + script;
    return error;
}

} // namespace oa::db
