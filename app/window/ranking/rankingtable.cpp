// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/ranking/rankingtable.h"

#include "app/presentation/rankingnumbers.h"
#include "core/series/currencyshare.h"

using namespace Qt::StringLiterals;

namespace oa::window {

void writeRanking(core::CsvWriter& writer, const std::vector<db::RankingRow>& rows)
{
    for (const auto* name : {"business", "receipts", "total_amount", "currency", "amounts_by_currency", "change",
                             "avg_score", "median_score", "avg_ocr_score", "median_ocr_score"})
        writer.addText(QString::fromLatin1(name));
    for (const auto& number : presentation::comparisonOf({}))
        writer.addText(number.name);
    writer.endRow();
    for (const auto& row : rows) {
        writer.addText(row.businessId);
        writer.addNumber(row.documents);
        if (row.isMixed())
            writer.addEmpty();
        else
            writer.addNumber(row.totalAmount);
        writer.addText(core::currencyMark(core::currenciesOf(row.shares)));
        writer.addText(core::sharesInFull(row.shares));
        for (const auto value :
             {row.totalChange.share(), row.averageScore, row.medianScore, row.averageOcrScore, row.medianOcrScore})
            writer.addNumber(value);
        for (const auto& number : presentation::comparisonOf(row))
            writer.addNumber(number.value);
        writer.endRow();
    }
}

} // namespace oa::window
