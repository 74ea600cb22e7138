// SPDX-License-Identifier: GPL-3.0-only
#include "charts/widgets/legend.h"

#include "charts/model/charttext.h"
#include "charts/paint/namefitting.h"
#include "charts/scene/chartnotes.h"
#include "charts/scene/panescene.h"
#include "core/base/numbertext.h"

#include <QFontMetricsF>
#include <QHBoxLayout>
#include <QHelpEvent>
#include <QMenu>
#include <QPainter>
#include <QToolButton>
#include <QToolTip>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace oa::charts {

namespace {

constexpr QSize swatchSize(26, 12);

constexpr int narrowestName = 88;
constexpr int narrowestAlone = 34; // of the only name that there is room for
constexpr int widestInMenu = 480;
constexpr const char* layerProperty = "layer";

QString withoutMnemonics(QString text)
{
    return text.replace(u'&', u"&&"_s);
}

/// The width that all but the shorter names get when together they have `room`.
double evenWidth(std::vector<double> widths, double room)
{
    std::sort(widths.begin(), widths.end());
    auto left = widths.size();
    for (const auto width : widths) {
        if (width * static_cast<double>(left) >= room)
            return room / static_cast<double>(left);
        room -= width;
        --left;
    }
    return widths.back();
}

} // namespace

QPixmap layerSwatch(const Theme& theme, int colorIndex, std::size_t layer, double ratio)
{
    constexpr QSize size = swatchSize;
    QPixmap pixmap(size * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.line(colorIndex), 1.6));
    painter.drawLine(QPointF(1, 6), QPointF(21, 6)); // and some room before the text
    paintMarker(painter, markerOf(layer), {11, 6}, 3.5, theme.line(colorIndex));
    return pixmap;
}

Legend::Legend(const PaneScene& scene, QWidget* parent)
    : QWidget(parent)
    , m_scene(scene)
    , m_more(new QToolButton(this))
    , m_menu(new QMenu(m_more))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(8, 0, 8, 0);
    row->setSpacing(4);
    m_more->setObjectName(u"legendMore"_s);
    m_more->setAutoRaise(true);
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setMenu(m_menu);
    m_menu->setToolTipsVisible(true);
    connect(m_menu, &QMenu::aboutToShow, this, &Legend::fillMenu);
    row->addWidget(m_more);
    row->addStretch(1);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred); // names do not make a pane wider
    setAccessibleName(tr("Legend"));
    hide();
}

void Legend::makeButtons(int count)
{
    while (static_cast<int>(m_buttons.size()) > count) {
        delete m_buttons.back();
        m_buttons.pop_back();
    }
    auto* row = qobject_cast<QHBoxLayout*>(layout());
    for (auto i = static_cast<int>(m_buttons.size()); i < count; ++i) {
        auto* button = new QToolButton(this);
        button->setCheckable(true);
        button->setAutoRaise(true);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setIconSize(swatchSize);
        button->setProperty(layerProperty, i);
        button->installEventFilter(this);
        connect(button, &QToolButton::toggled, this, [this, i](bool isVisible) { Q_EMIT toggled(i, isVisible); });
        row->insertWidget(i, button);
        m_buttons.push_back(button);
    }
}

void Legend::update()
{
    const auto& layers = m_scene.content().layers;
    makeButtons(layers.size() < 2 ? 0 : static_cast<int>(layers.size()));
    std::size_t shown = 0; // markers count visible layers only, as the charts do
    for (std::size_t i = 0; i < m_buttons.size(); ++i) {
        const auto& layer = layers[i];
        auto* button = m_buttons[i];
        const QSignalBlocker blocker(button);
        const auto isFirst = layer.isVisible && layer.series && shown == 0;
        const auto isDrawn = !core::isOfTwo(m_scene.content().comparison) || !isFirst; // else it is held against alone
        button->setIcon(isDrawn ? QIcon(layerSwatch(m_scene.theme(), layer.colorIndex, layer.isVisible ? shown : 0,
                                                    devicePixelRatioF()))
                                : QIcon());
        button->setChecked(layer.isVisible);
        const auto label = m_scene.labelOf(layer);
        button->setAccessibleName(layer.isVisible ? tr("%1, shown").arg(label) : tr("%1, hidden").arg(label));
        shown += layer.isVisible && layer.series ? 1 : 0;
    }
    setVisible(!m_buttons.empty());
    fit();
}

