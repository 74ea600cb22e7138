// SPDX-License-Identifier: GPL-3.0-only
#include "app/cli/commands/ingestrequest.h"

#include "app/cli/commandline.h"
#include "app/ingest/kafkaproperties.h"
#include "core/json/jsonpointer.h"
#include "core/time/writtentime.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace oa::cli {

namespace {

constexpr qint64 mostWorkers = 64;

tl::unexpected<Failure> usage(core::Error error)
{
    return tl::unexpected<Failure>(Failure(std::move(error), ExitCode::WrongUsage));
}

tl::expected<QStringList, Failure> topicsOption(const CommandLine& line)
{
    static const QRegularExpression form(u"^[A-Za-z0-9._-]{1,249}$"_s);
    QStringList topics;
    for (const auto& value : line.values("topic"_L1)) {
        for (const auto& topic : value.split(u',')) {
            if (!form.match(topic).hasMatch())
                return wrongUsage(
                    translated(QT_TRANSLATE_NOOP("oa::cli", "“%1” is no name of a Kafka topic.")).arg(topic));
            if (!topics.contains(topic))
                topics.append(topic);
        }
    }
    return topics;
}

tl::expected<ingest::BeginAt, Failure> fromOption(const Invocation& invocation)
{
    const auto text = invocation.line.value("from"_L1);
    ingest::BeginAt begin;
    if (text.isEmpty() || text == u"earliest")
        return begin;
    if (text == u"latest") {
        begin.where = ingest::BeginAt::Where::Latest;
        return begin;
    }
    const auto read = core::readAnyTime(text, invocation.zone);
    if (!read)
        return usage(read.error());
    begin.where = ingest::BeginAt::Where::Time;
    begin.time = read->time;
    return begin;
}

tl::expected<ingest::ReadingOptions, Failure> readingOptions(const Invocation& invocation)
{
    using Reading = ingest::ReadingOptions;
    const auto& line = invocation.line;
    OA_TRY_ASSIGN(const auto value, line.oneOf("value"_L1, {u"payload"_s, u"envelope"_s}));
    Reading reading;
    if (value == u"envelope"_s)
        reading.value = Reading::Value::Envelope;
    if (line.has("zone"_L1))
        reading.zoneIfNone = invocation.zone;
    const auto time = line.value("timestamp"_L1);
    if (reading.value == Reading::Value::Envelope && !time.isEmpty()) {
        return wrongUsage(
            translated(QT_TRANSLATE_NOOP("oa::cli", "--timestamp is for payloads: an envelope has its time in it.")));
    }
    if (time.isEmpty() || time == u"message")
        return reading;
    if (time.startsWith(u"header:") && time.size() > 7) {
        reading.time = Reading::Time::Header;
        reading.timeName = time.mid(7).toUtf8();
        return reading;
    }
    if (time.startsWith(u"pointer:/")) {
        reading.time = Reading::Time::Pointer;
        reading.timeName = time.mid(8).toUtf8();
        if (core::jsonPointerTokens({reading.timeName.constData(), static_cast<std::size_t>(reading.timeName.size())}))
            return reading;
    }
    return wrongUsage(
        translated(QT_TRANSLATE_NOOP("oa::cli", "--timestamp is “message”, “header:NAME” or “pointer:/A/B”, not “%1”."))
            .arg(time));
}

tl::expected<std::vector<ingest::KafkaProperty>, Failure> properties(const CommandLine& line)
{
    std::vector<ingest::KafkaProperty> all;
    for (const auto& path : line.values("kafka-config"_L1)) {
        auto some = ingest::propertiesFromFile(path);
        if (!some)
            return usage(std::move(some.error()));
        std::ranges::move(*some, std::back_inserter(all));
    }
    for (const auto& text : line.values("kafka"_L1)) {
        auto property = ingest::typedProperty(text);
        if (!property)
            return usage(std::move(property.error()));
        all.push_back(std::move(*property));
    }
    return all;
}

tl::expected<IngestRequest::What, Failure> whatOption(const CommandLine& line)
{
    using What = IngestRequest::What;
    const auto ways = int(line.has("reset"_L1)) + int(line.has("list-refused"_L1)) + int(line.has("retry-refused"_L1));
    if (ways > 1)
        return wrongUsage(translated(
            QT_TRANSLATE_NOOP("oa::cli", "--reset, --list-refused and --retry-refused exclude each other.")));
    if (line.has("reset"_L1))
        return What::Reset;
    if (line.has("list-refused"_L1))
        return What::ListRefused;
    return line.has("retry-refused"_L1) ? What::RetryRefused : What::Read;
}

} // namespace

tl::expected<IngestRequest, Failure> IngestRequest::from(const Invocation& invocation)
{
    const auto& line = invocation.line;
    IngestRequest request;
    OA_TRY_ASSIGN(request.what, whatOption(line));
    auto& options = request.options;
    OA_TRY_ASSIGN(options.topics, topicsOption(line));
    OA_TRY_ASSIGN(options.from, fromOption(invocation));
    OA_TRY_ASSIGN(options.reading, readingOptions(invocation));
    OA_TRY_ASSIGN(options.kafka.properties, properties(line));
    options.kafka.brokers = line.value("brokers"_L1);
    request.namesGroup = line.has("group"_L1);
    if (request.namesGroup)
        options.kafka.group = line.value("group"_L1);
    if (options.kafka.group.isEmpty())
        return wrongUsage(translated(QT_TRANSLATE_NOOP("oa::cli", "--group needs a name.")));
    OA_TRY_ASSIGN(const auto workers, line.integer("workers"_L1, 1, mostWorkers));
    options.workers = static_cast<int>(workers.value_or(options.workers));
    options.untilEnd = line.has("until-end"_L1);
    options.refuseAll = line.has("refuse-all"_L1);
    const bool needsBrokers = request.what == What::Read || request.what == What::Reset;
    if (needsBrokers && options.kafka.brokers.isEmpty())
        return wrongUsage(translated(QT_TRANSLATE_NOOP("oa::cli", "--brokers is missing: where Kafka is.")),
                          translated(QT_TRANSLATE_NOOP("oa::cli", "For instance --brokers localhost:9092")));
    if (request.what == What::Read && options.topics.isEmpty())
        return wrongUsage(translated(QT_TRANSLATE_NOOP("oa::cli", "--topic is missing: what to read.")));
    for (const auto& text : line.values("reset"_L1)) {
        auto reset = ingest::resetFrom(text);
        if (!reset)
            return usage(std::move(reset.error()));
        request.resets.push_back(std::move(*reset));
    }
    return request;
}

} // namespace oa::cli
