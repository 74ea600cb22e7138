// SPDX-License-Identifier: GPL-3.0-only
#include "db/alerts/alertevaluator.h"

#include "db/alerts/alertevidence.h"
#include "db/alerts/alertrow.h"
#include "db/alerts/firingbook.h"
#include "db/connection/statement.h"
#include "db/connection/textarray.h"
#include "db/connection/transaction.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cmath>
#include <iterator>

using namespace Qt::StringLiterals;

namespace oa::db {

namespace {

/// A change of what a bucket is set against lies as much earlier.
constexpr std::chrono::days longestReach{8};
/// More ranges are remembered as the one that covers them.
constexpr std::size_t mostRanges = 32;

core::TimeRange covering(std::span<const core::TimeRange> ranges)
{
    core::TimeRange all{};
    for (const auto& range : ranges) {
        if (!range.isEmpty())
            all = all.isEmpty() ? range : all.united(range);
    }
    return all;
}

QJsonValue jsonOf(double value)
{
    return std::isnan(value) ? QJsonValue() : QJsonValue(value);
}

} // namespace

AlertEvaluator::AlertEvaluator(Connection& connection, AlertEvaluatorOptions options)
    : m_connection(connection)
    , m_options(std::move(options))
{}

void AlertEvaluator::noteChange(const core::TimeRange& minutes)
{
    if (m_news.ranges.size() >= mostRanges)
        m_news.ranges = {covering(m_news.ranges)};
    m_news.ranges.push_back(minutes);
}

void AlertEvaluator::noteAnyChange()
{
    m_news.isAnything = true;
}

core::Result<AlertEvaluator::Claim> AlertEvaluator::claimFrom(const QueryResult& rows, int row) const
{
    Claim claim;
    OA_TRY_ASSIGN(claim.rule, alertRuleFrom(rows, row));
    OA_TRY(core::checkRule(claim.rule)); // a zone that this computer does not know
    claim.id = rows.integer(row, 0);
    claim.calendar = core::calendarOf(claim.rule);
    claim.since = rows.instant(row, alertRuleColumns).value_or(core::TimePoint());
    claim.evaluatedTo = rows.instant(row, alertRuleColumns + 1).value_or(core::TimePoint());
    claim.now = rows.instant(row, alertRuleColumns + 2).value_or(core::TimePoint());
    return claim;
}

core::Result<std::vector<AlertEvaluator::Claim>> AlertEvaluator::readDue(std::optional<core::Error>& problem)
{
    OA_TRY_ASSIGN(const auto rows, m_connection.execute(sql("alerts/evaluate:due")));
    std::vector<Claim> all;
    std::map<qint64, Owed> owed;
    for (int row = 0; row < rows.rowCount(); ++row) {
        auto claim = claimFrom(rows, row);
        if (!claim) {
            problem = std::move(claim.error());
            continue;
        }
        constexpr int further = alertRuleColumns + 3;
        const auto pending = rows.instant(row, further);
        const auto isNothingCounted = rows.boolean(row, further + 1);
        claim->settled = isNothingCounted ? claim->evaluatedTo : claim->now - m_options.settling;
        if (pending)
            claim->settled = std::min(claim->settled, *pending);
        auto& debt = owed[claim->id] = std::move(m_owed[claim->id]);
        debt.isAnything = debt.isAnything || m_news.isAnything;
        std::ranges::copy(m_news.ranges, std::back_inserter(debt.ranges));
        if (debt.ranges.size() > mostRanges)
            debt.ranges = {covering(debt.ranges)};
        all.push_back(std::move(*claim));
    }
    m_owed = std::move(owed); // without those of rules that are gone
    m_news = {};
    return all;
}

bool AlertEvaluator::hasWork(const Claim& due) const
{
    if (due.isAhead() || core::bucketAt(due.settled, due.calendar) > core::bucketAt(due.evaluatedTo, due.calendar))
        return true;
    const auto& owed = m_owed.at(due.id);
    return owed.isAnything || std::ranges::any_of(owed.ranges, [&due](const core::TimeRange& range) {
               return range.from < due.evaluatedTo && range.to > due.since - longestReach;
           });
}

core::Result<AlertRound> AlertEvaluator::round()
{
    AlertRound round;
    std::optional<core::Error> problem;
    OA_TRY_ASSIGN(const auto due, readDue(problem));
    round.rules = static_cast<qint64>(due.size());
    for (const auto& rule : due) {
        if (!hasWork(rule)) {
            m_owed[rule.id] = {};
            continue;
        }
        auto evaluated = evaluateRule(rule, round);
        if (evaluated)
            continue;
        if (m_connection.isLost() || evaluated.error().code == core::ErrorCode::Canceled)
            return tl::unexpected(std::move(evaluated.error()));
        problem = std::move(evaluated.error());
    }
    if (problem)
        return tl::unexpected(*std::move(problem));
    return round;
}

core::Result<> AlertEvaluator::evaluateRule(const Claim& due, AlertRound& round)
{
    OA_TRY_ASSIGN(auto transaction, Transaction::begin(m_connection));
    OA_TRY(m_connection.execute(sql("alerts/evaluate:settings")));
    OA_TRY_ASSIGN(const auto claimed, m_connection.execute(sql("alerts/evaluate:claim"), {parameter(due.id)}));
    if (claimed.rowCount() == 0) { // whoever is at it may have begun before what is owed was committed
        round.isUnfinished = true;
        return transaction.rollBack();
    }
    OA_TRY_ASSIGN(auto claim, claimFrom(claimed, 0));
    claim.settled = due.settled;
    auto done = round;
    if (claim.isAhead())
        OA_TRY(takeBack(claim));
    OA_TRY(work(claim, done));
    if (m_options.beforeCommit)
        m_options.beforeCommit();
    OA_TRY(transaction.commit());
    round = done;
    m_owed[claim.id] = {};
    return {};
}

core::Result<> AlertEvaluator::takeBack(Claim& claim)
{
    claim.evaluatedTo = core::bucketStart(claim.current(), claim.calendar);
    claim.since = std::min(claim.since, claim.evaluatedTo);
    OA_TRY(m_connection.execute(sql("alerts/evaluate:take-back"), {parameter(claim.id), parameter(claim.evaluatedTo)}));
    OA_TRY_ASSIGN(const auto kept, m_connection.execute(sql("alerts/evaluate:oldest"), {parameter(claim.id)}));
    if (kept.isNull(0, 0)) {
        claim.since = claim.evaluatedTo;
        OA_TRY(m_connection.execute(sql("alerts/evaluate:begin-anew"), {parameter(claim.id), parameter(claim.since)}));
    }
    return updateFirings(claim, claim.current(), claim.current());
}

core::Result<> AlertEvaluator::work(const Claim& claim, AlertRound& round)
{
    OA_TRY_ASSIGN(auto written, evaluateAgain(claim));
    round.reevaluated += static_cast<qint64>(written.size());

    const auto from = core::bucketAt(claim.evaluatedTo, claim.calendar);
    const auto settled = std::max(from, core::bucketAt(claim.settled, claim.calendar));
    const auto end = std::min(settled, from + m_options.kept);
    round.isUnfinished = round.isUnfinished || end < settled;
    OA_TRY_ASSIGN(const auto fresh, evaluateBuckets(m_connection, claim.rule, from, end));
    round.evaluated += static_cast<qint64>(fresh.size());
    if (!fresh.empty()) {
        OA_TRY(write(claim, fresh));
        OA_TRY(m_connection.execute(sql("alerts/evaluate:advance"),
                                    {parameter(claim.id), parameter(core::bucketStart(end, claim.calendar))}));
    }
    std::ranges::copy(fresh, std::back_inserter(written));
    if (written.empty())
        return {};
    OA_TRY(updateFirings(claim, written.front().bucket, end));
    OA_TRY(m_connection.execute(
        sql("alerts/evaluate:prune"),
        {parameter(claim.id), parameter(core::bucketStart(end - m_options.kept, claim.calendar))}));
    return {};
}

core::TimeRange AlertEvaluator::changedWithin(const Claim& claim, core::TimePoint oldest) const
{
    const core::TimeRange evaluated{oldest, claim.evaluatedTo};
    const auto& owed = m_owed.at(claim.id);
    if (owed.isAnything)
        return evaluated;
    std::vector<core::TimeRange> touched;
    for (const auto& range : owed.ranges) {
        touched.push_back(range.intersected(evaluated));
        if (claim.rule.condition != core::AlertCondition::Changed)
            continue;
        const auto earlier = range.intersected({evaluated.from - longestReach, evaluated.to});
        if (earlier.isEmpty())
            continue;
        for (const auto& piece : core::weekBefore(claim.rule).piecesOf(earlier))
            touched.push_back(piece.shown.intersected(evaluated));
    }
    return covering(touched);
}

core::Result<std::vector<core::AlertEvaluation>> AlertEvaluator::evaluateAgain(const Claim& claim)
{
    const auto& owed = m_owed.at(claim.id);
    if (!owed.isAnything && owed.ranges.empty())
        return {};
    OA_TRY_ASSIGN(const auto first, m_connection.execute(sql("alerts/evaluate:oldest"), {parameter(claim.id)}));
    const auto oldest = first.instant(0, 0);
    const auto changed = oldest ? changedWithin(claim, *oldest) : core::TimeRange{};
    if (changed.isEmpty())
        return {};
    const auto from = core::bucketAt(changed.from, claim.calendar);
    const auto to = core::bucketAt(changed.to - std::chrono::microseconds(1), claim.calendar) + 1;
    OA_TRY_ASSIGN(const auto before,
                  readStored(claim, core::bucketStart(from, claim.calendar), core::bucketStart(to, claim.calendar)));
    OA_TRY_ASSIGN(const auto now, evaluateBuckets(m_connection, claim.rule, from, to));
    std::vector<core::AlertEvaluation> differing;
    const core::AlertEvaluation* firstBefore = nullptr;
    qint64 verdicts = 0;
    for (const auto& evaluation : now) {
        const auto known = std::ranges::lower_bound(before, evaluation.bucket, {}, &core::AlertEvaluation::bucket);
        if (known == before.end() || known->bucket != evaluation.bucket || core::isSame(*known, evaluation))
            continue;
        firstBefore = firstBefore ? firstBefore : &*known;
        verdicts += known->verdict == evaluation.verdict ? 0 : 1;
        differing.push_back(evaluation);
    }
    if (differing.empty())
        return differing;
    OA_TRY(write(claim, differing));
    OA_TRY(noteAgain(claim, *firstBefore, differing, verdicts));
    return differing;
}

core::Result<std::vector<core::AlertEvaluation>> AlertEvaluator::readStored(const Claim& claim, core::TimePoint from,
                                                                            core::TimePoint to)
{
    OA_TRY_ASSIGN(const auto rows, m_connection.execute(sql("alerts/evaluate:evaluations"),
                                                        {parameter(claim.id), parameter(from), parameter(to)}));
    std::vector<core::AlertEvaluation> all;
    all.reserve(static_cast<std::size_t>(rows.rowCount()));
    for (int row = 0; row < rows.rowCount(); ++row) {
        const auto [bucket, verdict, value, documents, reference, referenceDocuments, error] =
            rows.as<core::TimePoint, QString, double, qint64, double, qint64, double>(row);
        all.push_back({core::bucketAt(bucket, claim.calendar),
                       core::alertVerdictFromName(verdict).value_or(core::AlertVerdict::Unknown), value, documents,
                       reference, referenceDocuments, error});
    }
    return all;
}

core::Result<> AlertEvaluator::write(const Claim& claim, std::span<const core::AlertEvaluation> evaluations)
{
    std::array<std::vector<std::string>, 7> columns;
    for (const auto& evaluation : evaluations) {
        const std::array<QByteArray, 7> fields = {*parameter(core::bucketStart(evaluation.bucket, claim.calendar)),
                                                  core::nameOf(evaluation.verdict).toUtf8(),
                                                  *realParameter(evaluation.value),
                                                  QByteArray::number(evaluation.documents),
                                                  *realParameter(evaluation.reference),
                                                  QByteArray::number(evaluation.referenceDocuments),
                                                  *realParameter(evaluation.error)};
        for (std::size_t i = 0; i < fields.size(); ++i)
            columns[i].push_back(fields[i].toStdString());
    }
    std::vector<Parameter> parameters{parameter(claim.id)};
    for (const auto& column : columns)
        parameters.push_back(textArrayParameter(column));
    OA_TRY(m_connection.execute(sql("alerts/evaluate:write"), parameters));
    return {};
}

core::Result<> AlertEvaluator::noteAgain(const Claim& claim, const core::AlertEvaluation& before,
                                         std::span<const core::AlertEvaluation> now, qint64 verdicts)
{
    const auto start = [&claim](core::BucketIndex bucket) { return core::bucketStart(bucket, claim.calendar); };
    const QJsonObject detail{{u"buckets"_s, static_cast<qint64>(now.size())},
                             {u"to"_s, core::toIsoString(start(now.back().bucket + 1))},
                             {u"verdicts_changed"_s, verdicts},
                             {u"before"_s, jsonOf(before.value)},
                             {u"value"_s, jsonOf(now.front().value)},
                             {u"documents_before"_s, before.documents},
                             {u"documents"_s, now.front().documents}};
    OA_TRY(m_connection.execute(sql("alerts/evaluate:note"),
                                {parameter(claim.id), Parameter(), parameter(std::string_view("reevaluated")),
                                 parameter(start(now.front().bucket)),
                                 QJsonDocument(detail).toJson(QJsonDocument::Compact)}));
    return {};
}

core::Result<> AlertEvaluator::updateFirings(const Claim& claim, core::BucketIndex firstWritten, core::BucketIndex end)
{
    const auto start = [&claim](core::BucketIndex bucket) { return core::bucketStart(bucket, claim.calendar); };
    OA_TRY_ASSIGN(const auto before, m_connection.execute(sql("alerts/evaluate:before"),
                                                          {parameter(claim.id), parameter(start(firstWritten))}));
    const auto since = before.rowCount() > 0 ? before.instant(0, 0).value_or(claim.since) : claim.since;
    OA_TRY_ASSIGN(const auto evaluations, readStored(claim, since, start(end)));
    return FiringBook(m_connection, claim.id, claim.rule)
        .update(evaluations, since, core::bucketAt(claim.evaluatedTo, claim.calendar));
}

} // namespace oa::db
