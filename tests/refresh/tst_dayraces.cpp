// SPDX-License-Identifier: GPL-3.0-only
#include "db/connection/statement.h"
#include "db/refresh/daybuilder.h"
#include "tests/support/days.h"
#include "tests/support/pipelinefixture.h"

#include <QTest>

#include <future>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
namespace core = oa::core;
namespace db = oa::db;
using db::DayBuilder;
using db::DayStage;
using oa::tests::PipelineFixture;
using oa::tests::TestServer;
using oa::tests::wrongDays;

namespace {

/// Mistakes in what watches the hours, planted in the database; what would tell of them is switched off.
enum class Mutation { None, NoLock, NoLockOfMany, LooksFirst, ForgetsOldDays, ForgetsDeletes, TrustsOldSnapshots };

QString planted(Mutation mutation)
{
    auto sql = db::sqlText("migrations/0016_days");
    const auto exchange = [&sql](const QString& where, const QString& before, const QString& after) {
        const auto place = sql.indexOf(before, sql.indexOf(where));
        if (place < 0)
            qFatal("nothing to plant it in");
        sql.replace(place, before.size(), after);
    };
    const auto touch = u"FUNCTION public.ocr_analytics_touch_days("_s;
    const auto nothing = u"FROM (SELECT * FROM old_rows WHERE false) AS old_rows"_s;
    switch (mutation) {
    case Mutation::None:
        break;
    case Mutation::NoLock:
        exchange(
            touch,
            u"PERFORM pg_advisory_xact_lock_shared(20574, public.ocr_analytics_day_lock(day)) FROM unnest(days) AS day"_s,
            u"NULL"_s);
        break;
    case Mutation::NoLockOfMany:
        exchange(touch, u"PERFORM pg_advisory_xact_lock_shared(20574, 0)"_s, u"NULL"_s);
        break;
    case Mutation::LooksFirst:
        exchange(touch, u"IF cardinality(days) = 0"_s,
                 u"IF NOT EXISTS (SELECT FROM public.finished_days f WHERE f.day = ANY (days))"_s);
        break;
    case Mutation::ForgetsOldDays:
        exchange(u"ocr_analytics_days_updated()"_s, u"FROM old_rows"_s, nothing);
        break;
    case Mutation::ForgetsDeletes:
        exchange(u"ocr_analytics_days_deleted()"_s, u"FROM old_rows"_s, nothing);
        break;
    case Mutation::TrustsOldSnapshots:
        exchange(touch, u"IN ('read committed', 'read uncommitted')"_s, u"<> ''"_s);
        break;
    }
    return sql +
           u"CREATE OR REPLACE FUNCTION public.ocr_analytics_day_problems(bodies text[]) RETURNS TABLE (what text, "
           "on_table text) LANGUAGE plpgsql STABLE AS 'BEGIN RETURN; END'"_s;
}

/// Waits until what `pid` does has ended, or waits for somebody else's lock.
template <typename Result>
bool settled(PipelineFixture& fixture, const std::future<Result>& work, int pid)
{
    const auto waits =
        "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND pid = " + std::to_string(pid);
    for (int i = 0; i < 3000; ++i) {
        if (work.wait_for(5ms) == std::future_status::ready || fixture.value(waits) == u"1"_s)
            return true;
    }
    return false;
}

/// Days of three businesses, the last of them 10 March 2024.
constexpr int days = 70;
constexpr auto receipts = R"(
    INSERT INTO documents (ml_response, "timestamp")
    SELECT format('{"business_id": "b%s", "total": {"value": %s, "score": %s}}', b, d + b * 0.25, (d * 7 + b) % 100),
           timestamptz '2024-03-11 00:00Z' - d * interval '1 day' + b * interval '7 hours'
      FROM generate_series(1, 70) AS d, generate_series(0, 2) AS b)";

struct Action
{
    const char* name;
    const char* sql;
};

