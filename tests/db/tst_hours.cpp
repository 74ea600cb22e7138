// SPDX-License-Identifier: GPL-3.0-only
#include "db/refresh/hourrefresher.h"
#include "db/verify/verifier.h"
#include "tests/support/pipelinefixture.h"

#include <QTest>

#include <future>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
namespace core = oa::core;
namespace db = oa::db;
using db::RefreshStage;
using oa::tests::PipelineFixture;
using oa::tests::TestServer;

namespace {

std::string document(const char* time, int value = 1, const QString& business = u"cvs"_s)
{
    return PipelineFixture::insertion(
        QString::fromLatin1(time),
        PipelineFixture::payload(business, QString::number(value), QString::number(value % 100)));
}

/// Leaves each hour to others but the first time.
db::RefreshOptions leaving()
{
    db::RefreshOptions options;
    options.deferHoursLongerThan = 0ms;
    return options;
}

bool drain(db::Refresher& refresher)
{
    for (int i = 0; i < 20; ++i) {
        const auto step = refresher.step();
        if (!step || step->drained)
            return step.has_value();
    }
    return false;
}

constexpr auto hours = "SELECT sum(document_count) FROM hourly_parsed_total";
constexpr auto minutes = "SELECT sum(document_count) FROM minutely_parsed_total";
constexpr auto hoursPending = "SELECT count(DISTINCT date_trunc('hour', minute)) FROM invalidation_log WHERE hour";
constexpr auto minutesPending = "SELECT count(*) FROM invalidation_log WHERE NOT hour";

/// Mistakes with the hours' transactions, planted in the database.
enum class Mutation { None, NoLock, NotedOnce };

const char* planted(Mutation mutation)
{
    switch (mutation) {
    case Mutation::None:
        return "SELECT 1";
    case Mutation::NoLock: // found before that of pg_catalog, where the search path says so
        return "CREATE FUNCTION public.pg_try_advisory_xact_lock(integer, integer) RETURNS boolean LANGUAGE sql AS "
               "'SELECT true'";
    case Mutation::NotedOnce: // an hour that waits already is not noted again
        return "CREATE FUNCTION once() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN IF NEW.hour AND EXISTS (SELECT FROM "
               "public.invalidation_log WHERE hour AND minute = NEW.minute) THEN RETURN NULL; END IF; RETURN NEW; "
               "END'; "
               "CREATE TRIGGER once BEFORE INSERT ON invalidation_log FOR EACH ROW EXECUTE FUNCTION once()";
    }
    return "";
}

std::unique_ptr<db::Connection> shadowed(PipelineFixture& fixture)
{
    auto connection = fixture.connect();
    if (connection && !connection->execute("SET search_path = public, pg_catalog"))
        return nullptr;
    return connection;
}

} // namespace

/// Hours that are recomputed in transactions of their own, beside the minutes.
class TestHours : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_server.start(), qPrintable(m_server.problem())); }

    void areLeftAndStayPending();
    void onlyLongOnesAreLeft();
    void largeOnesAreLeftUntried();
    void hideNoWrongMinute();
    void othersActMeanwhile_data();
    void othersActMeanwhile();
    void minutesMeetAnHourAtWork_data();
    void minutesMeetAnHourAtWork();
    void anHourMeetsMinutesAtWork_data();
    void anHourMeetsMinutesAtWork();
    void aBrokenConnectionLeavesThemPending_data();
    void aBrokenConnectionLeavesThemPending();
    void severalLanesAtOnce();

private:
    TestServer m_server;
};

void TestHours::areLeftAndStayPending()
{
    PipelineFixture fixture(m_server);
    db::Refresher refresher(fixture.worker(), leaving());
    QVERIFY(fixture.write(document("2024-05-01 10:00Z")));
    QVERIFY(drain(refresher));
    QCOMPARE(fixture.value(hours), u"1"_s);
    for (int i = 2; i <= 4; ++i) {
        QVERIFY(fixture.write(document("2024-05-01 10:01Z")));
        QVERIFY(drain(refresher));
        QCOMPARE(fixture.value(minutes), QString::number(i));
        QCOMPARE(fixture.value(hours), u"1"_s);
        // It is known to be pending, so nobody takes it for right.
        QCOMPARE(fixture.value(hoursPending), u"1"_s);
        const auto verified = db::Verifier(fixture.worker()).run({});
        QVERIFY(verified);
        QCOMPARE(verified->differences, 0);
        QCOMPARE(verified->pendingMinutes, 0);
        QCOMPARE(verified->pendingHours, 1);
    }
    const auto step = db::HourRefresher(fixture.worker()).step();
    QVERIFY(step);
    QCOMPARE(step->counts.hourRowsWritten, 1);
    QCOMPARE(fixture.value("SELECT count(*) FROM invalidation_log"), u"0"_s);
    QCOMPARE(fixture.differences(), QString());

    // Whoever comes along does what was left, also where the hour has no documents any more.
    QVERIFY(fixture.write("DELETE FROM documents"));
    QVERIFY(drain(refresher));
    QCOMPARE(fixture.value(hours), u"4"_s);
    QCOMPARE(fixture.value(hoursPending), u"1"_s);
    QVERIFY(fixture.drain());
    QCOMPARE(fixture.value("SELECT count(*) FROM hourly_parsed_total"), u"0"_s);
    QCOMPARE(fixture.value("SELECT count(*) FROM invalidation_log"), u"0"_s);
}

