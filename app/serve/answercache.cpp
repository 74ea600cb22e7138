// SPDX-License-Identifier: GPL-3.0-only
#include "app/serve/answercache.h"

namespace oa::serve {

AnswerCache::AnswerCache(qsizetype mostBytes)
    : m_mostBytes(mostBytes)
{}

std::optional<Content> AnswerCache::find(const QByteArray& key, const QByteArray& version)
{
    const std::lock_guard lock(m_mutex);
    const auto place = m_places.constFind(key);
    if (place == m_places.cend() || (*place)->version != version)
        return std::nullopt;
    m_entries.splice(m_entries.begin(), m_entries, *place);
    return m_entries.front().content;
}

void AnswerCache::keep(const QByteArray& key, const QByteArray& version, const Content& content)
{
    const std::lock_guard lock(m_mutex);
    if (const auto place = m_places.constFind(key); place != m_places.cend()) {
        m_bytes -= (*place)->bytes();
        m_entries.erase(*place);
        m_places.erase(place);
    }
    m_entries.push_front({key, version, content});
    m_places.insert(key, m_entries.begin());
    m_bytes += m_entries.front().bytes();
    while (m_bytes > m_mostBytes && !m_entries.empty()) {
        m_bytes -= m_entries.back().bytes();
        m_places.remove(m_entries.back().key);
        m_entries.pop_back();
    }
}

} // namespace oa::serve
