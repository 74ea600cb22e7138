// SPDX-License-Identifier: GPL-3.0-only
#include "core/base/csvwriter.h"

#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <limits>

#include <csignal>
#include <sys/resource.h>
#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace oa::core;

namespace {

QByteArray contentsOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("<missing>");
}

} // namespace

class TestCsvWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textCells_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QByteArray>("cell");
        QTest::addRow("plain") << u"walgreens"_s << QByteArray("walgreens");
        QTest::addRow("empty") << QString() << QByteArray();
        QTest::addRow("comma") << u"a,b"_s << QByteArray("\"a,b\"");
        QTest::addRow("quote") << u"O\"Neill"_s << QByteArray("\"O\"\"Neill\"");
        QTest::addRow("line feed") << u"a\nb"_s << QByteArray("\"a\nb\"");
        QTest::addRow("UTF-8") << u"Café 漢"_s << QByteArray("Café 漢");
        QTest::addRow("trailing space") << u"cvs "_s << QByteArray("\"cvs \"");
        QTest::addRow("formula =") << u"=1+2"_s << QByteArray("\"'=1+2\"");
        QTest::addRow("formula +") << u"+1"_s << QByteArray("\"'+1\"");
        QTest::addRow("formula -") << u"-1"_s << QByteArray("\"'-1\"");
        QTest::addRow("formula @") << u"@SUM(A1)"_s << QByteArray("\"'@SUM(A1)\"");
        QTest::addRow("tabulator") << u"\tx"_s << QByteArray("\"'\tx\"");
        QTest::addRow("carriage return") << u"\rx"_s << QByteArray("\"'\rx\"");
        QTest::addRow("formula with quotes")
            << u"=HYPERLINK(\"http://x\",\"y\")"_s << QByteArray("\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\"");
        QTest::addRow("equals inside") << u"a=b"_s << QByteArray("a=b");
    }
    void textCells()
    {
        QFETCH(QString, text);
        QTEST(CsvWriter::textCell(text), "cell");
    }

    void numberCells_data()
    {
        QTest::addColumn<double>("number");
        QTest::addColumn<QByteArray>("cell");
        QTest::addRow("zero") << 0.0 << QByteArray("0");
        QTest::addRow("negative stays a number") << -85500.0 << QByteArray("-85500");
        QTest::addRow("decimals") << 119.7 << QByteArray("119.7");
        QTest::addRow("shortest that reads back") << 0.1 << QByteArray("0.1");
        QTest::addRow("large") << 3000000000.25 << QByteArray("3000000000.25");
        QTest::addRow("huge") << 1e300 << QByteArray("1e+300");
        QTest::addRow("tiny") << 1e-9 << QByteArray("1e-09");
        QTest::addRow("missing") << std::numeric_limits<double>::quiet_NaN() << QByteArray();
    }
    void numberCells()
    {
        QFETCH(double, number);
        const auto cell = CsvWriter::numberCell(number);
        QTEST(cell, "cell");
        if (!std::isnan(number))
            QCOMPARE(cell.toDouble(), number);
    }

    void rowsAndHeader()
    {
        QTemporaryDir folder;
        const auto path = folder.filePath(u"out.csv"_s);
        CsvWriter writer(path);
        QVERIFY(writer.open());
        writer.addHeader({u"time"_s, u"n"_s, u"value"_s});
        writer.addText(u"2024-05-01T10:00:00+02:00");
        writer.addNumber(qint64(31));
        writer.addEmpty();
        writer.endRow();
        QVERIFY(!QFile::exists(path)); // nothing under the name before it is whole
        QVERIFY(writer.commit());
        QCOMPARE(contentsOf(path), QByteArray("time,n,value\r\n2024-05-01T10:00:00+02:00,31,\r\n"));
    }

    void abandonedFileLeavesTheOldOne()
    {
        QTemporaryDir folder;
        const auto path = folder.filePath(u"out.csv"_s);
        {
            CsvWriter writer(path);
            QVERIFY(writer.open());
            writer.addText(u"old");
            writer.endRow();
            QVERIFY(writer.commit());
        }
        {
            CsvWriter writer(path);
            QVERIFY(writer.open());
            writer.addText(u"half");
        }
        QCOMPARE(contentsOf(path), QByteArray("old\r\n"));
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
    }

    void missingFolderIsAnError()
    {
        CsvWriter writer(u"/nonexistent-folder/out.csv"_s);
        const auto opened = writer.open();
        QVERIFY(!opened);
        QVERIFY(opened.error().message.contains(u"out.csv"_s));
        QVERIFY(!opened.error().remedy.isEmpty());
    }

    void onlyOrdinaryFilesAreReplaced()
    {
        QTemporaryDir folder;
        const auto path = folder.filePath(u"pipe"_s);
        QCOMPARE(mkfifo(QFile::encodeName(path).constData(), 0600), 0);
        CsvWriter writer(path);
        const auto opened = writer.open();
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, ErrorCode::BadInput);
        QVERIFY(!QFileInfo(path).isFile()); // still the pipe
        QVERIFY(!CsvWriter(folder.path()).open());
    }

    void failedWriteLeavesTheOldFile()
    {
        QTemporaryDir folder;
        const auto path = folder.filePath(u"out.csv"_s);
        {
            CsvWriter writer(path);
            QVERIFY(writer.open());
            writer.addText(u"old");
            writer.endRow();
            QVERIFY(writer.commit());
        }
        // A limit on file size stands in for a full disk.
        signal(SIGXFSZ, SIG_IGN);
        rlimit before{};
        QCOMPARE(getrlimit(RLIMIT_FSIZE, &before), 0);
        auto limited = before;
        limited.rlim_cur = 1024;
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &limited), 0);
        Result<> committed;
        {
            CsvWriter writer(path);
            const auto opened = writer.open();
            for (int i = 0; opened && i < 10000; ++i) {
                writer.addText(u"something to write");
                writer.endRow();
            }
            committed = writer.commit();
        }
        setrlimit(RLIMIT_FSIZE, &before);
        QVERIFY(!committed);
        QVERIFY(committed.error().message.contains(u"out.csv"_s));
        QCOMPARE(contentsOf(path), QByteArray("old\r\n"));
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestCsvWriter)
#include "tst_csvwriter.moc"
