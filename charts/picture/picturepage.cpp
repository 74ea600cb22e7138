// SPDX-License-Identifier: GPL-3.0-only
#include "charts/picture/picturepage.h"

#include "charts/scene/stateoverlay.h"
#include "charts/scene/yscaling.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace oa::charts {

namespace {

constexpr int margin = 16;
constexpr int paneGap = 20;
constexpr int legendIndent = 14; // kept free at the right, as beside the charts

int heightOf(const QString& text, const QFont& font)
{
    return text.isEmpty() ? 0 : static_cast<int>(std::ceil(QFontMetricsF(font).height())) + 6;
}

QFont enlarged(const QFont& font, double factor)
{
    auto large = scaledFont(font, factor);
    large.setWeight(QFont::DemiBold);
    return large;
}

} // namespace

PicturePage::PicturePage(std::vector<PaneContent> panes, core::AxisMode axes, const ExportOptions& options)
    : m_options(options)
    , m_theme(pictureTheme(options.theme))
    , m_titleFont(enlarged(m_theme.font, 1.4))
    , m_paneFont(enlarged(m_theme.font, 1.15))
{
    const auto count = static_cast<int>(panes.size());
    const auto top = margin + heightOf(options.title, m_titleFont);
    const auto bottom = options.size.height() - margin - captionHeight();
    m_paneSize = {(options.size.width() - 2 * margin - (count - 1) * paneGap) / std::max(count, 1), bottom - top};
    m_panes.reserve(panes.size());

    std::vector<int> chartCounts;
    auto left = margin;
    for (auto& content : panes) {
        if (!options.metrics.empty())
            content.metrics = options.metrics;
        chartCounts.push_back(hidesCharts(content.state) ? 0 : static_cast<int>(content.metrics.size()));
        m_steps.emplace_back([this, content = std::move(content), left](QPainter&) { addScene(content, left); });
        left += m_paneSize.width() + paneGap;
    }
    m_steps.emplace_back([this, axes](QPainter&) { layOut(axes); });
    for (std::size_t i = 0; i < panes.size(); ++i)
        m_steps.emplace_back([this, i](QPainter&) { m_panes[i].scene->updateNotes(); });
    m_steps.emplace_back([this](QPainter& painter) { paintBackground(painter); });
    for (std::size_t i = 0; i < panes.size(); ++i) {
        // The painter stays in the pane's coordinates from one step to the next.
        m_steps.emplace_back([this, i](QPainter& painter) {
            const auto& pane = m_panes[i];
            paintHead(painter, pane);
            painter.save();
            painter.translate(pane.head.left(), pane.head.top() + pane.head.height());
            m_isInPane = true;
        });
        if (chartCounts[i] > 0)
            m_steps.emplace_back([this, i](QPainter& painter) { m_panes[i].scene->paintFrame(painter); });
        for (int chart = 0; chart < chartCounts[i]; ++chart)
            m_steps.emplace_back([this, i, chart](QPainter& painter) {
                auto& scene = *m_panes[i].scene;
                if (chart < scene.chartCount()) // fewer may be drawn than were asked for: without scores, without room
                    scene.paintPlot(painter, chart);
            });
        m_steps.emplace_back([this, i](QPainter& painter) {
            const auto& scene = *m_panes[i].scene;
            paintState(painter, scene, QRectF(QPointF(0, 0), scene.size()));
            leavePane(painter);
        });
    }
    m_steps.emplace_back([this](QPainter& painter) { paintCaption(painter); });
}

PicturePage::~PicturePage() = default;

void PicturePage::takeStep(QPainter& painter)
{
    m_steps[static_cast<std::size_t>(m_taken++)](painter);
}

void PicturePage::leavePane(QPainter& painter)
{
    if (std::exchange(m_isInPane, false))
        painter.restore();
}

void PicturePage::addScene(const PaneContent& content, int left)
{
    auto scene = std::make_unique<PaneScene>();
    scene->setTheme(m_theme);
    scene->setContent(content);
    const auto top = margin + heightOf(m_options.title, m_titleFont);
    m_panes.push_back({std::move(scene), QRect(QPoint(left, top), QSize(m_paneSize.width(), 0)), {}});
}

