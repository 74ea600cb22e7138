// SPDX-License-Identifier: GPL-3.0-only
#include "db/stores/momentstore.h"

#include "core/rollup/distribution.h"
#include "core/time/timepoint.h"
#include "db/connection/connection.h"
#include "db/connection/statement.h"
#include "db/connection/textarray.h"
#include "db/copy/binaryfield.h"
#include "db/state/finisheddays.h"
#include "db/stores/subject.h"

namespace oa::db {

MomentStore::MomentStore(Connection& connection)
    : m_connection(connection)
{}

core::Result<std::optional<ScoreMoments>> MomentStore::read(const QString& name,
                                                            std::span<const core::TimeRange> ranges)
{
    OA_TRY_ASSIGN(const auto subject, Subject::find(m_connection, name));
    ScoreMoments moments;
    auto isComplete = true;
    // One bucket that is the whole range; see the statement for the fields.
    const auto onRow = [&](std::span<const BinaryField> fields) -> core::Result<> {
        if (fields.size() < 10)
            return unexpectedRow();
        isComplete = isComplete && fields[9] != std::string_view("\1", 1);
        OA_TRY_ASSIGN(const auto scores, core::Distribution::decode(fields[7].value_or(std::string_view())));
        OA_TRY_ASSIGN(const auto ocrScores, core::Distribution::decode(fields[8].value_or(std::string_view())));
        moments.score += core::Moments::of(scores);
        moments.ocrScore += core::Moments::of(ocrScores);
        return {};
    };
    for (const auto& range : ranges) {
        const std::array borders = {core::toIsoString(range.from).toStdString(),
                                    core::toIsoString(range.to).toStdString()};
        const std::array parameters = {subject.businesses(), textArrayParameter(borders), Parameter()};
        OA_TRY_ASSIGN(const auto statement, FinishedDays::mergingRows(m_connection, range, range));
        OA_TRY(m_connection.readRows(statement, parameters, onRow));
    }
    return isComplete ? std::optional(std::move(moments)) : std::nullopt;
}

} // namespace oa::db
