// SPDX-License-Identifier: GPL-3.0-only
#include "app/ingest/kafkaconsumer.h"
#include "core/json/jsontext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <librdkafka/rdkafka.h>

using namespace Qt::StringLiterals;

namespace oa::ingest {

void MessageCloser::operator()(rd_kafka_message_s* message) const
{
    rd_kafka_message_destroy(message);
}

namespace {

bool isText(std::string_view bytes)
{
    return core::textProblem(bytes) == core::TextProblem::None;
}

} // namespace

std::optional<std::string> KafkaMessage::header(const std::string& name) const
{
    rd_kafka_headers_t* list = nullptr;
    if (rd_kafka_message_headers(handle.get(), &list) != RD_KAFKA_RESP_ERR_NO_ERROR)
        return std::nullopt;
    const void* bytes = nullptr;
    std::size_t size = 0;
    if (rd_kafka_header_get_last(list, name.c_str(), &bytes, &size) != RD_KAFKA_RESP_ERR_NO_ERROR || bytes == nullptr)
        return std::nullopt;
    std::string text(static_cast<const char*>(bytes), size);
    return isText(text) ? std::optional(std::move(text)) : std::nullopt;
}

QByteArray KafkaMessage::headers() const
{
    rd_kafka_headers_t* list = nullptr;
    if (rd_kafka_message_headers(handle.get(), &list) != RD_KAFKA_RESP_ERR_NO_ERROR)
        return {};
    QJsonArray array;
    const char* name = nullptr;
    const void* found = nullptr;
    std::size_t size = 0;
    for (std::size_t i = 0; rd_kafka_header_get_all(list, i, &name, &found, &size) == RD_KAFKA_RESP_ERR_NO_ERROR; ++i) {
        QJsonObject json{{u"name"_s, isText(name) ? QString::fromUtf8(name) : u"?"_s}};
        const QByteArray bytes(static_cast<const char*>(found), static_cast<qsizetype>(found == nullptr ? 0 : size));
        if (found != nullptr && isText({bytes.constData(), static_cast<std::size_t>(bytes.size())}))
            json.insert(u"value"_s, QString::fromUtf8(bytes));
        else if (found != nullptr)
            json.insert(u"hex"_s, QString::fromLatin1(bytes.toHex()));
        array.append(json);
    }
    return QJsonDocument(array).toJson(QJsonDocument::Compact);
}

} // namespace oa::ingest
