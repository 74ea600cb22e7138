// SPDX-License-Identifier: GPL-3.0-only
#include "db/connection/transaction.h"
#include "db/documents/documentstore.h"
#include "db/documents/documentvaluestore.h"
#include "db/documents/rejectedstore.h"
#include "db/refresh/recomputation.h"
#include "db/retention/retainer.h"
#include "db/retention/retentionplan.h"
#include "db/verify/verifier.h"
#include "tests/support/moment.h"
#include "tests/support/pipelinefixture.h"

#include <QProcess>
#include <QTest>

#include <future>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
namespace core = oa::core;
namespace db = oa::db;
using db::RetainStage;
using Outcome = db::SealStep::Outcome;
using oa::tests::PipelineFixture;
using oa::tests::TestServer;
using oa::tests::utc;

namespace {

const auto floorDay = utc("2024-05-03T00:00:00Z");

/// Documents of four days, from May 1 to 4: two minutes, several hours, three businesses, some that cannot be read.
constexpr auto fourDays =
    "INSERT INTO documents (ml_response, \"timestamp\") "
    "SELECT CASE WHEN i % 37 = 0 THEN 'broken' ELSE format('{\"business_id\": \"b%s\", \"total\": {\"value\": %s, "
    "\"score\": %s, \"ocr_score\": %s}}', i % 3, i * 0.37, i % 90, (i * 7) % 100) END, "
    "timestamptz '2024-05-01 00:00Z' + i * interval '19 minutes 7 seconds' FROM generate_series(0, 300) i;"
    "INSERT INTO documents (ml_response, \"timestamp\") VALUES ('{}', 'infinity'), ('{}', '-infinity')";

/// One document that comes after its day was sealed.
const auto lateOne = PipelineFixture::insertion(u"2024-05-01 10:00:30Z"_s, PipelineFixture::payload(u"late"_s, u"7"_s));

/// Everything in both roll-ups from `from` to `to`, but for ids.
QString totals(PipelineFixture& fixture, const char* from = "-infinity", const char* to = "2024-05-03 00:00Z")
{
    QString all;
    for (const auto* table : {"minutely_parsed_total", "hourly_parsed_total"})
        all += fixture.value(
            "SELECT coalesce(string_agg((to_jsonb(t) - 'id')::text, E'\\n' ORDER BY ts, business_id), '') "
            "FROM " +
            std::string(table) + " t WHERE ts >= '" + from + "' AND ts < '" + to + "'");
    return all;
}

/// What verify finds, a line each.
QString verified(PipelineFixture& fixture)
{
    QString lines;
    db::Verifier::Options options;
    options.differs = [&lines](const db::Difference& difference) {
        lines += core::toIsoString(difference.bucket) + u' ' + difference.businessId + u' ' + difference.detail + u'\n';
    };
    const auto counts = db::Verifier(fixture.worker()).run(options);
    return counts ? lines : u"(failed) "_s + counts.error().lines();
}

/// Seals all days before `until`, and removes their documents.
bool retain(db::Connection& connection, core::TimePoint until, db::RetainOptions options = {})
{
    db::Retainer retainer(connection, std::move(options));
    for (;;) {
        const auto step = retainer.sealNext(until);
        if (!step) {
            qWarning().noquote() << step.error().lines();
            return false;
        }
        if (step->outcome == Outcome::NothingLeft)
            break;
        if (step->outcome == Outcome::Pending)
            return false;
    }
    for (;;) {
        const auto removed = retainer.removeDocuments();
        if (!removed) {
            qWarning().noquote() << removed.error().lines();
            return false;
        }
        if (!*removed)
            return true;
    }
}

/// Mistakes that are planted in the database, so that the program under test stays as it is.
enum class Mutation {
    None,
    FloorFromBefore, ///< the floor is as somebody saw it who looked before the lock was his, or not at all
    SealsPending,
    SealsUnverified,
    DigestWithoutHours,
    DigestWithoutMinutes,
    DropsLate,
    NoLock,
    FloorIgnoredByRemoval,
    ForgetsDay
};

/// The function as it is, with something else in place of `part`.
bool mutate(PipelineFixture& fixture, const char* function, const QString& part, const QString& instead)
{
    auto text = fixture.value("SELECT pg_get_functiondef('" + std::string(function) + "'::regproc)");
    if (!text.contains(part)) {
        qWarning() << function << "has no" << part;
        return false;
    }
    return fixture.write(text.replace(part, instead).toStdString());
}

bool plant(PipelineFixture& fixture, Mutation mutation)
{
    switch (mutation) {
    case Mutation::None:
        return true;
    case Mutation::FloorFromBefore:
        return fixture.write(
            "ALTER TABLE retention RENAME TO retention_now; CREATE VIEW retention AS SELECT what, "
            "timestamptz '-infinity' AS floor, moved, keep_days, changed, changed_by FROM retention_now; "
            "ALTER TABLE sealed_days RENAME TO sealed_later; CREATE VIEW sealed_days AS SELECT * FROM sealed_later "
            "WHERE false");
    case Mutation::SealsPending:
        return mutate(fixture, "ocr_analytics_seal", u"WHERE everything OR"_s, u"WHERE false AND"_s);
    case Mutation::SealsUnverified:
        return mutate(fixture, "ocr_analytics_seal", u"IS DISTINCT FROM seen"_s, u"IS NULL"_s);
    case Mutation::DigestWithoutHours:
        return mutate(fixture, "ocr_analytics_day_digest", u"h.ts >= sealed_day"_s, u"false"_s);
    case Mutation::DigestWithoutMinutes:
        return mutate(fixture, "ocr_analytics_day_digest", u"m.ts >= sealed_day"_s, u"false"_s);
    case Mutation::DropsLate:
        return fixture.write(
            "CREATE FUNCTION drop_late() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'; "
            "CREATE TRIGGER drop_late BEFORE INSERT ON rejected_documents FOR EACH ROW "
            "WHEN (NEW.reason = 'after-retention') EXECUTE FUNCTION drop_late()");
    case Mutation::NoLock:
        return fixture.write("CREATE FUNCTION public.pg_advisory_xact_lock(integer, integer) RETURNS void "
                             "LANGUAGE sql AS ''");
    case Mutation::FloorIgnoredByRemoval:
        return fixture.write(
            "ALTER TABLE retention RENAME TO retention_now; CREATE VIEW retention AS SELECT what, "
            "floor + interval '1 day' AS floor, moved, keep_days, changed, changed_by FROM retention_now");
    case Mutation::ForgetsDay:
        return mutate(fixture, "ocr_analytics_seal", u"SELECT sealing_day, hours"_s,
                      u"SELECT sealing_day - interval '1000 days', hours"_s);
    }
    return false;
}

/// A connection whose unqualified function names may be shadowed by those of the schema public.
std::unique_ptr<db::Connection> shadowed(PipelineFixture& fixture)
{
    auto connection = fixture.connect();
    if (connection && !connection->execute("SET search_path = public, pg_catalog"))
        return nullptr;
    return connection;
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

} // namespace

/// Days are sealed, their documents go, and their totals stay, whatever happens.
class TestRetention : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_server.start(), qPrintable(m_server.problem())); }

    void documentsGoAndTotalsStay();
    void floorIsAWholeDay();
    void nothingDeletesSealedTotals_data();
    void nothingDeletesSealedTotals();
    void lateDocumentsAreRejected_data();
    void lateDocumentsAreRejected();
    void lateOnesAreNotedOnce_data();
    void lateOnesAreNotedOnce();
    void lateOneBetweenSealAndRemoval();
    void changesBeforeTheSealAreCounted_data();
    void changesBeforeTheSealAreCounted();
    void wrongTotalsAreNotSealed();
    void aRefresherThatBeganBefore();
    void changedSealsAreFound_data();
    void changedSealsAreFound();
    void documentsOfLiveDaysStay_data();
    void documentsOfLiveDaysStay();
    void twoRetainers();
    void killedAtEachStep_data();
    void killedAtEachStep();
    void whoHoldsADocumentStopsNoRefresh();
    void whoHoldsTheFloorStopsNoRefresh();
    void valuesGoAfterTheDocuments();
    void recomputingEndsAtTheFloor();
    void unknownFloorsStopEverything_data();
    void unknownFloorsStopEverything();
    void emptyDaysAreNotSealed();
    void scoresBelowAThresholdAreCountedFromDistributions();

