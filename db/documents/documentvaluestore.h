// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/base/result.h"
#include "core/series/metric.h"
#include "core/time/timepoint.h"
#include "db/connection/connection.h"

#include <QStringList>

#include <array>
#include <functional>
#include <optional>
#include <string_view>

namespace oa::db {

class Subject;

/// A document's values as they stand in the database, exact, UTF-8. Lives until the consumer returns.
struct DocumentValues
{
    qint64 id = 0;
    std::optional<core::TimePoint> timestamp; ///< absent when it is infinite
    std::string_view businessId;
    std::string_view totalAmount;
    std::optional<std::string_view> score;
    std::optional<std::string_view> ocrScore;
    std::optional<std::string_view> currency;
};

/// How many of the documents that have a value lie below a threshold. Where single values are no longer kept, scores
/// are counted from the distributions, by whole minutes; amounts cannot be.
struct BelowCount
{
    qint64 below = 0;
    qint64 all = 0;
    bool isUnknown = false; ///< amounts of a part of the range are no longer kept
};
/// For each metric with a threshold. A score's metrics, mean and median, stand for the documents' own score; their
/// number is nothing that a single one could be held against.
using BelowCounts = std::array<std::optional<BelowCount>, core::metricCount>;

/// Answers about the single documents behind the charts, from document_values. Takes as long as the range holds
/// documents of any business (decision 14); ends when the connection's stop token asks. Uses the connection in the
/// caller's thread.
class DocumentValueStore
{
public:
    /// `currency`: only amounts, and of read() and count() only documents, that are in this one; empty for all.
    explicit DocumentValueStore(Connection& connection, const QString& currency = {});

    /// The documents of [range), oldest first, one after the other: needs no memory for them. An error of the consumer
    /// ends the reading.
    core::Result<> read(const QStringList& businesses, const core::TimeRange& range,
                        const std::function<core::Result<>(const DocumentValues&)>& consume);
    core::Result<qint64> count(const QStringList& businesses, const core::TimeRange& range);
    core::Result<BelowCounts> countBelow(const QString& business, const core::TimeRange& range,
                                         const core::Thresholds& thresholds);
    /// When values of a part of the range are no longer kept: from when on they are.
    core::Result<std::optional<core::TimePoint>> keptSince(const core::TimeRange& range);

private:
    core::Result<> addFromDistributions(const Subject& subject, const core::TimeRange& range,
                                        const core::Thresholds& thresholds, BelowCounts& counts);

    Connection& m_connection;
    Parameter m_currency;
};

} // namespace oa::db
