// SPDX-License-Identifier: GPL-3.0-only
#include "app/presentation/panes/weekheatmap.h"

#include "charts/model/charttext.h"
#include "charts/model/valueaxis.h"
#include "core/base/numbertext.h"
#include "core/base/visiblename.h"
#include "core/time/timepatterns.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace oa::presentation {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(oa::presentation::WeekHeatMap)
};

QString hourText(std::size_t hour, const QLocale& locale)
{
    return locale.toString(QTime(static_cast<int>(hour % core::hoursADay), 0), core::clockPattern(locale));
}

QString tipOf(const core::ProfileCell& cell, core::Metric metric, std::size_t hour, const QLocale& locale)
{
    const auto day = static_cast<int>(hour / core::hoursADay) + 1;
    //: %1 a weekday, %2 and %3 times of day
    QStringList lines = {Texts::tr("%1, %2 to %3")
                             .arg(locale.standaloneDayName(day), hourText(hour, locale), hourText(hour + 1, locale))};
    const auto value = core::valueOf(cell, metric);
    const auto count = core::countOf(cell, metric);
    const auto counted = u"n = "_s + core::numberText(count, locale);
    if (cell.hours <= 0 && cell.documents == 0) {
        lines.append(Texts::tr("Not in this range"));
    } else if (!core::isAdditive(metric)) {
        lines.append(std::isnan(value) ? Texts::tr("no value") : charts::valueText(value, locale));
        lines.append(counted);
    } else {
        if (metric == core::Metric::TotalAmount && cell.isMixed()) {
            for (const auto& share : cell.shares)
                lines.append(charts::valueText(share.amount, locale) + u' ' +
                             (share.currency.isEmpty() ? Texts::tr("without a currency") : share.currency));
        } else if (!std::isnan(value)) {
            //: how much an hour; %1 a number
            lines.append(Texts::tr("%1 per hour").arg(charts::valueText(value, locale)));
        }
        //: %1 such as "n = 31", %2 a number of hours, which may be broken
        lines.append(
            Texts::tr("%1 in %2 h").arg(counted, core::numberText(std::round(cell.hours * 100) / 100, 'g', 6, locale)));
    }
    return lines.join(u'\n');
}

QString titleOf(core::Metric metric, const QString& business)
{
    //: %1 a metric, %2 a business
    return Texts::tr("%1 of %2, by weekday and hour")
        .arg(charts::chartName(metric, core::Interval::Hour),
             business == u"*" ? Texts::tr("all businesses") : core::visibleName(business));
}

/// In place of cells that say nothing.
QString messageOf(const core::WeekProfile& profile, core::Metric metric, qint64 documents)
{
    if (documents == 0)
        return core::isAdditive(metric) ? Texts::tr("No receipts in this range") : Texts::tr("No scores in this range");
    const auto isMedian = metric == core::Metric::MedianScore || metric == core::Metric::MedianOcrScore;
    return isMedian && profile.isIncomplete
               ? Texts::tr("The totals are being brought up to date: medians are not known yet.")
               : QString();
}

QString noneOf(core::Metric metric)
{
    return core::isAdditive(metric) ? Texts::tr("not known") : Texts::tr("no receipts");
}

} // namespace

charts::HeatMap heatMapOf(const core::WeekProfile& profile, core::Metric metric, const QString& business,
                          const QLocale& locale)
{
    core::CurrencyShares shares;
    auto documents = qint64(0);
    for (const auto& cell : profile.cells) {
        core::addShares(shares, cell.shares);
        documents += core::countOf(cell, metric);
    }
    charts::HeatMap map;
    map.title = titleOf(metric, business);
    const auto mark = core::currencyMark(core::currenciesOf(shares));
    if (metric == core::Metric::TotalAmount && !mark.isEmpty())
        map.title += u" ("_s + mark + u')';
    map.leastSpan = charts::leastSpan(metric, core::Comparison::None);
    map.message = messageOf(profile, metric, documents);
    map.none = noneOf(metric);
    for (std::size_t hour = 0; hour < core::hoursADay; ++hour)
        map.columns.append(QString::number(hour).rightJustified(2, u'0'));
    for (int i = 0; i < 7; ++i) {
        const auto day = (static_cast<int>(locale.firstDayOfWeek()) - 1 + i) % 7;
        map.rows.append(locale.standaloneDayName(day + 1, QLocale::ShortFormat));
        for (std::size_t hour = 0; hour < core::hoursADay; ++hour) {
            const auto place = static_cast<std::size_t>(day) * core::hoursADay + hour;
            const auto& cell = profile.cells[place];
            map.cells.push_back({core::valueOf(cell, metric), tipOf(cell, metric, place, locale)});
        }
    }
    return map;
}

} // namespace oa::presentation
