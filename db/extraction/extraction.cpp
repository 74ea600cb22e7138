// SPDX-License-Identifier: GPL-3.0-only
#include "db/extraction/extraction.h"

#include "core/base/utf8text.h"
#include "core/time/calendar.h"
#include "db/connection/statement.h"
#include "db/connection/storabletext.h"
#include "db/copy/binaryfield.h"
#include "db/copy/copywriter.h"
#include "db/extraction/documentreader.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace oa::db {

namespace {

constexpr qint64 firstTimestamp = core::toEpochMicroseconds(core::calendar.from) - postgresEpochMicroseconds;
constexpr qint64 endTimestamp = core::toEpochMicroseconds(core::calendar.to) - postgresEpochMicroseconds;

bool isUsual(const std::optional<qint64>& timestamp)
{
    return timestamp && *timestamp >= firstTimestamp && *timestamp < endTimestamp;
}

/// What the server takes as text: valid UTF-8 without U+0000, whatever stood in the payload.
std::string storable(std::string_view text)
{
    auto decoded = core::textFromUtf8(text);
    decoded.replace(QChar(u'\0'), QChar(QChar::ReplacementCharacter));
    return decoded.toStdString();
}

bool isAscii(std::string_view text)
{
    return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

/// Signs such as "€", in a database of another encoding: which of them it has is not asked for.
core::Rejection unstorableCurrency(std::string_view currency)
{
    return {core::RejectionReason::InvalidCurrency,
            "only letters and digits of ASCII can be stored, not " + escapedToAscii(currency),
            {}};
}

void addText(CopyWriter& writer, const std::optional<std::string_view>& text)
{
    if (text)
        writer.addText(*text);
    else
        writer.addNull();
}

void addInteger(CopyWriter& writer, const std::optional<qint64>& value)
{
    if (value)
        writer.addInt64(*value);
    else
        writer.addNull();
}

void addNumeric(CopyWriter& writer, const std::optional<std::string_view>& literal)
{
    if (literal)
        writer.addNumeric(*literal);
    else
        writer.addNull();
}

} // namespace

Extraction::Extraction(Connection& connection, core::Extractor& extractor)
    : m_connection(connection)
    , m_storesEveryText(connection.storesEveryText())
    , m_extractor(extractor)
{}

core::Result<> Extraction::reject(const RawDocument& document, const core::Rejection& rejection)
{
    m_rejectedCount += core::isFault(rejection.reason) ? 1 : 0;
    auto detail = storable(rejection.detail);
    auto format = rejection.format;
    if (!m_storesEveryText) {
        detail = escapedToAscii(detail);
        format = escapedToAscii(format);
    }
    return m_rejected.append(
        {document.id, document.timestamp, {core::reasonCode(rejection.reason), detail, format, {}, {}}});
}

core::Result<> Extraction::rejectName(const ExtractedRow& row)
{
    ++m_rejectedCount;
    const auto detail = "the encoding of the database, " + m_connection.encoding().toStdString() + ", has no " +
                        escapedToAscii(row.texts[0].value_or(std::string_view()));
    return m_rejected.append(
        {row.id, row.timestamp, {core::reasonCode(core::RejectionReason::InvalidBusiness), detail, {}, {}, {}}});
}

void Extraction::noteName(std::string_view business)
{
    if (!isAscii(business) && !m_unstorableNames.contains(business))
        m_unknownNames.emplace(business);
}

core::Result<> Extraction::askForNames()
{
    if (m_unknownNames.empty())
        return {};
    QByteArray names;
    for (const auto& name : m_unknownNames)
        names += (names.isEmpty() ? "{\"\\\\x" : ",\"\\\\x") + QByteArray::fromStdString(name).toHex() + '"';
    OA_TRY_ASSIGN(const auto unstorable,
                  m_connection.execute(db::sql("refresh/values:unstorable-names"), {Parameter(names + '}')}));
    for (int row = 0; row < unstorable.rowCount(); ++row)
        m_unstorableNames.insert(QByteArray::fromHex(unstorable.text(row, 0).toLatin1()).toStdString());
    m_unknownNames.clear();
    return {};
}

core::Result<> Extraction::take(const RawDocument& document)
{
    ++m_documents;
    if (!isUsual(document.timestamp))
        return reject(document, {core::RejectionReason::InvalidTimestamp, {}, {}});
    if (!document.payload && document.payloadBytes) {
        return reject(document,
                      {core::RejectionReason::TooLarge, std::to_string(*document.payloadBytes) + " bytes", {}});
    }
    if (!document.payload)
        return reject(document, {core::RejectionReason::NotJson, "null", {}});
    m_bytes += static_cast<qint64>(document.payload->size());
    const auto begin = std::chrono::steady_clock::now();
    const auto values = m_extractor.extractViews(*document.payload);
    m_extracting += std::chrono::steady_clock::now() - begin;
    if (!values)
        return reject(document, values.error());
    if (!m_storesEveryText) {
        if (values->currency && !isAscii(*values->currency))
            return reject(document, unstorableCurrency(*values->currency));
        noteName(values->businessId);
    }
    return m_values.append(
        {document.id,
         document.timestamp,
         {values->businessId, values->totalAmount, values->score, values->ocrScore, values->currency}});
}

core::Result<> Extraction::read(std::string_view sql, std::span<const Parameter> parameters)
{
    const auto begin = std::chrono::steady_clock::now();
    if (!parameters.empty())
        OA_TRY(m_connection.execute(db::sql("refresh/values:bounds"), parameters));
    DocumentReader reader([this](const RawDocument& document) { return take(document); });
    OA_TRY(m_connection.copyOut(inEncoding(sql).toStdString(),
                                [&reader](std::string_view message) { return reader.read(message); }));
    OA_TRY(reader.finish());
    m_reading += std::chrono::steady_clock::now() - begin;
    return askForNames();
}

core::Result<> Extraction::readWithin(std::string_view sql, std::span<const Parameter> bounds,
                                      const core::TimeRange& within)
{
    const auto begin = std::chrono::steady_clock::now();
    OA_TRY(m_connection.execute(db::sql("refresh/values:bounds"), bounds));
    const std::array ends{parameter(within.from), parameter(within.to)};
    OA_TRY(m_connection.readRows(inEncoding(sql).toStdString(), ends, [this](std::span<const BinaryField> fields) {
        return DocumentReader::take(fields, [this](const RawDocument& document) { return take(document); });
    }));
    m_reading += std::chrono::steady_clock::now() - begin;
    return askForNames();
}

QByteArray Extraction::inEncoding(std::string_view sql) const
{
    QByteArray statement(sql.data(), static_cast<qsizetype>(sql.size()));
    if (m_connection.encoding() != "UTF8")
        statement.replace("THEN d.ml_response", "THEN public.ocr_analytics_utf8(d.ml_response)");
    return statement;
}

core::Result<> Extraction::drainValues(const RowConsumer& consume)
{
    return m_values.drain([this, &consume](const ExtractedRow& row) {
        const auto isStorable = m_unstorableNames.empty() || !m_unstorableNames.contains(*row.texts[0]);
        return isStorable ? consume(row) : rejectName(row);
    });
}

core::Result<> Extraction::writeValues(std::string_view sql, const Observer& observer)
{
    std::optional<CopyWriter> writer;
    const auto write = [&](const ExtractedRow& row) -> core::Result<> {
        if (!writer) {
            OA_TRY_ASSIGN(auto begun, CopyWriter::begin(m_connection, sql, 7));
            writer.emplace(std::move(begun));
        }
        writer->startRow();
        addInteger(*writer, row.id);
        addInteger(*writer, row.timestamp);
        addText(*writer, row.texts[0]);
        addNumeric(*writer, row.texts[1]);
        addNumeric(*writer, row.texts[2]);
        addNumeric(*writer, row.texts[3]);
        addText(*writer, row.texts[4]);
        OA_TRY(writer->endRow());
        if (!observer.take)
            return {};
        OA_TRY_ASSIGN(const auto pauses, observer.take(row));
        if (!pauses)
            return {};
        OA_TRY(writer->finish());
        writer.reset();
        return observer.pause();
    };
    OA_TRY(drainValues(write));
    if (writer)
        OA_TRY(writer->finish());
    return {};
}

core::Result<> Extraction::writeRejected(std::string_view sql, RejectedColumns columns)
{
    if (m_rejected.rowCount() == 0)
        return {};
    const auto all = columns == RejectedColumns::All;
    OA_TRY_ASSIGN(auto writer, CopyWriter::begin(m_connection, sql, all ? 6 : 3));
    OA_TRY(m_rejected.drain([&writer, all](const ExtractedRow& row) {
        writer.startRow();
        addInteger(writer, row.id);
        addInteger(writer, row.timestamp);
        addText(writer, row.texts[0]);
        if (all) {
            addText(writer, row.texts[1]);
            addText(writer, row.texts[2]);
            writer.addInt32(core::Extractor::version);
        }
        return writer.endRow();
    }));
    OA_TRY(writer.finish());
    return {};
}

} // namespace oa::db
