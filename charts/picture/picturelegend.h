// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "charts/model/panecontent.h"
#include "charts/model/theme.h"

#include <QPoint>
#include <QStringList>

#include <vector>

class QPainter;

namespace oa::charts {

/// The legend of a picture, where no tooltip helps: every line has its entry, on one row if all names fit in full,
/// else in columns of equal width over as many rows as names need to be told apart.
class PictureLegend
{
public:
    PictureLegend() = default;
    /// Of the visible layers that have a series. `width` and `paneHeight` (of legend and charts together) in
    /// device-independent pixels: names are shortened rather than take more than a fifth of the pane.
    PictureLegend(const std::vector<Layer>& layers, const Theme& theme, int width, int paneHeight);

    /// 0 for a pane with fewer than two lines, which needs none.
    int height() const;
    void paint(QPainter& painter, QPoint topLeft) const;
    /// The names as they are drawn, row by row.
    const QStringList& texts() const { return m_texts; }
    int rows() const;

private:
    struct Line
    {
        int colorIndex;
        double left; ///< of a single row; columns are equally wide
    };
    void layOut(const QStringList& names, int mostRows);

    const Theme* m_theme = nullptr;
    int m_width = 0;
    int m_columns = 1;
    std::vector<Line> m_lines;
    QStringList m_texts;
};

} // namespace oa::charts
