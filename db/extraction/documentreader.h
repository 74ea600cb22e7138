// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "db/copy/copyreader.h"

namespace oa::db {

/// One row of documents as it comes out of a binary COPY. The view is borrowed.
struct RawDocument
{
    std::optional<qint64> id;
    /// PostgreSQL's own: microseconds since 2000-01-01T00:00Z, or the smallest and largest qint64 for -infinity and
    /// infinity; nullopt for NULL.
    std::optional<qint64> timestamp;
    std::optional<std::string_view> payload; ///< nullopt for NULL, and where it is too large to be read
    std::optional<qint64> payloadBytes;      ///< in the database's encoding; nullopt for NULL
};

/// Reads COPY (SELECT document_id, "timestamp", ml_response, its bytes …) TO STDOUT (FORMAT binary).
class DocumentReader
{
public:
    using Consumer = std::function<core::Result<>(const RawDocument&)>;

    explicit DocumentReader(Consumer consume);

    core::Result<> read(std::string_view message);
    /// One row that came another way, its fields as in the COPY. Errors: the consumer's; Other for another row.
    static core::Result<> take(std::span<const BinaryField> fields, const Consumer& consume);
    core::Result<> finish() const { return m_reader.finish(); }

private:
    static constexpr std::size_t columns = 4;

    Consumer m_consume;
    CopyReader m_reader;
};

} // namespace oa::db
