// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/base/result.h"

#include <QJsonArray>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace oa::db {

class Connection;

/// Something about documents, or the tables around it, that makes totals wrong or could.
struct GuardProblem
{
    QString message; ///< one sentence: what is wrong
    QString remedy;  ///< the statement that mends it, or what to do
    /// Going on could delete or falsify totals.
    bool stops = false;
    /// Migrator::migrate() mends it.
    bool isMendable = false;
};

struct GuardReport
{
    std::vector<GuardProblem> problems;
    QStringList drops;    ///< statements that what migrate() mends begins with
    bool hasNews = false; ///< tables were added or written anew: see Guard::noteTables()
    QString fingerprint;  ///< of what was looked at: see Guard::fingerprint()

    /// Why no totals must be written now, with code Unsafe; nothing when they may be.
    std::optional<core::Error> danger() const;
    bool isMendable() const;   ///< a part of it at least
    QStringList texts() const; ///< what is wrong and what mends it, a line each
};

/// An object with message, remedy and whether it stops a refresh for each.
QJsonArray toJson(const std::vector<GuardProblem>& problems);

/// Why totals are not deleted: documents is found empty, and nobody said that it should be. Code: Unsafe.
core::Error noReceiptsLeft();

/// Looks whether documents can change unseen, whether rows of it are hidden from this role, and whether writers can
/// fail because of us: triggers, row level security, partitions and tables that inherit, columns, rights. Reads
/// catalogs only, in about a millisecond; a connection's first look takes longer.
///
/// Who looks after having read documents, in the same transaction, is sure of what was read: the locks of reading keep
/// whatever hides rows waiting until the end of the transaction.
class Guard
{
public:
    explicit Guard(Connection& connection);

    core::Result<GuardReport> look();
    /// While it is that of an earlier look, nothing has happened since that would hide or falsify rows. Takes a
    /// fraction of a look where there are many partitions.
    core::Result<QString> fingerprint();
    /// Notes the minutes of tables that were added to documents, and everything where one was written anew or the
    /// database was restored; in the caller's transaction or one of its own.
    core::Result<> noteTables();

    /// "name:md5" of each body that a migration gave one of our functions which triggers call.
    static const QStringList& functionBodies();

private:
    /// The tables that are made from documents: still as they were made, and none of them left out.
    core::Result<> lookAtTotals(GuardReport& report);
    /// Why the look itself was denied, when that is the reason; otherwise the error.
    core::Result<GuardReport> ofOtherOwners(const core::Error& error);

    Connection& m_connection;
};

} // namespace oa::db
