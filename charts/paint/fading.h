// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "charts/model/columnreduction.h"
#include "charts/model/trace.h"

#include <QColor>

#include <array>
#include <cstdint>
#include <vector>

namespace oa::charts {

/// How strongly a line is drawn along its way: in full from so many documents on as Auto looks for behind a point,
/// weaker behind one, two and three. Empty: in full everywhere.
class Fading
{
public:
    static constexpr std::size_t levelCount = 4;
    using Level = std::uint8_t; ///< 0 the weakest, levelCount - 1 in full

    Fading() = default;
    /// Of the samples that are drawn in [0, columns).
    static Fading ofSamples(const Trace& trace, const SampleGrid& grid, int columns);
    /// Of pixel columns, each by the best of its samples.
    static Fading ofColumns(const Trace& trace, const SampleGrid& grid, int columns);

    bool isEmpty() const { return m_levels.empty(); }
    /// Of a sample or a column; in full outside of what it was made for.
    Level at(std::size_t index) const
    {
        return index < m_first || index - m_first >= m_levels.size() ? full : m_levels[index - m_first];
    }
    static constexpr Level full = levelCount - 1;

    static QColor faded(QColor color, Level level);

private:
    std::size_t m_first = 0;
    std::vector<Level> m_levels;
};

} // namespace oa::charts
