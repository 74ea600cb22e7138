// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/serve/http/httpanswer.h"

#include <QHash>

#include <list>
#include <mutex>
#include <optional>

namespace oa::serve {

/// Answers that were written before, to be sent again while what they were made of is the same. Whoever asks says what
/// that is now (a version), so that none is ever out of date. Those not asked for longest make room. Thread-safe.
class AnswerCache
{
public:
    explicit AnswerCache(qsizetype mostBytes);

    /// The answer to `key` at this version, if it is there.
    std::optional<Content> find(const QByteArray& key, const QByteArray& version);
    void keep(const QByteArray& key, const QByteArray& version, const Content& content);

private:
    struct Entry
    {
        QByteArray key;
        QByteArray version;
        Content content;
        qsizetype bytes() const { return key.size() + version.size() + content.bytes.size(); }
    };

    const qsizetype m_mostBytes;
    std::mutex m_mutex;
    qsizetype m_bytes = 0;      // guarded by m_mutex, as are the others
    std::list<Entry> m_entries; // the newest first
    QHash<QByteArray, std::list<Entry>::iterator> m_places;
};

} // namespace oa::serve
