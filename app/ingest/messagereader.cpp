// SPDX-License-Identifier: GPL-3.0-only
#include "app/ingest/messagereader.h"

#include "core/json/jsonpointer.h"
#include "core/json/jsonscan.h"
#include "core/json/jsontext.h"
#include "core/time/writtentime.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>

using namespace Qt::StringLiterals;
using oa::core::ErrorCode;
using oa::core::fail;

namespace oa::ingest {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(oa::ingest::MessageReader)
};

/// Years 1 to 9999, which the tables have buckets for.
constexpr auto firstTime = core::TimePoint(std::chrono::sys_days(std::chrono::year(1) / 1 / 1));
constexpr auto lastTime = core::TimePoint(std::chrono::sys_days(std::chrono::year(10000) / 1 / 1));
/// A schema registry's clients put a zero byte and four bytes of an id before what they write.
constexpr std::size_t registryPrefix = 5;
constexpr double millisecondsFrom = 1e11; // as seconds, the year 5138

Reading refuse(const char* reason, const QString& detail = {})
{
    Reading reading;
    reading.kind = Reading::Kind::Refused;
    reading.reason = reason;
    reading.detail = detail;
    return reading;
}

Reading document(std::string_view payload, core::TimePoint time)
{
    Reading reading;
    reading.kind = Reading::Kind::Document;
    reading.payload = payload;
    reading.timestamp = time;
    return reading;
}

core::Result<core::TimePoint> within(double microseconds)
{
    const auto first = static_cast<double>(core::toEpochMicroseconds(firstTime));
    const auto last = static_cast<double>(core::toEpochMicroseconds(lastTime));
    if (!(microseconds >= first) || microseconds >= last)
        return fail(ErrorCode::BadInput, Texts::tr("Its time is outside of the years 1 to 9999."));
    return core::fromEpochMicroseconds(std::llround(microseconds));
}

/// Seconds or milliseconds since 1970.
core::Result<core::TimePoint> timeFromNumber(double number)
{
    return within(std::abs(number) >= millisecondsFrom ? number * 1e3 : number * 1e6);
}

core::Result<core::TimePoint> timeFromText(const QString& text)
{
    bool isNumber = false;
    if (const auto number = text.toDouble(&isNumber); isNumber) {
        if (!core::readWrittenTime(text))
            return timeFromNumber(number);
        return fail(ErrorCode::BadInput,
                    Texts::tr("“%1” can be read as a date and as a number of seconds since 1970.").arg(text));
    }
    OA_TRY_ASSIGN(const auto read, core::readZonedTime(text));
    return read.time;
}

/// `payload` is padded: see core::isAmbiguousAt().
core::Result<core::TimePoint> timeFromJson(std::string_view payload, const QByteArray& pointer)
{
    QJsonParseError error{};
    const auto json = QJsonDocument::fromJson(
        QByteArray::fromRawData(payload.data(), static_cast<qsizetype>(payload.size())), &error);
    const QJsonValue root = json.isArray() ? QJsonValue(json.array()) : QJsonValue(json.object());
    const std::string_view place(pointer.constData(), static_cast<std::size_t>(pointer.size()));
    const auto value =
        error.error == QJsonParseError::NoError ? core::valueAt(root, place) : QJsonValue(QJsonValue::Undefined);
    if (!value.isUndefined() && core::isAmbiguousAt(payload, place)) {
        return fail(ErrorCode::BadInput, Texts::tr("It has different values at “%1”.").arg(QString::fromUtf8(pointer)));
    }
    if (value.isDouble())
        return timeFromNumber(value.toDouble());
    if (value.isString())
        return timeFromText(value.toString());
    return fail(ErrorCode::NotFound, Texts::tr("It has no time at “%1”.").arg(QString::fromUtf8(pointer)));
}

} // namespace

QString reasonText(const QString& code)
{
    if (code == u"nul")
        return Texts::tr("it has the character U+0000, which PostgreSQL cannot store in text");
    if (code == u"not-utf8")
        return Texts::tr("it is not UTF-8");
    if (code == u"bad-envelope")
        return Texts::tr("it is no receipt with its time");
    if (code == u"no-timestamp")
        return Texts::tr("it has no time");
    if (code == u"bad-timestamp")
        return Texts::tr("its time cannot be read");
    if (code == u"schema-registry-binary")
        return Texts::tr("it is in a binary form of a schema registry (Avro or Protobuf)");
    return code;
}

MessageReader::MessageReader(const ReadingOptions& options)
    : m_options(options)
    , m_entries(options.zoneIfNone)
{}

core::Result<core::TimePoint> MessageReader::timeOf(std::string_view payload, const IncomingMessage& message)
{
    switch (m_options.time) {
    case ReadingOptions::Time::Message:
        break;
    case ReadingOptions::Time::Header: {
        const auto text =
            message.header
                ? message.header({m_options.timeName.constData(), static_cast<std::size_t>(m_options.timeName.size())})
                : std::nullopt;
        if (!text) {
            return fail(ErrorCode::NotFound,
                        Texts::tr("It has no header “%1”.").arg(QString::fromUtf8(m_options.timeName)));
        }
        return timeFromText(QString::fromStdString(*text).trimmed());
    }
    case ReadingOptions::Time::Pointer:
        m_padded.assign(payload);
        m_padded.append(core::jsonscan::textPadding, '\0');
        return timeFromJson(std::string_view(m_padded).substr(0, payload.size()), m_options.timeName);
    }
    if (!message.timestamp || *message.timestamp < 0)
        return fail(ErrorCode::NotFound, Texts::tr("Its producer gave it no time."));
    return within(static_cast<double>(*message.timestamp) * 1e3);
}

Reading MessageReader::readPayload(std::string_view value, const IncomingMessage& message)
{
    const auto time = timeOf(value, message);
    if (time)
        return document(value, *time);
    return refuse(time.error().code == ErrorCode::NotFound ? "no-timestamp" : "bad-timestamp", time.error().message);
}

Reading MessageReader::readEnvelope(std::string_view value)
{
    m_padded.assign(value);
    m_padded.append(core::JsonEntryReader::padding, '\0');
    const auto entry = m_entries.read(std::string_view(m_padded).substr(0, value.size()));
    if (entry.isRefused())
        return refuse("bad-envelope", entry.refusal);
    if (entry.timestamp < firstTime || entry.timestamp >= lastTime)
        return refuse("bad-timestamp", Texts::tr("Its time is outside of the years 1 to 9999."));
    return document(entry.payload, entry.timestamp);
}

Reading MessageReader::read(const IncomingMessage& message)
{
    if (!message.value)
        return {};
    auto value = *message.value;
    if (value.size() > registryPrefix && value.front() == '\0') {
        if (value[registryPrefix] != '{')
            return refuse("schema-registry-binary", Texts::tr("Only JSON is read."));
        value.remove_prefix(registryPrefix);
    }
    switch (core::textProblem(value)) {
    case core::TextProblem::ZeroByte:
        return refuse("nul");
    case core::TextProblem::NotUtf8:
        return refuse("not-utf8");
    case core::TextProblem::None:
        break;
    }
    return m_options.value == ReadingOptions::Value::Envelope ? readEnvelope(value) : readPayload(value, message);
}

} // namespace oa::ingest
