// SPDX-License-Identifier: GPL-3.0-only
#include "charts/model/valueaxis.h"

#include "core/base/numbertext.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace oa::charts {

namespace {

constexpr double wellFilled = 0.8;     // of an axis whose ends are labelled
constexpr double filled = 0.7;         // by what is drawn, at least
constexpr double nearlyOne = 1 - 1e-9; // forgives what dividing by a step such as 0.1 adds

double floorTo(double value, double step)
{
    const auto steps = value / step;
    const auto nearest = std::round(steps);
    return (std::abs(steps - nearest) < 1e-9 * std::max(1.0, std::abs(steps)) ? nearest : std::floor(steps)) * step;
}

double ceilTo(double value, double step)
{
    return -floorTo(-value, step);
}

bool isUsable(const core::MinMax& data)
{
    return std::isfinite(data.min) && std::isfinite(data.max);
}

/// A flat line lies in the middle of an axis that is neither nothing nor absurdly fine.
core::MinMax widened(core::MinMax data)
{
    const auto size = std::max(std::abs(data.min), std::abs(data.max));
    if (data.max - data.min > size * 1e-9)
        return data;
    if (size == 0)
        return {0, 1};
    const auto pad = size >= 1 ? std::max(0.5, size * 0.01) : size * 0.1;
    return {data.min - pad, data.max + pad};
}

/// By what labels are divided, and what stands behind them for it: beyond all names a power of ten. `size`: of the
/// largest.
NumberFormat unitFor(double size)
{
    constexpr double nameless = 1e16;
    if (size >= nameless) {
        const auto exponent = 3 * static_cast<int>(std::floor(std::log10(size) / 3));
        return {.unit = std::pow(10.0, exponent), .suffix = u"e%1"_s.arg(exponent)};
    }
    static constexpr std::array<std::pair<double, const char*>, 4> units = {
        {{1e12, QT_TRANSLATE_NOOP("oa::charts::ValueAxis", "T")},
         {1e9, QT_TRANSLATE_NOOP("oa::charts::ValueAxis", "B")},
         {1e6, QT_TRANSLATE_NOOP("oa::charts::ValueAxis", "M")},
         {1e3, QT_TRANSLATE_NOOP("oa::charts::ValueAxis", "k")}}};
    for (const auto& [unit, suffix] : units) {
        if (size >= std::max(unit, 1e5)) // up to 99,999 reads well as it is
            return {.unit = unit, .suffix = QCoreApplication::translate("oa::charts::ValueAxis", suffix)};
    }
    return {};
}

} // namespace

double ValueScale::firstLabel() const
{
    return ceilTo(min, step);
}

int ValueScale::labelCount() const
{
    return static_cast<int>(std::lround((floorTo(max, step) - firstLabel()) / step)) + 1;
}

QString NumberFormat::text(double value, const QLocale& locale) const
{
    const auto scaled = value / unit;
    // Without this, rounding shows "-0".
    const auto shown = std::abs(scaled) < 0.5 * std::pow(10.0, -decimals) ? 0.0 : scaled;
    return shown == 0 && unit > 1 ? core::numberText(0, locale)
                                  : core::numberText(shown, 'f', decimals, locale) + suffix;
}

double leastSpan(core::Metric metric, core::Comparison comparison)
{
    if (comparison == core::Comparison::Ratio)
        return 0.02;
    return comparison != core::Comparison::Index && core::isAdditive(metric) ? 0 : 2;
}

core::MinMax atLeast(const core::MinMax& data, double span)
{
    const auto missing = (span - (data.max - data.min)) / 2; // NaN without data
    return missing > 0 ? core::MinMax{data.min - missing, data.max + missing} : data;
}

double roundStep(double step)
{
    if (!(step > 0) || !std::isfinite(step))
        return 1;
    const auto power = std::pow(10.0, std::floor(std::log10(step)));
    for (const auto factor : {1.0, 2.0, 2.5, 5.0, 10.0}) {
        if (factor * power >= step * nearlyOne)
            return factor * power;
    }
    return 10 * power;
}

