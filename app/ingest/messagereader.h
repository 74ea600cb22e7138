// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/ingest/ingestoptions.h"
#include "core/json/jsonentry.h"

#include <optional>
#include <string>
#include <string_view>

namespace oa::ingest {

/// What comes with a message.
struct IncomingMessage
{
    std::optional<std::string_view> value;
    std::optional<qint64> timestamp; ///< milliseconds since 1970
    /// The last header of a name, when it has text.
    std::function<std::optional<std::string>(std::string_view)> header;
};

/// What a message is found to be.
struct Reading
{
    enum class Kind { Document, Refused, Empty };
    Kind kind = Kind::Empty;
    std::string_view payload;    ///< of a document: in the message's value, or in the reader until the next one is read
    core::TimePoint timestamp{}; ///< of a document
    QByteArray reason;           ///< code of a refusal: see reasonText()
    QString detail;              ///< in words, translated
};

/// What a code in refused_messages means, for people; the code itself when it is not known.
QString reasonText(const QString& code);

/// Turns messages into documents. What is in a payload is not judged here: that it is no receipt, or no JSON, the
/// refresh finds out and says. Refused is what the table cannot hold or has no time. One thread.
class MessageReader
{
public:
    explicit MessageReader(const ReadingOptions& options);

    Reading read(const IncomingMessage& message);

private:
    Reading readPayload(std::string_view value, const IncomingMessage& message);
    Reading readEnvelope(std::string_view value);
    core::Result<core::TimePoint> timeOf(std::string_view payload, const IncomingMessage& message);

    ReadingOptions m_options;
    core::JsonEntryReader m_entries;
    std::string m_padded;
};

} // namespace oa::ingest
