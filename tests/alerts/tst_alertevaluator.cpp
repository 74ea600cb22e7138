// SPDX-License-Identifier: GPL-3.0-only
#include "db/alerts/alertevaluator.h"
#include "db/alerts/alerthistory.h"
#include "db/alerts/alertrulestore.h"
#include "db/alerts/alerttrial.h"
#include "db/state/dataextent.h"
#include "tests/support/pipelinefixture.h"

#include <QTest>

#include <thread>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
namespace core = oa::core;
namespace db = oa::db;
using oa::tests::PipelineFixture;
using oa::tests::TestServer;

namespace {

constexpr auto minute = 1min;
constexpr qint64 minutesBack = 60;

/// A database with a rule "low" on the scores of "ACME" by the minute, made an hour ago.
class Alerts : public PipelineFixture
{
public:
    explicit Alerts(TestServer& server)
        : PipelineFixture(server)
    {
        options.settling = 0s;
        rule.name = u"low"_s;
        rule.business = u"ACME"_s;
        rule.interval = core::Interval::Minute;
        rule.limit = 80;
        const auto now = *db::serverTime(writer());
        start = std::chrono::floor<std::chrono::minutes>(now) - minutesBack * minute;
    }

    bool add()
    {
        const auto added = db::AlertRuleStore(writer()).add(rule);
        if (!added)
            qWarning().noquote() << added.error().text();
        return added && backDate();
    }

    /// As if the rule had been made at `start`.
    bool backDate()
    {
        return writer()
            .execute("UPDATE alert_rules SET since = $1::timestamptz, evaluated_to = $1::timestamptz",
                     {db::parameter(start)})
            .has_value();
    }

    core::TimePoint at(qint64 minutes) const { return start + minutes * minute; }
    QString iso(qint64 minutes) const { return core::toIsoString(at(minutes)); }

    bool receipt(qint64 minutes, int score, int howMany = 1, const QString& business = u"ACME"_s)
    {
        for (int i = 0; i < howMany; ++i) {
            if (!write(
                    insertion(core::toIsoString(at(minutes) + 7s), payload(business, u"1"_s, QString::number(score)))))
                return false;
        }
        return true;
    }

    /// Nothing, with a warning, on failure. `changed`: minutes that are told of.
    std::optional<db::AlertRound> round(std::optional<core::TimeRange> changed = {})
    {
        if (!m_evaluator)
            m_evaluator = std::make_unique<db::AlertEvaluator>(worker(), options);
        if (changed)
            m_evaluator->noteChange(*changed);
        auto round = m_evaluator->round();
        if (!round) {
            qWarning().noquote() << round.error().text() << round.error().detail;
            return std::nullopt;
        }
        return *round;
    }

    core::TimeRange minutes(qint64 from, qint64 to) const { return {at(from), at(to)}; }

    /// "first-fired-ended" of each in minutes after `start`; withdrawn ones in brackets.
    QString firings()
    {
        return value("SELECT coalesce(string_agg(CASE WHEN withdrawn THEN '(' ELSE '' END || m(first_bucket) || '-' "
                     "|| m(fired_bucket) || '-' || coalesce(m(ended_bucket), '') || CASE WHEN withdrawn THEN ')' ELSE "
                     "'' END, ' ' ORDER BY fired_bucket, firing_id), '') FROM alert_firings");
    }
    QString history()
    {
        return value("SELECT coalesce(string_agg(what || coalesce(' ' || m(bucket), '') || CASE WHEN detail ? 'late' "
                     "THEN ' late' ELSE '' END, ', ' ORDER BY entry_id), '') FROM alert_history");
    }

    /// m(): minutes after `start`, for firings() and history().
    bool prepare()
    {
        return writer()
                   .execute("SELECT set_config('test.start', $1, false)", {db::parameter(core::toIsoString(start))})
                   .has_value() &&
               write("CREATE FUNCTION m(timestamptz) RETURNS text LANGUAGE sql AS $$ SELECT (extract(epoch FROM $1 - "
                     "current_setting('test.start')::timestamptz)::bigint / 60)::text $$");
    }

    core::AlertRule rule;
    db::AlertEvaluatorOptions options;
    core::TimePoint start;

private:
    std::unique_ptr<db::AlertEvaluator> m_evaluator;
};

} // namespace

