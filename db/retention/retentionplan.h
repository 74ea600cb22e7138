// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "db/state/retentionfloors.h"

#include <QStringList>

namespace oa::db {

/// How many days are kept, up to now.
struct KeptDays
{
    int documents = 0;
    std::optional<int> values = {}; ///< at least as many; all of them when absent
    friend bool operator==(const KeptDays&, const KeptDays&) = default;
};

/// What keeping so many days would do now.
struct RetentionPlan
{
    RetentionFloors present;
    RetentionFloors wanted; ///< never before the present ones; the values' never after the documents'
    qint64 days = 0;        ///< with totals, to be sealed
    qint64 documents = 0;   ///< to be removed
    qint64 documentDays = 0;
    qint64 documentBytes = 0;  ///< of the table and its indexes, about
    qint64 pendingMinutes = 0; ///< to be refreshed before
    qint64 values = 0;
    qint64 valueBytes = 0;
    /// Tables of others with foreign keys on documents, by what becomes of rows that refer to one that goes.
    struct Referring
    {
        QStringList removed;   ///< they go as well
        QStringList forgetful; ///< they lose the reference
        QStringList holding;   ///< it cannot go
    };
    Referring referring = {};

    // What there is to tell of those tables.
    QStringList notesOnGoing() const;  ///< of rows that go along, or lose their reference
    QString noteOnHolding() const;     ///< what to do about those that hold receipts; empty where none do
    QStringList notesOnOthers() const; ///< all of it, before anything is removed

    /// By the server's clock. Changes nothing; takes as long as there are documents to be removed.
    static core::Result<RetentionPlan> read(Connection& connection, const KeptDays& keep);
    /// Whether there is anything to be sealed or removed; at once.
    static core::Result<bool> isDue(Connection& connection, const KeptDays& keep);
    /// The floors alone, at once.
    static core::Result<RetentionPlan> readFloors(Connection& connection, const KeptDays& keep);
};

} // namespace oa::db
