// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/answers.h"

#include "db/documents/contributionstore.h"
#include "db/documents/documentstore.h"
#include "db/documents/predecessorstore.h"
#include "db/state/dataextent.h"
#include "db/stores/aggregatestore.h"
#include "db/stores/changestore.h"
#include "db/stores/momentstore.h"
#include "db/stores/profilestore.h"
#include "db/stores/rankingstore.h"

#include <array>
#include <concepts>

using namespace Qt::StringLiterals;

namespace oa::tests {

namespace {

QString failed(const core::Error& error)
{
    return u"(failed) "_s + error.lines();
}

QString textOf(std::integral auto number)
{
    return QString::number(number) + u' ';
}

QString textOf(const std::optional<QByteArray>& digits)
{
    return (digits ? QString::fromLatin1(*digits) : u"-"_s) + u' ';
}

QString textOf(const core::Moments& moments)
{
    return textOf(moments.count) + QString::fromStdString(moments.sum.toString()) + u' ' +
           QString::fromStdString(moments.squares.toString()) + u' ';
}

} // namespace

QString textOf(double value)
{
    return QString::number(value, 'g', 17) + u' ';
}

QString textOf(const core::Change& change)
{
    return textOf(change.now) + textOf(change.before) + textOf(change.difference) + textOf(change.halfWidth) +
           textOf(change.count) + textOf(change.previousCount);
}

QString textOf(const core::CurrencyShares& shares)
{
    QString text;
    for (const auto& share : shares)
        text += share.currency + u' ' + textOf(share.amount) + textOf(share.documents);
    return text;
}

QString chartAnswer(db::Connection& connection, const QString& name, const core::BucketCalendar& calendar,
                    const core::TimeRange& range)
{
    const auto rows = db::AggregateStore(connection)
                          .readRows(name, calendar, core::bucketAt(range.from, calendar),
                                    core::bucketAt(range.to, calendar), core::SeriesContent::MetricsAndSpread);
    if (!rows)
        return failed(rows.error());
    QString text;
    for (const auto& row : *rows) {
        text += textOf(qint64(row.bucket)) + textOf(row.documents) + textOf(row.scored) + textOf(row.ocrScored);
        for (const auto value : row.values)
            text += textOf(value);
        for (const auto value : row.spread)
            text += textOf(value);
        text += textOf(row.currencies) + u'\n';
    }
    return text;
}

QString rankingAnswer(db::Connection& connection, const core::TimeRange& range, const QTimeZone& zone,
                      const QString& currency)
{
    const auto rows = db::RankingStore(connection, currency).read(range, zone);
    if (!rows)
        return failed(rows.error());
    QString text;
    for (const auto& row : *rows) {
        text += row.businessId + u' ' + textOf(row.documents) + textOf(row.scored) + textOf(row.ocrScored);
        for (const auto value :
             {row.totalAmount, row.averageScore, row.averageOcrScore, row.medianScore, row.medianOcrScore})
            text += textOf(value);
        for (const auto& change : {row.documentsChange, row.totalChange, row.scoreChange, row.medianScoreChange,
                                   row.ocrScoreChange, row.medianOcrScoreChange})
            text += textOf(change);
        for (const auto value : row.amounts)
            text += textOf(value);
        text += textOf(row.shares) + row.currencies.join(u' ') + u'\n';
    }
    return text;
}

QString profileAnswer(db::Connection& connection, const QString& name, const core::TimeRange& range,
                      const QTimeZone& zone)
{
    const auto profile = db::ProfileStore(connection).read(name, range, zone);
    if (!profile)
        return failed(profile.error());
    QString text;
    for (const auto& cell : profile->cells) {
        text += textOf(cell.hours) + textOf(cell.documents) + textOf(cell.scored) + textOf(cell.ocrScored);
        for (const auto value :
             {cell.totalAmount, cell.averageScore, cell.averageOcrScore, cell.medianScore, cell.medianOcrScore})
            text += textOf(value);
        text += textOf(cell.shares) + u'\n';
    }
    return text;
}

QString changeAnswer(db::Connection& connection, const QString& name, core::TimePoint from, core::TimePoint moment,
                     core::TimePoint to)
{
    const auto change = db::ChangeStore(connection).read(name, from, moment, to);
    if (!change)
        return failed(change.error());
    const auto moments = db::MomentStore(connection).read(name, std::array{core::TimeRange{from, to}});
    if (!moments)
        return failed(moments.error());
    return textOf(change->documents) + textOf(change->total) + textOf(change->score) + textOf(change->ocrScore) +
           (*moments ? textOf((*moments)->score) + textOf((*moments)->ocrScore) : u"-"_s);
}

QString receiptsAnswer(db::Connection& connection, const QString& name, const core::TimeRange& range)
{
    QString text;
    db::DocumentStore store(connection);
    using Key = db::DocumentChoice::Key;
    for (const auto key : {Key::Score, Key::OcrScore, Key::Amount}) {
        for (std::optional<db::DocumentRow> last;;) {
            const auto page = store.readBucket(name, range, 100, last, {.key = key});
            if (!page)
                return failed(page.error());
            if (page->empty())
                break;
            for (const auto& row : *page) {
                const auto payload = store.readPayload(row);
                if (!payload)
                    return failed(payload.error());
                text += core::toIsoString(row.timestamp) + u' ' + row.totalAmount + u' ' + row.score.value_or(u"-"_s) +
                        u' ' + row.ocrScore.value_or(u"-"_s) + u' ' + row.currency + u' ' +
                        QString::fromUtf8(*payload) + u'\n';
            }
            last = page->back();
        }
    }
    return text;
}

QString explanationAnswer(db::Connection& connection, const QString& name, const core::TimeRange& stretch)
{
    QString text;
    for (const bool ofOcrScore : {false, true}) {
        const auto explained = db::ContributionStore(connection).read(name, stretch, QTimeZone::utc(), ofOcrScore);
        if (!explained)
            return failed(explained.error());
        text += textOf(explained->change) + textOf(explained->before) + textOf(explained->now) + u'\n';
        for (const auto& row : explained->rows)
            text += core::toIsoString(row.time) + u' ' + row.business + u' ' + QString::fromLatin1(row.exact) + u' ' +
                    textOf(row.contribution) + u'\n';
    }
    return text;
}

QString tableAnswer(db::Connection& connection, core::Interval interval, const core::TimeRange& range)
{
    const auto rows = db::PredecessorStore(connection).read(interval, range.from, range.to, {}, 100'000);
    if (!rows)
        return failed(rows.error());
    QString text;
    for (const auto& row : *rows)
        text += core::toIsoString(row.bucket) + u' ' + row.business + u' ' + textOf(std::optional(row.totalAmount)) +
                textOf(row.averageScore) + textOf(row.averageOcrScore) + textOf(row.medianScore) +
                textOf(row.medianOcrScore) + u'\n';
    return text;
}

QString reachAnswer(db::Connection& connection)
{
    const auto extent = db::DataExtent::read(connection);
    if (!extent)
        return failed(extent.error());
    QString text;
    for (const auto interval : {core::Interval::Minute, core::Interval::Hour, core::Interval::Day}) {
        const auto covered = extent->covered(core::BucketCalendar(interval, QTimeZone::utc()));
        text += core::toIsoString(covered.from) + u' ' + core::toIsoString(covered.to) + u'\n';
    }
    const auto known = extent->known().value_or(core::TimeRange{});
    return text + core::toIsoString(known.from) + u' ' + core::toIsoString(known.to) + u'\n';
}

} // namespace oa::tests
