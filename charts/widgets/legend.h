// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "charts/model/panecontent.h"
#include "charts/model/theme.h"

#include <QStringList>
#include <QWidget>

#include <vector>

class QMenu;
class QToolButton;

namespace oa::charts {

class PaneScene;

/// One button for each layer of a pane, with its colour and marker; a click hides or shows the line. The tooltip holds
/// the full name and min, max, mean and last of every metric over the visible range. Names are shortened to the width
/// there is, never so that two of them look alike; layers that do not fit are in the menu of a button that says how
/// many these are. Hidden while there are fewer than two layers.
class Legend final : public QWidget
{
    Q_OBJECT

public:
    explicit Legend(const PaneScene& scene, QWidget* parent = nullptr);

    /// After the scene's layers or theme changed.
    void update();

Q_SIGNALS:
    void toggled(int layer, bool isVisible);
    void isolated(int layer); ///< a double-click

protected:
    bool event(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void makeButtons(int count);
    void fit();
    void fillMenu();
    QString statisticsText(int layer) const;

    const PaneScene& m_scene;
    std::vector<QToolButton*> m_buttons; // one a layer
    QToolButton* m_more;
    QMenu* m_menu;
    QStringList m_menuNames; // of all layers, as the menu has them
};

/// A layer's colour and marker as in the charts.
QPixmap layerSwatch(const Theme& theme, int colorIndex, std::size_t layer, double ratio);

} // namespace oa::charts