class TestAlertEvaluator : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_server.start(), qPrintable(m_server.problem())); }
    void init()
    {
        m_alerts = std::make_unique<Alerts>(m_server);
        QVERIFY(m_alerts->prepare());
    }
    void cleanup() { m_alerts.reset(); }

    void firesAndEnds();
    void everyFinishedBucketOnce();
    void severalAtOnce();
    void killedBeforeTheCommit();
    void aNewEvaluatorFindsNothingToChange();
    void whatWaitsIsNotFinished();
    void theOpenBucketIsNotFinished();
    void aClockThatWasAhead_data();
    void aClockThatWasAhead();
    void aClockThatWasFarAhead();
    void lateReceiptsWithdraw();
    void lateReceiptsFire();
    void lateReceiptsMoveAndResume();
    void aLateReceiptAWeekBefore();
    void somebodyElseIsAtIt();
    void aLongPauseIsCaughtUp();
    void whatIsKeptBeginsWithOneThatEndsARow();
    void groupsAndAll();
    void noReceiptsAtAll();
    void tooFewReceipts();
    void oneCurrencyOfSeveral();
    void atrialSaysTheSame();
    void changedAndRemoved();
    void silencedAndAcknowledged();
    void whatIsUnknownIsSaid();
    void oneBadRuleDoesNotHinderOthers();

private:
    TestServer m_server;
    std::unique_ptr<Alerts> m_alerts;
};

void TestAlertEvaluator::firesAndEnds()
{
    auto& alerts = *m_alerts;
    alerts.rule.inARow = 2;
    QVERIFY(alerts.add());
    for (const auto& [minute, score] :
         {std::pair(0, 90), {1, 70}, {2, 90}, {3, 70}, {5, 71}, {6, 69}, {9, 95}, {20, 1}})
        QVERIFY(alerts.receipt(minute, score));
    QVERIFY(alerts.drain());
    const auto round = alerts.round();
    QVERIFY(round);
    QCOMPARE(round->rules, 1);
    QVERIFY(round->evaluated >= minutesBack);
    QCOMPARE(round->reevaluated, 0);
    QCOMPARE(alerts.firings(), u"3-5-9"_s); // nothing came in 4, 7 and 8
    QCOMPARE(alerts.history(), u"added, fired 5, ended 9"_s);
    const auto firings = db::AlertHistory(alerts.writer()).firings(1h);
    QVERIFY(firings);
    QCOMPARE(firings->size(), 1U);
    QCOMPARE(firings->front().value, 71.0);
    QCOMPARE(firings->front().documents, 1);
    QCOMPARE(firings->front().business, u"ACME"_s);
}

void TestAlertEvaluator::everyFinishedBucketOnce()
{
    auto& alerts = *m_alerts;
    QVERIFY(alerts.add());
    QVERIFY(alerts.receipt(3, 70));
    QVERIFY(alerts.drain());
    qint64 evaluated = 0;
    for (int i = 0; i < 3; ++i) {
        const auto round = alerts.round(alerts.minutes(0, minutesBack));
        QVERIFY(round);
        evaluated += round->evaluated;
    }
    QCOMPARE(alerts.value("SELECT count(*) FROM alert_evaluations"), QString::number(evaluated));
    QCOMPARE(alerts.value("SELECT max(times) FROM alert_evaluations"), u"1"_s);
    QCOMPARE(alerts.value("SELECT extract(epoch FROM evaluated_to - since)::bigint / 60 FROM alert_rules"),
             QString::number(evaluated));
    QCOMPARE(alerts.firings(), u"3-3-"_s);
    QCOMPARE(alerts.history(), u"added, fired 3"_s);
}

void TestAlertEvaluator::severalAtOnce()
{
    auto& alerts = *m_alerts;
    QVERIFY(alerts.add());
    for (int i = 0; i < 40; i += 2)
        QVERIFY(alerts.receipt(i, i % 4 == 0 ? 70 : 90));
    QVERIFY(alerts.drain());
    std::atomic<qint64> evaluated = 0;
    std::atomic<int> failed = 0;
    {
        std::vector<std::jthread> threads;
        for (int i = 0; i < 6; ++i) {
            threads.emplace_back([&, connection = alerts.connect()] {
                db::AlertEvaluator evaluator(*connection, alerts.options);
                evaluator.noteAnyChange();
                for (int round = 0; round < 5; ++round) {
                    const auto done = evaluator.round();
                    failed += done ? 0 : 1;
                    evaluated += done ? done->evaluated : 0;
                }
            });
        }
    }
    QCOMPARE(failed.load(), 0);
    QCOMPARE(alerts.value("SELECT count(*) FROM alert_evaluations"), QString::number(evaluated.load()));
    QCOMPARE(alerts.value("SELECT max(times) FROM alert_evaluations"), u"1"_s);
    QCOMPARE(alerts.value("SELECT count(*) FROM alert_firings"), u"10"_s);
    QCOMPARE(alerts.value("SELECT count(*) FROM alert_history WHERE what = 'fired'"), u"10"_s);
}

