// SPDX-License-Identifier: GPL-3.0-only
#include "db/extraction/payloadformatstore.h"

#include "db/connection/connection.h"
#include "db/verify/verifier.h"
#include "tests/support/pipelinefixture.h"

#include <QTest>

#include <atomic>
#include <thread>

using namespace oa;
using namespace oa::tests;
using namespace Qt::StringLiterals;
using Recompute = db::PayloadFormatStore::Recompute;

namespace {

core::PayloadFormat format(const char* name, const char* business, const char* total)
{
    return {.name = name, .business = {business}, .total = {total}, .score = {}, .ocrScore = {}, .lineItems = {}};
}

/// "counted/rejected".
QString tally(PipelineFixture& fixture)
{
    return fixture.value("SELECT (SELECT count(*) FROM document_values) || '/' || "
                         "(SELECT count(*) FROM rejected_documents)");
}

qint64 differences(PipelineFixture& fixture)
{
    const auto counts = db::Verifier(fixture.worker()).run({});
    return counts ? counts->differences : -1;
}

} // namespace

class TestPayloadFormatStore : public QObject
{
    Q_OBJECT

    TestServer m_server;
    const core::PayloadFormat m_shop = format("shop", "/shop/name", "/sum");
    const core::PayloadFormat m_till = format("till", "/till", "/amount");
    const std::string m_documents =
        PipelineFixture::insertion(u"2024-05-01 10:00:10Z"_s, uR"({"shop": {"name": "kiosk"}, "sum": 1.250})"_s) +
        PipelineFixture::insertion(u"2024-05-01 10:00:20Z"_s, uR"({"till": "bar", "amount": 7})"_s) +
        PipelineFixture::insertion(u"2024-05-01 10:00:30Z"_s, PipelineFixture::payload(u"cvs"_s, u"5"_s)) +
        PipelineFixture::insertion(u"2024-05-01 10:00:40Z"_s, u"no json"_s);

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_server.start(), qPrintable(m_server.problem())); }

    void whatAChangeMakesNecessary()
    {
        using Store = db::PayloadFormatStore;
        QVERIFY(Store::neededAfter({}, {}) == Recompute::Nothing);
        QVERIFY(Store::neededAfter({m_shop}, {m_shop}) == Recompute::Nothing);
        QVERIFY(Store::neededAfter({}, {m_shop}) == Recompute::Rejected);
        QVERIFY(Store::neededAfter({m_shop}, {m_shop, m_till}) == Recompute::Rejected);
        QVERIFY(Store::neededAfter({m_shop}, {m_till, m_shop}) == Recompute::Everything);
        QVERIFY(Store::neededAfter({m_shop}, {m_till}) == Recompute::Everything);
        QVERIFY(Store::neededAfter({m_shop, m_till}, {m_shop}) == Recompute::Everything);
        // What counted by the built-in one goes on by this.
        auto veryfi = m_till;
        veryfi.name = "veryfi";
        QVERIFY(Store::neededAfter({m_shop}, {m_shop, veryfi}) == Recompute::Everything);
        auto scaled = m_shop;
        scaled.scale = core::ScoreScale::Fraction;
        QVERIFY(Store::neededAfter({m_shop}, {scaled}) == Recompute::Everything);
    }

    void documentsCountAsFormatsComeAndGo()
    {
        PipelineFixture fixture(m_server);
        db::PayloadFormatStore store(fixture.writer());
        QVERIFY(fixture.write(m_documents));
        QVERIFY(fixture.drain());
        QCOMPARE(tally(fixture), u"1/3"_s);
        QVERIFY(store.read() && store.read()->formats.empty());

        QVERIFY(store.save({m_shop}) == Recompute::Rejected);
        QVERIFY(fixture.drain());
        QCOMPARE(tally(fixture), u"2/2"_s);
        QCOMPARE(fixture.value("SELECT total_amount FROM hourly_parsed_total WHERE business_id = 'kiosk'"), u"1.250"_s);
        QCOMPARE(store.read()->formats, std::vector<core::PayloadFormat>{m_shop});
        QCOMPARE(differences(fixture), 0LL);

        QVERIFY(store.save({m_shop, m_till}) == Recompute::Rejected);
        QVERIFY(fixture.drain());
        QCOMPARE(tally(fixture), u"3/1"_s);
        QVERIFY(store.save({m_shop, m_till}) == Recompute::Nothing);
        QCOMPARE(fixture.value("SELECT count(*) FROM invalidation_log"), u"0"_s);

        QVERIFY(store.save({m_till}) == Recompute::Everything);
        QVERIFY(fixture.drain());
        QCOMPARE(tally(fixture), u"2/2"_s);
        QCOMPARE(fixture.value("SELECT count(*) FROM minutely_parsed_total WHERE business_id = 'kiosk'"), u"0"_s);
        QCOMPARE(differences(fixture), 0LL);

        QVERIFY(store.save({}) == Recompute::Everything);
        QVERIFY(fixture.drain());
        QCOMPARE(tally(fixture), u"1/3"_s);
        QCOMPARE(differences(fixture), 0LL);
    }

    /// Written by hand: nothing stops, built-in formats and the good ones count, and everybody who asks is told.
    void aBadValueStopsNothing()
    {
        PipelineFixture fixture(m_server);
        QVERIFY(fixture.write("INSERT INTO settings (name, value) VALUES ('payload_formats', "
                              "'[{\"name\": \"shop\", \"business\": \"/shop/name\", \"total\": \"/sum\"}, "
                              "{\"name\": \"bad\", \"business\": \"till\", \"total\": \"/amount\"}]')"));
        QVERIFY(fixture.write(m_documents));
        db::Refresher refresher(fixture.worker());
        QVERIFY(refresher.step());
        QCOMPARE(tally(fixture), u"2/2"_s);
        QCOMPARE(refresher.formatProblems().size(), std::size_t(1));
        QVERIFY(refresher.formatProblems().front().message.contains(u"business"));
        QCOMPARE(differences(fixture), 0LL);
        QCOMPARE(db::PayloadFormatStore(fixture.writer()).read()->problems.size(), std::size_t(1));

        // The same refresher takes the next value with its next transaction.
        QVERIFY(fixture.write("UPDATE settings SET value = 'no json' WHERE name = 'payload_formats'; "
                              "UPDATE documents SET ml_response = ml_response"));
        QVERIFY(refresher.step());
        QCOMPARE(tally(fixture), u"1/3"_s);
        QCOMPARE(refresher.formatProblems().size(), std::size_t(1));
        QVERIFY(fixture.write("DELETE FROM settings; UPDATE documents SET ml_response = ml_response"));
        QVERIFY(refresher.step());
        QVERIFY(refresher.formatProblems().empty());
        QCOMPARE(tally(fixture), u"1/3"_s);
    }

    void badFormatsAreNotStored()
    {
        PipelineFixture fixture(m_server);
        db::PayloadFormatStore store(fixture.writer());
        QVERIFY(store.save({m_shop}));
        auto nameless = m_till;
        nameless.name.clear();
        const auto refused = store.save({m_shop, nameless});
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, core::ErrorCode::BadInput);
        QCOMPARE(store.read()->formats, std::vector<core::PayloadFormat>{m_shop});
    }

    /// A refresh that began with the old formats has yet to say what it rejected when new ones are saved.
    void savingWaitsForARefreshAtWork()
    {
        PipelineFixture fixture(m_server);
        QVERIFY(fixture.write(m_documents));
        std::atomic<bool> saved = false;
        std::jthread saver;
        db::RefreshOptions options;
        options.reached = [&](db::RefreshStage stage) {
            if (stage != db::RefreshStage::Replaced)
                return;
            saver = std::jthread([&] {
                const auto connection = fixture.connect();
                saved = db::PayloadFormatStore(*connection).save({m_shop}).has_value();
            });
            // It asked for the locks and waits.
            const auto waits = [&fixture] {
                return fixture.value("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted "
                                     "AND database = (SELECT oid FROM pg_database WHERE datname = "
                                     "current_database())") == u"1"_s;
            };
            QTRY_VERIFY_WITH_TIMEOUT(waits(), 30000);
            QVERIFY(!saved);
        };
        db::Refresher refresher(fixture.worker(), options);
        const auto step = refresher.step();
        QVERIFY(step);
        QCOMPARE(step->counts.documents, 4LL);
        saver.join();
        QVERIFY(saved);
        QVERIFY(fixture.drain());
        QCOMPARE(tally(fixture), u"2/2"_s);
        QCOMPARE(differences(fixture), 0LL);
    }
};

QTEST_GUILESS_MAIN(TestPayloadFormatStore)
#include "tst_payloadformatstore.moc"
