// SPDX-License-Identifier: GPL-3.0-only
#include "app/jobs/progressmeter.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace oa::jobs;
using namespace std::chrono_literals;

class TestProgressMeter : public QObject
{
    Q_OBJECT

    const ProgressMeter::Instant m_start = ProgressMeter::Instant(1000s);

private Q_SLOTS:
    void tenASecond()
    {
        ProgressMeter meter;
        int shown = 0;
        for (int ms = 0; ms < 10000; ++ms)
            shown += meter.add({ms, 10000, u"Writing"_s}, m_start + std::chrono::milliseconds(ms)) ? 1 : 0;
        QVERIFY2(shown >= 90 && shown <= 100, QByteArray::number(shown).constData());
    }

    void rateAndTimeLeft()
    {
        ProgressMeter meter;
        std::optional<MeteredProgress> last;
        for (int i = 0; i <= 40; ++i)
            last = meter.add({i * 1000, 100000, u"Writing"_s}, m_start + i * 100ms);
        QVERIFY(last);
        QVERIFY(qAbs(last->perSecond - 10000) < 100);
        QVERIFY(last->remaining);
        QCOMPARE(last->remaining->count(), 6LL); // 60,000 left at 10,000 a second
    }

    void rateFollowsTheLastSeconds()
    {
        ProgressMeter meter;
        std::optional<MeteredProgress> last;
        qint64 done = 0;
        for (int i = 0; i < 1200; ++i) {
            done += i < 600 ? 1000 : 10; // a minute fast, a minute slow
            last = meter.add({done, 0, u"Writing"_s}, m_start + i * 100ms);
        }
        QVERIFY2(last->perSecond < 110, QByteArray::number(last->perSecond).constData());
        QVERIFY(!last->remaining); // no total
    }

    void newWorkIsShownAtOnceAndMeasuredAnew()
    {
        ProgressMeter meter;
        QVERIFY(meter.add({0, 10, u"Reading"_s}, m_start));
        QVERIFY(!meter.add({5, 10, u"Reading"_s}, m_start + 1ms));
        const auto next = meter.add({1, 10, u"Writing"_s}, m_start + 2ms);
        QVERIFY(next);
        QCOMPARE(next->perSecond, 0.0);
        const auto later = meter.add({3, 10, u"Writing"_s}, m_start + 1002ms); // though five were read before
        QVERIFY(later);
        QCOMPARE(later->perSecond, 2.0);
    }

    void theLastReportIsNotLost()
    {
        ProgressMeter meter;
        QVERIFY(!meter.last(m_start));
        QVERIFY(meter.add({0, 10, u"Writing"_s}, m_start));
        QVERIFY(!meter.add({10, 10, u"Writing"_s}, m_start + 1ms));
        QCOMPARE(meter.last(m_start + 2ms)->progress.done, 10LL);
    }
};

QTEST_GUILESS_MAIN(TestProgressMeter)
#include "tst_progressmeter.moc"
