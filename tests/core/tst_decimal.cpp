// SPDX-License-Identifier: GPL-3.0-only
#include "core/json/decimal.h"

#include <QTest>

using namespace oa::core;

class TestDecimal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void zerosThatEndAFractionCanBeLeftOut()
    {
        for (const auto& [text, expected] : {std::pair{"85.0000000000000000", "85"},
                                             {"0.50", "0.5"},
                                             {"-12.340", "-12.34"},
                                             {"100", "100"},
                                             {"0.0", "0"},
                                             {"80.125", "80.125"}})
            QCOMPARE(QByteArray::fromStdString(std::string(withoutTrailingZeros(text))), QByteArray(expected));
    }

    void writesPlainly_data()
    {
        QTest::addColumn<QByteArray>("number");
        QTest::addColumn<QByteArray>("plain");
        const auto row = [](const char* name, const QByteArray& number, const QByteArray& plain) {
            QTest::addRow("%s", name) << number << plain;
        };
        row("integer", "42", "42");
        row("trailing zero stays", "119.70", "119.70");
        row("negative", "-85500", "-85500");
        row("three decimals", "0.125", "0.125");
        row("beyond a double's digits", "12345678901234567890.123456789", "12345678901234567890.123456789");
        row("exponent to an integer", "1.5e3", "1500");
        row("exponent with plus", "3E+9", "3000000000");
        row("exponent inside the digits", "123.456e1", "1234.56");
        row("exponent to decimals", "-15e-4", "-0.0015");
        row("exponent eats leading zeros", "0.0015e5", "150");
        row("exponent of zero", "7e0", "7");
        row("exponent with leading zeros", "7e0002", "700");
        row("zero", "0", "0");
        row("no negative zero", "-0", "0");
        row("no negative zero with decimals", "-0.00", "0.00");
        row("zero with an absurd exponent", "0e999999", "0");
        row("zero with an absurd negative exponent", "0.0e-99999999999999999999999", "0");
        row("forty digits", QByteArray(40, '9'), QByteArray(40, '9'));
        row("one and 39 zeros", "1e39", "1" + QByteArray(39, '0'));
        row("thirty decimals", "0." + QByteArray(30, '3'), "0." + QByteArray(30, '3'));
        row("zeros past thirty decimals do not count", "1." + QByteArray(50, '0'), "1." + QByteArray(30, '0'));
    }

    void writesPlainly()
    {
        QFETCH(QByteArray, number);
        QFETCH(QByteArray, plain);
        std::string scratch;
        const auto text = number.toStdString();
        const auto decimal = plainDecimal(text, scratch);
        QVERIFY(decimal);
        QCOMPARE(QByteArray(decimal->data(), static_cast<qsizetype>(decimal->size())), plain);
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("number");
        for (const char* number : {"",     "-",    "+1",   "01",       "-01",  ".5",    "5.",
                                   "1e",   "1e+",  "1.e3", "1.5.2",    "0x10", "NaN",   "Infinity",
                                   "1 ",   " 1",   "1,5",  "1e999999", "1e40", "1e-31", "1e99999999999999999999",
                                   "true", "\"1\""})
            QTest::addRow("'%s'", number) << QByteArray(number);
        QTest::addRow("41 digits") << QByteArray(41, '1');
        QTest::addRow("31 decimals") << QByteArray("0." + QByteArray(31, '1'));
    }

    void refuses()
    {
        QFETCH(QByteArray, number);
        std::string scratch;
        QVERIFY(!plainDecimal(number.toStdString(), scratch));
    }
};

QTEST_APPLESS_MAIN(TestDecimal)
#include "tst_decimal.moc"
