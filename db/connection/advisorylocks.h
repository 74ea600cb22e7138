// SPDX-License-Identifier: GPL-3.0-only
#pragma once

/// The advisory locks that the program takes in a database: pairs of two integers, the first of them a class.
/// Statements spell the classes as literals; docs/operating.md tells operators what they see in pg_locks.
namespace oa::db::locks {

/// One at a time, held to the end of a transaction: see SchemaLock.
inline constexpr int schemaClass = 20571;
/// Whose keys are stripes of the refresh, each held to the end of a refresh transaction.
inline constexpr int refreshClass = 20572;

/// Whose keys are hashes of the names of Kafka's consumer groups: who decides where a group begins to read.
inline constexpr int ingestClass = 20573;

/// Whose keys are UTC days since 1970: whoever changes hours of a day shares its lock, whoever makes the day's rows has
/// it alone, both to the end of the transaction. Key 0 stands for all days. See docs/decisions/0050-daily-rows.md.
inline constexpr int daysClass = 20574;

/// Keys of schemaClass.
enum SchemaLock {
    migration = 1,     ///< migrations, and taking over a legacy schema
    tables = 2,        ///< noting what documents consists of (in ocr_analytics_note_tables)
    groups = 3,        ///< changing groups of businesses
    notification = 100 ///< the producer whose commit tells listeners; others need not
};

/// Keys of refreshClass: first the stripes that blocks of time are dealt to.
inline constexpr int blockStripes = 16;
/// Timestamps outside of years 1 to 9999, which are in no bucket.
inline constexpr int outsideStripe = blockStripes;
/// Turning "everything" into minutes.
inline constexpr int everythingStripe = blockStripes + 1;
/// Noting documents that came after their day was sealed; taken after a stripe, if both are.
inline constexpr int sealedKey = everythingStripe + 1;

} // namespace oa::db::locks
