// SPDX-License-Identifier: GPL-3.0-only
#include "db/schema/guard.h"

#include "core/base/visiblename.h"
#include "db/connection/connection.h"
#include "db/connection/statement.h"
#include "db/connection/textarray.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;
using oa::core::Error;
using oa::core::visibleName;

namespace oa::db {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(oa::db::Guard)
};

/// For what the owner of the tables mends, by hand or as a part of `migrate`.
QString watchAgain()
{
    return Texts::tr("Run “ocr-analytics migrate”, or as the owner of the tables: %1")
        .arg(u"SELECT public.ocr_analytics_watch_documents();"_s);
}

/// "NAME STATE" as the guard's statement has it; the state is missing with the trigger.
QString triggerText(const QString& table, const QString& trigger)
{
    const auto name = trigger.section(u' ', 0, 0);
    const auto state = trigger.section(u' ', 1);
    if (state.startsWith(u"DROP"_s))
        return Texts::tr("%1 on %2 was changed").arg(name, visibleName(table));
    if (state.isEmpty())
        return Texts::tr("%1 on %2 is missing").arg(name, visibleName(table));
    return state == u"D"_s ? Texts::tr("%1 on %2 is disabled").arg(name, visibleName(table))
                           : Texts::tr("%1 on %2 does not always fire").arg(name, visibleName(table));
}

/// The first few.
QString listOf(const QStringList& names)
{
    constexpr qsizetype shown = 5;
    const auto list = names.mid(0, shown).join(u", "_s);
    return names.size() > shown ? Texts::tr("%1 and %2 more").arg(list, QString::number(names.size() - shown)) : list;
}

/// All of them in one: mostly they have one reason.
GuardProblem triggerProblem(const QStringList& triggers)
{
    return {Texts::tr("Receipts may change unseen, since triggers are not as they must be: %1.").arg(listOf(triggers)),
            watchAgain(), false, true};
}

/// Numbers stay right: days are then read by their hours.
GuardProblem daysProblem(const QStringList& what)
{
    return {Texts::tr("Long ranges take longer than they need to, since this is missing or not as it was made: %1.")
                .arg(listOf(what)),
            Texts::tr("Run “ocr-analytics migrate” as the owner of the tables."), false, true};
}

GuardProblem columnProblem(const QString& column, const QString& type)
{
    if (type.isEmpty()) {
        return {Texts::tr("The table public.documents has no column %1 any more.").arg(column),
                Texts::tr("Give the column its name back: %1")
                    .arg(u"ALTER TABLE public.documents RENAME COLUMN … TO \"%1\";"_s.arg(column)),
                true};
    }
    const auto needed = column == u"document_id"_s   ? u"bigint"_s
                        : column == u"ml_response"_s ? u"text"_s
                                                     : u"timestamptz"_s;
    return {Texts::tr("The column %1 of public.documents is of type %2 instead of %3.")
                .arg(column, visibleName(type), needed),
            Texts::tr("Give the column its type back: %1")
                .arg(u"ALTER TABLE public.documents ALTER COLUMN \"%1\" TYPE %2;"_s.arg(column, needed)),
            true};
}

/// `role` is empty when it has the owner's rights.
GuardProblem hiddenProblem(const QString& table, const QString& role)
{
    if (role.isEmpty()) {
        return {
            Texts::tr("Row level security on %1 holds for its owner too and may hide rows.").arg(visibleName(table)),
            Texts::tr("Let the owner see all rows: %1")
                .arg(u"ALTER TABLE %1 NO FORCE ROW LEVEL SECURITY;"_s.arg(table)),
            true};
    }
    return {Texts::tr("Row level security on %1 may hide rows from the role %2.")
                .arg(visibleName(table), visibleName(role)),
            Texts::tr("Let the role see all rows: %1").arg(u"ALTER ROLE %1 BYPASSRLS;"_s.arg(role)), true};
}

GuardProblem goneProblem(const QString& table)
{
    const auto message = table == u"public.documents"_s
                             ? Texts::tr("The table public.documents is another one than before.")
                             : Texts::tr("%1 is no longer a partition or child table of public.documents, but its "
                                         "receipts are in the totals.")
                                   .arg(visibleName(table));
    return {message, Texts::tr("Attach it again, or have its receipts taken out of the totals. %1").arg(watchAgain()),
            true, true};
}

