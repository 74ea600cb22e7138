// SPDX-License-Identifier: GPL-3.0-only
#include "app/cli/commandline.h"
#include "app/cli/console.h"
#include "app/cli/databaseaccess.h"
#include "app/cli/valueoptions.h"
#include "core/base/nearmatch.h"
#include "core/base/visiblename.h"
#include "db/state/jobrunstore.h"
#include "db/stores/groupstore.h"
#include "db/stores/groupsuggestions.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace oa::cli {

namespace {

/// What was typed, checked before a database is opened.
struct Request
{
    enum class Action { List, Add, Remove, Suggest, Undo };
    Action action = Action::List;
    QString group;
    QStringList businesses;
};

tl::expected<Request, Failure> readRequest(const CommandLine& line)
{
    auto words = line.words();
    const auto name = words.takeFirst();
    Request request;
    if (name == u"add" || name == u"remove") {
        request.action = name == u"add" ? Request::Action::Add : Request::Action::Remove;
        const auto least = request.action == Request::Action::Add ? 2 : 1;
        if (words.size() < least) {
            return wrongUsage(translated(QT_TRANSLATE_NOOP("oa::cli", "“group %1” needs more names.")).arg(name),
                              translated(QT_TRANSLATE_NOOP("oa::cli", "Write: group add GROUP BUSINESS…, or group "
                                                                      "remove GROUP [BUSINESS…].")));
        }
        request.group = words.takeFirst();
        request.businesses = words;
        request.businesses.removeDuplicates();
        return request;
    }
    static const QStringList plain = {u"list"_s, u"suggest"_s, u"undo"_s};
    if (!plain.contains(name)) {
        return wrongUsage(translated(QT_TRANSLATE_NOOP("oa::cli", "group does not know “%1”.")).arg(name.left(100)),
                          translated(QT_TRANSLATE_NOOP("oa::cli", "Write group list, add, remove, suggest or undo.")));
    }
    if (!words.isEmpty())
        return wrongUsage(translated(QT_TRANSLATE_NOOP("oa::cli", "“group %1” takes no names.")).arg(name));
    request.action = name == u"list"      ? Request::Action::List
                     : name == u"suggest" ? Request::Action::Suggest
                                          : Request::Action::Undo;
    return request;
}

CommandOutcome list(db::Connection& connection, const QTimeZone& zone)
{
    OA_TRY_ASSIGN(const auto groups, db::GroupStore(connection).list());
    CommandResult result;
    QJsonArray all;
    QStringList lines;
    for (const auto& group : groups) {
        QJsonArray members;
        lines.append(core::visibleName(group.name));
        for (const auto& member : group.members) {
            const auto since = core::toIsoString(member.since, zone);
            members.append(
                QJsonObject{{u"business"_s, member.business}, {u"since"_s, since}, {u"added_by"_s, member.addedBy}});
            //: %1 a business, %2 a time, %3 who
            lines.append(translated(QT_TRANSLATE_NOOP("oa::cli", "  %1 (since %2, by %3)"))
                             .arg(core::visibleName(member.business), since, core::visibleName(member.addedBy)));
        }
        all.append(QJsonObject{{u"name"_s, group.name}, {u"businesses"_s, members}});
    }
    result.json.insert(u"groups"_s, all);
    result.text =
        lines.isEmpty() ? translated(QT_TRANSLATE_NOOP("oa::cli", "There are no groups.")) : lines.join(u'\n');
    return result;
}

CommandOutcome suggest(db::Connection& connection)
{
    OA_TRY_ASSIGN(const auto suggestions, db::suggestGroups(connection));
    CommandResult result;
    QJsonArray all;
    QStringList lines;
    for (const auto& suggestion : suggestions) {
        all.append(QJsonObject{{u"name"_s, suggestion.name},
                               {u"businesses"_s, QJsonArray::fromStringList(suggestion.businesses)}});
        lines.append(core::visibleName(suggestion.name));
        for (const auto& business : suggestion.businesses)
            lines.append(u"  "_s + core::visibleName(business));
    }
    result.json.insert(u"suggestions"_s, all);
    result.text = lines.isEmpty()
                      ? translated(QT_TRANSLATE_NOOP("oa::cli", "No names look like one business."))
                      : lines.join(u'\n') + u'\n' +
                            translated(QT_TRANSLATE_NOOP("oa::cli", "Nothing was changed. To put names together: "
                                                                    "ocr-analytics group add GROUP BUSINESS…"));
    return result;
}

CommandOutcome add(db::Connection& connection, const Request& request)
{
    OA_TRY(checkBusinesses(connection, request.businesses));
    std::vector<db::GroupMove> moved;
    OA_TRY_ASSIGN(
        const auto changed,
        db::GroupStore(connection).add(request.group, request.businesses, db::JobRunStore::thisClient(), &moved));
    OA_TRY_ASSIGN(const auto members, db::GroupStore(connection).members(request.group));
    CommandResult result;
    result.json = {
        {u"group"_s, request.group}, {u"changed"_s, changed}, {u"businesses"_s, QJsonArray::fromStringList(members)}};
    QStringList shown;
    for (const auto& member : members)
        shown.append(core::visibleName(member));
    //: %1 a group, %2 names of businesses
    result.text = translated(QT_TRANSLATE_NOOP("oa::cli", "%1 is now: %2"))
                      .arg(core::visibleName(request.group), shown.join(u", "_s));
    QJsonArray taken;
    for (const auto& move : moved) {
        taken.append(QJsonObject{{u"business"_s, move.business}, {u"group"_s, *move.from}});
        //: %1 a business, %2 a group
        result.text += u'\n' + translated(QT_TRANSLATE_NOOP("oa::cli", "%1 was taken out of %2 for it."))
                                   .arg(core::visibleName(move.business), core::visibleName(*move.from));
    }
    result.json.insert(u"taken_from"_s, taken);
    return result;
}

CommandOutcome remove(db::Connection& connection, Request request)
{
    db::GroupStore store(connection);
    OA_TRY_ASSIGN(const auto groups, store.list());
    const auto found = std::find_if(groups.begin(), groups.end(),
                                    [&request](const auto& group) { return group.name == request.group; });
    QStringList members;
    QStringList names;
    for (const auto& group : groups)
        names.append(group.name);
    if (found != groups.end()) {
        for (const auto& member : found->members)
            members.append(member.business);
    }
    const auto fail = [](const QString& message, const QStringList& near) -> tl::unexpected<Failure> {
        return tl::unexpected(
            Failure(core::Error{core::ErrorCode::NotFound,
                                message,
                                {},
                                near.isEmpty() ? QString()
                                               : translated(QT_TRANSLATE_NOOP("oa::cli", "Did you mean %1?"))
                                                     .arg(core::visibleName(near.constFirst()))}));
    };
    if (members.isEmpty())
        return fail(
            translated(QT_TRANSLATE_NOOP("oa::cli", "There is no group “%1”.")).arg(core::visibleName(request.group)),
            core::nearMatches(request.group, names));
    if (request.businesses.isEmpty())
        request.businesses = members;
    for (const auto& business : request.businesses) {
        if (!members.contains(business))
            return fail(
                translated(QT_TRANSLATE_NOOP("oa::cli", "“%1” is not in the group.")).arg(core::visibleName(business)),
                core::nearMatches(business, members));
    }
    OA_TRY_ASSIGN(const auto changed, store.remove(request.businesses, db::JobRunStore::thisClient()));
    CommandResult result;
    result.json = {{u"group"_s, request.group}, {u"changed"_s, changed}};
    result.text =
        translated(QT_TRANSLATE_NOOP("oa::cli", "Taken out of %1. “ocr-analytics group undo” brings it back."))
            .arg(core::visibleName(request.group));
    return result;
}

CommandOutcome undo(db::Connection& connection)
{
    OA_TRY_ASSIGN(const auto moves, db::GroupStore(connection).undo(db::JobRunStore::thisClient()));
    CommandResult result;
    QJsonArray all;
    QStringList lines;
    for (const auto& move : moves) {
        all.append(QJsonObject{{u"business"_s, move.business},
                               {u"from"_s, move.from ? QJsonValue(*move.from) : QJsonValue()},
                               {u"to"_s, move.to ? QJsonValue(*move.to) : QJsonValue()}});
        const auto none = translated(QT_TRANSLATE_NOOP("oa::cli", "no group"));
        //: %1 a business, %2 and %3 groups
        lines.append(translated(QT_TRANSLATE_NOOP("oa::cli", "%1: from %2 back to %3"))
                         .arg(core::visibleName(move.business), move.from ? core::visibleName(*move.from) : none,
                              move.to ? core::visibleName(*move.to) : none));
    }
    result.json.insert(u"undone"_s, all);
    result.text =
        lines.isEmpty() ? translated(QT_TRANSLATE_NOOP("oa::cli", "There is nothing to undo.")) : lines.join(u'\n');
    return result;
}

CommandOutcome run(const Invocation& invocation)
{
    OA_TRY_ASSIGN(const auto request, readRequest(invocation.line));
    using Action = Request::Action;
    const auto changes = request.action != Action::List && request.action != Action::Suggest;
    OA_TRY_ASSIGN(auto database, DatabaseAccess::open(invocation, changes ? DatabaseAccess::Tables::Writable
                                                                          : DatabaseAccess::Tables::Readable));
    auto& connection = database.connection();
    switch (request.action) {
    case Action::List:
        return list(connection, invocation.zone);
    case Action::Add:
        return add(connection, request);
    case Action::Remove:
        return remove(connection, request);
    case Action::Suggest:
        return suggest(connection);
    case Action::Undo:
        return undo(connection);
    }
    Q_UNREACHABLE();
}

} // namespace

Command groupCommand()
{
    return {
        "group",
        "list|add|remove|suggest|undo [GROUP [BUSINESS…]]",
        1,
        1000,
        QT_TRANSLATE_NOOP("oa::cli", "Put several names together that are one business."),
        QT_TRANSLATE_NOOP("oa::cli",
                          "group add GROUP BUSINESS… puts businesses into a group, which is then picked, ranked, "
                          "compared and exported like a business; group remove GROUP [BUSINESS…] takes them out again, "
                          "or all of them. group suggest lists names that differ only in case, spaces, punctuation, "
                          "accents or legal form, and changes nothing. group undo takes the last change back."),
        {},
        run,
    };
}

} // namespace oa::cli