void TestAlertEvaluator::killedBeforeTheCommit()
{
    auto& alerts = *m_alerts;
    QVERIFY(alerts.add());
    QVERIFY(alerts.receipt(3, 70));
    QVERIFY(alerts.drain());
    {
        const auto doomed = alerts.connect();
        auto options = alerts.options;
        options.beforeCommit = [&] {
            QVERIFY(alerts.writer().execute("SELECT pg_terminate_backend($1::int)",
                                            {db::parameter(qint64(doomed->backendPid()))}));
        };
        db::AlertEvaluator evaluator(*doomed, options);
        QVERIFY(!evaluator.round());
    }
    QCOMPARE(alerts.value("SELECT count(*) FROM alert_evaluations"), u"0"_s);
    QCOMPARE(alerts.firings(), QString());
    QVERIFY(alerts.round());
    QCOMPARE(alerts.firings(), u"3-3-"_s);
    QCOMPARE(alerts.history(), u"added, fired 3"_s);
}

void TestAlertEvaluator::aNewEvaluatorFindsNothingToChange()
{
    auto& alerts = *m_alerts;
    QVERIFY(alerts.add());
    QVERIFY(alerts.receipt(3, 70));
    QVERIFY(alerts.drain());
    QVERIFY(alerts.round());
    const auto other = alerts.connect(); // as after a crash between the commit and whatever was to come
    db::AlertEvaluator evaluator(*other, alerts.options);
    evaluator.noteAnyChange();
    const auto round = evaluator.round();
    QVERIFY(round);
    QCOMPARE(round->reevaluated, 0);
    QCOMPARE(alerts.history(), u"added, fired 3"_s);
}

void TestAlertEvaluator::whatWaitsIsNotFinished()
{
    auto& alerts = *m_alerts;
    QVERIFY(alerts.add());
    QVERIFY(alerts.receipt(3, 70));
    QVERIFY(alerts.receipt(10, 70));
    QVERIFY(alerts.drain());
    QVERIFY(alerts.receipt(5, 90)); // waits
    auto round = alerts.round();
    QVERIFY(round);
    QCOMPARE(round->evaluated, 5);
    QCOMPARE(alerts.firings(), u"3-3-"_s);
    QVERIFY(alerts.drain());
    round = alerts.round();
    QVERIFY(round && round->evaluated >= minutesBack - 5);
    QCOMPARE(round->reevaluated, 0);
    QCOMPARE(alerts.firings(), u"3-3-5 10-10-"_s);
    // Everything waits: nothing is finished.
    QVERIFY(
        alerts.write("UPDATE alert_rules SET evaluated_to = evaluated_to - interval '5 minutes'; TRUNCATE documents"));
    round = alerts.round();
    QVERIFY(round);
    QCOMPARE(round->evaluated, 0);
}

void TestAlertEvaluator::theOpenBucketIsNotFinished()
{
    auto& alerts = *m_alerts;
    alerts.options.settling = 30min;
    QVERIFY(alerts.add());
    QVERIFY(alerts.receipt(35, 70));
    QVERIFY(alerts.drain());
    const auto round = alerts.round();
    QVERIFY(round);
    QVERIFY(round->evaluated >= 29 && round->evaluated <= 31);
    QCOMPARE(alerts.firings(), QString());
}

void TestAlertEvaluator::aClockThatWasAhead_data()
{
    QTest::addColumn<int>("lastLow"); // and none after it
    QTest::addColumn<QString>("meanwhile");
    QTest::addColumn<QString>("afterwards");
    // Minutes that nobody has come to yet have no receipts, which the rule is about.
    constexpr int beyond = minutesBack + 20;
    QTest::newRow("began to fire") << -1 << u"63-63-"_s << u"(63-63-)"_s;
    QTest::newRow("was over, and is not") << beyond - 1 << u"0-0-%1"_s.arg(beyond) << u"0-0-"_s;
}

