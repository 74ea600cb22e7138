// SPDX-License-Identifier: GPL-3.0-only
#include "db/schema/adoption.h"

#include "core/base/visiblename.h"
#include "db/connection/connection.h"
#include "db/connection/statement.h"
#include "db/connection/textarray.h"
#include "db/connection/transaction.h"
#include "db/schema/migrator.h"
#include "db/schema/takennames.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;
using oa::core::ErrorCode;
using oa::core::fail;

namespace oa::db {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(oa::db::Adoption)
};

QString forRollUp(QString sql, const LegacyRollUp& rollUp, const QString& date)
{
    return sql.replace(u"{table}"_s, rollUp.table).replace(u"{unit}"_s, rollUp.unit).replace(u"{date}"_s, date);
}

/// One statement, so that the table is written anew once at most; nothing when its columns are as they should be.
QString alterationOf(const AdoptionPlan& plan)
{
    QStringList parts;
    for (const auto& column : plan.changedColumns) {
        const auto statement = column == u"document_id"_s   ? Statement("adopt/adopt:id-column")
                               : column == u"ml_response"_s ? Statement("adopt/adopt:payload-column")
                                                            : Statement("adopt/adopt:time-column");
        parts += sqlText(statement).trimmed();
    }
    return parts.isEmpty() ? QString() : u"ALTER TABLE public.documents\n    "_s + parts.join(u",\n    "_s) + u";\n"_s;
}

core::Error explained(core::Error error, const Connection& connection, const QString& script)
{
    if (error.code != ErrorCode::Denied)
        return error;
    error.message =
        QCoreApplication::translate("oa::db::Adoption", "The role %1 does not own the tables that would be changed.")
            .arg(connection.userName());
    error.remedy =
        QCoreApplication::translate("oa::db::Adoption", "Connect as their owner, or ask the owner to run this SQL:") +
        u"\n\n"_s + script;
    return error;
}

} // namespace

Adoption::Adoption(Connection& connection, QByteArray zone)
    : m_connection(connection)
    , m_zone(std::move(zone))
{}

core::Result<AdoptionPlan> Adoption::plan()
{
    OA_TRY_ASSIGN(const auto state, Migrator(m_connection).state());
    if (state.kind != SchemaState::Kind::Predecessor)
        return fail(ErrorCode::BadInput, Texts::tr("This database is not one of the predecessor system."));

    AdoptionPlan plan;
    OA_TRY_ASSIGN(const auto types, m_connection.execute(sql("adopt/inspect:types")));
    plan.hasZone = types.text(0, 0) == u"timestamp with time zone"_s;
    plan.payloadType = types.text(0, 1);
    auto date = types.text(0, 4);
    // A second adoption on one day, after the first was undone by hand.
    if (types.integer(0, 5) > 0)
        date += u'_' + QString::number(types.integer(0, 5) + 1);
    if (types.boolean(0, 2))
        plan.rollUps.push_back({u"minutely_parsed_total"_s, u"minutely_parsed_total_legacy_"_s + date, u"minute"_s});
    if (types.boolean(0, 3))
        plan.rollUps.push_back({u"hourly_parsed_total"_s, u"hourly_parsed_total_legacy_"_s + date, u"hour"_s});

    if (types.text(0, 6) != u"bigint"_s)
        plan.changedColumns += u"document_id"_s;
    if (plan.payloadType != u"text"_s)
        plan.changedColumns += u"ml_response"_s;
    if (!plan.hasZone)
        plan.changedColumns += u"timestamp"_s;
    OA_TRY(checkPartitions(plan, types.text(0, 7)));
    OA_TRY(checkDependents(plan));
    OA_TRY(checkNamesAreFree(m_connection, Migrator::all()));

    if (!plan.hasZone) {
        plan.zone = m_zone;
        OA_TRY_ASSIGN(const auto known, m_connection.execute(sql("adopt/inspect:zone-exists"), {Parameter(m_zone)}));
        if (!known.boolean(0, 0)) {
            return fail(ErrorCode::BadInput,
                        m_zone.isEmpty() ? Texts::tr("The old timestamps carry no time zone.")
                                         : Texts::tr("There is no time zone named %1.").arg(QString::fromUtf8(m_zone)),
                        {}, Texts::tr("Name the zone they were written in, such as America/New_York or UTC."));
        }
        OA_TRY_ASSIGN(const auto local, m_connection.execute(sql("adopt/inspect:local-times"), {Parameter(m_zone)}));
        plan.skippedTimes = local.integer(0, 0);
        plan.repeatedTimes = local.integer(0, 1);
        plan.newestInUtc = local.text(0, 2);
    }
    OA_TRY_ASSIGN(const auto rights, m_connection.execute(sql("adopt/inspect:rights"), {parameter(plan.hasZone)}));
    plan.mayRun = rights.boolean(0, 0);
    OA_TRY_ASSIGN(const auto counts, m_connection.execute(sql("adopt/inspect:documents")));
    plan.documents = counts.integer(0, 0);
    plan.withoutTime = counts.integer(0, 1);
    plan.withoutPayload = counts.integer(0, 2);
    plan.withoutId = counts.integer(0, 3);
    plan.repeatedIds = counts.integer(0, 4);
    plan.oldest = counts.text(0, 5);
    plan.newest = counts.text(0, 6);
    for (auto& rollUp : plan.rollUps) {
        const auto sql = forRollUp(sqlText("adopt/inspect:rollup"), rollUp, date);
        OA_TRY_ASSIGN(const auto rows, m_connection.execute(sql.toStdString()));
        rollUp.rows = rows.integer(0, 0);
        rollUp.duplicates = rows.integer(0, 1);
        rollUp.orphans = rows.integer(0, 2);
    }
    m_script = scriptFor(plan, date);
    plan.script = m_script;
    if (!plan.hasZone) {
        OA_TRY_ASSIGN(const auto statement, m_connection.execute(sql("adopt/adopt:zone-by-hand"), {Parameter(m_zone)}));
        plan.script.prepend(statement.text(0, 0) + u'\n');
    }
    return plan;
}

