// SPDX-License-Identifier: GPL-3.0-only
#include "db/connection/connection.h"
#include "db/copy/binarynumeric.h"
#include "db/copy/copywriter.h"
#include "tests/support/testserver.h"

#include <QTest>

using namespace oa::db;
using namespace Qt::StringLiterals;
using oa::core::ErrorCode;

class TestCopyWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_server.start(), qPrintable(m_server.problem()));
        m_connection = m_server.connect(m_server.createDatabase());
    }

    void init()
    {
        QVERIFY(m_connection);
        QVERIFY(m_connection->execute("DROP TABLE IF EXISTS t"));
        QVERIFY(
            m_connection->execute("CREATE TABLE t (id bigint, small int, name text, at timestamptz, amount numeric)"));
    }

    void numericsArriveExactly_data()
    {
        QTest::addColumn<QByteArray>("literal");
        for (const auto* literal : {"0",
                                    "-0",
                                    "0.00",
                                    "1",
                                    "-1",
                                    "10",
                                    "9999",
                                    "10000",
                                    "10001",
                                    "100000000",
                                    "12.50",
                                    "-12.50",
                                    "0.1",
                                    "0.01",
                                    "0.001",
                                    "0.0001",
                                    "0.00001",
                                    "0.00010000",
                                    "123456789012345678901234567890.123456789",
                                    "3000000000",
                                    "-85500",
                                    "99999999.9999",
                                    "1e3",
                                    "1.5e-7",
                                    "12345e-3",
                                    "-1.20E+2",
                                    "0e5",
                                    "007.10",
                                    "1e-4",
                                    "5e20"})
            QTest::addRow("%s", literal) << QByteArray(literal);
        QTest::addRow("131072 digits") << QByteArray(131072, '7');
        QTest::addRow("16383 decimals") << "0." + QByteArray(16382, '0') + "1";
    }

    void numericsArriveExactly()
    {
        QFETCH(QByteArray, literal);
        auto writer = CopyWriter::begin(*m_connection, "COPY t (amount) FROM STDIN (FORMAT binary)", 1);
        QVERIFY(writer);
        writer->startRow();
        writer->addNumeric(literal.toStdString());
        QVERIFY(writer->endRow());
        const auto finished = writer->finish();
        QVERIFY2(finished, qPrintable(finished ? QString() : finished.error().detail));
        // The server's own reading of the literal is the oracle, also for the number of decimals.
        const auto rows =
            m_connection->execute("SELECT amount::text, $1::text::numeric::text FROM t", {Parameter(literal)});
        QVERIFY(rows);
        QCOMPARE(rows->text(0, 0), rows->text(0, 1));
    }

    void refusesWhatIsNoNumber_data()
    {
        QTest::addColumn<QByteArray>("literal");
        for (const auto* literal : {"", "-", ".", "e5", "1e", "abc", "NaN", "1 ", "0x10", "1e999999", "--1", "1.2.3"})
            QTest::addRow("<%s>", literal) << QByteArray(literal);
        QTest::addRow("131073 digits") << QByteArray(131073, '7');
        QTest::addRow("16384 decimals") << "0." + QByteArray(16383, '0') + "1";
    }

    void refusesWhatIsNoNumber()
    {
        QFETCH(QByteArray, literal);
        std::string out;
        QVERIFY(!appendBinaryNumeric(out, literal.toStdString()));
        QVERIFY(out.empty());
    }

    void aBadNumberFailsTheCopy()
    {
        {
            auto writer = CopyWriter::begin(*m_connection, "COPY t (amount) FROM STDIN (FORMAT binary)", 1);
            QVERIFY(writer);
            writer->startRow();
            writer->addNumeric("1,5");
            QVERIFY(writer->endRow());
            const auto finished = writer->finish();
            QVERIFY(!finished);
            QCOMPARE(finished.error().code, ErrorCode::BadInput);
        }
        QCOMPARE(m_connection->execute("SELECT count(*) FROM t")->integer(0, 0), 0);
    }

    void allTypes()
    {
        const auto time = *oa::core::timePointFromIso(u"1999-12-31T23:59:59.123456Z"_s, QTimeZone::utc());
        auto writer =
            CopyWriter::begin(*m_connection, "COPY t (id, small, name, at, amount) FROM STDIN (FORMAT binary)", 5);
        QVERIFY(writer);
        writer->startRow();
        writer->addInt64(-1234567890123456789);
        writer->addInt32(-7);
        writer->addText("back\\slash\n\\.\n\ttab ünï😀");
        writer->addTimestamp(time);
        writer->addNull();
        QVERIFY(writer->endRow());
        QVERIFY(writer->finish());
        const auto rows = m_connection->execute(
            "SELECT id, small, name, (extract(epoch FROM at) * 1000000)::bigint, amount IS NULL FROM t");
        QCOMPARE(rows->rowCount(), 1);
        QCOMPARE(rows->integer(0, 0), -1234567890123456789);
        QCOMPARE(rows->integer(0, 1), -7);
        QCOMPARE(rows->text(0, 2), u"back\\slash\n\\.\n\ttab ünï😀"_s);
        QCOMPARE(*rows->instant(0, 3), time);
        QVERIFY(rows->boolean(0, 4));
    }

    void manyRows()
    {
        constexpr qint64 count = 100'000;
        auto writer = CopyWriter::begin(*m_connection, "COPY t (id, name) FROM STDIN (FORMAT binary)", 2);
        QVERIFY(writer);
        const std::string text(100, 'x');
        for (qint64 i = 0; i < count; ++i) {
            writer->startRow();
            writer->addInt64(i);
            writer->addText(text);
            QVERIFY(writer->endRow());
        }
        QCOMPARE(writer->finish().value(), count);
        QCOMPARE(m_connection->execute("SELECT sum(id) FROM t")->integer(0, 0), count * (count - 1) / 2);
    }

    void unfinishedLeavesNothing()
    {
        {
            auto writer = CopyWriter::begin(*m_connection, "COPY t (id) FROM STDIN (FORMAT binary)", 1);
            QVERIFY(writer);
            for (int i = 0; i < 50'000; ++i) {
                writer->startRow();
                writer->addInt64(i);
                QVERIFY(writer->endRow());
            }
        }
        const auto rows = m_connection->execute("SELECT count(*) FROM t");
        QVERIFY(rows);
        QCOMPARE(rows->integer(0, 0), 0);
    }

    void serverErrorsAreTold()
    {
        QVERIFY(m_connection->execute("ALTER TABLE t ADD CHECK (id < 5)"));
        auto writer = CopyWriter::begin(*m_connection, "COPY t (id) FROM STDIN (FORMAT binary)", 1);
        QVERIFY(writer);
        writer->startRow();
        writer->addInt64(5);
        QVERIFY(writer->endRow());
        const auto finished = writer->finish();
        QVERIFY(!finished);
        QCOMPARE(finished.error().code, ErrorCode::BadInput);
        QVERIFY(finished.error().detail.contains(u"t_id_check"_s));
        QVERIFY(m_connection->execute("SELECT 1"));
    }

    void aTableThatIsMissing()
    {
        const auto writer = CopyWriter::begin(*m_connection, "COPY nowhere (id) FROM STDIN (FORMAT binary)", 1);
        QVERIFY(!writer);
        QCOMPARE(writer.error().code, ErrorCode::NotFound);
        QVERIFY(m_connection->execute("SELECT 1"));
    }

private:
    oa::tests::TestServer m_server;
    std::unique_ptr<Connection> m_connection;
};

QTEST_GUILESS_MAIN(TestCopyWriter)
#include "tst_copywriter.moc"
