// SPDX-License-Identifier: GPL-3.0-only
#include "db/documents/importstore.h"

#include "db/connection/connection.h"
#include "db/connection/statement.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace oa::db {

ImportStore::ImportStore(Connection& connection)
    : m_connection(connection)
{}

core::Result<bool> ImportStore::mayNote()
{
    OA_TRY_ASSIGN(const auto answer, m_connection.execute(sql("settings/imports:may-note")));
    return answer.boolean(0, 0);
}

core::Result<std::optional<PastImport>> ImportStore::find(const QByteArray& hash)
{
    OA_TRY_ASSIGN(const auto found, m_connection.execute(sql("settings/imports:find"), {Parameter(hash)}));
    if (found.rowCount() == 0)
        return std::optional<PastImport>();
    const auto json = QJsonDocument::fromJson(found.text(0, 0).toUtf8()).object();
    return std::optional(PastImport{found.instant(0, 1).value_or(core::TimePoint()), json.value(u"rows"_s).toInteger(),
                                    json.value(u"client"_s).toString()});
}

core::Result<bool> ImportStore::note(const QByteArray& hash, qint64 rows, const QString& client, bool again)
{
    const auto value = QJsonDocument({{u"rows"_s, rows}, {u"client"_s, client}}).toJson(QJsonDocument::Compact);
    OA_TRY_ASSIGN(const auto noted,
                  m_connection.execute(again ? sql("settings/imports:note-again") : sql("settings/imports:note"),
                                       {Parameter(hash), Parameter(value)}));
    return noted.affectedRows() > 0;
}

} // namespace oa::db
