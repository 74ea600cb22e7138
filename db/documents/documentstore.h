// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/base/result.h"
#include "core/time/timepoint.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <vector>

namespace oa::db {

class Connection;

/// A good document without its payload. Decimals are exact, as PostgreSQL writes them.
struct DocumentRow
{
    qint64 id = 0;
    core::TimePoint timestamp;
    QString totalAmount;
    std::optional<QString> score;
    std::optional<QString> ocrScore;
    QString currency; ///< of the amount; empty where the document says none
};

/// Which documents of a range are listed, and by what: lowest first.
struct DocumentChoice
{
    enum class Key { Score, OcrScore, Amount };
    Key key = Key::Score;
    std::optional<double> below{}; ///< only those whose number is less
    QString currency{};            ///< only those with amounts in it; empty for all
};

/// Single documents behind a bucket, page by page. Uses the connection in the caller's thread.
class DocumentStore
{
public:
    explicit DocumentStore(Connection& connection);

    /// The documents of a business, or of what else a name stands for (see Subject), of one bucket or a longer range,
    /// worst score first, those without a score last, or as chosen. `after`: the last row of the page before.
    core::Result<std::vector<DocumentRow>> readBucket(const QString& name, const core::TimeRange& bucket, int pageSize,
                                                      const std::optional<DocumentRow>& after = {},
                                                      const DocumentChoice& choice = {});
    /// The payload as it was received. Errors: NotFound when the document is gone or has another time now; says so when
    /// documents of that time are no longer kept.
    core::Result<QByteArray> readPayload(const DocumentRow& document);
    /// When documents of a part of the range are no longer listed: from when on they are.
    core::Result<std::optional<core::TimePoint>> listedSince(const core::TimeRange& range);

private:
    Connection& m_connection;
};

} // namespace oa::db
