// SPDX-License-Identifier: GPL-3.0-only
#include "app/cli/commandline.h"
#include "app/cli/commands/ingestrequest.h"
#include "app/cli/console.h"
#include "app/cli/jobcommand.h"
#include "app/cli/monitoring.h"
#include "app/ingest/messagereader.h"
#include "app/ingest/retryrefusedjob.h"
#include "app/presentation/ingesttext.h"
#include "core/base/numbertext.h"
#include "db/ingest/refusedstore.h"
#ifdef OCR_ANALYTICS_KAFKA
#include "app/ingest/ingestjob.h"
#include "app/ingest/kafkaconsumer.h"
#endif

#include <QCoreApplication>
#include <QJsonArray>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace oa::cli {

namespace {

constexpr int listedMessages = 100;
constexpr int listedBytes = 80;

#ifdef OCR_ANALYTICS_KAFKA

CommandOutcome read(const Invocation& invocation, DatabaseAccess& database, ingest::IngestOptions options)
{
    OA_TRY_ASSIGN(const auto listen, Monitoring::addressOf(invocation.line));
    OA_TRY_ASSIGN(const auto monitoring, Monitoring::start(invocation, listen, database.parameters()));
    auto& console = invocation.console;
    options.tell = [&console](const QString& text) { console.message(text); };
    ingest::IngestJob job(std::move(options));
    return runJobCommand(invocation, database, job, Recording::On, db::JobTrigger::Live);
}

CommandOutcome reset(const Invocation& invocation, DatabaseAccess& database, const IngestRequest& request)
{
    OA_TRY_ASSIGN(const auto done,
                  ingest::resetOffsets(request.options.kafka, request.resets, database.parameters(), invocation.stop));
    CommandResult result;
    QStringList lines;
    QJsonArray list;
    for (const auto& one : done) {
        list.append(QJsonObject{{u"partition"_s, one.partition}, {u"offset"_s, one.offset}});
        lines.append(translated(QT_TRANSLATE_NOOP("oa::cli", "%1 goes on at offset %2."))
                         .arg(one.partition, QString::number(one.offset)));
    }
    result.json = {{u"group"_s, request.options.kafka.group}, {u"reset"_s, list}};
    result.text = lines.join(u'\n');
    return result;
}

#else

CommandOutcome withoutKafka()
{
    return wrongUsage(
        translated(QT_TRANSLATE_NOOP("oa::cli", "This build of OCR Analytics cannot read from Kafka.")),
        translated(QT_TRANSLATE_NOOP("oa::cli", "Install librdkafka-dev and build it anew, or install the package.")));
}

#endif

CommandOutcome listRefused(const Invocation& invocation, DatabaseAccess& database)
{
    db::RefusedStore store(database.connection());
    OA_TRY_ASSIGN(const auto count, store.count());
    OA_TRY_ASSIGN(const auto rows, store.readPage({}, {}, listedMessages, listedBytes));
    CommandResult result;
    QStringList lines;
    QJsonArray list;
    for (const auto& row : rows) {
        const auto refused = core::toIsoString(std::chrono::floor<std::chrono::seconds>(row.refused), invocation.zone);
        list.append(QJsonObject{{u"group"_s, row.group},
                                {u"topic"_s, QString::fromStdString(row.key.topic)},
                                {u"partition"_s, row.key.partition},
                                {u"offset"_s, row.offset},
                                {u"reason"_s, row.reason},
                                {u"detail"_s, row.detail},
                                {u"refused"_s, core::toIsoString(row.refused, invocation.zone)},
                                {u"bytes"_s, row.valueBytes},
                                {u"begins"_s, presentation::beginText(row)}});
        //: %1 a partition, %2 an offset, %3 a time, %4 why the message was refused
        lines.append(
            translated(QT_TRANSLATE_NOOP("oa::cli", "%1, offset %2, refused %3: %4"))
                .arg(db::nameOf(row.key), QString::number(row.offset), refused, ingest::reasonText(row.reason)) +
            (row.detail.isEmpty() ? QString() : u" ("_s + row.detail + u')') + u"\n    "_s +
            presentation::beginText(row));
    }
    lines.append(translated(QT_TRANSLATE_NOOP("oa::cli", "Refused messages in all: %1.")).arg(core::numberText(count)));
    result.json = {{u"refused"_s, count}, {u"messages"_s, list}};
    result.text = lines.join(u'\n');
    return result;
}

CommandOutcome run(const Invocation& invocation)
{
    using What = IngestRequest::What;
    OA_TRY_ASSIGN(const auto request, IngestRequest::from(invocation));
    if (invocation.line.has("metrics"_L1) && request.what != What::Read) {
        return wrongUsage(translated(QT_TRANSLATE_NOOP("oa::cli", "--metrics is for reading, which goes on.")),
                          translated(QT_TRANSLATE_NOOP("oa::cli", "--metrics-file works with every command.")));
    }
    OA_TRY(Monitoring::addressOf(invocation.line)); // before anything is opened
#ifndef OCR_ANALYTICS_KAFKA
    if (request.what == What::Read || request.what == What::Reset)
        return withoutKafka();
#endif
#ifdef OCR_ANALYTICS_KAFKA
    if (request.what == What::Read || request.what == What::Reset) {
        if (auto settings = ingest::KafkaConsumer::open(request.options.kafka); !settings)
            return tl::unexpected<Failure>(Failure(std::move(settings.error()), ExitCode::WrongUsage));
    }
#endif
    const bool onlyLooks = request.what == What::ListRefused;
    OA_TRY_ASSIGN(auto database, DatabaseAccess::open(invocation, onlyLooks ? DatabaseAccess::Tables::Readable
                                                                            : DatabaseAccess::Tables::Writable));
    if (onlyLooks)
        return listRefused(invocation, database);
    OA_TRY(database.tellProblems(invocation.console));
    if (request.what == What::RetryRefused) {
        ingest::RetryRefusedJob job(request.options.reading,
                                    request.namesGroup ? request.options.kafka.group : QString(),
                                    request.options.topics);
        return runJobCommand(invocation, database, job);
    }
#ifdef OCR_ANALYTICS_KAFKA
    return request.what == What::Reset ? reset(invocation, database, request)
                                       : read(invocation, database, request.options);
#else
    return withoutKafka();
#endif
}

} // namespace

