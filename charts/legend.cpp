// SPDX-License-Identifier: GPL-3.0-only
#include "charts/legend.h"

#include "charts/panescene.h"

#include <QHBoxLayout>
#include <QHelpEvent>
#include <QPainter>
#include <QToolButton>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace oa::charts {

namespace {

constexpr int longestLabel = 28;
constexpr const char* layerProperty = "layer";

QString shortened(const QString& label)
{
    const auto plain = label.simplified();
    return plain.size() > longestLabel ? plain.left(longestLabel - 1) + u'…' : plain;
}

} // namespace

QPixmap layerSwatch(const Theme& theme, int colorIndex, std::size_t layer, double ratio)
{
    constexpr QSize size(22, 12);
    QPixmap pixmap(size * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.line(colorIndex), 1.6));
    painter.drawLine(QPointF(1, 6), QPointF(21, 6));
    paintMarker(painter, markerOf(layer), {11, 6}, 3.5, theme.line(colorIndex));
    return pixmap;
}

Legend::Legend(const PaneScene& scene, QWidget* parent)
    : QWidget(parent)
    , m_scene(scene)
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(8, 0, 8, 0);
    row->setSpacing(4);
    row->addStretch(1);
    setAccessibleName(tr("Legend"));
    hide();
}

void Legend::update()
{
    const auto& layers = m_scene.content().layers;
    const auto buttons = findChildren<QToolButton*>(QString(), Qt::FindDirectChildrenOnly);
    auto* row = qobject_cast<QHBoxLayout*>(layout());
    const auto count = layers.size() < 2 ? 0 : static_cast<int>(layers.size());
    for (int i = static_cast<int>(buttons.size()); i > count; --i)
        delete buttons[i - 1];
    std::size_t shown = 0; // markers count visible layers only, as the charts do
    for (int i = 0; i < count; ++i) {
        const auto& layer = layers[static_cast<std::size_t>(i)];
        auto* button = i < buttons.size() ? buttons[i] : nullptr;
        if (!button) {
            button = new QToolButton(this);
            button->setCheckable(true);
            button->setAutoRaise(true);
            button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
            button->setIconSize({22, 12});
            button->setProperty(layerProperty, i);
            connect(button, &QToolButton::toggled, this, [this, i](bool isVisible) { Q_EMIT toggled(i, isVisible); });
            row->insertWidget(i, button);
        }
        const QSignalBlocker blocker(button);
        // An ampersand would become a shortcut's mark.
        button->setText(shortened(layer.label).replace(u'&', u"&&"_s));
        button->setIcon(
            layerSwatch(m_scene.theme(), layer.colorIndex, layer.isVisible ? shown : 0, devicePixelRatioF()));
        button->setChecked(layer.isVisible);
        button->setAccessibleName(layer.isVisible ? tr("%1, shown").arg(layer.label)
                                                  : tr("%1, hidden").arg(layer.label));
        shown += layer.isVisible && layer.series ? 1 : 0;
    }
    setVisible(count > 0);
}

bool Legend::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const auto* button = qobject_cast<QToolButton*>(childAt(help->pos()));
        if (button)
            QToolTip::showText(help->globalPos(), statisticsText(button->property(layerProperty).toInt()), this);
        return true;
    }
    return QWidget::event(event);
}

QString Legend::statisticsText(int index) const
{
    const auto& layers = m_scene.content().layers;
    if (index < 0 || index >= static_cast<int>(layers.size()))
        return {};
    const auto& layer = layers[static_cast<std::size_t>(index)];
    const QLocale locale;
    auto html = u"<b>%1</b>"_s.arg(layer.label.toHtmlEscaped());
    if (!layer.series)
        return html;
    html +=
        u"<table cellspacing='6'><tr><td></td><td align='right'>%1</td><td align='right'>%2</td>"
        u"<td align='right'>%3</td><td align='right'>%4</td></tr>"_s.arg(tr("Min"), tr("Max"), tr("Mean"), tr("Last"));
    for (const auto metric : m_scene.content().metrics) {
        const auto values = m_scene.statisticsOf(layer, metric);
        html += u"<tr><td>%1</td>"_s.arg(core::displayName(metric).toHtmlEscaped());
        for (const auto value : {values.min, values.max, values.mean, values.last})
            html += u"<td align='right'>%1</td>"_s.arg(valueText(value, locale));
        html += u"</tr>"_s;
    }
    return html + u"</table>"_s;
}

} // namespace oa::charts
