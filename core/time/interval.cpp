// SPDX-License-Identifier: GPL-3.0-only
#include "core/time/interval.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace oa::core {

namespace {

constexpr std::array names = {u"minute", u"5m",  u"15m",  u"30m",   u"hour",    u"3h",  u"6h",
                              u"12h",    u"day", u"week", u"month", u"quarter", u"year"};
static_assert(names.size() == allIntervals.size());

/// Those that are chosen unasked: each is several times as wide as the one before.
constexpr std::array unasked = {Interval::Hour, Interval::ThreeHours, Interval::SixHours, Interval::Day,
                                Interval::Week, Interval::Month,      Interval::Quarter,  Interval::Year};

double bucketsIn(const TimeRange& range, Interval interval)
{
    return static_cast<double>(range.length().count()) / static_cast<double>(length(interval).count());
}

/// Wider buckets are told apart: with more of them than this a line is a band that hides its course.
constexpr double bucketsPerPixel = 0.6;

Interval byPixels(const TimeRange& range, int pixels)
{
    // Four minutes a pixel read better than one point an hour; two days are what people open with and expect to see by
    // the minute even in a narrow pane.
    constexpr auto alwaysMinutes = std::chrono::days(2);
    constexpr double minutesPerPixel = 4;
    if (range.length() <= alwaysMinutes || bucketsIn(range, Interval::Minute) <= minutesPerPixel * pixels)
        return Interval::Minute;
    for (const auto interval : unasked) {
        if (bucketsIn(range, interval) <= bucketsPerPixel * pixels)
            return interval;
    }
    return unasked.back();
}

} // namespace

QString nameOf(Interval interval)
{
    return QString::fromUtf16(names[static_cast<std::size_t>(interval)]);
}

std::optional<Interval> intervalFromString(QStringView text)
{
    for (const auto interval : allIntervals) {
        if (text == names[static_cast<std::size_t>(interval)])
            return interval;
    }
    return std::nullopt;
}

QString intervalText(Interval interval)
{
    static constexpr std::array texts = {
        QT_TRANSLATE_NOOP("oa::core::Interval", "by the minute"),
        QT_TRANSLATE_NOOP("oa::core::Interval", "by 5 minutes"),
        QT_TRANSLATE_NOOP("oa::core::Interval", "by 15 minutes"),
        QT_TRANSLATE_NOOP("oa::core::Interval", "by 30 minutes"),
        QT_TRANSLATE_NOOP("oa::core::Interval", "by the hour"),
        QT_TRANSLATE_NOOP("oa::core::Interval", "by 3 hours"),
        QT_TRANSLATE_NOOP("oa::core::Interval", "by 6 hours"),
        QT_TRANSLATE_NOOP("oa::core::Interval", "by 12 hours"),
        QT_TRANSLATE_NOOP("oa::core::Interval", "by the day"),
        QT_TRANSLATE_NOOP("oa::core::Interval", "by the week"),
        QT_TRANSLATE_NOOP("oa::core::Interval", "by the month"),
        QT_TRANSLATE_NOOP("oa::core::Interval", "by the quarter"),
        QT_TRANSLATE_NOOP("oa::core::Interval", "by the year"),
    };
    static_assert(texts.size() == allIntervals.size());
    return QCoreApplication::translate("oa::core::Interval", texts[static_cast<std::size_t>(interval)]);
}

QStringList intervalNames()
{
    QStringList all;
    for (const auto interval : allIntervals)
        all.append(nameOf(interval));
    return all;
}

Interval automaticInterval(const TimeRange& range, int pixels, std::optional<qint64> documents)
{
    auto chosen = byPixels(range, std::max(pixels, 1));
    if (!documents)
        return chosen;
    constexpr double fewest = 12;
    constexpr double wanted = 4; // receipts in a bucket: of them one in fifty is then empty by chance
    for (const auto coarser : unasked) {
        const auto isFullEnough = static_cast<double>(*documents) >= wanted * bucketsIn(range, chosen);
        if (isFullEnough || (coarser > chosen && bucketsIn(range, coarser) < fewest))
            break;
        chosen = std::max(chosen, coarser);
    }
    return chosen;
}

std::optional<Interval> mergingInterval(Interval interval, const TimeRange& range, int pixels)
{
    const auto fits = [&](Interval longer) {
        return longer > interval && bucketsIn(range, longer) <= bucketsPerPixel * pixels;
    };
    const auto* const found = std::find_if(allIntervals.begin(), allIntervals.end(), fits);
    return found == allIntervals.end() ? std::nullopt : std::optional(*found);
}

} // namespace oa::core
