// SPDX-License-Identifier: GPL-3.0-only
#include "app/cli/commandline.h"
#include "app/cli/databaseaccess.h"
#include "db/schema/roles.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace oa::cli {

namespace {

CommandOutcome run(const Invocation& invocation)
{
    const bool isDryRun = invocation.line.has("dry-run"_L1);
    const db::RoleNames names;
    OA_TRY_ASSIGN(auto database, DatabaseAccess::open(invocation, isDryRun ? DatabaseAccess::Tables::Readable
                                                                           : DatabaseAccess::Tables::Existing));
    OA_TRY_ASSIGN(const auto script, db::roleScript(database.connection(), names));
    if (!isDryRun)
        OA_TRY(db::setUpRoles(database.connection(), names));
    CommandResult result;
    result.json = {
        {u"worker"_s, names.worker}, {u"viewer"_s, names.viewer}, {u"sql"_s, script}, {u"dry_run"_s, isDryRun}};
    result.text =
        isDryRun
            ? script.trimmed()
            : translated(QT_TRANSLATE_NOOP("oa::cli", "The roles %1 (adds receipts and keeps totals up to date) and %2 "
                                                      "(reads) are there, with the privileges that they need. Give "
                                                      "them to people and services: GRANT %2 TO alice;"))
                  .arg(names.worker, names.viewer);
    return result;
}

} // namespace

Command rolesCommand()
{
    return {
        "roles",
        "",
        0,
        0,
        QT_TRANSLATE_NOOP("oa::cli", "Create the worker and viewer roles, or refresh their privileges."),
        QT_TRANSLATE_NOOP("oa::cli", "To be run by the owner of the tables; safe to repeat, for instance after a "
                                     "migration. The worker adds receipts and keeps totals up to date, the viewer "
                                     "reads. Neither can log in: they are granted to roles that can."),
        {
            {"dry-run", Value::None, "", QT_TRANSLATE_NOOP("oa::cli", "Print the SQL and change nothing.")},
        },
        run,
    };
}

} // namespace oa::cli