/// The server's clock ran ahead, and was put right.
void TestAlertEvaluator::aClockThatWasAhead()
{
    QFETCH(int, lastLow);
    QFETCH(QString, meanwhile);
    QFETCH(QString, afterwards);
    auto& alerts = *m_alerts;
    alerts.rule.metric = core::Metric::DocumentCount;
    alerts.rule.leastDocuments = 0;
    const auto firesWhereThereAreNone = lastLow < 0;
    alerts.rule.condition = firesWhereThereAreNone ? core::AlertCondition::Below : core::AlertCondition::Above;
    alerts.rule.limit = firesWhereThereAreNone ? 1 : 0;
    QVERIFY(alerts.add());
    const auto past = firesWhereThereAreNone ? minutesBack + 3 : qint64(lastLow + 1);
    for (qint64 minute = 0; minute < past; ++minute)
        QVERIFY(alerts.receipt(minute, 90));
    QVERIFY(alerts.drain());
    auto ahead = alerts.options;
    ahead.settling = -40min;
    QVERIFY(db::AlertEvaluator(alerts.worker(), ahead).round());
    QCOMPARE(alerts.firings(), meanwhile);

    QVERIFY(alerts.round());
    QCOMPARE(alerts.firings(), afterwards);
    QCOMPARE(alerts.value("SELECT count(*) FROM alert_evaluations WHERE bucket > now()"), u"0"_s);
    QCOMPARE(alerts.value("SELECT evaluated_to <= now() AND since <= now() FROM alert_rules"), u"t"_s);
    QCOMPARE(alerts.value("SELECT count(*) FROM alert_history WHERE what IN ('withdrawn', 'resumed')"), u"1"_s);
}

/// So far that nothing is kept of the buckets before. What fired in them stays, and the rule goes on.
void TestAlertEvaluator::aClockThatWasFarAhead()
{
    auto& alerts = *m_alerts;
    alerts.rule.metric = core::Metric::DocumentCount;
    alerts.rule.leastDocuments = 0;
    alerts.rule.condition = core::AlertCondition::Above;
    alerts.rule.limit = 0;
    QVERIFY(alerts.add());
    for (const auto minute : {10, 11, 20})
        QVERIFY(alerts.receipt(minute, 90));
    QVERIFY(alerts.drain());
    auto ahead = alerts.options;
    ahead.settling = -40min;
    QVERIFY(db::AlertEvaluator(alerts.worker(), ahead).round());
    QVERIFY(alerts.write("DELETE FROM alert_evaluations WHERE bucket <= now()"));
    QCOMPARE(alerts.firings(), u"10-10-12 20-20-21"_s);
    // One that fires still, from before anything that is kept.
    QVERIFY(
        alerts.write("UPDATE alert_firings SET ended_bucket = NULL, end_noted = NULL WHERE m(fired_bucket) = '20'"));

    for (int i = 0; i < 2; ++i) {
        QVERIFY(alerts.round(alerts.minutes(0, minutesBack)));
        QCOMPARE(alerts.firings(), u"10-10-12 20-20-"_s);
        QCOMPARE(alerts.value("SELECT count(*) FROM alert_firings WHERE end_noted IS NULL"), u"0"_s);
    }
    // Made a moment ago, as far as can be told: what comes now is evaluated, and fires.
    QVERIFY(alerts.write("UPDATE alert_rules SET since = since - interval '30 minutes', "
                         "evaluated_to = evaluated_to - interval '30 minutes'"));
    QVERIFY(alerts.receipt(minutesBack - 5, 90));
    QVERIFY(alerts.drain());
    QVERIFY(alerts.round());
    QCOMPARE(alerts.firings(), u"10-10-12 20-20- 55-55-56"_s);
}

