// SPDX-License-Identifier: GPL-3.0-only
#include "core/base/random.h"
#include "core/rollup/rollup.h"
#include "tests/support/pipelinefixture.h"

#include <QTest>

using namespace Qt::StringLiterals;
namespace core = oa::core;
namespace db = oa::db;
using oa::tests::PipelineFixture;
using oa::tests::TestServer;

namespace {

core::Distribution distribution(const QByteArrayList& values)
{
    core::DistributionBuilder builder;
    for (const auto& value : values)
        builder.add(core::ExactDecimal::fromText(value.toStdString()).value());
    return builder.take();
}

/// "value:count …", as the statement below answers it.
QString text(const core::Distribution& values)
{
    QStringList entries;
    for (std::size_t i = 0; i < values.size(); ++i)
        entries += u"%1:%2"_s.arg(QString::fromStdString(values.at(i).value.toString())).arg(values.at(i).count);
    return entries.join(u' ');
}

constexpr auto asText = "SELECT coalesce(string_agg(value || ':' || n, ' '), '') FROM "
                        "public.ocr_analytics_distribution(decode($1, 'hex'))";

} // namespace

/// Distributions as they stand in the database.
class TestDistributions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_server.start(), qPrintable(m_server.problem())); }

    void theServerReadsThem_data();
    void theServerReadsThem();
    void theServerRefusesOtherBytes_data();
    void theServerRefusesOtherBytes();
    void anyBytesAreReadOrRefusedAlike();
    void countsAndMediansAreOfOnePiece();
    void rangesAndGroupsAreExact();

private:
    TestServer m_server;
};

void TestDistributions::theServerReadsThem_data()
{
    QTest::addColumn<QByteArrayList>("values");
    QTest::newRow("none") << QByteArrayList{};
    QTest::newRow("one") << QByteArrayList{"85.20"};
    QTest::newRow("some twice") << QByteArrayList{"1.5", "2.50", "1.5", "100", "-3"};
    QTest::newRow("as written") << QByteArrayList{"1.50", "2.0", "3", "3.000"};
    QTest::newRow("negative first") << QByteArrayList{"-1", "-2", "0"};
    QTest::newRow("eighteen decimals") << QByteArrayList{"0.123456789012345678", "0.5", "-0.000000000000000001"};
    QTest::newRow("long") << QByteArrayList{QByteArray(40, '9'), "0." + QByteArray(30, '3'), "-12.50"};
    QByteArrayList many;
    for (int i = 0; i < 3000; ++i)
        many += QByteArray::number(i % 1777) + ".25";
    QTest::newRow("many") << many;
}

void TestDistributions::theServerReadsThem()
{
    QFETCH(QByteArrayList, values);
    PipelineFixture fixture(m_server);
    const auto expected = distribution(values);
    const auto read = fixture.worker().execute(asText, {db::Parameter(expected.encoded().toHex())});
    QVERIFY(read);
    QCOMPARE(read->text(0, 0), text(expected));
}

void TestDistributions::theServerRefusesOtherBytes_data()
{
    QTest::addColumn<QByteArray>("hex");
    for (const char* hex : {"00",
                            "ff",
                            "01",
                            "0113000100000000",
                            "010203010000",
                            "0102020000",
                            "010202ffffffff0f0000",
                            "010202ffffffffffffffffffffff0000",
                            "010202010202",
                            "01020202020000",
                            "010202010201ffffffffffffff7f",
                            "010202010201",
                            "020201820100"
                            "00",
                            "020201820100"
                            "03",
                            "030102316101",
                            "03010531",
                            "0301013100",
                            "03020132010131"
                            "01",
                            "030201310103312e3001",
                            "01020201020055"})
        QTest::addRow("%s", hex) << QByteArray(hex);
}

void TestDistributions::theServerRefusesOtherBytes()
{
    QFETCH(QByteArray, hex);
    PipelineFixture fixture(m_server);
    QVERIFY(!core::Distribution::decode(QByteArray::fromHex(hex).toStdString()));
    QVERIFY(!fixture.worker().execute(asText, {db::Parameter(hex)}));
}

