// SPDX-License-Identifier: GPL-3.0-only
#include "app/presentation/beforeafter.h"

#include "core/base/numbertext.h"
#include "core/series/metric.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace oa::presentation {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(oa::presentation::BeforeAfter)
};

QString line(const QString& name, const core::Change& change, int decimals, bool hasCount, const QLocale& locale)
{
    const auto rounded = [decimals](double value) {
        const auto scale = std::pow(10, decimals);
        return std::round(value * scale) / scale + 0.0; // minus zero becomes zero
    };
    const auto number = [&](double value) { return core::numberText(rounded(value), 'f', decimals, locale); };
    const auto side = [&](double value) { return std::isnan(value) ? Texts::tr("none") : number(value); };
    //: %1 what it is, %2 a number before, %3 the same after
    auto text = Texts::tr("%1: %2 → %3").arg(name, side(change.before), side(change.now));
    if (!std::isnan(change.difference) && !std::isnan(change.halfWidth)) {
        const auto sign = rounded(change.difference) > 0 ? u"+"_s : QString();
        //: %1 a difference, %2 how far chance may put it
        text += u"; "_s + Texts::tr("%1 ± %2 (95 %)").arg(sign + number(change.difference), number(change.halfWidth));
    }
    if (hasCount)
        //: how many receipts before, and after
        text +=
            u"; "_s + Texts::tr("n = %1 and %2")
                          .arg(core::numberText(change.previousCount, locale), core::numberText(change.count, locale));
    if (!std::isnan(change.difference) && !change.isBeyondError())
        text += u"; "_s + Texts::tr("may be chance");
    return text;
}

} // namespace

std::optional<AroundMoment> stretchesAround(core::TimePoint moment, const core::TimeRange& visible, core::TimePoint now,
                                            const std::optional<core::TimeRange>& known)
{
    using std::chrono::floor;
    using std::chrono::minutes;
    const auto middle = core::TimePoint(floor<minutes>(moment));
    const auto from = known ? std::max(visible.from, known->from) : visible.from;
    const auto to = std::min(known ? std::min(visible.to, known->to) : visible.to, now);
    const auto end = core::TimePoint(floor<minutes>(to));
    const auto begin = core::TimePoint(std::chrono::ceil<minutes>(from));
    auto length = std::min(middle - begin, end - middle);
    if (length >= std::chrono::days(2)) // as many as are told, and each hour of the day as often
        length = floor<std::chrono::days>(length);
    if (length < minutes(1))
        return std::nullopt;
    return AroundMoment{middle - length, middle, middle + length};
}

QStringList linesOf(const db::BeforeAfter& change, const QLocale& locale)
{
    constexpr int places = 2;
    QStringList lines = {line(Texts::tr("Receipts"), change.documents, 0, false, locale)};
    if (change.total.count + change.total.previousCount > 0)
        lines.append(line(core::displayName(core::Metric::TotalAmount), change.total, places, false, locale));
    if (change.score.count + change.score.previousCount > 0)
        lines.append(line(core::displayName(core::Metric::AverageScore), change.score, places, true, locale));
    if (change.ocrScore.count + change.ocrScore.previousCount > 0)
        lines.append(line(core::displayName(core::Metric::AverageOcrScore), change.ocrScore, places, true, locale));
    return lines;
}

} // namespace oa::presentation
