// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/series/currencyshare.h"
#include "core/statistics/change.h"
#include "core/time/bucketcalendar.h"
#include "db/connection/connection.h"

/// What a person is told by one database, as text with every digit, so that it can be compared with what another one
/// says. "(failed)" with the error where there is no answer.
namespace oa::tests {

QString textOf(double value);
QString textOf(const core::Change& change);
QString textOf(const core::CurrencyShares& shares);

/// What charts show: metrics, spread, numbers of receipts, a line a bucket.
QString chartAnswer(db::Connection& connection, const QString& name, const core::BucketCalendar& calendar,
                    const core::TimeRange& range);
/// A line a business.
QString rankingAnswer(db::Connection& connection, const core::TimeRange& range, const QTimeZone& zone,
                      const QString& currency = {});
/// Hours of the week.
QString profileAnswer(db::Connection& connection, const QString& name, const core::TimeRange& range,
                      const QTimeZone& zone);
/// What came after a moment against what came before it, and how far scores scatter.
QString changeAnswer(db::Connection& connection, const QString& name, core::TimePoint from, core::TimePoint moment,
                     core::TimePoint to);
/// The receipts of a range by each number, with their payloads; without their ids.
QString receiptsAnswer(db::Connection& connection, const QString& name, const core::TimeRange& range);
/// The receipts that explain a change of each score; without their ids.
QString explanationAnswer(db::Connection& connection, const QString& name, const core::TimeRange& stretch);
/// Rows as the predecessor's page has them.
QString tableAnswer(db::Connection& connection, core::Interval interval, const core::TimeRange& range);
/// How far the data reach.
QString reachAnswer(db::Connection& connection);

} // namespace oa::tests