/// Changed at random: what the program reads the server reads as the same, and what the one refuses so does the other.
void TestDistributions::anyBytesAreReadOrRefusedAlike()
{
    PipelineFixture fixture(m_server);
    core::Random random(3);
    int readable = 0;
    for (int i = 0; i < 3000; ++i) {
        QByteArrayList values;
        for (auto count = random.below(6); count > 0; --count)
            values += QByteArray::number(random.below(300)) + QByteArrayList{"", ".5", ".50", ".25"}[random.below(4)];
        auto bytes = distribution(values).encoded();
        for (auto changes = random.below(3); changes > 0 && !bytes.isEmpty(); --changes)
            bytes[random.below(static_cast<std::uint32_t>(bytes.size()))] = static_cast<char>(random.below(256));
        const auto expected = core::Distribution::decode(bytes.toStdString());
        const auto read = fixture.worker().execute(asText, {db::Parameter(bytes.toHex())});
        QVERIFY2(read.has_value() == expected.has_value(), bytes.toHex().constData());
        if (!read)
            continue;
        QVERIFY2(read->text(0, 0) == text(*expected), bytes.toHex().constData());
        ++readable;
    }
    QVERIFY(readable > 500);
}

/// What the columns say follows from the distributions, whichever way they came about.
void TestDistributions::countsAndMediansAreOfOnePiece()
{
    PipelineFixture fixture(m_server);
    core::Random random(4);
    for (int step = 0; step < 3; ++step) {
        QVERIFY(fixture.write(
            "INSERT INTO documents (ml_response, \"timestamp\") SELECT format('{\"business_id\": \"b%s\", \"total\": "
            "{\"value\": %s, \"score\": %s, \"ocr_score\": %s}}', i % 2, i * 0.37, (i * 7919 % 3001) * 0.01, i % 3), "
            "timestamptz '2024-05-01 10:00Z' + i % 7 * interval '20 seconds' FROM generate_series(" +
            std::to_string(random.below(5000)) + ", 6000 + " + std::to_string(random.below(2000)) + ") i"));
        QVERIFY(fixture.drain());
        QCOMPARE(fixture.differences(), QString());
    }
    // So long that what was added stands beside it.
    QVERIFY(fixture.value("SELECT count(*) FROM hourly_parsed_total WHERE score_added IS NOT NULL") != u"0"_s ||
            fixture.value("SELECT max(length(score_distribution)) FROM hourly_parsed_total").toInt() > 4000);
    for (int i = 0; i < 3; ++i) {
        QVERIFY(fixture.write(PipelineFixture::insertion(
            u"2024-05-01 10:00:30Z"_s, PipelineFixture::payload(u"b1"_s, u"5"_s, u"77.7%1"_s.arg(i), u"1"_s))));
        QVERIFY(fixture.drain());
        QCOMPARE(fixture.differences(), QString());
    }
    QVERIFY(fixture.value("SELECT count(*) FROM hourly_parsed_total WHERE score_added IS NOT NULL") != u"0"_s);
}

/// As the operating guide shows it: several hours and businesses together, against all of their documents.
void TestDistributions::rangesAndGroupsAreExact()
{
    PipelineFixture fixture(m_server);
    QVERIFY(
        fixture.write("INSERT INTO documents (ml_response, \"timestamp\") SELECT format('{\"business_id\": \"b%s\", "
                      "\"total\": {\"value\": %s, \"score\": %s}}', i % 3, i * 0.37, (i * 7919 % 1009) * 0.1), "
                      "timestamptz '2024-05-01 10:00Z' + i * interval '20 seconds' FROM generate_series(1, 900) i"));
    QVERIFY(fixture.drain());
    const auto merged = fixture.value(
        "SELECT concat_ws(' ', percentile_disc(0.5) WITHIN GROUP (ORDER BY value), count(*), count(*) FILTER (WHERE "
        "value < 80)) FROM (SELECT ts, score_distribution || coalesce(score_added, '') AS scores FROM "
        "hourly_parsed_total WHERE business_id IN ('b0', 'b2')) AS hours, public.ocr_analytics_distribution(scores) AS "
        "score, "
        "generate_series(1, score.n)");
    QCOMPARE(merged,
             fixture.value("SELECT concat_ws(' ', percentile_disc(0.5) WITHIN GROUP (ORDER BY score), count(*), "
                           "count(*) FILTER (WHERE score < 80)) FROM document_values WHERE business_id IN "
                           "('b0', 'b2')"));
    QVERIFY(merged.endsWith(fixture.value(
        "SELECT sum(n) FILTER (WHERE value < 80) FROM hourly_parsed_total, public.ocr_analytics_distribution("
        "score_distribution || coalesce(score_added, '')) AS score WHERE business_id <> 'b1'")));
    // The empty distribution of a bucket without scores has no rows.
    QCOMPARE(fixture.value(
                 "SELECT count(*) FROM hourly_parsed_total, public.ocr_analytics_distribution(ocr_score_distribution)"),
             u"0"_s);
}

QTEST_GUILESS_MAIN(TestDistributions)
#include "tst_distributions.moc"