private:
    TestServer m_server;
};

void TestRetention::documentsGoAndTotalsStay()
{
    PipelineFixture fixture(m_server);
    QVERIFY(fixture.write(fourDays));
    QVERIFY(fixture.drain());
    const auto before = totals(fixture, "-infinity", "infinity");
    db::RetainOptions options;
    options.rowsPerTransaction = 10;
    QVERIFY(retain(fixture.worker(), floorDay, options));
    QCOMPARE(fixture.value("SELECT count(*) FROM documents WHERE \"timestamp\" < '2024-05-03 00:00Z' AND "
                           "isfinite(\"timestamp\")"),
             u"0"_s);
    QCOMPARE(fixture.value("SELECT count(*) FROM documents WHERE NOT isfinite(\"timestamp\")"), u"2"_s);
    QCOMPARE(fixture.value("SELECT string_agg(day::date || ' ' || documents || ' ' || rejected, ', ' ORDER BY day) "
                           "FROM sealed_days"),
             u"2024-05-01 73 3, 2024-05-02 73 2"_s);
    const auto counts = fixture.drain(); // of minutes that documents went from
    QVERIFY(counts);
    QCOMPARE(counts->minutes, 0);
    QCOMPARE(counts->late, 0);
    QCOMPARE(totals(fixture, "-infinity", "infinity"), before);
    QCOMPARE(verified(fixture), QString());
    const auto verification = db::Verifier(fixture.worker()).run({});
    QVERIFY(verification);
    QCOMPARE(verification->keptFrom, std::optional(floorDay));
    QCOMPARE(verification->sealedDays, 2);
    QCOMPARE(verification->sealedDocuments, 146);
    // Once more: there is nothing to do, also for less.
    QVERIFY(retain(fixture.worker(), floorDay));
    QVERIFY(retain(fixture.worker(), floorDay - 24h));
    QCOMPARE(fixture.value("SELECT floor AT TIME ZONE 'UTC' FROM retention WHERE what = 'documents'"),
             u"2024-05-03 00:00:00"_s);
}

void TestRetention::floorIsAWholeDay()
{
    PipelineFixture fixture(m_server);
    for (const auto* floor : {"2024-05-01 12:00Z", "2024-05-01 00:00+02", "infinity"}) {
        QVERIFY2(!fixture.worker().execute("UPDATE retention SET floor = '" + std::string(floor) + "'"), floor);
    }
    QCOMPARE(fixture.value("SELECT ocr_analytics_seal('2024-05-01 12:00Z', '', '')"), u"moved"_s);
    // Values are not kept for less time than documents.
    db::Retainer retainer(fixture.worker());
    QCOMPARE(retainer.moveValuesFloor(floorDay).value_or(true), false);
}

