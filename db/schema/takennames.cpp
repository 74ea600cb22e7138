// SPDX-License-Identifier: GPL-3.0-only
#include "db/schema/takennames.h"

#include "core/base/visiblename.h"
#include "db/connection/connection.h"
#include "db/connection/statement.h"
#include "db/connection/textarray.h"
#include "db/schema/migrator.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace oa::db {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(oa::db::Migrator)
};

/// Of tables and indexes, in the order in which they are made.
QStringList namesMadeBy(const std::vector<Migration>& migrations)
{
    static const QRegularExpression made(
        uR"(\bCREATE (?:TABLE|INDEX|UNIQUE INDEX) (?:IF NOT EXISTS )?(?:public\.)?(\w+))"_s);
    QStringList names;
    for (const auto& migration : migrations) {
        auto matches = made.globalMatch(sqlText(migration.statement));
        while (matches.hasNext())
            names += matches.next().captured(1);
    }
    return names;
}

} // namespace

core::Result<> checkNamesAreFree(Connection& connection, const std::vector<Migration>& migrations)
{
    if (migrations.empty())
        return {};
    OA_TRY_ASSIGN(const auto taken,
                  connection.execute(sql("schema/state:taken"), {textArrayParameter(namesMadeBy(migrations))}));
    if (taken.isNull(0, 0))
        return {};
    return core::fail(core::ErrorCode::Unsupported, Texts::tr("The database has other tables with the same names."),
                      core::visibleName(taken.text(0, 0)),
                      Texts::tr("Rename these or move them to another schema, or choose another database."));
}

} // namespace oa::db
