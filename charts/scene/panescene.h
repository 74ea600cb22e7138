// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "charts/model/panecontent.h"
#include "charts/scene/panechart.h"
#include "charts/scene/panelayout.h"
#include "core/statistics/statistics.h"

#include <QGraphicsScene>

namespace oa::charts {

/// The charts of one pane, laid out one below the other on whole pixels. Shown by a ChartView and drawn into pictures.
class PaneScene final : public QGraphicsScene
{
    Q_OBJECT

public:
    explicit PaneScene(QObject* parent = nullptr);
    ~PaneScene() override;

    const PaneContent& content() const { return m_content; }
    void setContent(PaneContent content);
    void setMetrics(const std::vector<core::Metric>& metrics);
    /// With less, the charts below would be cut off together with the time labels.
    int leastHeight() const;
    void setLayers(std::vector<Layer> layers);
    void setVisibleRange(const core::TimeRange& range);
    void setZone(const QTimeZone& zone);
    void setComparison(core::Comparison comparison);
    void setSpread(bool shown);
    void setFades(bool fades);
    void setRolling(int buckets);
    void setThreshold(core::Metric metric, std::optional<Threshold> threshold);
    void setState(PaneState state, const QString& message);
    void setMoments(std::vector<std::optional<ScoreMoments>> moments);
    void setTimeMarkers(std::vector<TimeMarker> markers) { m_content.timeMarkers = std::move(markers); }
    void setTitle(const QString& title) { m_content.title = title; }
    /// After a layer's series was changed in place.
    void refreshTraces();
    /// Takes the charts of scores away where no visible receipt has one, which says more than empty charts do, and
    /// brings them back; returns whether it did. To be called when the view has come to rest.
    bool updateCharts();
    /// Among all charts the one of the number of receipts gives way where they would be too low for two labels each.
    /// Of charts that somebody chose none does.
    bool lacksRoom() const { return m_lacksRoom; }
    /// Receipts are visible, and none of them has a score.
    bool lacksScores() const { return m_lacksScores; }
    /// Brings the statistics beside the titles up to date with layers and visible range, which nothing else does: it
    /// costs a nanosecond a bucket, too much for every frame.
    void updateNotes();
    /// Of a layer that has a series, over what is visible of it.
    core::Statistics statisticsOf(const Layer& layer, core::Metric metric) const;
    /// What the visible amounts of all shown layers are in, up to date when the notes or the traces are; empty where
    /// amounts are not shown.
    const QStringList& currencies() const { return m_currencies; }
    /// A layer's label, and where layers differ in it the currency of its amounts; of businesses that are held against
    /// each other both names.
    QString labelOf(const Layer& layer) const;
    /// The pane's title with the currency.
    QString titleWithCurrency() const;

    /// Whether links in the titles look like such: for a view that somebody can click into.
    void setHasLinks(bool hasLinks) { m_frame.hasLinks = hasLinks; }
    const Theme& theme() const { return *m_frame.theme; }
    void setTheme(const Theme& theme);
    void setSize(const QSize& size);
    QSize size() const { return m_size; }

    int chartCount() const { return static_cast<int>(m_charts.size()); }
    core::Metric metric(int chart) const { return chartNumber(chart).metric(); }
    const SeriesItem& item(int chart) const { return chartNumber(chart).item(); }
    int figureDecimals(int chart) const;
    /// Numbers of documents, or differences of them: there are no broken ones.
    bool isWhole(core::Metric metric) const;
    /// In scene coordinates, which are the view's.
    QRect plotArea(int chart) const { return chartNumber(chart).plotArea(); }
    QRect titleRow(int chart) const;
    /// What the row above a chart says, in full; empty where it is there in full.
    QString titleInFull(int chart) const;
    int chartOf(core::Metric metric) const; ///< -1 when it is not shown
    /// The chart at y, or the nearest; -1 when there are none.
    int chartAt(double y) const;
    TimeScale timeScale(double ratio) const;

    /// Of the visible values; NaN when there are none.
    core::MinMax valueRange(core::Metric metric) const;
    double maximumSteps(core::Metric metric) const;
    std::optional<ValueScale> scale(core::Metric metric) const;
    void setScale(core::Metric metric, const ValueScale& scale);
    /// What the y axes' labels need, and what they get: the same in all panes of an area.
    int neededLeftMargin() const;
    int leftMargin() const { return m_leftMargin; }
    void setLeftMargin(int margin);

    /// Draws what has been laid out, into a painter in device-independent pixels.
    void paint(QPainter& painter);
    /// The same in two steps: background, axes and titles, which stay while `frameRevision` does, and what moves.
    void paintFrame(QPainter& painter);
    void paintPlots(QPainter& painter);
    void paintPlot(QPainter& painter, int chart);
    int frameRevision() const { return m_frameRevision; }

private:
    const PaneChart& chartNumber(int chart) const { return m_charts[static_cast<std::size_t>(chart)]; }

    void rebuildCharts();
    void giveWay();
    std::vector<core::Metric> chosenCharts();
    PaneLayout layout() const;
    void paintScoresMissing(QPainter& painter) const;
    void layOut();
    void updateTicks();
    void applyThresholds();
    void clearNotes();
    void showTitle(PaneChart& chart);
    void updateCurrencies();

    PaneContent m_content;
    PlotFrame m_frame;
    QSize m_size;
    int m_leftMargin = 40;
    int m_frameRevision = 0;
    bool m_lacksScores = false;
    bool m_lacksRoom = false;
    QStringList m_currencies;
    std::vector<PaneChart> m_charts;
};

} // namespace oa::charts
