// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/ranking/rankingtable.h"

#include "app/window/ranking/rankingmodel.h"
#include "core/series/currencyshare.h"

using namespace Qt::StringLiterals;

namespace oa::window {

void writeRanking(core::CsvWriter& writer, const std::vector<db::RankingRow>& rows)
{
    writer.addHeader({u"business"_s, u"receipts"_s, u"total_amount"_s, u"currency"_s, u"amounts_by_currency"_s,
                      u"change"_s, u"avg_score"_s, u"median_score"_s, u"avg_ocr_score"_s, u"median_ocr_score"_s});
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
             {RankingModel::changeOf(row), row.averageScore, row.medianScore, row.averageOcrScore, row.medianOcrScore})
            writer.addNumber(value);
        writer.endRow();
    }
}

} // namespace oa::window
