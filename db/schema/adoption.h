// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <vector>

namespace oa::db {

class Connection;

/// What one roll-up table of the predecessor holds.
struct LegacyRollUp
{
    QString table;      ///< "minutely_parsed_total"
    QString legacyName; ///< what it will be called: "minutely_parsed_total_legacy_20240501"
    QString unit;       ///< "minute", "hour"
    qint64 rows = 0;
    qint64 duplicates = 0; ///< rows beyond the first of the same business and bucket
    qint64 orphans = 0;    ///< rows that no document stands behind; they are kept there, marked
};

/// What adopting a predecessor's database would mean.
struct AdoptionPlan
{
    qint64 documents = 0;
    qint64 withoutTime = 0;    ///< null or infinite timestamps: kept, and rejected by a refresh
    qint64 withoutPayload = 0; ///< null payloads: kept, and rejected by a refresh
    qint64 withoutId = 0;
    qint64 repeatedIds = 0;
    QString oldest; ///< as they stand, in local time unless hasZone
    QString newest;
    QString newestInUtc;        ///< the newest local time, read in the zone
    bool mayRun = false;        ///< the role owns what would be changed
    QString payloadType;        ///< "text", "json", "jsonb"
    bool hasZone = false;       ///< timestamp is `with time zone` already; no zone is needed
    QByteArray zone;            ///< that local times are read in
    qint64 skippedTimes = 0;    ///< local times that never were there in that zone (clocks put forward)
    qint64 repeatedTimes = 0;   ///< local times that were there twice (clocks put back); the later one is taken
    QStringList changedColumns; ///< of documents, whose types become others
    std::vector<LegacyRollUp> rollUps;
    QString script; ///< the SQL, with the zone, as somebody may run it by hand
};

/// Takes over a database of the system before this one (Migrator::state() says Predecessor) without losing a row:
/// documents is converted in place, the old roll-ups are kept under dated names, new ones are made and everything is
/// noted for recomputing. One transaction: interrupted anywhere, nothing has changed. Needs the tables' owner, and the
/// database's when local times are read in a zone. Run a refresh afterwards.
class Adoption
{
public:
    /// `zone`: the IANA zone of the old timestamps; may be empty when they carry one.
    Adoption(Connection& connection, QByteArray zone);

    /// Counts and the SQL; changes nothing and waits for nobody. Errors: BadInput (no such zone, or none given),
    /// Unsupported (documents is partitioned by a column whose type would have to become another, or a view depends on
    /// one).
    core::Result<AdoptionPlan> plan();
    /// plan(), and the SQL is run and rolled back, so that what would fail is found.
    core::Result<AdoptionPlan> dryRun();
    /// Errors: Denied with the SQL as remedy, Conflict when the tables stay in use for a minute.
    core::Result<AdoptionPlan> adopt();

private:
    core::Result<AdoptionPlan> runScript();
    core::Result<> checkPartitions(const AdoptionPlan& plan, const QString& partitionKey) const;
    core::Result<> checkDependents(const AdoptionPlan& plan) const;
    static QString scriptFor(const AdoptionPlan& plan, const QString& date);

    Connection& m_connection;
    QByteArray m_zone;
    QString m_script; ///< that of the plan without the zone, which is passed as a value
};

/// Makes the index on document_id that an adopted table may lack, while others go on writing; for the tables' owner,
/// and nothing for others. Answers whether it made one. Outside of a transaction.
core::Result<bool> buildDocumentIndex(Connection& connection);

} // namespace oa::db