void TestAlertEvaluator::lateReceiptsWithdraw()
{
    auto& alerts = *m_alerts;
    QVERIFY(alerts.add());
    QVERIFY(alerts.receipt(3, 70));
    QVERIFY(alerts.receipt(9, 85));
    QVERIFY(alerts.drain());
    QVERIFY(alerts.round());
    QCOMPARE(alerts.firings(), u"3-3-9"_s);
    QVERIFY(alerts.receipt(3, 100)); // 85 on the average
    QVERIFY(alerts.drain());
    QVERIFY(alerts.round(alerts.minutes(30, 31))); // another minute tells nothing of it
    QCOMPARE(alerts.firings(), u"3-3-9"_s);
    const auto round = alerts.round(alerts.minutes(3, 4));
    QVERIFY(round);
    QCOMPARE(round->evaluated, 0);
    QCOMPARE(round->reevaluated, 1);
    QCOMPARE(alerts.firings(), u"(3-3-9)"_s);
    QCOMPARE(alerts.history(), u"added, fired 3, ended 9, reevaluated 3, withdrawn 3 late"_s);
    const auto entries = db::AlertHistory(alerts.writer()).entries(u"low"_s, 2);
    QVERIFY(entries);
    const auto& detail = entries->at(1).detail;
    QCOMPARE(detail[u"before"_s].toDouble(), 70.0);
    QCOMPARE(detail[u"value"_s].toDouble(), 85.0);
    QCOMPARE(detail[u"documents"_s].toInteger(), 2);
    QCOMPARE(detail[u"verdicts_changed"_s].toInteger(), 1);
}

void TestAlertEvaluator::lateReceiptsFire()
{
    auto& alerts = *m_alerts;
    QVERIFY(alerts.add());
    QVERIFY(alerts.receipt(9, 85));
    QVERIFY(alerts.drain());
    QVERIFY(alerts.round());
    QVERIFY(alerts.receipt(4, 10));
    QVERIFY(alerts.drain());
    const auto round = alerts.round(alerts.minutes(4, 5));
    QVERIFY(round);
    QCOMPARE(round->reevaluated, 1);
    QCOMPARE(alerts.firings(), u"4-4-9"_s);
    QCOMPARE(alerts.history(), u"added, reevaluated 4, fired 4 late, ended 9 late"_s);
}

void TestAlertEvaluator::lateReceiptsMoveAndResume()
{
    auto& alerts = *m_alerts;
    alerts.rule.inARow = 2;
    QVERIFY(alerts.add());
    for (const auto& [minute, score] : {std::pair(4, 70), {5, 70}, {6, 90}})
        QVERIFY(alerts.receipt(minute, score));
    QVERIFY(alerts.drain());
    QVERIFY(alerts.round());
    QCOMPARE(alerts.firings(), u"4-5-6"_s);
    QVERIFY(alerts.receipt(3, 60));    // the row begins sooner
    QVERIFY(alerts.receipt(6, 10, 3)); // and does not end
    QVERIFY(alerts.drain());
    QVERIFY(alerts.round(alerts.minutes(3, 7)));
    QCOMPARE(alerts.firings(), u"3-4-"_s);
    QCOMPARE(alerts.history(), u"added, fired 5, ended 6, reevaluated 3, moved 4 late, resumed 6 late"_s);
    QCOMPARE(alerts.value("SELECT count(*) FROM alert_firings WHERE end_noted IS NULL"), u"1"_s);
    QVERIFY(alerts.receipt(20, 99));
    QVERIFY(alerts.drain());
    QVERIFY(alerts.round(alerts.minutes(20, 21)));
    QCOMPARE(alerts.firings(), u"3-4-20"_s);
}

void TestAlertEvaluator::aLateReceiptAWeekBefore()
{
    auto& alerts = *m_alerts;
    alerts.rule.condition = core::AlertCondition::Changed;
    alerts.rule.limit = 5;
    alerts.rule.leastDocuments = 2;
    QVERIFY(alerts.add());
    constexpr qint64 week = 7 * 24 * 60;
    for (const int score : {79, 81}) {
        QVERIFY(alerts.receipt(3, score));
        QVERIFY(alerts.receipt(3 - week, score - 30));
    }
    QVERIFY(alerts.drain());
    QVERIFY(alerts.round());
    QCOMPARE(alerts.firings(), u"3-3-"_s);
    QCOMPARE(
        alerts.value("SELECT reference || ' ' || reference_documents FROM alert_evaluations WHERE verdict = 'met'"),
        u"50 2"_s);
    QVERIFY(alerts.write("DELETE FROM documents WHERE \"timestamp\" < now() - interval '3 days'"));
    for (const int score : {78, 82})
        QVERIFY(alerts.receipt(3 - week, score));
    QVERIFY(alerts.drain());
    const auto round = alerts.round(alerts.minutes(3 - week, 4 - week));
    QVERIFY(round);
    QCOMPARE(round->reevaluated, 1);
    QCOMPARE(alerts.firings(), u"(3-3-)"_s);
}