void TestRetention::nothingDeletesSealedTotals_data()
{
    QTest::addColumn<QString>("action");
    QTest::addColumn<Mutation>("mutation");
    QTest::addColumn<bool>("isExact");
    const std::pair<const char*, const char*> actions[] = {
        {"what retain removed", "SELECT 1"},
        {"delete", "DELETE FROM documents WHERE \"timestamp\" < '2024-05-03 12:00Z'"},
        {"truncate", "TRUNCATE documents"},
        {"everything", "INSERT INTO invalidation_log (everything) VALUES (true)"},
        {"repair", "INSERT INTO invalidation_log (minute) SELECT ts FROM minutely_parsed_total"},
        {"hours to be made again",
         "INSERT INTO invalidation_log (minute, remake_hour) SELECT ts, true FROM hourly_parsed_total; "
         "DELETE FROM document_values WHERE ts < '2024-05-03'"},
        {"values gone", "DELETE FROM document_values WHERE ts < '2024-05-03'; "
                        "INSERT INTO invalidation_log (everything) VALUES (true)"}};
    for (const auto& [name, action] : actions) {
        QTest::addRow("%s", name) << QString::fromLatin1(action) << Mutation::None << true;
        QTest::addRow("%s, mutant: floor as it was before", name)
            << QString::fromLatin1(action) << Mutation::FloorFromBefore << false;
    }
}

void TestRetention::nothingDeletesSealedTotals()
{
    QFETCH(QString, action);
    QFETCH(Mutation, mutation);
    QFETCH(bool, isExact);
    PipelineFixture fixture(m_server);
    QVERIFY(fixture.write(fourDays));
    QVERIFY(fixture.drain());
    const auto before = totals(fixture);
    QVERIFY(retain(fixture.worker(), floorDay));
    QVERIFY(plant(fixture, mutation));
    QVERIFY(fixture.write(action.toStdString()));
    QVERIFY(fixture.drain());
    QCOMPARE(totals(fixture) == before, isExact);
    if (isExact)
        QCOMPARE(verified(fixture), QString()); // above the floor, they mean what they always meant
}

void TestRetention::lateDocumentsAreRejected_data()
{
    QTest::addColumn<Mutation>("mutation");
    QTest::addColumn<bool>("isExact");
    QTest::newRow("as it is") << Mutation::None << true;
    QTest::newRow("mutant: floor as it was before") << Mutation::FloorFromBefore << false;
    QTest::newRow("mutant: late ones are dropped") << Mutation::DropsLate << false;
}

void TestRetention::lateDocumentsAreRejected()
{
    QFETCH(Mutation, mutation);
    QFETCH(bool, isExact);
    PipelineFixture fixture(m_server);
    QVERIFY(fixture.write(fourDays));
    QVERIFY(fixture.drain());
    const auto before = totals(fixture);
    QVERIFY(retain(fixture.worker(), floorDay));
    QVERIFY(plant(fixture, mutation));
    // Added, moved there, and to a day of which there was nothing; a live one beside them.
    QVERIFY(fixture.write(lateOne));
    QVERIFY(
        fixture.write(PipelineFixture::insertion(u"1999-12-31 10:00Z"_s, PipelineFixture::payload(u"b1"_s, u"1"_s))));
    QVERIFY(fixture.write("UPDATE documents SET \"timestamp\" = '2024-05-02 10:00:00.5Z' WHERE document_id = 200"));
    QVERIFY(
        fixture.write(PipelineFixture::insertion(u"2024-05-04 10:00Z"_s, PipelineFixture::payload(u"b1"_s, u"1"_s))));
    const auto counts = fixture.drain();
    QVERIFY(counts);
    const auto rejected = fixture.value("SELECT count(*) FROM rejected_documents WHERE reason = 'after-retention' AND "
                                        "detail = 'receipts are kept from 2024-05-03' AND extractor_version > 0");
    const auto isRight = totals(fixture) == before && rejected == u"3"_s;
    QCOMPARE(isRight, isExact);
    if (!isExact)
        return;
    QCOMPARE(counts->late, 3);
    QCOMPARE(counts->rejected, 3);
    QCOMPARE(verified(fixture), QString());
    // They are listed like others, are not tried again, and go with the next retention.
    db::RejectedStore store(fixture.worker());
    QCOMPARE(store.readPage(u"after-retention"_s, 10)->size(), std::size_t(3));
    QVERIFY(
        fixture.write("UPDATE rejected_documents SET extractor_version = 0 WHERE ts < '2024-05-03' AND isfinite(ts)"));
    QCOMPARE(store.hasOlder().value_or(true), false);
    QVERIFY(store.retry(db::RejectedStore::Retry::All));
    QVERIFY(fixture.drain());
    QVERIFY(retain(fixture.worker(), floorDay));
    QVERIFY(fixture.drain());
    QCOMPARE(fixture.value("SELECT count(*) FROM rejected_documents WHERE reason = 'after-retention'"), u"3"_s);
    QCOMPARE(
        fixture.value("SELECT count(*) FROM documents WHERE \"timestamp\" < '2024-05-03' AND isfinite(\"timestamp\")"),
        u"0"_s);
    QCOMPARE(totals(fixture), before);
    const auto gone = store.readPayload(store.readPage(u"after-retention"_s, 1)->front(), 100);
    QVERIFY(!gone);
    QVERIFY2(gone.error().message.contains(u"no longer kept"_s), qPrintable(gone.error().message));
}

void TestRetention::lateOnesAreNotedOnce_data()
{
    QTest::addColumn<Mutation>("mutation");
    QTest::addColumn<bool>("isExact");
    QTest::newRow("as it is") << Mutation::None << true;
    QTest::newRow("mutant: no lock") << Mutation::NoLock << false;
}

