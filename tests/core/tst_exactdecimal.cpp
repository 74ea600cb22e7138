// SPDX-License-Identifier: GPL-3.0-only
#include "core/rollup/exactdecimal.h"

#include "core/base/random.h"

#include <QTest>

#include <limits>

using namespace oa::core;

namespace {

ExactDecimal decimal(const QByteArray& text)
{
    return ExactDecimal::fromText(text.toStdString()).value_or(ExactDecimal(-1, 18));
}

QByteArray text(const ExactDecimal& value)
{
    return QByteArray::fromStdString(value.toString());
}

} // namespace

class TestExactDecimal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isWrittenAsItCame_data()
    {
        QTest::addColumn<QByteArray>("number");
        for (const QByteArray& number :
             {QByteArray("0"), QByteArray("0.00"), QByteArray("-12.50"), QByteArray("7"), QByteArray("0.001"),
              QByteArray("-0.001"), QByteArray(38, '9'), QByteArray(39, '9'), QByteArray("-" + QByteArray(45, '9')),
              QByteArray("170141183460469231731687303715884105727"), // 2^127 - 1
              QByteArray("170141183460469231731687303715884105728"), QByteArray("0." + QByteArray(40, '0') + "1"),
              QByteArray("-" + QByteArray(400, '8') + "." + QByteArray(399, '7'))})
            QTest::addRow("%s", number.left(60).constData()) << number;
    }

    void isWrittenAsItCame()
    {
        QFETCH(QByteArray, number);
        QCOMPARE(text(decimal(number)), number);
        QCOMPARE(decimal(number).isNegative(), number.startsWith('-'));
        QCOMPARE(-(-decimal(number)), decimal(number));
        QCOMPARE(text(-decimal(number)), decimal(number).isZero() ? number
                                         : number.startsWith('-') ? number.mid(1)
                                                                  : '-' + number);
    }

    void othersAreNone_data()
    {
        QTest::addColumn<QByteArray>("number");
        for (const QByteArray& number :
             {QByteArray(""), QByteArray("-"), QByteArray("."), QByteArray("1."), QByteArray(".5"), QByteArray("1e5"),
              QByteArray("NaN"), QByteArray("--1"), QByteArray("+1"), QByteArray("1.2.3"), QByteArray("Infinity"),
              QByteArray(" 1"), QByteArray(1001, '1')})
            QTest::addRow("'%s'", number.left(60).constData()) << number;
    }

    void othersAreNone()
    {
        QFETCH(QByteArray, number);
        QVERIFY(!ExactDecimal::fromText(number.toStdString()));
    }

    void calculates_data()
    {
        QTest::addColumn<QByteArray>("a");
        QTest::addColumn<QByteArray>("b");
        QTest::addColumn<QByteArray>("sum");
        QTest::addColumn<QByteArray>("product");
        const QByteArray nines(38, '9');
        QTest::newRow("decimals of the longer")
            << QByteArray("1.5") << QByteArray("2.25") << QByteArray("3.75") << QByteArray("3.375");
        QTest::newRow("zeros stay") << QByteArray("1.50") << QByteArray("-1.5") << QByteArray("0.00")
                                    << QByteArray("-2.250");
        QTest::newRow("past 38 digits") << nines << QByteArray("1") << "1" + QByteArray(38, '0') << nines;
        QTest::newRow("long times long") << QByteArray("100000000000000000000")
                                         << QByteArray("-100000000000000000000.0") << QByteArray("0.0")
                                         << "-1" + QByteArray(40, '0') + ".0";
        QTest::newRow("long minus short")
            << "1" + QByteArray(45, '0') << QByteArray("-1") << QByteArray(45, '9') << "-1" + QByteArray(45, '0');
        QTest::newRow("back to short") << "1" + QByteArray(45, '0') << "-" + QByteArray(45, '9') << QByteArray("1")
                                       << "-" + QByteArray(45, '9') + QByteArray(45, '0');
        QTest::newRow("far apart") << QByteArray("1") << "0." + QByteArray(50, '0') + "1"
                                   << "1." + QByteArray(50, '0') + "1"
                                   << "0." + QByteArray(50, '0') + "1";
    }

    void calculates()
    {
        QFETCH(QByteArray, a);
        QFETCH(QByteArray, b);
        QFETCH(QByteArray, sum);
        QFETCH(QByteArray, product);
        QCOMPARE(text(decimal(a) + decimal(b)), sum);
        QCOMPARE(text(decimal(b) + decimal(a)), sum);
        QCOMPARE(text(decimal(a) * decimal(b)), product);
        QCOMPARE(text(decimal(b) * decimal(a)), product);
    }

    /// Ascending; neighbours differ, and the same with zeros at the end is equal.
    void isOrderedByValue()
    {
        const QByteArrayList ascending = {"-" + QByteArray(40, '9') + ".5",
                                          "-" + QByteArray(40, '9'),
                                          "-2.5",
                                          "-2",
                                          "-0.000000000000000000000000000000000000000000001",
                                          "0",
                                          "0.000000000000000000000000000000000000000000001",
                                          "1.999",
                                          "2",
                                          "99999999999999999999999999999999999999",
                                          QByteArray(40, '9')};
        for (qsizetype i = 0; i < ascending.size(); ++i) {
            for (qsizetype j = 0; j < ascending.size(); ++j) {
                QCOMPARE(decimal(ascending[i]) < decimal(ascending[j]), i < j);
                QCOMPARE(decimal(ascending[i]) == decimal(ascending[j]), i == j);
            }
            const auto longer = decimal(ascending[i]).withScale(60);
            QCOMPARE(longer, decimal(ascending[i]));
            QCOMPARE(longer.scale(), 60);
            QCOMPARE(longer.leastScale(), decimal(ascending[i]).leastScale());
        }
    }

    void tellsItsUnits()
    {
        QCOMPARE(decimal("12.50").unitsAt(2), 1250);
        QCOMPARE(decimal("12.50").unitsAt(1), 125);
        QCOMPARE(decimal("12.50").unitsAt(0), std::nullopt);
        QCOMPARE(decimal("-12.50").unitsAt(4), -125000);
        QCOMPARE(decimal("4611686018427387903").unitsAt(0), 4611686018427387903);
        QCOMPARE(decimal("4611686018427387904").unitsAt(0), std::nullopt);
        QCOMPARE(decimal("-4611686018427387904").unitsAt(0), std::nullopt);
        QCOMPARE(decimal("5").unitsAt(18), std::nullopt);
        QCOMPARE(decimal("1").unitsAt(100), std::nullopt);
        QCOMPARE(decimal(QByteArray(50, '1')).unitsAt(0), std::nullopt);
        QCOMPARE(decimal("12.500").leastScale(), 1);
        QCOMPARE(decimal("100").leastScale(), 0);
        QCOMPARE(decimal(QByteArray(50, '1') + ".2500").leastScale(), 2);
    }

    void tellsTheNextDouble()
    {
        QCOMPARE(decimal("0.1").toDouble(), 0.1);
        QCOMPARE(decimal("-12.50").toDouble(), -12.5);
        QCOMPARE(decimal(QByteArray(400, '9')).toDouble(), std::numeric_limits<double>::infinity());
        QCOMPARE(decimal("-" + QByteArray(400, '9')).toDouble(), -std::numeric_limits<double>::infinity());
        QCOMPARE(decimal("0." + QByteArray(400, '0') + "1").toDouble(), 0.0);
    }

    /// Against 128 bits where these suffice, with numbers around the border.
    void agreesWithItself()
    {
        Random random(20);
        for (int i = 0; i < 20'000; ++i) {
            const auto number = [&random] {
                QByteArray digits = QByteArray::number(1 + random.below(9));
                for (auto length = random.below(60); length > 0; --length)
                    digits += static_cast<char>('0' + random.below(10));
                const auto scale = random.below(30);
                if (scale > 0)
                    digits += '.' + QByteArray::number(random.next()).left(scale);
                return decimal((random.below(2) == 0 ? "-" : "") + digits);
            };
            const auto a = number();
            const auto b = number();
            const auto c = number();
            QCOMPARE(text((a + b) + c), text(a + (b + c)));
            QCOMPARE(text((a * b) * c), text(a * (b * c)));
            QCOMPARE(text(a * (b + c)).size(), text(a * b + a * c).size());
            QCOMPARE(a * (b + c), a * b + a * c);
            QCOMPARE((a + b) + -b, a);
            QCOMPARE(a<b, (b + -a)> ExactDecimal());
        }
    }
};

QTEST_GUILESS_MAIN(TestExactDecimal)
#include "tst_exactdecimal.moc"
