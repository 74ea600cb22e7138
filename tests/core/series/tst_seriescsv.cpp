// SPDX-License-Identifier: GPL-3.0-only
#include "core/series/seriescsv.h"

#include "core/series/seriesjson.h"
#include "core/statistics/statistics.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace oa::core;

namespace {

TimePoint utc(QStringView text)
{
    return timePointFromIso(text, QTimeZone::utc()).value();
}

BucketRow row(BucketIndex bucket, double amount, double score, quint32 documents, quint32 scored)
{
    BucketRow result;
    result.bucket = bucket;
    result.values[indexOf(Metric::TotalAmount)] = amount;
    result.values[indexOf(Metric::AverageScore)] = score;
    result.documents = documents;
    result.scored = scored;
    return result;
}

} // namespace

class TestSeriesCsv : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asPlotted()
    {
        QTemporaryDir folder;
        const auto path = folder.filePath(u"out.csv"_s);
        const auto start = utc(u"2024-05-01T10:00:00Z");
        const auto first = bucketAt(start, Interval::Minute);

        BusinessSeries cvs(u"cvs"_s, Interval::Minute);
        auto mixed = row(first, 12.5, 60, 2, 2);
        mixed.currencies = {{u"MYR"_s, 12, 1}, {u"USD"_s, 0.5, 1}};
        auto single = row(first + 2, -3, missing, 1, 0);
        single.currencies = {{u"EUR"_s, -3, 1}};
        cvs.replace(first, first + 4, std::vector{mixed, single});
        cvs.setCovered({start, start + std::chrono::minutes(3)}); // nothing is known of the fourth minute
        cvs.setOpenBucket(OpenBucket{first + 2, start + std::chrono::seconds(130)});
        BusinessSeries formula(u"=1+1"_s, Interval::Minute);
        formula.replace(first, first + 1, std::vector{row(first, 1, 2, 1, 1)});

        const TimeRange range{start, start + std::chrono::minutes(4)};
        const std::vector<SeriesPart> parts = {{&cvs, range}, {&formula, range}};
        const auto written =
            writeSeriesCsv(path, parts, {Metric::TotalAmount, Metric::AverageScore}, QTimeZone("Europe/Berlin"));
        QVERIFY(written);
        QCOMPARE(*written, 4LL);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(QString::fromUtf8(file.readAll()).split(u"\r\n"_s),
                 (QStringList{u"time,business,total_amount,avg_score,documents,documents_with_score,"
                              u"documents_with_ocr_score,open_bucket,currency,amounts_by_currency"_s,
                              u"2024-05-01T12:00:00+02:00,cvs,12.5,60,2,2,0,false,MYR + USD,\"MYR 12; USD 0.5\""_s,
                              u"2024-05-01T12:01:00+02:00,cvs,0,,0,0,0,false,,"_s,
                              u"2024-05-01T12:02:00+02:00,cvs,-3,,1,0,0,true,EUR,EUR -3"_s,
                              u"2024-05-01T12:00:00+02:00,\"'=1+1\",1,2,1,1,0,false,,"_s, QString()}));
    }

    /// It is a column of every table, and a member of every point: once.
    void theNumberOfReceiptsIsToldOnce()
    {
        QTemporaryDir folder;
        const auto path = folder.filePath(u"out.csv"_s);
        const auto start = utc(u"2024-05-01T10:00:00Z");
        const auto first = bucketAt(start, Interval::Minute);
        BusinessSeries cvs(u"cvs"_s, Interval::Minute);
        cvs.replace(first, first + 1, std::vector{row(first, 12.5, 60, 2, 2)});
        const std::vector<SeriesPart> parts = {{&cvs, {start, start + std::chrono::minutes(1)}}};
        const std::vector<Metric> all(allMetrics.begin(), allMetrics.end());
        QVERIFY(writeSeriesCsv(path, parts, all, QTimeZone::utc()));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readLine().count("documents,"), 1);
        QVERIFY(writeSeriesCsv(path, parts, {Metric::DocumentCount}, QTimeZone::utc()));
        QFile alone(path);
        QVERIFY(alone.open(QIODevice::ReadOnly));
        QCOMPARE(QString::fromUtf8(alone.readAll()).split(u"\r\n"_s),
                 (QStringList{u"time,business,documents,documents_with_score,documents_with_ocr_score,open_bucket"_s,
                              u"2024-05-01T10:00:00+00:00,cvs,2,2,0,false"_s, QString()}));
        QCOMPARE(seriesJson(parts, all, QTimeZone::utc()).count("\"documents\":"), 1);
    }

    /// Kwajalein went from the 21st to the 23rd of August 1993: of the 22nd there is nothing to tell.
    void aDayThatWasLeftOutHasNoRow()
    {
        const QTimeZone zone("Pacific/Kwajalein");
        for (const auto interval : {Interval::ThreeHours, Interval::SixHours, Interval::TwelveHours, Interval::Day}) {
            const BucketCalendar calendar(interval, zone);
            const TimeRange range{utc(u"1993-08-18T12:00:00Z"), utc(u"1993-08-24T12:00:00Z")};
            const auto from = bucketAt(range.from, calendar);
            const auto to = bucketAt(range.to, calendar);
            BusinessSeries cvs(u"cvs"_s, calendar);
            std::vector<BucketRow> rows;
            for (auto bucket = from; bucket < to; ++bucket) {
                if (hasLength(bucket, calendar) && bucket != from)
                    rows.push_back(row(bucket, 5, 50, 1, 1));
            }
            cvs.replace(from, to, rows);
            cvs.setCovered(range);
            const auto numbers = statistics(cvs, Metric::TotalAmount, range);
            QCOMPARE(numbers.min, 0.0); // of the first, which has no receipts
            QCOMPARE(numbers.mean, 5.0 * static_cast<double>(rows.size()) / static_cast<double>(rows.size() + 1));

            QTemporaryDir folder;
            const auto path = folder.filePath(u"out.csv"_s);
            const std::vector<SeriesPart> parts = {{&cvs, range}};
            const auto written = writeSeriesCsv(path, parts, {Metric::TotalAmount}, zone);
            QCOMPARE(written.value(), qint64(rows.size() + 1));
            QFile file(path);
            QVERIFY(file.open(QIODevice::ReadOnly));
            const auto lines = QString::fromUtf8(file.readAll()).split(u"\r\n"_s, Qt::SkipEmptyParts).mid(1);
            for (qsizetype i = 1; i < lines.size(); ++i)
                QVERIFY2(lines[i - 1].left(25) != lines[i].left(25), qPrintable(lines[i]));
            QCOMPARE(seriesJson(parts, {Metric::TotalAmount}, zone).count("\"time\":"), qsizetype(rows.size() + 1));
        }
    }

    void repeatedHourTellsItsOffsets()
    {
        QTemporaryDir folder;
        const auto path = folder.filePath(u"out.csv"_s);
        const auto start = utc(u"2024-10-27T00:00:00Z");
        const auto first = bucketAt(start, Interval::Hour);
        BusinessSeries cvs(u"cvs"_s, Interval::Hour);
        cvs.replace(first, first + 2, std::vector{row(first, 1, 1, 1, 1), row(first + 1, 2, 2, 1, 1)});
        const std::vector<SeriesPart> parts = {{&cvs, {start, start + std::chrono::hours(2)}}};
        QVERIFY(writeSeriesCsv(path, parts, {Metric::TotalAmount}, QTimeZone("Europe/Berlin")));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto text = file.readAll();
        QVERIFY(text.contains("2024-10-27T02:00:00+02:00,cvs,1,"));
        QVERIFY(text.contains("2024-10-27T02:00:00+01:00,cvs,2,"));
    }

    void aStopLeavesNoFile()
    {
        QTemporaryDir folder;
        const auto path = folder.filePath(u"out.csv"_s);
        BusinessSeries cvs(u"cvs"_s, Interval::Minute);
        constexpr BucketIndex buckets = 20'000;
        std::vector<BucketRow> rows;
        for (BucketIndex i = 0; i < buckets; ++i)
            rows.push_back(row(i, 1, 2, 3, 3));
        cvs.replace(0, buckets, rows);
        const std::vector<SeriesPart> parts = {{&cvs, cvs.loaded()}};
        std::stop_source stop;
        QList<qint64> done;
        const auto write = [&](qint64 stopAt) {
            return writeSeriesCsv(path, parts, {Metric::TotalAmount}, QTimeZone::utc(), {}, stop.get_token(),
                                  [&](qint64 now, qint64 total) {
                                      done.append(now);
                                      QCOMPARE(total, buckets);
                                      if (now >= stopAt)
                                          stop.request_stop();
                                  });
        };
        const auto canceled = write(10'000);
        QVERIFY(!canceled);
        QCOMPARE(canceled.error().code, ErrorCode::Canceled);
        QCOMPARE(done, (QList<qint64>{0, 5000, 10'000}));
        QVERIFY(QDir(folder.path()).isEmpty());
        stop = {};
        done.clear();
        QCOMPARE(write(buckets + 1).value(), buckets);
        QCOMPARE(done, (QList<qint64>{0, 5000, 10'000, 15'000, 20'000}));
    }

    void aFileThatCannotBeWrittenIsAnError()
    {
        QVERIFY(!writeSeriesCsv(u"/nonexistent-folder/x.csv"_s, {}, {}, QTimeZone::utc()));
    }
};

QTEST_GUILESS_MAIN(TestSeriesCsv)
#include "tst_seriescsv.moc"