void TestAlertEvaluator::somebodyElseIsAtIt()
{
    auto& alerts = *m_alerts;
    QVERIFY(alerts.add());
    QVERIFY(alerts.receipt(3, 70));
    QVERIFY(alerts.drain());
    QVERIFY(alerts.round());
    QVERIFY(alerts.receipt(3, 100));
    QVERIFY(alerts.drain());
    const auto other = alerts.connect();
    QVERIFY(other->executeScript("BEGIN; SELECT FROM alert_rules FOR UPDATE"));
    auto round = alerts.round(alerts.minutes(3, 4));
    QVERIFY(round && round->isUnfinished);
    QCOMPARE(alerts.firings(), u"3-3-"_s);
    QVERIFY(other->executeScript("ROLLBACK"));
    round = alerts.round(); // it was told before, and remembers
    QVERIFY(round && !round->isUnfinished);
    QCOMPARE(round->reevaluated, 1);
    QCOMPARE(alerts.firings(), u"(3-3-)"_s);
}

void TestAlertEvaluator::aLongPauseIsCaughtUp()
{
    auto& alerts = *m_alerts;
    alerts.options.kept = 25;
    QVERIFY(alerts.add());
    QVERIFY(alerts.receipt(3, 70));
    QVERIFY(alerts.receipt(6, 90));
    QVERIFY(alerts.receipt(55, 70));
    QVERIFY(alerts.drain());
    int rounds = 0;
    for (bool isUnfinished = true; isUnfinished; ++rounds) {
        const auto round = alerts.round();
        QVERIFY(round);
        isUnfinished = round->isUnfinished;
    }
    QCOMPARE(rounds, 3);
    QCOMPARE(alerts.firings(), u"3-3-6 55-55-"_s);
}

void TestAlertEvaluator::whatIsKeptBeginsWithOneThatEndsARow()
{
    auto& alerts = *m_alerts;
    alerts.options.kept = 20;
    QVERIFY(alerts.add());
    QVERIFY(alerts.receipt(2, 90));
    QVERIFY(alerts.receipt(5, 90));
    QVERIFY(alerts.receipt(8, 70));
    QVERIFY(alerts.drain());
    while (alerts.round()->isUnfinished) {
    }
    // Kept are twenty; before them, all from the last that was not met, since the row of 8 fires still.
    QCOMPARE(alerts.value("SELECT m(min(bucket)) FROM alert_evaluations"), u"5"_s);
    QVERIFY(alerts.receipt(6, 60));
    QVERIFY(alerts.drain());
    QVERIFY(alerts.round(alerts.minutes(6, 7)));
    QCOMPARE(alerts.firings(), u"6-6-"_s);
}

void TestAlertEvaluator::groupsAndAll()
{
    auto& alerts = *m_alerts;
    QVERIFY(alerts.receipt(3, 70, 1, u"one"_s));
    QVERIFY(alerts.receipt(3, 80, 1, u"two"_s));
    QVERIFY(alerts.receipt(3, 99, 3, u"three"_s));
    QVERIFY(alerts.drain());
    QVERIFY(
        alerts.write("INSERT INTO business_groups (business_id, group_name, added_by) VALUES ('one', 'both', 'me'), "
                     "('two', 'both', 'me')"));
    for (const auto* business : {"both", "*", "three"}) {
        alerts.rule.name = alerts.rule.business = QString::fromLatin1(business);
        QVERIFY(alerts.add());
    }
    QVERIFY(alerts.round());
    QCOMPARE(alerts.value("SELECT string_agg(r.name || ' ' || round(e.value), ', ' ORDER BY r.name) FROM "
                          "alert_evaluations e JOIN alert_rules r USING (rule_id) WHERE value IS NOT NULL"),
             u"* 89, both 75, three 99"_s);
    QCOMPARE(alerts.value("SELECT string_agg(rule_name, ' ') FROM alert_firings"), u"both"_s);
}

void TestAlertEvaluator::noReceiptsAtAll()
{
    auto& alerts = *m_alerts;
    alerts.rule.metric = core::Metric::TotalAmount;
    alerts.rule.limit = 1;
    alerts.rule.leastDocuments = 0;
    QVERIFY(alerts.add());
    QVERIFY(alerts.receipt(-5, 70, 1, u"other"_s)); // the data begin before
    QVERIFY(alerts.receipt(2, 70));
    QVERIFY(alerts.drain());
    QVERIFY(alerts.round());
    QCOMPARE(alerts.firings(), u"0-0-2 3-3-"_s);
}