void TestHours::onlyLongOnesAreLeft()
{
    PipelineFixture fixture(m_server);
    auto options = leaving();
    db::Refresher refresher(fixture.worker(), options);
    QVERIFY(fixture.write(document("2024-05-01 10:00Z")));
    QVERIFY(drain(refresher));
    QVERIFY(
        fixture.write(document("2024-05-01 10:30Z") + document("2024-05-01 11:30Z") + document("2024-05-01 16:00Z")));
    QVERIFY(drain(refresher));
    QCOMPARE(fixture.value(hours), u"3"_s);
    QCOMPARE(fixture.value(hoursPending), u"1"_s);
    QVERIFY(fixture.drain());

    options.deferHoursLongerThan = 1h;
    db::Refresher patient(fixture.worker(), options);
    for (int i = 0; i < 3; ++i) {
        QVERIFY(fixture.write(document("2024-05-01 10:30Z")));
        QVERIFY(drain(patient));
        QCOMPARE(fixture.value("SELECT count(*) FROM invalidation_log"), u"0"_s);
    }
    QCOMPARE(fixture.differences(), QString());
}

/// Whoever begins to follow does not recompute a large hour to find out how long it takes.
void TestHours::largeOnesAreLeftUntried()
{
    PipelineFixture fixture(m_server);
    QVERIFY(fixture.write("INSERT INTO documents (ml_response, \"timestamp\") SELECT format('{\"business_id\": "
                          "\"b%s\", \"total\": {\"value\": %s}}', i % 5, i), timestamptz '2024-05-01 10:00Z' + i * "
                          "interval '0.1 seconds' FROM generate_series(1, 20001) i"));
    QVERIFY(fixture.drain());
    auto options = leaving();
    options.deferHoursLongerThan = 1h;
    db::Refresher refresher(fixture.worker(), options);
    QVERIFY(fixture.write(document("2024-05-01 10:50Z") + document("2024-05-01 11:50Z")));
    QVERIFY(drain(refresher));
    QCOMPARE(fixture.value(hoursPending), u"1"_s);
    QCOMPARE(fixture.value(hours), u"20002"_s);
    QVERIFY(fixture.drain());
    QCOMPARE(fixture.differences(), QString());
}

void TestHours::hideNoWrongMinute()
{
    PipelineFixture fixture(m_server);
    db::Refresher refresher(fixture.worker(), leaving());
    for (int i = 0; i < 2; ++i) {
        QVERIFY(fixture.write(document("2024-05-01 10:00:10Z")));
        QVERIFY(drain(refresher));
    }
    QCOMPARE(fixture.value(hoursPending), u"1"_s);
    QVERIFY(fixture.write("UPDATE minutely_parsed_total SET total_amount = 77; UPDATE document_values SET score = 3"));
    QStringList details;
    db::Verifier::Options options;
    options.differs = [&details](const db::Difference& difference) { details += difference.detail; };
    const auto verified = db::Verifier(fixture.worker()).run(options);
    QVERIFY(verified);
    QVERIFY2(verified->differences >= 2, qPrintable(details.join(u'\n')));
}

void TestHours::othersActMeanwhile_data()
{
    QTest::addColumn<RefreshStage>("stage");
    QTest::addColumn<QString>("action");
    QTest::addColumn<bool>("isLeaving");
    QTest::addColumn<Mutation>("mutation");
    const std::pair<const char*, RefreshStage> stages[] = {{"lock", RefreshStage::Locked},
                                                           {"take", RefreshStage::Claimed},
                                                           {"recompute", RefreshStage::Recomputed},
                                                           {"commit", RefreshStage::Committed}};
    const std::pair<const char*, QString> actions[] = {
        {"addition", QString::fromStdString(document("2024-05-01 10:00:40Z", 7))},
        {"new business", QString::fromStdString(document("2024-05-01 10:50Z", 7, u"walmart"_s))},
        {"update", u"UPDATE documents SET ml_response = replace(ml_response, 'cvs', 'target')"_s},
        {"move to another hour", u"UPDATE documents SET \"timestamp\" = \"timestamp\" + interval '1 hour'"_s},
        {"delete", u"DELETE FROM documents"_s},
        {"truncate", u"TRUNCATE documents"_s}};
    for (const auto& [stageName, stage] : stages) {
        for (const auto& [actionName, action] : actions) {
            for (const bool isLeaving : {true, false})
                QTest::addRow("%s at the %s, the hour is %s", actionName, stageName, isLeaving ? "left" : "tried")
                    << stage << action << isLeaving << Mutation::None;
        }
    }
    QTest::newRow("mutant: an hour that waits is not noted again")
        << RefreshStage::Recomputed << QString::fromStdString(document("2024-05-01 10:00:40Z", 7)) << true
        << Mutation::NotedOnce;
}