Command ingestCommand()
{
    return {
        "ingest",
        "",
        0,
        0,
        QT_TRANSLATE_NOOP("oa::cli", "Read receipts from Apache Kafka, each exactly once."),
        QT_TRANSLATE_NOOP(
            "oa::cli",
            "Runs until Ctrl-C. How far it is stands in the database and moves in the transaction that writes "
            "the receipts; any number may run at once, on any number of computers, and share the partitions.\n"
            "What cannot be stored is kept as a refused message. A partition that cannot be read on without "
            "a gap stops with a sentence; --reset is the way on.\n"
            "Passwords belong into the file of --kafka-config, one property of librdkafka a line "
            "(sasl.password=…), which only its owner may read."),
        {
            {"brokers", Value::Required, "HOST:PORT[,…]", QT_TRANSLATE_NOOP("oa::cli", "Where Kafka is.")},
            {"topic", Value::Required, "NAME[,NAME]", QT_TRANSLATE_NOOP("oa::cli", "What to read."), true},
            {"group", Value::Required, "NAME",
             QT_TRANSLATE_NOOP("oa::cli", "The consumer group; ocr-analytics without it.")},
            {"workers", Value::Required, "N",
             QT_TRANSLATE_NOOP("oa::cli", "Members of the group in this process; 2 without it.")},
            {"from", Value::Required, "earliest|latest|T",
             QT_TRANSLATE_NOOP("oa::cli",
                               "Where a group begins that has read nothing of a topic; earliest without it.")},
            {"value", Value::Required, "payload|envelope",
             QT_TRANSLATE_NOOP("oa::cli", "What a message is: the receipt's JSON (payload), or as import's lines "
                                          "(envelope).")},
            {"timestamp", Value::Required, "message|header:NAME|pointer:/A/B",
             QT_TRANSLATE_NOOP("oa::cli", "Where a payload's time is; that of the message without it."), false,
             "message|header:|pointer:/"},
            {"kafka", Value::Required, "KEY=VALUE", QT_TRANSLATE_NOOP("oa::cli", "A property of librdkafka."), true},
            {"kafka-config", Value::Required, "FILE",
             QT_TRANSLATE_NOOP("oa::cli", "Properties of librdkafka, one a line: encryption, user, password.")},
            metricsOption(),
            {"until-end", Value::None, "",
             QT_TRANSLATE_NOOP("oa::cli", "End when all is read that was there at the start.")},
            {"refuse-all", Value::None, "", QT_TRANSLATE_NOOP("oa::cli", "Go on even when most messages are refused.")},
            {"reset", Value::Required, "TOPIC:PARTITION=earliest|latest|OFFSET",
             QT_TRANSLATE_NOOP("oa::cli", "Set where a partition (or *, all of a topic) goes on, and end. What is read "
                                          "twice then counts twice."),
             true, " "},
            {"list-refused", Value::None, "", QT_TRANSLATE_NOOP("oa::cli", "Show refused messages, newest first.")},
            {"retry-refused", Value::None, "",
             QT_TRANSLATE_NOOP("oa::cli", "Read refused messages again, as --value and --timestamp say now.")},
        },
        run,
    };
}

} // namespace oa::cli
