// SPDX-License-Identifier: GPL-3.0-only
#include "charts/scene/stateoverlay.h"

#include "charts/scene/panescene.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPainterPath>

#include <cmath>

using namespace Qt::StringLiterals;

namespace oa::charts {

namespace {

using State = PaneState;

constexpr double spacing = 8;
constexpr double iconSize = 40;

QString headline(State state)
{
    const auto translated = [](const char* text) {
        return QCoreApplication::translate("oa::charts::StateOverlay", text);
    };
    switch (state) {
    case State::NoConnection:
        return translated(QT_TRANSLATE_NOOP("oa::charts::StateOverlay", "Nothing to show yet"));
    case State::Loading:
        return translated(QT_TRANSLATE_NOOP("oa::charts::StateOverlay", "Loading…"));
    case State::Empty:
        return translated(QT_TRANSLATE_NOOP("oa::charts::StateOverlay", "No receipts in this range"));
    case State::Unknown:
        return translated(QT_TRANSLATE_NOOP("oa::charts::StateOverlay", "No such business here"));
    case State::Failed:
        return translated(QT_TRANSLATE_NOOP("oa::charts::StateOverlay", "This could not be loaded"));
    case State::Stale:
    case State::Showing:
        break;
    }
    return {};
}

/// A plain sign of the state: an empty chart, a clock, a warning.
void paintIcon(QPainter& painter, State state, const QRectF& box, const Theme& theme)
{
    const auto at = [&box](double x, double y) { return box.topLeft() + QPointF(box.width() * x, box.height() * y); };
    QPen pen(state == State::Failed ? QColor(theme.kind == ThemeKind::Light ? 0xb3261eU : 0xff8a80U) : theme.axis, 2.5,
             Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    switch (state) {
    case State::Failed:
        painter.drawPolygon(QPolygonF({at(0.5, 0.08), at(0.97, 0.9), at(0.03, 0.9)}));
        painter.drawLine(at(0.5, 0.4), at(0.5, 0.62));
        painter.drawPoint(at(0.5, 0.76));
        break;
    case State::Loading:
        painter.drawEllipse(box.adjusted(3, 3, -3, -3));
        painter.drawPolyline(QPolygonF({at(0.5, 0.25), at(0.5, 0.52), at(0.68, 0.62)}));
        break;
    default:
        painter.drawPolyline(QPolygonF({at(0.06, 0.06), at(0.06, 0.94), at(0.96, 0.94)}));
        pen.setStyle(Qt::DotLine);
        painter.setPen(pen);
        painter.drawPolyline(QPolygonF({at(0.18, 0.7), at(0.4, 0.45), at(0.6, 0.58), at(0.9, 0.2)}));
    }
}

void paintStrip(QPainter& painter, const PaneScene& scene, const QRectF& area)
{
    const auto& theme = scene.theme();
    const QFontMetricsF metrics(theme.font);
    const auto& text = scene.content().message;
    if (text.isEmpty())
        return;
    // As many lines as it needs: the time that it tells stands at its end.
    constexpr int wrapped = Qt::AlignCenter | Qt::TextWordWrap;
    const auto room = area.width() - 4 * spacing;
    const auto needed = metrics.boundingRect(QRectF(0, 0, room, 2000), wrapped, text).size();
    const auto width = std::ceil(needed.width()) + 3 * spacing;
    const auto top = scene.chartCount() > 0 ? scene.plotArea(0).top() : area.top(); // leaves the title readable
    const QRectF strip(area.center().x() - width / 2, top + spacing, width, needed.height() + spacing);
    painter.setPen(QPen(QColor(theme.kind == ThemeKind::Light ? 0xb58105U : 0xe6b450U), 1));
    painter.setBrush(QColor(theme.kind == ThemeKind::Light ? 0xfff6ddU : 0x33290fU));
    painter.drawRoundedRect(strip, 5, 5);
    painter.setPen(theme.text);
    painter.drawText(strip, wrapped, text);
}

} // namespace

bool hidesCharts(State state)
{
    return state != State::Showing && state != State::Stale;
}

bool hidesCharts(const PaneScene& scene)
{
    return hidesCharts(scene.content().state);
}

void paintState(QPainter& painter, const PaneScene& scene, const QRectF& area)
{
    const auto state = scene.content().state;
    if (state == State::Showing)
        return;
    const auto& theme = scene.theme();
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(theme.font);
    if (state == State::Stale) {
        paintStrip(painter, scene, area);
        painter.restore();
        return;
    }

    auto large = scaledFont(theme.font, 1.25);
    large.setWeight(QFont::DemiBold);
    const QFontMetricsF headMetrics(large);
    const QFontMetricsF metrics(theme.font);
    const auto width = std::min(area.width() - 4 * spacing, 420.0);
    const auto& message = scene.content().message;
    const auto messageHeight =
        message.isEmpty()
            ? 0.0
            : metrics.boundingRect(QRectF(0, 0, width, 2000), Qt::AlignHCenter | Qt::TextWordWrap, message).height();
    const auto title = headline(state);
    constexpr int wrapped = Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap;
    const auto titleHeight = headMetrics.boundingRect(QRectF(0, 0, width, 2000), wrapped, title).height();
    const auto height = iconSize + 2 * spacing + titleHeight + spacing + messageHeight;
    auto top = area.top() + std::max((area.height() - height) * 0.45, spacing);
    const auto left = area.center().x() - width / 2;
    paintIcon(painter, state, QRectF(area.center().x() - iconSize / 2, top, iconSize, iconSize), theme);
    top += iconSize + 2 * spacing;
    painter.setFont(large);
    painter.setPen(theme.text);
    painter.drawText(QRectF(left, top, width, titleHeight), wrapped, title);
    top += titleHeight + spacing;
    painter.setFont(theme.font);
    painter.setPen(theme.mutedText);
    painter.drawText(QRectF(left, top, width, messageHeight + metrics.height()), wrapped, message);
    painter.restore();
}

} // namespace oa::charts
