// SPDX-License-Identifier: GPL-3.0-only
#include "app/presentation/rankingnumbers.h"

using namespace Qt::StringLiterals;

namespace oa::presentation {

std::vector<RankingNumber> comparisonOf(const db::RankingRow& row)
{
    const auto ofCount = [](qint64 count) { return static_cast<double>(count); };
    std::vector<RankingNumber> numbers = {{u"scored"_s, ofCount(row.scored)},
                                          {u"ocr_scored"_s, ofCount(row.ocrScored)},
                                          {u"compared_scored"_s, ofCount(row.scoreChange.count)},
                                          {u"previous_scored"_s, ofCount(row.scoreChange.previousCount)},
                                          {u"compared_ocr_scored"_s, ofCount(row.ocrScoreChange.count)},
                                          {u"previous_ocr_scored"_s, ofCount(row.ocrScoreChange.previousCount)}};
    for (const auto& [name, change] : comparedNumbers) {
        const auto text = QString::fromLatin1(name);
        const auto& compared = row.*change;
        numbers.push_back({u"compared_"_s + text, compared.now});
        numbers.push_back({u"previous_"_s + text, compared.before});
        numbers.push_back({text + u"_change"_s, compared.difference});
        numbers.push_back({text + u"_change_error"_s, compared.halfWidth});
    }
    return numbers;
}

} // namespace oa::presentation
