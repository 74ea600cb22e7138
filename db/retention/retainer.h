// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/base/result.h"
#include "core/time/interval.h"
#include "db/connection/transaction.h"
#include "db/schema/partitioner.h"

#include <QByteArray>
#include <QtGlobal>

#include <chrono>
#include <functional>
#include <optional>

namespace oa::db {

class Connection;

/// How far a transaction of the retainer has come.
enum class RetainStage { Verified, Locked, Sealed, SealCommitted, Removed, RemoveCommitted, ValuesMoved };

struct RetainOptions
{
    int rowsPerTransaction = 10'000; ///< that are removed; more where they have the same time
    /// How long somebody's lock on a row that is to be removed, or on the floor, is waited for, while refreshes wait
    /// for us.
    std::chrono::milliseconds patience{1000};
    /// Called as each stage is reached, so that tests can let others act in between, or end it all.
    std::function<void(RetainStage)> reached = {};
    std::function<void(core::TimePoint done, const core::TimeRange& whole)> verifying = {};
};

/// What became of an attempt to seal a day.
struct SealStep
{
    enum class Outcome {
        Sealed,
        NothingLeft, ///< the floor is where it should be
        Pending,     ///< something of it waits for a refresh: refresh, and try again
        Changed      ///< it was refreshed, or sealed by somebody else, meanwhile: try again
    };
    Outcome outcome = Outcome::NothingLeft;
    core::TimePoint day;
    qint64 documents = 0; ///< that were compared
    bool isEmpty = false; ///< nothing was there to be sealed up to it
};

/// What one transaction removed.
struct Removal
{
    qint64 rows = 0;
    qint64 late = 0; ///< of the documents: came after their day was sealed, and were noted as rejected
};

/// Moves the floor of what is kept, day by day, and removes what is before it. Any number may be at work at once,
/// beside refreshes and writers; whoever is killed leaves whole transactions, and the next one goes on from there. Uses
/// the connection in the caller's thread.
class Retainer
{
public:
    explicit Retainer(Connection& connection, RetainOptions options = {});

    /// Compares the next day before `until`, a midnight in UTC, that has anything with its documents, and seals it,
    /// with all days before it. Stripes of refreshes are held only while it is seen that nothing changed since the
    /// comparison. Errors: Unsafe where totals are not what their documents say, or nobody can tell; Conflict where
    /// somebody's transaction holds the floor.
    core::Result<SealStep> sealNext(core::TimePoint until);

    /// The oldest partition that is wholly before the floor, where there are partitions of ours: at once, however much
    /// is in it. Nothing when there is none. Errors: Conflict where somebody reads documents for so long that writers
    /// would wait.
    core::Result<std::optional<Partitioner::Dropped>> dropPartition();

    /// Documents before the floor, the oldest first. Nothing when there are none. Errors: Conflict where somebody's
    /// transaction holds one of them.
    core::Result<std::optional<Removal>> removeDocuments();

    /// Moves the floor of document_values and rejections, at most to that of the documents. Answers whether it moved.
    /// Errors: Conflict as with sealNext().
    core::Result<bool> moveValuesFloor(core::TimePoint to);
    /// Values and rejections before their floor, of days without documents. Nothing when there are none.
    core::Result<std::optional<Removal>> removeValues();

private:
    core::Result<> checkSomethingGoes(core::TimePoint first);
    struct Verified
    {
        QByteArray digest; ///< of the day's roll-ups, in hexadecimal digits
        QByteArray version;
        bool isPending = false;
        bool isOvertaken = false; ///< somebody else sealed meanwhile
        qint64 documents = 0;
    };
    core::Result<Verified> verify(const core::TimeRange& range, core::TimePoint day);
    core::Result<SealStep::Outcome> seal(const core::TimeRange& range, core::TimePoint day, const Verified& verified);
    core::Result<Transaction> beginRemoval();
    core::Result<> limitPatience();
    void reach(RetainStage stage) const;

    Connection& m_connection;
    RetainOptions m_options;
};

} // namespace oa::db
