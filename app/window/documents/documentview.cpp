// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/documents/documentview.h"

#include "app/window/style/spacing.h"
#include "app/window/style/typography.h"
#include "core/base/numbertext.h"

#include <QHelpEvent>
#include <QLocale>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace oa::window {

namespace {

constexpr double pageRatio = 0.62; // width to height of an ordinary till receipt

QString percent(const std::optional<double>& score)
{
    return score ? core::numberText(*score * 100, 'f', 0) : u"–"_s;
}

} // namespace

DocumentView::DocumentView(QWidget* parent)
    : QWidget(parent)
{
    setObjectName(u"documentView"_s);
    setAccessibleName(tr("Boxes of the receipt, coloured by score"));
    setMinimumSize(160, 120);
}

void DocumentView::setItems(const std::vector<DocumentItem>& items)
{
    m_items = items;
    update();
}

QColor DocumentView::colorFor(const std::optional<double>& score)
{
    if (!score)
        return QColor::fromHsv(0, 0, 150);
    // Hue 0 (red) at half and below, 130 (green) at full confidence: what lies under a half is bad enough.
    const auto good = std::clamp((*score - 0.5) * 2, 0.0, 1.0);
    return QColor::fromHsvF(static_cast<float>(good * 130 / 360), 0.75F, 0.8F);
}

QRectF DocumentView::page() const
{
    const auto caption = QFontMetricsF(fontFor(TextRole::Caption)).height() + space::medium;
    const auto area = QRectF(rect()).adjusted(space::medium, space::medium, -space::medium, -caption - space::small);
    auto size = QSizeF(pageRatio, 1).scaled(area.size(), Qt::KeepAspectRatio);
    return {QPointF(area.center().x() - size.width() / 2, area.top()), size};
}

QRectF DocumentView::onPage(const QRectF& box) const
{
    const auto sheet = page();
    return {sheet.left() + box.left() * sheet.width(), sheet.top() + box.top() * sheet.height(),
            std::max(box.width() * sheet.width(), 2.0), std::max(box.height() * sheet.height(), 2.0)};
}

void DocumentView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto sheet = page();
    painter.setPen(QPen(palette().color(QPalette::Mid), 1));
    painter.setBrush(palette().color(QPalette::Base));
    painter.drawRect(sheet);
    int drawn = 0;
    for (const auto& item : m_items) {
        if (!item.box)
            continue;
        ++drawn;
        auto color = colorFor(item.score);
        painter.setPen(QPen(color, item.isTotal ? 2.5 : 1.5));
        color.setAlpha(60);
        painter.setBrush(color);
        painter.drawRect(onPage(*item.box));
    }
    painter.setFont(fontFor(TextRole::Caption));
    painter.setPen(palette().color(QPalette::PlaceholderText));
    const auto text = drawn > 0         ? tr("Boxes on a blank page: no picture is stored")
                      : m_items.empty() ? QString()
                                        : tr("This receipt has no boxes");
    const QRectF below(0, sheet.bottom() + space::small, width(), painter.fontMetrics().height());
    painter.drawText(below, Qt::AlignHCenter | Qt::AlignTop,
                     painter.fontMetrics().elidedText(text, Qt::ElideRight, width()));
}

bool DocumentView::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    // The smallest box under the pointer: large ones would hide what lies inside them.
    const DocumentItem* found = nullptr;
    auto smallest = 0.0;
    for (const auto& item : m_items) {
        if (!item.box)
            continue;
        const auto box = onPage(*item.box);
        const auto area = box.width() * box.height();
        if (box.contains(help->pos()) && (!found || area < smallest)) {
            found = &item;
            smallest = area;
        }
    }
    if (found)
        QToolTip::showText(help->globalPos(),
                           tr("%1: %2\nscore %3, OCR score %4")
                               .arg(found->label, found->value, percent(found->score), percent(found->ocrScore)),
                           this);
    else
        QToolTip::hideText();
    return true;
}

} // namespace oa::window
