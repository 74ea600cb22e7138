// SPDX-License-Identifier: GPL-3.0-only
#include "core/statistics/meandifference.h"

#include <cmath>

namespace oa::core {

namespace {

constexpr double tails = 0.05;                 // of both sides together
constexpr double normal95 = 1.959963984540054; // the same of the normal distribution

/// The incomplete beta function I_x(a, 1/2) by its continued fraction, evaluated as Lentz does.
double incompleteBeta(double x, double a, double b)
{
    constexpr double tiny = 1e-300;
    constexpr double precision = 1e-15;
    constexpr int mostSteps = 1000;
    if (x > (a + 1) / (a + b + 2)) // where the fraction converges slowly
        return 1 - incompleteBeta(1 - x, b, a);
    const auto away = [](double value) { return std::abs(value) < tiny ? tiny : value; };
    double numerator = 1;
    double denominator = 1 / away(1 - (a + b) * x / (a + 1));
    double fraction = denominator;
    for (int step = 1; step < mostSteps; ++step) {
        const double m = step;
        const auto even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
        denominator = 1 / away(1 + even * denominator);
        numerator = away(1 + even / numerator);
        fraction *= denominator * numerator;
        const auto odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
        denominator = 1 / away(1 + odd * denominator);
        numerator = away(1 + odd / numerator);
        const auto change = denominator * numerator;
        fraction *= change;
        if (std::abs(change - 1) < precision)
            break;
    }
    return std::pow(x, a) * std::pow(1 - x, b) / (a * std::beta(a, b)) * fraction;
}

} // namespace

double studentT95(double degreesOfFreedom)
{
    constexpr double manyDegrees = 500; // beyond, the expansion is right to more digits than are asked for
    const auto n = degreesOfFreedom;
    if (n > manyDegrees) {
        const auto z = normal95;
        const auto z3 = z * z * z;
        const auto z5 = z3 * z * z;
        const auto z7 = z5 * z * z;
        return z + (z3 + z) / (4 * n) + (5 * z5 + 16 * z3 + 3 * z) / (96 * n * n) +
               (3 * z7 + 19 * z5 + 17 * z3 - 15 * z) / (384 * n * n * n);
    }
    double low = normal95;
    double high = 13; // of one degree it is 12.7
    for (int step = 0; step < 50; ++step) {
        const auto middle = (low + high) / 2;
        (incompleteBeta(n / (n + middle * middle), n / 2, 0.5) > tails ? low : high) = middle;
    }
    return (low + high) / 2;
}

Moments& Moments::operator+=(const Moments& other)
{
    count += other.count;
    sum += other.sum;
    squares += other.squares;
    return *this;
}

double Moments::mean() const
{
    return count > 0 ? sum.toDouble() / static_cast<double>(count) : missing;
}

double Moments::variance() const
{
    if (count < 2)
        return missing;
    const auto n = static_cast<double>(count);
    // Exact up to here: the two are large and nearly equal.
    const auto spread = ExactDecimal(count, 0) * squares + -(sum * sum);
    return spread.toDouble() / (n * (n - 1));
}

bool MeanDifference::isBeyondError() const
{
    return std::abs(difference) > halfWidth;
}

MeanDifference welch(const Moments& a, const Moments& b)
{
    MeanDifference result{.firstCount = a.count, .secondCount = b.count};
    if (a.count < 1 || b.count < 1)
        return result;
    const auto n = static_cast<double>(a.count);
    const auto m = static_cast<double>(b.count);
    // One fraction, exact but for the division: means that agree in many digits keep what they differ in.
    const auto apart = ExactDecimal(b.count, 0) * a.sum + -(ExactDecimal(a.count, 0) * b.sum);
    result.difference = apart.toDouble() / n / m;
    if (a.count < 2 || b.count < 2)
        return result;
    const auto ofA = a.variance() / n;
    const auto ofB = b.variance() / m;
    const auto both = ofA + ofB;
    // Where nothing scatters, the limit for equal variances.
    const auto share = both > 0 ? ofA / both : (n - 1) / (n + m - 2);
    const auto rest = 1 - share;
    result.degreesOfFreedom = 1 / (share * share / (n - 1) + rest * rest / (m - 1));
    result.halfWidth = studentT95(result.degreesOfFreedom) * std::sqrt(both);
    return result;
}

} // namespace oa::core
