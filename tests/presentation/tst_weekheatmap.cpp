// SPDX-License-Identifier: GPL-3.0-only
#include "app/presentation/panes/weekheatmap.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace oa;

namespace {

constexpr std::size_t monday = 0;
constexpr std::size_t sunday = 6 * core::hoursADay;

core::WeekProfile profile()
{
    core::WeekProfile result;
    auto& cell = result.cells[monday + 10];
    cell.hours = 2;
    cell.documents = 4;
    cell.amountDocuments = 3;
    cell.scored = 2;
    cell.ocrScored = 1;
    cell.totalAmount = 25;
    cell.averageScore = 80.5;
    cell.medianScore = 81;
    cell.averageOcrScore = 70;
    cell.medianOcrScore = 71;
    auto& last = result.cells[sunday + 23];
    last.hours = 0.333;
    return result;
}

charts::HeatMap mapOf(const core::WeekProfile& some, core::Metric metric, const QLocale& locale = QLocale(u"en_GB"_s))
{
    return presentation::heatMapOf(some, metric, u"cvs"_s, locale);
}

} // namespace

class TestWeekHeatMap : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyHourHasItsPlace()
    {
        auto some = profile();
        for (std::size_t i = 0; i < some.cells.size(); ++i) {
            some.cells[i].documents = 1;
            some.cells[i].scored = 1;
            some.cells[i].averageScore = static_cast<double>(i);
        }
        const auto british = mapOf(some, core::Metric::AverageScore);
        const auto american = mapOf(some, core::Metric::AverageScore, QLocale(u"en_US"_s));
        QCOMPARE(british.rows, (QStringList{u"Mon"_s, u"Tue"_s, u"Wed"_s, u"Thu"_s, u"Fri"_s, u"Sat"_s, u"Sun"_s}));
        QCOMPARE(american.rows, (QStringList{u"Sun"_s, u"Mon"_s, u"Tue"_s, u"Wed"_s, u"Thu"_s, u"Fri"_s, u"Sat"_s}));
        QCOMPARE(british.columns.size(), 24);
        QCOMPARE(british.columns.first(), u"00"_s);
        QCOMPARE(british.columns.last(), u"23"_s);
        QCOMPARE(british.cells.size(), core::hoursAWeek);
        for (int row = 0; row < 7; ++row) {
            for (int hour = 0; hour < 24; ++hour) {
                QCOMPARE(british.cell(row, hour).value, row * 24.0 + hour);
                QCOMPARE(american.cell(row, hour).value, (row + 6) % 7 * 24.0 + hour);
            }
        }
        QCOMPARE(british.cell(0, 10).tip.section(u'\n', 0, 0), u"Monday, 10:00 to 11:00"_s);
        QCOMPARE(british.cell(6, 23).tip.section(u'\n', 0, 0), u"Sunday, 23:00 to 00:00"_s);
    }

    void tipsTellTheNumber()
    {
        const auto tip = [](core::Metric metric, const core::WeekProfile& some, int row = 0, int hour = 10) {
            return mapOf(some, metric).cell(row, hour).tip.section(u'\n', 1);
        };
        auto some = profile();
        QCOMPARE(tip(core::Metric::AverageScore, some), u"80.50\nn = 2"_s);
        QCOMPARE(tip(core::Metric::MedianScore, some), u"81\nn = 2"_s);
        QCOMPARE(tip(core::Metric::AverageOcrScore, some), u"70\nn = 1"_s);
        QCOMPARE(tip(core::Metric::MedianOcrScore, some), u"71\nn = 1"_s);
        QCOMPARE(tip(core::Metric::TotalAmount, some), u"12.50 per hour\nn = 3 in 2 h"_s);
        QCOMPARE(tip(core::Metric::DocumentCount, some), u"2 per hour\nn = 4 in 2 h"_s);
        QCOMPARE(tip(core::Metric::DocumentCount, some, 6, 23), u"0 per hour\nn = 0 in 0.33 h"_s);
        QCOMPARE(tip(core::Metric::AverageScore, some, 6, 23), u"no value\nn = 0"_s);
        QCOMPARE(tip(core::Metric::DocumentCount, some, 3, 3), u"Not in this range"_s);
        QCOMPARE(tip(core::Metric::AverageScore, some, 3, 3), u"Not in this range"_s);
        some.cells[monday + 11].documents = 3; // in an hour of which nothing else is known
        QCOMPARE(tip(core::Metric::DocumentCount, some, 0, 11), u"n = 3 in 0 h"_s);
        some.cells[monday + 10].totalAmount = -25;
        QCOMPARE(tip(core::Metric::TotalAmount, some), u"-12.50 per hour\nn = 3 in 2 h"_s);
        some.cells[monday + 10].shares = {{QString(), 1, 1}, {u"EUR"_s, 24, 2}};
        QCOMPARE(tip(core::Metric::TotalAmount, some), u"1 without a currency\n24 EUR\nn = 3 in 2 h"_s);
        QCOMPARE(tip(core::Metric::DocumentCount, some), u"2 per hour\nn = 4 in 2 h"_s);
    }

    void titlesAndWhatStandsInPlaceOfCells()
    {
        auto some = profile();
        QCOMPARE(mapOf(some, core::Metric::AverageScore).title, u"Average score of cvs, by weekday and hour"_s);
        some.cells[monday + 10].shares = {{u"EUR"_s, 25, 3}};
        const auto amounts = mapOf(some, core::Metric::TotalAmount);
        QVERIFY2(amounts.title.endsWith(u" of cvs, by weekday and hour (EUR)"_s), qPrintable(amounts.title));
        QVERIFY(!mapOf(some, core::Metric::DocumentCount).title.contains(u"EUR"_s));
        QVERIFY(presentation::heatMapOf(some, core::Metric::AverageScore, u"*"_s).title.contains(u"all businesses"_s));
        QCOMPARE(amounts.none, u"not known"_s);
        QCOMPARE(mapOf(some, core::Metric::AverageScore).none, u"no receipts"_s);
        for (const auto metric : core::allMetrics)
            QCOMPARE(mapOf(some, metric).message, QString());
        some.isIncomplete = true;
        for (const auto metric : core::allMetrics) {
            const auto isMedian = metric == core::Metric::MedianScore || metric == core::Metric::MedianOcrScore;
            QCOMPARE(mapOf(some, metric).message.contains(u"medians are not known yet"_s), isMedian);
        }
        for (const auto metric : core::allMetrics) {
            const auto ofScores = !core::isAdditive(metric);
            QCOMPARE(mapOf({}, metric).message,
                     ofScores ? u"No scores in this range"_s : u"No receipts in this range"_s);
        }
    }
};

QTEST_GUILESS_MAIN(TestWeekHeatMap)
#include "tst_weekheatmap.moc"