ValueScale scaleFor(const core::MinMax& data, double maximumSteps)
{
    maximumSteps = std::max(maximumSteps, 1.0);
    if (!isUsable(data))
        return {0, 1, maximumSteps >= 4 ? 0.25 : maximumSteps >= 2 ? 0.5 : 1};
    auto [min, max] = widened(data);
    if (min > 0 && min <= 0.2 * max)
        min = 0;
    else if (max < 0 && max >= 0.2 * min)
        max = 0;
    std::optional<ValueScale> fullest;
    for (const auto steps : {maximumSteps, std::max(maximumSteps, 2.0)}) {
        for (auto step = roundStep((max - min) / steps); step <= (max - min) * 4; step = roundStep(step * 1.01)) {
            const ValueScale atLabels{floorTo(min, step), ceilTo(max, step), step};
            for (const auto fine : {roundStep(step / 5), roundStep(step / 10), roundStep(step / 50)}) {
                const ValueScale tight{floorTo(min, fine), ceilTo(max, fine), step};
                const ValueScale fromLabel{atLabels.min, tight.max, step};
                const ValueScale toLabel{tight.min, atLabels.max, step};
                const auto oneEnd = fromLabel.span() <= toLabel.span() ? fromLabel : toLabel;
                const auto isRound = tight.span() >= wellFilled * atLabels.span();
                for (const auto& scale : {isRound ? atLabels : tight, tight, oneEnd}) {
                    if (scale.steps() > steps / nearlyOne || scale.labelCount() < 2)
                        continue;
                    if (max - min >= filled * scale.span())
                        return scale;
                    if (!fullest || scale.span() < fullest->span())
                        fullest = scale;
                }
            }
        }
    }
    const auto step = roundStep((max - min) / 2);
    return fullest.value_or(ValueScale{floorTo(min, step), ceilTo(max, step), step});
}

ValueScale scaleFor(const core::MinMax& data, double maximumSteps, const std::optional<ValueScale>& previous)
{
    if (!previous || previous->steps() > std::max(maximumSteps, 2.0) / nearlyOne)
        return scaleFor(data, maximumSteps);
    if (!isUsable(data))
        return *previous;
    const auto fits = data.min >= previous->min && data.max <= previous->max;
    // Compared as an axis made anew would be, so that rounding and the start at zero do not count as emptiness.
    const auto fresh = scaleFor(data, maximumSteps);
    return fits && fresh.span() >= 0.5 * previous->span() && fresh.step >= 0.45 * previous->step ? *previous : fresh;
}

ValueScale scaleOfSpan(const core::MinMax& data, double span, double maximumSteps,
                       const std::optional<ValueScale>& previous)
{
    const auto most = std::max(static_cast<int>(maximumSteps), 2);
    // One step more than the span needs, since a round start below the data takes up to one.
    const auto step = roundStep(span / (most - 1));
    const auto steps = std::min(static_cast<int>(std::ceil(span / step * nearlyOne)) + 1, most);
    if (previous && previous->step == step && std::lround(previous->steps()) == steps &&
        (!isUsable(data) || (data.min >= previous->min && data.max <= previous->max)))
        return *previous;
    if (!isUsable(data))
        return {0, steps * step, step};
    const auto slack = steps * step - (data.max - data.min);
    auto min = floorTo(data.min, step);
    // Centred as far as round numbers allow, without cutting the data off.
    const auto centred = floorTo(data.min - slack / 2 + step / 2, step);
    if (centred <= data.min && centred + steps * step >= data.max)
        min = centred;
    if (data.min >= 0 && min < 0)
        min = 0;
    return {min, min + steps * step, step};
}

ValueScale wholeSteps(const ValueScale& scale)
{
    ValueScale whole{floorTo(scale.min, 1), ceilTo(scale.max, 1), std::max(scale.step, 1.0)};
    if (whole.step != std::round(whole.step))
        whole.step *= 2; // of the round steps above one only 2.5 is broken
    if (whole.labelCount() < 2)
        whole.max = whole.firstLabel() + whole.step;
    return whole;
}

NumberFormat formatFor(const ValueScale& scale)
{
    auto format = unitFor(std::max(std::abs(scale.min), std::abs(scale.max)));
    const auto digits = [](double step) {
        for (int decimals = 0; decimals < 12; ++decimals) {
            const auto scaled = step * std::pow(10.0, decimals);
            if (std::abs(scaled - std::round(scaled)) < 1e-6 * scaled && scaled > 0.5)
                return decimals;
        }
        return 12;
    };
    format.decimals = digits(scale.step / format.unit);
    return format;
}

int figureDecimals(const ValueScale& scale)
{
    const auto format = formatFor(scale);
    return format.unit > 1 ? 0 : std::max(2, format.decimals + 1);
}

QString figureText(double value, const QLocale& locale, int decimals)
{
    if (std::isnan(value))
        return u"–"_s;
    const auto isZero = std::abs(value) < 0.5 * std::pow(10.0, -decimals);
    return core::numberText(isZero ? 0.0 : value, 'f', decimals, locale);
}

QString valueText(double value, const QLocale& locale)
{
    if (std::isnan(value))
        return u"–"_s;
    const auto size = std::abs(value);
    if (size > 0 && size < 1e-4)
        return core::numberText(value, 'g', 3, locale);
    const auto decimals = size == 0 || size >= 10 ? 2 : size >= 0.1 ? 3 : 5;
    return core::numberText(value, 'f', value == std::round(value) ? 0 : decimals, locale);
}

} // namespace oa::charts
