// SPDX-License-Identifier: GPL-3.0-only
#include "charts/paint/polylinepainter.h"

#include <QLineF>
#include <QPaintEngine>
#include <QPainter>

#include <cmath>
#include <vector>

namespace oa::charts {

namespace {

/// Collects the pieces of a line that are drawn, and the corners between two of them.
class Pieces
{
public:
    /// Lengths in the points' units, drawn and left out by turns; none for a solid line.
    explicit Pieces(const QList<qreal>& pattern)
        : m_pattern(pattern)
        , m_left(pattern.isEmpty() ? 0 : pattern.first())
    {}

    void add(const QLineF& line)
    {
        if (m_pattern.isEmpty()) {
            lines.push_back(line);
            return;
        }
        const auto length = line.length();
        double done = 0;
        while (done < length) {
            const auto partEnd = done + m_left;
            const auto end = std::min(partEnd, length);
            if (isDrawing())
                lines.emplace_back(line.pointAt(done / length), line.pointAt(end / length));
            done = end;
            if (partEnd > length) {
                m_left = partEnd - length; // goes on around the corner
                break;
            }
            m_part = (m_part + 1) % m_pattern.size();
            m_left = m_pattern.at(m_part);
        }
    }
    void addCorner(QPointF point)
    {
        if (isDrawing())
            corners.push_back(point);
    }

    std::vector<QLineF> lines;
    std::vector<QPointF> corners;

private:
    bool isDrawing() const { return m_pattern.isEmpty() || m_part % 2 == 0; }

    QList<qreal> m_pattern;
    qsizetype m_part = 0;
    double m_left;
};

/// Whether the notch between two pieces of a line, on the outer side of where it turns, would be seen.
bool isSeen(QPointF before, QPointF corner, QPointF after, double width)
{
    constexpr double least = 0.25; // device pixels, in from the edge
    const auto in = corner - before;
    const auto out = after - corner;
    const auto along = QPointF::dotProduct(in, out);
    const auto lengths = std::sqrt(QPointF::dotProduct(in, in) * QPointF::dotProduct(out, out));
    // The notch is half a width times 1 - cos of half the turn deep, where cos of the turn is along / lengths.
    const auto halfTurn = lengths > 0 ? std::sqrt(std::max(0.0, (1 + along / lengths) / 2)) : 1;
    return width / 2 * (1 - halfTurn) > least;
}

} // namespace

void paintPolyline(QPainter& painter, std::span<const QPointF> points, const QPen& pen)
{
    painter.setPen(pen);
    if (points.size() < 3 || painter.paintEngine()->type() != QPaintEngine::Raster ||
        !painter.testRenderHint(QPainter::Antialiasing))
    {
        painter.drawPolyline(points.data(), static_cast<int>(points.size()));
        return;
    }
    QList<qreal> pattern;
    if (pen.style() != Qt::SolidLine) {
        pattern = pen.dashPattern(); // in widths of the line
        for (auto& part : pattern)
            part *= pen.widthF();
    }
    Pieces pieces(pattern);
    for (std::size_t i = 1; i < points.size(); ++i) {
        if (i > 1 && isSeen(points[i - 2], points[i - 1], points[i], pen.widthF()))
            pieces.addCorner(points[i - 1]);
        pieces.add({points[i - 1], points[i]});
    }
    painter.setPen(QPen(pen.color(), pen.widthF(), Qt::SolidLine, Qt::FlatCap));
    painter.drawLines(pieces.lines.data(), static_cast<int>(pieces.lines.size()));
    painter.setPen(Qt::NoPen);
    painter.setBrush(pen.color());
    for (const auto& corner : pieces.corners)
        painter.drawEllipse(corner, pen.widthF() / 2, pen.widthF() / 2);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(pen);
}

} // namespace oa::charts
