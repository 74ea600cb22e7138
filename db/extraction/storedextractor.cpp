// SPDX-License-Identifier: GPL-3.0-only
#include "db/extraction/storedextractor.h"

namespace oa::db {

void StoredExtractor::take(const QueryResult& row)
{
    const auto stored = row.rowCount() > 0 ? row.bytes(0, 0) : std::string_view();
    if (stored == std::string_view(m_stored.constData(), static_cast<std::size_t>(m_stored.size())))
        return;
    m_stored = QByteArray(stored.data(), static_cast<qsizetype>(stored.size()));
    m_own = m_stored.isEmpty() ? core::PayloadFormats() : core::PayloadFormats::fromJson(m_stored);
    m_extractor = core::Extractor(core::PayloadFormats::behindBuiltIn(m_own.formats));
}

} // namespace oa::db