/// A retainer removes a late document, and has not committed yet, when a refresher comes to its minute.
void TestRetention::lateOnesAreNotedOnce()
{
    QFETCH(Mutation, mutation);
    QFETCH(bool, isExact);
    PipelineFixture fixture(m_server);
    QVERIFY(fixture.write(fourDays));
    QVERIFY(fixture.drain());
    QVERIFY(retain(fixture.worker(), floorDay));
    QVERIFY(fixture.drain());
    QVERIFY(fixture.write(lateOne));
    QVERIFY(plant(fixture, mutation));
    const auto removing = shadowed(fixture);
    const auto refreshing = shadowed(fixture);
    std::future<bool> refreshed;
    db::RetainOptions options;
    options.reached = [&](RetainStage stage) {
        if (stage != RetainStage::Removed || refreshed.valid())
            return;
        refreshed = std::async(std::launch::async, [&] { return db::Refresher(*refreshing).step().has_value(); });
        QVERIFY(settled(fixture, refreshed, refreshing->backendPid()));
    };
    const auto removed = db::Retainer(*removing, options).removeDocuments();
    QVERIFY(removed && *removed);
    QCOMPARE((*removed)->late, 1);
    QVERIFY(refreshed.valid() && refreshed.get());
    QVERIFY(fixture.drain());
    QCOMPARE(fixture.value("SELECT count(*) FROM rejected_documents WHERE reason = 'after-retention'") == u"1"_s,
             isExact);
}

/// It goes before any refresh has seen it, and does not go unnoticed.
void TestRetention::lateOneBetweenSealAndRemoval()
{
    PipelineFixture fixture(m_server);
    QVERIFY(fixture.write(fourDays));
    QVERIFY(fixture.drain());
    const auto before = totals(fixture);
    db::RetainOptions options;
    bool isWritten = false;
    options.reached = [&](RetainStage stage) {
        if (stage == RetainStage::SealCommitted && !std::exchange(isWritten, true))
            QVERIFY(fixture.write(lateOne));
    };
    QVERIFY(retain(fixture.worker(), floorDay, options));
    QVERIFY(isWritten);
    QVERIFY(fixture.drain());
    QCOMPARE(fixture.value("SELECT count(*) FROM rejected_documents WHERE reason = 'after-retention'"), u"1"_s);
    QCOMPARE(totals(fixture), before);
    QCOMPARE(verified(fixture), QString());
}

void TestRetention::changesBeforeTheSealAreCounted_data()
{
    QTest::addColumn<RetainStage>("stage");
    QTest::addColumn<QString>("action");
    QTest::addColumn<bool>("isRefreshed");
    QTest::addColumn<Mutation>("mutation");
    QTest::addColumn<bool>("isExact");
    const std::pair<const char*, QString> actions[] = {
        {"insert", QString::fromStdString(lateOne)},
        {"insert into a day before", QString::fromStdString(PipelineFixture::insertion(
                                         u"2024-04-20 10:00Z"_s, PipelineFixture::payload(u"b1"_s, u"1"_s)))},
        {"update", u"UPDATE documents SET ml_response = replace(ml_response, 'b1', 'b2')"_s},
        {"delete", u"DELETE FROM documents WHERE document_id % 5 = 1 AND isfinite(\"timestamp\")"_s}};
    for (const auto& [name, action] : actions) {
        QTest::addRow("%s", name) << RetainStage::Verified << action << false << Mutation::None << true;
        QTest::addRow("%s, refreshed", name) << RetainStage::Verified << action << true << Mutation::None << true;
        QTest::addRow("%s, mutant: seals what is pending", name)
            << RetainStage::Verified << action << false << Mutation::SealsPending << false;
    }
    QTest::addRow("update, refreshed, mutant: seals what was not verified")
        << RetainStage::Verified << actions[2].second << true << Mutation::SealsUnverified << false;
}

/// Between the comparison and the seal.
void TestRetention::changesBeforeTheSealAreCounted()
{
    QFETCH(RetainStage, stage);
    QFETCH(QString, action);
    QFETCH(bool, isRefreshed);
    QFETCH(Mutation, mutation);
    QFETCH(bool, isExact);
    PipelineFixture fixture(m_server);
    QVERIFY(fixture.write(fourDays));
    QVERIFY(fixture.drain());
    QVERIFY(plant(fixture, mutation));
    bool acted = false;
    db::RetainOptions options;
    options.reached = [&](RetainStage reached) {
        if (reached != stage || std::exchange(acted, true))
            return;
        QVERIFY(fixture.write(action.toStdString()));
        const auto other = fixture.connect();
        while (isRefreshed) {
            const auto step = db::Refresher(*other).step();
            QVERIFY(step);
            if (step->drained)
                break;
        }
    };
    db::Retainer retainer(fixture.worker(), options);
    const auto first = retainer.sealNext(floorDay);
    QVERIFY2(first, qPrintable(first ? QString() : first.error().lines()));
    QVERIFY(acted);
    auto isRight = first->outcome == (isRefreshed ? Outcome::Changed : Outcome::Pending);
    if (isExact)
        QVERIFY(isRight);
    QVERIFY(fixture.drain());
    isRight = fixture.differences().isEmpty() && isRight; // while nothing is removed, the oracle knows it all
    QCOMPARE(isRight, isExact);
    if (!isExact)
        return;
    const auto before = totals(fixture);
    QVERIFY(retain(fixture.worker(), floorDay));
    QVERIFY(fixture.drain());
    QCOMPARE(totals(fixture), before);
    QCOMPARE(fixture.value("SELECT count(*) FROM rejected_documents WHERE reason = 'after-retention'"), u"0"_s);
    QCOMPARE(verified(fixture), QString());
}

void TestRetention::wrongTotalsAreNotSealed()
{
    PipelineFixture fixture(m_server);
    QVERIFY(fixture.write(fourDays));
    QVERIFY(fixture.drain());
    QVERIFY(fixture.write("UPDATE hourly_parsed_total SET document_count = 99 WHERE ts = '2024-05-02 10:00Z'"));
    db::Retainer retainer(fixture.worker());
    QCOMPARE(retainer.sealNext(floorDay)->outcome, Outcome::Sealed);
    const auto wrong = retainer.sealNext(floorDay);
    QVERIFY(!wrong);
    QCOMPARE(wrong.error().code, core::ErrorCode::Unsafe);
    QVERIFY2(wrong.error().message.contains(u"2024-05-02"_s), qPrintable(wrong.error().message));
    QCOMPARE(fixture.value("SELECT floor AT TIME ZONE 'UTC' FROM retention WHERE what = 'documents'"),
             u"2024-05-02 00:00:00"_s);
}