constexpr std::array actions = {
    Action{"insert",
           "INSERT INTO public.hourly_parsed_total (total_amount, ts, business_id, document_count, score_count, "
           "ocr_score_count, amount_squares) SELECT 7, '2024-03-10 22:00Z', 'new' || count(*), 1, 0, 0, 49 "
           "FROM public.hourly_parsed_total"},
    Action{"update", "UPDATE public.hourly_parsed_total SET total_amount = total_amount + 1 WHERE ts >= '2024-03-10Z'"},
    Action{"upsert", "INSERT INTO public.hourly_parsed_total AS t (total_amount, ts, business_id, document_count, "
                     "score_count, ocr_score_count, amount_squares) VALUES (7, '2024-03-10 07:00Z', 'b1', 1, 0, 0, 49) "
                     "ON CONFLICT (business_id, ts) DO UPDATE SET total_amount = t.total_amount + 3"},
    Action{"to another day", "UPDATE public.hourly_parsed_total SET ts = '2024-03-09 23:00Z', business_id = "
                             "'moved ' || id WHERE ts = '2024-03-10 07:00Z'; INSERT INTO public.hourly_parsed_total "
                             "(total_amount, ts, business_id, document_count, score_count, ocr_score_count, "
                             "amount_squares) VALUES (8, '2024-03-10 07:00Z', 'b1', 1, 0, 0, 64)"},
    Action{"only to another day", "UPDATE public.hourly_parsed_total SET ts = ts + interval '24 hours' "
                                  "WHERE ts >= '2024-03-10Z' AND ts < '2024-03-11Z' AND business_id = 'b2'"},
    Action{"delete", "DELETE FROM public.hourly_parsed_total WHERE ts >= '2024-03-10Z' AND ts < '2024-03-11Z' AND "
                     "business_id = 'b0'"},
    Action{"merge", "MERGE INTO public.hourly_parsed_total t USING (SELECT 1) s ON t.ts >= '2024-03-10Z' WHEN MATCHED "
                    "THEN UPDATE SET document_count = document_count + 1"},
    Action{"as a replica",
           "SET session_replication_role = replica; UPDATE public.hourly_parsed_total SET total_amount = "
           "total_amount + 1 WHERE ts >= '2024-03-10Z'; SET session_replication_role = origin"},
    Action{"all days", "UPDATE public.hourly_parsed_total SET total_amount = total_amount + 1"},
    Action{"what is rolled back", "SAVEPOINT s; UPDATE public.hourly_parsed_total SET total_amount = 0; ROLLBACK TO s; "
                                  "UPDATE public.hourly_parsed_total SET total_amount = total_amount + 2 WHERE ts >= "
                                  "'2024-03-10Z'"}};

constexpr std::array levels = {"READ COMMITTED", "REPEATABLE READ", "SERIALIZABLE"};
constexpr std::array stages = {DayStage::Locked, DayStage::Read, DayStage::Written, DayStage::Committed};

/// Who changes hours of the day that is made, in a transaction that began before.
class Writer
{
public:
    Writer(PipelineFixture& fixture, const std::string& level)
        : m_fixture(fixture)
        , m_connection(fixture.connect())
        , m_fine(m_connection->executeScript("SET lock_timeout = '20s'; BEGIN ISOLATION LEVEL " + level +
                                             "; SELECT count(*) FROM public.finished_days"))
    {}

    bool act(const char* sql) { return m_fine && m_connection->executeScript(sql); }
    /// In another thread, with the commit.
    bool start(const char* sql)
    {
        m_done = std::async(std::launch::async, [this, sql] { return act(sql) && commit(); });
        return settled(m_fixture, m_done, m_connection->backendPid());
    }
    bool commit() { return m_connection->execute("COMMIT").has_value(); }
    bool finish() { return m_done.get(); }

private:
    PipelineFixture& m_fixture;
    std::unique_ptr<db::Connection> m_connection;
    bool m_fine;
    std::future<bool> m_done;
};

} // namespace

/// Rows of days are made while others change the hours, each in every place that matters.
class TestDayRaces : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (TestServer().workers() != nullptr)
            QSKIP("totals that are spread over servers have no rows of days");
        QVERIFY2(m_server.start(), qPrintable(m_server.problem()));
    }

    void races_data();
    void races();
    void emptiedMeanwhile();
    void twoMakeDays();
    void refreshMeanwhile();
    void nothingWaitsForAnOpenWriter();

private:
    /// What is wrong after any of the races; "(failed)" when one could not be held.
    QString afterRaces(PipelineFixture& fixture);
    QString writerIsOpen(PipelineFixture& fixture, const char* level, const Action& action);
    QString writerComesAt(PipelineFixture& fixture, const char* level, const Action& action, DayStage stage);

    TestServer m_server;
};

