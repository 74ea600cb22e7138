// SPDX-License-Identifier: GPL-3.0-only
#include "core/json/jsonentry.h"

#include "core/json/decimal.h"
#include "core/json/jsontext.h"
#include "core/time/writtentime.h"

#include <simdjson.h>

#include <QCoreApplication>

#include <optional>

namespace oa::core {

using namespace simdjson;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(oa::core::JsonLinesReader)
};

QString notJson()
{
    return Texts::tr("It is not JSON.");
}

} // namespace

class JsonEntryReader::Private
{
public:
    explicit Private(const QTimeZone& zone)
        : zoneIfNone(zone)
    {}

    JsonLine read(std::string_view entry);

    ondemand::parser parser;

private:
    /// What stands in an entry's two members, before it is judged.
    struct Members
    {
        std::optional<std::string_view> timestamp; ///< token
        std::optional<std::string_view> payload;   ///< token or container text
    };

    QString readMembers(std::string_view text, Members& members);
    QString readPayload(std::string_view token, std::string_view& payload);

    QTimeZone zoneIfNone;
    std::string timestampScratch;
    std::string payloadScratch;
};

QString JsonEntryReader::Private::readMembers(std::string_view text, Members& members)
{
    static_assert(JsonEntryReader::padding >= SIMDJSON_PADDING);
    ondemand::document document;
    if (const auto error = parser.iterate(text.data(), text.size(), text.size() + SIMDJSON_PADDING).get(document))
        return error == UTF8_ERROR ? Texts::tr("It is not UTF-8.") : notJson();
    ondemand::object object;
    if (trimmedJson(text).empty())
        return notJson();
    if (trimmedJson(text).front() != '{')
        return Texts::tr("It is not a JSON object.");
    if (document.get_object().get(object))
        return notJson();
    for (auto result : object) {
        ondemand::field field;
        if (std::move(result).get(field))
            return notJson();
        // As text: written with escapes it is the same name, and a second one of it.
        std::string_view key;
        if (const auto error = field.unescaped_key().get(key); error && error != STRING_ERROR)
            return notJson();
        const bool isTimestamp = key == "timestamp";
        const bool isPayload = key == "ml_response";
        if (!isTimestamp && !isPayload)
            continue;
        auto& member = isTimestamp ? members.timestamp : members.payload;
        if (member)
            return Texts::tr("“%1” is in it twice.")
                .arg(isTimestamp ? QLatin1StringView("timestamp") : QLatin1StringView("ml_response"));
        std::string_view token = field.value().raw_json_token();
        ondemand::object inner;
        ondemand::array list;
        ondemand::raw_json_string string;
        error_code error = SUCCESS;
        if (token.front() == '{')
            error = field.value().get_object().get(inner) ? TAPE_ERROR : inner.raw_json().get(token);
        else if (token.front() == '[')
            error = field.value().get_array().get(list) ? TAPE_ERROR : list.raw_json().get(token);
        else if (token.front() == '"')
            error = field.value().get_raw_json_string().get(string);
        if (error)
            return notJson();
        member = trimmedJson(token);
    }
    const char* rest = nullptr;
    if (const auto error = document.current_location().get(rest); !error)
        return notJson();
    return {};
}

QString JsonEntryReader::Private::readPayload(std::string_view token, std::string_view& payload)
{
    payload = token;
    if (token.front() == '{' || token.front() == '[') {
        // Only a broken line holds a zero byte outside its strings, and no PostgreSQL text can.
        return token.find('\0') == std::string_view::npos ? QString() : notJson();
    }
    if (token.front() != '"')
        return isJsonNumber(token) || token == "true" || token == "false" ? QString() : notJson();
    payload = token.substr(1, token.size() - 2);
    if (payload.find('\\') == std::string_view::npos)
        return {};
    if (!unescape(payload, payloadScratch))
        return Texts::tr("“ml_response” has an escape that is not a character.");
    payload = payloadScratch;
    if (payload.find('\0') != std::string_view::npos)
        return Texts::tr("“ml_response” has the character U+0000, which PostgreSQL cannot store in text.");
    return {};
}

JsonLine JsonEntryReader::Private::read(std::string_view entry)
{
    JsonLine line;
    Members members;
    line.refusal = readMembers(entry, members);
    if (line.isRefused())
        return line;
    if (!members.timestamp || *members.timestamp == "null") {
        line.refusal = Texts::tr("It has no “timestamp”.");
        return line;
    }
    if (!members.payload || *members.payload == "null") {
        line.refusal = Texts::tr("It has no “ml_response”.");
        return line;
    }
    const auto token = *members.timestamp;
    if (token.front() != '"' || !unescape(token.substr(1, token.size() - 2), timestampScratch)) {
        line.refusal = Texts::tr("“timestamp” is not a text such as \"2024-05-01T10:30:00Z\".");
        return line;
    }
    const auto text = QString::fromStdString(timestampScratch);
    const auto timestamp = zoneIfNone.isValid() ? readAnyTime(text, zoneIfNone) : readZonedTime(text);
    if (!timestamp) {
        line.refusal = timestamp.error().message;
        return line;
    }
    line.timestamp = timestamp->time;
    line.occurs = timestamp->occurs;
    line.refusal = readPayload(*members.payload, line.payload);
    return line;
}

JsonEntryReader::JsonEntryReader(const QTimeZone& zoneIfNone)
    : d(std::make_unique<Private>(zoneIfNone))
{}

JsonEntryReader::~JsonEntryReader() = default;

JsonLine JsonEntryReader::read(std::string_view padded)
{
    return d->read(padded);
}

void JsonEntryReader::shrink()
{
    d->parser = ondemand::parser();
}

} // namespace oa::core