/// It holds a stripe of the day: the retainer waits for its end, and does not seal what it left pending.
void TestRetention::aRefresherThatBeganBefore()
{
    for (const auto stage : {db::RefreshStage::Locked, db::RefreshStage::Claimed, db::RefreshStage::Recomputed}) {
        PipelineFixture fixture(m_server);
        QVERIFY(fixture.write(fourDays));
        QVERIFY(fixture.drain());
        // Of the same stripe as the day's hours at noon.
        QVERIFY(fixture.write(
            PipelineFixture::insertion(u"2024-05-05 13:00Z"_s, PipelineFixture::payload(u"b1"_s, u"1"_s))));
        const auto sealing = fixture.connect();
        std::future<core::Result<db::SealStep>> sealed;
        db::RefreshOptions options;
        options.reached = [&](db::RefreshStage reached) {
            if (reached != stage || sealed.valid())
                return;
            sealed = std::async(std::launch::async,
                                [&] { return db::Retainer(*sealing).sealNext(utc("2024-05-02T00:00:00Z")); });
            QVERIFY(settled(fixture, sealed, sealing->backendPid()));
            QVERIFY(sealed.wait_for(0s) != std::future_status::ready);
            // Of the day, while the seal waits.
            QVERIFY(fixture.write(lateOne));
        };
        QVERIFY(db::Refresher(fixture.worker(), options).step());
        QVERIFY(sealed.valid());
        const auto step = sealed.get();
        QVERIFY(step);
        QVERIFY(step->outcome != Outcome::Sealed);
        QVERIFY(fixture.drain());
        QCOMPARE(fixture.differences(), QString());
        QVERIFY(retain(fixture.worker(), floorDay));
        QVERIFY(fixture.drain());
        QCOMPARE(fixture.value("SELECT count(*) FROM rejected_documents WHERE reason = 'after-retention'"), u"0"_s);
        QCOMPARE(verified(fixture), QString());
    }
}

void TestRetention::changedSealsAreFound_data()
{
    QTest::addColumn<QString>("action");
    QTest::addColumn<Mutation>("mutation");
    QTest::addColumn<bool>("isFound");
    const std::pair<const char*, QString> actions[] = {
        {"an hour's mean", u"UPDATE hourly_parsed_total SET avg_score = 1 WHERE ts = '2024-05-01 10:00Z'"_s},
        {"a minute's distribution",
         u"UPDATE minutely_parsed_total SET score_distribution = NULL WHERE ts < '2024-05-02'"_s},
        {"an hour is gone", u"DELETE FROM hourly_parsed_total WHERE ts = '2024-05-01 10:00Z'"_s},
        {"a business is called otherwise",
         u"UPDATE minutely_parsed_total SET business_id = 'x' WHERE ts < '2024-05-02'"_s},
        {"a day that was never sealed",
         u"INSERT INTO hourly_parsed_total (total_amount, ts, business_id, document_count, score_count, "
         "ocr_score_count) VALUES (1, '2020-01-01', 'x', 1, 0, 0)"_s},
        {"a seal is gone", u"DELETE FROM sealed_days WHERE day = '2024-05-02'"_s}};
    for (const auto& [name, action] : actions)
        QTest::addRow("%s", name) << action << Mutation::None << true;
    QTest::addRow("mutant: digest without hours") << actions[0].second << Mutation::DigestWithoutHours << false;
    QTest::addRow("mutant: digest without minutes") << actions[1].second << Mutation::DigestWithoutMinutes << false;
}

void TestRetention::changedSealsAreFound()
{
    QFETCH(QString, action);
    QFETCH(Mutation, mutation);
    QFETCH(bool, isFound);
    PipelineFixture fixture(m_server);
    QVERIFY(fixture.write(fourDays));
    QVERIFY(fixture.drain());
    QVERIFY(plant(fixture, mutation));
    QVERIFY(retain(fixture.worker(), floorDay));
    QVERIFY(fixture.drain());
    QCOMPARE(verified(fixture), QString());
    QVERIFY(fixture.write("SET timezone = 'UTC'; " + action.toStdString()));
    QCOMPARE(!verified(fixture).isEmpty(), isFound);
    // No repair takes them from documents that are gone.
    const auto found = totals(fixture);
    const auto repairs = fixture.connect();
    db::Verifier::Options repairing;
    repairing.repairs = repairs.get();
    const auto repaired = db::Verifier(fixture.worker()).run(repairing);
    QVERIFY(repaired);
    QCOMPARE(repaired->sealedDifferences > 0, isFound);
    QCOMPARE(repaired->invalidatedMinutes, 0);
    QVERIFY(fixture.drain());
    QCOMPARE(totals(fixture), found);
}

void TestRetention::documentsOfLiveDaysStay_data()
{
    QTest::addColumn<Mutation>("mutation");
    QTest::addColumn<bool>("isExact");
    QTest::newRow("as it is") << Mutation::None << true;
    QTest::newRow("mutant: removes beyond the floor") << Mutation::FloorIgnoredByRemoval << false;
    QTest::newRow("mutant: seals a day and notes another") << Mutation::ForgetsDay << false;
}

