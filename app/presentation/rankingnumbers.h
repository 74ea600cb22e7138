// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "db/stores/rankingstore.h"

#include <QString>

#include <array>
#include <vector>

namespace oa::presentation {

/// A number of the ranking that is held against the same part of the range before.
struct ComparedNumber
{
    const char* name; ///< in the names of columns: previous_NAME, NAME_change
    core::Change db::RankingRow::*change;
};
inline constexpr std::array<ComparedNumber, 6> comparedNumbers = {{
    {"documents", &db::RankingRow::documentsChange},
    {"total", &db::RankingRow::totalChange},
    {"avg_score", &db::RankingRow::scoreChange},
    {"median_score", &db::RankingRow::medianScoreChange},
    {"avg_ocr_score", &db::RankingRow::ocrScoreChange},
    {"median_ocr_score", &db::RankingRow::medianOcrScoreChange},
}};

/// One of what tables and JSON say of a row, beside its name and amounts by currency; NaN where there is none.
struct RankingNumber
{
    QString name;
    double value;
};
/// How many receipts have scores, and of each compared number: of what is over of the range, of the same part of the
/// range before, the change, and within which error of it chance alone may be (95 %). For scores also how many receipts
/// stand behind both. The names are the same for every row.
std::vector<RankingNumber> comparisonOf(const db::RankingRow& row);

} // namespace oa::presentation
