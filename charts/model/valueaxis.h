// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/series/metric.h"
#include "core/series/pyramid.h"
#include "core/statistics/comparison.h"

#include <QLocale>
#include <QString>

#include <optional>

namespace oa::charts {

/// The range of a y axis. Its labels stand at the multiples of `step`; its ends are round, but not always labelled.
struct ValueScale
{
    double min = 0;
    double max = 1;
    double step = 0.2;

    double steps() const { return span() / step; }
    double firstLabel() const;
    int labelCount() const;
    double span() const { return max - min; }
    friend bool operator==(const ValueScale&, const ValueScale&) = default;
};

/// How the numbers of an axis are written: divided by `unit`, with `decimals` digits and a suffix ("k", "M", …); zero,
/// which is zero of anything, without.
struct NumberFormat
{
    double unit = 1;
    int decimals = 0;
    QString suffix;

    QString text(double value, const QLocale& locale) const;
    friend bool operator==(const NumberFormat&, const NumberFormat&) = default;
};

/// Smallest of 1, 2, 2.5, 5 times a power of ten that is not below `step`.
double roundStep(double step);

/// Less than this, in the unit of what is drawn, is noise, and must not fill a chart or all of its colours: two points
/// of a score or of an index, as much of a ratio. Amounts can be of any size.
double leastSpan(core::Metric metric, core::Comparison comparison);

/// As wide as `span` at least, around what is there; NaN stays NaN.
core::MinMax atLeast(const core::MinMax& data, double span);

/// A scale around [data.min, data.max] with at most `maximumSteps` steps, or two, and two labels at least; 0..1 when
/// there are no data. Ends at labels unless that would leave a fifth of the height empty, as it does in low charts.
/// Starts at zero when zero is near, because a line that seems to touch the ground should.
ValueScale scaleFor(const core::MinMax& data, double maximumSteps);

/// The same, but keeps `previous` while the data fit into it, fill at least half of it and its steps are not much
/// coarser than need be, so that an axis does not twitch while a person pans.
ValueScale scaleFor(const core::MinMax& data, double maximumSteps, const std::optional<ValueScale>& previous);

/// A scale with the given span around the data, on the same step as all others of that span.
ValueScale scaleOfSpan(const core::MinMax& data, double span, double maximumSteps,
                       const std::optional<ValueScale>& previous);

/// The same for what is counted: labels at whole numbers only, and ends at such.
ValueScale wholeSteps(const ValueScale& scale);

/// Digits and suffix that tell neighbouring steps apart.
NumberFormat formatFor(const ValueScale& scale);

/// Decimals of every figure that is told of a chart, whatever its value: one more than its axis has, and two at least;
/// none where the axis counts in thousands or more.
int figureDecimals(const ValueScale& scale);
/// A figure of a chart, grouped in the locale; a dash for NaN, and no sign at a zero.
QString figureText(double value, const QLocale& locale, int decimals);

/// A value on its own, away from a chart: two decimals, more for small numbers, grouped in the locale.
QString valueText(double value, const QLocale& locale);

} // namespace oa::charts