void TestRetention::documentsOfLiveDaysStay()
{
    QFETCH(Mutation, mutation);
    QFETCH(bool, isExact);
    PipelineFixture fixture(m_server);
    QVERIFY(fixture.write(fourDays));
    QVERIFY(fixture.drain());
    const auto live = fixture.value("SELECT count(*) FROM documents WHERE \"timestamp\" >= '2024-05-03 00:00Z'");
    db::Retainer retainer(fixture.worker());
    if (mutation == Mutation::ForgetsDay)
        QVERIFY(plant(fixture, mutation));
    for (int days = 0; days < 2; ++days)
        QVERIFY(retainer.sealNext(floorDay));
    if (mutation == Mutation::FloorIgnoredByRemoval)
        QVERIFY(plant(fixture, mutation));
    for (;;) {
        const auto removed = retainer.removeDocuments();
        QVERIFY(removed);
        if (!*removed)
            break;
    }
    const auto left = fixture.value("SELECT count(*) FROM documents WHERE \"timestamp\" >= '2024-05-03 00:00Z'");
    const auto isRight = left == live && verified(fixture).isEmpty();
    QCOMPARE(isRight, isExact);
}

/// Both want the same at once; a refresher and a writer are there as well.
void TestRetention::twoRetainers()
{
    PipelineFixture fixture(m_server);
    QVERIFY(fixture.write(fourDays));
    QVERIFY(fixture.drain());
    const auto before = totals(fixture);
    std::vector<std::unique_ptr<db::Connection>> connections;
    std::vector<std::future<bool>> retained;
    for (int i = 0; i < 2; ++i) {
        connections.push_back(fixture.connect());
        retained.push_back(std::async(std::launch::async, [&connection = *connections.back()] {
            db::RetainOptions options;
            options.rowsPerTransaction = 7;
            return retain(connection, floorDay, options);
        }));
    }
    for (int i = 0; i < 20; ++i) {
        QVERIFY(fixture.write(
            PipelineFixture::insertion(u"2024-05-04 12:00Z"_s, PipelineFixture::payload(u"b1"_s, u"1"_s))));
        const auto step = db::Refresher(fixture.worker()).step();
        QVERIFY2(step, qPrintable(step ? QString() : step.error().lines()));
    }
    for (auto& each : retained)
        QVERIFY(each.get());
    QVERIFY(fixture.drain());
    QCOMPARE(fixture.value("SELECT count(*) FROM sealed_days"), u"2"_s);
    QCOMPARE(fixture.value("SELECT count(*) FROM rejected_documents WHERE reason = 'after-retention'"), u"0"_s);
    QCOMPARE(totals(fixture), before);
    QCOMPARE(verified(fixture), QString());
}

void TestRetention::killedAtEachStep_data()
{
    QTest::addColumn<int>("stage");
    QTest::addColumn<int>("time");
    const std::pair<const char*, RetainStage> stages[] = {
        {"verified", RetainStage::Verified},       {"locked", RetainStage::Locked},
        {"sealed", RetainStage::Sealed},           {"seal committed", RetainStage::SealCommitted},
        {"removed", RetainStage::Removed},         {"removal committed", RetainStage::RemoveCommitted},
        {"values moved", RetainStage::ValuesMoved}};
    for (const auto& [name, stage] : stages) {
        for (const int time : {1, 2})
            if (stage != RetainStage::ValuesMoved || time == 1)
                QTest::addRow("%s %d", name, time) << static_cast<int>(stage) << time;
    }
}

