// SPDX-License-Identifier: GPL-3.0-only
#include "app/presentation/panes/paneassembly.h"

#include "app/presentation/timetext.h"
#include "charts/model/theme.h"
#include "core/base/numbertext.h"
#include "core/base/visiblename.h"

#include <QCoreApplication>
#include <QLocale>

namespace oa::presentation {

namespace {

QString translated(const char* text)
{
    return QCoreApplication::translate("oa::presentation::PaneAssembly", text);
}

QString earlierText(const QString& business, const core::TimeShift& shift)
{
    switch (shift.months()) {
    case 0:
        break;
    case 1:
        //: %1 a business
        return translated(QT_TRANSLATE_NOOP("oa::presentation::PaneAssembly", "%1, a month earlier")).arg(business);
    case 12:
        //: %1 a business
        return translated(QT_TRANSLATE_NOOP("oa::presentation::PaneAssembly", "%1, a year earlier")).arg(business);
    default:
        //: %1 a business, %2 a number
        return translated(QT_TRANSLATE_NOOP("oa::presentation::PaneAssembly", "%1, %2 months earlier"))
            .arg(business, QLocale().toString(shift.months()));
    }
    switch (shift.days()) {
    case 0:
        //: %1 a business, %2 a duration such as "3 h"
        return translated(QT_TRANSLATE_NOOP("oa::presentation::PaneAssembly", "%1, %2 earlier"))
            .arg(business, durationText(shift.length()));
    case 1:
        //: %1 a business
        return translated(QT_TRANSLATE_NOOP("oa::presentation::PaneAssembly", "%1, a day earlier")).arg(business);
    case 4 * 7:
    case 52 * 7:
        //: %1 a business, %2 a number
        return translated(QT_TRANSLATE_NOOP("oa::presentation::PaneAssembly", "%1, %2 weeks earlier"))
            .arg(business, core::numberText(shift.days() / 7));
    case 7:
        //: %1 a business
        return translated(QT_TRANSLATE_NOOP("oa::presentation::PaneAssembly", "%1, a week earlier")).arg(business);
    default:
        //: %1 a business, %2 a number
        return translated(QT_TRANSLATE_NOOP("oa::presentation::PaneAssembly", "%1, %2 days earlier"))
            .arg(business, core::numberText(shift.days()));
    }
}

} // namespace

int colorOf(const core::PaneLine& line, const core::BusinessColors& colors)
{
    const auto own = core::colorOf(colors, line.business);
    return line.shift.isNone() ? own : charts::paleColor(own);
}

std::vector<charts::Layer> layersOf(const std::vector<PlottedLine>& lines, const core::BusinessColors& colors)
{
    std::vector<charts::Layer> layers;
    for (const auto& [line, series] : lines) {
        charts::Layer layer;
        layer.label = core::visibleName(line.business);
        if (!line.shift.isNone())
            layer.label = earlierText(layer.label, line.shift);
        layer.series = series;
        layer.shift = line.shift;
        layer.colorIndex = colorOf(line, colors);
        layers.push_back(std::move(layer));
    }
    return layers;
}

std::vector<charts::TimeMarker> timeMarkersOf(const std::vector<db::Marker>& markers)
{
    std::vector<charts::TimeMarker> drawn;
    for (const auto& marker : markers)
        drawn.push_back({marker.time, core::visibleName(marker.text)});
    return drawn;
}

} // namespace oa::presentation