void PicturePage::layOut(core::AxisMode axes)
{
    std::vector<PaneScene*> scenes;
    int headHeight = 0;
    for (const auto& pane : m_panes) {
        scenes.push_back(pane.scene.get());
        headHeight = std::max(headHeight, heightOf(pane.scene->content().title, m_paneFont));
    }
    const auto resize = [&](int height) {
        for (auto& pane : m_panes) {
            pane.head.setHeight(height);
            pane.scene->setSize({m_paneSize.width(), std::max(m_paneSize.height() - height, 10)});
        }
        scaleTogether(scenes, axes, true);
    };
    resize(headHeight);
    // The margin that labels need decides where legends begin, and how high these are about the charts' height.
    auto hasLegend = false;
    headHeight = 0;
    for (auto& pane : m_panes) {
        const auto& content = pane.scene->content();
        auto layers = content.layers;
        for (std::size_t i = 0; i < layers.size(); ++i)
            layers[i].label = pane.scene->labelOf(content.layers[i]);
        if (core::isOfTwo(content.comparison)) { // the first is in each of the others' names, and no line by itself
            const auto first = std::find_if(layers.begin(), layers.end(),
                                            [](const Layer& layer) { return layer.series && layer.isVisible; });
            if (first != layers.end())
                layers.erase(first);
        }
        pane.legend = PictureLegend(layers, m_theme, m_paneSize.width() - pane.scene->leftMargin() - legendIndent,
                                    m_paneSize.height());
        hasLegend |= pane.legend.height() > 0;
        headHeight =
            std::max(headHeight, pane.legend.height() > 0 ? pane.legend.height() : heightOf(content.title, m_paneFont));
    }
    if (hasLegend)
        resize(headHeight);
}

void PicturePage::paintBackground(QPainter& painter) const
{
    painter.fillRect(QRect(QPoint(0, 0), m_options.size), m_theme.background);
    if (m_options.title.isEmpty())
        return;
    painter.setFont(m_titleFont);
    painter.setPen(m_theme.text);
    painter.drawText(QRect(margin, margin, textWidth(), heightOf(m_options.title, m_titleFont)),
                     Qt::AlignLeft | Qt::AlignTop | Qt::TextSingleLine,
                     elided(m_options.title, m_titleFont, textWidth()));
}

void PicturePage::paintHead(QPainter& painter, const Pane& pane) const
{
    // Just above the charts, also beside a pane with a higher legend.
    const auto area = pane.head.adjusted(pane.scene->leftMargin(), 0, 0, 0);
    const auto bottom = area.top() + area.height();
    if (pane.legend.height() > 0) { // which says all that a title would
        pane.legend.paint(painter, {area.left(), bottom - pane.legend.height()});
        return;
    }
    const auto title = pane.scene->titleWithCurrency();
    painter.setFont(m_paneFont);
    painter.setPen(m_theme.text);
    painter.drawText(QRect(area.left(), bottom - heightOf(title, m_paneFont), area.width(), area.height()),
                     Qt::AlignLeft | Qt::AlignTop | Qt::TextSingleLine, elided(title, m_paneFont, area.width()));
}

void PicturePage::paintCaption(QPainter& painter) const
{
    if (m_options.caption.isEmpty())
        return;
    painter.setFont(m_theme.font);
    painter.setPen(m_theme.mutedText);
    painter.drawText(
        QRect(margin, m_options.size.height() - margin - captionHeight() + 6, textWidth(), captionHeight() - 6),
        Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, m_options.caption);
}

QString PicturePage::elided(const QString& text, const QFont& font, int width) const
{
    return QFontMetricsF(font).elidedText(text.simplified(), Qt::ElideRight, width);
}

int PicturePage::captionHeight() const
{
    if (m_options.caption.isEmpty())
        return 0;
    const QRectF room(0, 0, textWidth(), 10'000);
    return 6 + static_cast<int>(std::ceil(
                   QFontMetricsF(m_theme.font).boundingRect(room, Qt::TextWordWrap, m_options.caption).height()));
}

int PicturePage::textWidth() const
{
    return m_options.size.width() - 2 * margin;
}

} // namespace oa::charts
