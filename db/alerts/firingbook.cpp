// SPDX-License-Identifier: GPL-3.0-only
#include "db/alerts/firingbook.h"

#include "db/alerts/alertrow.h"
#include "db/connection/statement.h"

#include <QJsonDocument>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

namespace oa::db {

namespace {

constexpr auto never = std::numeric_limits<core::BucketIndex>::max();

bool overlap(const core::AlertFiring& a, const core::AlertFiring& b)
{
    return a.first < b.ended.value_or(never) && b.first < a.ended.value_or(never);
}

QJsonValue jsonOf(double value)
{
    return std::isnan(value) ? QJsonValue() : QJsonValue(value);
}

} // namespace

FiringBook::FiringBook(Connection& connection, qint64 ruleId, const core::AlertRule& rule)
    : m_connection(connection)
    , m_rule(ruleId)
    , m_inARow(rule.inARow)
    , m_calendar(core::calendarOf(rule))
{}

core::Result<> FiringBook::update(std::span<const core::AlertEvaluation> evaluations, core::TimePoint since,
                                  core::BucketIndex firstNew)
{
    m_evaluations = evaluations;
    auto firings = core::firingsOf(evaluations, m_inARow);
    OA_TRY_ASSIGN(const auto all, read(since));
    // Those that are gone make room first: only one may be open, and one begin in a bucket.
    std::vector<std::pair<const Noted*, core::AlertFiring>> kept;
    for (const auto& noted : all) {
        const auto same = std::ranges::find_if(
            firings, [&noted](const core::AlertFiring& firing) { return overlap(firing, noted.firing); });
        if (same == firings.end()) {
            OA_TRY(withdraw(noted));
            continue;
        }
        kept.emplace_back(&noted, *same);
        firings.erase(same);
    }
    std::ranges::stable_sort(kept, {}, [](const auto& pair) { return !pair.second.ended; });
    for (const auto& [noted, firing] : kept)
        OA_TRY(set(*noted, firing, firstNew));
    for (const auto& firing : firings)
        OA_TRY(add(firing, firing.fired < firstNew));
    return {};
}

core::Result<std::vector<FiringBook::Noted>> FiringBook::read(core::TimePoint since)
{
    OA_TRY_ASSIGN(const auto rows,
                  m_connection.execute(sql("alerts/evaluate:firings"), {parameter(m_rule), parameter(since)}));
    std::vector<Noted> all;
    for (int row = 0; row < rows.rowCount(); ++row) {
        const auto [id, first, fired, ended] =
            rows.as<qint64, core::TimePoint, core::TimePoint, std::optional<core::TimePoint>>(row);
        all.push_back({id,
                       {core::bucketAt(first, m_calendar), core::bucketAt(fired, m_calendar),
                        ended ? std::optional(core::bucketAt(*ended, m_calendar)) : std::nullopt}});
    }
    return all;
}

const core::AlertEvaluation& FiringBook::evaluationOf(core::BucketIndex bucket) const
{
    return *std::ranges::lower_bound(m_evaluations, bucket, {}, &core::AlertEvaluation::bucket);
}

std::vector<Parameter> FiringBook::firingParameters(qint64 id, const core::AlertFiring& firing) const
{
    const auto start = [this](core::BucketIndex bucket) { return parameter(core::bucketStart(bucket, m_calendar)); };
    const auto& evaluation = evaluationOf(firing.fired);
    return {parameter(id),
            start(firing.first),
            start(firing.fired),
            firing.ended ? start(*firing.ended) : Parameter(),
            realParameter(evaluation.value),
            realParameter(evaluation.reference),
            parameter(evaluation.documents)};
}

core::Result<> FiringBook::add(const core::AlertFiring& firing, bool isLate)
{
    OA_TRY_ASSIGN(const auto added,
                  m_connection.execute(sql("alerts/evaluate:add-firing"), firingParameters(m_rule, firing)));
    const auto id = added.integer(0, 0);
    const auto& evaluation = evaluationOf(firing.fired);
    OA_TRY(note("fired", id, firing.fired,
                {{u"value"_s, jsonOf(evaluation.value)},
                 {u"reference"_s, jsonOf(evaluation.reference)},
                 {u"documents"_s, evaluation.documents}},
                isLate));
    if (!firing.ended)
        return {};
    return note("ended", id, *firing.ended, {{u"value"_s, jsonOf(evaluationOf(*firing.ended).value)}}, isLate);
}

core::Result<> FiringBook::set(const Noted& noted, const core::AlertFiring& firing, core::BucketIndex firstNew)
{
    const auto& before = noted.firing;
    if (before == firing)
        return {};
    OA_TRY(m_connection.execute(sql("alerts/evaluate:set-firing"), firingParameters(noted.id, firing)));
    if (before.first != firing.first || before.fired != firing.fired) {
        const auto text = [this](core::BucketIndex bucket) {
            return core::toIsoString(core::bucketStart(bucket, m_calendar));
        };
        OA_TRY(note("moved", noted.id, firing.fired, {{u"before"_s, text(before.fired)}}, true));
    }
    if (before.ended == firing.ended)
        return {};
    if (!firing.ended)
        return note("resumed", noted.id, *before.ended, {}, true);
    return note("ended", noted.id, *firing.ended, {{u"value"_s, jsonOf(evaluationOf(*firing.ended).value)}},
                before.ended.has_value() || *firing.ended < firstNew);
}

core::Result<> FiringBook::withdraw(const Noted& noted)
{
    OA_TRY(m_connection.execute(sql("alerts/evaluate:withdraw"), {parameter(noted.id)}));
    return note("withdrawn", noted.id, noted.firing.fired, {}, true);
}

core::Result<> FiringBook::note(const char* what, qint64 firing, core::BucketIndex bucket, QJsonObject detail,
                                bool isLate)
{
    if (isLate)
        detail.insert(u"late"_s, true);
    OA_TRY(m_connection.execute(sql("alerts/evaluate:note"),
                                {parameter(m_rule), parameter(firing), parameter(std::string_view(what)),
                                 parameter(core::bucketStart(bucket, m_calendar)),
                                 QJsonDocument(detail).toJson(QJsonDocument::Compact)}));
    return {};
}

} // namespace oa::db
