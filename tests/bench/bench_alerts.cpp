// SPDX-License-Identifier: GPL-3.0-only
// What alert rules cost whoever refreshes: a round in which nothing is due, and a finished minute held against each of
// many rules, beside a live step of the refresh on the same database. Prints JSON.
#include "db/alerts/alertevaluator.h"
#include "db/alerts/alertrulestore.h"
#include "db/refresh/refresher.h"
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

constexpr int businesses = 5;
constexpr int minutesDue = 20;

/// Every other rule looks a week back.
void addRules(tests::PipelineFixture& fixture, int count)
{
    db::AlertRuleStore rules(fixture.writer());
    for (int i = 0; i < count; ++i) {
        core::AlertRule rule;
        rule.name = u"rule %1"_s.arg(i);
        rule.business = u"b%1"_s.arg(i % businesses);
        rule.metric = core::Metric::AverageScore;
        rule.interval = core::Interval::Minute;
        rule.condition = i % 2 == 0 ? core::AlertCondition::Below : core::AlertCondition::Changed;
        rule.limit = i % 2 == 0 ? 50 : 5;
        rule.leastDocuments = 1;
        ok(rules.add(rule).has_value());
    }
}

double roundMilliseconds(db::AlertEvaluator& evaluator, qint64& evaluated)
{
    return 1000 * bench::secondsOf([&] {
               for (auto round = checked(evaluator.round());; round = checked(evaluator.round())) {
                   evaluated += round.evaluated;
                   if (!round.isUnfinished)
                       return;
               }
           });
}

double stepMilliseconds(tests::PipelineFixture& fixture)
{
    ok(fixture.write(
        "INSERT INTO documents (ml_response, \"timestamp\") SELECT ml_response, now() FROM documents LIMIT 1"));
    db::Refresher refresher(fixture.worker());
    return 1000 * bench::secondsOf([&refresher] {
               if (checked(refresher.step()).counts.minutes != 1)
                   qFatal("the step did not count one minute");
           });
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addOption({u"rules"_s, u"How many rules."_s, u"N"_s, u"100"_s});
    parser.process(application);
    const auto rules = parser.value(u"rules"_s).toInt();

    tests::TestServer server;
    if (!server.start())
        qFatal("no server: %s", qUtf8Printable(server.problem()));
    tests::PipelineFixture fixture(server);
    // A receipt every five seconds for eight days.
    ok(fixture.write("INSERT INTO documents (ml_response, \"timestamp\") SELECT format('{\"business_id\":\"b%s\","
                     "\"total\":{\"value\":%s.25,\"score\":%s}}', i % 5, i % 400, i % 97), date_trunc('minute', now()) "
                     "- i * interval '5 seconds' FROM generate_series(1, 138240) i"));
    ok(fixture.drain().has_value());
    ok(fixture.write("VACUUM ANALYZE"));
    addRules(fixture, rules);
    const auto since = std::to_string(minutesDue + 1);
    ok(fixture.write("UPDATE alert_rules SET since = date_trunc('minute', now()) - interval '" + since +
                     " minutes', evaluated_to = date_trunc('minute', now()) - interval '" + since + " minutes'"));

    const auto processor = [&server] {
        return bench::ownProcessorSeconds() + bench::processorSecondsOf(server.processId());
    };
    db::AlertEvaluator evaluator(fixture.worker());
    qint64 evaluated = 0;
    const auto before = processor();
    const auto due = roundMilliseconds(evaluator, evaluated);
    const auto dueProcessor = 1000 * (processor() - before);
    if (evaluated < rules * minutesDue)
        qFatal("only %lld buckets were evaluated", evaluated);
    QList<double> idle;
    QList<double> steps;
    for (int i = 0; i < 50; ++i) {
        qint64 none = 0;
        idle += roundMilliseconds(evaluator, none);
        steps += stepMilliseconds(fixture);
    }
    bench::print({{u"benchmark"_s, u"alerts"_s},
                  {u"rules"_s, rules},
                  {u"evaluated"_s, evaluated},
                  {u"ms_a_rule_and_bucket"_s, due / static_cast<double>(evaluated)},
                  {u"processor_ms_a_rule_and_bucket"_s, dueProcessor / static_cast<double>(evaluated)},
                  {u"idle_round_ms"_s, bench::median(idle)},
                  {u"live_step_ms"_s, bench::median(steps)},
                  {u"bucket_to_step"_s, due / static_cast<double>(evaluated) / bench::median(steps)},
                  {u"idle_to_step"_s, bench::median(idle) / bench::median(steps)}});
}