/// By SIGKILL, in a process of its own; the next one goes on.
void TestRetention::killedAtEachStep()
{
    QFETCH(int, stage);
    QFETCH(int, time);
    PipelineFixture fixture(m_server);
    // Dated from now, as the job's floor is.
    QVERIFY(
        fixture.write("INSERT INTO documents (ml_response, \"timestamp\") SELECT format('{\"business_id\": \"b%s\", "
                      "\"total\": {\"value\": %s, \"score\": %s}}', i % 3, i, i % 90), "
                      "date_trunc('day', now()) - interval '4 days' + i * interval '17 minutes' "
                      "FROM generate_series(0, 300) i"));
    QVERIFY(fixture.drain());
    const auto before = totals(fixture, "-infinity", "infinity");
    const auto run = [&](int killedAt, int killedTime) {
        QProcess process;
        process.start(QStringLiteral(OA_PIPELINE_WORKER),
                      {u"retain"_s, fixture.parameters().toConninfoWithoutPassword(),
                       QString::number(killedAt * 10 + killedTime)});
        return process.waitForFinished(60'000) ? std::pair(process.exitStatus(), process.exitCode())
                                               : std::pair(QProcess::CrashExit, -1);
    };
    QCOMPARE(run(stage, time).first, QProcess::CrashExit);
    // What is sealed so far is as it was, and refreshing changes nothing of it.
    QTRY_COMPARE_WITH_TIMEOUT(
        fixture.value("SELECT count(*) FROM pg_stat_activity WHERE application_name = 'retainer'"), u"0"_s, 30'000);
    QVERIFY(fixture.drain());
    QCOMPARE(totals(fixture, "-infinity", "infinity"), before);
    QCOMPARE(verified(fixture), QString());
    QCOMPARE(run(9, 9), std::pair(QProcess::NormalExit, 0));
    QCOMPARE(totals(fixture, "-infinity", "infinity"), before);
    QCOMPARE(verified(fixture), QString());
    QCOMPARE(fixture.value("SELECT count(*) FROM documents d, retention r WHERE r.what = 'documents' AND "
                           "d.\"timestamp\" < r.floor"),
             u"0"_s);
    QCOMPARE(
        fixture.value("SELECT count(*) FROM document_values v, retention r WHERE r.what = 'values' AND v.ts < r.floor"),
        u"0"_s);
    QCOMPARE(fixture.value("SELECT count(*) FROM sealed_days"), u"3"_s);
    QCOMPARE(fixture.value("SELECT count(*) FROM rejected_documents"), u"0"_s);
}

/// A forgotten transaction, perhaps a prepared one. Waiting for it, removal would hold what refreshes need for late
/// ones.
void TestRetention::whoHoldsADocumentStopsNoRefresh()
{
    PipelineFixture fixture(m_server);
    QVERIFY(fixture.write(fourDays));
    QVERIFY(fixture.drain());
    const auto forgotten = fixture.connect();
    QVERIFY(forgotten->execute("BEGIN"));
    QVERIFY(forgotten->execute("SELECT FROM documents WHERE \"timestamp\" = '2024-05-01 00:00Z' FOR UPDATE"));
    db::RetainOptions options;
    options.patience = 20ms;
    db::Retainer retainer(fixture.worker(), options);
    while (retainer.sealNext(floorDay)->outcome != Outcome::NothingLeft)
        continue;
    const auto refused = retainer.removeDocuments();
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, core::ErrorCode::Conflict);
    QVERIFY(fixture.write("INSERT INTO documents (ml_response, \"timestamp\") VALUES ('{}', '2024-05-01 12:00Z')"));
    QVERIFY(fixture.drain());
    QVERIFY(forgotten->execute("ROLLBACK"));
    QVERIFY(retain(fixture.worker(), floorDay, options));
    QCOMPARE(fixture.value("SELECT count(*) FROM documents WHERE \"timestamp\" < '2024-05-03 00:00Z' AND "
                           "isfinite(\"timestamp\")"),
             u"0"_s);
}

/// As somebody does who corrects it by hand and goes to lunch. Sealing holds all that refreshes need.
void TestRetention::whoHoldsTheFloorStopsNoRefresh()
{
    PipelineFixture fixture(m_server);
    QVERIFY(fixture.write(fourDays));
    QVERIFY(fixture.drain());
    const auto forgotten = fixture.connect();
    QVERIFY(forgotten->execute("BEGIN"));
    QVERIFY(forgotten->execute("UPDATE retention SET keep_days = 40"));
    db::RetainOptions options;
    options.patience = 20ms;
    db::Retainer retainer(fixture.worker(), options);
    const auto refused = retainer.sealNext(floorDay);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, core::ErrorCode::Conflict);
    QVERIFY(fixture.write(lateOne));
    QVERIFY(fixture.drain());
    QVERIFY(forgotten->execute("ROLLBACK"));
    QVERIFY(retain(fixture.worker(), floorDay, options));
    QVERIFY(forgotten->execute("BEGIN"));
    QVERIFY(forgotten->execute("UPDATE retention SET keep_days = 40"));
    const auto unmoved = retainer.moveValuesFloor(floorDay);
    QVERIFY(!unmoved);
    QCOMPARE(unmoved.error().code, core::ErrorCode::Conflict);
    QVERIFY(forgotten->execute("ROLLBACK"));
    QVERIFY(*retainer.moveValuesFloor(floorDay));
}

void TestRetention::valuesGoAfterTheDocuments()
{
    PipelineFixture fixture(m_server);
    QVERIFY(fixture.write(fourDays));
    QVERIFY(fixture.drain());
    const auto before = totals(fixture);
    db::RetainOptions options;
    options.rowsPerTransaction = 10;
    QVERIFY(retain(fixture.worker(), floorDay, options));
    db::Retainer retainer(fixture.worker(), options);
    QCOMPARE(retainer.moveValuesFloor(floorDay).value_or(false), true);
    // A document stands in one of the days: as long as it does, its values say whether it was counted.
    QVERIFY(fixture.write(lateOne));
    qint64 rows = 0;
    for (;;) {
        const auto removed = retainer.removeValues();
        QVERIFY2(removed, qPrintable(removed ? QString() : removed.error().lines()));
        if (!*removed)
            break;
        rows += (*removed)->rows;
    }
    QCOMPARE(rows, 0);
    QVERIFY(fixture.drain());
    QCOMPARE(fixture.value("SELECT count(*) FROM rejected_documents WHERE reason = 'after-retention'"), u"1"_s);
    QVERIFY(retain(fixture.worker(), floorDay, options));
    for (;;) {
        const auto removed = retainer.removeValues();
        QVERIFY(removed);
        if (!*removed)
            break;
        QVERIFY((*removed)->rows > 0);
        rows += (*removed)->rows;
    }
    QCOMPARE(rows, 146 + 5);
    QVERIFY(fixture.drain());
    QCOMPARE(fixture.value("SELECT count(*) FROM document_values WHERE ts < '2024-05-03 00:00Z'"), u"0"_s);
    QCOMPARE(fixture.value("SELECT string_agg(reason, ' ') FROM rejected_documents WHERE ts < '2024-05-03 00:00Z' AND "
                           "isfinite(ts)"),
             u"after-retention"_s);
    QCOMPARE(totals(fixture), before);
    QCOMPARE(verified(fixture), QString());
    // What comes now was never there, whatever its id.
    QVERIFY(fixture.write("INSERT INTO documents (document_id, ml_response, \"timestamp\") VALUES (2, '{}', "
                          "'2024-05-01 00:19:07Z')"));
    QVERIFY(fixture.drain());
    QCOMPARE(fixture.value("SELECT count(*) FROM rejected_documents WHERE reason = 'after-retention'"), u"2"_s);
    const auto day = core::TimeRange{utc("2024-05-01T00:00:00Z"), utc("2024-05-02T00:00:00Z")};
    db::DocumentStore store(fixture.worker());
    QCOMPARE(store.readBucket(u"b1"_s, day, 10)->size(), std::size_t(0));
    QCOMPARE(store.listedSince(day)->value_or(day.from), floorDay);
    QVERIFY(!store.listedSince({floorDay, floorDay + 24h})->has_value());
}

