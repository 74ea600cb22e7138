// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/series/series.h"

#include <memory>
#include <vector>

namespace oa::core {

/// Reading that takes longer than a moment, in another thread or bit by bit: as long as one exists, the series stay as
/// they are, since who would change them sees isBeingRead() and changes a copy. Begun in the thread that owns the
/// series; may end in any.
class SeriesReading
{
public:
    explicit SeriesReading(std::vector<std::shared_ptr<const BusinessSeries>> series)
        : m_series(std::move(series))
    {
        for (const auto& each : m_series)
            each->m_readers.count.fetch_add(1, std::memory_order_relaxed);
    }
    SeriesReading(const SeriesReading&) = delete;
    SeriesReading& operator=(const SeriesReading&) = delete;
    ~SeriesReading()
    {
        for (const auto& each : m_series)
            each->m_readers.count.fetch_sub(1, std::memory_order_release);
    }

private:
    std::vector<std::shared_ptr<const BusinessSeries>> m_series; // none of them null
};

} // namespace oa::core
