// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/range/rangepresets.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace oa::window {

std::vector<RangePreset> rangePresets()
{
    const auto title = [](const char* text) { return QCoreApplication::translate("oa::window::RangePresets", text); };
    return {
        {QString::fromUtf16(defaultRange), title(QT_TRANSLATE_NOOP("oa::window::RangePresets", "Yesterday and today"))},
        {u"today"_s, title(QT_TRANSLATE_NOOP("oa::window::RangePresets", "Today"))},
        {u"yesterday"_s, title(QT_TRANSLATE_NOOP("oa::window::RangePresets", "Yesterday"))},
        {u"last 1 hours"_s, title(QT_TRANSLATE_NOOP("oa::window::RangePresets", "Last hour"))},
        {u"last 6 hours"_s, title(QT_TRANSLATE_NOOP("oa::window::RangePresets", "Last 6 hours"))},
        {u"last 24 hours"_s, title(QT_TRANSLATE_NOOP("oa::window::RangePresets", "Last 24 hours"))},
        {u"last 7 days"_s, title(QT_TRANSLATE_NOOP("oa::window::RangePresets", "Last 7 days"))},
        {u"last 30 days"_s, title(QT_TRANSLATE_NOOP("oa::window::RangePresets", "Last 30 days"))},
        {u"this week"_s, title(QT_TRANSLATE_NOOP("oa::window::RangePresets", "This week"))},
        {u"last week"_s, title(QT_TRANSLATE_NOOP("oa::window::RangePresets", "Last week"))},
        {u"this month"_s, title(QT_TRANSLATE_NOOP("oa::window::RangePresets", "This month"))},
        {u"last month"_s, title(QT_TRANSLATE_NOOP("oa::window::RangePresets", "Last month"))},
        {u"this quarter"_s, title(QT_TRANSLATE_NOOP("oa::window::RangePresets", "This quarter"))},
        {u"last quarter"_s, title(QT_TRANSLATE_NOOP("oa::window::RangePresets", "Last quarter"))},
        {u"this year"_s, title(QT_TRANSLATE_NOOP("oa::window::RangePresets", "This year"))},
        {u"last year"_s, title(QT_TRANSLATE_NOOP("oa::window::RangePresets", "Last year"))},
        {u"all"_s, title(QT_TRANSLATE_NOOP("oa::window::RangePresets", "All data"))},
    };
}

std::optional<QString> presetTitle(const QString& expression)
{
    for (const auto& preset : rangePresets()) {
        if (preset.expression == expression)
            return preset.title;
    }
    return std::nullopt;
}

} // namespace oa::window
