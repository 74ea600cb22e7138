// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QString>

#include <optional>
#include <vector>

namespace oa::window {

/// A range that people pick by name. The expression is what core::rangeFromExpression() reads, never translated.
struct RangePreset
{
    QString expression;
    QString title; ///< translated
};

inline constexpr char16_t defaultRange[] = u"yesterday and today";

std::vector<RangePreset> rangePresets();
/// The preset's title, when `expression` is one.
std::optional<QString> presetTitle(const QString& expression);

} // namespace oa::window
