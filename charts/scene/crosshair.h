// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "charts/model/trace.h"

#include <QFontMetricsF>
#include <QPointF>
#include <QStringList>

#include <optional>

class QPainter;

namespace oa::charts {

class PaneScene;

struct CrosshairPlace
{
    core::TimePoint time;           ///< where a bucket begins in the pane under the pointer
    std::optional<QPointF> pointer; ///< while it is in this pane
    bool isOneBucket = false;       ///< stepped to by keys: that very bucket
};

/// What is to be said of the marks that the crosshair at `time` stands on: those of the bucket that is told of, and
/// those drawn within `reach`, about the size of a mark.
QStringList markTexts(const Trace& trace, const DrawnBucket& drawn, core::TimePoint time,
                      std::chrono::microseconds reach, const QTimeZone& zone);

struct TextRows
{
    QStringList rows;
    double width = 0; ///< of the widest, or a little more
};

/// What the crosshair says of a line in rows no wider than `room`: the name gives way, numbers never do. Only a word
/// that is wider by itself is so.
TextRows rowsOf(const QString& label, const QString& text, const QFontMetricsF& metrics, double room);

/// Draws the line through all charts of a pane, with each line's value, bucket and number of documents, over what the
/// scene drew. Of buckets too close to be told apart the one that stands out is read: in the chart in which the pointer
/// is, the one nearer to it. `ratio`: device pixels a point.
void paintCrosshair(QPainter& painter, const PaneScene& scene, const CrosshairPlace& place, double ratio);

/// How much of it, where charts are too small for more.
enum class ReadingDetail {
    All,
    Extreme, ///< the value, and of what it is the highest or lowest
    Value
};

/// What the crosshair says about a line: "43.21 · n = 31", for the open bucket "43.21 · 42 s of 60 s, n = 31", and for
/// a missing bucket that there is nothing; for one of many also what it is of them and when it was, "110.46 · highest
/// of 7 h: 12 Mar 2024, 14:00 · n = 4". `decimals`: of the chart's figures.
QString readingText(const Trace& trace, const DrawnBucket& drawn, const QTimeZone& zone, int decimals,
                    ReadingDetail detail = ReadingDetail::All);

} // namespace oa::charts
