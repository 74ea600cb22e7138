// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/payload/extractor.h"
#include "db/connection/connection.h"
#include "db/extraction/extractionspool.h"

#include <chrono>
#include <set>
#include <string>

namespace oa::db {

struct RawDocument;

/// Documents out of the database by one statement, through the extractor, and what came of them back by others. Memory
/// stays bounded whatever the number of documents. In a database of another encoding than UTF-8, what cannot be read
/// is no JSON, and a business whose name cannot be written back is rejected: neither stops the others.
class Extraction
{
public:
    using RowConsumer = std::function<core::Result<>(const ExtractedRow&)>;

    Extraction(Connection& connection, core::Extractor& extractor);

    /// `sql` is a COPY as DocumentReader reads it, of documents between the bounds in `parameters`, if any: see
    /// refresh/values:bounds. In a transaction. May be called again.
    core::Result<> read(std::string_view sql, std::span<const Parameter> parameters);
    /// The same by a SELECT whose parameters are the start and the end of `within`, which the bounds lie in.
    core::Result<> readWithin(std::string_view sql, std::span<const Parameter> bounds, const core::TimeRange& within);
    /// Sees the values as they are written.
    struct Observer
    {
        /// In the order of isBefore(). True to have the connection for pause() before the next one.
        std::function<core::Result<bool>(const ExtractedRow&)> take;
        std::function<core::Result<>()> pause;
    };
    /// COPY … (document_id, ts, business_id, total_amount, score, ocr_score, currency) FROM STDIN (FORMAT binary).
    core::Result<> writeValues(std::string_view sql, const Observer& observer = {});
    /// COPY … (document_id, ts, reason, detail, format, extractor_version), or of the first three.
    enum class RejectedColumns { All, ReasonOnly };
    core::Result<> writeRejected(std::string_view sql, RejectedColumns columns = RejectedColumns::All);

    /// The values, or the rejections, one by one, instead of writing them.
    core::Result<> drainValues(const RowConsumer& consume);
    core::Result<> drainRejected(const RowConsumer& consume) { return m_rejected.drain(consume); }

    qint64 documents() const { return m_documents; }
    qint64 bytes() const { return m_bytes; } ///< of their payloads
    /// What read() took, without what the extractor took of it.
    std::chrono::steady_clock::duration reading() const { return m_reading - m_extracting; }
    std::chrono::steady_clock::duration extracting() const { return m_extracting; }
    /// Without those that do not count though nothing is wrong with them (core::isFault).
    qint64 rejected() const { return m_rejectedCount; }

private:
    QByteArray inEncoding(std::string_view sql) const;
    core::Result<> take(const RawDocument& document);
    core::Result<> reject(const RawDocument& document, const core::Rejection& rejection);
    core::Result<> rejectName(const ExtractedRow& row);
    void noteName(std::string_view business);
    core::Result<> askForNames();

    Connection& m_connection;
    const bool m_storesEveryText;
    core::Extractor& m_extractor;
    ExtractionSpool m_values;
    ExtractionSpool m_rejected;
    /// Where the database's encoding is not UTF-8: names with other characters than ASCII that nobody asked about yet,
    /// and those that it cannot hold.
    std::set<std::string, std::less<>> m_unknownNames;
    std::set<std::string, std::less<>> m_unstorableNames;
    qint64 m_documents = 0;
    qint64 m_bytes = 0;
    std::chrono::steady_clock::duration m_reading{}; ///< with m_extracting
    std::chrono::steady_clock::duration m_extracting{};
    qint64 m_rejectedCount = 0;
};

} // namespace oa::db
