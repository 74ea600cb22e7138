// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/export/chartexport.h"
#include "core/statistics/mergedline.h"
#include "tests/support/pipelinefixture.h"
#include "tests/window/windowfixture.h"

using namespace oa;
using namespace oa::tests;
using namespace Qt::StringLiterals;

/// The course over lines that are too dense to show it, against what the server says of the same receipts.
class TestMergedWindow : public QObject
{
    Q_OBJECT

    TestServer m_server;

    static const charts::Layer* layerOf(WindowUnderTest& ui, std::size_t index = 0)
    {
        const auto& layers = ui.window.comparison()->panes()[0]->pane()->layers();
        return layers.size() > index ? &layers[index] : nullptr;
    }
    static bool hasCourse(WindowUnderTest& ui)
    {
        const auto* layer = layerOf(ui);
        return layer && layer->merged;
    }
    static double valueAt(WindowUnderTest& ui, core::Metric metric, const QString& time)
    {
        if (!hasCourse(ui))
            return -1;
        const auto* layer = layerOf(ui);
        const auto line = core::mergedLine(*layer->merged, metric, *layer->series);
        return line.at(
            core::bucketAt(core::timePointFromIso(time, QTimeZone::utc()).value(), layer->merged->calendar()));
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_server.start(), qPrintable(m_server.problem())); }

    void courseIsOfAllReceipts()
    {
        PipelineFixture fixture(m_server);
        // Ten days, at most four receipts in an hour, with scores that scatter; the day in Kolkata begins at 18:30 UTC.
        QVERIFY(fixture.write(
            "INSERT INTO public.documents (ml_response, \"timestamp\") SELECT format('{\"business_id\": \"cvs\", "
            "\"total\": {\"value\": %s, \"score\": %s}}', h % 50 + r, (h * 37 + r * r * 11) % 101), "
            "timestamptz '2024-04-30 18:30Z' + h * interval '1 hour' + r * interval '11 minute' "
            "FROM generate_series(0, 239) h, generate_series(0, 3) r WHERE r < 1 + h % 4"));
        QVERIFY(fixture.drain());
        core::Workspace workspace;
        workspace.range = u"2024-05-01..2024-05-10"_s;
        workspace.zone = u"Asia/Kolkata"_s;
        workspace.interval = core::Interval::Minute; // 14,400 of them
        workspace.panes.resize(1);
        workspace.panes[0].businesses = {u"cvs"_s};
        WindowUnderTest ui;
        ui.window.comparison()->apply(workspace);
        ui.open(fixture.parameters());
        QTRY_VERIFY_WITH_TIMEOUT(ui.allShow(charts::ChartPane::State::Showing), 20'000);
        QTRY_VERIFY_WITH_TIMEOUT(hasCourse(ui), 20'000);
        const auto interval = layerOf(ui)->merged->interval();
        QVERIFY(interval > core::Interval::Minute && interval < core::Interval::Day);
        const auto at = u"2024-05-03T07:30:00Z"_s; // a bucket of three, six and twelve hours in Kolkata begins at 06:30
        const auto whole = core::bucketRange(
            core::bucketAt(core::timePointFromIso(at, QTimeZone::utc()).value(), layerOf(ui)->merged->calendar()),
            layerOf(ui)->merged->calendar());
        const auto expected = [&](const char* what) {
            return fixture
                .value(u"SELECT %1 FROM public.document_values WHERE ts >= '%2' AND ts < '%3'"_s
                           .arg(QString::fromLatin1(what), core::toIsoString(whole.from, QTimeZone::utc()),
                                core::toIsoString(whole.to, QTimeZone::utc()))
                           .toStdString())
                .toDouble();
        };
        const auto minutes = static_cast<double>(whole.length() / std::chrono::minutes(1));
        const auto* const median = "percentile_cont(0.5) WITHIN GROUP (ORDER BY score)";
        QCOMPARE(valueAt(ui, core::Metric::TotalAmount, at), expected("sum(total_amount)") / minutes);
        QCOMPARE(valueAt(ui, core::Metric::DocumentCount, at), expected("count(*)") / minutes);
        QCOMPARE(valueAt(ui, core::Metric::AverageScore, at), expected("avg(score)"));
        QCOMPARE(valueAt(ui, core::Metric::MedianScore, at), expected(median));

        // A receipt that comes late is in it.
        const auto before = expected(median);
        QVERIFY(fixture.write(
            "INSERT INTO public.documents (ml_response, \"timestamp\") SELECT '{\"business_id\": \"cvs\", \"total\": "
            "{\"value\": 1, \"score\": 0}}', '2024-05-03 07:31Z' FROM generate_series(1, 30)"));
        QTRY_VERIFY_WITH_TIMEOUT(fixture.drain(), 20'000); // the window refreshes as well
        const auto after = expected(median);
        QVERIFY(after != before);
        QTRY_COMPARE_WITH_TIMEOUT(valueAt(ui, core::Metric::MedianScore, at), after, 30'000);

        // Pictures say what the strong line is.
        QVERIFY2(window::captionFor(*ui.window.comparison(), std::nullopt, {}).contains(u"strong lines: "_s),
                 qPrintable(window::captionFor(*ui.window.comparison(), std::nullopt, {})));
        // Neither rolling values nor differences nor buckets that can be told apart have it.
        ui.find<QAction>("actionRolling_7")->trigger();
        QTRY_VERIFY(!hasCourse(ui));
        ui.find<QAction>("actionRolling_0")->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(hasCourse(ui), 20'000);
        // A window that becomes narrow brings it, one that becomes wide takes it away.
        workspace.interval = core::Interval::FifteenMinutes; // 960
        ui.window.resize(1500, 800);
        ui.window.comparison()->apply(workspace);
        QTRY_VERIFY_WITH_TIMEOUT(!hasCourse(ui), 20'000);
        ui.window.comparison()->setPaused(true); // or what arrives would have it looked at anew
        ui.window.resize(520, 800);
        QTRY_VERIFY_WITH_TIMEOUT(hasCourse(ui), 20'000);
        QVERIFY(layerOf(ui)->merged->interval() >= core::Interval::Hour);
        ui.window.resize(1500, 800);
        QTRY_VERIFY_WITH_TIMEOUT(!hasCourse(ui), 20'000);
        ui.window.comparison()->setPaused(false);
        workspace.interval = core::Interval::Day;
        ui.window.comparison()->apply(workspace);
        QTRY_VERIFY_WITH_TIMEOUT(
            layerOf(ui) && layerOf(ui)->series && layerOf(ui)->series->interval() == core::Interval::Day, 20'000);
        QVERIFY(!hasCourse(ui));
        QVERIFY(!window::captionFor(*ui.window.comparison(), std::nullopt, {}).contains(u"strong lines"));
    }
};

QTEST_MAIN(TestMergedWindow)
#include "tst_mergedwindow.moc"
