// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "charts/model/theme.h"
#include "charts/model/timeaxis.h"
#include "charts/model/trace.h"
#include "charts/model/valueaxis.h"
#include "charts/paint/bandpainter.h"
#include "charts/paint/linepainter.h"
#include "charts/scene/titlerow.h"

#include <QGraphicsItem>

namespace oa::charts {

/// What all charts of a pane have in common while they are painted.
struct PlotFrame
{
    /// A view keeps what stays the same while it is panned and draws only the rest anew.
    enum class Part { Everything, Frame, Plot };
    Part part = Part::Everything;
    bool hasLinks = false; ///< somebody can click on what is drawn

    core::TimeRange range{};
    TimeTicks ticks;
    const Theme* theme = nullptr;
    QImage scratch; ///< Reused by one chart after the other.
    std::vector<Column> columns;
    BandColumns band;
};

/// Everything inside and right around one plot area: time grid, missing buckets, lines, title, labels. The lines of the
/// y axis and its grid are Qt Charts' own. Knows nothing of Qt Charts.
class SeriesItem final : public QGraphicsItem
{
public:
    /// `frame` must outlive the item.
    SeriesItem(core::Metric metric, PlotFrame& frame, QGraphicsItem* parent);

    /// In the parent's coordinates; whole device-independent pixels.
    void setPlotArea(const QRect& area, bool withTimeLabels);
    QRect plotArea() const { return m_plot; }
    bool hasTimeLabels() const { return m_withTimeLabels; }
    /// Whether it is another one than before.
    bool setTitle(ChartTitle title);
    const ChartTitle& title() const { return m_title; }
    void setNotes(std::vector<Note> notes);
    const std::vector<Note>& notes() const { return m_notes; }
    /// In the parent's coordinates, where title and notes are drawn, and which parts of it are links.
    QRect titleRow() const;
    std::vector<NoteLinkPlace> links() const;
    void setTraces(std::vector<Trace> traces);
    const std::vector<Trace>& traces() const { return m_traces; }
    void setScale(const ValueScale& scale);
    const ValueScale& scale() const { return m_scale; }
    void setThreshold(std::optional<Threshold> threshold);
    /// A value that a line is drawn at, under all others, and that the scale is to reach: where nothing differs.
    void setReference(std::optional<double> value);
    const std::optional<double>& reference() const { return m_reference; }

    /// What has a label on the y axis, highest first: in a very low chart not every step, since labels must not lie on
    /// each other.
    std::vector<double> labelledValues() const;
    /// y of a value, in the parent's coordinates, and the other way round.
    double yOf(double value) const;
    double valueAt(double y) const;

    QRectF boundingRect() const override;
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;
    /// Title, y labels, and the line below the plot area: what does not depend on the visible range.
    void paintFrame(QPainter& painter) const;
    /// All that moves when the view is panned.
    void paintPlot(QPainter& painter);

private:
    void paintValueLabels(QPainter& painter) const;
    void paintMissing(QPainter& painter, const Trace& trace, const TimeScale& scale) const;
    /// Dots that lie over the lines, in the look of each.
    using LineDots = std::vector<std::pair<Dots, LineStyle>>;
    LineDots paintLines(QPainter& painter, const TimeScale& scale, bool isVector);
    /// Rolling values, and the course of lines too dense to show theirs, over the paler lines that they are of.
    void paintCourses(QPainter& painter, const TimeScale& scale, bool isVector);
    /// The dots, the open bucket, marks and markers along lines.
    void paintPoints(QPainter& painter, const TimeScale& scale, const LineDots& dots) const;
    void paintOpenBucket(QPainter& painter, const Trace& trace, const TimeScale& scale) const;
    void paintMarkersAlong(QPainter& painter, const Trace& trace, std::size_t layer, const TimeScale& scale) const;
    /// Rings around buckets that somebody should look at, with a line down to the time axis.
    void paintMarks(QPainter& painter, const Trace& trace, const TimeScale& scale) const;
    /// An image of that size in the frame's memory, clear but for the shade of what is missing.
    QImage prepareScratch(const QSize& size, const Trace* shaded, const TimeScale& scale);
    /// Of the plot area, in device pixels.
    QSize deviceSize(const TimeScale& scale) const;
    LineStyle styleOf(const Trace& trace, double ratio) const;

    core::Metric m_metric;
    PlotFrame& m_frame;
    QRect m_plot;
    bool m_withTimeLabels = false;
    ChartTitle m_title;
    std::vector<Note> m_notes;
    std::vector<Trace> m_traces;
    std::optional<Threshold> m_threshold;
    std::optional<double> m_reference;
    ValueScale m_scale;
};

} // namespace oa::charts
