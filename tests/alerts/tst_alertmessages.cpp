// SPDX-License-Identifier: GPL-3.0-only
#include "app/jobs/refresh/refreshjob.h"
#include "app/metrics/meters.h"
#include "db/state/dataextent.h"
#include "tests/alerts/fakealertmanager.h"
#include "tests/support/pipelinefixture.h"
#include "tests/support/realalertmanager.h"

#include <QTest>

#include <future>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
namespace core = oa::core;
namespace db = oa::db;
namespace jobs = oa::jobs;
namespace tests = oa::tests;
using oa::tests::FakeAlertmanager;
using oa::tests::PipelineFixture;
using oa::tests::TestServer;

namespace {

constexpr int patience = 60'000; // ms; a failure, not a measurement

/// A refresh that follows, in a thread of its own, and looks at alerts often.
class Follower
{
public:
    Follower(const db::ConnectionParameters& database, const QUrl& alertmanager,
             std::chrono::milliseconds repeatInterval = 500ms)
        : m_job(optionsFor(alertmanager, repeatInterval))
        , m_result(std::async(std::launch::async, [this, database] {
            const jobs::JobContext context{database, m_stop.get_token(), [](const jobs::Progress&) {}, m_clock,
                                           &meters};
            return m_job.run(context);
        }))
    {}
    ~Follower() { m_stop.request_stop(); }

    /// Whether it ended well, soon after it was asked to.
    bool stop()
    {
        m_stop.request_stop();
        return m_result.wait_for(20s) == std::future_status::ready && m_result.get().has_value();
    }

    double metric(const std::string& name) const
    {
        const auto text = meters.text(oa::metrics::Meters::Process::Left);
        const auto at = text.find("\n" + name + " ");
        return at == std::string::npos ? -1 : std::stod(text.substr(at + name.size() + 2));
    }

    oa::metrics::Meters meters;

private:
    static jobs::RefreshOptions optionsFor(const QUrl& alertmanager, std::chrono::milliseconds repeatInterval)
    {
        jobs::RefreshOptions options;
        options.follow = true;
        options.checkInterval = 0s;
        options.alerts.lookInterval = 50ms;
        options.alerts.evaluator.settling = 0s;
        options.messenger.address = alertmanager;
        options.messenger.lookInterval = 50ms;
        options.messenger.repeatInterval = repeatInterval;
        return options;
    }

    std::stop_source m_stop;
    core::SystemClock m_clock;
    jobs::RefreshJob m_job;
    std::future<core::Result<jobs::Outcome>> m_result;
};

/// A rule "low" on "ACME" by the minute, made an hour ago, and what it says of minute 3 after that.
class Alerts : public PipelineFixture
{
public:
    explicit Alerts(TestServer& server)
        : PipelineFixture(server)
        , m_start(std::chrono::floor<std::chrono::minutes>(*db::serverTime(writer())) - 60min)
    {}

    bool addRule()
    {
        core::AlertRule rule;
        rule.name = u"low"_s;
        rule.business = u"ACME"_s;
        rule.interval = core::Interval::Minute;
        rule.limit = 80;
        return db::AlertRuleStore(writer()).add(rule) &&
               writer().execute("UPDATE alert_rules SET since = $1::timestamptz, evaluated_to = $1::timestamptz",
                                {db::parameter(m_start)});
    }
    bool receipt(int score)
    {
        return write(insertion(core::toIsoString(m_start + 3min), payload(u"ACME"_s, u"1"_s, QString::number(score))));
    }

private:
    core::TimePoint m_start;
};

QUrl addressOf(int port)
{
    return *jobs::Alertmanager::addressFrom(u"http://127.0.0.1:%1"_s.arg(port));
}

} // namespace

/// Alerts evaluated beside following the log, and who is told.
class TestAlertMessages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_server.start(), qPrintable(m_server.problem())); }

    void followingEvaluatesAndTells();
    void aFailureThatIsOverDelaysNothing();
    void whatWasNotToldIsToldByTheNext();
    void aDeadAlertmanagerHindersNothing();
    void silencedAndRemovedRules();
    void whatIsSaidOfEachFiring();
    void addresses_data();
    void addresses();
    void theRealOne();

private:
    TestServer m_server;
};