core::Result<> Adoption::checkPartitions(const AdoptionPlan& plan, const QString& partitionKey) const
{
    for (const auto& column : plan.changedColumns) {
        if (!partitionKey.contains(column))
            continue;
        return fail(
            ErrorCode::Unsupported,
            Texts::tr("The table documents is partitioned by %1, whose type would have to become another.").arg(column),
            partitionKey,
            Texts::tr("Make a table of the columns document_id bigint, ml_response text and timestamp "
                      "timestamptz, move the receipts there, call it documents and try again."));
    }
    return {};
}

core::Result<> Adoption::checkDependents(const AdoptionPlan& plan) const
{
    OA_TRY_ASSIGN(const auto found,
                  m_connection.execute(sql("adopt/inspect:obstacles"), {textArrayParameter(plan.changedColumns)}));
    if (found.isNull(0, 0))
        return {};
    return fail(ErrorCode::Unsupported,
                Texts::tr("The columns %1 of the table documents would have to be of other types, and these depend on "
                          "them: %2.")
                    .arg(plan.changedColumns.join(u", "_s), core::visibleName(found.text(0, 0))),
                {},
                Texts::tr("Drop what depends on them, take the database over, and make it again. “pg_dump "
                          "--schema-only” writes how it was made."));
}

core::Result<AdoptionPlan> Adoption::dryRun()
{
    OA_TRY_ASSIGN(auto transaction, Transaction::begin(m_connection));
    OA_TRY_ASSIGN(auto plan, runScript());
    OA_TRY(transaction.rollBack());
    return plan;
}

core::Result<AdoptionPlan> Adoption::adopt()
{
    OA_TRY_ASSIGN(auto transaction, Transaction::begin(m_connection));
    OA_TRY_ASSIGN(auto plan, runScript());
    OA_TRY(transaction.commit());
    return plan;
}

core::Result<AdoptionPlan> Adoption::runScript()
{
    // Others that migrate or adopt wait here, and find it done.
    OA_TRY(m_connection.execute(sql("schema/state:lock")));
    OA_TRY_ASSIGN(auto plan, this->plan());
    OA_TRY(m_connection.execute(sql("adopt/adopt:zone"), {Parameter(plan.zone)}));
    if (const auto run = m_connection.executeScript(m_script.toStdString()); !run)
        return tl::unexpected(explained(run.error(), m_connection, plan.script));
    return plan;
}

QString Adoption::scriptFor(const AdoptionPlan& plan, const QString& date)
{
    auto script = sqlText("adopt/adopt:lock");
    for (const auto& rollUp : plan.rollUps) {
        script += forRollUp(sqlText("adopt/adopt:mark"), rollUp, date);
        script += forRollUp(sqlText("adopt/adopt:set-aside"), rollUp, date);
    }
    script += sqlText("adopt/adopt:documents").replace(u"{alter}"_s, alterationOf(plan));
    if (!plan.hasZone)
        script += sqlText("adopt/adopt:database-zone");
    script += Migrator::scriptOf(Migrator::all());
    for (const auto& rollUp : plan.rollUps)
        script += forRollUp(sqlText("adopt/adopt:same-rights"), rollUp, date);
    script += sqlText("adopt/adopt:finish").replace(u"{date}"_s, date);
    return script;
}

core::Result<bool> buildDocumentIndex(Connection& connection)
{
    OA_TRY_ASSIGN(const auto needed, connection.execute(sql("adopt/index:needed")));
    if (needed.rowCount() == 0 || !needed.boolean(0, 0) || !needed.boolean(0, 1))
        return false;
    OA_TRY(connection.execute(sql("adopt/index:drop")));
    OA_TRY(connection.execute(sql("adopt/index:create")));
    return true;
}

} // namespace oa::db