GuardProblem kindProblem(const QString& table, const QString& kind)
{
    const auto message =
        kind == u"f"_s
            ? Texts::tr("%1 is a foreign table: what its own server changes is not seen.").arg(visibleName(table))
            : Texts::tr("%1 is a view: what changes behind it is not seen.").arg(visibleName(table));
    if (table != u"public.documents"_s) { // a child table, then
        return {message,
                Texts::tr("Make it a table of its own: %1")
                    .arg(u"ALTER TABLE %1 NO INHERIT public.documents;"_s.arg(table)),
                true};
    }
    return {message, Texts::tr("Call the table that receipts are written to public.documents."), true};
}

GuardProblem rightsProblem(const QString& kind, const QString& function, const QString& owner)
{
    const auto message = Texts::tr("%1 may not note changes, so that those who write receipts fail.").arg(function);
    if (kind == u"invoker"_s)
        return {message, watchAgain(), false, true};
    if (kind == u"locked"_s)
        return {message, u"ALTER TABLE public.invalidation_log DISABLE ROW LEVEL SECURITY;"_s};
    return {message,
            u"GRANT USAGE ON SCHEMA public TO %1; GRANT INSERT ON public.invalidation_log TO %1;"_s.arg(owner)};
}

/// What was left out or lost is made again from the receipts.
QString everythingAgain()
{
    return u"INSERT INTO public.invalidation_log (everything) VALUES (true);"_s;
}

/// Of the tables that are made from documents.
GuardProblem totalsProblem(const QString& kind, const QString& name, const QString& statement)
{
    if (kind == u"lost"_s) {
        return {Texts::tr("The table %1 is missing.").arg(name), Texts::tr("Restore it, or give it its name back."),
                true};
    }
    if (kind == u"no table"_s) {
        return {Texts::tr("%1 is no table any more: what it shows need not be what was counted.").arg(name),
                Texts::tr("Give the table its name back."), true};
    }
    if (kind == u"inherits"_s) {
        return {Texts::tr("%1 inherits, or is inherited from, and its rows count along.").arg(visibleName(name)),
                Texts::tr("Make it a table of its own: %1").arg(statement), true};
    }
    if (kind == u"no key"_s) {
        return {Texts::tr("%1 has lost its key, so that totals may be there twice.").arg(name),
                Texts::tr("Remove rows that are there twice, then: %1").arg(statement), true};
    }
    if (kind == u"type"_s || kind == u"generated"_s) {
        return {
            Texts::tr("The column %1 is not as it was made, so that numbers may be changed by it.")
                .arg(visibleName(name)),
            Texts::tr("Make it so again, and have everything recomputed: %1").arg(statement + u' ' + everythingAgain()),
            true};
    }
    if (kind == u"identity"_s) {
        return {
            Texts::tr("A publication has %1 in it, which cannot be changed without a replica identity: refreshes fail.")
                .arg(name),
            Texts::tr("Run “ocr-analytics migrate”, or as the owner of the tables: %1").arg(statement), false, true};
    }
    if (kind == u"filter"_s) {
        return {
            Texts::tr("A publication filters rows of %1 by columns that are not its replica identity: refreshes fail.")
                .arg(name),
            Texts::tr("As the owner of the tables and of the publication: %1").arg(statement)};
    }
    if (kind == u"list"_s) {
        return {Texts::tr("A publication has only some columns of %1, without its replica identity: refreshes fail.")
                    .arg(name),
                Texts::tr("As the owner of the tables and of the publication: %1").arg(statement)};
    }
    if (kind == u"required"_s) {
        return {Texts::tr("Somebody added the column %1, which must not be null: refreshes may fail.")
                    .arg(visibleName(name)),
                Texts::tr("Let it be null: %1").arg(statement)};
    }
    if (kind == u"referenced"_s) {
        return {Texts::tr("A foreign key refers to %1, whose rows are replaced as receipts come: refreshes fail.")
                    .arg(name),
                Texts::tr("Remove it: %1").arg(statement)};
    }
    if (kind == u"refers"_s) {
        return {Texts::tr("%1 has a foreign key that is not ours and may refuse what is written there.").arg(name),
                Texts::tr("Remove it: %1").arg(statement)};
    }
    if (name == u"public.documents"_s) {
        return {Texts::tr("%1 is empty, although it should not be: a restore may have left it out.").arg(name),
                Texts::tr("Restore its rows. If they are meant to be gone, so that totals go as well: %1")
                    .arg(u"TRUNCATE public.documents;"_s)};
    }
    return {Texts::tr("%1 is empty, although it should not be: a restore may have left it out.").arg(name),
            Texts::tr("Run “ocr-analytics migrate”, or have everything recomputed: %1").arg(everythingAgain()), true,
            true};
}

