// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/metric.h"

#include <QWidget>

#include <vector>

class QMenu;
class QToolButton;

namespace oa::window {

class BusinessList;
class BusinessPicker;

/// The row above a pane's charts: which business, which charts, remove.
class PaneHeader : public QWidget
{
    Q_OBJECT

public:
    explicit PaneHeader(BusinessList* businesses, QWidget* parent = nullptr);

    BusinessPicker* picker() const { return m_picker; }
    /// The pane's menu: metrics first, the window may add its own actions.
    QMenu* menu() const { return m_menu; }
    void setMetrics(const std::vector<core::Metric>& metrics);
    void setRemovable(bool removable);

Q_SIGNALS:
    void metricsPicked(const std::vector<oa::core::Metric>& metrics);
    void removeRequested();

private:
    BusinessPicker* m_picker;
    QToolButton* m_more;
    QToolButton* m_remove;
    QMenu* m_menu;
    std::vector<QAction*> m_metricActions; // one for each of core::allMetrics
};

} // namespace oa::window
