// SPDX-License-Identifier: GPL-3.0-only
#include "app/presentation/panes/rangenotes.h"

#include "core/base/numbertext.h"
#include "core/series/currencyshare.h"

#include <QCoreApplication>
#include <QLocale>

namespace oa::presentation {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(oa::presentation::RangeNotes)
};

} // namespace

QStringList currenciesIn(const PlottedPanes& panes, const core::TimeRange& range)
{
    QStringList all;
    for (const auto& pane : panes) {
        for (const auto& [line, series] : pane)
            core::addCurrencies(all, series->currenciesIn(line.shift.sources(range)));
    }
    return all;
}

QString noReceiptIn(const QString& currency)
{
    //: %1 a currency
    return Texts::tr("No receipt in this range is in %1.").arg(currency);
}

QString pendingNote(const db::PendingMinutes& pending)
{
    if (!pending.isKnown)
        return Texts::tr("Whether receipts of this range wait to be counted is not known: this role may not see it.");
    if (pending.isEverything)
        return Texts::tr("All receipts wait to be counted: these are the totals of before.");
    if (pending.minutes == 0)
        return {};
    //: %1 a number
    return Texts::tr("Minutes of this range whose receipts wait to be counted: %1.")
        .arg(core::numberText(pending.minutes));
}

} // namespace oa::presentation
