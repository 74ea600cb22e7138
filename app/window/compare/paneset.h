// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/window/compare/panecontroller.h"
#include "charts/model/theme.h"
#include "charts/widgets/panearea.h"
#include "core/workspace/workspace.h"

#include <QObject>

#include <memory>
#include <vector>

namespace oa::window {

class BusinessList;
class PaneHeader;

/// The panes on screen with their headers and readers: made, taken away and told what a workspace says. Hands on what
/// a person does in them, with the pane's place; changes nothing by itself. GUI thread.
class PaneSet : public QObject
{
    Q_OBJECT

public:
    /// `area` and `businesses` must outlive it.
    PaneSet(charts::PaneArea* area, BusinessList* businesses, QObject* parent = nullptr);
    ~PaneSet() override;

    const std::vector<std::unique_ptr<PaneController>>& controllers() const { return m_controllers; }
    PaneHeader* header(std::size_t pane) const { return m_headers.at(pane); }
    /// Of the first pane; 0 while there is none.
    int plotWidth() const;

    /// As many panes as `panes`, with the metrics it names.
    void showPanes(const std::vector<core::WorkspacePane>& panes, const QTimeZone& zone);
    void showRange(const core::TimeRange& visible, const core::BucketCalendar& calendar);
    /// `base`: all of the range, which decides how much earlier the range before it lies.
    void showBusinesses(const std::vector<core::WorkspacePane>& panes, const core::BusinessColors& colors,
                        const core::TimeRange& base);
    /// Follows the order the area has now; returns where each pane stood before.
    std::vector<std::size_t> takeOrder();

    const std::shared_ptr<db::ConnectionPool>& source() const { return m_source; }
    void setSource(const std::shared_ptr<db::ConnectionPool>& source);
    void setExtent(const db::DataExtent& extent);
    /// Amounts are those in this currency alone; empty for all.
    void setCurrency(const QString& currency);
    void setRolling(int buckets);
    void setMarks(std::shared_ptr<const ChartMarks> marks);
    /// All that the visible receipts say.
    QStringList currencies() const;
    void refresh(const core::TimeRange& minutes);
    void showStale(const QString& message);
    void setTheme(charts::ThemeKind theme);

Q_SIGNALS:
    void businessPicked(std::size_t pane, const QString& id);
    void overlayPicked(std::size_t pane, const QString& id);
    void overlayRemoved(std::size_t pane, const QString& id);
    void modePicked(std::size_t pane, oa::core::Comparison mode);
    void shiftPicked(std::size_t pane, oa::core::PeriodShift shift);
    void spreadPicked(std::size_t pane, bool shown);
    void thresholdRequested(std::size_t pane, oa::core::Metric metric);
    void thresholdsRemoved(std::size_t pane);
    /// A right click or the menu key in a chart; `value` is what the pointer's height stands for.
    void chartMenuRequested(std::size_t pane, oa::core::Metric metric, std::optional<double> value, QPoint position);
    void metricsPicked(std::size_t pane, const std::vector<oa::core::Metric>& metrics);
    void removeRequested(std::size_t pane);
    void bucketActivated(const QString& businessId, oa::core::Metric metric, const oa::core::TimeRange& bucket);
    void plotWidthChanged();
    void currenciesChanged();
    void loaded();
    void loadingFailed(const oa::core::Error& error);

private:
    void makePane(const QTimeZone& zone);
    void removeSurplus(const std::vector<core::WorkspacePane>& panes);
    std::size_t indexOf(const PaneController* controller) const;
    void updateSwatches();
    void updateCurrencies();

    charts::PaneArea* m_area;
    BusinessList* m_businesses;
    std::vector<std::unique_ptr<PaneController>> m_controllers;
    std::vector<PaneHeader*> m_headers; // parallel to m_controllers
    core::BusinessColors m_colors;
    std::shared_ptr<db::ConnectionPool> m_source;
    std::optional<db::DataExtent> m_extent;
    QString m_currency;
    int m_rolling = 0;
    std::shared_ptr<const ChartMarks> m_marks;
    charts::ThemeKind m_theme = charts::ThemeKind::Light;
};

} // namespace oa::window
