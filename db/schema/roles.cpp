// SPDX-License-Identifier: GPL-3.0-only
#include "db/schema/roles.h"

#include "db/connection/connection.h"
#include "db/connection/statement.h"
#include "db/connection/transaction.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;
using oa::core::ErrorCode;

namespace oa::db {

namespace {

/// The part with the roles' names in it, which are identifiers and quoted as such.
QString partFor(Statement part, const RoleNames& names)
{
    const auto quoted = [](const QString& name) {
        return QString::fromUtf8(Connection::quotedIdentifier(name.toUtf8()));
    };
    QStringList pieces = sqlText(part).split(u"{worker}"_s);
    for (auto& piece : pieces)
        piece = piece.split(u"{viewer}"_s).join(quoted(names.viewer));
    return pieces.join(quoted(names.worker));
}

} // namespace

core::Result<QString> roleScript(Connection& connection, const RoleNames& names)
{
    OA_TRY_ASSIGN(const auto missing,
                  connection.execute(sql("roles/grants:missing"), {parameter(names.worker), parameter(names.viewer)}));
    QString script;
    if (missing.boolean(0, 0))
        script += partFor("roles/grants:create-worker", names);
    if (missing.boolean(0, 1))
        script += partFor("roles/grants:create-viewer", names);
    return script + partFor("roles/grants:grant", names);
}

core::Result<> setUpRoles(Connection& connection, const RoleNames& names)
{
    OA_TRY_ASSIGN(auto transaction, Transaction::begin(connection));
    OA_TRY_ASSIGN(const auto script, roleScript(connection, names));
    const auto denied = [&script](const core::Error& error) {
        return core::fail(error.code, error.message, error.detail,
                          QCoreApplication::translate("oa::db::Roles", "Ask the owner of the tables to run this SQL:") +
                              u"\n\n"_s + script);
    };
    if (const auto run = connection.executeScript(script.toStdString()); !run)
        return run.error().code == ErrorCode::Denied ? denied(run.error()) : tl::unexpected(run.error());
    OA_TRY_ASSIGN(const auto granted,
                  connection.execute(sql("roles/grants:check"), {parameter(names.worker), parameter(names.viewer)}));
    if (!granted.boolean(0, 0)) {
        return denied({ErrorCode::Denied,
                       QCoreApplication::translate("oa::db::Roles", "The role %1 may not grant these privileges.")
                           .arg(connection.userName()),
                       {},
                       {}});
    }
    return transaction.commit();
}

} // namespace oa::db
