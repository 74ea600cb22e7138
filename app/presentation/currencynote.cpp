// SPDX-License-Identifier: GPL-3.0-only
#include "app/presentation/currencynote.h"

#include "core/series/currencyshare.h"

#include <QCoreApplication>

namespace oa::presentation {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(oa::presentation::CurrencyNote)
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

} // namespace oa::presentation
