// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QFont>

class QWidget;

namespace oa::window {

/// The one type scale of the window, relative to the system's font size.
enum class TextRole {
    Caption, ///< 0.87: hints, axis-like labels
    Body,    ///< 1.0
    Strong,  ///< 1.0, demi-bold
    Heading, ///< 1.25, demi-bold
    Title    ///< 1.75, demi-bold
};

QFont fontFor(TextRole role);
/// Sets the role's font; keeps what the widget's style decides otherwise.
void setTextRole(QWidget* widget, TextRole role);
/// A length that was drawn up for letters of the usual size, as much longer as the letters are larger.
int lengthForFont(int pixels);

} // namespace oa::window
