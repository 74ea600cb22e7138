// SPDX-License-Identifier: GPL-3.0-only
#include "core/json/jsonlines.h"

#include "core/json/decimal.h"
#include "core/json/jsontext.h"

#include <simdjson.h>

#include <QCoreApplication>
#include <QFileDevice>
#include <QIODevice>

#include <cstring>

namespace oa::core {

using namespace simdjson;

namespace {

constexpr std::size_t chunkBytes = 256U * 1024;
/// Buffers that grew past this for one huge line are given back after it.
constexpr std::size_t keptCapacity = 4U * 1024 * 1024;
constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(oa::core::JsonLinesReader)
};

QString notJson()
{
    return Texts::tr("The line is not JSON.");
}

} // namespace

class JsonLinesReader::Private
{
public:
    Private(QIODevice& source, const QTimeZone& zone)
        : device(source)
        , zoneIfNone(zone)
        , buffer(chunkBytes + SIMDJSON_PADDING, '\0')
    {}

    /// One raw line without its end; `isTooLong` when it was thrown away.
    struct RawLine
    {
        std::string_view text;
        bool isTooLong = false;
    };
    Result<std::optional<RawLine>> nextRaw();
    JsonLine parse(std::string_view text);

    qint64 lineNumber = 0;
    qint64 consumed = 0;

private:
    /// What stands in a line's two members, before it is judged.
    struct Members
    {
        std::optional<std::string_view> timestamp; ///< token
        std::optional<std::string_view> payload;   ///< token or container text
    };

    Result<bool> fill();
    QString readMembers(std::string_view text, Members& members);
    QString readPayload(std::string_view token, std::string_view& payload);

    QIODevice& device;
    QTimeZone zoneIfNone;
    std::string buffer; ///< always followed by the padding that simdjson may read
    std::size_t begin = 0;
    std::size_t end = 0;
    bool atEnd = false;
    ondemand::parser parser;
    std::string timestampScratch;
    std::string payloadScratch;
};

/// Reads more behind what is in the buffer; false at the end of the device.
Result<bool> JsonLinesReader::Private::fill()
{
    if (atEnd)
        return false;
    if (begin > 0) {
        std::memmove(buffer.data(), buffer.data() + begin, end - begin);
        end -= begin;
        begin = 0;
    }
    if (buffer.size() < end + chunkBytes + SIMDJSON_PADDING)
        buffer.resize(std::max(end + chunkBytes, end * 2) + SIMDJSON_PADDING);
    const auto read = device.read(buffer.data() + end, static_cast<qint64>(chunkBytes));
    const auto* file = qobject_cast<QFileDevice*>(&device);
    if (read < 0 && !(file != nullptr && file->error() == QFileDevice::NoError))
        return fail(ErrorCode::Other, Texts::tr("The file could not be read to its end."), device.errorString());
    if (read <= 0) {
        atEnd = true;
        return false;
    }
    end += static_cast<std::size_t>(read);
    return true;
}

Result<std::optional<JsonLinesReader::Private::RawLine>> JsonLinesReader::Private::nextRaw()
{
    if (buffer.size() > keptCapacity && end - begin < chunkBytes) {
        buffer = buffer.substr(begin, end - begin);
        end -= begin;
        begin = 0;
        buffer.resize(2 * chunkBytes + SIMDJSON_PADDING);
        parser = ondemand::parser();
    }
    RawLine line;
    std::size_t searched = 0;
    for (;;) {
        const auto unread = std::string_view(buffer).substr(begin, end - begin);
        if (const auto lineEnd = unread.find('\n', searched); lineEnd != std::string_view::npos) {
            line.text = unread.substr(0, lineEnd);
            begin += lineEnd + 1;
            consumed += static_cast<qint64>(lineEnd + 1);
            break;
        }
        searched = unread.size();
        if (searched > maximumLineBytes) {
            line.isTooLong = true;
            consumed += static_cast<qint64>(searched);
            begin = end = searched = 0;
        }
        OA_TRY_ASSIGN(const bool more, fill());
        if (!more) {
            line.text = std::string_view(buffer).substr(begin, end - begin);
            consumed += static_cast<qint64>(line.text.size());
            begin = end;
            if (line.text.empty() && !line.isTooLong)
                return std::optional<RawLine>();
            break;
        }
    }
    line.isTooLong = line.isTooLong || line.text.size() > maximumLineBytes;
    ++lineNumber;
    if (lineNumber == 1 && line.text.starts_with(byteOrderMark))
        line.text.remove_prefix(byteOrderMark.size());
    return std::optional(line);
}

QString JsonLinesReader::Private::readMembers(std::string_view text, Members& members)
{
    ondemand::document document;
    if (const auto error = parser.iterate(text.data(), text.size(), text.size() + SIMDJSON_PADDING).get(document))
        return error == UTF8_ERROR ? Texts::tr("The line is not UTF-8.") : notJson();
    ondemand::object object;
    if (trimmedJson(text).front() != '{')
        return Texts::tr("The line is not a JSON object.");
    if (document.get_object().get(object))
        return notJson();
    for (auto result : object) {
        ondemand::field field;
        if (std::move(result).get(field))
            return notJson();
        const auto key = field.key();
        const bool isTimestamp = key.unsafe_is_equal("timestamp");
        const bool isPayload = !isTimestamp && key.unsafe_is_equal("ml_response");
        if (!isTimestamp && !isPayload)
            continue;
        auto& member = isTimestamp ? members.timestamp : members.payload;
        if (member)
            return Texts::tr("“%1” is in the line twice.")
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

QString JsonLinesReader::Private::readPayload(std::string_view token, std::string_view& payload)
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

JsonLine JsonLinesReader::Private::parse(std::string_view text)
{
    JsonLine line;
    line.number = lineNumber;
    Members members;
    line.refusal = readMembers(text, members);
    if (line.isRefused())
        return line;
    if (!members.timestamp || *members.timestamp == "null") {
        line.refusal = Texts::tr("The line has no “timestamp”.");
        return line;
    }
    if (!members.payload || *members.payload == "null") {
        line.refusal = Texts::tr("The line has no “ml_response”.");
        return line;
    }
    const auto token = *members.timestamp;
    if (token.front() != '"' || !unescape(token.substr(1, token.size() - 2), timestampScratch)) {
        line.refusal = Texts::tr("“timestamp” is not a text such as \"2024-05-01T10:30:00Z\".");
        return line;
    }
    const auto timestamp = readIsoTime(QString::fromStdString(timestampScratch), zoneIfNone);
    if (!timestamp) {
        line.refusal = timestamp.error().message;
        return line;
    }
    line.timestamp = timestamp->time;
    line.occurs = timestamp->occurs;
    line.refusal = readPayload(*members.payload, line.payload);
    return line;
}

JsonLinesReader::JsonLinesReader(QIODevice& device, const QTimeZone& zoneIfNone)
    : d(std::make_unique<Private>(device, zoneIfNone))
{}

JsonLinesReader::~JsonLinesReader() = default;

Result<std::optional<JsonLine>> JsonLinesReader::next()
{
    for (;;) {
        OA_TRY_ASSIGN(const auto raw, d->nextRaw());
        if (!raw)
            return std::optional<JsonLine>();
        if (raw->isTooLong) {
            JsonLine line;
            line.number = d->lineNumber;
            line.refusal = Texts::tr("The line is longer than 65 MiB.");
            return std::optional(std::move(line));
        }
        if (!trimmedJson(raw->text).empty())
            return std::optional(d->parse(raw->text));
    }
}

qint64 JsonLinesReader::bytesConsumed() const
{
    return d->consumed;
}

} // namespace oa::core