/// Their number is watched as values are, without a least number of them; so is how it changes within a week.
void TestAlertEvaluator::tooFewReceipts()
{
    auto& alerts = *m_alerts;
    alerts.rule.metric = core::Metric::DocumentCount;
    alerts.rule.limit = 2;
    alerts.rule.leastDocuments = core::usualLeastDocuments(alerts.rule.metric, alerts.rule.condition);
    QVERIFY(alerts.add());
    QVERIFY(alerts.receipt(-5, 70, 1, u"other"_s)); // the data begin before
    QVERIFY(alerts.receipt(2, 70, 2));
    QVERIFY(alerts.receipt(3, 70, 1));
    constexpr qint64 week = 7 * 24 * 60;
    QVERIFY(alerts.receipt(5 - week, 70, 6));
    QVERIFY(alerts.receipt(6 - week, 70, 5)); // five against none may be chance
    QVERIFY(alerts.drain());
    QVERIFY(alerts.round());
    QCOMPARE(alerts.firings(), u"0-0-2 3-3-"_s);

    alerts.rule.condition = core::AlertCondition::Changed;
    alerts.rule.limit = 1;
    alerts.rule.leastDocuments = core::usualLeastDocuments(alerts.rule.metric, alerts.rule.condition);
    const auto trial = db::AlertTrial::run(alerts.worker(), alerts.rule, alerts.minutes(0, 20));
    QVERIFY2(trial, qPrintable(trial ? QString() : trial.error().text()));
    QCOMPARE(trial->firings.size(), std::size_t(1));
    QCOMPARE(core::bucketStart(trial->firings.front().fired, core::Interval::Minute), alerts.at(5));
}

void TestAlertEvaluator::oneCurrencyOfSeveral()
{
    auto& alerts = *m_alerts;
    const auto veryfi = [&](qint64 minute, const QString& total, const QString& currency) {
        return alerts.write(PipelineFixture::insertion(
            alerts.iso(minute),
            uR"({"vendor": {"name": "ACME"}, "total": %1, "currency_code": "%2", "line_items": []})"_s.arg(total,
                                                                                                           currency)));
    };
    QVERIFY(veryfi(3, u"100"_s, u"EUR"_s));
    QVERIFY(veryfi(3, u"900"_s, u"JPY"_s));
    QVERIFY(veryfi(4, u"100"_s, u"EUR"_s));
    QVERIFY(alerts.drain());
    alerts.rule.metric = core::Metric::TotalAmount;
    alerts.rule.condition = core::AlertCondition::Above;
    alerts.rule.limit = 99;
    QVERIFY(alerts.add());
    alerts.rule.name = u"in euros"_s;
    alerts.rule.currency = u"EUR"_s;
    QVERIFY(alerts.add());
    QVERIFY(alerts.round());
    QCOMPARE(alerts.value("SELECT string_agg(r.name || ' ' || m(bucket) || ' ' || verdict || ' ' || documents, ', ' "
                          "ORDER BY r.name, bucket) FROM alert_evaluations e JOIN alert_rules r USING (rule_id) WHERE "
                          "documents > 0"),
             u"in euros 3 met 1, in euros 4 met 1, low 3 unknown 2, low 4 met 1"_s);
}

void TestAlertEvaluator::atrialSaysTheSame()
{
    auto& alerts = *m_alerts;
    for (const auto& [minute, score] :
         {std::pair(0, 90), {1, 70}, {2, 90}, {3, 70}, {5, 71}, {6, 69}, {9, 95}, {20, 1}})
        QVERIFY(alerts.receipt(minute, score));
    QVERIFY(alerts.drain());
    QVERIFY(alerts.add());
    QVERIFY(alerts.round());
    const auto trial = db::AlertTrial::run(alerts.writer(), alerts.rule, alerts.minutes(0, 24 * 60));
    QVERIFY(trial);
    QCOMPARE(trial->known(), 8);
    QCOMPARE(trial->firings.size(), 3U); // 1, 3 to 8, and 20, which fires still
    QCOMPARE(QString::number(trial->firings.size()), alerts.value("SELECT count(*) FROM alert_firings"));
    QVERIFY(trial->range.to <= *db::serverTime(alerts.writer()));
    QVERIFY(trial->evaluations.size() >= std::size_t(minutesBack));
}

