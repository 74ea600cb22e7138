// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/pipelinefixture.h"
#include "tests/window/windowfixture.h"

using namespace oa;
using namespace oa::tests;
using namespace Qt::StringLiterals;

/// View ▸ Rolling mean, against what the server says of the same receipts.
class TestRollingWindow : public QObject
{
    Q_OBJECT

    TestServer m_server;

    static const charts::Layer* layerOf(WindowUnderTest& ui)
    {
        const auto& layers = ui.window.comparison()->panes()[0]->pane()->layers();
        return layers.empty() ? nullptr : &layers.front();
    }
    static double medianAt(WindowUnderTest& ui, const QString& time)
    {
        const auto* layer = layerOf(ui);
        if (!layer || !layer->medians)
            return -1;
        const auto at = core::timePointFromIso(time, QTimeZone::utc()).value();
        return layer->medians->scores.at(core::bucketAt(at, layer->series->calendar()));
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_server.start(), qPrintable(m_server.problem())); }

    void valuesAreThoseOfAllReceipts()
    {
        PipelineFixture fixture(m_server);
        // Three days; in each hour as many receipts as its number, with scores that scatter.
        QVERIFY(fixture.write(
            "INSERT INTO public.documents (ml_response, \"timestamp\") SELECT format('{\"business_id\": \"cvs\", "
            "\"total\": {\"value\": %s, \"score\": %s}}', h + r, (h * 37 + r * r * 11) % 101), "
            "timestamptz '2024-05-01 00:00Z' + h * interval '1 hour' + r * interval '1 minute' "
            "FROM generate_series(0, 71) h, generate_series(0, 3) r WHERE r < h % 5"));
        QVERIFY(fixture.drain());
        core::Workspace workspace;
        workspace.range = u"2024-05-02"_s; // the day before reaches into its first points
        workspace.zone = u"UTC"_s;
        workspace.interval = core::Interval::Hour;
        workspace.panes.resize(1);
        workspace.panes[0].businesses = {u"cvs"_s};
        WindowUnderTest ui;
        ui.window.comparison()->apply(workspace);
        ui.open(fixture.parameters());
        QTRY_VERIFY_WITH_TIMEOUT(ui.allShow(charts::ChartPane::State::Showing), 20'000);
        QVERIFY(!layerOf(ui)->medians);
        ui.find<QAction>("actionRolling_7")->trigger();
        QCOMPARE(ui.window.comparison()->workspace().rolling, 7);
        const auto expected = [&fixture](const QString& what, const QString& hour) {
            return fixture
                .value(u"SELECT %1 FROM public.document_values WHERE ts >= timestamptz '%2' - interval '6 hours' "
                       "AND ts < timestamptz '%2' + interval '1 hour'"_s.arg(what, hour)
                           .toStdString())
                .toDouble();
        };
        const auto median = u"percentile_cont(0.5) WITHIN GROUP (ORDER BY score)"_s;
        for (const auto* hour : {"2024-05-02T00:00:00Z", "2024-05-02T03:00:00Z", "2024-05-02T23:00:00Z"}) {
            const auto time = QString::fromLatin1(hour);
            QTRY_COMPARE_WITH_TIMEOUT(medianAt(ui, time), expected(median, time), 20'000);
            const auto* layer = layerOf(ui);
            const auto bucket =
                core::bucketAt(core::timePointFromIso(time, QTimeZone::utc()).value(), layer->series->calendar());
            const auto mean = [&](core::Metric metric) {
                return core::rollingMean(*layer->series, metric, 7).at(bucket);
            };
            QCOMPARE(mean(core::Metric::TotalAmount), expected(u"sum(total_amount) / 7"_s, time));
            QCOMPARE(mean(core::Metric::AverageScore), expected(u"avg(score)"_s, time));
        }
        // A receipt that comes late is in them.
        const auto before = medianAt(ui, u"2024-05-02T03:00:00Z"_s);
        QVERIFY(fixture.write(
            "INSERT INTO public.documents (ml_response, \"timestamp\") SELECT '{\"business_id\": \"cvs\", \"total\": "
            "{\"value\": 1, \"score\": 0}}', '2024-05-01 23:30Z' FROM generate_series(1, 30)"));
        QTRY_VERIFY_WITH_TIMEOUT(fixture.drain(), 20'000); // the window refreshes as well
        const auto after = expected(median, u"2024-05-02T03:00:00Z"_s);
        QVERIFY(after != before);
        QTRY_COMPARE_WITH_TIMEOUT(medianAt(ui, u"2024-05-02T03:00:00Z"_s), after, 30'000);

        ui.find<QAction>("actionUndo")->trigger();
        QCOMPARE(ui.window.comparison()->workspace().rolling, 0);
        QTRY_VERIFY(!layerOf(ui)->medians);
        QVERIFY(ui.find<QAction>("actionRolling_0")->isChecked());
    }
};

QTEST_MAIN(TestRollingWindow)
#include "tst_rollingwindow.moc"