void TestAlertMessages::followingEvaluatesAndTells()
{
    Alerts alerts(m_server);
    QVERIFY(alerts.addRule());
    FakeAlertmanager manager;
    manager.status = 503; // at first
    Follower follower(alerts.parameters(), addressOf(manager.port()));
    QVERIFY(alerts.receipt(70));
    QTRY_VERIFY_WITH_TIMEOUT(!manager.alert(u"low"_s).isEmpty(), patience);
    QVERIFY(manager.head.startsWith("POST /api/v2/alerts HTTP/1.1"));
    const auto told = manager.messages.size();
    manager.status = 200;
    // Until it is taken, and then again and again.
    QTRY_VERIFY_WITH_TIMEOUT(manager.messages.size() > told + 2, patience);
    const auto alert = manager.alert(u"low"_s);
    QCOMPARE(alert[u"labels"_s][u"business"_s].toString(), u"ACME"_s);
    QCOMPARE(alert[u"labels"_s][u"metric"_s].toString(), u"avg_score"_s);
    QCOMPARE(alert[u"annotations"_s][u"summary"_s].toString(), u"Average score of ACME is 70"_s);
    QVERIFY(!alert.contains(u"endsAt"_s));
    QTRY_COMPARE_WITH_TIMEOUT(follower.metric("ocr_analytics_alerts_firing"), 1.0, patience);
    QVERIFY(follower.metric("ocr_analytics_alert_evaluations_total") >= 59);
    QVERIFY(follower.metric("ocr_analytics_alertmanager_failures_total") >= 1);
    QVERIFY(follower.metric("ocr_analytics_alertmanager_messages_total") >= 1);
    QCOMPARE(follower.metric("ocr_analytics_alert_evaluation_failures_total"), 0.0);
    // Late receipts: heard of by themselves.
    QVERIFY(alerts.receipt(99));
    QTRY_VERIFY_WITH_TIMEOUT(manager.alert(u"low"_s).contains(u"endsAt"_s), patience);
    QTRY_COMPARE_WITH_TIMEOUT(follower.metric("ocr_analytics_alerts_firing"), 0.0, patience);
    QVERIFY(follower.stop());
}

/// What is new is told at once, not when the old would be repeated, also after messages were refused for a while.
void TestAlertMessages::aFailureThatIsOverDelaysNothing()
{
    Alerts alerts(m_server);
    QVERIFY(alerts.addRule());
    FakeAlertmanager manager;
    manager.status = 503;
    Follower follower(alerts.parameters(), addressOf(manager.port()), 1h);
    QVERIFY(alerts.receipt(70));
    QTRY_VERIFY_WITH_TIMEOUT(follower.metric("ocr_analytics_alertmanager_failures_total") >= 1, patience);
    manager.status = 200;
    QTRY_VERIFY_WITH_TIMEOUT(follower.metric("ocr_analytics_alertmanager_messages_total") >= 1, patience);
    QVERIFY(alerts.receipt(99));
    QTRY_VERIFY_WITH_TIMEOUT(manager.alert(u"low"_s).contains(u"endsAt"_s), patience);
    QVERIFY(follower.stop());
}

void TestAlertMessages::whatWasNotToldIsToldByTheNext()
{
    Alerts alerts(m_server);
    QVERIFY(alerts.addRule());
    QVERIFY(alerts.receipt(70));
    QVERIFY(alerts.drain());
    // Evaluated and committed, by somebody who died before telling anybody.
    db::AlertEvaluator evaluator(alerts.worker(), {.settling = 0s});
    QVERIFY(evaluator.round());
    FakeAlertmanager manager;
    Follower follower(alerts.parameters(), addressOf(manager.port()));
    QTRY_VERIFY_WITH_TIMEOUT(!manager.alert(u"low"_s).isEmpty(), patience);
    QVERIFY(follower.stop());
    QCOMPARE(alerts.value("SELECT count(*) FROM alert_firings"), u"1"_s);
}

void TestAlertMessages::aDeadAlertmanagerHindersNothing()
{
    Alerts alerts(m_server);
    QVERIFY(alerts.addRule());
    QTcpServer dead; // listens and never answers
    QVERIFY(dead.listen(QHostAddress(QHostAddress::LocalHost)));
    Follower follower(alerts.parameters(), addressOf(dead.serverPort()));
    QVERIFY(alerts.receipt(70));
    QTRY_COMPARE_WITH_TIMEOUT(alerts.value("SELECT count(*) FROM alert_firings"), u"1"_s, patience);
    QTRY_VERIFY_WITH_TIMEOUT(dead.hasPendingConnections(), patience);
    QVERIFY(alerts.receipt(80)); // counted while the other waits
    QTRY_COMPARE_WITH_TIMEOUT(alerts.value("SELECT sum(document_count) FROM minutely_parsed_total"), u"2"_s, patience);
    QVERIFY(follower.stop()); // at once, not when its patience is over
}