/// Documents change and their minutes are refreshed while an hour is at work.
void TestHours::othersActMeanwhile()
{
    QFETCH(RefreshStage, stage);
    QFETCH(QString, action);
    QFETCH(bool, isLeaving);
    QFETCH(Mutation, mutation);
    PipelineFixture fixture(m_server);
    QVERIFY(fixture.write(planted(mutation)));
    const auto other = fixture.connect();
    db::Refresher first(*other, leaving());
    for (int i = 1; i <= 2; ++i) {
        QVERIFY(fixture.write(document("2024-05-01 10:00:30Z", i)));
        QVERIFY(drain(first));
    }
    QCOMPARE(fixture.value(hoursPending), u"1"_s);

    db::Refresher withoutLeaving(*other);
    bool acted = false;
    db::RefreshOptions options;
    options.reached = [&](RefreshStage reached) {
        if (reached != stage || std::exchange(acted, true))
            return;
        QVERIFY(fixture.write(action.toStdString()));
        // One that leaves nothing cannot be drained while the stripe is busy: a few steps then.
        for (int i = 0; i < 4; ++i)
            QVERIFY((isLeaving ? first : withoutLeaving).step());
    };
    const auto step = db::HourRefresher(fixture.worker(), options).step();
    QVERIFY(step);
    QVERIFY(acted);
    const auto verified = db::Verifier(fixture.worker()).run({});
    QVERIFY(verified);
    QCOMPARE(verified->differences == 0, mutation == Mutation::None);
    QVERIFY(fixture.drain());
    QCOMPARE(fixture.differences().isEmpty(), mutation == Mutation::None);
    QCOMPARE(fixture.value("SELECT count(*) FROM invalidation_log"), u"0"_s);
}

void TestHours::minutesMeetAnHourAtWork_data()
{
    QTest::addColumn<RefreshStage>("stage");
    QTest::newRow("at the lock") << RefreshStage::Locked;
    QTest::newRow("at the take") << RefreshStage::Claimed;
    QTest::newRow("at the recompute") << RefreshStage::Recomputed;
}

/// They do not wait for it: what the hour lacks then is noted.
void TestHours::minutesMeetAnHourAtWork()
{
    QFETCH(RefreshStage, stage);
    PipelineFixture fixture(m_server);
    const auto other = fixture.connect();
    db::Refresher first(*other, leaving());
    for (int i = 1; i <= 2; ++i) {
        QVERIFY(fixture.write(document("2024-05-01 10:00:30Z", i)));
        QVERIFY(drain(first));
    }
    db::RefreshOptions options;
    options.reached = [&](RefreshStage reached) {
        if (reached != stage)
            return;
        QVERIFY(fixture.write(document("2024-05-01 10:20Z", 3)));
        const auto step = db::Refresher(*other).step();
        QVERIFY(step);
        QCOMPARE(step->counts.minuteRowsWritten, 1);
        QCOMPARE(step->counts.hoursDeferred, 1);
        QCOMPARE(fixture.value(minutesPending), u"0"_s);
        // Another hour worker leaves it alone.
        const auto another = db::HourRefresher(*other).step();
        QVERIFY(another);
        QVERIFY(another->busyElsewhere && !another->drained);
    };
    QVERIFY(db::HourRefresher(fixture.worker(), options).step());
    // What came before the take was taken.
    QCOMPARE(fixture.value(hoursPending), stage == RefreshStage::Locked ? u"0"_s : u"1"_s);
    QVERIFY(fixture.drain());
    QCOMPARE(fixture.value(hours), u"3"_s);
    QCOMPARE(fixture.differences(), QString());
}

void TestHours::anHourMeetsMinutesAtWork_data()
{
    QTest::addColumn<RefreshStage>("stage");
    QTest::addColumn<Mutation>("mutation");
    QTest::newRow("at the take") << RefreshStage::Claimed << Mutation::None;
    QTest::newRow("at the values") << RefreshStage::Replaced << Mutation::None;
    QTest::newRow("at the recompute") << RefreshStage::Recomputed << Mutation::None;
    QTest::newRow("at the commit") << RefreshStage::Committed << Mutation::None;
    QTest::newRow("mutant: no lock") << RefreshStage::Recomputed << Mutation::NoLock;
}

