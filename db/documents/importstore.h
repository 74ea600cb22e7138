// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/base/result.h"
#include "core/time/timepoint.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace oa::db {

class Connection;

/// An import that was committed.
struct PastImport
{
    core::TimePoint time; ///< the server's
    qint64 rows = 0;
    QString client; ///< "user@host (process id)"
};

/// Which contents were imported, by their hash, so that the same file is noticed whatever it is called. Noted in the
/// transaction of the import itself: what is noted went in, and of two at once one waits for the other. Uses the
/// connection in the caller's thread.
class ImportStore
{
public:
    explicit ImportStore(Connection& connection);

    /// Whether the role may note imports at all; without that no import is refused for it.
    core::Result<bool> mayNote();
    /// When this content went in, if it did.
    core::Result<std::optional<PastImport>> find(const QByteArray& hash);
    /// Notes it in the running transaction. False when it is known already and `again` is not set.
    core::Result<bool> note(const QByteArray& hash, qint64 rows, const QString& client, bool again);

private:
    Connection& m_connection;
};

} // namespace oa::db
