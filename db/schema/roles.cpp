// SPDX-License-Identifier: GPL-3.0-only
#include "db/schema/roles.h"

#include "db/connection/connection.h"
#include "db/connection/statement.h"
#include "db/connection/transaction.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;
using oa::core::ErrorCode;

namespace oa::db {

QString roleScript(const RoleNames& names)
{
    auto script = sqlText("roles/grants:create") + sqlText("roles/grants:grant");
    const auto identifier = [](const QString& name) {
        return QString::fromUtf8(Connection::quotedIdentifier(name.toUtf8()));
    };
    const auto literal = [](const QString& name) {
        return QString::fromUtf8(Connection::quotedLiteral(name.toUtf8()));
    };
    return script.replace(u"{worker}"_s, identifier(names.worker))
        .replace(u"{viewer}"_s, identifier(names.viewer))
        .replace(u"{worker_literal}"_s, literal(names.worker))
        .replace(u"{viewer_literal}"_s, literal(names.viewer));
}

core::Result<> setUpRoles(Connection& connection, const RoleNames& names)
{
    OA_TRY_ASSIGN(auto transaction, Transaction::begin(connection));
    const auto script = roleScript(names);
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
