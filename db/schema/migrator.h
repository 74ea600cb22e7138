// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/base/result.h"
#include "db/connection/statement.h"
#include "db/schema/guard.h"

#include <QString>

#include <vector>

namespace oa::db {

class Connection;

/// One numbered file of resources/sql/migrations.
struct Migration
{
    int version = 0;
    QString name; ///< "tables"
    Statement statement;
    QString fileName() const; ///< "0001_tables"
};

/// What a database holds, as far as tables go.
struct SchemaState
{
    enum class Kind {
        Empty,       ///< none of our tables, none in the way
        Ours,        ///< made by migrations; see version
        Predecessor, ///< tables of the system before this one: see Adoption
        Foreign,     ///< a table called documents that is neither
        Unversioned  ///< our tables, without a row that says of which version they are, or none that this role sees
    };
    Kind kind = Kind::Empty;
    int version = 0;       ///< 0 unless Ours
    int newestVersion = 0; ///< what this program knows
    QString detail;        ///< for Foreign: what does not fit

    bool isUpToDate() const { return kind == Kind::Ours && version == newestVersion; }
    bool isNewer() const { return version > newestVersion; }
};

/// What is said of tables that are Unversioned, with what can be done. Code: Unsupported.
core::Error unversionedTables();

/// What migrate() would do.
struct MigrationPlan
{
    SchemaState state;
    std::vector<Migration> pending;
    std::vector<GuardProblem> problems; ///< of tables that are up to date: what lets receipts change unseen
    QString script; ///< the very SQL, to be read or to be run by somebody who may: psql --single-transaction
};

/// What migrate() did.
struct MigrationResult
{
    int migrations = 0;                 ///< that were run here; 0 when the tables were up to date
    bool hasMended = false;             ///< triggers and the like; what may have been missed will be counted again
    std::vector<GuardProblem> problems; ///< that are left
};

/// Brings the tables to the version that this program knows. Numbered migrations, each in a transaction of its own
/// under an advisory lock, so that any number of programs may try at once. Never runs unasked.
class Migrator
{
public:
    explicit Migrator(Connection& connection);

    /// All that this program knows, in order.
    static const std::vector<Migration>& all();
    /// Their SQL, with what records their versions.
    static QString scriptOf(const std::vector<Migration>& migrations);

    core::Result<SchemaState> state();
    core::Result<MigrationPlan> plan();

    /// Runs what plan() lists in one transaction that is rolled back, so that what would fail is found.
    core::Result<MigrationPlan> dryRun();
    /// Whatever fails or is killed, each migration has happened wholly or not at all. Afterwards mends what Guard finds
    /// and can be mended, in a transaction of its own.
    /// Errors: Unsupported (newer or foreign tables, a predecessor's database), Denied with the SQL as remedy.
    core::Result<MigrationResult> migrate();

private:
    core::Result<> checkUsable(const SchemaState& state) const;
    core::Result<> apply(const Migration& migration);
    core::Result<bool> mend();
    core::Error explained(core::Error error, const QString& script) const;

    Connection& m_connection;
};

} // namespace oa::db
