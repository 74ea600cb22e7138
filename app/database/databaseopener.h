// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/database/savedconnection.h"
#include "core/base/result.h"
#include "db/address/connectionparameters.h"
#include "db/schema/accessprobe.h"
#include "db/schema/adoption.h"

#include <QString>

#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <vector>

namespace oa::db {
class EmbeddedServer;
}

namespace oa::database {

/// Which database a person chose.
struct DatabaseChoice
{
    bool isLocal = false;
    QString localDirectory;              ///< empty for the user's data folder
    db::ConnectionParameters parameters; ///< when not local
    bool mayCreateTables = false;        ///< a person agreed to the SQL that was shown, or the database is our own
    bool isReadOnly = false;             ///< asked for by the person
    /// For a database of the system before this one: the zone that its times were written in, empty to propose one; and
    /// whether a person agreed to take it over so.
    QByteArray adoptionZone;
    bool mayAdopt = false;
    ConnectionTag tag = ConnectionTag::None;
    bool remembersPassword = false; ///< once it has proved right
};

/// What would have to be done to a database before it can be used; nothing is done unasked.
struct MissingSetup
{
    int installedVersion = 0; ///< 0: no tables of ours at all
    int neededVersion = 0;
    QString sql;                              ///< to be shown, and to be run by somebody else where this role may not
    bool mayRun = true;                       ///< this role could do it
    std::optional<db::AdoptionPlan> adoption; ///< the tables are those of the system before this one
};

/// A database ready to be read. Destroying it stops the embedded server when nobody else uses it.
struct OpenedDatabase
{
    DatabaseChoice choice;
    db::ConnectionParameters parameters;
    db::Access access;
    std::unique_ptr<db::EmbeddedServer> server;
    QString localId;                     ///< of a local database: tells it from every other one, wherever it lies
    std::optional<MissingSetup> missing; ///< then nothing else is there

    OpenedDatabase();
    ~OpenedDatabase();
};

/// Opens what was chosen: starts the embedded server if need be, connects, looks at schema and privileges, migrates
/// where that was agreed to. Any thread but the GUI's. `progressed` is called in the same thread.
core::Result<std::shared_ptr<OpenedDatabase>> openDatabase(const DatabaseChoice& choice, const std::stop_token& stop,
                                                           const std::function<void(const QString&)>& progressed);

/// What a test of a connection found, for people; nothing was changed.
struct DatabaseReport
{
    struct Line
    {
        bool isGood = true;
        QString text;
    };
    std::vector<Line> lines;
};

/// Connects and looks. Any thread but the GUI's.
core::Result<DatabaseReport> testDatabase(const db::ConnectionParameters& parameters, const std::stop_token& stop);

} // namespace oa::database
