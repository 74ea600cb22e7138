// SPDX-License-Identifier: GPL-3.0-only
#include "app/presentation/panes/plottedparts.h"
#include "app/presentation/rawtable.h"
#include "core/statistics/statistics.h"
#include "core/time/rangeexpression.h"
#include "core/time/walltime.h"
#include "db/state/dataextent.h"
#include "db/stores/aggregatestore.h"
#include "db/stores/rankingstore.h"
#include "db/stores/trendslices.h"
#include "tests/support/pipelinefixture.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace oa;
using tests::PipelineFixture;

namespace {

/// Rows of a table after its header, as cells; none of them holds a quoted separator.
QList<QStringList> rowsOf(const QString& path)
{
    QFile file(path);
    QList<QStringList> rows;
    if (file.open(QIODevice::ReadOnly)) {
        const auto lines = QString::fromUtf8(file.readAll()).split(u"\r\n"_s, Qt::SkipEmptyParts);
        for (const auto& line : lines.mid(1))
            rows.append(line.split(u','));
    }
    return rows;
}

double sumOf(const QList<QStringList>& rows, int column)
{
    double sum = 0;
    for (const auto& row : rows)
        sum += row.at(column).toDouble();
    return sum;
}

} // namespace

/// What is said of a range agrees, whoever says it: statistics beside the titles, both tables, the ranking and its
/// trend.
class TestAgreement : public QObject
{
    Q_OBJECT