bool isMadeFromReceipts(const QString& table)
{
    return table == u"public.invalidation_log"_s || table == u"public.document_values"_s ||
           table == u"public.rejected_documents"_s || table == u"public.minutely_parsed_total"_s ||
           table == u"public.hourly_parsed_total"_s;
}

/// With what a crash may have taken from it meanwhile, where that can be made again.
QString setLogged(const QString& table)
{
    const auto logged = u"ALTER TABLE %1 SET LOGGED;"_s.arg(table);
    return isMadeFromReceipts(table) ? logged + u' ' + everythingAgain() : logged;
}

GuardProblem problemFrom(const QString& kind, const QString& name, const QString& detail)
{
    if (kind == u"missing"_s) {
        return {Texts::tr("The table %1 is missing.").arg(name),
                Texts::tr("Restore it, or give it its name back: %1").arg(u"ALTER TABLE … RENAME TO documents;"_s),
                true};
    }
    if (kind == u"kind"_s)
        return kindProblem(name, detail);
    if (kind == u"foreign"_s) {
        return {Texts::tr("The partition %1 is a foreign table: what its own server changes is not seen.")
                    .arg(visibleName(name)),
                Texts::tr("Have times that changed there counted anew: “ocr-analytics refresh --from T --to T”.")};
    }
    if (kind == u"column"_s)
        return columnProblem(name, detail);
    if (kind == u"hidden"_s)
        return hiddenProblem(name, detail);
    if (kind == u"gone"_s)
        return goneProblem(name);
    if (kind == u"unlogged"_s) {
        return {Texts::tr("%1 is unlogged: when the server crashes, it is emptied.").arg(visibleName(name)),
                setLogged(name), false, isMadeFromReceipts(name)};
    }
    if (kind == u"between"_s) {
        return {Texts::tr("%1 may keep out of its table what is written there.").arg(visibleName(name)),
                Texts::tr("Remove it, and have everything recomputed that changed since it is there: %1").arg(detail)};
    }
    return rightsProblem(kind, name, detail);
}

bool isNews(const QString& kind)
{
    return kind == u"added"_s || kind == u"changed"_s || kind == u"restored"_s;
}

/// Of a function that the look itself needs.
GuardReport withoutFunctions(const core::Error& error)
{
    GuardReport report;
    report.problems.push_back({Texts::tr("What watches the table public.documents is missing: %1").arg(error.detail),
                               Texts::tr("Run “ocr-analytics migrate” as the owner of the tables."), true, true});
    return report;
}

} // namespace

QJsonArray toJson(const std::vector<GuardProblem>& problems)
{
    QJsonArray list;
    for (const auto& problem : problems) {
        list.append(QJsonObject{
            {u"message"_s, problem.message}, {u"remedy"_s, problem.remedy}, {u"stops_refresh"_s, problem.stops}});
    }
    return list;
}

Error noReceiptsLeft()
{
    return {core::ErrorCode::Unsafe,
            Texts::tr("There are totals, but not a single receipt."),
            {},
            Texts::tr("Restore the table public.documents. If its receipts were removed on purpose, say so: %1")
                .arg(u"TRUNCATE public.documents;"_s)};
}

std::optional<core::Error> GuardReport::danger() const
{
    const auto found = std::ranges::find_if(problems, &GuardProblem::stops);
    if (found == problems.end())
        return std::nullopt;
    return core::Error{core::ErrorCode::Unsafe, found->message, {}, found->remedy};
}

bool GuardReport::isMendable() const
{
    return std::ranges::any_of(problems, &GuardProblem::isMendable);
}

QStringList GuardReport::texts() const
{
    QStringList texts;
    for (const auto& problem : problems)
        texts += problem.message + u' ' + problem.remedy;
    return texts;
}

Guard::Guard(Connection& connection)
    : m_connection(connection)
{}

const QStringList& Guard::functionBodies()
{
    static const auto bodies = [] {
        static const QRegularExpression function(
            u"FUNCTION public\\.(\\w+)\\([^()]*\\) RETURNS (?:trigger|void)\\b.*?\\$\\$(.*?)\\$\\$"_s,
            QRegularExpression::DotMatchesEverythingOption);
        QStringList all;
        for (const auto statement : Statement::allIn("migrations/")) {
            const auto text = sqlText(statement);
            for (auto matches = function.globalMatch(text); matches.hasNext();) {
                const auto match = matches.next();
                const auto hash = QCryptographicHash::hash(match.captured(2).toUtf8(), QCryptographicHash::Md5);
                all += match.captured(1) + u':' + QString::fromLatin1(hash.toHex());
            }
        }
        return all;
    }();
    return bodies;
}