void TestRetention::recomputingEndsAtTheFloor()
{
    PipelineFixture fixture(m_server);
    QVERIFY(fixture.write(fourDays));
    QVERIFY(fixture.drain());
    QVERIFY(retain(fixture.worker(), floorDay));
    QVERIFY(fixture.drain());
    db::Recomputation recomputation(fixture.worker());
    const auto gone = recomputation.plan({utc("2024-05-01T00:00:00Z"), floorDay});
    QVERIFY(!gone);
    QCOMPARE(gone.error().code, core::ErrorCode::Unsupported);
    QVERIFY(!recomputation.invalidate({utc("2024-05-01T00:00:00Z"), floorDay}));
    const auto partly = recomputation.plan({utc("2024-05-01T00:00:00Z"), utc("2024-05-04T00:00:00Z")});
    QVERIFY(partly);
    QCOMPARE(partly->range.from, floorDay);
    QCOMPARE(partly->sealedBefore, std::optional(floorDay));
    const auto invalidated = recomputation.invalidate({utc("2024-05-01T00:00:00Z"), utc("2024-05-04T00:00:00Z")});
    QVERIFY(invalidated);
    QCOMPARE(fixture.value("SELECT count(*) FROM invalidation_log WHERE minute < '2024-05-03 00:00Z'"), u"0"_s);
    QVERIFY(!recomputation.plan({floorDay, utc("2024-05-04T00:00:00Z")})->sealedBefore);
}

/// A row of retention that is not there says nothing of what is kept: nothing is then taken from the log.
void TestRetention::unknownFloorsStopEverything_data()
{
    QTest::addColumn<QByteArray>("fault");
    QTest::newRow("missing") << QByteArray("DELETE FROM retention");
    QTest::newRow("one is missing") << QByteArray("DELETE FROM retention WHERE what = 'documents'");
    // The rows of a new database, in which "pg_restore --data-only" cannot put those of the backup.
    QTest::newRow("a new database's") << QByteArray("UPDATE retention SET floor = '-infinity'");
    QTest::newRow("of an older backup") << QByteArray("UPDATE retention SET floor = '2024-05-02 00:00Z'");
}

void TestRetention::unknownFloorsStopEverything()
{
    QFETCH(QByteArray, fault);
    PipelineFixture fixture(m_server);
    QVERIFY(fixture.write(fourDays));
    QVERIFY(fixture.drain());
    QVERIFY(retain(fixture.worker(), floorDay));
    const auto before = totals(fixture);
    QVERIFY(fixture.write(fault.toStdString()));
    for (const auto* pending : {"SELECT 1", "INSERT INTO invalidation_log (everything) VALUES (true)"}) {
        QVERIFY(fixture.write(pending));
        const auto step = db::Refresher(fixture.worker()).step();
        QVERIFY(!step);
        QCOMPARE(step.error().code, core::ErrorCode::Unsafe);
    }
    QCOMPARE(totals(fixture), before);
    db::Verifier::Options options;
    const auto repairs = fixture.connect();
    options.repairs = repairs.get();
    QVERIFY(!db::Verifier(fixture.worker()).run(options));
    QVERIFY(!db::Retainer(fixture.worker()).sealNext(floorDay + 24h));
    QCOMPARE(totals(fixture), before);
}

/// Where there is nothing, the floor moves, and no day is said to be sealed.
void TestRetention::emptyDaysAreNotSealed()
{
    PipelineFixture fixture(m_server);
    QVERIFY(fixture.write(fourDays));
    QVERIFY(fixture.drain());
    db::Retainer retainer(fixture.worker());
    int days = 0;
    for (;;) {
        const auto step = retainer.sealNext(floorDay + 20 * 24h);
        QVERIFY(step);
        if (step->outcome == db::SealStep::Outcome::NothingLeft)
            break;
        QCOMPARE(step->outcome, db::SealStep::Outcome::Sealed);
        days += step->isEmpty ? 0 : 1;
    }
    QCOMPARE(QString::number(days), fixture.value("SELECT count(*) FROM sealed_days"));
    QCOMPARE(fixture.value("SELECT floor AT TIME ZONE 'UTC' FROM retention WHERE what = 'documents'"),
             u"2024-05-23 00:00:00"_s);
}

void TestRetention::scoresBelowAThresholdAreCountedFromDistributions()
{
    PipelineFixture fixture(m_server);
    QVERIFY(fixture.write(fourDays));
    QVERIFY(fixture.drain());
    db::DocumentValueStore store(fixture.worker());
    const core::TimeRange range{utc("2024-05-01T07:30:00Z"), utc("2024-05-03T07:00:00Z")};
    core::Thresholds thresholds{};
    for (const auto metric : core::allMetrics)
        thresholds[core::indexOf(metric)] = 50.5;
    const auto before = store.countBelow(u"b1"_s, range, thresholds);
    QVERIFY(before);
    QVERIFY(retain(fixture.worker(), floorDay));
    db::Retainer retainer(fixture.worker());
    QVERIFY(retainer.moveValuesFloor(floorDay));
    while (retainer.removeValues().value_or(std::nullopt))
        ;
    const auto after = store.countBelow(u"b1"_s, range, thresholds);
    QVERIFY(after);
    for (const auto metric : core::allMetrics) {
        const auto i = core::indexOf(metric);
        QCOMPARE((*before)[i].has_value(), core::isOfDocuments(metric)); // a number has no receipts below it
        if (!core::isOfDocuments(metric))
            continue;
        QVERIFY((*before)[i]->all > 30);
        QCOMPARE((*after)[i]->isUnknown, i == 0); // amounts have no distribution
        if (i == 0)
            continue;
        QCOMPARE((*after)[i]->below, (*before)[i]->below);
        QCOMPARE((*after)[i]->all, (*before)[i]->all);
    }
}

QTEST_GUILESS_MAIN(TestRetention)
#include "tst_retention.moc"
