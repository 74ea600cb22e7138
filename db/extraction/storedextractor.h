// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/payload/extractor.h"
#include "core/payload/payloadformats.h"
#include "db/connection/queryresult.h"

namespace oa::db {

/// The one extractor for everything that reads documents: the built-in payload formats and behind them those of the
/// database's settings. Belongs to one thread.
class StoredExtractor
{
public:
    /// Takes the formats from the first column of the first row; none when there is no row or it is null. What cannot
    /// be used is left out and stands in problems(): the built-in formats always count.
    void take(const QueryResult& row);

    core::Extractor& extractor() { return m_extractor; }
    const std::vector<core::PayloadFormat>& ownFormats() const { return m_own.formats; }
    const std::vector<core::Error>& problems() const { return m_own.problems; }

private:
    QByteArray m_stored; ///< as they were last taken
    core::PayloadFormats m_own;
    core::Extractor m_extractor;
};

} // namespace oa::db
