// SPDX-License-Identifier: GPL-3.0-only
#include "app/cli/commandline.h"
#include "app/cli/console.h"
#include "app/cli/jobcommand.h"
#include "app/jobs/documents/importjob.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace oa::cli {

namespace {

constexpr int mostTold = 20;

CommandOutcome run(const Invocation& invocation)
{
    jobs::ImportOptions options;
    options.path = invocation.line.words().constFirst();
    options.zoneIfNone = invocation.zone;
    auto& console = invocation.console;
    options.again = invocation.line.has("again"_L1);
    options.refused = [&console, told = 0](const jobs::RefusedEntry& entry) mutable {
        if (++told > mostTold)
            return; // the count comes at the end, and --json lists more of them
        console.message(jobs::placeText(entry) + u": "_s + entry.reason);
        if (told == mostTold)
            console.message(translated(
                QT_TRANSLATE_NOOP("oa::cli", "More entries were refused; from here on they are only counted.")));
    };
    OA_TRY_ASSIGN(auto database, DatabaseAccess::open(invocation, DatabaseAccess::Tables::Writable));
    OA_TRY(database.tellProblems(invocation.console));
    jobs::ImportJob job(options);
    auto outcome = runJobCommand(invocation, database, job);
    if (!outcome && outcome.error().error.code == core::ErrorCode::AlreadyDone)
        outcome.error().error.remedy =
            translated(QT_TRANSLATE_NOOP("oa::cli", "To count its receipts twice, add --again."));
    return outcome;
}

} // namespace

Command importCommand()
{
    return {
        "import",
        "FILE|-",
        1,
        1,
        QT_TRANSLATE_NOOP("oa::cli", "Read receipts from a JSON file, or from standard input (-)."),
        QT_TRANSLATE_NOOP(
            "oa::cli", "Each line, or each element of one list, is {\"timestamp\": time, \"ml_response\": "
                       "{...}}; times without a zone are in --zone. The file may be packed with gzip, zstd "
                       "or xz. All entries are imported, or none; one that is not a receipt is skipped and reported."),
        {
            {"again", Value::None, "",
             QT_TRANSLATE_NOOP("oa::cli", "Import also what was imported before; its receipts then count twice.")},
        },
        run,
    };
}

} // namespace oa::cli
