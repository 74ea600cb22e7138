// SPDX-License-Identifier: GPL-3.0-only
#include "core/input/contentdevice.h"

#include "core/input/filekind.h"

#include <QBuffer>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

using namespace oa::core;
using namespace Qt::StringLiterals;

namespace {

/// `bytes` through a program such as gzip; nothing when it is not installed.
QByteArray through(const QString& program, const QStringList& arguments, const QByteArray& bytes)
{
    if (QStandardPaths::findExecutable(program).isEmpty())
        return {};
    QProcess process;
    process.start(program, arguments);
    process.write(bytes);
    process.closeWriteChannel();
    return process.waitForFinished() && process.exitCode() == 0 ? process.readAllStandardOutput() : QByteArray();
}

struct Contents
{
    QByteArray bytes;
    QByteArray hash;
    std::optional<Error> problem;
};

Contents contentsOf(QByteArray bytes, qint64 piece = 1000)
{
    QBuffer source(&bytes);
    source.open(QIODevice::ReadOnly);
    ContentDevice device(source);
    Contents contents;
    QByteArray buffer(piece, '\0');
    for (;;) {
        const auto read = device.read(buffer.data(), piece);
        if (read <= 0)
            break;
        contents.bytes += buffer.left(read);
    }
    contents.hash = device.hash();
    if (device.hasFailed())
        contents.problem = device.problem();
    return contents;
}

} // namespace

class TestContentDevice : public QObject
{
    Q_OBJECT