/// The hour is taken up while minutes of it, with the hour itself, are at work in another transaction.
void TestHours::anHourMeetsMinutesAtWork()
{
    QFETCH(RefreshStage, stage);
    QFETCH(Mutation, mutation);
    PipelineFixture fixture(m_server);
    db::Refresher first(fixture.worker(), leaving());
    for (int i = 1; i <= 2; ++i) {
        QVERIFY(fixture.write(document("2024-05-01 10:00:30Z", i)));
        QVERIFY(drain(first));
    }
    QVERIFY(fixture.write(planted(mutation)));
    QVERIFY(fixture.write(document("2024-05-01 10:20Z", 3)));
    const auto minuteWorker = shadowed(fixture);
    const auto hourWorker = shadowed(fixture);
    std::future<core::Result<db::RefreshStep>> hour;
    const auto waits = "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND pid = " +
                       std::to_string(hourWorker->backendPid());
    db::RefreshOptions options;
    options.reached = [&](RefreshStage reached) {
        if (reached != stage || hour.valid())
            return;
        hour = std::async(std::launch::async, [&hourWorker] { return db::HourRefresher(*hourWorker).step(); });
        QTRY_VERIFY(hour.wait_for(5ms) == std::future_status::ready || fixture.value(waits) == u"1"_s);
    };
    QVERIFY(db::Refresher(*minuteWorker, options).step());
    QVERIFY(hour.valid());
    QVERIFY(hour.get());
    const auto verified = db::Verifier(fixture.worker()).run({});
    QVERIFY(verified);
    QCOMPARE(verified->differences == 0, mutation == Mutation::None);
    QVERIFY(fixture.drain());
    QCOMPARE(fixture.differences().isEmpty(), mutation == Mutation::None);
}

void TestHours::aBrokenConnectionLeavesThemPending_data()
{
    QTest::addColumn<RefreshStage>("stage");
    QTest::newRow("at the lock") << RefreshStage::Locked;
    QTest::newRow("at the take") << RefreshStage::Claimed;
    QTest::newRow("at the recompute") << RefreshStage::Recomputed;
}

void TestHours::aBrokenConnectionLeavesThemPending()
{
    QFETCH(RefreshStage, stage);
    PipelineFixture fixture(m_server);
    db::Refresher first(fixture.worker(), leaving());
    for (int i = 1; i <= 2; ++i) {
        QVERIFY(fixture.write(document("2024-05-01 10:00:30Z", i)));
        QVERIFY(drain(first));
    }
    const auto doomed = fixture.connect();
    db::RefreshOptions options;
    options.reached = [&](RefreshStage reached) {
        if (reached == stage)
            QVERIFY(fixture.write("SELECT pg_terminate_backend(" + std::to_string(doomed->backendPid()) + ", 10000)"));
    };
    QVERIFY(!db::HourRefresher(*doomed, options).step());
    QCOMPARE(fixture.value(hoursPending), u"1"_s);
    QCOMPARE(fixture.value(hours), u"1"_s);
    QVERIFY(fixture.drain());
    QCOMPARE(fixture.value(hours), u"2"_s);
    QCOMPARE(fixture.differences(), QString());
}

void TestHours::severalLanesAtOnce()
{
    PipelineFixture fixture(m_server);
    const auto everyHour = "INSERT INTO documents (ml_response, \"timestamp\") SELECT format('{\"business_id\": "
                           "\"b%s\", \"total\": {\"value\": %s}}', i % 3, i), timestamptz '2024-05-01 00:10Z' + i * "
                           "interval '1 hour' FROM generate_series(0, 95) i";
    db::Refresher first(fixture.worker(), leaving());
    for (int i = 0; i < 2; ++i) {
        QVERIFY(fixture.write(everyHour));
        QVERIFY(drain(first));
    }
    QCOMPARE(fixture.value(hours), u"96"_s);
    QCOMPARE(fixture.value(hoursPending), u"96"_s);
    db::RefreshOptions options;
    options.minutesPerTransaction = 120; // two hours
    db::HourRefresher refresher(fixture.worker(), options);
    qint64 transactions = 0;
    for (bool isDrained = false; !isDrained;) {
        const auto step = refresher.step();
        QVERIFY(step);
        isDrained = step->drained;
        transactions += step->counts.transactions;
    }
    QCOMPARE(transactions, 48);
    QCOMPARE(fixture.value(hours), u"192"_s);
    QCOMPARE(fixture.differences(), QString());
}

QTEST_GUILESS_MAIN(TestHours)
#include "tst_hours.moc"
