// SPDX-License-Identifier: GPL-3.0-only
#include "core/statistics/meandifference.h"

#include <QTest>

#include <cmath>

using namespace oa::core;

namespace {

Moments momentsOf(std::initializer_list<const char*> values)
{
    std::vector<ExactDecimal> decimals;
    for (const auto* value : values)
        decimals.push_back(*ExactDecimal::fromText(value));
    return Moments::of(Distribution::ofValues(decimals));
}

bool isNear(double value, double expected, double relative = 1e-9)
{
    if (std::abs(value - expected) <= std::abs(expected) * relative)
        return true;
    qWarning("%.17g is not %.17g", value, expected);
    return false;
}

} // namespace

class TestMeanDifference : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void studentsT_data();
    void studentsT();
    void welchsInterval();
    void fewValuesHaveNoError();
    void nothingScatters();
    void oneSideScattersAlone();
    void hugeValuesKeepTheirDifference();
    void partsAddUp();
};

void TestMeanDifference::studentsT_data()
{
    QTest::addColumn<double>("degrees");
    QTest::addColumn<double>("expected");
    // Tables of the t distribution, two-sided 5 %.
    QTest::addRow("one degree: the tangent of 0.475 pi") << 1.0 << std::tan(0.475 * M_PI);
    QTest::addRow("two degrees: in closed form") << 2.0 << std::sqrt(2 * 0.95 * 0.95 / (1 - 0.95 * 0.95));
    QTest::addRow("five") << 5.0 << 2.570581835636197;
    QTest::addRow("ten") << 10.0 << 2.2281388519649385;
    QTest::addRow("thirty") << 30.0 << 2.0422724563012373;
    QTest::addRow("hundred") << 100.0 << 1.9839715185235518;
    QTest::addRow("just before the expansion") << 500.0 << 1.9647198374673438;
    QTest::addRow("a thousand") << 1000.0 << 1.9623390808264078;
    QTest::addRow("as good as normal") << 1e12 << 1.959963984540054;
}

void TestMeanDifference::studentsT()
{
    QFETCH(double, degrees);
    QFETCH(double, expected);
    QVERIFY(isNear(studentT95(degrees), expected));
    // Falls as degrees grow, also between whole ones and where one way of computing takes over from the other.
    QVERIFY(studentT95(degrees) > studentT95(degrees * 1.001) || degrees > 1e6);
}

void TestMeanDifference::welchsInterval()
{
    // By hand: means 3 and 6, variances 2.5 and 10, so the error is sqrt(0.5 + 2) with 2.5² / (0.5² / 4 + 2² / 4)
    // degrees.
    const auto a = momentsOf({"1", "2", "3", "4", "5"});
    const auto b = momentsOf({"2", "4", "6", "8", "10"});
    const auto result = welch(a, b);
    QCOMPARE(result.difference, -3.0);
    QCOMPARE(result.firstCount, 5);
    QCOMPARE(result.secondCount, 5);
    QVERIFY(isNear(result.degreesOfFreedom, 6.25 / 1.0625));
    QVERIFY(isNear(result.halfWidth, studentT95(6.25 / 1.0625) * std::sqrt(2.5)));
    QVERIFY(!result.isBeyondError()); // 3 against 3.9
    QVERIFY(isNear(welch(b, a).difference, 3));
    QVERIFY(isNear(welch(b, a).halfWidth, result.halfWidth));
    QVERIFY(welch(momentsOf({"1.0", "1.1", "0.9", "1.0"}), momentsOf({"2.0", "2.1", "1.9"})).isBeyondError());
}

void TestMeanDifference::fewValuesHaveNoError()
{
    const auto several = momentsOf({"1", "2", "3"});
    const auto one = momentsOf({"5"});
    const auto none = momentsOf({});
    QCOMPARE(welch(one, several).difference, 3.0);
    QVERIFY(std::isnan(welch(one, several).halfWidth));
    QVERIFY(std::isnan(welch(several, one).degreesOfFreedom));
    QVERIFY(!welch(one, several).isBeyondError());
    QVERIFY(std::isnan(welch(none, several).difference));
    QVERIFY(std::isnan(welch(none, none).halfWidth));
    QVERIFY(std::isnan(none.mean()));
    QVERIFY(std::isnan(one.variance()));
    // The smallest samples that have one.
    QVERIFY(isNear(welch(momentsOf({"0", "2"}), momentsOf({"0", "2"})).degreesOfFreedom, 2));
}

void TestMeanDifference::nothingScatters()
{
    const auto result = welch(momentsOf({"7", "7", "7"}), momentsOf({"6.5", "6.5"}));
    QCOMPARE(result.difference, 0.5);
    QCOMPARE(result.halfWidth, 0.0);
    QVERIFY(std::isfinite(result.degreesOfFreedom));
    QVERIFY(result.isBeyondError());
    QVERIFY(!welch(momentsOf({"7", "7"}), momentsOf({"7", "7"})).isBeyondError());
}

void TestMeanDifference::oneSideScattersAlone()
{
    const auto result = welch(momentsOf({"1", "2", "3"}), momentsOf({"5", "5", "5", "5", "5", "5"}));
    QVERIFY(isNear(result.degreesOfFreedom, 2));
    QVERIFY(isNear(result.halfWidth, studentT95(2) * std::sqrt(1.0 / 3)));
}

void TestMeanDifference::hugeValuesKeepTheirDifference()
{
    // The squares agree in their first 30 digits: doubles would see neither spread nor difference.
    const auto a = momentsOf({"1000000000000000000.1", "1000000000000000000.2", "1000000000000000000.3"});
    const auto b = momentsOf({"1000000000000000000.4", "1000000000000000000.5", "1000000000000000000.6"});
    QVERIFY(isNear(a.variance(), 0.01));
    const auto result = welch(a, b);
    QVERIFY(isNear(result.difference, -0.3));
    QVERIFY(isNear(result.degreesOfFreedom, 4));
    QVERIFY(isNear(result.halfWidth, studentT95(4) * std::sqrt(0.02 / 3)));
    const auto far =
        welch(momentsOf({"1", "2"}),
              momentsOf({"100000000000000000000000000000000000000000", "200000000000000000000000000000000000000000"}));
    QVERIFY(std::isfinite(far.halfWidth) && far.halfWidth > 0);
    QVERIFY(isNear(far.degreesOfFreedom, 1));
}

void TestMeanDifference::partsAddUp()
{
    auto parts = momentsOf({"1", "2"});
    parts += momentsOf({"2.5"});
    parts += momentsOf({});
    QCOMPARE(parts, momentsOf({"2.5", "2", "1"}));
}

QTEST_APPLESS_MAIN(TestMeanDifference)
#include "tst_meandifference.moc"
