// SPDX-License-Identifier: GPL-3.0-only
#include "app/jobs/refresh/refreshschedule.h"
#include "tests/jobs/scriptedjob.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace oa;
using namespace oa::jobs;
using test::ScriptedJob;
using test::untilStopped;

namespace {

/// A clock whose hands the test turns.
class HandClock final : public core::Clock
{
public:
    core::TimePoint now() const override { return core::fromEpochMicroseconds(m_now.load()); }
    void set(QStringView text)
    {
        m_now = core::toEpochMicroseconds(core::timePointFromIso(text, QTimeZone::utc()).value());
    }

private:
    std::atomic<qint64> m_now = 0;
};

} // namespace

class TestRefreshSchedule : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wholePeriods_data()
    {
        QTest::addColumn<QString>("now");
        QTest::addColumn<QString>("next");
        QTest::addColumn<int>("minutes");
        QTest::addRow("in between") << u"2024-05-01T10:02:31Z"_s << u"2024-05-01T10:05:00Z"_s << 5;
        QTest::addRow("on the mark") << u"2024-05-01T10:05:00Z"_s << u"2024-05-01T10:10:00Z"_s << 5;
        QTest::addRow("over the hour") << u"2024-05-01T10:59:59.999999Z"_s << u"2024-05-01T11:00:00Z"_s << 5;
        QTest::addRow("before 1970") << u"1969-12-31T23:58:01Z"_s << u"1970-01-01T00:00:00Z"_s << 5;
        QTest::addRow("hourly") << u"2024-05-01T10:02:31Z"_s << u"2024-05-01T11:00:00Z"_s << 60;
        QTest::addRow("hourly, on the mark") << u"2024-05-01T23:00:00Z"_s << u"2024-05-02T00:00:00Z"_s << 60;
    }
    void wholePeriods()
    {
        QFETCH(QString, now);
        QFETCH(int, minutes);
        const auto next = RefreshSchedule::nextAfter(core::timePointFromIso(now, QTimeZone::utc()).value(),
                                                     std::chrono::minutes(minutes));
        QTEST(core::toIsoString(next), "next");
    }

    void liveFollowsAndIsStoppedByPausing()
    {
        core::SystemClock clock;
        JobRunner runner(clock, nullptr, false);
        std::vector<bool> made;
        RefreshSchedule schedule(runner, clock, [&made](bool follows) {
            made.push_back(follows);
            return std::make_shared<ScriptedJob>([](const JobContext& context, int) { return untilStopped(context); },
                                                 true, u"refresh"_s);
        });
        QCOMPARE(runner.activeCount(), 0); // no database yet
        schedule.setDatabase(db::ConnectionParameters());
        QCOMPARE(made, std::vector<bool>{true});
        QCOMPARE(runner.jobs().front().trigger, db::JobTrigger::Live);
        schedule.setCadence(Cadence::Paused);
        QTRY_COMPARE(runner.activeCount(), 0);
        QCOMPARE(runner.jobs().front().state, db::JobState::Canceled);
        schedule.setCadence(Cadence::Live);
        QCOMPARE(made.size(), 2U);
        schedule.setDatabase(std::nullopt);
        QTRY_COMPARE(runner.activeCount(), 0);
    }

    void refusedLiveRunTellsWhy()
    {
        core::SystemClock clock;
        JobRunner runner(clock, nullptr, false);
        RefreshSchedule schedule(runner, clock, [](bool) {
            return std::make_shared<ScriptedJob>([](const JobContext&, int) -> core::Result<Outcome> {
                return core::fail(core::ErrorCode::Authentication, u"wrong password"_s);
            });
        });
        QString reason;
        connect(&schedule, &RefreshSchedule::stopped, this, [&reason](const core::Error& e) { reason = e.message; });
        schedule.setDatabase(db::ConnectionParameters());
        QTRY_COMPARE(reason, u"wrong password"_s);
        QCOMPARE(runner.jobs().front().attempt, 1);
    }

    /// Choosing live once more starts what was refused before.
    void refusedLiveRunCanBeWantedAgain()
    {
        core::SystemClock clock;
        JobRunner runner(clock, nullptr, false);
        int runs = 0;
        RefreshSchedule schedule(runner, clock, [&runs](bool) {
            return std::make_shared<ScriptedJob>([&runs](const JobContext& context, int) -> core::Result<Outcome> {
                if (++runs == 1)
                    return core::fail(core::ErrorCode::Authentication, u"wrong password"_s);
                return untilStopped(context);
            });
        });
        schedule.setDatabase(db::ConnectionParameters());
        QTRY_COMPARE(runner.activeCount(), 0);
        schedule.setCadence(Cadence::Live);
        QCOMPARE(runner.activeCount(), 1);
        schedule.setCadence(Cadence::Live); // it runs: nothing changes
        QCOMPARE(runner.jobs().size(), 2U);
        schedule.setDatabase(std::nullopt);
        QTRY_COMPARE(runner.activeCount(), 0);
    }

    void cancelingTheLiveRunPauses()
    {
        core::SystemClock clock;
        JobRunner runner(clock, nullptr, false);
        RefreshSchedule schedule(runner, clock, [](bool) {
            return std::make_shared<ScriptedJob>([](const JobContext& context, int) { return untilStopped(context); });
        });
        int paused = 0;
        connect(&schedule, &RefreshSchedule::paused, this, [&paused] { ++paused; });
        schedule.setDatabase(db::ConnectionParameters());
        runner.cancel(runner.jobs().front().id);
        QTRY_COMPARE(paused, 1);
        QCOMPARE(schedule.cadence(), Cadence::Paused);

        // Nobody's wish: another database, the end of the program.
        schedule.setCadence(Cadence::Live);
        schedule.setDatabase(std::nullopt);
        QTRY_COMPARE(runner.activeCount(), 0);
        QCOMPARE(paused, 1);
        QCOMPARE(schedule.cadence(), Cadence::Live);
    }

    void periodicRunsAtTheMark_data()
    {
        QTest::addColumn<int>("cadence");
        QTest::addColumn<QString>("following");
        QTest::addRow("every five minutes") << static_cast<int>(Cadence::Periodic) << u"2024-05-01T11:05:00Z"_s;
        QTest::addRow("every hour") << static_cast<int>(Cadence::Hourly) << u"2024-05-01T12:00:00Z"_s;
    }
    void periodicRunsAtTheMark()
    {
        QFETCH(int, cadence);
        QFETCH(QString, following);
        HandClock clock;
        clock.set(u"2024-05-01T10:59:59.990Z");
        JobRunner runner(clock, nullptr, false);
        std::vector<bool> made;
        RefreshSchedule schedule(runner, clock, [&made](bool follows) {
            made.push_back(follows);
            return std::make_shared<ScriptedJob>([](const JobContext&, int) { return Outcome(); });
        });
        schedule.setCadence(static_cast<Cadence>(cadence));
        schedule.setDatabase(db::ConnectionParameters());
        QCOMPARE(core::toIsoString(schedule.nextRun().value()), u"2024-05-01T11:00:00Z"_s);
        QTest::qWait(50); // the hands stand still: the timer fires and nothing is due
        QVERIFY(made.empty());
        clock.set(u"2024-05-01T11:00:00.001Z");
        QTRY_COMPARE(made, std::vector<bool>{false});
        QTRY_COMPARE(runner.jobs().front().state, db::JobState::Done);
        QCOMPARE(runner.jobs().front().trigger, db::JobTrigger::Schedule);
        QCOMPARE(core::toIsoString(schedule.nextRun().value()), following);
        schedule.setDatabase(std::nullopt);
        QVERIFY(!schedule.nextRun());
    }

    void names()
    {
        for (const auto cadence : {Cadence::Live, Cadence::Periodic, Cadence::Hourly, Cadence::Paused})
            QCOMPARE(cadenceFromName(nameOf(cadence)), std::optional(cadence));
        QVERIFY(!cadenceFromName(u"daily"));
    }
};

QTEST_GUILESS_MAIN(TestRefreshSchedule)
#include "tst_refreshschedule.moc"
