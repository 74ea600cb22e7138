// SPDX-License-Identifier: GPL-3.0-only
#include "app/cli/commandline.h"
#include "app/cli/commands/ingeststatustext.h"
#include "app/cli/console.h"
#include "app/cli/databaseaccess.h"
#include "app/presentation/statusjson.h"
#include "app/presentation/timetext.h"
#include "core/base/numbertext.h"
#include "core/payload/document.h"
#include "core/time/serverclock.h"
#include "core/time/walltime.h"
#include "db/documents/rejectedstore.h"
#include "db/extraction/payloadformatstore.h"
#include "db/schema/guard.h"
#include "db/schema/migrator.h"
#include "db/schema/partitioner.h"
#include "db/state/databasestatus.h"
#include "db/state/jobrunstore.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace oa::cli {

namespace {

/// What a shell needs to take `text` as one word.
QString shellWord(const QString& text)
{
    auto quoted = text;
    quoted.replace(u'\'', u"'\\''"_s);
    return u'\'' + quoted + u'\'';
}

QString psqlLine(const db::ConnectionParameters& database)
{
    const auto conninfo = database.toConninfoWithoutPassword();
    return conninfo.isEmpty() ? u"psql"_s : u"psql "_s + shellWord(conninfo);
}

/// Lines of a name and a value, the values below each other.
class Table
{
public:
    void add(const char* name, const QString& value) { m_lines.emplace_back(translated(name), value); }
    QString text() const
    {
        qsizetype widest = 0;
        for (const auto& [name, value] : m_lines)
            widest = std::max(widest, name.size());
        QStringList lines;
        for (const auto& [name, value] : m_lines)
            lines.append(name.leftJustified(widest) + u"  "_s + value);
        return lines.join(u'\n');
    }

private:
    std::vector<std::pair<QString, QString>> m_lines;
};

QString shownTime(const std::optional<core::TimePoint>& time, const QTimeZone& zone)
{
    if (!time)
        return translated(QT_TRANSLATE_NOOP("oa::cli", "none"));
    const auto text = QLocale().toString(core::toDateTime(*time, zone), QLocale::LongFormat);
    return core::isRepeated(*time, zone) ? text + u' ' + core::offsetText(*time, zone) : text;
}

QString rejectedText(const db::DatabaseStatus& status)
{
    const QLocale locale;
    QStringList reasons;
    for (const auto& [code, documents] : status.rejectedByReason) {
        const auto reason = core::reasonFromCode(code.toStdString());
        reasons.append(
            u"%1: %2"_s.arg(reason ? core::displayText(*reason) : code, core::numberText(documents, locale)));
    }
    auto text = core::numberText(status.rejected, locale);
    if (!reasons.isEmpty())
        text += u" ("_s + reasons.join(u"; "_s) + u')';
    return text;
}

QString keptText(const db::DatabaseStatus& status)
{
    auto text = translated(QT_TRANSLATE_NOOP("oa::cli", "receipts from %1 on; totals of %2 days before are sealed"))
                    .arg(db::floorText(*status.kept.documents), core::numberText(status.sealedDays));
    if (status.kept.values)
        text += u"; "_s + translated(QT_TRANSLATE_NOOP("oa::cli", "single values from %1 on"))
                              .arg(db::floorText(*status.kept.values));
    return text;
}

QString pendingText(const db::DatabaseStatus& status)
{
    const auto& pending = status.extent.pending;
    if (pending.isEverything)
        return translated(QT_TRANSLATE_NOOP("oa::cli", "everything; run `ocr-analytics refresh`"));
    if (pending.isNothing())
        return translated(QT_TRANSLATE_NOOP("oa::cli", "nothing"));
    if (pending.minutes == 0)
        return translated(QT_TRANSLATE_NOOP("oa::cli", "%1 hours; `ocr-analytics refresh` recomputes them"))
            .arg(core::numberText(pending.hours));
    return translated(QT_TRANSLATE_NOOP("oa::cli", "%1 minutes; `ocr-analytics refresh` recomputes them"))
        .arg(core::numberText(pending.minutes));
}

QString standbyText(const db::DatabaseStatus& status, const QTimeZone& zone)
{
    if (!status.standbyLag)
        return translated(QT_TRANSLATE_NOOP("oa::cli", "yes: it takes no changes, and has received none yet"));
    return translated(QT_TRANSLATE_NOOP("oa::cli", "yes: it takes no changes; behind its primary by %1 (newest change "
                                                   "received: %2)"))
        .arg(presentation::durationText(*status.standbyLag), shownTime(status.replayedUpTo, zone));
}

/// "1,234, 3 dated in the future, 1 dated before 1990".
QString documentsText(const db::DatabaseStatus& status)
{
    const QLocale locale;
    const auto documents = core::numberText(status.documents, locale);
    QStringList parts{status.documentsAreEstimated ? translated(QT_TRANSLATE_NOOP("oa::cli", "about %1")).arg(documents)
                                                   : documents};
    if (status.extent.futureDocuments > 0)
        parts.append(translated(QT_TRANSLATE_NOOP("oa::cli", "%1 dated in the future"))
                         .arg(core::numberText(status.extent.futureDocuments, locale)));
    if (status.extent.ancientDocuments > 0)
        parts.append(translated(QT_TRANSLATE_NOOP("oa::cli", "%1 dated before %2"))
                         .arg(core::numberText(status.extent.ancientDocuments, locale))
                         .arg(core::toDateTime(core::earliestPlausible, QTimeZone::utc()).date().year()));
    return parts.join(u", "_s);
}

/// Receipts whose times cannot be true, so that one sees which they are.
void addImplausible(Table& table, const db::DatabaseStatus& status, const QTimeZone& zone)
{
    for (const auto& document : status.implausible) {
        const auto id = document.id ? QString::number(*document.id) : u"?"_s;
        table.add(document.isFuture ? QT_TRANSLATE_NOOP("oa::cli", "Dated in the future")
                                    : QT_TRANSLATE_NOOP("oa::cli", "Dated long ago"),
                  translated(QT_TRANSLATE_NOOP("oa::cli", "receipt %1 of %2"))
                      .arg(id, core::toIsoString(document.timestamp, zone)));
    }
}

QString clockText(std::chrono::microseconds ahead)
{
    const auto distance = presentation::durationText(std::chrono::abs(ahead));
    return (ahead.count() > 0 ? translated(QT_TRANSLATE_NOOP(
                                    "oa::cli", "this computer's is %1 fast; everything here goes by the server's"))
                              : translated(QT_TRANSLATE_NOOP(
                                    "oa::cli", "this computer's is %1 slow; everything here goes by the server's")))
        .arg(distance);
}

void addData(Table& table, const db::DatabaseStatus& status, const QTimeZone& zone)
{
    const QLocale locale;
    if (status.isStandby)
        table.add(QT_TRANSLATE_NOOP("oa::cli", "Standby"), standbyText(status, zone));
    table.add(QT_TRANSLATE_NOOP("oa::cli", "Documents"), documentsText(status));
    addImplausible(table, status, zone);
    table.add(QT_TRANSLATE_NOOP("oa::cli", "Rejected"), rejectedText(status));
    if (status.kept.documents)
        table.add(QT_TRANSLATE_NOOP("oa::cli", "Kept"), keptText(status));
    table.add(QT_TRANSLATE_NOOP("oa::cli", "Pending"), pendingText(status));
    table.add(QT_TRANSLATE_NOOP("oa::cli", "Oldest receipt"), shownTime(status.extent.oldestDocument, zone));
    table.add(QT_TRANSLATE_NOOP("oa::cli", "Newest receipt"), shownTime(status.extent.newestDocument, zone));
    table.add(QT_TRANSLATE_NOOP("oa::cli", "Newest minute"), shownTime(status.extent.minutes.newest, zone));
    table.add(QT_TRANSLATE_NOOP("oa::cli", "Newest hour"), shownTime(status.extent.hours.newest, zone));
    if (const auto lag = status.extent.lag()) {
        table.add(QT_TRANSLATE_NOOP("oa::cli", "Totals behind by"), presentation::durationText(*lag));
    }
    if (const auto ahead = presentation::ownClockIsAheadBy(status);
        std::chrono::abs(ahead) > core::ServerClock::tolerance)
        table.add(QT_TRANSLATE_NOOP("oa::cli", "Clock"), clockText(ahead));
}

/// The newest rejected documents, so that one sees what is wrong without a query.
core::Result<> addRejected(db::Connection& connection, QJsonObject& json, Table& table, const QTimeZone& zone)
{
    constexpr int examples = 5;
    constexpr qsizetype shownExamples = 3;
    OA_TRY_ASSIGN(const auto rows, db::RejectedStore(connection).readPage({}, examples));
    QJsonArray list;
    for (const auto& row : rows) {
        const auto time = row.timestamp ? core::toIsoString(*row.timestamp, zone) : row.timestampText;
        list.append(QJsonObject{{u"document_id"_s, row.id ? QJsonValue(*row.id) : QJsonValue()},
                                {u"timestamp"_s, time.isEmpty() ? QJsonValue() : QJsonValue(time)},
                                {u"reason"_s, row.reason},
                                {u"detail"_s, row.detail},
                                {u"format"_s, row.format}});
        if (list.size() > shownExamples)
            continue;
        const auto reason = core::reasonFromCode(row.reason.toStdString());
        table.add(QT_TRANSLATE_NOOP("oa::cli", "Rejected lately"),
                  translated(QT_TRANSLATE_NOOP("oa::cli", "receipt %1 of %2: %3 (%4)"))
                      .arg(row.id ? QString::number(*row.id) : u"?"_s, time,
                           reason ? core::displayText(*reason) : row.reason, row.detail.simplified()));
    }
    json.insert(u"rejected_examples"_s, list);
    return {};
}

/// What lets receipts change unseen, or hides some from whoever asks.
core::Result<> addProblems(db::Connection& connection, CommandResult& result, Table& table)
{
    OA_TRY_ASSIGN(const auto report, db::Guard(connection).look());
    result.json.insert(u"problems"_s, db::toJson(report.problems));
    for (const auto& text : report.texts())
        table.add(QT_TRANSLATE_NOOP("oa::cli", "Needs attention"), text);
    if (!report.problems.empty())
        result.exitCode = ExitCode::Failed;
    return {};
}

/// Partitions that are missing, and what nobody made one for.
core::Result<> addPartitions(db::Connection& connection, QJsonObject& json, Table& table, const QTimeZone& zone)
{
    OA_TRY_ASSIGN(const auto state, db::Partitioner(connection).state());
    if (state.isUnfinished) {
        table.add(QT_TRANSLATE_NOOP("oa::cli", "Needs attention"),
                  translated(QT_TRANSLATE_NOOP("oa::cli",
                                               "“migrate --partition-documents” was ended half-way: run it again.")));
    }
    if (!state.isOurs)
        return {};
    json.insert(u"partitions"_s, state.partitions);
    json.insert(u"partitions_made_until"_s, presentation::instantJson(state.madeUntil, zone));
    json.insert(u"default_partition_used"_s, state.isDefaultUsed());
    table.add(QT_TRANSLATE_NOOP("oa::cli", "Partitions"),
              translated(QT_TRANSLATE_NOOP("oa::cli", "%1, made until %2"))
                  .arg(core::numberText(state.partitions), shownTime(state.madeUntil, zone)));
    if (state.isDefaultUsed()) {
        table.add(
            QT_TRANSLATE_NOOP("oa::cli", "Needs attention"),
            translated(QT_TRANSLATE_NOOP("oa::cli", "The default partition holds receipts: their times are wrong or "
                                                    "late, or nobody made partitions ahead.")));
    }
    return {};
}

core::Result<> addFormats(db::Connection& connection, QJsonObject& json, Table& table)
{
    OA_TRY_ASSIGN(const auto own, db::PayloadFormatStore(connection).read());
    QStringList names;
    for (const auto& format : core::PayloadFormats::behindBuiltIn(own.formats))
        names.append(QString::fromStdString(format.name));
    table.add(QT_TRANSLATE_NOOP("oa::cli", "Payload formats"), names.join(u", "_s));
    QJsonArray problems;
    for (const auto& problem : own.problems) {
        problems.append(problem.message);
        table.add(QT_TRANSLATE_NOOP("oa::cli", "Needs attention"), problem.text());
    }
    json.insert(u"payload_formats"_s, QJsonArray::fromStringList(names));
    json.insert(u"format_problems"_s, problems);
    return {};
}

core::Result<> addRuns(db::Connection& connection, QJsonObject& json, Table& table, const QTimeZone& zone)
{
    OA_TRY_ASSIGN(const auto runs, db::JobRunStore(connection).readNewest(5));
    QJsonArray list;
    for (const auto& run : runs) {
        list.append(QJsonObject{{u"kind"_s, run.kind},
                                {u"state"_s, db::nameOf(run.state)},
                                {u"trigger"_s, db::nameOf(run.trigger)},
                                {u"started"_s, core::toIsoString(run.started, zone)},
                                {u"finished"_s, presentation::instantJson(run.finished, zone)},
                                {u"rows"_s, run.rows},
                                {u"client"_s, run.client}});
    }
    json.insert(u"newest_runs"_s, list);
    OA_TRY_ASSIGN(const auto checks, db::JobRunStore(connection).readNewest(1, u"verify"_s));
    if (!checks.empty()) {
        const auto& last = checks.front();
        json.insert(u"last_verify"_s, QJsonObject{{u"state"_s, db::nameOf(last.state)},
                                                  {u"started"_s, core::toIsoString(last.started, zone)},
                                                  {u"error"_s, last.error}});
        table.add(QT_TRANSLATE_NOOP("oa::cli", "Last verified"),
                  u"%1, %2"_s.arg(shownTime(last.started, zone), db::nameOf(last.state)));
        for (const auto& line : last.error.split(u'\n', Qt::SkipEmptyParts))
            table.add(QT_TRANSLATE_NOOP("oa::cli", "Needs attention"), line);
    }
    if (!runs.empty()) {
        const auto& run = runs.front();
        table.add(QT_TRANSLATE_NOOP("oa::cli", "Newest job"),
                  u"%1, %2, %3, %4"_s.arg(run.kind, db::nameOf(run.state), shownTime(run.started, zone), run.client));
    }
    return {};
}

core::Result<> addKafka(db::Connection& connection, QJsonObject& json, Table& table, const QTimeZone& zone)
{
    OA_TRY_ASSIGN(const auto text, readIngestStatusText(connection, zone));
    json.insert(u"kafka"_s, text.json);
    json.insert(u"refused_messages"_s, text.refused);
    for (const auto& topic : text.topics)
        table.add(QT_TRANSLATE_NOOP("oa::cli", "From Kafka"), topic);
    for (const auto& concern : text.concerns)
        table.add(QT_TRANSLATE_NOOP("oa::cli", "Needs attention"), concern);
    return {};
}

CommandOutcome run(const Invocation& invocation)
{
    OA_TRY_ASSIGN(auto database, DatabaseAccess::open(invocation, DatabaseAccess::Tables::Looking));
    auto& connection = database.connection();
    const auto version = connection.serverVersion();
    Table table;
    CommandResult result;
    table.add(QT_TRANSLATE_NOOP("oa::cli", "Connect with"), psqlLine(database.parameters()));
    table.add(QT_TRANSLATE_NOOP("oa::cli", "Database"), database.parameters().displayName());
    table.add(QT_TRANSLATE_NOOP("oa::cli", "Server"),
              u"PostgreSQL %1.%2, %3"_s.arg(version / 10000)
                  .arg(version % 10000)
                  .arg(connection.usesTls() ? connection.tlsDescription()
                                            : translated(QT_TRANSLATE_NOOP("oa::cli", "not encrypted"))));
    const auto& schema = database.schema();
    result.json = {{u"psql"_s, psqlLine(database.parameters())},
                   {u"database"_s, connection.databaseName()},
                   {u"user"_s, connection.userName()},
                   {u"host"_s, connection.hostName()},
                   {u"local"_s, database.isLocal()},
                   {u"tls"_s, connection.usesTls()},
                   {u"tls_description"_s, connection.tlsDescription()},
                   {u"server"_s, version},
                   {u"schema_version"_s, schema.version},
                   {u"newest_schema_version"_s, schema.newestVersion}};
    if (!schema.isUpToDate()) {
        const auto reason = database.tablesProblem();
        table.add(QT_TRANSLATE_NOOP("oa::cli", "Tables"), reason.message);
        table.add(QT_TRANSLATE_NOOP("oa::cli", "What to do"), reason.remedy);
        result.json.insert(u"ready"_s, false);
        result.json.insert(u"tables"_s, reason.message);
        result.text = table.text();
        result.exitCode = ExitCode::Failed;
        return result;
    }
    table.add(QT_TRANSLATE_NOOP("oa::cli", "Tables"),
              translated(QT_TRANSLATE_NOOP("oa::cli", "version %1, up to date")).arg(schema.version));
    result.json.insert(u"ready"_s, true);
    const auto read = db::DatabaseStatus::read(connection);
    if (!read && read.error().code == core::ErrorCode::NotFound) { // what is missing, the guard says best
        OA_TRY(addProblems(connection, result, table));
        if (result.exitCode == ExitCode::Failed) {
            result.text = table.text();
            return result;
        }
    }
    OA_TRY_ASSIGN(const auto status, read);
    const auto data = presentation::statusJson(status, invocation.zone);
    for (auto it = data.begin(); it != data.end(); ++it)
        result.json.insert(it.key(), it.value());
    OA_TRY(addProblems(connection, result, table));
    result.json.insert(u"implausible_examples"_s, presentation::implausibleJson(status, invocation.zone));
    addData(table, status, invocation.zone);
    OA_TRY(addRejected(connection, result.json, table, invocation.zone));
    OA_TRY(addPartitions(connection, result.json, table, invocation.zone));
    OA_TRY(addKafka(connection, result.json, table, invocation.zone));
    OA_TRY(addFormats(connection, result.json, table));
    OA_TRY(addRuns(connection, result.json, table, invocation.zone));
    result.text = table.text();
    return result;
}

} // namespace

Command statusCommand()
{
    return {
        "status",
        "",
        0,
        0,
        QT_TRANSLATE_NOOP("oa::cli", "Overview: server, tables, receipts, pending work, lag."),
        QT_TRANSLATE_NOOP(
            "oa::cli",
            "Never changes anything. Ends with 1 while the tables are missing or of another version, or while "
            "something is wrong with them."),
        {},
        run,
    };
}

} // namespace oa::cli
