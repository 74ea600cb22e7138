// SPDX-License-Identifier: GPL-3.0-only
#include "db/verify/daycheck.h"

#include "core/base/utf8text.h"
#include "db/connection/connection.h"
#include "db/rollups/dayrows.h"
#include "db/state/finisheddays.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace oa::db {

namespace {

/// What differs, in column names.
class Comparison
{
public:
    void add(const char* column, const std::string& stored, const std::string& expected)
    {
        constexpr qsizetype enough = 40;
        if (stored != expected)
            m_parts += u"%1 %2 instead of %3"_s.arg(QLatin1StringView(column), core::textFromUtf8(stored).left(enough),
                                                    core::textFromUtf8(expected).left(enough));
    }
    void add(const QByteArray& prefix, const DayRow::Scores& stored, const DayRow::Scores& expected)
    {
        add((prefix + "_count").constData(), std::to_string(stored.count), std::to_string(expected.count));
        add((prefix + "_sum").constData(), stored.sum.value_or("NULL"), expected.sum.value_or("NULL"));
        add((prefix + "_distribution").constData(), stored.distribution.toHex().toStdString(),
            expected.distribution.toHex().toStdString());
    }
    QString text() const { return m_parts.join(u"; "_s); }

private:
    QStringList m_parts;
};

QString detailOf(const DayRow& stored, const DayRow& expected)
{
    Comparison comparison;
    comparison.add("document_count", std::to_string(stored.documents), std::to_string(expected.documents));
    comparison.add("total_amount", stored.amount, expected.amount);
    comparison.add("amount_squares", stored.squares, expected.squares);
    comparison.add("score", stored.scores, expected.scores);
    comparison.add("ocr_score", stored.ocrScores, expected.ocrScores);
    comparison.add("currencies", stored.currencies, expected.currencies);
    return comparison.text();
}

/// Both are sorted by business. Answers whether any differs.
bool compare(core::TimePoint day, const std::vector<DayRow>& stored, const std::vector<DayRow>& expected,
             const std::function<void(const Difference&)>& differs)
{
    bool isDifferent = false;
    const auto tell = [&](const std::string& business, const QString& detail) {
        isDifferent = true;
        differs({Difference::Kind::DifferentDay, core::Interval::Day, day, core::textFromUtf8(business), detail});
    };
    auto a = stored.begin();
    auto b = expected.begin();
    while (a != stored.end() || b != expected.end()) {
        if (b == expected.end() || (a != stored.end() && a->business < b->business)) {
            tell(a->business, u"without hours"_s);
            ++a;
        } else if (a == stored.end() || b->business < a->business) {
            tell(b->business, u"missing"_s);
            ++b;
        } else {
            if (*a != *b)
                tell(a->business, detailOf(*a, *b));
            ++a;
            ++b;
        }
    }
    return isDifferent;
}

} // namespace

core::Result<std::vector<core::TimePoint>> checkDays(Connection& connection, const core::TimeRange& range,
                                                     const std::function<void(const Difference&)>& differs)
{
    std::vector<core::TimePoint> wrong;
    OA_TRY_ASSIGN(const auto days, FinishedDays::touching(connection, range));
    for (const auto day : days) {
        OA_TRY_ASSIGN(const auto expected, dayRowsOfHours(connection, day));
        OA_TRY_ASSIGN(const auto stored, storedDayRows(connection, day));
        if (!expected)
            differs({Difference::Kind::DifferentDay, core::Interval::Day, day, {}, u"hours that are none"_s});
        if (!expected || compare(day, stored, *expected, differs))
            wrong.push_back(day);
    }
    return wrong;
}

} // namespace oa::db
