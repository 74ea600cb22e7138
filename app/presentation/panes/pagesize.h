// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QSize>
#include <QStringList>

#include <optional>
#include <vector>

namespace oa::presentation {

/// What the size of a picture is given in. A pixel is one 96th of an inch, so that letters have the same size on paper
/// whatever the unit.
enum class LengthUnit { Pixels, Millimetres, Points };

/// "px", "mm", "pt", in the order of the units: for options and settings.
const QStringList& unitNames();
double pixelsPer(LengthUnit unit);
/// Rounded.
QSize pixelsOf(const QSizeF& size, LengthUnit unit);

/// A page that people print or show.
struct PagePreset
{
    QString name;       ///< for options and settings: "a4-landscape"
    const char* source; ///< of its title
    QSize size;         ///< in its unit
    LengthUnit unit;

    QSize pixels() const { return pixelsOf(size, unit); }
    QString title() const; ///< for people, translated
};

/// A slide of 16:9, A4 and Letter, each of the two upright and across.
const std::vector<PagePreset>& pagePresets();
QStringList pagePresetNames();
std::optional<PagePreset> pagePreset(const QString& name);

} // namespace oa::presentation
