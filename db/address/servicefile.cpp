// SPDX-License-Identifier: GPL-3.0-only
#include "db/address/servicefile.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

namespace oa::db {

namespace {

enum class Found { Nothing, Entry, Elsewhere };

/// Reads as libpq does: blanks around a line do not count, blanks beside "=" do; what stands first counts.
Found readEntry(const QString& path, const QByteArray& service, QMap<QString, QString>& entry)
{
    QFile file(path);
    if (path.isEmpty() || !file.open(QIODevice::ReadOnly))
        return Found::Nothing;
    auto found = Found::Nothing;
    while (!file.atEnd()) {
        const auto line = file.readLine().trimmed();
        if (line.isEmpty() || line.startsWith('#'))
            continue;
        if (line.startsWith('[')) {
            if (found != Found::Nothing)
                return found;
            if (line.startsWith('[' + service + ']'))
                found = Found::Entry;
            continue;
        }
        if (found == Found::Nothing)
            continue;
        if (line.startsWith("ldap"))
            return Found::Elsewhere;
        const auto equals = line.indexOf('=');
        const auto keyword = QString::fromUtf8(line.left(equals));
        if (equals > 0 && !entry.contains(keyword))
            entry.insert(keyword, QString::fromUtf8(line.mid(equals + 1)));
    }
    return found;
}

} // namespace

std::optional<QMap<QString, QString>> serviceEntry(const QString& service)
{
    const auto own = qEnvironmentVariable("PGSERVICEFILE", QDir::homePath() + u"/.pg_service.conf"_s);
    const auto system = qEnvironmentVariable("PGSYSCONFDIR", u"/etc/postgresql-common"_s) + u"/pg_service.conf"_s;
    for (const auto& path : {own, system}) {
        QMap<QString, QString> entry;
        const auto found = readEntry(path, service.toUtf8(), entry);
        if (found == Found::Entry)
            return entry;
        if (found == Found::Elsewhere)
            return std::nullopt;
    }
    return std::nullopt;
}

} // namespace oa::db
