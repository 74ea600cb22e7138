// SPDX-License-Identifier: GPL-3.0-only
#include "app/presentation/paneassembly.h"

#include "app/presentation/timetext.h"
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
    case 7:
        //: %1 a business
        return translated(QT_TRANSLATE_NOOP("oa::presentation::PaneAssembly", "%1, a week earlier")).arg(business);
    default:
        //: %1 a business, %2 a number
        return translated(QT_TRANSLATE_NOOP("oa::presentation::PaneAssembly", "%1, %2 days earlier"))
            .arg(business, QLocale().toString(shift.days()));
    }
}

} // namespace

std::vector<charts::Layer> layersOf(const std::vector<PlottedLine>& lines, int firstColor)
{
    std::vector<charts::Layer> layers;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const auto& [line, series] = lines[i];
        charts::Layer layer;
        layer.label = core::visibleName(line.business);
        if (!line.shift.isNone())
            layer.label = earlierText(layer.label, line.shift);
        layer.series = series;
        layer.shift = line.shift;
        layer.colorIndex = firstColor + static_cast<int>(i);
        layers.push_back(std::move(layer));
    }
    return layers;
}

} // namespace oa::presentation
