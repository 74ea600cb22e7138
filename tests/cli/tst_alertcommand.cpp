// SPDX-License-Identifier: GPL-3.0-only
#include "tests/cli/program.h"
#include "tests/support/pipelinefixture.h"

#include <QDateTime>
#include <QJsonArray>

using namespace Qt::StringLiterals;
using namespace oa;
using tests::PipelineFixture;
using tests::Program;

/// `alert`, and the evaluation by `refresh`, as processes of their own.
class TestAlertCommand : public QObject
{
    Q_OBJECT

    tests::TestServer m_server;
    std::unique_ptr<PipelineFixture> m_fixture;

    tests::ProgramRun run(const QStringList& words)
    {
        return Program::run(QStringList{u"--database"_s, m_server.conninfo(m_fixture->parameters()), u"--json"_s,
                                        u"--zone"_s, u"UTC"_s} +
                            words);
    }
    static QStringList low(const QString& action, const QString& name = {})
    {
        QStringList words{u"alert"_s, action};
        if (!name.isEmpty())
            words += name;
        return words + QStringList{u"--metric"_s,   u"avg_score"_s, u"--business"_s, u"ACME"_s,
                                   u"--interval"_s, u"hour"_s,      u"--below"_s,    u"80"_s};
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_server.start(), qPrintable(m_server.problem()));
        m_fixture = std::make_unique<PipelineFixture>(m_server);
        const auto add = [](const QString& time, const QString& score) {
            return PipelineFixture::insertion(time, PipelineFixture::payload(u"ACME"_s, u"1"_s, score));
        };
        QVERIFY(m_fixture->write(add(u"2024-05-01 08:10Z"_s, u"90"_s) + add(u"2024-05-01 09:10Z"_s, u"70"_s) +
                                 add(u"2024-05-01 10:10Z"_s, u"60"_s) + add(u"2024-05-01 11:10Z"_s, u"90"_s) +
                                 add(u"2024-05-01 13:10Z"_s, u"75"_s) + add(u"2024-05-01 15:10Z"_s, u"85"_s) +
                                 add(u"2024-05-02 09:10Z"_s, u"79"_s)));
        QVERIFY(m_fixture->drain());
    }
    void cleanup() { QVERIFY(m_fixture->write("DELETE FROM alert_rules; DELETE FROM alert_history")); }

    void aRuleIsTriedOnThePast()
    {
        auto tried = run(low(u"test"_s) + QStringList{u"--from"_s, u"2024-05-01"_s, u"--to"_s, u"2024-05-03"_s});
        QVERIFY2(tried.exitCode == 0, tried.all().constData());
        auto json = tried.json();
        QCOMPARE(json[u"would_have_fired"_s].toInt(), 3);
        QCOMPARE(json[u"buckets"_s].toInt(), 48);
        QCOMPARE(json[u"buckets_with_enough_receipts"_s].toInt(), 7);
        const auto firings = json[u"firings"_s].toArray();
        QCOMPARE(firings.at(0)[u"fired_bucket"_s].toString(), u"2024-05-01T09:00:00Z"_s);
        QCOMPARE(firings.at(0)[u"ended_bucket"_s].toString(), u"2024-05-01T11:00:00Z"_s);
        QCOMPARE(firings.at(0)[u"value"_s].toDouble(), 70.0);
        QVERIFY(firings.at(2)[u"ended_bucket"_s].isNull());
        // In words, by a range expression, of a saved rule that asks for two in a row.
        QCOMPARE(run(low(u"add"_s, u"low"_s) + QStringList{u"--times"_s, u"2"_s}).exitCode, 0);
        const auto words = Program::run({u"--database"_s, m_server.conninfo(m_fixture->parameters()), u"--zone"_s,
                                         u"UTC"_s, u"alert"_s, u"test"_s, u"low"_s, u"--range"_s, u"2024-05"_s});
        QVERIFY2(words.exitCode == 0, words.all().constData());
        QVERIFY2(words.out.contains("Would have fired once"), words.all().constData());
        QVERIFY(words.out.contains("Average score of ACME is 60"));
        // The default range has nothing in it.
        tried = run({u"alert"_s, u"test"_s, u"low"_s});
        QCOMPARE(tried.json()[u"would_have_fired"_s].toInt(), 0);
        QCOMPARE(tried.json()[u"buckets_with_enough_receipts"_s].toInt(), 0);
        QVERIFY(tried.json()[u"buckets"_s].toInt() > 29 * 24);
    }

    /// A rule that can never fire says why.
    void amountsInSeveralCurrenciesAreTold()
    {
        for (const auto& currency : {u"EUR"_s, u"USD"_s}) {
            QVERIFY(m_fixture->write(PipelineFixture::insertion(
                u"2024-05-03 10:00Z"_s,
                u"{\"vendor\": {\"name\": \"travels\"}, \"currency_code\": \"%1\", \"total\": 7}"_s.arg(currency))));
        }
        QVERIFY(m_fixture->drain());
        const QStringList amounts{u"--metric=total_amount"_s, u"--business=travels"_s, u"--interval=day"_s,
                                  u"--above=5"_s};
        const QStringList day{u"--from=2024-05-03"_s, u"--to=2024-05-04"_s};
        const auto mixed = run(QStringList{u"alert"_s, u"test"_s} + amounts + day);
        QCOMPARE(mixed.json()[u"would_have_fired"_s].toInt(), 0);
        QCOMPARE(mixed.json()[u"buckets_of_several_currencies"_s].toInt(), 1);
        const auto words = Program::run(QStringList{u"--database"_s, m_server.conninfo(m_fixture->parameters()),
                                                    u"--zone=UTC"_s, u"alert"_s, u"test"_s} +
                                        amounts + day);
        QVERIFY2(words.out.contains("Would not have fired; amounts in several currencies"), words.all().constData());
        const auto euros = run(QStringList{u"alert"_s, u"test"_s} + amounts + day + QStringList{u"--currency=EUR"_s});
        QCOMPARE(euros.json()[u"would_have_fired"_s].toInt(), 1);
        QCOMPARE(euros.json()[u"buckets_of_several_currencies"_s].toInt(), 0);
        // Its receipt stands beside one in dollars; one that nobody uses may be mistyped.
        QVERIFY2(!euros.all().contains("No receipt"), euros.all().constData());
        const QStringList mistyped{u"--currency=ERU"_s};
        const auto none = run(QStringList{u"alert"_s, u"test"_s} + amounts + day + mistyped);
        QVERIFY2(none.all().contains("No receipt in this range is in ERU."), none.all().constData());
        const auto added = run(QStringList{u"alert"_s, u"add"_s, u"travels"_s} + amounts + mistyped);
        QCOMPARE(added.exitCode, 0);
        QVERIFY2(added.all().contains("No receipt of the last 30 days is in ERU."), added.all().constData());
    }

    void aRuleMayAskForNoReceiptAtAll()
    {
        const auto added = run(low(u"add"_s, u"low"_s) + QStringList{u"--least-receipts"_s, u"0"_s});
        QVERIFY2(added.exitCode == 0, added.all().constData());
        const auto rule = run({u"alert"_s, u"list"_s, u"low"_s}).json()[u"rules"_s].toArray().first().toObject();
        QCOMPARE(rule[u"least_receipts"_s].toInt(-1), 0);
    }

    /// An empty list would say that there are none.
    void aRoleThatMayNotReadThemIsTold()
    {
        QVERIFY(m_fixture->write("CREATE ROLE outsider LOGIN; GRANT SELECT ON ALL TABLES IN SCHEMA public TO outsider; "
                                 "REVOKE SELECT ON alert_rules FROM outsider"));
        const auto conninfo = m_server.conninfo(m_fixture->parameters()) + u" user=outsider"_s;
        const auto as = [&](const QStringList& words) {
            return Program::run(QStringList{u"--database"_s, conninfo, u"--json"_s} + words);
        };
        const auto listed = as({u"alert"_s, u"list"_s});
        QCOMPARE(listed.exitCode, 1);
        QCOMPARE(listed.json()[u"error"_s][u"code"_s].toString(), u"denied"_s);
        QVERIFY2(listed.all().contains("GRANT SELECT ON public.alert_rules TO outsider;"), listed.all().constData());
        QVERIFY(m_fixture->write("DROP OWNED BY outsider; DROP ROLE outsider"));
    }

    void rulesAreAddedListedAndRemoved()
    {
        QCOMPARE(run({u"alert"_s, u"list"_s}).json()[u"rules"_s].toArray().size(), 0);
        const auto added = run(low(u"add"_s, u"low"_s));
        QVERIFY2(added.exitCode == 0, added.all().constData());
        const auto again = run(low(u"add"_s, u"low"_s));
        QCOMPARE(again.exitCode, 1);
        QCOMPARE(again.json()[u"error"_s][u"code"_s].toString(), u"already_done"_s);
        const auto rules = run({u"alert"_s, u"list"_s}).json()[u"rules"_s].toArray();
        QCOMPARE(rules.size(), 1);
        const auto rule = rules.first().toObject();
        QCOMPARE(rule[u"name"_s].toString(), u"low"_s);
        QCOMPARE(rule[u"metric"_s].toString(), u"avg_score"_s);
        QCOMPARE(rule[u"condition"_s].toString(), u"below"_s);
        QCOMPARE(rule[u"limit"_s].toDouble(), 80.0);
        QCOMPARE(rule[u"zone"_s].toString(), u"UTC"_s);
        QCOMPARE(rule[u"least_receipts"_s].toInt(), 1);
        QCOMPARE(rule[u"state"_s].toString(), u"new"_s);
        QVERIFY(rule[u"firing"_s].isNull());
        QCOMPARE(run({u"alert"_s, u"remove"_s, u"low"_s}).exitCode, 0);
        const auto gone = run({u"alert"_s, u"remove"_s, u"low"_s});
        QCOMPARE(gone.exitCode, 1);
        QCOMPARE(gone.json()[u"error"_s][u"code"_s].toString(), u"not_found"_s);
        QStringList what;
        for (const auto& entry : run({u"alert"_s, u"history"_s, u"low"_s}).json()[u"history"_s].toArray())
            what.prepend(entry[u"what"_s].toString());
        QCOMPARE(what.join(u' '), u"added removed"_s);
    }

    void aRefreshEvaluates()
    {
        QCOMPARE(run(low(u"add"_s, u"low"_s)).exitCode, 0);
        QVERIFY(
            m_fixture->write("UPDATE alert_rules SET since = '2024-05-01 00:00Z', evaluated_to = '2024-05-01 00:00Z'"));
        auto refreshed = run({u"refresh"_s});
        QVERIFY2(refreshed.exitCode == 0, refreshed.all().constData());
        auto rule = run({u"alert"_s, u"list"_s, u"low"_s}).json()[u"rules"_s].toArray().first().toObject();
        QCOMPARE(rule[u"state"_s].toString(), u"firing"_s);
        QCOMPARE(rule[u"firing"_s][u"fired_bucket"_s].toString(), u"2024-05-02T09:00:00Z"_s);
        QCOMPARE(run({u"alert"_s, u"silence"_s, u"low"_s, u"--for"_s, u"2h"_s}).exitCode, 0);
        const auto seen = run({u"alert"_s, u"acknowledge"_s, u"low"_s});
        QVERIFY2(seen.exitCode == 0, seen.all().constData());
        QVERIFY(seen.json()[u"acknowledged_by"_s].toString().contains(u'@'));
        rule = run({u"alert"_s, u"list"_s, u"low"_s}).json()[u"rules"_s].toArray().first().toObject();
        QVERIFY(!rule[u"silenced_until"_s].isNull());
        QCOMPARE(rule[u"firing"_s][u"acknowledged_by"_s], seen.json()[u"acknowledged_by"_s]);
        QVERIFY(run({u"alert"_s, u"silence"_s, u"low"_s, u"--end"_s}).json()[u"silenced_until"_s].isNull());
        for (const auto& [length, seconds] : {std::pair(u"90s"_s, 90),
                                              {u"5m"_s, 300},
                                              {u"3h"_s, 3 * 3600},
                                              {u"2d"_s, 2 * 86400},
                                              {u"2w"_s, 14 * 86400}})
        {
            const auto before = QDateTime::currentDateTimeUtc();
            const auto silenced = run({u"alert"_s, u"silence"_s, u"low"_s, u"--for"_s, length});
            const auto until =
                QDateTime::fromString(silenced.json()[u"silenced_until"_s].toString(), Qt::ISODateWithMs);
            QVERIFY2(until >= before.addSecs(seconds - 1) &&
                         until <= QDateTime::currentDateTimeUtc().addSecs(seconds + 1),
                     silenced.all().constData());
        }
        QCOMPARE(run({u"alert"_s, u"silence"_s, u"low"_s, u"--end"_s}).exitCode, 0);
        // Late receipts, and nobody who tells of them: the next refresh looks at all that is kept.
        QVERIFY(m_fixture->write(
            PipelineFixture::insertion(u"2024-05-02 09:20Z"_s, PipelineFixture::payload(u"ACME"_s, u"1"_s, u"99"_s))));
        refreshed = run({u"refresh"_s});
        QVERIFY2(refreshed.exitCode == 0, refreshed.all().constData());
        rule = run({u"alert"_s, u"list"_s, u"low"_s}).json()[u"rules"_s].toArray().first().toObject();
        QVERIFY(rule[u"firing"_s].isNull());
        const auto entries =
            run({u"alert"_s, u"history"_s, u"low"_s, u"--limit"_s, u"2"_s}).json()[u"history"_s].toArray();
        QCOMPARE(entries.at(0)[u"what"_s].toString(), u"withdrawn"_s);
        QCOMPARE(entries.at(1)[u"what"_s].toString(), u"reevaluated"_s);
    }

    void whatCannotBeMeantIsRefused_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QString>("says");
        const auto rule = [](const QStringList& words) { return low(u"add"_s, u"x"_s) + words; };
        auto metric = low(u"add"_s, u"x"_s);
        metric.replace(metric.indexOf(u"avg_score"_s), u"avg_scoer"_s);
        auto business = low(u"add"_s, u"x"_s);
        business.replace(business.indexOf(u"ACME"_s), u"ACMEE"_s);
        auto tried = low(u"test"_s);
        tried.replace(tried.indexOf(u"ACME"_s), u"acne"_s);
        QTest::addRow("action") << QStringList{u"alert"_s, u"lst"_s} << 2 << u"list"_s;
        QTest::addRow("no name") << low(u"add"_s) << 2 << u"name of one rule"_s;
        QTest::addRow("metric") << metric << 2 << u"avg_score"_s;
        QTest::addRow("business") << business << 1 << u"Did you mean ACME?"_s;
        QTest::addRow("business of a trial") << tried << 1 << u"ACME"_s;
        QTest::addRow("two conditions") << rule({u"--above"_s, u"1"_s}) << 2 << u"one condition"_s;
        QTest::addRow("no condition") << low(u"add"_s, u"x"_s).mid(0, 9) << 2 << u"one condition"_s;
        QTest::addRow("no metric") << QStringList{u"alert"_s, u"add"_s, u"x"_s, u"--below"_s, u"1"_s} << 2
                                   << u"--metric"_s;
        QTest::addRow("comma") << low(u"add"_s, u"x"_s).mid(0, 9) + QStringList{u"--below"_s, u"79,5"_s} << 2
                               << u"with a point, such as 12.5."_s;
        QTest::addRow("change") << low(u"add"_s, u"x"_s).mid(0, 9) + QStringList{u"--changed"_s, u"much"_s} << 2
                                << u"10%"_s;
        QTest::addRow("negative change") << low(u"add"_s, u"x"_s).mid(0, 9) + QStringList{u"--changed=-5"_s} << 2
                                         << u"not negative"_s;
        QTest::addRow("currency of scores") << rule({u"--currency"_s, u"EUR"_s}) << 2 << u"Only amounts"_s;
        QTest::addRow("times") << rule({u"--times"_s, u"0"_s}) << 2 << u"--times"_s;
        QTest::addRow("a range of add") << rule({u"--from"_s, u"2024-05-01"_s}) << 2 << u"does not belong"_s;
        QTest::addRow("options beside a saved rule") << low(u"test"_s, u"x"_s) << 2 << u"does not belong"_s;
        QTest::addRow("silence") << QStringList{u"alert"_s, u"silence"_s, u"x"_s} << 2 << u"--for"_s;
        QTest::addRow("length") << QStringList{u"alert"_s, u"silence"_s, u"x"_s, u"--for"_s, u"soon"_s} << 2 << u"2h"_s;
        QTest::addRow("unknown rule") << QStringList{u"alert"_s, u"acknowledge"_s, u"x"_s} << 1 << u"no alert rule"_s;
        QTest::addRow("alertmanager without follow")
            << QStringList{u"refresh"_s, u"--alertmanager"_s, u"http://127.0.0.1:9"_s} << 2 << u"--follow"_s;
        QTest::addRow("alertmanager is no address")
            << QStringList{u"refresh"_s, u"--follow"_s, u"--alertmanager"_s, u"127.0.0.1"_s} << 2 << u"http://"_s;
        QTest::addRow("a password in the list of processes")
            << QStringList{u"refresh"_s, u"--follow"_s, u"--alertmanager"_s, u"http://me:secret@127.0.0.1:9"_s} << 2
            << u"list of processes"_s;
    }

    void whatCannotBeMeantIsRefused()
    {
        QFETCH(QStringList, words);
        QFETCH(QString, says);
        const auto result = run(words);
        QTEST(result.exitCode, "exitCode");
        const auto error = result.json()[u"error"_s].toObject();
        const auto text = error[u"message"_s].toString() + u' ' + error[u"remedy"_s].toString();
        QVERIFY2(text.contains(says), result.all().constData());
        QVERIFY(!result.all().contains("secret"));
        QCOMPARE(m_fixture->value("SELECT count(*) FROM alert_rules"), u"0"_s);
    }

    void groupsAndAllMayBeWatched()
    {
        QVERIFY(m_fixture->write("INSERT INTO business_groups (business_id, group_name, added_by) VALUES ('ACME', "
                                 "'Everyone', 'me') ON CONFLICT DO NOTHING"));
        for (const auto& business : {u"Everyone"_s, u"*"_s}) {
            auto words = low(u"test"_s) + QStringList{u"--from"_s, u"2024-05-01"_s, u"--to"_s, u"2024-05-03"_s};
            words.replace(words.indexOf(u"ACME"_s), business);
            const auto tried = run(words);
            QVERIFY2(tried.exitCode == 0, tried.all().constData());
            QVERIFY(tried.json()[u"would_have_fired"_s].toInt() >= 2);
        }
    }
};

QTEST_GUILESS_MAIN(TestAlertCommand)
#include "tst_alertcommand.moc"