void TestAlertMessages::silencedAndRemovedRules()
{
    Alerts alerts(m_server);
    QVERIFY(alerts.addRule());
    QVERIFY(alerts.receipt(70));
    db::AlertRuleStore store(alerts.writer());
    QVERIFY(store.silence(u"low"_s, 1h));
    FakeAlertmanager manager;
    Follower follower(alerts.parameters(), addressOf(manager.port()));
    QTRY_COMPARE_WITH_TIMEOUT(alerts.value("SELECT count(*) FROM alert_firings"), u"1"_s, patience);
    QVERIFY(manager.messages.empty());
    QVERIFY(store.silence(u"low"_s, 0s));
    QTRY_VERIFY_WITH_TIMEOUT(!manager.alert(u"low"_s).isEmpty(), patience);
    QVERIFY(store.acknowledge(u"low"_s));
    QTRY_VERIFY_WITH_TIMEOUT(manager.alert(u"low"_s)[u"annotations"_s].toObject().contains(u"acknowledged_by"_s),
                             patience);
    QVERIFY(store.remove(u"low"_s));
    QTRY_VERIFY_WITH_TIMEOUT(manager.alert(u"low"_s).contains(u"endsAt"_s), patience);
    QVERIFY(follower.stop());
}

void TestAlertMessages::whatIsSaidOfEachFiring()
{
    db::AlertFiringRow firing;
    firing.rule = u"low"_s;
    firing.metric = core::Metric::AverageScore;
    firing.business = u"A\u202eCME"_s;
    firing.interval = core::Interval::Hour;
    firing.value = 70;
    firing.reference = 84.25;
    auto over = firing;
    over.endNoted = core::TimePoint(1h);
    auto other = over;
    other.rule = u"other"_s;
    const auto alerts = jobs::alertsFor({over, firing, other}, {}, u"receipts"_s);
    QCOMPARE(alerts.size(), 2); // what fires again has not ended
    QVERIFY(!alerts.at(0).toObject().contains(u"endsAt"_s));
    QCOMPARE(alerts.at(0)[u"labels"_s][u"database"_s].toString(), u"receipts"_s);
    QCOMPARE(alerts.at(0)[u"labels"_s][u"business"_s].toString(), firing.business);
    QVERIFY(alerts.at(0)[u"annotations"_s][u"summary"_s].toString().endsWith(u"is 70, 84.25 a week before"_s));
    QVERIFY(!alerts.at(0)[u"annotations"_s][u"summary"_s].toString().contains(u'\u202e'));
    QCOMPARE(alerts.at(1)[u"endsAt"_s].toString(), u"1970-01-01T01:00:00Z"_s);
}

void TestAlertMessages::addresses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isAddress");
    QTest::addRow("plain") << u"http://127.0.0.1:9093"_s << true;
    QTest::addRow("with a path") << u"https://example.com/alertmanager/"_s << true;
    QTest::addRow("no scheme") << u"127.0.0.1:9093"_s << false;
    QTest::addRow("file") << u"file:///etc/passwd"_s << false;
    QTest::addRow("password") << u"http://me:secret@example.com"_s << false;
    QTest::addRow("query") << u"http://example.com/?a=b"_s << false;
    QTest::addRow("nothing") << QString() << false;
}

void TestAlertMessages::addresses()
{
    QFETCH(QString, text);
    const auto address = jobs::Alertmanager::addressFrom(text);
    QTEST(address.has_value(), "isAddress");
    QVERIFY(address || !address.error().lines().contains(u"secret"_s));
}

void TestAlertMessages::theRealOne()
{
    if (tests::RealAlertmanager::program().isEmpty())
        QSKIP("Alertmanager (Debian: prometheus-alertmanager) is not installed");
    tests::RealAlertmanager manager;
    QVERIFY(manager.start());
    Alerts alerts(m_server);
    QVERIFY(alerts.addRule());
    QVERIFY(alerts.receipt(70));
    Follower follower(alerts.parameters(), addressOf(manager.port())); // perhaps before it listens
    QTRY_COMPARE_WITH_TIMEOUT(manager.alerts(), QStringList{u"low"_s}, patience);
    QVERIFY(alerts.receipt(99));
    QTRY_COMPARE_WITH_TIMEOUT(manager.alerts(), QStringList(), patience);
    QVERIFY(follower.stop());
}

QTEST_GUILESS_MAIN(TestAlertMessages)
#include "tst_alertmessages.moc"
