// SPDX-License-Identifier: GPL-3.0-only
#include "core/statistics/comparison.h"

#include <QTest>

#include <cmath>

using namespace oa::core;

namespace {

Series series(BucketIndex first, const std::vector<double>& values)
{
    Series result;
    const auto end = first + static_cast<BucketIndex>(values.size());
    result.reset(first, end);
    for (std::size_t i = 0; i < values.size(); ++i)
        result.set(first + static_cast<BucketIndex>(i), values[i]);
    result.rebuild(first, end);
    return result;
}

/// Missing as -999, so that vectors compare.
std::vector<double> values(const Series& from)
{
    std::vector<double> result;
    for (const auto value : from.samples())
        result.push_back(std::isnan(value) ? -999 : value);
    return result;
}

const auto a = series(10, {1, 4, missing, 8, 10, 12});
const auto b = series(11, {2, 3, 0, missing, 4, 7});

} // namespace

class TestComparison : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aBucketMissingOnEitherSideIsMissing()
    {
        const auto result = difference(a, b, a.end(), b.end());
        QCOMPARE(result.first(), BucketIndex(11));
        QCOMPARE(values(result), (std::vector<double>{2, -999, 8, -999, 8}));
        QCOMPARE(result.pyramid().range(result.samples(), 0, result.samples().size()).max, 8.0);
    }

    void aRatioToZeroIsMissingRatherThanInfinite()
    {
        QCOMPARE(values(ratio(a, b, a.end(), b.end())), (std::vector<double>{2, -999, -999, -999, 3}));
    }

    void theOpenBucketOfEitherSideEndsIt()
    {
        QCOMPARE(values(difference(a, b, 14, b.end())), (std::vector<double>{2, -999, 8}));
        QCOMPARE(values(difference(a, b, a.end(), 12)), (std::vector<double>{2}));
        QVERIFY(difference(a, b, 11, b.end()).isEmpty());
    }

    void nothingInCommonIsEmpty()
    {
        QVERIFY(difference(a, series(100, {1, 2}), a.end(), 102).isEmpty());
        QVERIFY(ratio(Series(), b, 0, b.end()).isEmpty());
    }

    void anIndexGoesByTheMeanOfItsRange()
    {
        const auto weights = series(10, {9, 3, 7, 1, 0, 2});
        // Of 4, none, 8, 10, 12 at 11 to 15; then each as often as it has receipts.
        QCOMPARE(indexBase(a, nullptr, 11, 16), (4.0 + 8 + 10 + 12) / 4);
        QCOMPARE(indexBase(a, &weights, 11, 16), (4.0 * 3 + 8 + 12 * 2) / 6);
        QCOMPARE(indexBase(a, nullptr, 11, 12), 4.0); // half-open
        QCOMPARE(indexBase(a, nullptr, -5, 12), (1.0 + 4) / 2);
        QCOMPARE(values(indexed(a, 4, a.end())), (std::vector<double>{25, 100, -999, 200, 250, 300}));
        QCOMPARE(values(indexed(a, 4, 12)), (std::vector<double>{25, 100}));
    }

    void nothingIsAHundredWhereTheMeanIsZeroOrMissing()
    {
        QVERIFY(std::isnan(indexBase(series(0, {2, -2}), nullptr, 0, 2)));
        QVERIFY(std::isnan(indexBase(a, nullptr, 12, 13)));
        const auto without = indexed(b, missing, b.end());
        QVERIFY(!without.isEmpty());
        for (const auto value : without.samples())
            QVERIFY(std::isnan(value));
    }
};

QTEST_APPLESS_MAIN(TestComparison)
#include "tst_comparison.moc"
