// SPDX-License-Identifier: GPL-3.0-only
#include "app/ingest/batchbuffer.h"

namespace oa::ingest {

namespace {

/// What stays reserved after a batch.
constexpr std::size_t keptBytes = 24U * 1024 * 1024;

} // namespace

BatchBuffer::Place BatchBuffer::keep(std::string_view value)
{
    const Place place{m_bytes.size(), value.size()};
    m_bytes.append(value);
    return place;
}

void BatchBuffer::addDocument(std::string_view payload, core::TimePoint timestamp, std::string_view kept, Place place)
{
    const bool isInside = payload.data() >= kept.data() && payload.data() + payload.size() <= kept.data() + kept.size();
    const auto offset = isInside ? static_cast<std::size_t>(payload.data() - kept.data()) : 0;
    m_documents.push_back({isInside ? Place{place.at + offset, payload.size()} : keep(payload), timestamp});
}

void BatchBuffer::addRefused(db::RefusedMessage message, bool hasValue, Place place)
{
    Refused refused{std::move(message), std::nullopt, hasValue ? std::optional(place) : std::nullopt};
    if (refused.message.messageKey)
        refused.key = keep(*refused.message.messageKey);
    m_refused.push_back(std::move(refused));
}

core::Result<> BatchBuffer::write(db::IngestBatch& batch) const
{
    for (const auto& document : m_documents)
        OA_TRY(batch.addDocument(at(document.payload), document.timestamp));
    std::vector<db::RefusedMessage> messages;
    messages.reserve(m_refused.size());
    for (const auto& refused : m_refused) {
        auto message = refused.message;
        message.messageKey = refused.key ? std::optional(at(*refused.key)) : std::nullopt;
        message.value = refused.value ? std::optional(at(*refused.value)) : std::nullopt;
        messages.push_back(std::move(message));
    }
    return batch.addRefused(messages);
}

void BatchBuffer::clear()
{
    m_bytes.clear();
    if (m_bytes.capacity() > keptBytes)
        m_bytes.shrink_to_fit();
    m_documents.clear();
    m_refused.clear();
}

} // namespace oa::ingest
