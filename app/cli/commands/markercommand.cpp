// SPDX-License-Identifier: GPL-3.0-only
#include "app/cli/commandline.h"
#include "app/cli/console.h"
#include "app/cli/databaseaccess.h"
#include "app/cli/timeoptions.h"
#include "app/presentation/timetext.h"
#include "core/base/visiblename.h"
#include "db/stores/markerstore.h"

#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace oa::cli {

namespace {

/// What was typed, checked before a database is opened.
struct Request
{
    enum class Action { List, Add, Remove };
    Action action = Action::List;
    QString text;
    qint64 id = 0;
};

tl::expected<Request, Failure> readRequest(const CommandLine& line)
{
    auto words = line.words();
    const auto name = words.takeFirst();
    Request request;
    if (name != u"list" && name != u"add" && name != u"remove") {
        return wrongUsage(translated(QT_TRANSLATE_NOOP("oa::cli", "marker does not know “%1”.")).arg(name.left(100)),
                          translated(QT_TRANSLATE_NOOP("oa::cli", "Write marker list, add or remove.")));
    }
    if (name != u"add" && line.has("at"_L1))
        return wrongUsage(translated(QT_TRANSLATE_NOOP("oa::cli", "--at goes with marker add.")));
    if (name == u"list") {
        if (!words.isEmpty())
            return wrongUsage(translated(QT_TRANSLATE_NOOP("oa::cli", "“marker list” takes no words.")));
        return request;
    }
    if (words.size() != 1) {
        return wrongUsage(
            translated(QT_TRANSLATE_NOOP("oa::cli", "“marker %1” takes one word.")).arg(name),
            translated(QT_TRANSLATE_NOOP("oa::cli", "Write: marker add \"model 4.2\" --at 2024-05-01T10:00, "
                                                    "or marker remove NUMBER.")));
    }
    if (name == u"add") {
        request.action = Request::Action::Add;
        request.text = words.constFirst();
        return request;
    }
    request.action = Request::Action::Remove;
    bool isNumber = false;
    request.id = words.constFirst().toLongLong(&isNumber);
    if (!isNumber) {
        return wrongUsage(translated(QT_TRANSLATE_NOOP("oa::cli", "“%1” is no number of a marker."))
                              .arg(words.constFirst().left(100)),
                          translated(QT_TRANSLATE_NOOP("oa::cli", "“ocr-analytics marker list” shows them.")));
    }
    return request;
}

/// --at; now without it.
tl::expected<core::TimePoint, Failure> timeOf(const CommandLine& line, const QTimeZone& zone, core::TimePoint now,
                                              QStringList& remarks)
{
    return line.has("at"_L1) ? timeOption(line, "at"_L1, zone, now, remarks) : now;
}

CommandOutcome list(db::Connection& connection, const QTimeZone& zone)
{
    OA_TRY_ASSIGN(const auto markers, db::MarkerStore(connection).list());
    CommandResult result;
    QJsonArray all;
    QStringList lines;
    for (const auto& marker : markers) {
        all.append(QJsonObject{{u"id"_s, marker.id},
                               {u"time"_s, core::toIsoString(marker.time, zone)},
                               {u"text"_s, marker.text},
                               {u"added"_s, core::toIsoString(marker.added, zone)},
                               {u"added_by"_s, marker.addedBy}});
        //: %1 a number, %2 a time, %3 the text of a marker, %4 who
        lines.append(translated(QT_TRANSLATE_NOOP("oa::cli", "%1  %2  %3 (by %4)"))
                         .arg(QString::number(marker.id), presentation::instantText(marker.time, zone),
                              core::visibleName(marker.text), core::visibleName(marker.addedBy)));
    }
    result.json.insert(u"markers"_s, all);
    result.text =
        lines.isEmpty() ? translated(QT_TRANSLATE_NOOP("oa::cli", "There are no markers.")) : lines.join(u'\n');
    return result;
}

CommandOutcome add(DatabaseAccess& database, const Request& request, const Invocation& invocation)
{
    OA_TRY_ASSIGN(const auto now, serverNow(database, invocation.console));
    QStringList remarks;
    OA_TRY_ASSIGN(const auto time, timeOf(invocation.line, invocation.zone, now, remarks));
    for (const auto& remark : std::as_const(remarks))
        invocation.console.note(remark);
    OA_TRY_ASSIGN(const auto id, db::MarkerStore(database.connection()).add(time, request.text));
    CommandResult result;
    result.json = {{u"id"_s, id}, {u"time"_s, core::toIsoString(time, invocation.zone)}};
    //: %1 the text of a marker, %2 a time, %3 a number
    result.text = translated(QT_TRANSLATE_NOOP("oa::cli", "Marked “%1” at %2 (number %3)."))
                      .arg(core::visibleName(request.text), presentation::instantText(time, invocation.zone),
                           QString::number(id));
    return result;
}

CommandOutcome remove(db::Connection& connection, const Request& request)
{
    OA_TRY_ASSIGN(const auto text, db::MarkerStore(connection).remove(request.id));
    CommandResult result;
    result.json = {{u"id"_s, request.id}, {u"text"_s, text}};
    result.text = translated(QT_TRANSLATE_NOOP("oa::cli", "Removed the marker “%1”.")).arg(core::visibleName(text));
    return result;
}

CommandOutcome run(const Invocation& invocation)
{
    OA_TRY_ASSIGN(const auto request, readRequest(invocation.line));
    OA_TRY(checkBeforehand([&](core::TimePoint now) {
        QStringList remarks;
        return timeOf(invocation.line, invocation.zone, now, remarks);
    }));
    using Action = Request::Action;
    OA_TRY_ASSIGN(auto database,
                  DatabaseAccess::open(invocation, request.action == Action::List ? DatabaseAccess::Tables::Readable
                                                                                  : DatabaseAccess::Tables::Writable));
    switch (request.action) {
    case Action::List:
        return list(database.connection(), invocation.zone);
    case Action::Add:
        return add(database, request, invocation);
    case Action::Remove:
        return remove(database.connection(), request);
    }
    Q_UNREACHABLE();
}

} // namespace

Command markerCommand()
{
    return {
        "marker",
        "list|add|remove [TEXT|NUMBER]",
        1,
        1000,
        QT_TRANSLATE_NOOP("oa::cli", "Mark a moment on all charts, such as a new model."),
        QT_TRANSLATE_NOOP("oa::cli", "marker add TEXT marks the moment --at, or now. It is drawn on the charts of all "
                                     "businesses, in the window and in pictures, for everybody who uses the database. "
                                     "marker list shows markers with their numbers; marker remove NUMBER removes one."),
        {
            {"at", Value::Required, "T",
             QT_TRANSLATE_NOOP("oa::cli", "The moment, such as 2024-05-01T10:00 or now-2h; now if left out.")},
        },
        run,
    };
}

} // namespace oa::cli
