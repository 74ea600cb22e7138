// SPDX-License-Identifier: GPL-3.0-only
#include "db/refreshtransaction.h"

#include "db/changelistener.h"
#include "db/copywriter.h"
#include "db/documentreader.h"
#include "db/sqlfile.h"

using namespace Qt::StringLiterals;

namespace oa::db {

namespace {

constexpr qint64 postgresEpochMicroseconds = 946'684'800'000'000; // 2000-01-01T00:00:00Z
constexpr qint64 firstTimestamp = -62'135'596'800'000'000 - postgresEpochMicroseconds;
constexpr qint64 endTimestamp = 253'402'300'800'000'000 - postgresEpochMicroseconds;

bool isUsual(const std::optional<qint64>& timestamp)
{
    return timestamp && *timestamp >= firstTimestamp && *timestamp < endTimestamp;
}

/// What the server takes as text: valid UTF-8 without U+0000, whatever stood in the payload.
std::string storable(std::string_view text)
{
    auto decoded = QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
    decoded.replace(QChar(u'\0'), QChar(QChar::ReplacementCharacter));
    return decoded.toStdString();
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

RefreshTransaction::RefreshTransaction(Connection& connection, core::Extractor& extractor)
    : m_connection(connection)
    , m_extractor(extractor)
{}

core::Result<qint64> RefreshTransaction::run(const QString& statement, std::span<const Parameter> parameters)
{
    OA_TRY_ASSIGN(const auto result, m_connection.execute(sqlFile(statement), parameters));
    return result.affectedRows();
}

core::Result<> RefreshTransaction::applySettings()
{
    OA_TRY(m_connection.execute(sqlFile(u"refresh/take:settings"_s)));
    return {};
}

core::Result<bool> RefreshTransaction::takeMinutes(const LaneWork& work, int limit)
{
    OA_TRY_ASSIGN(const auto taken, m_connection.execute(sqlFile(u"refresh/take:minutes"_s),
                                                         {minutesParameter(work.blocks), parameter(qint64(limit))}));
    std::vector<core::BucketIndex> minutes;
    minutes.reserve(static_cast<std::size_t>(taken.rowCount()));
    for (int row = 0; row < taken.rowCount(); ++row)
        minutes.push_back(taken.integer(row, 0));
    m_runs = runsOf(minutes);
    m_counts.minutes += taken.rowCount();
    return !m_runs.empty();
}

core::Result<> RefreshTransaction::reject(const RawDocument& document, const core::Rejection& rejection)
{
    ++m_counts.rejected;
    const auto detail = storable(rejection.detail);
    return m_rejected.append(
        {document.id, document.timestamp, {core::reasonCode(rejection.reason), detail, rejection.format, {}}});
}

core::Result<> RefreshTransaction::extract(const RawDocument& document)
{
    ++m_counts.documents;
    if (!isUsual(document.timestamp))
        return reject(document, {core::RejectionReason::InvalidTimestamp, {}, {}});
    if (!document.payload)
        return reject(document, {core::RejectionReason::NotJson, "null", {}});
    const auto values = m_extractor.extractViews(*document.payload);
    if (!values)
        return reject(document, values.error());
    return m_values.append(
        {document.id, document.timestamp, {values->businessId, values->totalAmount, values->score, values->ocrScore}});
}

core::Result<> RefreshTransaction::readDocuments(std::string_view sql, std::span<const Parameter> parameters)
{
    DocumentReader reader([this](const RawDocument& document) { return extract(document); });
    OA_TRY(m_connection.copyOut(
        sql, [&reader](std::string_view message) { return reader.read(message); }, parameters));
    return reader.finish();
}

core::Result<> RefreshTransaction::writeValues()
{
    if (m_values.rowCount() == 0)
        return {};
    OA_TRY_ASSIGN(auto writer, CopyWriter::begin(m_connection, sqlFile(u"refresh/values:write-values"_s), 6));
    OA_TRY(m_values.drain([&writer](const ExtractedRow& row) {
        writer.startRow();
        addInteger(writer, row.id);
        addInteger(writer, row.timestamp);
        addText(writer, row.texts[0]);
        addNumeric(writer, row.texts[1]);
        addNumeric(writer, row.texts[2]);
        addNumeric(writer, row.texts[3]);
        return writer.endRow();
    }));
    OA_TRY(writer.finish());
    return {};
}

core::Result<> RefreshTransaction::writeRejected()
{
    if (m_rejected.rowCount() == 0)
        return {};
    OA_TRY_ASSIGN(auto writer, CopyWriter::begin(m_connection, sqlFile(u"refresh/values:write-rejected"_s), 6));
    OA_TRY(m_rejected.drain([&writer](const ExtractedRow& row) {
        writer.startRow();
        addInteger(writer, row.id);
        addInteger(writer, row.timestamp);
        addText(writer, row.texts[0]);
        addText(writer, row.texts[1]);
        addText(writer, row.texts[2]);
        writer.addInt32(core::Extractor::version);
        return writer.endRow();
    }));
    OA_TRY(writer.finish());
    return {};
}

core::Result<> RefreshTransaction::replaceValues()
{
    const auto runs = runParameters(m_runs);
    OA_TRY(readDocuments(sqlFile(u"refresh/values:documents"_s), runs));
    OA_TRY(run(u"refresh/values:delete-values"_s, runs));
    OA_TRY(run(u"refresh/values:delete-rejected"_s, runs));
    OA_TRY(writeValues());
    return writeRejected();
}

core::Result<> RefreshTransaction::recompute()
{
    const auto minutes = runParameters(m_runs);
    const auto hours = runParameters(wholeHours(m_runs));
    OA_TRY_ASSIGN(const auto exists, m_connection.execute(sqlFile(u"refresh/recompute:exists"_s),
                                                          {minutes[0], minutes[1], hours[0], hours[1]}));
    if (exists.boolean(0, 0)) {
        OA_TRY_ASSIGN(const auto deleted, run(u"refresh/recompute:delete-emptied-minutes"_s, minutes));
        m_counts.minuteRowsWritten += deleted;
    }
    OA_TRY_ASSIGN(const auto minuteRows, run(u"refresh/recompute:minutes"_s, minutes));
    m_counts.minuteRowsWritten += minuteRows;
    if (exists.boolean(0, 1)) {
        OA_TRY_ASSIGN(const auto deleted, run(u"refresh/recompute:delete-emptied-hours"_s, hours));
        m_counts.hourRowsWritten += deleted;
    }
    OA_TRY_ASSIGN(const auto hourRows, run(u"refresh/recompute:hours"_s, hours));
    m_counts.hourRowsWritten += hourRows;
    return {};
}

core::Result<> RefreshTransaction::notify()
{
    const auto range = touched();
    const auto payload = u"%1 %2"_s.arg(core::toEpochMicroseconds(range.from) / 1'000'000)
                             .arg(core::toEpochMicroseconds(range.to) / 1'000'000);
    OA_TRY(m_connection.execute(sqlFile(u"refresh/take:notify"_s),
                                {parameter(std::string_view(totalsChannel)), parameter(payload)}));
    return {};
}

core::Result<bool> RefreshTransaction::replaceOutside()
{
    OA_TRY_ASSIGN(const auto taken, run(u"refresh/take:outside"_s, {}));
    if (taken == 0)
        return false;
    OA_TRY(readDocuments(sqlFile(u"refresh/values:documents-outside"_s), {}));
    OA_TRY(run(u"refresh/values:delete-rejected-outside"_s, {}));
    OA_TRY(writeRejected());
    return true;
}

core::Result<> RefreshTransaction::expandEverything()
{
    OA_TRY(run(u"refresh/take:everything"_s, {}));
    return {};
}

} // namespace oa::db
