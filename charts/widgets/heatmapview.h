// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "charts/model/heatmap.h"

#include <QPoint>
#include <QWidget>

#include <optional>

namespace oa::charts {

/// Shows a heat map; pointer and arrow keys tell of its cells.
class HeatMapView final : public QWidget
{
    Q_OBJECT

public:
    explicit HeatMapView(QWidget* parent = nullptr);

    const HeatMap& map() const { return m_map; }
    void setMap(HeatMap map);
    void setTheme(ThemeKind theme);
    /// Column and row of the cell that is chosen by keys.
    std::optional<QPoint> current() const { return m_current; }
    /// Where a cell is, in the view's coordinates.
    QRect cellRect(int row, int column) const;

    QSize sizeHint() const override { return {560, 260}; }
    QSize minimumSizeHint() const override { return {260, 170}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    bool event(QEvent* event) override;

private:
    QRectF area() const;
    void choose(QPoint cell);

    HeatMap m_map;
    ThemeKind m_theme = ThemeKind::Light;
    std::optional<QPoint> m_current;
};

} // namespace oa::charts
