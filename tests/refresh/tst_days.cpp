// SPDX-License-Identifier: GPL-3.0-only
#include "db/refresh/daybuilder.h"

#include "core/rollup/currencyamounts.h"
#include "core/rollup/distribution.h"
#include "db/connection/statement.h"
#include "db/connection/textarray.h"
#include "db/copy/binaryfield.h"
#include "db/schema/guard.h"
#include "db/schema/migrator.h"
#include "db/state/finisheddays.h"
#include "db/stores/aggregatestore.h"
#include "db/stores/changestore.h"
#include "db/stores/momentstore.h"
#include "db/stores/rankingstore.h"
#include "db/stores/subject.h"
#include "tests/support/days.h"
#include "tests/support/pipelinefixture.h"

#include <QTest>

#include <future>
#include <map>
#include <random>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
namespace core = oa::core;
namespace db = oa::db;
using db::DayBuilder;
using db::DayStage;
using oa::tests::finishedDays;
using oa::tests::makeDays;
using oa::tests::PipelineFixture;
using oa::tests::TestServer;
using oa::tests::wrongDays;

namespace {

core::TimePoint at(const QString& iso)
{
    return core::timePointFromIso(iso, QTimeZone::utc()).value();
}

/// Receipts of eight days: businesses that say their currency always, never or at times; amounts of several decimals,
/// refunds, scores that are missing, businesses without one.
std::string receipts(int first, int count, unsigned seed)
{
    const auto number = std::to_string(seed);
    return R"(INSERT INTO documents (ml_response, "timestamp")
        SELECT format('{"vendor": {"name": "b%s"}, "total": {"value": %s%s}%s}', b, (r % 20011) / 1000.0,
                      CASE WHEN b = 5 OR r % 4 = 0 THEN '' ELSE format(', "score": %s', (r % 9973) / 10000.0) END
                      || CASE WHEN r % 5 = 0 THEN '' ELSE format(', "ocr_score": %s', (r % 977) / 1000.0) END,
                      CASE WHEN b IN (0, 5) THEN '' WHEN b = 1 OR r % 3 = 0 THEN ', "currency_code": "EUR"'
                           WHEN r % 3 = 1 THEN ', "currency_code": "USD"' ELSE '' END
                      || CASE WHEN r % 17 = 0 THEN ', "is_money_in": true' ELSE '' END),
               timestamptz '2024-03-26 00:00Z' + (r % 691200) * interval '1 second'
          FROM (SELECT i % 6 AS b, ('x' || substr(md5(i || ' )" +
           number + R"('), 1, 7))::bit(28)::bigint AS r FROM generate_series()" + std::to_string(first) + ", " +
           std::to_string(first + count - 1) + ") AS i) AS numbers;";
}

/// What a column of a statement of merged rows is compared as: its bytes, or what it means where the same may be
/// written in several ways.
using Kinds = QByteArray; // k key, n bytes, d distributions, c amounts by currency, s the same without squares
constexpr auto mergedKinds = "knnnnnnddncn";
constexpr auto rankedKinds = "knnnnnnnnnnnndddddd"
                             "sccnn";

QByteArray meaning(char kind, const db::BinaryField& field)
{
    if (kind == 'd') {
        const auto values = core::Distribution::decode(field.value_or(std::string_view()));
        return values ? values->encoded().toHex() : QByteArray("(none)");
    }
    if (kind == 'c' || kind == 's') {
        const auto amounts = core::CurrencyAmounts::readList(field.value_or(std::string_view()));
        if (!amounts)
            return "(none)";
        if (kind == 'c')
            return QByteArray::fromStdString(amounts->list());
        QByteArray shares;
        for (const auto& entry : amounts->entries())
            shares += QByteArray::fromStdString(entry.currency + ' ' + std::to_string(entry.amounts.documents) + ' ' +
                                                entry.amounts.sum.toString() + ',');
        return shares;
    }
    return field ? QByteArray(field->data(), qsizetype(field->size())).toHex() : QByteArray("NULL");
}

using Answer = std::map<QByteArray, QByteArray>;

/// By the first `keys` columns.
Answer answerOf(db::Connection& connection, const QString& sql, const std::vector<db::Parameter>& parameters,
                const Kinds& kinds, int keys = 1)
{
    Answer answer;
    const auto done = connection.readRows(
        sql.toStdString(), parameters, [&](std::span<const db::BinaryField> fields) -> core::Result<> {
            QByteArray key;
            QByteArray rest;
            for (std::size_t i = 0; i < fields.size(); ++i) {
                const auto text = meaning(kinds[std::min<qsizetype>(qsizetype(i), kinds.size() - 1)], fields[i]) + '|';
                (qsizetype(i) < keys ? key : rest) += text;
            }
            answer[key] += rest;
            return {};
        });
    if (!done) {
        qWarning().noquote() << done.error().lines();
        answer["(failed)"] = QByteArray::number(std::random_device()());
    }
    return answer;
}

QString number(double value)
{
    return QString::number(value, 'g', 17) + u' ';
}

QString textOf(const core::Change& change)
{
    return number(change.now) + number(change.before) + number(change.difference) + number(change.halfWidth) +
           QString::number(change.count) + u' ' + QString::number(change.previousCount) + u' ';
}

QString textOf(const core::CurrencyShares& shares)
{
    QString text;
    for (const auto& share : shares)
        text += share.currency + u' ' + number(share.amount) + QString::number(share.documents) + u' ';
    return text;
}

/// All that a person may be told of a range, by one connection.
QString told(db::Connection& connection, const core::TimeRange& range)
{
    QString text;
    const auto failed = [](const core::Error& error) { return u"(failed) "_s + error.lines(); };
    for (const auto* zone : {"UTC", "Asia/Kolkata", "America/St_Johns"}) {
        for (const auto interval : {core::Interval::TwelveHours, core::Interval::Day, core::Interval::Week,
                                    core::Interval::Month, core::Interval::Year})
        {
            const core::BucketCalendar calendar(interval, QTimeZone(zone));
            for (const auto& name : {u"b1"_s, u"b2"_s, u"b5"_s, u"together"_s, db::Subject::all.toString()}) {
                const auto first = core::bucketAt(range.from, calendar);
                const auto past = core::bucketAt(range.to, calendar) + 1;
                db::AggregateStore store(connection);
                const auto rows = store.readRows(name, calendar, first, past, core::SeriesContent::MetricsAndSpread);
                const auto sums = store.readSums(name, calendar, first, past);
                if (!rows || !sums)
                    return failed(rows ? sums.error() : rows.error());
                for (const auto& row : *rows) {
                    text += QString::number(row.bucket) + u": "_s;
                    for (const auto value : row.values)
                        text += number(value);
                    for (const auto value : row.spread)
                        text += number(value);
                    text += u"%1 %2 %3 "_s.arg(row.documents).arg(row.scored).arg(row.ocrScored) +
                            textOf(row.currencies) + u'\n';
                }
                std::map<core::BucketIndex, QString> lines;
                for (const auto& sum : *sums)
                    lines[sum.bucket] = QString::number(sum.documents) + u' ' + number(sum.amountSquares) +
                                        QString::fromStdString(sum.currencies.list()) +
                                        QString::fromLatin1(sum.scores.encoded().toHex()) + u' ' +
                                        QString::fromLatin1(sum.ocrScores.encoded().toHex()) + u'\n';
                for (const auto& [bucket, line] : lines)
                    text += QString::number(bucket) + u"= "_s + line;
            }
        }
        for (const auto& currency : {QString(), u"EUR"_s}) {
            const auto ranking = db::RankingStore(connection, currency).read(range, QTimeZone(zone));
            if (!ranking)
                return failed(ranking.error());
            for (const auto& row : *ranking) {
                text += row.businessId + u' ' + QString::number(row.documents) + u' ' + number(row.totalAmount) +
                        number(row.averageScore) + number(row.averageOcrScore) + number(row.medianScore) +
                        number(row.medianOcrScore) + QString::number(row.scored) + u' ' +
                        QString::number(row.ocrScored) + u' ' + textOf(row.documentsChange) + textOf(row.totalChange) +
                        textOf(row.scoreChange) + textOf(row.medianScoreChange) + textOf(row.ocrScoreChange) +
                        textOf(row.medianOcrScoreChange) + textOf(row.shares) + row.currencies.join(u' ');
                for (const auto amount : row.amounts)
                    text += number(amount);
                text += u'\n';
            }
        }
    }
    const auto middle = range.from + std::chrono::floor<std::chrono::minutes>(range.length() / 3);
    for (const auto& name : {u"b1"_s, u"together"_s, db::Subject::all.toString()}) {
        const auto change = db::ChangeStore(connection).read(name, range.from, middle, range.to);
        const auto moments = db::MomentStore(connection).read(name, std::array{range});
        if (!change || !moments || !*moments)
            return u"(failed)"_s;
        text += textOf(change->documents) + textOf(change->total) + textOf(change->score) + textOf(change->ocrScore) +
                QString::fromStdString((*moments)->score.sum.toString()) + u' ' +
                QString::fromStdString((*moments)->ocrScore.squares.toString()) + u'\n';
    }
    return text;
}

/// Moments between 24 March and 5 April, mostly where something begins.
core::TimePoint anyMoment(std::mt19937& random)
{
    const auto minute = std::uniform_int_distribution<int>(0, 12 * 1440)(random);
    const int unit = std::array{1440, 1440, 60, 30, 1}[random() % 5];
    return at(u"2024-03-24T00:00:00Z"_s) + std::chrono::minutes(minute / unit * unit);
}

std::vector<std::string> sortedMoments(std::mt19937& random, int count)
{
    std::vector<core::TimePoint> moments;
    for (int i = 0; i < count; ++i)
        moments.push_back(anyMoment(random));
    std::ranges::sort(moments);
    std::vector<std::string> texts;
    for (const auto moment : moments)
        texts.push_back(core::toIsoString(moment).toStdString());
    return texts;
}

/// How many of random questions have another answer with days than without. `mutate` may change the statement that
/// reads days.
int differingAnswers(db::Connection& connection, unsigned seed, int questions,
                     const std::function<QString(const QString&)>& mutate = {})
{
    std::mt19937 random(seed);
    const auto changed = [&mutate](db::Statement statement) {
        return mutate ? mutate(db::sqlText(statement)) : db::sqlText(statement);
    };
    int differing = 0;
    for (int i = 0; i < questions; ++i) {
        const auto borders = sortedMoments(random, 2 + int(random() % 6));
        const auto businesses =
            random() % 2 == 0 ? db::Parameter() : db::textArrayParameter(std::array<std::string, 2>{"b1", "b3"});
        const std::vector merged{businesses, db::textArrayParameter(borders), db::Parameter()};
        if (answerOf(connection, changed("totals/merge:rows"), merged, mergedKinds) !=
            answerOf(connection, db::sqlText("totals/merge:rows-spread"), merged, mergedKinds))
            ++differing;
        // Stretches in any position, also one upon the other.
        std::vector<db::Parameter> ranked;
        const auto shown = sortedMoments(random, 3);
        const auto before = sortedMoments(random, 2);
        for (const auto& moment : {shown[0], shown[2], before[0], before[1], shown[1]})
            ranked.push_back(db::parameter(moment));
        if (answerOf(connection, changed("businesses/ranking:totals"), ranked, rankedKinds) !=
            answerOf(connection, db::sqlText("businesses/ranking:totals-spread"), ranked, rankedKinds))
            ++differing;
        auto begins = borders;
        begins.pop_back();
        const std::vector sliced{db::parameter(borders.front()), db::parameter(borders.back()),
                                 db::textArrayParameter(begins),
                                 random() % 2 == 0 ? db::Parameter() : db::parameter(u"EUR"_s)};
        if (answerOf(connection, changed("businesses/ranking:slices"), sliced, "kkn", 2) !=
            answerOf(connection, db::sqlText("businesses/ranking:slices-spread"), sliced, "kkn", 2))
            ++differing;
    }
    return differing;
}

} // namespace

/// Rows of whole days: they change no answer, whatever happens to the hours meanwhile.
class TestDays : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (TestServer().workers() != nullptr)
            QSKIP("totals that are spread over servers have no rows of days");
        QVERIFY2(m_server.start(), qPrintable(m_server.problem()));
    }

    void answersAreTheSame();
    void mutatedReadersAnswerOtherwise_data();
    void mutatedReadersAnswerOtherwise();

private:
    TestServer m_server;
};

void TestDays::answersAreTheSame()
{
    PipelineFixture fixture(m_server);
    QVERIFY(fixture.write(receipts(1, 4000, 1)));
    QVERIFY(fixture.write("INSERT INTO business_groups (business_id, group_name, added_by) "
                          "VALUES ('b2', 'together', 'test'), ('b3', 'together', 'test')"));
    QVERIFY(fixture.drain());
    auto& worker = fixture.worker();
    // One who may not read the days' rows reads hours.
    QVERIFY(fixture.write("DROP ROLE IF EXISTS hours_only; CREATE ROLE hours_only; GRANT USAGE ON SCHEMA public TO "
                          "hours_only; GRANT SELECT ON ALL TABLES IN SCHEMA public TO hours_only; REVOKE ALL ON "
                          "daily_parsed_total, finished_days FROM hours_only"));
    const auto viewer = fixture.connect();
    QVERIFY(viewer->execute("SET ROLE hours_only"));
    const core::TimeRange range{at(u"2024-03-26T18:30:00Z"_s), at(u"2024-04-02T03:00:00Z"_s)};
    QCOMPARE(differingAnswers(worker, 1, 20), 0);
    QCOMPARE(makeDays(worker), 8);
    QCOMPARE(finishedDays(fixture), 8);
    QCOMPARE(makeDays(worker), 0);
    QCOMPARE(wrongDays(worker), QString());
    QVERIFY(*db::FinishedDays::anyIn(worker, range));
    QVERIFY(!*db::FinishedDays::anyIn(*viewer, range));
    for (const auto* kind : {"currencies LIKE '% %'", "currencies = 'EUR'", "currencies IS NULL", "score_sum IS NULL"})
        QVERIFY(fixture.value(std::string("SELECT count(*) > 4 FROM daily_parsed_total WHERE ") + kind) == u"t"_s);
    QCOMPARE(differingAnswers(worker, 2, 40), 0);
    QCOMPARE(told(worker, range), told(*viewer, range));
    QVERIFY(!told(worker, range).contains(u"(failed)"_s));

    std::mt19937 random(7);
    for (int round = 0; round < 6; ++round) {
        const auto id = std::to_string(random() % 4000);
        const std::array<std::string, 6> edits{
            receipts(5000 + round * 100, 20, 2),
            "DELETE FROM documents WHERE document_id % 97 = " + std::to_string(random() % 97),
            "UPDATE documents SET \"timestamp\" = \"timestamp\" + interval '27 hours' WHERE document_id = " + id,
            "DELETE FROM documents WHERE \"timestamp\" >= '2024-03-28Z' AND \"timestamp\" < '2024-03-29Z'",
            "UPDATE hourly_parsed_total SET total_amount = total_amount + 0.25, amount_squares = amount_squares + 3 "
            "WHERE business_id = 'b0' AND ts = (SELECT max(ts) FROM hourly_parsed_total WHERE business_id = 'b0')",
            "UPDATE documents SET ml_response = replace(ml_response, 'USD', 'EUR') WHERE document_id % 3 = 0"};
        QVERIFY(fixture.write(edits[std::size_t(round)]));
        QVERIFY(fixture.drain());
        QVERIFY(finishedDays(fixture) < 8);
        QCOMPARE(wrongDays(worker), QString());
        QCOMPARE(differingAnswers(worker, 100U + unsigned(round), 15), 0);
        if (round == 2)
            QCOMPARE(told(worker, range), told(*viewer, range));
        if (round % 2 == 1)
            QVERIFY(makeDays(worker).value_or(0) > 0);
        QCOMPARE(wrongDays(worker), QString());
        QCOMPARE(differingAnswers(worker, 200U + unsigned(round), 15), 0);
        if (round == 5)
            QCOMPARE(told(worker, range), told(*viewer, range));
    }
    QVERIFY(makeDays(worker));
    QCOMPARE(fixture.value("SELECT count(*) FROM daily_parsed_total d WHERE NOT EXISTS (SELECT FROM "
                           "hourly_parsed_total h WHERE h.business_id = d.business_id AND h.ts >= d.ts AND h.ts < d.ts "
                           "+ interval '24 hours')"),
             u"0"_s);
}

void TestDays::mutatedReadersAnswerOtherwise_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<bool>("isExact");
    QTest::newRow("as they are") << u"x"_s << u"x"_s << true;
    QTest::newRow("days that a border cuts") << u"= width_bucket(day + interval '24 hours' - interval '1 microsecond'"_s
                                             << u"<= width_bucket(day"_s << false;
    QTest::newRow("unfinished days") << u"public.ocr_analytics_finished_days("_s << u"pg_temp.any_days("_s << false;
    QTest::newRow("days of another zone")
        << u"ON d.ts = finished.day"_s << u"ON d.ts = date_trunc('day', finished.day + interval '26 hours', 'UTC')"_s
        << false;
    QTest::newRow("hours beside their day")
        << u"h.ts >= gap.first"_s << u"h.ts >= gap.first - interval '1 hour'"_s << false;
    QTest::newRow("days alone") << u"h.ts < gap.past"_s << u"h.ts < gap.first"_s << false;
    QTest::newRow("the mean of means") << u"d.score_sum, d.score_count,"_s << u"round(d.score_sum, 2), d.score_count,"_s
                                       << false;
}

void TestDays::mutatedReadersAnswerOtherwise()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    QFETCH(bool, isExact);
    PipelineFixture fixture(m_server);
    QVERIFY(fixture.write(receipts(1, 3000, 3)));
    QVERIFY(fixture.drain());
    auto& worker = fixture.worker();
    QCOMPARE(makeDays(worker), 8);
    QVERIFY(fixture.write(receipts(4000, 3, 4)));
    QVERIFY(fixture.drain());
    QVERIFY(worker.execute(
        "CREATE FUNCTION pg_temp.any_days(first timestamptz, past timestamptz) RETURNS SETOF timestamptz "
        "LANGUAGE sql STABLE AS 'SELECT DISTINCT day FROM public.finished_days WHERE day >= first "
        "AND day <= past - interval ''24 hours'''"));
    const auto differing = differingAnswers(worker, 5, 30, [&](QString sql) { return sql.replace(before, after); });
    QCOMPARE(differing == 0, isExact);
}

QTEST_GUILESS_MAIN(TestDays)

#include "tst_days.moc"
