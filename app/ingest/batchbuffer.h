// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/ingest/messagereader.h"
#include "db/ingest/ingestbatch.h"

#include <string>
#include <vector>

namespace oa::ingest {

/// Messages that wait to be written, copied out of the library's buffers: a message that is held there pins all that
/// was fetched with it. One piece of memory, which stays from batch to batch.
class BatchBuffer
{
public:
    /// Where a value lies.
    struct Place
    {
        std::size_t at = 0;
        std::size_t size = 0;
    };

    /// Keeps a value, of whatever becomes of it.
    Place keep(std::string_view value);
    /// `payload` is part of `kept`, which lies at `place`, or is kept beside it.
    void addDocument(std::string_view payload, core::TimePoint timestamp, std::string_view kept, Place place);
    /// The views in `message` are replaced: its value is what lies at `place`, its key is kept.
    void addRefused(db::RefusedMessage message, bool hasValue, Place place);

    std::size_t bytes() const { return m_bytes.size(); }
    std::size_t documents() const { return m_documents.size(); }
    std::string_view at(Place place) const { return std::string_view(m_bytes).substr(place.at, place.size); }

    /// COPY of documents and of refused messages.
    core::Result<> write(db::IngestBatch& batch) const;
    void clear();

private:
    struct Document
    {
        Place payload;
        core::TimePoint timestamp;
    };
    struct Refused
    {
        db::RefusedMessage message;
        std::optional<Place> key;
        std::optional<Place> value;
    };

    std::string m_bytes;
    std::vector<Document> m_documents;
    std::vector<Refused> m_refused;
};

} // namespace oa::ingest
