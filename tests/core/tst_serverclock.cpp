// SPDX-License-Identifier: GPL-3.0-only
#include "core/time/serverclock.h"

#include <QTest>

using namespace oa::core;
using namespace std::chrono_literals;

namespace {

class HandClock final : public Clock
{
public:
    TimePoint now() const override { return time; }
    TimePoint time{std::chrono::sys_days(std::chrono::year(2024) / 5 / 1)};
};

/// Near enough for a machine that does other things as well.
bool isAbout(std::chrono::microseconds a, std::chrono::microseconds b)
{
    return std::chrono::abs(a - b) < 30s;
}

} // namespace

class TestServerClock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goesByTheOwnClockUntilTheServerAnswers()
    {
        HandClock own;
        ServerClock clock(&own);
        QCOMPARE(clock.now(), own.time);
        QVERIFY(!clock.isOwnClockWrong());
        clock.synchronize(own.time + 3h);
        clock.forget();
        QCOMPARE(clock.now(), own.time);
    }

    void goesOnByItselfHoweverTheOwnClockIsSet()
    {
        HandClock own;
        ServerClock clock(&own);
        const auto server = own.time + 3h;
        clock.synchronize(server);
        QVERIFY(isAbout(clock.now() - server, 0s));
        QVERIFY(clock.now() >= server);
        QVERIFY(clock.isOwnClockWrong());
        QVERIFY(isAbout(clock.ownIsAheadBy(), -3h));
        own.time += 100h;
        QVERIFY(isAbout(clock.now() - server, 0s));
        QVERIFY(isAbout(clock.ownIsAheadBy(), 97h));
    }

    void anAnswerThatWasLongUnderWayDoesNotTurnItBack()
    {
        HandClock own;
        ServerClock clock(&own);
        clock.synchronize(own.time + 3h);
        const auto before = clock.now();
        clock.synchronize(own.time + 3h - 100ms);
        QVERIFY(clock.now() >= before);
        clock.synchronize(own.time + 2h); // the server's clock was set
        QVERIFY(isAbout(clock.now() - own.time, 2h));
    }

    void aClockThatIsALittleOffIsRight()
    {
        HandClock own;
        ServerClock clock(&own);
        clock.synchronize(own.time + 5s);
        QVERIFY(!clock.isOwnClockWrong());
    }
};

QTEST_APPLESS_MAIN(TestServerClock)
#include "tst_serverclock.moc"
