// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "charts/chartpane.h"

#include <QWidget>

namespace oa::charts {

class PaneScene;

/// One button for each layer of a pane, with its colour and marker; a click hides or shows the line. The tooltip holds
/// the full name and min, max, mean and last of every metric over the visible range. Hidden while there are fewer than
/// two layers.
class Legend final : public QWidget
{
    Q_OBJECT

public:
    explicit Legend(const PaneScene& scene, QWidget* parent = nullptr);

    /// After the scene's layers or theme changed.
    void update();

Q_SIGNALS:
    void toggled(int layer, bool isVisible);

protected:
    bool event(QEvent* event) override;

private:
    QString statisticsText(int layer) const;

    const PaneScene& m_scene;
};

/// A layer's colour and marker as in the charts.
QPixmap layerSwatch(const Theme& theme, int colorIndex, std::size_t layer, double ratio);

} // namespace oa::charts
