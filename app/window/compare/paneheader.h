// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/workspace/workspace.h"

#include <QWidget>

#include <vector>

class QActionGroup;
class QLabel;
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
    /// Says in the menu that the number of receipts is wanted, but has no room.
    void setLacksRoom(bool lacksRoom);
    void setMetrics(const std::vector<core::Metric>& metrics);
    void setRemovable(bool removable);
    /// Without the button, which narrow headers leave to the menu.
    QSize minimumSizeHint() const override;
    /// Which comparison is checked in the menu, and which businesses can be taken away.
    void setComparison(const core::WorkspacePane& pane);
    /// What the pane's total amounts are in.
    void setCurrencies(const QStringList& currencies);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

Q_SIGNALS:
    void menuShown(); ///< in a moment
    void metricsPicked(const std::vector<oa::core::Metric>& metrics);
    void removeRequested();
    void overlayPicked(const QString& businessId);
    void overlayRemoved(const QString& businessId);
    void modePicked(oa::core::Comparison mode);
    void shiftPicked(oa::core::PeriodShift shift);
    void spreadPicked(bool shown);
    void thresholdRequested(oa::core::Metric metric); ///< a person wants to set or change it
    void thresholdsRemoved();

private:
    void fillMenu();

    BusinessPicker* m_picker;
    BusinessPicker* m_overlayPicker; ///< only its list is ever seen
    QLabel* m_currency;
    QToolButton* m_more;
    QToolButton* m_remove;
    QMenu* m_menu;
    QAction* m_removePane = nullptr;
    QMenu* m_overlays = nullptr;
    QActionGroup* m_modes = nullptr;
    QActionGroup* m_shifts = nullptr;
    QAction* m_spread = nullptr;
    QMenu* m_thresholds = nullptr;
    QAction* m_noThresholds = nullptr;
    std::vector<QAction*> m_thresholdActions; // one for each of core::allMetrics
    std::vector<QAction*> m_metricActions;    // one for each of core::allMetrics
};

} // namespace oa::window
