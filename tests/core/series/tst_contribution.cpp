// SPDX-License-Identifier: GPL-3.0-only
#include "core/statistics/contribution.h"

#include <QTest>

#include <cmath>
#include <vector>

using namespace oa::core;

namespace {

Moments momentsOf(const std::vector<ExactDecimal>& values)
{
    return Moments::of(Distribution::ofValues(values));
}

} // namespace

class TestContribution : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theyAddUpToTheDifference();
    void largeValuesKeepWhatTheyDifferIn();
    void theFewestThatExplain();
};

void TestContribution::theyAddUpToTheDifference()
{
    const std::vector<ExactDecimal> before = {{80, 0}, {90, 0}, {855, 1}};
    const std::vector<ExactDecimal> now = {{20, 0}, {85, 0}, {9025, 2}, {7, 0}, {85, 0}};
    const auto a = momentsOf(before);
    const auto b = momentsOf(now);
    auto sum = 0.0;
    for (const auto& value : now)
        sum += contributionOf(value, a, b);
    QVERIFY(std::abs(sum - (b.mean() - a.mean())) < 1e-12);
    // By hand: 85.166… before, so 20 pulls by (20 − 85.166…) / 5.
    QVERIFY(std::abs(contributionOf({20, 0}, a, b) - (20 - 255.5 / 3) / 5) < 1e-12);
}

void TestContribution::largeValuesKeepWhatTheyDifferIn()
{
    const std::vector<ExactDecimal> before(3, *ExactDecimal::fromText("1000000000000000000.1"));
    const auto value = *ExactDecimal::fromText("1000000000000000000.3");
    const auto now = momentsOf({value, value});
    QCOMPARE(contributionOf(value, momentsOf(before), now), 0.1);
}

void TestContribution::theFewestThatExplain()
{
    const std::vector<double> pulls = {-3, -2, -1, 0.5, 2.5};
    const auto most = explanationOf(pulls, -3, 0.8);
    QCOMPARE(most.count, std::size_t(1)); // one explains all of it: others pull the other way
    QCOMPARE(most.share, 1.0);
    QCOMPARE(explanationOf(pulls, -10, 0.5).count, std::size_t(2));
    QCOMPARE(explanationOf(pulls, -10, 0.8).count, std::size_t(3)); // more there are not
    QCOMPARE(explanationOf(pulls, -10, 0.8).share, 0.6);
    const std::vector<double> rises = {2, 1, -4};
    QCOMPARE(explanationOf(rises, 4, 0.7).count, std::size_t(2));
    QCOMPARE(explanationOf(rises, 0, 0.7).count, std::size_t(0));
    QCOMPARE(explanationOf({}, 1, 0.7).count, std::size_t(0));
}

QTEST_APPLESS_MAIN(TestContribution)
#include "tst_contribution.moc"
