// SPDX-License-Identifier: GPL-3.0-only
#include "app/cli/commandline.h"
#include "app/cli/console.h"
#include "app/cli/jobcommand.h"
#include "app/jobs/importjob.h"

#include <QCoreApplication>
#include <QLocale>

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
    options.refused = [&console, told = 0](qint64 line, const QString& reason) mutable {
        if (++told > mostTold)
            return; // the count comes at the end, and --json lists more of them
        console.message(translated(QT_TRANSLATE_NOOP("oa::cli", "Line %1: %2")).arg(QLocale().toString(line), reason));
        if (told == mostTold)
            console.message(translated(
                QT_TRANSLATE_NOOP("oa::cli", "More lines were refused; from here on they are only counted.")));
    };
    OA_TRY_ASSIGN(auto database, DatabaseAccess::open(invocation, DatabaseAccess::Tables::Writable));
    jobs::ImportJob job(options);
    return runJobCommand(invocation, database, job);
}

} // namespace

Command importCommand()
{
    return {
        "import",
        "FILE|-",
        1,
        1,
        QT_TRANSLATE_NOOP("oa::cli", "Read receipts from a JSON Lines file, or from standard input (-)."),
        QT_TRANSLATE_NOOP(
            "oa::cli",
            "Each line is {\"timestamp\": ISO 8601, \"ml_response\": {...}}; times without a zone are in --zone. All "
            "lines are imported, or none; a line that is not a receipt is skipped and reported."),
        {},
        run,
    };
}

} // namespace oa::cli
