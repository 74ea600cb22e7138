// SPDX-License-Identifier: GPL-3.0-only
#include "db/documents/contributionstore.h"
#include "tests/support/moment.h"
#include "tests/support/pipelinefixture.h"

#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
namespace core = oa::core;
namespace db = oa::db;
using oa::tests::PipelineFixture;
using oa::tests::TestServer;
using oa::tests::utc;

/// Which receipts the change of a mean comes from.
class TestContributions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_server.start(), qPrintable(m_server.problem())); }
    void theWorstReceiptsOfADrop();
    void theBestReceiptsOfARise();
    void nothingToHoldAgainst();
    void wholeDaysAgainstWholeDays();
    void receiptsThatAreNoLongerKept();

private:
    static std::string hour(const char* begin, const QStringList& scores)
    {
        std::string receipts;
        for (qsizetype i = 0; i < scores.size(); ++i)
            receipts += PipelineFixture::insertion(core::toIsoString(utc(begin) + i * 1min),
                                                   PipelineFixture::payload(u"cvs"_s, u"1"_s, scores[i], scores[i]));
        return receipts;
    }
    static double sumOf(const db::ChangeExplained& explained)
    {
        auto sum = 0.0;
        for (const auto& row : explained.rows)
            sum += row.contribution;
        return sum;
    }
    TestServer m_server;
};

void TestContributions::theWorstReceiptsOfADrop()
{
    PipelineFixture fixture(m_server);
    QVERIFY(fixture.write(hour("2024-05-01T09:00:00Z", {u"80"_s, u"90"_s, u"85"_s}) +
                          hour("2024-05-01T10:00:00Z", {u"85"_s, u"12.5"_s, {}, u"90"_s, u"40"_s}) +
                          hour("2024-05-01T11:00:00Z", {u"1"_s})));
    QVERIFY(fixture.drain());
    const core::TimeRange stretch{utc("2024-05-01T10:00:00Z"), utc("2024-05-01T11:00:00Z")};
    for (const auto ofOcrScore : {false, true}) {
        const auto explained =
            db::ContributionStore(fixture.worker()).read(u"cvs"_s, stretch, QTimeZone::utc(), ofOcrScore).value();
        QCOMPARE(explained.change.before, 85.0);
        QCOMPARE(explained.change.now, 56.875);
        QCOMPARE(explained.change.difference, -28.125);
        QCOMPARE(explained.change.count, 4);
        QCOMPARE(explained.change.previousCount, 3);
        QCOMPARE(explained.rows.size(), std::size_t(4));
        QCOMPARE(explained.rows[0].value, 12.5); // the worst first
        QCOMPARE(explained.rows[0].contribution, (12.5 - 85) / 4);
        QCOMPARE(explained.rows[1].value, 40.0);
        QCOMPARE(explained.rows[3].value, 90.0);
        QVERIFY(std::abs(sumOf(explained) - explained.change.difference) < 1e-12); // nothing is left over
        QCOMPARE(QString::number(explained.rows[0].id),
                 fixture.value("SELECT document_id FROM document_values WHERE score = 12.5"));
        QCOMPARE(explained.rows[0].time, utc("2024-05-01T10:01:00Z"));
    }
}

void TestContributions::theBestReceiptsOfARise()
{
    PipelineFixture fixture(m_server);
    QVERIFY(fixture.write(hour("2024-05-01T09:00:00Z", {u"50"_s, u"60"_s}) +
                          hour("2024-05-01T10:00:00Z", {u"55"_s, u"99"_s, u"70"_s})));
    QVERIFY(fixture.drain());
    const auto explained =
        db::ContributionStore(fixture.worker())
            .read(u"*"_s, {utc("2024-05-01T10:00:00Z"), utc("2024-05-01T11:00:00Z")}, QTimeZone::utc(), false)
            .value();
    QVERIFY(explained.change.difference > 0);
    QCOMPARE(explained.rows[0].value, 99.0);
    QCOMPARE(explained.rows[2].contribution, 0.0);
    QCOMPARE(explained.rows[0].business, u"cvs"_s);
    QVERIFY(std::abs(sumOf(explained) - explained.change.difference) < 1e-12);
}

void TestContributions::nothingToHoldAgainst()
{
    PipelineFixture fixture(m_server);
    QVERIFY(fixture.write(hour("2024-05-01T10:00:00Z", {u"55"_s})));
    QVERIFY(fixture.drain());
    db::ContributionStore store(fixture.worker());
    const core::TimeRange stretch{utc("2024-05-01T10:00:00Z"), utc("2024-05-01T11:00:00Z")};
    const auto first = store.read(u"cvs"_s, stretch, QTimeZone::utc(), false).value();
    QVERIFY(std::isnan(first.change.difference));
    QVERIFY(first.rows.empty());
    QVERIFY(store.read(u"nobody"_s, stretch, QTimeZone::utc(), false)->rows.empty());
}

/// Of Monday the day before is Sunday, whose 23 hours began later than 24 hours before Monday.
void TestContributions::wholeDaysAgainstWholeDays()
{
    PipelineFixture fixture(m_server);
    QVERIFY(fixture.write(hour("2024-03-30T22:30:00Z", {u"10"_s}) + hour("2024-03-31T10:00:00Z", {u"80"_s, u"60"_s}) +
                          hour("2024-04-01T10:00:00Z", {u"55"_s})));
    QVERIFY(fixture.drain());
    const core::TimeRange monday{utc("2024-03-31T22:00:00Z"), utc("2024-04-01T22:00:00Z")};
    const auto explained =
        db::ContributionStore(fixture.worker()).read(u"cvs"_s, monday, QTimeZone("Europe/Berlin"), false).value();
    QCOMPARE(explained.change.previousCount, 2);
    QCOMPARE(explained.change.before, 70.0);
    QCOMPARE(explained.change.now, 55.0);
}

void TestContributions::receiptsThatAreNoLongerKept()
{
    PipelineFixture fixture(m_server);
    QVERIFY(fixture.write(hour("2024-05-01T09:00:00Z", {u"50"_s}) + hour("2024-05-01T10:00:00Z", {u"55"_s})));
    QVERIFY(fixture.drain());
    QVERIFY(fixture.write("UPDATE retention SET floor = '2024-05-02 00:00Z' WHERE what = 'values'"));
    const auto refused =
        db::ContributionStore(fixture.worker())
            .read(u"cvs"_s, {utc("2024-05-01T10:00:00Z"), utc("2024-05-01T11:00:00Z")}, QTimeZone::utc(), false);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, core::ErrorCode::NotFound);
}

QTEST_GUILESS_MAIN(TestContributions)
#include "tst_contributions.moc"
