// SPDX-License-Identifier: GPL-3.0-only
#include "app/cli/commandline.h"
#include "app/cli/console.h"
#include "app/cli/jobcommand.h"
#include "app/cli/timeoptions.h"
#include "app/jobs/documents/seedjob.h"

#include <QCoreApplication>

#include <random>

using namespace Qt::StringLiterals;

namespace oa::cli {

namespace {

constexpr double leastDays = 0.001; // a minute and a half
constexpr double mostDays = 36525;  // a century
constexpr double defaultDays = 7;

struct Request
{
    jobs::SeedOptions options;
    QStringList remarks;
};

tl::expected<Request, Failure> read(const Invocation& invocation, core::TimePoint time)
{
    const auto& line = invocation.line;
    const auto now = std::chrono::floor<std::chrono::seconds>(time);
    Request request;
    auto& options = request.options;
    OA_TRY_ASSIGN(const auto range, rangeOption(line, invocation.zone, now));
    OA_TRY_ASSIGN(const auto days, line.number("days"_L1, leastDays, mostDays));
    if (range && days)
        return wrongUsage(translated(QT_TRANSLATE_NOOP("oa::cli", "--days and --from exclude each other.")));
    if (range) {
        options.range = range->range;
        request.remarks = range->remarks;
    } else {
        const std::chrono::duration<double, std::ratio<86400>> length(days.value_or(defaultDays));
        options.range = {now - std::chrono::round<std::chrono::microseconds>(length), now};
    }
    OA_TRY_ASSIGN(const auto rate, line.number("rate"_L1, 0.000001, 1'000'000));
    OA_TRY_ASSIGN(const auto businesses, line.integer("businesses"_L1, 1, core::DocumentGenerator::maximumBusinesses));
    OA_TRY_ASSIGN(const auto randomSeed, line.integer("random-seed"_L1, 0, std::numeric_limits<qint64>::max()));
    options.documentsPerSecond = rate.value_or(options.documentsPerSecond);
    options.generator.businesses = static_cast<int>(businesses.value_or(options.generator.businesses));
    // Without a wish another week every time; JSON numbers hold 53 bits exactly.
    options.generator.randomSeed = randomSeed ? static_cast<std::uint64_t>(*randomSeed) : std::random_device{}();
    return request;
}

CommandOutcome run(const Invocation& invocation)
{
    OA_TRY(checkBeforehand([&](core::TimePoint now) { return read(invocation, now); }));
    OA_TRY_ASSIGN(auto database, DatabaseAccess::open(invocation, DatabaseAccess::Tables::Writable));
    OA_TRY_ASSIGN(const auto now, serverNow(database, invocation.console));
    OA_TRY_ASSIGN(const auto request, read(invocation, now));
    for (const auto& remark : request.remarks)
        invocation.console.note(remark);
    const auto& options = request.options;
    OA_TRY(database.tellProblems(invocation.console));
    jobs::SeedJob job(options);
    auto outcome = runJobCommand(invocation, database, job);
    if (outcome) {
        outcome->json.insert(u"random_seed"_s, static_cast<qint64>(options.generator.randomSeed));
        outcome->json.insert(u"from"_s, core::toIsoString(options.range.from, invocation.zone));
        outcome->json.insert(u"to"_s, core::toIsoString(options.range.to, invocation.zone));
    }
    return outcome;
}

} // namespace

Command seedCommand()
{
    return {
        "seed",
        "",
        0,
        0,
        QT_TRANSLATE_NOOP("oa::cli", "Write synthetic receipts: one a second for the past seven days."),
        QT_TRANSLATE_NOOP("oa::cli", "The same --random-seed, range and rate give the same receipts. Run `refresh` "
                                     "afterwards to see them in the charts."),
        {
            {"days", Value::Required, "N", QT_TRANSLATE_NOOP("oa::cli", "Days back from now; 7 if left out.")},
            {"from", Value::Required, "T",
             QT_TRANSLATE_NOOP("oa::cli", "First instant, such as 2024-05-01T10:00 or now-24h.")},
            {"to", Value::Required, "T", QT_TRANSLATE_NOOP("oa::cli", "End, not included; now if left out.")},
            {"rate", Value::Required, "DOCS_PER_SECOND",
             QT_TRANSLATE_NOOP("oa::cli", "Receipts per second of the range; 1 if left out.")},
            {"businesses", Value::Required, "N", QT_TRANSLATE_NOOP("oa::cli", "How many businesses; 5 if left out.")},
            {"random-seed", Value::Required, "N",
             QT_TRANSLATE_NOOP("oa::cli", "Makes the receipts reproducible; different every time if left out.")},
        },
        run,
    };
}

} // namespace oa::cli
