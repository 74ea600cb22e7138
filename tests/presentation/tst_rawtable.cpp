// SPDX-License-Identifier: GPL-3.0-only
#include "app/presentation/rawtable.h"

#include "tests/support/hostilenames.h"
#include "tests/support/moment.h"
#include "tests/support/pipelinefixture.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/resource.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace oa;
using oa::tests::utc;
using tests::PipelineFixture;

namespace {

std::string document(const char* time, const QString& business, const QString& total, const QString& score = {})
{
    return PipelineFixture::insertion(QString::fromLatin1(time), PipelineFixture::payload(business, total, score));
}

QStringList linesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()).split(u"\r\n"_s) : QStringList();
}

/// In kilobytes.
long peakMemory()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss;
}

} // namespace

class TestRawTable : public QObject
{
    Q_OBJECT

    tests::TestServer m_server;
    QTemporaryDir m_folder;

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_server.start(), qPrintable(m_server.problem())); }

    void everyDocumentWithItsExactValues()
    {
        PipelineFixture fixture(m_server);
        QVERIFY(fixture.write(document("2024-05-01 10:00:20.5Z", u"cvs"_s, u"-12.50"_s, u"80.1250000000000000"_s) +
                              document("2024-05-01 10:00:10Z", u"=1+1, x"_s, u"12345678901234567890.123456789"_s) +
                              document("2024-05-01 10:00:15Z", u"other"_s, u"1"_s) +
                              document("2024-05-01 09:59:59.999999Z", u"cvs"_s, u"1"_s) +
                              document("2024-05-01 11:00:00Z", u"cvs"_s, u"1"_s) +
                              document("2024-04-01 10:30:00Z", u"cvs"_s, u"3"_s)));
        QVERIFY(fixture.drain());
        const auto path = m_folder.filePath(u"raw.csv"_s);
        const auto month = core::TimeRange{utc("2024-04-01T10:00:00Z"), utc("2024-04-01T11:00:00Z")};
        const auto hour = core::TimeRange{utc("2024-05-01T10:00:00Z"), utc("2024-05-01T11:00:00Z")};
        qint64 last = -1;
        qint64 expected = -1;
        std::optional<qint64> announced;
        const auto rows = presentation::writeRawTable(
            fixture.writer(), {path, {u"cvs"_s, u"=1+1, x"_s}, {month, hour}, QTimeZone("Europe/Berlin")},
            [&](qint64 done, qint64 total) {
                last = done;
                expected = total;
                announced = announced.value_or(total);
            });
        QVERIFY2(rows, qPrintable(rows ? QString() : rows.error().message + rows.error().detail));
        QCOMPARE(*rows, 3LL);
        QCOMPARE(announced, std::optional<qint64>(3)); // of both ranges, before any was written
        QCOMPARE(last, 3LL);
        QCOMPARE(expected, 3LL);
        auto lines = linesOf(path);
        QCOMPARE(lines.size(), 5);
        QCOMPARE(lines[0], u"document_id,ts,business,amount,score,ocr_score,currency"_s);
        const auto withoutId = [](const QString& text) { return text.section(u',', 1); };
        QCOMPARE(withoutId(lines[1]), u"2024-04-01T12:30:00+02:00,cvs,3,,,"_s);
        QCOMPARE(withoutId(lines[2]), u"2024-05-01T12:00:10+02:00,\"'=1+1, x\",12345678901234567890.123456789,,,"_s);
        QCOMPARE(withoutId(lines[3]), u"2024-05-01T12:00:20.500+02:00,cvs,-12.50,80.125,,"_s);
        QVERIFY(lines[1].section(u',', 0, 0).toLongLong() > 0);
    }

    void eachNameFindsItsOwnReceipt()
    {
        PipelineFixture fixture(m_server);
        QVERIFY(tests::addHostileReceipts(fixture.writer()) && fixture.drain());
        const auto hour = core::TimeRange{utc("2024-05-01T10:00:00Z"), utc("2024-05-01T11:00:00Z")};
        const auto path = m_folder.filePath(u"one.csv"_s);
        int total = 100;
        for (const auto& name : tests::hostileNames()) {
            const auto rows = presentation::writeRawTable(fixture.writer(), {path, {name}, {hour}, QTimeZone::utc()});
            QVERIFY2(rows, qPrintable(name + (rows ? QString() : rows.error().message + rows.error().detail)));
            QCOMPARE(*rows, 1LL);
            const auto text = linesOf(path).join(u"\r\n"_s);
            QVERIFY2(text.endsWith(u",%1,80,90,\r\n"_s.arg(total++)), qPrintable(text));
        }
        QCOMPARE(fixture.value("SELECT count(*) FROM documents"), QString::number(tests::hostileNames().size()));
    }

    void memoryDoesNotGrowWithTheRows()
    {
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
        QSKIP("A sanitizer's own memory would be measured");
#endif
        PipelineFixture fixture(m_server);
        QVERIFY(fixture.write("INSERT INTO document_values SELECT i, timestamptz '2024-05-01 00:00Z' + i * interval "
                              "'1 ms', 'shop', i * 0.01, 50, 60 FROM generate_series(1, 1200000) i"));
        const auto day = core::TimeRange{utc("2024-05-01T00:00:00Z"), utc("2024-05-02T00:00:00Z")};
        const auto path = m_folder.filePath(u"large.csv"_s);
        const auto before = peakMemory();
        const auto rows = presentation::writeRawTable(fixture.writer(), {path, {u"shop"_s}, {day}, QTimeZone::utc()});
        QVERIFY(rows);
        QCOMPARE(*rows, 1'200'000LL);
        QVERIFY(QFileInfo(path).size() > 60'000'000);
        QVERIFY2(peakMemory() - before < 20'000, qPrintable(QString::number(peakMemory() - before)));
    }

    void aStopLeavesNoFile()
    {
        PipelineFixture fixture(m_server);
        QVERIFY(fixture.write("INSERT INTO document_values SELECT i, timestamptz '2024-05-01 00:00Z' + i * interval "
                              "'1 ms', 'shop', 1, 50, 60 FROM generate_series(1, 200000) i"));
        std::stop_source stop;
        fixture.writer().setStopToken(stop.get_token());
        const auto path = m_folder.filePath(u"stopped.csv"_s);
        const auto day = core::TimeRange{utc("2024-05-01T00:00:00Z"), utc("2024-05-02T00:00:00Z")};
        const auto rows = presentation::writeRawTable(fixture.writer(), {path, {u"shop"_s}, {day}, QTimeZone::utc()},
                                                      [&stop](qint64 done, qint64) {
                                                          if (done >= 5000)
                                                              stop.request_stop();
                                                      });
        QVERIFY(!rows);
        QCOMPARE(rows.error().code, core::ErrorCode::Canceled);
        QVERIFY(!QFile::exists(path));
        QCOMPARE(QDir(m_folder.path()).entryList({u"stopped*"_s}, QDir::Files), QStringList());
    }

    void aFolderThatIsNotThereIsAnError()
    {
        PipelineFixture fixture(m_server);
        QVERIFY(
            !presentation::writeRawTable(fixture.writer(), {u"/nonexistent-folder/x.csv"_s, {}, {}, QTimeZone::utc()}));
    }
};

QTEST_GUILESS_MAIN(TestRawTable)
#include "tst_rawtable.moc"