    QByteArray m_text;

private Q_SLOTS:
    void initTestCase()
    {
        for (int i = 0; i < 20'000; ++i)
            m_text += "{\"n\": " + QByteArray::number(i * 7919 % 10007) + "}\n";
    }

    void unpacks_data()
    {
        QTest::addColumn<QString>("program");
        QTest::addColumn<QStringList>("arguments");
        QTest::addRow("gzip") << u"gzip"_s << QStringList{u"-c"_s};
        QTest::addRow("zstd") << u"zstd"_s << QStringList{u"-c"_s, u"-q"_s};
        QTest::addRow("xz") << u"xz"_s << QStringList{u"-c"_s};
    }
    void unpacks()
    {
        QFETCH(QString, program);
        QFETCH(QStringList, arguments);
        const auto packed = through(program, arguments, m_text);
        if (packed.isEmpty())
            QSKIP("the program is not installed");
        if (!Decoder::make(packingOf(packed)))
            QSKIP("built without its library");
        const auto plain = contentsOf(m_text);
        QCOMPARE(plain.bytes, m_text);
        for (const qint64 piece : {1, 13, 4096, 1'000'000}) {
            const auto unpacked = contentsOf(packed, piece);
            QVERIFY(!unpacked.problem);
            QCOMPARE(unpacked.bytes, m_text);
            QCOMPARE(unpacked.hash, plain.hash);
        }
        // As `cat a.gz b.gz` leaves it, and as tapes fill up.
        QCOMPARE(contentsOf(packed + packed).bytes, m_text + m_text);
        if (program == u"gzip")
            QCOMPARE(contentsOf(packed + QByteArray(1024, '\0')).bytes, m_text);

        if (program == u"zstd"_s) { // as pzstd does
            const QByteArray skipped("\x50\x2A\x4D\x18\x04\0\0\0size", 12);
            QCOMPARE(contentsOf(skipped + packed + skipped + packed).bytes, m_text + m_text);
        }

        const auto cut = contentsOf(packed.left(packed.size() - 10));
        QVERIFY(cut.problem);
        QCOMPARE(cut.problem->code, ErrorCode::BadInput);
        QVERIFY2(cut.problem->message.contains(u"breaks off"_s), qPrintable(cut.problem->message));
        auto damaged = packed;
        for (qsizetype at = damaged.size() / 2; at < damaged.size() / 2 + 20; ++at)
            damaged[at] = static_cast<char>(~damaged[at]);
        QVERIFY(contentsOf(damaged).problem);
    }

    void whatTakesTooMuchMemoryIsToldFromDamage()
    {
        const auto packed = through(u"zstd"_s, {u"-c"_s, u"-q"_s, u"--ultra"_s, u"-1"_s, u"--zstd=wlog=28"_s}, m_text);
        if (packed.isEmpty() || !Decoder::make(Packing::Zstd))
            QSKIP("zstd is not installed, or this was built without its library");
        const auto refused = contentsOf(packed);
        QVERIFY(refused.problem);
        QCOMPARE(refused.problem->code, ErrorCode::Unsupported);
        QVERIFY2(refused.problem->remedy.contains(u"--long=31"_s), qPrintable(refused.problem->remedy));
    }

    void theBeginningIsSeenWithoutTakingIt()
    {
        auto bytes = m_text;
        QBuffer source(&bytes);
        QVERIFY(source.open(QIODevice::ReadOnly));
        ContentDevice device(source);
        const auto head = device.head();
        QVERIFY(head);
        QCOMPARE(head->toByteArray(), m_text.left(ContentDevice::headBytes));
        QCOMPARE(device.head()->size(), ContentDevice::headBytes);
        QCOMPARE(device.readAll(), m_text);
        QCOMPARE(device.hash(), contentsOf(m_text).hash);
    }

    void tellsKinds_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("said"); // empty: may hold receipts
        QTest::addRow("nothing") << QByteArray() << u"empty"_s;
        QTest::addRow("JSON Lines") << QByteArray("{\"timestamp\": \"x\"}\n") << QString();
        QTest::addRow("byte order mark") << QByteArray("\xEF\xBB\xBF{}\n") << QString();
        QTest::addRow("letters") << u"{\"ä\": \"漢字\"}"_s.toUtf8() << QString();
        QTest::addRow("a zero byte somewhere") << QByteArray("{\"a\": \"b\0c and more of it\"}\n", 27) << QString();
        QTest::addRow("UTF-16") << QByteArray("\xFF\xFE{\0\"\0", 6) << u"UTF-16"_s;
        QTest::addRow("UTF-16BE") << QByteArray("\xFE\xFF\0{\0\"", 6) << u"UTF-16"_s;
        QTest::addRow("UTF-16 without a mark") << QByteArray("{\0\"\0t\0i\0m\0", 10) << u"UTF-16"_s;
        QTest::addRow("UTF-16BE without a mark") << QByteArray("\0{\0\"\0t\0i\0m", 10) << u"UTF-16"_s;
        QTest::addRow("UTF-32") << QByteArray("\xFF\xFE\0\0{\0\0\0", 8) << u"UTF-32"_s;
        QTest::addRow("PNG") << QByteArray("\x89PNG\r\n\x1A\n and so on") << u"picture"_s;
        QTest::addRow("JPEG") << QByteArray("\xFF\xD8\xFF\xE0 and so on") << u"picture"_s;
        QTest::addRow("PDF") << QByteArray("%PDF-1.7\n") << u"PDF"_s;
        QTest::addRow("ZIP") << QByteArray("PK\x03\x04 and so on") << u"ZIP"_s;
        QTest::addRow("bzip2") << QByteArray("BZh91AY&SY") << u"bzip2"_s;
        QTest::addRow("tar") << QByteArray(257, 'a') + "ustar  " << u"tar"_s;
        QTest::addRow("Parquet") << QByteArray("PAR1 and so on") << u"Parquet"_s;
        QTest::addRow("pg_dump") << QByteArray("PGDMP and so on") << u"dump"_s;
        QTest::addRow("lzma") << QByteArray("\x5D\0\0\x80\0\xFF", 6) << u"lzma"_s;
        QTest::addRow("packed twice") << QByteArray("\x1F\x8B\x08 and so on") << u"twice"_s;
        QTest::addRow("zeros") << QByteArray(1000, '\0') << u"binary"_s;
        QByteArray bytes;
        for (int i = 0; i < 1000; ++i)
            bytes += static_cast<char>(i * 7919 % 251);
        QTest::addRow("bytes") << bytes << u"binary"_s;
    }
    void tellsKinds()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, said);
        const auto problem = unusableContent(bytes);
        QCOMPARE(problem.has_value(), !said.isEmpty());
        if (problem) {
            QVERIFY2(problem->message.contains(said), qPrintable(problem->message));
            QVERIFY(!problem->remedy.isEmpty());
        }
    }

    void saysWhatToDoAboutText()
    {
        QVERIFY(remedyForText("timestamp,business,total\n2024-05-01,cvs,5\n").contains(u"CSV"_s));
        QVERIFY(!remedyForText("Well, this is one sentence.").contains(u"CSV"_s));
        QVERIFY(remedyForText("{\"a\": \"K\xE4se\"}\n").contains(u"iconv"_s));
        QVERIFY(!remedyForText(u"{\"a\": \"漢"_s.toUtf8().chopped(1)).contains(u"iconv"_s));
        QVERIFY(remedyForText("<!DOCTYPE html>").contains(u"web page"_s));
        QVERIFY(remedyForText("COPY documents FROM stdin;").contains(u"psql"_s));
        QVERIFY(remedyForText("{\"a\": 1}").contains(u"timestamp"_s));
    }
};

QTEST_GUILESS_MAIN(TestContentDevice)
#include "tst_contentdevice.moc"