void TestAlertEvaluator::changedAndRemoved()
{
    auto& alerts = *m_alerts;
    QVERIFY(alerts.add());
    QVERIFY(alerts.receipt(3, 70));
    QVERIFY(alerts.drain());
    QVERIFY(alerts.round());
    db::AlertRuleStore store(alerts.writer());
    const auto stored = store.find(u"low"_s);
    QVERIFY(stored && stored->firing);
    QCOMPARE(stored->rule, alerts.rule);
    auto other = alerts.rule;
    other.limit = 50;
    QVERIFY(store.change(stored->id, other));
    QVERIFY(!store.find(u"low"_s)->firing);
    QVERIFY(store.find(u"low"_s)->since > alerts.at(minutesBack - 1));
    QVERIFY(alerts.round(alerts.minutes(0, minutesBack)));
    QCOMPARE(alerts.firings(), u"3-3-"_s); // over, and as it was
    QVERIFY(store.remove(u"low"_s));
    QVERIFY(store.list()->empty());
    QCOMPARE(alerts.history(), u"added, fired 3, changed, removed"_s);
    QCOMPARE(alerts.value("SELECT count(*) FROM alert_firings WHERE end_noted IS NULL"), u"0"_s);
    QVERIFY(alerts.add()); // the name is free again
    const auto again = store.add(alerts.rule);
    QVERIFY(!again);
    QCOMPARE(again.error().code, core::ErrorCode::AlreadyDone);
}

void TestAlertEvaluator::silencedAndAcknowledged()
{
    auto& alerts = *m_alerts;
    QVERIFY(alerts.add());
    db::AlertRuleStore store(alerts.writer());
    auto seen = store.acknowledge(u"low"_s);
    QVERIFY(!seen);
    QCOMPARE(seen.error().code, core::ErrorCode::NotFound);
    QVERIFY(alerts.receipt(3, 70));
    QVERIFY(alerts.drain());
    QVERIFY(alerts.round());
    QVERIFY(store.silence(u"low"_s, 2h)->has_value());
    QVERIFY(store.find(u"low"_s)->silencedUntil);
    QVERIFY(db::AlertHistory(alerts.writer()).firings(0s)->front().isSilenced);
    QVERIFY(!store.silence(u"low"_s, 0s)->has_value());
    QVERIFY(!store.find(u"low"_s)->silencedUntil);
    seen = store.acknowledge(u"low"_s);
    QVERIFY(seen);
    QVERIFY(!seen->by.isEmpty());
    const auto again = store.acknowledge(u"low"_s);
    QVERIFY(again);
    QCOMPARE(again->when, seen->when);
    QCOMPARE(store.find(u"low"_s)->firing->acknowledgedBy, seen->by);
    QCOMPARE(alerts.history(), u"added, fired 3, silenced, unsilenced, acknowledged"_s);
}

void TestAlertEvaluator::whatIsUnknownIsSaid()
{
    auto& alerts = *m_alerts;
    QVERIFY(alerts.add());
    db::AlertRuleStore store(alerts.writer());
    const auto found = store.find(u"lwo"_s);
    QVERIFY(!found);
    QCOMPARE(found.error().code, core::ErrorCode::NotFound);
    QVERIFY2(found.error().remedy.contains(u"low"_s), qPrintable(found.error().remedy));
    QVERIFY(!store.remove(u"lwo"_s));
    QVERIFY(!store.silence(u"lwo"_s, 1h));
    QVERIFY(!store.acknowledge(u"lwo"_s));
}

void TestAlertEvaluator::oneBadRuleDoesNotHinderOthers()
{
    auto& alerts = *m_alerts;
    QVERIFY(alerts.add());
    alerts.rule.name = u"another"_s;
    QVERIFY(alerts.add());
    QVERIFY(alerts.write("UPDATE alert_rules SET metric = 'of tomorrow' WHERE name = 'another'"));
    QVERIFY(alerts.receipt(3, 70));
    QVERIFY(alerts.drain());
    db::AlertEvaluator evaluator(alerts.worker(), alerts.options);
    const auto round = evaluator.round();
    QVERIFY(!round);
    QVERIFY(round.error().message.contains(u"another"_s));
    QCOMPARE(alerts.firings(), u"3-3-"_s);
}

QTEST_GUILESS_MAIN(TestAlertEvaluator)
#include "tst_alertevaluator.moc"
