// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/base/result.h"
#include "core/time/timepoint.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <utility>
#include <vector>

namespace oa::db {

class Connection;

/// A document that does not count.
struct RejectedRow
{
    std::optional<qint64> id;                 ///< may be missing in an adopted database
    std::optional<core::TimePoint> timestamp; ///< absent when it is infinite or null
    QString timestampText;                    ///< as PostgreSQL writes it, "infinity" too; empty for null
    QString reason;                           ///< code: see core::reasonFromCode
    QString detail;
    QString format; ///< the payload format that came nearest; may be empty
    int extractorVersion = 0;
    QString place; ///< in the table, for paging
};

/// Documents that do not count, page by page, and having them tried again. Uses the connection in the caller's thread.
class RejectedStore
{
public:
    explicit RejectedStore(Connection& connection);

    /// Newest first; of one reason (its code) or of all when empty. `after`: the last row of the page before.
    core::Result<std::vector<RejectedRow>> readPage(const QString& reason, int pageSize,
                                                    const std::optional<RejectedRow>& after = {});
    /// Reason codes with their numbers of documents, the most frequent first.
    core::Result<std::vector<std::pair<QString, qint64>>> countByReason();
    core::Result<qint64> count();

    struct Payload
    {
        QByteArray text;       ///< as it was received, cut to whole characters
        qint64 wholeBytes = 0; ///< of all of it
        bool isWhole() const { return text.size() >= wholeBytes; }
    };
    /// At most `characters` of the payload. Errors: NotFound when the document is gone or has another time now.
    core::Result<Payload> readPayload(const RejectedRow& row, int characters);

    /// Which ones are tried again.
    enum class Retry { All, OlderExtractor };
    /// Has rejected documents tried again by the next refresh. Waits for refreshes that are at work. Answers the
    /// number of minutes that were invalidated.
    core::Result<qint64> retry(Retry which);

    /// Whether an older extractor rejected any.
    core::Result<bool> hasOlder();

    // Steps of retry(), for transactions of the caller's.
    core::Result<> lockRefreshes();
    core::Result<qint64> invalidate(Retry which);
    core::Result<> wakeRefreshers();

private:
    Connection& m_connection;
};

} // namespace oa::db
