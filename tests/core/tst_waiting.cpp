// SPDX-License-Identifier: GPL-3.0-only
#include "core/base/result.h"
#include "core/base/waiting.h"

#include <QTest>

#include <future>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using namespace oa::core;

class TestWaiting : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sleepsTheWholeTime()
    {
        const auto began = std::chrono::steady_clock::now();
        QVERIFY(sleepFor(20ms, std::stop_token()));
        QVERIFY(std::chrono::steady_clock::now() - began >= 20ms);
    }

    void aStopEndsIt()
    {
        std::stop_source stop;
        auto sleeping = std::async(std::launch::async, [token = stop.get_token()] { return sleepFor(24h, token); });
        stop.request_stop();
        QVERIFY(!sleeping.get()); // would not end otherwise
        QVERIFY(!sleepFor(24h, stop.get_token()));
    }

    void jitterIsFullAndBounded()
    {
        const BackOff backOff;
        QCOMPARE(backOff.delay(0, 0.0).count(), 0LL);
        QCOMPARE(backOff.delay(0, 0.999999).count(), 499LL);
        QCOMPARE(backOff.delay(1, 0.5).count(), 500LL);
        QCOMPARE(backOff.delay(3, 0.5).count(), 2000LL);
        QCOMPARE(backOff.delay(6, 0.5).count(), 15000LL); // 32 s is over the cap of 30 s
        QCOMPARE(backOff.delay(1'000'000, 0.5).count(), 15000LL);
        for (int i = 0; i < 1000; ++i)
            QVERIFY(backOff.delay(2) <= 2000ms && backOff.delay(2) >= 0ms);
    }

    void errorsAsOneLineAndAsSeveral()
    {
        const Error error{ErrorCode::Other, u"It broke."_s, u"ERROR 42"_s, u"Mend it."_s};
        QCOMPARE(error.text(), u"It broke. Mend it."_s);
        QCOMPARE(error.lines(), u"It broke.\nERROR 42\nMend it."_s);
        QCOMPARE((Error{ErrorCode::Other, u"It broke."_s, {}, {}}.text()), u"It broke."_s);
        QCOMPARE((Error{ErrorCode::Other, {}, {}, u"Mend it."_s}.lines()), u"Mend it."_s);
    }
};

QTEST_GUILESS_MAIN(TestWaiting)
#include "tst_waiting.moc"
