// SPDX-License-Identifier: GPL-3.0-only
#include "app/presentation/panes/thresholdshares.h"

#include "tests/support/pipelinefixture.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace oa;
using tests::PipelineFixture;

class TestThresholdShares : public QObject
{
    Q_OBJECT

    tests::TestServer m_server;

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_server.start(), qPrintable(m_server.problem())); }

    void countsDocumentsByTheirOwnValues()
    {
        PipelineFixture fixture(m_server);
        std::string documents;
        // Scores 10, 20 … 100, amounts 0.1 … 1.0, in one minute; one more without a score, one outside of the range.
        for (int i = 1; i <= 10; ++i)
            documents +=
                PipelineFixture::insertion(u"2024-05-01 10:00:%1Z"_s.arg(i, 2, 10, QChar(u'0')),
                                           PipelineFixture::payload(u"cvs"_s, QString::number(i * 0.1),
                                                                    QString::number(i * 10), QString::number(i)));
        documents += PipelineFixture::insertion(u"2024-05-01 10:00:30Z"_s, PipelineFixture::payload(u"cvs"_s, u"5"_s));
        documents += PipelineFixture::insertion(u"2024-05-01 11:00:00Z"_s,
                                                PipelineFixture::payload(u"cvs"_s, u"0"_s, u"0"_s, u"0"_s));
        documents += PipelineFixture::insertion(u"2024-04-30 10:00:01Z"_s,
                                                PipelineFixture::payload(u"cvs"_s, u"0"_s, u"7"_s, u"7"_s));
        QVERIFY(fixture.write(documents));
        QVERIFY(fixture.drain());
        const auto from = *core::timePointFromIso(u"2024-05-01T10:00:00Z", QTimeZone::utc());
        core::Thresholds thresholds{};
        const auto at = [&thresholds](core::Metric metric) -> auto&
        {
            return thresholds[core::indexOf(metric)];
        };
        at(core::Metric::TotalAmount) = 0.3; // the document of exactly 0.3 is not below
        at(core::Metric::AverageScore) = 30;
        at(core::Metric::MedianScore) = 100.5;
        at(core::Metric::MedianOcrScore) = 5;
        const auto shares = presentation::sharesBelow(
            fixture.writer(),
            {{u"cvs"_s, {}}, {u"cvs"_s, core::TimeShift::ofDays(1, QTimeZone::utc())}, {u"nobody"_s, {}}},
            {from, from + 1h}, thresholds, {{u"cvs"_s, 3}});
        QVERIFY2(shares, qPrintable(shares ? QString() : shares.error().message + shares.error().detail));
        const auto of = [&shares](core::Metric metric) { return (*shares)[core::indexOf(metric)]; };
        using Expected = std::vector<charts::ThresholdShare>;
        QVERIFY(of(core::Metric::TotalAmount) == (Expected{{3, 2.0 / 11, 0}, {11, 1, 1}})); // the earlier line is paler
        QVERIFY(of(core::Metric::AverageScore) == (Expected{{3, 0.2, 0}, {11, 1, 1}})); // of those that have a score
        QVERIFY(of(core::Metric::MedianScore) == (Expected{{3, 1, 0}, {11, 1, 1}}));
        QVERIFY(of(core::Metric::AverageOcrScore).empty()); // no threshold
        QVERIFY(of(core::Metric::MedianOcrScore) == (Expected{{3, 0.4, 0}, {11, 0, 1}}));
    }

    void stopsWhenAsked()
    {
        PipelineFixture fixture(m_server);
        std::stop_source stop;
        stop.request_stop();
        fixture.writer().setStopToken(stop.get_token());
        core::Thresholds thresholds{};
        thresholds[0] = 1;
        const auto shares = presentation::sharesBelow(fixture.writer(), {{u"cvs"_s, {}}},
                                                      {core::TimePoint(0us), core::TimePoint(1h)}, thresholds, {});
        QVERIFY(!shares);
        QCOMPARE(shares.error().code, core::ErrorCode::Canceled);
    }
};

QTEST_GUILESS_MAIN(TestThresholdShares)
#include "tst_thresholdshares.moc"
