// SPDX-License-Identifier: GPL-3.0-only
// What people ask of a database that has run for long: a year by day in a zone of half an hour, all businesses by week,
// rankings over thirty days and over everything; beside psql's \copy of the hours that the longest of these reads. Each
// is asked twice: of hours alone, and once there are rows of whole days. Prints JSON.
//
//     bench_questions [--documents N] [--businesses N] [--days N]
#include "db/refresh/daybuilder.h"
#include "db/state/dataextent.h"
#include "db/stores/aggregatestore.h"
#include "db/stores/rankingstore.h"
#include "db/stores/subject.h"
#include "tests/bench/benchmark.h"
#include "tests/support/pipelinefixture.h"

#include <QCommandLineParser>
#include <QCoreApplication>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace oa;
using bench::checked;
using bench::ok;

namespace {

/// Small receipts with both scores, evenly over the days before the last midnight.
void fill(tests::PipelineFixture& fixture, const QString& documents, const QString& businesses, const QString& days)
{
    auto sql = u"INSERT INTO documents (ml_response, \"timestamp\") SELECT format('{\"business_id\":\"b%s\",\"total\":{"
               "\"value\":%s.25,\"score\":%s,\"ocr_score\":%s}}', i * 2654435761 % {businesses}, i % 400, i % 9001 * "
               "0.01, i % 8999 * 0.01), date_trunc('day', now(), 'UTC') - interval '1 day' * {days} + i * (interval "
               "'1 day' * {days} / {documents}) FROM generate_series(0, {documents} - 1) i"_s;
    sql.replace(u"{documents}"_s, documents).replace(u"{businesses}"_s, businesses).replace(u"{days}"_s, days);
    ok(fixture.write(sql.toStdString()));
    ok(fixture.write("ANALYZE documents"));
    ok(fixture.drain().has_value());
    ok(fixture.write("VACUUM ANALYZE"));
}

/// The least of three runs, in milliseconds.
double milliseconds(const std::function<void()>& question)
{
    QJsonArray times;
    for (int i = 0; i < 3; ++i)
        times.append(1000 * bench::secondsOf(question));
    return bench::least(times);
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addOption({u"documents"_s, u"How many receipts."_s, u"N"_s, u"3000000"_s});
    parser.addOption({u"businesses"_s, u"Of so many businesses."_s, u"N"_s, u"5"_s});
    parser.addOption({u"days"_s, u"Over so many days."_s, u"N"_s, u"365"_s});
    parser.process(application);
    const auto days = parser.value(u"days"_s);

    tests::TestServer server;
    server.addSetting(u"max_wal_size = 4GB"_s);
    server.addSetting(u"shared_buffers = 512MB"_s);
    if (!server.start())
        qFatal("no server: %s", qUtf8Printable(server.problem()));
    tests::PipelineFixture fixture(server);
    fill(fixture, parser.value(u"documents"_s), parser.value(u"businesses"_s), days);
    auto& connection = fixture.worker();

    const auto end = std::chrono::floor<std::chrono::days>(checked(db::serverTime(connection)));
    const auto over = [end](int count) { return core::TimeRange{end - std::chrono::days(count), end}; };
    const QTimeZone india("Asia/Kolkata");
    db::AggregateStore store(connection);
    const auto series = [&](const QString& name, core::Interval interval, const QTimeZone& zone) {
        return milliseconds([&] {
            const auto read = checked(store.readSeries(name, core::BucketCalendar(interval, zone), over(days.toInt())));
            if (read->documentCount().isEmpty())
                qFatal("nothing was read");
        });
    };
    const auto ranking = [&](int count) {
        return milliseconds([&] {
            if (checked(db::RankingStore(connection).read(over(count), india)).empty())
                qFatal("nothing was ranked");
        });
    };
    const auto floor = milliseconds([&] {
        ok(bench::run(server.binaryFolder() + u"/psql"_s,
                      {u"-X"_s, u"-q"_s, u"-d"_s, server.conninfo(fixture.parameters()), u"-c"_s,
                       u"\\copy (SELECT * FROM hourly_parsed_total) TO '/dev/null' (FORMAT binary)"_s}));
    });
    const auto ask = [&](const QString& suffix) {
        return QJsonObject{
            {u"one_by_day_ms"_s + suffix, series(u"b1"_s, core::Interval::Day, india)},
            {u"one_by_week_ms"_s + suffix, series(u"b1"_s, core::Interval::Week, QTimeZone::utc())},
            {u"all_by_week_ms"_s + suffix, series(db::Subject::all.toString(), core::Interval::Week, QTimeZone::utc())},
            {u"ranking_30_days_ms"_s + suffix, ranking(30)},
            {u"ranking_all_ms"_s + suffix, ranking(days.toInt())}};
    };
    auto result = ask(u"_of_hours"_s);
    const auto making = bench::secondsOf([&connection] {
        db::DayBuilder builder(connection);
        while (!checked(builder.step()).isDone)
            ;
    });
    ok(fixture.write("VACUUM ANALYZE daily_parsed_total"));
    const auto ofDays = ask({});
    for (auto each = ofDays.begin(); each != ofDays.end(); ++each)
        result.insert(each.key(), each.value());
    const std::pair<const char*, QJsonValue> rest[] = {
        {"benchmark", u"questions"_s},
        {"documents", parser.value(u"documents"_s).toLongLong()},
        {"businesses", parser.value(u"businesses"_s).toInt()},
        {"days", days.toInt()},
        {"hour_rows", fixture.value("SELECT count(*) FROM hourly_parsed_total").toLongLong()},
        {"hour_bytes", fixture.value("SELECT pg_total_relation_size('hourly_parsed_total')").toLongLong()},
        {"minute_bytes", fixture.value("SELECT pg_total_relation_size('minutely_parsed_total')").toLongLong()},
        {"value_bytes", fixture.value("SELECT pg_total_relation_size('document_values')").toLongLong()},
        {"day_rows", fixture.value("SELECT count(*) FROM daily_parsed_total").toLongLong()},
        {"day_bytes", fixture.value("SELECT pg_total_relation_size('daily_parsed_total')").toLongLong()},
        {"making_days_ms", 1000 * making},
        {"copy_of_hours_ms", floor},
        {"ranking_to_copy", result[u"ranking_all_ms"_s].toDouble() / floor}};
    for (const auto& [name, value] : rest)
        result.insert(QString::fromLatin1(name), value);
    bench::print(result);
}
