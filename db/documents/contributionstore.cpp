// SPDX-License-Identifier: GPL-3.0-only
#include "db/documents/contributionstore.h"

#include "core/base/utf8text.h"
#include "core/statistics/contribution.h"
#include "core/time/rangeexpression.h"
#include "db/connection/connection.h"
#include "db/connection/statement.h"
#include "db/copy/binaryfield.h"
#include "db/documents/documentvaluestore.h"
#include "db/state/retentionfloors.h"
#include "db/stores/momentstore.h"
#include "db/stores/subject.h"

#include <QCoreApplication>

namespace oa::db {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(oa::db::ContributionStore)
};

} // namespace

ContributionStore::ContributionStore(Connection& connection)
    : m_connection(connection)
{}

core::Result<ChangeExplained> ContributionStore::read(const QString& name, const core::TimeRange& stretch,
                                                      const QTimeZone& zone, bool ofOcrScore)
{
    ChangeExplained explained;
    OA_TRY_ASSIGN(const auto kept, DocumentValueStore(m_connection).keptSince(stretch));
    if (kept) {
        return core::fail(core::ErrorCode::NotFound,
                          Texts::tr("Single receipts of before %1 are no longer kept.").arg(floorText(*kept)));
    }
    const auto earlier = core::stretchBefore(stretch, zone);
    MomentStore moments(m_connection);
    OA_TRY_ASSIGN(const auto ofNow, moments.read(name, std::span(&stretch, 1)));
    OA_TRY_ASSIGN(const auto ofBefore, moments.read(name, std::span(&earlier, 1)));
    if (!ofNow || !ofBefore)
        return explained;
    const auto& now = ofOcrScore ? ofNow->ocrScore : ofNow->score;
    const auto& before = ofOcrScore ? ofBefore->ocrScore : ofBefore->score;
    const auto apart = core::welch(now, before);
    explained.change = {now.mean(), before.mean(), apart.difference, apart.halfWidth, now.count, before.count};
    if (now.count == 0 || before.count == 0)
        return explained;
    explained.before = before;
    explained.now = now;
    OA_TRY_ASSIGN(explained.rows, readMore(name, stretch, ofOcrScore, explained));
    return explained;
}

core::Result<std::vector<Contribution>> ContributionStore::readMore(const QString& name, const core::TimeRange& stretch,
                                                                    bool ofOcrScore, const ChangeExplained& explained)
{
    std::vector<Contribution> rows;
    const auto last = explained.rows.empty() ? std::nullopt : std::optional(explained.rows.back());
    OA_TRY_ASSIGN(const auto subject, Subject::find(m_connection, name));
    const std::array parameters = {subject.businesses(),
                                   parameter(stretch.from),
                                   parameter(stretch.to),
                                   parameter(ofOcrScore),
                                   parameter(qint64(explained.change.difference > 0 ? -1 : 1)),
                                   parameter(pageSize),
                                   last ? Parameter(last->exact) : Parameter(),
                                   last ? parameter(last->time) : Parameter(),
                                   last ? parameter(last->id) : Parameter()};
    OA_TRY(m_connection.readRows(
        sql("documents/contributions:outermost"), parameters,
        [&](std::span<const BinaryField> fields) -> core::Result<> {
            const auto id = fields.size() == 4 ? integerFrom(fields[0]) : std::nullopt;
            const auto value = id && fields[3] ? core::ExactDecimal::fromText(*fields[3]) : std::nullopt;
            if (!value)
                return unexpectedRow();
            rows.push_back({*id, instantFrom(fields[1]).value_or(core::TimePoint()),
                            core::textFromUtf8(fields[2].value_or(std::string_view())),
                            QByteArray(fields[3]->data(), static_cast<qsizetype>(fields[3]->size())), value->toDouble(),
                            core::contributionOf(*value, explained.before, explained.now)});
            return {};
        }));
    return rows;
}

} // namespace oa::db
