// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/widgets/fieldlabel.h"

#include <QtMath>

namespace oa::window {

namespace {

// Qt measures the whole text with its kerning, and draws the underlined letter apart from its neighbours without: "To"
// would lose the edge of its last letter. No pair of letters is kerned by more than this part of the text's height.
constexpr double widestKerning = 0.2;

} // namespace

FieldLabel::FieldLabel(const QString& text, QWidget* field, QWidget* parent)
    : QLabel(text, parent)
{
    // A label hands the focus to nothing that does not take it itself.
    setBuddy(field->focusProxy() ? field->focusProxy() : field);
}

QSize FieldLabel::sizeHint() const
{
    auto size = QLabel::sizeHint();
    size.rwidth() += qCeil(widestKerning * fontMetrics().height());
    if (const auto* field = buddy())
        size.setHeight(qMax(size.height(), qMin(field->sizeHint().height(), field->maximumHeight())));
    return size;
}

} // namespace oa::window