core::Result<GuardReport> Guard::look()
{
    const auto found = m_connection.execute(sql("guard/look:problems"), {textArrayParameter(functionBodies())});
    if (!found && found.error().code == core::ErrorCode::NotFound)
        return withoutFunctions(found.error());
    if (!found && found.error().code == core::ErrorCode::Denied)
        return ofOtherOwners(found.error());
    if (!found)
        return tl::unexpected(found.error());
    GuardReport report;
    QStringList triggers;
    QStringList ofDays;
    for (int row = 0; row < found->rowCount(); ++row) {
        const auto kind = found->text(row, 0);
        if (kind == u"fingerprint"_s)
            report.fingerprint = found->text(row, 1);
        else if (isNews(kind))
            report.hasNews = true;
        else if (kind == u"trigger"_s || kind == u"altered"_s)
            triggers += triggerText(found->text(row, 1), found->text(row, 2));
        else if (kind == u"days"_s)
            ofDays += found->text(row, 2).isEmpty()
                          ? found->text(row, 1)
                          : Texts::tr("%1 on %2").arg(found->text(row, 1), found->text(row, 2));
        else
            report.problems.push_back(problemFrom(kind, found->text(row, 1), found->text(row, 2)));
        if (kind == u"unlogged"_s && isMadeFromReceipts(found->text(row, 1)))
            report.drops += setLogged(found->text(row, 1));
        if (kind == u"altered"_s)
            report.drops += found->text(row, 2).section(u' ', 1);
    }
    if (!triggers.isEmpty())
        report.problems.push_back(triggerProblem(triggers));
    if (!ofDays.isEmpty())
        report.problems.push_back(daysProblem(ofDays));
    OA_TRY(lookAtTotals(report));
    return report;
}

core::Result<GuardReport> Guard::ofOtherOwners(const core::Error& error)
{
    const auto owners = m_connection.execute(sql("guard/totals:owners"));
    if (!owners || owners->rowCount() == 0)
        return tl::unexpected(error);
    GuardReport report;
    report.drops += owners->text(0, 1);
    report.problems.push_back(
        {Texts::tr("The tables were given to another owner; %1, who has the functions that watch them, may "
                   "not use them, so that those who write receipts fail.")
             .arg(owners->text(0, 0)),
         Texts::tr("Run “ocr-analytics migrate” as an administrator, or: %1").arg(owners->text(0, 1)), true, true});
    return report;
}

core::Result<> Guard::lookAtTotals(GuardReport& report)
{
    OA_TRY_ASSIGN(const auto found, m_connection.execute(sql("guard/totals:problems")));
    bool hasNoPages = false;
    for (int row = 0; row < found.rowCount(); ++row) {
        const auto kind = found.text(row, 0);
        if (kind == u"no pages"_s) {
            hasNoPages = true;
            continue;
        }
        report.problems.push_back(totalsProblem(kind, found.text(row, 1), found.text(row, 2)));
        if (report.problems.back().isMendable)
            report.drops += found.text(row, 2);
    }
    // Where a table is of another kind, the next question makes no sense.
    if (!hasNoPages || report.danger())
        return {};
    OA_TRY_ASSIGN(const auto missing, m_connection.execute(sql("guard/totals:missing")));
    auto canBeMadeAgain = false;
    for (int row = 0; row < missing.rowCount(); ++row) {
        report.problems.push_back(totalsProblem(missing.text(row, 0), missing.text(row, 1), {}));
        canBeMadeAgain = canBeMadeAgain || report.problems.back().isMendable;
    }
    if (canBeMadeAgain)
        report.drops += everythingAgain();
    return {};
}

core::Result<QString> Guard::fingerprint()
{
    OA_TRY_ASSIGN(const auto found, m_connection.execute(sql("guard/look:fingerprint")));
    return found.text(0, 0);
}

core::Result<> Guard::noteTables()
{
    OA_TRY(m_connection.execute(sql("guard/look:note-restored")));
    OA_TRY(m_connection.execute(sql("guard/look:note-tables")));
    return {};
}

} // namespace oa::db
