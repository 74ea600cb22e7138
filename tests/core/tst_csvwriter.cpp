// SPDX-License-Identifier: GPL-3.0-only
#include "core/base/csvwriter.h"

#include "tests/support/csvtable.h"

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

bool beginsFormula(const QString& cell)
{
    const auto first = std::find_if(cell.begin(), cell.end(), [](QChar c) {
        return !c.isSpace() && c != u'"' && c.category() != QChar::Other_Control && c.category() != QChar::Other_Format;
    });
    return first != cell.end() && QStringView(u"=+-@\uFF1D\uFF0B\uFF0D\uFF20").contains(*first);
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
        QTest::addRow("equals between blanks") << u"a = b"_s << QByteArray("a = b");
        QTest::addRow("minus between blanks") << u"a - b -c"_s << QByteArray("a - b -c");
        QTest::addRow("semicolon") << u"a;b"_s << QByteArray("\"a;b\"");
        QTest::addRow("formula behind a semicolon") << u"a;=1+1;b"_s << QByteArray("\"a;'=1+1;b\"");
        QTest::addRow("formula behind a tabulator") << u"x\t=1+1"_s << QByteArray("\"x\t'=1+1\"");
        QTest::addRow("formula in the next line") << u"x\n@a"_s << QByteArray("\"x\n'@a\"");
        QTest::addRow("formula behind blanks") << u"  =1"_s << QByteArray("\"  '=1\"");
        QTest::addRow("formula behind a comma and a blank") << u"x, +1"_s << QByteArray("\"x, '+1\"");
        QTest::addRow("formula in quotes") << u"x;\"=1\""_s << QByteArray("\"x;\"\"'=1\"\"\"");
        QTest::addRow("formula as a word") << u"a =1"_s << QByteArray("\"a '=1\"");
        QTest::addRow("full width") << u"\uFF1D1"_s << u"\"'\uFF1D1\""_s.toUtf8();
        QTest::addRow("behind what is not seen")
            << u"\u200B\uFEFF\u0001=1"_s << u"\"\u200B\uFEFF\u0001'=1\""_s.toUtf8();
        QTest::addRow("leading blank") << u" a"_s << QByteArray("\" a\"");
    }
    void textCells()
    {
        QFETCH(QString, text);
        QTEST(CsvWriter::textCell(text), "cell");
    }

    /// Whatever separator somebody chooses, no cell begins a formula, and with the right one the text is all there.
    void noFormulaWithAnySeparator()
    {
        const QStringList starts = {{}, u"x"_s, u" "_s, u"\""_s, u"x\""_s, u"\u00A0"_s, u"\u3000"_s};
        const QStringList separators = {u","_s, u";"_s, u"\t"_s, u"|"_s, u"\n"_s, u"\r"_s, u"\r\n"_s, u"\u2028"_s, {}};
        const QStringList blanks = {{}, u" "_s, u"  "_s, u"\""_s, u"\u200B"_s, u"\u0001"_s};
        const QStringList formulas = {u"=1+1"_s, u"+1"_s, u"-1"_s, u"@x"_s, u"\uFF1D1"_s, u"\uFF20x"_s};
        for (const auto& start : starts) {
            for (const auto& separator : separators) {
                for (const auto& blank : blanks) {
                    for (const auto& formula : formulas) {
                        const auto text = start + separator + blank + formula;
                        const auto line = u"2024,"_s + QString::fromUtf8(CsvWriter::textCell(text)) + u",5\r\n"_s;
                        for (const auto used : {u',', u';', u'\t', u'|'}) {
                            for (const auto& row : oa::tests::csvRows(line, used)) {
                                for (const auto& cell : row)
                                    QVERIFY2(!beginsFormula(cell), qPrintable(text + u" as "_s + cell));
                            }
                        }
                        auto whole = oa::tests::csvRows(line, u',').front().at(1);
                        QCOMPARE(whole.remove(u'\''), text);
                    }
                }
            }
        }
    }

    void stylesForSpreadsheets_data()
    {
        QTest::addColumn<QString>("locale");
        QTest::addColumn<QByteArray>("text");
        QTest::addRow("English") << u"en_US"_s << QByteArray("\xEF\xBB\xBFname,n\r\ncvs,12.5\r\n\"a;b\",-0.125\r\n");
        QTest::addRow("German") << u"de_DE"_s << QByteArray("\xEF\xBB\xBFname;n\r\ncvs;12,5\r\n\"a;b\";-0,125\r\n");
        QTest::addRow("French") << u"fr_FR"_s << QByteArray("\xEF\xBB\xBFname;n\r\ncvs;12,5\r\n\"a;b\";-0,125\r\n");
    }
    void stylesForSpreadsheets()
    {
        QFETCH(QString, locale);
        QTemporaryDir folder;
        const auto path = folder.filePath(u"out.csv"_s);
        CsvWriter writer(path, CsvStyle::forSpreadsheets(QLocale(locale)));
        QVERIFY(writer.open());
        writer.addHeader({u"name"_s, u"n"_s});
        writer.addText(u"cvs");
        writer.addNumber(12.5);
        writer.endRow();
        writer.addText(u"a;b");
        writer.addExactNumber("-0.125");
        writer.endRow();
        QVERIFY(writer.commit());
        QTEST(contentsOf(path), "text");
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
