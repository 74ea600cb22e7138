// SPDX-License-Identifier: GPL-3.0-only
#include "db/copy/binaryfield.h"
#include "db/copy/binarynumeric.h"
#include "tests/support/testserver.h"

#include <QTest>
#include <QtEndian>

#include <bit>
#include <cmath>

using namespace Qt::StringLiterals;
namespace core = oa::core;
namespace db = oa::db;

namespace {

double realOf(std::string_view literal)
{
    std::string bytes;
    return db::appendBinaryNumeric(bytes, literal) ? db::realFromBinaryNumeric(bytes) : -12345;
}

double float8(const db::BinaryField& field)
{
    return std::bit_cast<double>(qFromBigEndian<quint64>(field->data()));
}

} // namespace

/// Numerics become the doubles that the server would make of them.
class TestBinaryNumeric : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_server.start(), qPrintable(m_server.problem())); }

    void roundsToTheNearest_data()
    {
        QTest::addColumn<double>("expected");
        const auto row = [](const char* literal, double expected) { QTest::addRow("%s", literal) << expected; };
        row("0", 0);
        row("0.00", 0);
        row("1", 1);
        row("-85500", -85500);
        row("12.50", 12.5);
        row("0.1", 0.1);
        row("0.0001", 0.0001);
        row("1e22", 1e22);
        row("1e23", 1e23); // 10^23 is no double
        row("9007199254740993", 9007199254740992.0);
        row("9007199254740995", 9007199254740996.0);
        row("83.3333333333333333", 83.3333333333333333);
        row("18446744073709551615", 18446744073709551615.0);
        row("184467440737095516159999", 184467440737095516159999.0);
        row("123456789012345678901234567890.123456789", 123456789012345678901234567890.123456789);
        row("1.7976931348623157e308", 1.7976931348623157e308);
        row("5e-324", 5e-324);
        row("1e-400", 0);
        row("1e400", std::numeric_limits<double>::infinity());
        row("-1e400", -std::numeric_limits<double>::infinity());
    }

    void roundsToTheNearest()
    {
        QFETCH(double, expected);
        const auto value = realOf(QTest::currentDataTag());
        QCOMPARE(std::bit_cast<quint64>(value), std::bit_cast<quint64>(expected));
    }

    void longLiterals()
    {
        QCOMPARE(realOf("0." + std::string(16382, '0') + "1"), 0.0);
        QCOMPARE(realOf(std::string(300, '7')), 7.7777777777777777e299);
    }

    void whatIsNoNumericIsNaN()
    {
        std::string bytes;
        QVERIFY(db::appendBinaryNumeric(bytes, "1234567.25"));
        for (std::size_t length = 0; length < bytes.size(); ++length)
            QVERIFY(std::isnan(db::realFromBinaryNumeric(std::string_view(bytes).substr(0, length))));
        bytes += '\0';
        QVERIFY(std::isnan(db::realFromBinaryNumeric(bytes)));
        QVERIFY(std::isnan(db::realFrom({})));
    }

    void agreesWithTheServer_data()
    {
        QTest::addColumn<QByteArray>("numbers");
        QTest::newRow("special") << QByteArray("unnest(ARRAY['NaN', 'Infinity', '-Infinity']::numeric[]) AS n");
        QTest::newRow("amounts") << QByteArray(
            "generate_series(-20000, 20000) AS i, LATERAL (SELECT i * 0.07) AS v (n)");
        QTest::newRow("means") << QByteArray("generate_series(1, 200) AS i, generate_series(1, 200) AS j, "
                                             "LATERAL (SELECT i::numeric / j) AS v (n)");
        QTest::newRow("any size") << QByteArray("generate_series(1, 40000) AS i, "
                                                "LATERAL (SELECT (('x' || md5(i::text))::bit(64)::bigint::numeric) * "
                                                "10.0::numeric ^ (i % 61 - 30)) AS v (n)");
    }

    void agreesWithTheServer()
    {
        QFETCH(QByteArray, numbers);
        const auto connection = m_server.connect(m_server.createDatabase());
        QVERIFY(connection);
        int rows = 0;
        int wrong = 0;
        const auto onRow = [&](std::span<const db::BinaryField> fields) -> core::Result<> {
            const auto expected = float8(fields[1]);
            const auto value = db::realFrom(fields[0]);
            wrong += std::isnan(expected) ? !std::isnan(value)
                                          : std::bit_cast<quint64>(value) != std::bit_cast<quint64>(expected);
            ++rows;
            return {};
        };
        const auto read = connection->readRows("SELECT n, n::float8 FROM " + numbers.toStdString(), {}, onRow);
        QVERIFY2(read, qPrintable(read ? QString() : read.error().detail));
        QVERIFY(rows >= 3);
        QCOMPARE(wrong, 0);
    }

private:
    oa::tests::TestServer m_server;
};

QTEST_GUILESS_MAIN(TestBinaryNumeric)
#include "tst_binarynumeric.moc"
