// SPDX-License-Identifier: GPL-3.0-only
#include "db/documents/rejectedstore.h"

#include "core/payload/document.h"
#include "tests/support/pipelinefixture.h"

#include <QTest>

#include <set>

using namespace oa;
using namespace oa::tests;
using namespace Qt::StringLiterals;

namespace {

std::vector<db::RejectedRow> allPages(db::RejectedStore& store, int pageSize, const QString& reason = {})
{
    std::vector<db::RejectedRow> all;
    std::optional<db::RejectedRow> last;
    for (;;) {
        const auto page = store.readPage(reason, pageSize, last);
        if (!page) {
            qWarning().noquote() << page.error().message << page.error().detail;
            return {};
        }
        all.insert(all.end(), page->begin(), page->end());
        if (page->size() < static_cast<std::size_t>(pageSize) || all.size() > 1000)
            return all;
        last = page->back();
    }
}

std::vector<qint64> idsOf(const std::vector<db::RejectedRow>& rows)
{
    std::vector<qint64> ids;
    for (const auto& row : rows)
        ids.push_back(row.id.value_or(-1));
    return ids;
}

} // namespace

class TestRejectedStore : public QObject
{
    Q_OBJECT

    TestServer m_server;

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_server.start(), qPrintable(m_server.problem())); }

    void pageByPageNewestFirst()
    {
        PipelineFixture fixture(m_server);
        std::string sql =
            PipelineFixture::insertion(u"infinity"_s, u"{}"_s) + PipelineFixture::insertion(u"-infinity"_s, u"{}"_s);
        for (int i = 0; i < 5; ++i)
            sql += PipelineFixture::insertion(u"2024-05-01 10:0%1Z"_s.arg(i / 2), u"no json %1"_s.arg(i));
        sql += PipelineFixture::insertion(u"2024-05-01 10:00:00.000001Z"_s, u"[]"_s);
        QVERIFY(fixture.write(sql));
        QVERIFY(fixture.drain());
        db::RejectedStore store(fixture.worker());
        for (const int pageSize : {1, 2, 3, 100}) {
            QCOMPARE(idsOf(allPages(store, pageSize)), (std::vector<qint64>{1, 7, 6, 5, 8, 4, 3, 2}));
            QCOMPARE(idsOf(allPages(store, pageSize, u"not_an_object"_s)), (std::vector<qint64>{8}));
        }
        const auto rows = allPages(store, 100);
        QVERIFY(!rows.front().timestamp);
        QCOMPARE(rows.front().timestampText, u"infinity"_s);
        QCOMPARE(rows.front().reason, u"invalid_timestamp"_s);
        QVERIFY(rows.at(1).timestamp);
        QVERIFY(rows.at(1).detail.contains(u"no json 4"));
        const auto counts = store.countByReason();
        QVERIFY(counts);
        const std::vector<std::pair<QString, qint64>> expected = {
            {u"not_json"_s, 5}, {u"invalid_timestamp"_s, 2}, {u"not_an_object"_s, 1}};
        QCOMPARE(*counts, expected);
        QCOMPARE(store.count().value_or(-1), 8);
    }

    /// The server counts further than microseconds since 1970 go.
    void timesBeyondAllCounting()
    {
        PipelineFixture fixture(m_server);
        QVERIFY(fixture.write(PipelineFixture::insertion(u"294276-12-31 23:59:59Z"_s, u"{}"_s) +
                              PipelineFixture::insertion(u"4713-01-02 00:00Z BC"_s, u"{}"_s) +
                              PipelineFixture::insertion(u"10000-01-01 00:00Z"_s, u"{}"_s)));
        QVERIFY(fixture.drain());
        db::RejectedStore store(fixture.worker());
        const auto rows = allPages(store, 2);
        QCOMPARE(rows.size(), std::size_t(3));
        QVERIFY(rows.front().timestampText.startsWith(u"294276-12-31"_s));
        QVERIFY(rows.back().timestampText.endsWith(u"BC"_s));
        for (const auto& row : rows)
            QVERIFY(!row.timestamp);
    }

    /// As an adopted database may have them.
    void repeatedAndMissingIdsAndTimes()
    {
        PipelineFixture fixture(m_server);
        QVERIFY(fixture.write("INSERT INTO rejected_documents (document_id, ts, reason, extractor_version) "
                              "SELECT CASE WHEN i % 3 > 0 THEN i % 3 END, CASE WHEN i % 5 > 0 THEN "
                              "timestamptz '2024-05-01 10:00Z' END, 'not_json', 1 FROM generate_series(1, 60) i"));
        db::RejectedStore store(fixture.worker());
        for (const int pageSize : {1, 7, 60, 61}) {
            const auto rows = allPages(store, pageSize);
            QCOMPARE(rows.size(), std::size_t(60));
            std::set<QString> places;
            for (const auto& row : rows)
                places.insert(row.place);
            QCOMPARE(places.size(), std::size_t(60)); // each one once
            QVERIFY(rows.front().timestampText.isEmpty());
            QVERIFY(!rows.back().timestampText.isEmpty());
        }
    }

    void payloadsAreCutAndSoSaid()
    {
        PipelineFixture fixture(m_server);
        const auto text = QString(u'\u00e9').repeated(5000);
        QVERIFY(fixture.write(PipelineFixture::insertion(u"2024-05-01 10:00Z"_s, text) +
                              PipelineFixture::insertion(u"infinity"_s, u"{\"a\": 1}"_s)));
        QVERIFY(fixture.drain());
        db::RejectedStore store(fixture.worker());
        const auto rows = allPages(store, 100);
        QCOMPARE(rows.size(), std::size_t(2));
        const auto outside = store.readPayload(rows.at(0), 1000);
        QVERIFY(outside);
        QCOMPARE(outside->text, QByteArray("{\"a\": 1}"));
        QVERIFY(outside->isWhole());
        const auto cut = store.readPayload(rows.at(1), 1000);
        QVERIFY(cut);
        QCOMPARE(QString::fromUtf8(cut->text), text.left(1000));
        QCOMPARE(cut->wholeBytes, 10'000);
        QVERIFY(!cut->isWhole());
        const auto whole = store.readPayload(rows.at(1), 5000);
        QVERIFY(whole && whole->isWhole());

        QVERIFY(fixture.write("DELETE FROM documents WHERE \"timestamp\" < 'infinity'"));
        const auto gone = store.readPayload(rows.at(1), 1000);
        QVERIFY(!gone);
        QCOMPARE(gone.error().code, core::ErrorCode::NotFound);
    }

    void triedAgainOnCommand()
    {
        PipelineFixture fixture(m_server);
        QVERIFY(fixture.write(PipelineFixture::insertion(u"infinity"_s, u"{}"_s) +
                              PipelineFixture::insertion(u"-infinity"_s, u"{}"_s) +
                              PipelineFixture::insertion(u"2024-05-01 10:00:10Z"_s, u"no json"_s) +
                              PipelineFixture::insertion(u"2024-05-01 10:00:20Z"_s, u"no json"_s) +
                              PipelineFixture::insertion(u"2024-05-01 11:00Z"_s, u"no json"_s)));
        QVERIFY(fixture.drain());
        db::RejectedStore store(fixture.worker());
        QCOMPARE(store.retry(db::RejectedStore::Retry::OlderExtractor).value_or(-1), 0);
        QCOMPARE(fixture.value("SELECT count(*) FROM invalidation_log"), u"0"_s);
        QCOMPARE(store.retry(db::RejectedStore::Retry::All).value_or(-1), 4);
        QVERIFY(fixture.drain());
        QCOMPARE(fixture.value("SELECT count(*) FROM rejected_documents"), u"5"_s);

        // Rows as an older extractor left them are tried again, and count.
        QVERIFY(fixture.write("ALTER TABLE documents DISABLE TRIGGER USER; UPDATE documents SET ml_response = "
                              "'{\"business_id\": \"cvs\", \"total\": {\"value\": 2}}'; "
                              "UPDATE rejected_documents SET extractor_version = 0"));
        QCOMPARE(store.retry(db::RejectedStore::Retry::OlderExtractor).value_or(-1), 4);
        QVERIFY(fixture.drain());
        QCOMPARE(fixture.value("SELECT count(*) FROM rejected_documents"), u"2"_s);
        QCOMPARE(fixture.value("SELECT sum(document_count) FROM minutely_parsed_total"), u"3"_s);
        QCOMPARE(fixture.differences(), QString());
    }
};

QTEST_GUILESS_MAIN(TestRejectedStore)
#include "tst_rejectedstore.moc"
