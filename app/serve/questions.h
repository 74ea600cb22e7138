// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/presentation/panes/plotrequest.h"
#include "app/serve/parameters.h"

namespace oa::db {
struct DataExtent;
}

namespace oa::serve {

/// What is known before a question is looked at.
struct Asking
{
    QTimeZone zone;        ///< where the question names none
    core::TimePoint now{}; ///< of the server
};

/// A range and the zone that it was read in.
struct RangeQuestion
{
    core::TimeRange range{}; ///< empty: all that there is, which the database tells (rangeOfAll)
    QTimeZone zone;
};

/// "range", or "from" and "to"; yesterday and today without. "zone". The range is of whole minutes, with the same
/// buckets in it as what was asked for. Errors: BadInput, also for more than longestRange.
core::Result<RangeQuestion> rangeQuestion(const Parameters& parameters, const Asking& asking);

/// "all" as the window and the command line understand it: the days of `zone` from the first receipt to the last.
/// Errors: NotFound without receipts; BadInput for more than longestRange.
core::Result<core::TimeRange> rangeOfAll(const db::DataExtent& reach, const QTimeZone& zone);

/// The businesses, their range and interval, metrics, the currency that amounts are restricted to, and how a picture
/// looks. Without a range it is about all that there is. A business is a name, the name of a group, or "*" for all
/// together. Errors: BadInput.
core::Result<presentation::PlotRequest> plotQuestion(const Parameters& parameters, const Asking& asking);

/// What the predecessor's calls send: {"start_time", "end_time", "business_id" (optional)}.
struct PredecessorQuestion
{
    core::TimePoint first{};
    core::TimePoint last{}; ///< included
    std::optional<QString> business;
};
/// Times without an offset are local times of `zone`. Errors: BadInput, also for more buckets than an answer has rows.
core::Result<PredecessorQuestion> predecessorQuestion(const QByteArray& body, core::Interval interval,
                                                      const QTimeZone& zone);

/// The kinds of answer that a client may choose from.
enum class Format { Json, Csv };
/// By an Accept header. Nothing when it wants neither.
std::optional<Format> formatFrom(const QByteArray& accept);

/// Whole buckets of the range, of all businesses together, before anything is read. Errors: BadInput when they are more
/// than an answer holds.
core::Result<> checkBuckets(const presentation::PlotRequest& request);

} // namespace oa::serve
