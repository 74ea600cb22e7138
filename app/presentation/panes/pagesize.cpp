// SPDX-License-Identifier: GPL-3.0-only
#include "app/presentation/panes/pagesize.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace oa::presentation {

namespace {

constexpr double pixelsAnInch = 96;
constexpr std::array pixelsByUnit = {1.0, pixelsAnInch / 25.4, pixelsAnInch / 72};

} // namespace

const QStringList& unitNames()
{
    static const QStringList names = {u"px"_s, u"mm"_s, u"pt"_s};
    return names;
}

double pixelsPer(LengthUnit unit)
{
    return pixelsByUnit[static_cast<std::size_t>(unit)];
}

QSize pixelsOf(const QSizeF& size, LengthUnit unit)
{
    return (size * pixelsPer(unit)).toSize();
}

const std::vector<PagePreset>& pagePresets()
{
    static const std::vector<PagePreset> presets = {
        {u"slide"_s, QT_TRANSLATE_NOOP("oa::presentation::PageSize", "Slide, 16:9"), {1280, 720}, LengthUnit::Pixels},
        {u"a4-portrait"_s,
         QT_TRANSLATE_NOOP("oa::presentation::PageSize", "A4, portrait"),
         {210, 297},
         LengthUnit::Millimetres},
        {u"a4-landscape"_s,
         QT_TRANSLATE_NOOP("oa::presentation::PageSize", "A4, landscape"),
         {297, 210},
         LengthUnit::Millimetres},
        {u"letter-portrait"_s,
         QT_TRANSLATE_NOOP("oa::presentation::PageSize", "Letter, portrait"),
         {612, 792},
         LengthUnit::Points},
        {u"letter-landscape"_s,
         QT_TRANSLATE_NOOP("oa::presentation::PageSize", "Letter, landscape"),
         {792, 612},
         LengthUnit::Points},
    };
    return presets;
}

QString PagePreset::title() const
{
    return QCoreApplication::translate("oa::presentation::PageSize", source);
}

QStringList pagePresetNames()
{
    QStringList names;
    for (const auto& preset : pagePresets())
        names.append(preset.name);
    return names;
}

std::optional<PagePreset> pagePreset(const QString& name)
{
    const auto& all = pagePresets();
    const auto found = std::find_if(all.begin(), all.end(), [&name](const auto& each) { return each.name == name; });
    return found == all.end() ? std::nullopt : std::optional(*found);
}

} // namespace oa::presentation
