// SPDX-License-Identifier: GPL-3.0-only
#include "app/presentation/beforeafter.h"
#include "tests/support/moment.h"

#include <QTest>

using namespace oa;
using namespace oa::presentation;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using oa::tests::utc;

class TestBeforeAfter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void stretchesAreEquallyLongAndOver();
    void linesSayWhatMayBeChance();
};

void TestBeforeAfter::stretchesAreEquallyLongAndOver()
{
    const core::TimeRange day{utc("2024-05-01T00:00:00Z"), utc("2024-05-02T00:00:00Z")};
    const auto late = utc("2024-05-03T00:00:00Z");
    const AroundMoment early{day.from, utc("2024-05-01T06:00:00Z"), utc("2024-05-01T12:00:00Z")};
    QCOMPARE(stretchesAround(utc("2024-05-01T06:00:59Z"), day, late), early); // totals are kept by the minute
    const AroundMoment evening{utc("2024-05-01T12:00:00Z"), utc("2024-05-01T18:00:00Z"), day.to};
    QCOMPARE(stretchesAround(utc("2024-05-01T18:00:00Z"), day, late), evening);
    // What is still to come says nothing.
    const AroundMoment open{utc("2024-05-01T17:00:00Z"), utc("2024-05-01T18:00:00Z"), utc("2024-05-01T19:00:00Z")};
    QCOMPARE(stretchesAround(utc("2024-05-01T18:00:00Z"), day, utc("2024-05-01T19:00:30Z")), open);
    const core::TimeRange week{day.from, utc("2024-05-07T13:10:00Z")};
    const AroundMoment whole{utc("2024-05-02T12:00:00Z"), utc("2024-05-04T12:00:00Z"), utc("2024-05-06T12:00:00Z")};
    QCOMPARE(stretchesAround(utc("2024-05-04T12:00:00Z"), week, utc("2024-05-09T00:00:00Z")), // of 3 days and 1 hour
             AroundMoment({utc("2024-05-01T12:00:00Z"), utc("2024-05-04T12:00:00Z"), utc("2024-05-07T12:00:00Z")}));
    QCOMPARE(stretchesAround(utc("2024-05-04T12:00:00Z"), {day.from, utc("2024-05-07T11:00:00Z")},
                             utc("2024-05-09T00:00:00Z")),
             whole);
    // Before the first receipt and after the last there were none to count.
    const core::TimeRange known{utc("2024-05-01T09:59:30Z"), utc("2024-05-01T19:30:30Z")};
    const AroundMoment within{utc("2024-05-01T10:00:00Z"), utc("2024-05-01T11:00:00Z"), utc("2024-05-01T12:00:00Z")};
    QCOMPARE(stretchesAround(utc("2024-05-01T11:00:00Z"), day, late, known), within);
    const AroundMoment last{utc("2024-05-01T16:30:00Z"), utc("2024-05-01T18:00:00Z"), utc("2024-05-01T19:30:00Z")};
    QCOMPARE(stretchesAround(utc("2024-05-01T18:00:00Z"), day, late, known), last);
    QCOMPARE(stretchesAround(utc("2024-05-01T20:00:00Z"), day, late, known), std::nullopt);
    QCOMPARE(stretchesAround(day.from, day, late), std::nullopt);
    QCOMPARE(stretchesAround(utc("2024-05-01T18:00:00Z"), day, utc("2024-05-01T18:00:10Z")), std::nullopt);
    QCOMPARE(stretchesAround(utc("2024-05-05T18:00:00Z"), day, late), std::nullopt);
    QCOMPARE(stretchesAround(utc("2024-04-05T18:00:00Z"), day, late), std::nullopt);
}

void TestBeforeAfter::linesSayWhatMayBeChance()
{
    db::BeforeAfter change;
    change.documents = core::countChange(400, 388);
    change.score = {84.1, 81.2, 2.9, 0.85, 400, 388};
    change.ocrScore = {50.1, 50, 0.1, 0.5, 400, 388};
    const auto lines = linesOf(change, QLocale::c());
    QCOMPARE(lines.size(), 3); // no amounts
    QVERIFY(lines[0].startsWith(u"Receipts: 388 → 400; +12 ± "));
    QVERIFY(lines[0].endsWith(u"may be chance"));
    QCOMPARE(lines[1], u"Average score: 81.20 → 84.10; +2.90 ± 0.85 (95 %); n = 388 and 400"_s);
    QVERIFY(lines[2].endsWith(u"may be chance"));
    for (const auto difference : {-0.004, 0.004}) { // nothing has no sign
        change.score = {84.1, 84.1, difference, 0.85, 400, 388};
        const auto line = linesOf(change, QLocale::c())[1];
        QVERIFY2(line.contains(u"; 0.00 ± 0.85 "), qPrintable(line));
    }
    change.score = {84.1, core::missing, core::missing, core::missing, 400, 0};
    QCOMPARE(linesOf(change, QLocale::c())[1], u"Average score: none → 84.10; n = 0 and 400"_s);
}

QTEST_GUILESS_MAIN(TestBeforeAfter)
#include "tst_beforeafter.moc"
