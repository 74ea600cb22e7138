// SPDX-License-Identifier: GPL-3.0-only
#include "core/statistics/change.h"

#include <QTest>

#include <cmath>
#include <vector>

using namespace oa::core;

namespace {

Distribution numbers(int from, int to)
{
    std::vector<ExactDecimal> values;
    for (int value = from; value <= to; ++value)
        values.emplace_back(value, 0);
    return Distribution::ofValues(values);
}

/// Two-sided: of n receipts that fall into either of two equal stretches by chance, `most` or more in one of them.
double exactChance(int most, int n)
{
    auto chance = 0.0;
    auto term = std::pow(0.5, n);
    for (int k = n; k >= most; --k) {
        chance += term;
        term *= static_cast<double>(k) / (n - k + 1);
    }
    return std::min(1.0, 2 * chance);
}

} // namespace

class TestChange : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsAgreeWithTheExactTest();
    void totals();
    void nothingBefore();
    void means();
    void medians();
    void intervalsOfMedians();
};

/// Przyborowski's and Wilenski's, for every pair of numbers up to 200 together: never bolder, hardly more careful.
void TestChange::countsAgreeWithTheExactTest()
{
    for (int n = 1; n <= 200; ++n) {
        for (int before = 1; before <= n; ++before) {
            const auto now = n - before;
            const auto chance = exactChance(std::max(now, before), n);
            const auto change = countChange(now, before);
            QCOMPARE(change.difference, static_cast<double>(now - before));
            QVERIFY2(change.isBeyondError() ? chance < 0.05 : chance > 0.047,
                     qPrintable(QString::fromLatin1("%1 after %2: %3").arg(now).arg(before).arg(chance)));
        }
    }
}

void TestChange::totals()
{
    // A hundred receipts of 10 each, and 121: their number alone scatters by ten and eleven; and one more or less.
    const auto change = totalChange({121, 1210, 12100}, {100, 1000, 10000});
    QCOMPARE(change.now, 1210.0);
    QCOMPARE(change.before, 1000.0);
    QCOMPARE(change.difference, 210.0);
    QCOMPARE(change.share(), 0.21);
    QVERIFY(std::abs(change.halfWidth - (1.959963984540054 * std::sqrt(22'100.0) + 10)) < 1e-6);
    QVERIFY(!change.isBeyondError());
    // The same sums of equal receipts are less by chance than of one that is large.
    QVERIFY(totalChange({200, 200, 200}, {100, 100, 100}).isBeyondError());
    QVERIFY(!totalChange({101, 200, 100 + 100 * 100}, {100, 100, 100}).isBeyondError());
    // Refunds: a smaller loss is a rise.
    QCOMPARE(totalChange({1, -100, 10000}, {2, -200, 20000}).share(), 0.5);
    // What scatters is not known: nothing is beyond it.
    QVERIFY(!totalChange({1000, 1000, missing}, {100, 1, 1}).isBeyondError());
}

void TestChange::nothingBefore()
{
    const auto appeared = countChange(50, 0);
    QCOMPARE(appeared.now, 50.0);
    QVERIFY(std::isnan(appeared.before));
    QVERIFY(std::isnan(appeared.difference));
    QVERIFY(std::isnan(appeared.share()));
    QVERIFY(!appeared.isBeyondError());
    const auto ended = countChange(0, 50);
    QVERIFY(std::isnan(ended.now));
    QCOMPARE(ended.difference, -50.0);
    QCOMPARE(ended.share(), -1.0);
    QVERIFY(ended.isBeyondError());
    QCOMPARE(totalError(0, 0), 0.0);
}

void TestChange::means()
{
    const auto change = meanChange(numbers(1, 5), numbers(11, 15));
    QCOMPARE(change.now, 3.0);
    QCOMPARE(change.before, 13.0);
    QCOMPARE(change.difference, -10.0);
    QCOMPARE(change.count, 5);
    QCOMPARE(change.previousCount, 5);
    // By hand: variances 2.5 each, 8 degrees of freedom, t = 2.306004.
    QVERIFY(std::abs(change.halfWidth - 2.3060041) < 1e-6);
    QVERIFY(change.isBeyondError());
    QVERIFY(!meanChange(numbers(1, 1), numbers(11, 15)).isBeyondError()); // one receipt tells nothing of its error
    QVERIFY(std::isnan(meanChange({}, numbers(1, 5)).difference));
}

void TestChange::medians()
{
    // Ranks 40 and 61 of 100: ten and a half up, nine and a half and a whole one down.
    const auto change = medianChange(numbers(101, 200), numbers(1, 100));
    QCOMPARE(change.now, 150.5);
    QCOMPARE(change.before, 50.5);
    QCOMPARE(change.difference, 100.0);
    QCOMPARE(change.halfWidth, std::hypot(10.5, 10.5));
    QVERIFY(change.isBeyondError());
    QVERIFY(!medianChange(numbers(11, 110), numbers(1, 100)).isBeyondError());
    QVERIFY(!medianChange(numbers(101, 103), numbers(1, 100)).isBeyondError()); // three are too few to say
    QVERIFY(std::isnan(medianChange(numbers(1, 3), {}).difference));
    // Towards no change: of a rise the lower limit, of a fall the upper one.
    const MedianInterval low{78, 81};
    const MedianInterval high{81, 90};
    QCOMPARE(medianError(84, high, 80, low), std::hypot(3, 1));
    QCOMPARE(medianError(80, low, 84, high), std::hypot(1, 3));
}

void TestChange::intervalsOfMedians()
{
    // Ranks 40 and 61 of 100, as tables of the binomial distribution have them.
    QCOMPARE(medianInterval(numbers(1, 100)).low, 40.0);
    QCOMPARE(medianInterval(numbers(1, 100)).high, 61.0);
    QVERIFY(std::isnan(medianInterval(numbers(1, 3)).low));
    QVERIFY(std::isnan(medianInterval(Distribution()).high));
}

QTEST_APPLESS_MAIN(TestChange)
#include "tst_change.moc"