void Legend::fit()
{
    if (m_buttons.empty())
        return;
    QStringList names;
    for (const auto& layer : m_scene.content().layers)
        names.append(m_scene.labelOf(layer));
    const QFontMetricsF metrics(m_buttons.front()->font());
    std::vector<double> widths;
    for (const auto& name : std::as_const(names))
        widths.push_back(std::ceil(metrics.horizontalAdvance(name.simplified())) + 1);
    m_buttons.front()->setText(u"x"_s);
    const auto spacing = layout()->spacing();
    const auto around = m_buttons.front()->sizeHint().width() - metrics.horizontalAdvance(u'x') + spacing;
    const auto count = static_cast<int>(m_buttons.size());
    const auto nameRest = [&](int shown) {
        m_more->setText(shown > 0 ? tr("+%n more", nullptr, count - shown) : tr("%n lines", nullptr, count));
    };
    const auto room = [&](int shown) { // for the names
        nameRest(shown);
        const auto more = shown < count ? m_more->sizeHint().width() + spacing : 0;
        return contentsRect().width() - layout()->contentsMargins().left() - layout()->contentsMargins().right() -
               more - shown * around;
    };
    const auto needed = [&](int shown) {
        double width = 0;
        for (int i = 0; i < shown; ++i)
            width += std::min<double>(widths[static_cast<std::size_t>(i)], narrowestName);
        return width;
    };
    auto shown = count;
    while (shown > 1 && room(shown) < needed(shown))
        --shown;
    if (shown == 1 && room(1) < std::min<double>(widths.front(), narrowestAlone))
        shown = 0;
    const auto width = shown == 0 ? narrowestAlone : evenWidth({widths.begin(), widths.begin() + shown}, room(shown));
    const auto texts = fitNames(names, metrics, width);
    m_menuNames = fitNames(names, QFontMetricsF(m_menu->font()), widestInMenu);
    for (int i = 0; i < count; ++i) {
        auto* button = m_buttons[static_cast<std::size_t>(i)];
        button->setText(withoutMnemonics(texts.at(i)));
        button->setVisible(i < shown);
    }
    nameRest(shown);
    m_more->setVisible(shown < count);
    m_more->setAccessibleName(tr("%n more lines", nullptr, count - shown));
    m_more->setToolTip(u"<span style='white-space:pre'>%1</span>"_s.arg(names.mid(shown).join(u'\n').toHtmlEscaped()));
}

void Legend::fillMenu()
{
    m_menu->clear();
    const auto& layers = m_scene.content().layers;
    for (std::size_t i = 0; i < m_buttons.size(); ++i) {
        if (!m_buttons[i]->isHidden())
            continue;
        auto* action =
            m_menu->addAction(m_buttons[i]->icon(), withoutMnemonics(m_menuNames.value(static_cast<qsizetype>(i))));
        action->setCheckable(true);
        action->setChecked(layers[i].isVisible);
        action->setToolTip(statisticsText(static_cast<int>(i)));
        connect(action, &QAction::toggled, this,
                [this, i](bool isVisible) { Q_EMIT toggled(static_cast<int>(i), isVisible); });
    }
}

void Legend::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fit();
}

bool Legend::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::MouseButtonDblClick)
        return QWidget::eventFilter(watched, event);
    Q_EMIT isolated(watched->property(layerProperty).toInt());
    return true; // and no second click, whose release would toggle
}

bool Legend::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const auto* button = qobject_cast<QToolButton*>(childAt(help->pos()));
        if (button == m_more)
            return QWidget::event(event);
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
        u"<td align='right'>%3</td><td align='right'>%4</td><td align='right'>%5</td><td align='right'>n</td></tr>"_s
            .arg(tr("Sum"), tr("Min"), tr("Max"), tr("Mean"), tr("Last"));
    for (const auto metric : m_scene.content().metrics) {
        const auto values = m_scene.statisticsOf(layer, metric);
        auto name = chartName(metric, layer.series->interval());
        const auto chart = m_scene.chartOf(metric);
        if (chart < 0)
            continue; // there are no scores
        const auto decimals = m_scene.figureDecimals(chart);
        if (const auto mark = core::currencyMark(core::currenciesOf(values.shares)); !mark.isEmpty())
            name += u" ("_s + mark + u')';
        html += u"<tr><td>%1</td>"_s.arg(name.toHtmlEscaped());
        const auto ofMean = meanDecimals(metric, decimals);
        for (const auto& [value, digits] :
             {std::pair(values.sum, decimals), std::pair(values.min, decimals), std::pair(values.max, decimals),
              std::pair(values.mean, ofMean), std::pair(values.last, decimals)})
            html += u"<td align='right'>%1</td>"_s.arg(figureText(value, locale, digits));
        html += u"<td align='right'>%1</td>"_s.arg(core::numberText(values.documents, locale));
        html += u"</tr>"_s;
    }
    return html + u"</table>"_s;
}

} // namespace oa::charts