void TestDayRaces::races_data()
{
    QTest::addColumn<Mutation>("mutation");
    QTest::addColumn<bool>("isExact");
    QTest::newRow("as it is") << Mutation::None << true;
    QTest::newRow("mutant: no lock") << Mutation::NoLock << false;
    QTest::newRow("mutant: no lock of many days") << Mutation::NoLockOfMany << false;
    QTest::newRow("mutant: looks before it locks") << Mutation::LooksFirst << false;
    QTest::newRow("mutant: forgets where rows were") << Mutation::ForgetsOldDays << false;
    QTest::newRow("mutant: forgets deletes") << Mutation::ForgetsDeletes << false;
    QTest::newRow("mutant: trusts old snapshots") << Mutation::TrustsOldSnapshots << false;
}

namespace {

/// The 10th of March is to be made, all others are made.
bool prepared(PipelineFixture& fixture)
{
    DayBuilder builder(fixture.worker());
    for (;;) {
        const auto step = builder.step();
        if (!step)
            return false;
        if (step->isDone)
            return fixture.write("DELETE FROM finished_days WHERE day >= '2024-03-10Z'");
    }
}

} // namespace

QString TestDayRaces::writerIsOpen(PipelineFixture& fixture, const char* level, const Action& action)
{
    Writer writer(fixture, level);
    if (!prepared(fixture) || !writer.act(action.sql))
        return u"(failed)"_s;
    DayBuilder builder(fixture.worker());
    for (;;) {
        const auto step = builder.step();
        if (!step)
            return u"(failed) "_s + step.error().lines();
        if (step->isDone)
            break;
    }
    return writer.commit() ? wrongDays(fixture.worker()) : u"(failed)"_s;
}

QString TestDayRaces::writerComesAt(PipelineFixture& fixture, const char* level, const Action& action, DayStage stage)
{
    if (!prepared(fixture))
        return u"(failed)"_s;
    Writer writer(fixture, level);
    bool started = false;
    bool fine = true;
    DayBuilder::Options options;
    options.reached = [&](DayStage reached) {
        if (reached == stage && !std::exchange(started, true))
            fine = writer.start(action.sql);
    };
    const auto step = DayBuilder(fixture.worker(), options).step();
    if (!started)
        return u"(failed: not reached)"_s;
    if (!writer.finish() || !fine || !step)
        return u"(failed)"_s;
    return wrongDays(fixture.worker());
}

QString TestDayRaces::afterRaces(PipelineFixture& fixture)
{
    QString wrong;
    for (const auto* level : levels) {
        for (const auto& action : actions) {
            if (std::string_view(action.sql).starts_with("MERGE") && fixture.worker().serverVersion() < 150000)
                continue;
            const auto add = [&](const char* when, const QString& what) {
                if (!what.isEmpty())
                    wrong += u"%1, %2, %3: %4\n"_s.arg(QLatin1StringView(level), QLatin1StringView(action.name),
                                                       QLatin1StringView(when), what);
            };
            add("open", writerIsOpen(fixture, level, action));
            for (const auto stage : stages)
                add(std::array{"locked", "read", "written", "committed"}[static_cast<std::size_t>(stage)],
                    writerComesAt(fixture, level, action, stage));
            if (!wrong.isEmpty())
                return wrong;
        }
    }
    return wrong;
}

void TestDayRaces::races()
{
    QFETCH(Mutation, mutation);
    QFETCH(bool, isExact);
    PipelineFixture fixture(m_server);
    QVERIFY(fixture.write(receipts));
    QVERIFY(fixture.drain());
    QVERIFY(fixture.write(planted(mutation).toStdString()));
    QVERIFY(fixture.worker().execute("SET lock_timeout = '20s'"));
    const auto wrong = afterRaces(fixture);
    QVERIFY2(!wrong.contains(u"(failed"_s), qPrintable(wrong));
    QVERIFY2(wrong.isEmpty() == isExact, qPrintable(wrong));
    if (isExact) {
        QVERIFY(prepared(fixture));
        const auto made = DayBuilder(fixture.worker()).step();
        QVERIFY(made && made->day);
        QCOMPARE(wrongDays(fixture.worker()), QString());
    }
}

