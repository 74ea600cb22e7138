// SPDX-License-Identifier: GPL-3.0-only
#include "core/base/nearmatch.h"

#include <algorithm>
#include <vector>

namespace oa::core {

int editDistance(QStringView a, QStringView b)
{
    const auto width = static_cast<std::size_t>(b.size()) + 1;
    std::vector<int> beforeLast(width);
    std::vector<int> last(width);
    std::vector<int> row(width);
    for (std::size_t j = 0; j < width; ++j)
        last[j] = static_cast<int>(j);
    for (qsizetype i = 1; i <= a.size(); ++i) {
        row[0] = static_cast<int>(i);
        for (qsizetype j = 1; j <= b.size(); ++j) {
            const auto at = static_cast<std::size_t>(j);
            const int change = a[i - 1] == b[j - 1] ? 0 : 1;
            row[at] = std::min({last[at] + 1, row[at - 1] + 1, last[at - 1] + change});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                row[at] = std::min(row[at], beforeLast[at - 2] + 1);
        }
        beforeLast.swap(last);
        last.swap(row);
    }
    return last[width - 1];
}

QStringList nearMatches(const QString& word, const QStringList& candidates, int limit)
{
    constexpr qsizetype longest = 100; // comparing is quadratic: a long text is nobody's slip
    const auto wanted = word.left(longest).toCaseFolded();
    if (wanted.isEmpty())
        return {};
    const auto allowed = std::max<int>(1, static_cast<int>(wanted.size()) / 3);

    struct Match
    {
        int cost;
        QString text;
    };
    std::vector<Match> matches;
    for (const auto& candidate : candidates) {
        const auto folded = candidate.left(longest).toCaseFolded();
        const auto distance = editDistance(wanted, folded);
        if (distance <= allowed)
            matches.push_back({distance, candidate});
        else if (wanted.size() >= 2 && folded.startsWith(wanted))
            matches.push_back({allowed + 1, candidate});
        else if (wanted.size() >= 3 && (folded.contains(wanted) || (folded.size() >= 3 && wanted.contains(folded))))
            matches.push_back({allowed + 2, candidate});
    }
    std::stable_sort(matches.begin(), matches.end(), [](const Match& a, const Match& b) { return a.cost < b.cost; });
    QStringList result;
    for (const auto& match : matches) {
        if (result.size() == limit)
            break;
        result.append(match.text);
    }
    return result;
}

} // namespace oa::core