    tests::TestServer m_server;
    QTemporaryDir m_folder;
    std::unique_ptr<PipelineFixture> m_fixture;

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_server.start(), qPrintable(m_server.problem()));
        m_fixture = std::make_unique<PipelineFixture>(m_server);
        // Amounts of powers of two are added without rounding; times around a night in which an hour came twice.
        QVERIFY(m_fixture->write("INSERT INTO documents (ml_response, \"timestamp\") SELECT "
                                 "'{\"business_id\": \"cvs\", \"total\": {\"value\": ' || (1 << (i % 10)) || ', "
                                 "\"score\": ' || i % 100 || '}}', "
                                 "'2024-10-25 00:00Z'::timestamptz + i * interval '7 minutes 11 seconds' FROM "
                                 "generate_series(0, 999) AS i"));
        QVERIFY(m_fixture->drain());
    }

    void everybodySaysTheSame_data()
    {
        QTest::addColumn<QByteArray>("zone");
        QTest::addColumn<QString>("range");
        for (const auto* zone : {"UTC", "Europe/Berlin", "Asia/Kolkata", "Asia/Kathmandu", "America/St_Johns"}) {
            for (const auto* range :
                 {"2024-10-26", "2024-10-27", "2024-10-26..2024-10-28", "2024-10-27T02:10..2024-10-27T02:50",
                  "2024-10-27T01:00..2024-10-27T04:00", "2024-10-26T10:50..2024-10-26T13:30",
                  "2024-10-26T10:50:17.123456..2024-10-26T17:30:59.5",
                  "2024-10-27T02:10+02:00..2024-10-27T02:10+01:00"})
                QTest::addRow("%s, %s", range, zone) << QByteArray(zone) << QString::fromLatin1(range);
        }
    }

    void everybodySaysTheSame()
    {
        QFETCH(QByteArray, zone);
        QFETCH(QString, range);
        const QTimeZone timeZone(zone);
        const auto visible = core::rangeFromExpression(range, core::TimePoint(), timeZone).value();
        for (const auto interval : {core::Interval::Minute, core::Interval::Hour}) {
            auto& connection = m_fixture->writer();
            const presentation::PlottedLine line{
                {u"cvs"_s, {}}, db::AggregateStore(connection).readSeries(u"cvs"_s, interval, visible).value()};
            const auto statistics = core::statistics(*line.series, core::Metric::TotalAmount, visible);
            const auto shown = core::shownBuckets(visible, interval);

            const auto points = m_folder.filePath(u"points.csv"_s);
            QVERIFY(core::writeSeriesCsv(points, presentation::plottedParts({line}, visible),
                                         {core::Metric::TotalAmount}, timeZone));
            const auto table = rowsOf(points);
            QCOMPARE(table.size(), statistics.buckets);
            if (!table.isEmpty()) {
                QCOMPARE(sumOf(table, 2), statistics.sum);
                QCOMPARE(qRound64(sumOf(table, 3)), statistics.documents);
            }

            const auto receipts = m_folder.filePath(u"receipts.csv"_s);
            QVERIFY(presentation::writeRawTable(
                connection,
                {receipts, {u"cvs"_s}, presentation::plottedRanges({line.line}, visible, interval), timeZone}));
            const auto raw = rowsOf(receipts);
            QCOMPARE(raw.size(), statistics.documents);
            for (const auto& row : raw) { // and can be read back
                const auto time = core::timePointFromIso(row.at(1), QTimeZone::utc());
                QVERIFY(time && shown.contains(*time));
            }

            const auto ranking = db::RankingStore(connection).read(shown).value();
            QCOMPARE(ranking.size(), std::size_t(raw.isEmpty() ? 0 : 1));
            if (raw.isEmpty())
                continue;
            QCOMPARE(ranking.front().documents, statistics.documents);
            QCOMPARE(ranking.front().totalAmount, statistics.sum);
            const db::TrendSlices slices(shown);
            double total = 0;
            for (std::size_t i = 0; i < slices.count(); ++i) {
                const std::chrono::duration<double, std::ratio<3600>> hours = slices.slice(i).length();
                total += ranking.front().amounts.at(i) * hours.count();
            }
            QVERIFY2(std::abs(total - statistics.sum) < 1e-6, qPrintable(QString::number(total)));
        }
    }

    /// Receipts dated in the future count in a range that they are in, like in tables, in the ranking and in SQL.
    void receiptsOfTheFutureCount()
    {
        const auto write = [this](const std::string& amount, const std::string& when) {
            return m_fixture->write(R"(INSERT INTO documents (ml_response, "timestamp") VALUES ('{"business_id": )"
                                    R"("ahead", "total": {"value": )" +
                                    amount + R"(, "score": 50}}', now() )" + when + ")");
        };
        QVERIFY(write("2", "- interval '20 hours'") && write("8", "") && write("4", "+ interval '40 days'"));
        QVERIFY(m_fixture->drain());
        auto& connection = m_fixture->writer();
        const auto now = db::serverTime(connection).value();
        using std::chrono::days;
        for (const auto interval : {core::Interval::Minute, core::Interval::Hour, core::Interval::Day}) {
            const auto calendar = core::BucketCalendar(interval, QTimeZone::utc());
            for (const auto& visible : {core::wholeBuckets({now + days(39), now + days(41)}, calendar),
                                        core::wholeBuckets({now - days(2), now + days(41)}, calendar)})
            {
                const auto series = db::AggregateStore(connection).readSeries(u"ahead"_s, calendar, visible).value();
                const auto statistics = core::statistics(*series, core::Metric::TotalAmount, visible);
                const auto ranking = db::RankingStore(connection).read(visible).value();
                QCOMPARE(ranking.size(), std::size_t(1));
                const auto& open = series->openBucket();
                const auto openAmount = open && visible.contains(core::bucketStart(open->bucket, calendar))
                                            ? series->metric(core::Metric::TotalAmount).at(open->bucket)
                                            : 0.0;
                QVERIFY(ranking.front().totalAmount >= 4);
                QCOMPARE(statistics.sum, ranking.front().totalAmount - openAmount);
            }
        }
        QVERIFY(m_fixture->write("DELETE FROM documents WHERE ml_response LIKE '%ahead%'"));
        QVERIFY(m_fixture->drain());
    }

    /// A day before is the day before, of 25 hours when it had so many.
    void theDayBeforeIsTheDayBefore()
    {
        const QTimeZone berlin("Europe/Berlin");
        const auto visible = core::rangeFromExpression(u"2024-10-28", core::TimePoint(), berlin).value();
        core::WorkspacePane pane;
        pane.businesses = {u"cvs"_s};
        pane.shift = core::PeriodShift::PreviousDay;
        std::vector<presentation::PlottedLine> lines;
        db::AggregateStore store(m_fixture->writer());
        for (const auto& line : core::linesOf(pane, visible, berlin))
            lines.push_back(
                {line, store.readSeries(line.business, core::Interval::Hour, line.shift.source(visible)).value()});
        const auto path = m_folder.filePath(u"days.csv"_s);
        QVERIFY(core::writeSeriesCsv(path, presentation::plottedParts(lines, visible), {core::Metric::TotalAmount},
                                     berlin));
        const auto rows = rowsOf(path);
        QCOMPARE(rows.front().front(), u"2024-10-27T00:00:00+02:00"_s);
        QCOMPARE(rows.back().front(), u"2024-10-28T23:00:00+01:00"_s);
        // Of the hour that came twice the first is what the other day's is set against.
        QCOMPARE(rows.size(), 24 + 24);
        const auto earlier =
            core::statistics(*lines[1].series, core::Metric::TotalAmount, lines[1].line.shift.sources(visible));
        QCOMPARE(earlier.buckets, 24);
        QCOMPARE(earlier.sum, sumOf(rows.mid(0, 24), 2));
    }
};

QTEST_GUILESS_MAIN(TestAgreement)
#include "tst_agreement.moc"
