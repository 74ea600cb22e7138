// SPDX-License-Identifier: GPL-3.0-only
#include "core/workspace/workspace.h"

#include <QTemporaryDir>
#include <QTest>

using namespace oa::core;
using namespace Qt::StringLiterals;

class TestWorkspace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everythingSurvivesAFile()
    {
        Workspace workspace;
        workspace.range = u"last 7 days"_s;
        workspace.zoom =
            TimeRange{fromEpochMicroseconds(1'700'000'000'000'001), fromEpochMicroseconds(1'700'000'500'000'000)};
        workspace.interval = Interval::Hour;
        workspace.zone = u"Asia/Kolkata"_s;
        workspace.axes = AxisMode::SameSpan;
        workspace.panes = {
            {{u"a \"b\"\n<img>"_s, u"Ünï "_s}, {Metric::MedianScore}, Comparison::Ratio, PeriodShift::PreviousWeek},
            {}};
        workspace.panes[1].spread = true;
        workspace.colors = {{u"Ünï "_s, 3}, {u"a \"b\"\n<img>"_s, 0}};
        workspace.fades = false;
        workspace.rolling = 7;
        workspace.database = u"receipts @ db.example"_s;
        workspace.panes[1].thresholds[indexOf(Metric::MedianScore)] = 59.5;
        workspace.panes[1].thresholds[indexOf(Metric::TotalAmount)] = -0.1;
        const QTemporaryDir folder;
        const auto path = folder.filePath(u"one.json"_s);
        QVERIFY(writeWorkspace(path, workspace));
        const auto read = readWorkspace(path);
        QVERIFY2(read, qPrintable(read ? QString() : read.error().message));
        QVERIFY(*read == workspace);
    }

    /// A file of a program that knew five charts shows five.
    void aFileOfBeforeTheNumberOfReceiptsOpensAsBefore()
    {
        const auto read = workspaceFromJson(
            R"({"ocr_analytics_workspace": 1, "panes": [{"businesses": ["cvs"], "metrics": ["total_amount", "avg_score",
                "median_score", "avg_ocr_score", "median_ocr_score"]}]})");
        QVERIFY(read);
        QCOMPARE(read->panes.front().metrics,
                 (std::vector{Metric::TotalAmount, Metric::AverageScore, Metric::MedianScore, Metric::AverageOcrScore,
                              Metric::MedianOcrScore}));
        const auto again = workspaceFromJson(
            R"({"ocr_analytics_workspace": 1, "panes": [{"businesses": ["cvs"], "metrics": ["documents"]}]})");
        QVERIFY(again);
        QCOMPARE(again->panes.front().metrics, std::vector{Metric::DocumentCount});
    }

    void absentKeysKeepTheirDefaults()
    {
        const auto read = workspaceFromJson("{\"ocr_analytics_workspace\": 1, \"later\": true}");
        QVERIFY(read);
        QVERIFY(*read == Workspace());
    }

    void whatCannotBeRead_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<int>("code");
        const auto row = [](const char* name, const QByteArray& json, ErrorCode code = ErrorCode::BadInput) {
            QTest::addRow("%s", name) << json << static_cast<int>(code);
        };
        row("nothing", "");
        row("an array", "[]");
        row("another program's JSON", "{\"range\": \"now\"}");
        row("a newer version", "{\"ocr_analytics_workspace\": 2}", ErrorCode::Unsupported);
        row("an unknown interval", "{\"ocr_analytics_workspace\": 1, \"interval\": \"fortnight\"}");
        row("an unknown zone", "{\"ocr_analytics_workspace\": 1, \"zone\": \"Mars/Base\"}");
        row("an unknown mode", "{\"ocr_analytics_workspace\": 1, \"panes\": [{\"mode\": \"sum\"}]}");
        row("an unknown metric", "{\"ocr_analytics_workspace\": 1, \"panes\": [{\"metrics\": [\"accuracy\"]}]}");
        row("no metric at all", "{\"ocr_analytics_workspace\": 1, \"panes\": [{\"metrics\": []}]}");
        row("a zoom turned around",
            "{\"ocr_analytics_workspace\": 1, \"zoom\": [\"2024-05-02T00:00:00Z\", \"2024-05-01T00:00:00Z\"]}");
        row("a spread that is a word", "{\"ocr_analytics_workspace\": 1, \"panes\": [{\"spread\": \"yes\"}]}");
        row("a threshold of no metric",
            "{\"ocr_analytics_workspace\": 1, \"panes\": [{\"thresholds\": {\"accuracy\": 1}}]}");
        row("a threshold that is a text",
            "{\"ocr_analytics_workspace\": 1, \"panes\": [{\"thresholds\": {\"avg_score\": \"60\"}}]}");
        row("seven panes", "{\"ocr_analytics_workspace\": 1, \"panes\": [{},{},{},{},{},{},{}]}");
        row("panes that are a number", "{\"ocr_analytics_workspace\": 1, \"panes\": 7}");
        row("a range that is a number", "{\"ocr_analytics_workspace\": 1, \"range\": 7}");
        row("an interval that is a number", "{\"ocr_analytics_workspace\": 1, \"interval\": 60}");
        row("a zone that is a number", "{\"ocr_analytics_workspace\": 1, \"zone\": 2}");
        row("metrics that are a word", "{\"ocr_analytics_workspace\": 1, \"panes\": [{\"metrics\": \"avg_score\"}]}");
        row("businesses that are a word", "{\"ocr_analytics_workspace\": 1, \"panes\": [{\"businesses\": \"cvs\"}]}");
        row("a colour that there is not", "{\"ocr_analytics_workspace\": 1, \"colors\": {\"cvs\": 8}}");
        row("colours in a list", "{\"ocr_analytics_workspace\": 1, \"colors\": [1]}");
        row("a rolling mean of one point", "{\"ocr_analytics_workspace\": 1, \"rolling\": 1}");
        row("a rolling mean of half a point", "{\"ocr_analytics_workspace\": 1, \"rolling\": 2.5}");
        row("a rolling mean of too many points", "{\"ocr_analytics_workspace\": 1, \"rolling\": 367}");
        row("fading that is a word", "{\"ocr_analytics_workspace\": 1, \"fade\": \"no\"}");
        row("a database that is a number", "{\"ocr_analytics_workspace\": 1, \"database\": 5}");
        row("a name that is a number", "{\"ocr_analytics_workspace\": 1, \"panes\": [{\"businesses\": [1]}]}");
    }

    void whatCannotBeRead()
    {
        QFETCH(QByteArray, json);
        QFETCH(int, code);
        const auto read = workspaceFromJson(json);
        QVERIFY(!read);
        QCOMPARE(static_cast<int>(read.error().code), code);
        QVERIFY(!read.error().message.isEmpty());
    }

    void anEarlierPeriodDoublesTheLines()
    {
        WorkspacePane pane;
        pane.businesses = {u"cvs"_s, u"safeway"_s};
        const TimeRange range{fromEpochMicroseconds(0), fromEpochMicroseconds(90LL * 60 * 1'000'000)};
        const QTimeZone berlin("Europe/Berlin");
        QCOMPARE(linesOf(pane, range, berlin).size(), std::size_t(2));
        pane.shift = PeriodShift::PreviousRange;
        const auto lines = linesOf(pane, range, berlin);
        QCOMPARE(lines.size(), std::size_t(4));
        QCOMPARE(lines[1].business, u"safeway"_s);
        QVERIFY(lines[1].shift.isNone());
        QCOMPARE(lines[2].business, u"cvs"_s);
        QVERIFY(lines[2].shift ==
                TimeShift::ofLength(std::chrono::hours(2))); // whole hours, so that hours lie on hours
        QVERIFY(shiftOf(PeriodShift::PreviousWeek, range, berlin) == TimeShift::ofDays(7, berlin));
        QVERIFY(shiftOf(PeriodShift::FourWeeks, range, berlin) == TimeShift::ofDays(28, berlin));
        QVERIFY(shiftOf(PeriodShift::FiftyTwoWeeks, range, berlin) == TimeShift::ofDays(364, berlin)); // same weekdays
        QVERIFY(shiftOf(PeriodShift::PreviousMonth, range, berlin) == TimeShift::ofMonths(1, berlin));
        QVERIFY(shiftOf(PeriodShift::PreviousYear, range, berlin) == TimeShift::ofMonths(12, berlin));
    }

    void theRangeBeforeIsOneOfTheCalendar()
    {
        const QTimeZone berlin("Europe/Berlin");
        const auto before = [&berlin](const char* from, const char* to) {
            const auto at = [&berlin](const char* text) {
                return timePointFromIso(QString::fromLatin1(text), berlin).value();
            };
            return shiftOf(PeriodShift::PreviousRange, {at(from), at(to)}, berlin);
        };
        QVERIFY(before("2024-03-01", "2024-04-01") == TimeShift::ofMonths(1, berlin));
        QVERIFY(before("2024-01-01", "2025-01-01") == TimeShift::ofMonths(12, berlin));
        QVERIFY(before("2024-03-30", "2024-04-02") == TimeShift::ofDays(3, berlin)); // of which one has 23 hours
        QVERIFY(before("2024-03-30T10:00", "2024-03-30T11:30") == TimeShift::ofLength(std::chrono::hours(2)));
        // One end on a border of days or months makes it no range of them.
        using std::chrono::hours;
        QVERIFY(before("2024-03-01", "2024-04-01T01:00") == TimeShift::ofLength(hours(31 * 24)));
        QVERIFY(before("2024-02-29T23:00", "2024-04-01") == TimeShift::ofLength(hours(31 * 24)));
        QVERIFY(before("2024-03-03", "2024-03-05T12:00") == TimeShift::ofLength(hours(60)));
        QVERIFY(before("2024-03-03T12:00", "2024-03-05") == TimeShift::ofLength(hours(36)));
        QVERIFY(before("2024-03-03", "2024-03-04") == TimeShift::ofDays(1, berlin));
        QVERIFY(before("2024-03-03T10:00", "2024-03-03T12:00") == TimeShift::ofLength(hours(2)));
        QVERIFY(before("2024-03-03T10:59", "2024-03-03T11:01") == TimeShift::ofLength(hours(2)));
        QVERIFY(before("1969-12-31", "1970-01-01") == TimeShift::ofDays(1, berlin));
    }

    void everyIntervalCanBeStored()
    {
        for (const auto interval : allIntervals) {
            Workspace workspace;
            workspace.interval = interval;
            QVERIFY(workspaceFromJson(toJson(workspace)).value().interval == interval);
        }
    }

    void aFolderIsNoPlaceForAFile()
    {
        const QTemporaryDir folder;
        QVERIFY(!writeWorkspace(folder.path(), Workspace()));
        QVERIFY(!readWorkspace(folder.filePath(u"absent.json"_s)));
    }
};

QTEST_APPLESS_MAIN(TestWorkspace)
#include "tst_workspace.moc"
