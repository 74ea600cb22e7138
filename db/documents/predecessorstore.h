// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/base/result.h"
#include "core/time/interval.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <vector>

namespace oa::db {

class Connection;

/// A row of a roll-up table as the predecessor's API gave it; numbers as decimal digits, with all of them.
struct PredecessorRow
{
    QByteArray totalAmount;
    std::optional<QByteArray> averageScore; ///< nothing: no document has the score
    std::optional<QByteArray> averageOcrScore;
    std::optional<QByteArray> medianScore;
    std::optional<QByteArray> medianOcrScore;
    core::TimePoint bucket{};
    QString business;
};

/// What the predecessor's page asks for. Uses the connection in the caller's thread.
class PredecessorStore
{
public:
    explicit PredecessorStore(Connection& connection);

    /// The rows of minutes or hours that begin from `first` to `last`, both included, oldest first: of one business,
    /// byte for byte, or of all. At most `most` of them.
    core::Result<std::vector<PredecessorRow>> read(core::Interval interval, core::TimePoint first, core::TimePoint last,
                                                   const std::optional<QString>& business, qint64 most);

private:
    Connection& m_connection;
};

} // namespace oa::db
