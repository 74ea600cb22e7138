// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QColor>
#include <QIcon>

namespace oa::window {

/// An icon of resources/icons, drawn in the text colour of the current palette at the moment of painting, so that it
/// stays legible when the theme changes and crisp at any scale. `name` without folder and suffix.
QIcon symbolicIcon(const QString& name);
/// The same in a fixed colour, for states (error, warning).
QIcon symbolicIcon(const QString& name, const QColor& color);

} // namespace oa::window
