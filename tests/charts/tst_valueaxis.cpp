// SPDX-License-Identifier: GPL-3.0-only
#include "charts/model/valueaxis.h"

#include <QTest>

#include <cmath>
#include <limits>
#include <random>

using namespace oa;
using namespace oa::charts;
using namespace Qt::StringLiterals;

namespace {

constexpr double none = std::numeric_limits<double>::quiet_NaN();

/// Prints like "40..100/20".
QString text(const ValueScale& scale)
{
    return u"%1..%2/%3"_s.arg(scale.min).arg(scale.max).arg(scale.step);
}

} // namespace

class TestValueAxis : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rangesAreRound_data()
    {
        QTest::addColumn<double>("min");
        QTest::addColumn<double>("max");
        QTest::addColumn<QString>("scale");
        QTest::addRow("scores") << 46.3 << 89.9 << u"40..90/10"_s;
        QTest::addRow("amounts from near zero") << 300.0 << 12'650.0 << u"0..15000/2500"_s;
        QTest::addRow("below zero") << -85'500.0 << 1200.0 << u"-90000..5000/20000"_s;
        QTest::addRow("only below zero") << -89.9 << -46.3 << u"-90..-40/10"_s;
        QTest::addRow("from near zero downwards") << -12'650.0 << -300.0 << u"-15000..0/2500"_s;
        QTest::addRow("flat below zero") << -57.0 << -57.0 << u"-57.6..-56.4/0.2"_s;
        QTest::addRow("fractions") << 0.71 << 0.74 << u"0.71..0.74/0.005"_s;
        QTest::addRow("exactly on steps") << 20.0 << 100.0 << u"0..100/20"_s;
        QTest::addRow("flat") << 57.0 << 57.0 << u"56.4..57.6/0.2"_s;
        QTest::addRow("flat zero") << 0.0 << 0.0 << u"0..1/0.2"_s;
        QTest::addRow("nothing") << none << none << u"0..1/0.25"_s;
    }

    void rangesAreRound()
    {
        QFETCH(double, min);
        QFETCH(double, max);
        QFETCH(QString, scale);
        QCOMPARE(text(scaleFor({min, max}, 6)), scale);
    }

    void dataFillMostOfAnAxis()
    {
        std::mt19937 random(20241129);
        std::uniform_real_distribution<double> exponent(-2, 7);
        std::uniform_real_distribution<double> place(-1, 3);
        for (int i = 0; i < 20'000; ++i) {
            const auto length = std::pow(10.0, exponent(random));
            const core::MinMax data{length * place(random), length * place(random) + length};
            if (data.max <= data.min)
                continue;
            for (const auto steps : {1.0, 1.6, 2.5, 4.0, 6.0}) {
                const auto scale = scaleFor(data, steps);
                QVERIFY(scale.min <= data.min && scale.max >= data.max);
                // An axis that reaches down to zero is full from there.
                const auto low = scale.min == 0 ? 0 : data.min;
                const auto high = scale.max == 0 ? 0 : data.max;
                const auto fill = (high - low) / scale.span();
                const auto least = steps < 2 ? 0.6 : 0.7; // with room for less than two steps, two labels come first
                QVERIFY2(fill >= least, qPrintable(u"%1 to %2 in %3: %4 is %5 full"_s.arg(data.min)
                                                       .arg(data.max)
                                                       .arg(steps)
                                                       .arg(text(scale))
                                                       .arg(fill)));
            }
        }
    }

    void lowChartsAreFilled_data()
    {
        QTest::addColumn<double>("min");
        QTest::addColumn<double>("max");
        QTest::addColumn<double>("maximumSteps");
        QTest::addColumn<QString>("scale");
        QTest::addColumn<QString>("labels");
        QTest::addRow("amounts") << 1472.0 << 10'260.0 << 1.6 << u"0..12000/10000"_s << u"0 10000"_s;
        QTest::addRow("scores") << 41.33 << 67.33 << 1.6 << u"40..70/20"_s << u"40 60"_s;
        QTest::addRow("two labels at least") << 56.41 << 57.66 << 1.6 << u"56.4..58/1"_s << u"57 58"_s;
        QTest::addRow("one end at a label") << 46.56 << 67.11 << 1.6 << u"40..68/20"_s << u"40 60"_s;
        QTest::addRow("both sides of zero") << -5.0 << 5.0 << 1.0 << u"-5..5/5"_s << u"-5 0 5"_s;
        QTest::addRow("a little higher") << 47.43 << 67.14 << 2.5 << u"46..68/10"_s << u"50 60"_s;
    }

    void lowChartsAreFilled()
    {
        QFETCH(double, min);
        QFETCH(double, max);
        QFETCH(double, maximumSteps);
        const auto scale = scaleFor({min, max}, maximumSteps);
        QTEST(text(scale), "scale");
        QStringList labels;
        for (int i = 0; i < scale.labelCount(); ++i)
            labels += QString::number(scale.firstLabel() + i * scale.step);
        QTEST(labels.join(u' '), "labels");
    }

    void everyRangeHoldsItsDataInFewSteps()
    {
        std::mt19937 random(4);
        std::uniform_real_distribution<double> exponent(-6, 12);
        std::uniform_real_distribution<double> share(-1, 1);
        for (int i = 0; i < 20'000; ++i) {
            const auto size = std::pow(10.0, exponent(random));
            auto a = size * share(random);
            auto b = a + size * std::pow(10.0, exponent(random) / 6 - 2) * share(random);
            const core::MinMax data{std::min(a, b), std::max(a, b)};
            const auto steps = 1 + 5 * (share(random) + 1) / 2;
            const auto scale = scaleFor(data, steps);
            const auto slack = 1e-9 * std::max(std::abs(data.min), std::abs(data.max));
            QVERIFY(scale.min <= data.min + slack && scale.max >= data.max - slack);
            QVERIFY(scale.span() > 0);
            QVERIFY(scale.labelCount() >= 2 && scale.steps() <= std::max(steps, 2.0) + 1e-6);

            const auto spanned = scaleOfSpan(data, (data.max - data.min) * 1.3 + slack, 6, {});
            QVERIFY(spanned.min <= data.min + slack && spanned.max >= data.max - slack);
            QVERIFY(spanned.steps() <= 6 + 1e-6);
        }
    }

    void anAxisStaysWhileDataFitAndFillIt()
    {
        const auto first = scaleFor({46, 89}, 6);
        QCOMPARE(scaleFor({48, 80}, 6, first), first);
        QCOMPARE(scaleFor({none, none}, 6, first), first);
        QVERIFY(scaleFor({46, 97}, 6, first) != first);
        QVERIFY(scaleFor({60, 64}, 6, first) != first);
    }

    void numbersTellStepsApart_data()
    {
        QTest::addColumn<double>("min");
        QTest::addColumn<double>("max");
        QTest::addColumn<double>("step");
        QTest::addColumn<QString>("label"); // of max
        QTest::addRow("plain") << 0.0 << 100.0 << 20.0 << u"100"_s;
        QTest::addRow("grouped") << 0.0 << 15'000.0 << 5000.0 << u"15,000"_s;
        QTest::addRow("thousands") << 0.0 << 250'000.0 << 50'000.0 << u"250k"_s;
        QTest::addRow("millions") << 0.0 << 2'500'000.0 << 500'000.0 << u"2.5M"_s;
        QTest::addRow("thousands of trillions") << 0.0 << 5e15 << 1e15 << u"5,000T"_s;
        QTest::addRow("beyond all names") << 0.0 << 2e39 << 5e38 << u"2.0e39"_s;
        QTest::addRow("hundreds of what has no name") << -4e17 << 0.0 << 1e17 << u"0"_s;
        QTest::addRow("quarters") << 0.0 << 10.0 << 2.5 << u"10.0"_s;
        QTest::addRow("thousandths") << 0.71 << 0.74 << 0.005 << u"0.740"_s;
    }

    void numbersTellStepsApart()
    {
        QFETCH(double, min);
        QFETCH(double, max);
        QFETCH(double, step);
        QFETCH(QString, label);
        const ValueScale scale{min, max, step};
        const auto format = formatFor(scale);
        QCOMPARE(format.text(max, QLocale(QLocale::English)), label);
        for (int i = 0; i + 1 < scale.labelCount(); ++i)
            QVERIFY(format.text(min + i * step, QLocale::c()) != format.text(min + (i + 1) * step, QLocale::c()));
    }

    void zeroIsZeroOfAnything()
    {
        const auto format = formatFor({0, 1'200'000, 200'000});
        QCOMPARE(format.text(0, QLocale(QLocale::English)), u"0"_s);
        QVERIFY(format.text(200'000, QLocale(QLocale::English)) != u"0"_s);
        QCOMPARE(formatFor({0, 1, 0.5}).text(0, QLocale(QLocale::English)), u"0.0"_s);
    }

    void figuresOfAChartHaveTheSameDecimals()
    {
        const QLocale english(QLocale::English);
        QCOMPARE(figureDecimals({0, 100, 20}), 2);
        QCOMPARE(figureDecimals({56.2, 56.4, 0.05}), 3); // one more than the axis
        QCOMPARE(figureDecimals({0, 1'200'000, 200'000}), 0);
        QCOMPARE(figureText(60, english, 2), u"60.00"_s);
        QCOMPARE(figureText(-0.001, english, 2), u"0.00"_s);
        QCOMPARE(figureText(-12.5, QLocale(QLocale::Swedish), 2),
                 QLocale(QLocale::Swedish).negativeSign() + u"12,50"_s);
        QCOMPARE(figureText(none, english, 2), u"–"_s);
    }

    void singleValuesKeepTheirDigits()
    {
        const QLocale english(QLocale::English);
        QCOMPARE(valueText(12'650, english), u"12,650"_s);
        QCOMPARE(valueText(43.216, english), u"43.22"_s);
        QCOMPARE(valueText(0.98765, english), u"0.988"_s);
        QCOMPARE(valueText(0.001234, english), u"0.00123"_s);
        QCOMPARE(valueText(none, english), u"–"_s);
        QCOMPARE(valueText(4.5678e-7, english), u"4.57E-07"_s);
        QCOMPARE(valueText(1234.5, QLocale(QLocale::German)), u"1.234,50"_s);
    }
};

QTEST_APPLESS_MAIN(TestValueAxis)
#include "tst_valueaxis.moc"