/// TRUNCATE has no trigger: the table then has another file.
void TestDayRaces::emptiedMeanwhile()
{
    for (const auto* table : {"hourly_parsed_total", "daily_parsed_total", "finished_days"}) {
        for (const auto stage : stages) {
            PipelineFixture fixture(m_server);
            QVERIFY(fixture.write(receipts));
            QVERIFY(fixture.drain());
            const auto sql = u"TRUNCATE public.%1"_s.arg(QLatin1StringView(table)).toStdString();
            const Action action{table, sql.c_str()};
            QCOMPARE(writerComesAt(fixture, "READ COMMITTED", action, stage), QString());
            QVERIFY(prepared(fixture));
            QCOMPARE(wrongDays(fixture.worker()), QString());
        }
    }
}

/// One makes days, the other finds nothing to do; and whoever froze is not waited for.
void TestDayRaces::twoMakeDays()
{
    PipelineFixture fixture(m_server);
    QVERIFY(fixture.write(receipts));
    QVERIFY(fixture.drain());
    const auto other = fixture.connect();
    int made = 0;
    DayBuilder::Options options;
    options.reached = [&](DayStage reached) {
        if (reached != DayStage::Read)
            return;
        DayBuilder second(*other);
        for (auto step = second.step(); step && !step->isDone; step = second.step())
            made += step->day ? 1 : 0;
    };
    const auto step = DayBuilder(fixture.worker(), options).step();
    QVERIFY(step && step->day);
    QCOMPARE(made, 0);
    QCOMPARE(wrongDays(fixture.worker()), QString());
    QCOMPARE(fixture.value("SELECT count(*) FROM ocr_analytics_finished_days('-infinity', 'infinity')"), u"1"_s);
}

/// A late receipt of the day that is made is counted meanwhile.
void TestDayRaces::refreshMeanwhile()
{
    for (const auto stage : stages) {
        PipelineFixture fixture(m_server);
        QVERIFY(fixture.write(receipts));
        QVERIFY(fixture.drain());
        const auto refreshing = fixture.connect();
        std::future<bool> refreshed;
        DayBuilder::Options options;
        options.reached = [&](DayStage reached) {
            if (reached != stage || refreshed.valid())
                return;
            QVERIFY(fixture.write(PipelineFixture::insertion(u"2024-03-10 15:00Z"_s,
                                                             PipelineFixture::payload(u"late"_s, u"3"_s, u"4"_s))));
            refreshed = std::async(std::launch::async, [&] {
                const auto step = db::Refresher(*refreshing).step();
                return step && step->counts.documents == 1;
            });
            QVERIFY(settled(fixture, refreshed, refreshing->backendPid()));
        };
        const auto step = DayBuilder(fixture.worker(), options).step();
        QVERIFY(step && refreshed.valid());
        QVERIFY(refreshed.get());
        QCOMPARE(fixture.differences(), QString());
        QVERIFY(prepared(fixture));
        QCOMPARE(fixture.differences(), QString());
        QCOMPARE(fixture.value("SELECT count(*) FROM daily_parsed_total WHERE business_id = 'late'"), u"1"_s);
    }
}

/// Two who change hours of the same finished days in any order are not in each other's way, nor does a maker of days
/// wait.
void TestDayRaces::nothingWaitsForAnOpenWriter()
{
    PipelineFixture fixture(m_server);
    QVERIFY(fixture.write(receipts));
    QVERIFY(fixture.drain());
    QVERIFY(prepared(fixture));
    Writer first(fixture, "READ COMMITTED");
    Writer second(fixture, "READ COMMITTED");
    const auto change = [](const char* business, const char* day) {
        return QByteArray(
                   "SET lock_timeout = '1s'; UPDATE public.hourly_parsed_total SET total_amount = total_amount + 1 "
                   "WHERE business_id = '") +
               business + "' AND ts >= '" + day + "' AND ts < timestamptz '" + day + "' + interval '24 hours'";
    };
    QVERIFY(first.act(change("b0", "2024-03-08Z")));
    QVERIFY(second.act(change("b1", "2024-03-07Z")));
    QVERIFY(first.act(change("b0", "2024-03-07Z")));
    QVERIFY(second.act(change("b1", "2024-03-08Z")));
    QVERIFY(fixture.worker().execute("SET lock_timeout = '1s'"));
    QVERIFY(prepared(fixture));
    QVERIFY(first.commit() && second.commit());
    QCOMPARE(wrongDays(fixture.worker()), QString());
    QCOMPARE(fixture.value("SELECT count(*) FROM ocr_analytics_finished_days('-infinity', 'infinity')"),
             QString::number(days - 3));
}

QTEST_GUILESS_MAIN(TestDayRaces)
#include "tst_dayraces.moc"
