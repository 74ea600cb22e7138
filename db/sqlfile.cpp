// SPDX-License-Identifier: GPL-3.0-only
#include "db/sqlfile.h"

#include <QByteArray>
#include <QDir>
#include <QFile>
#include <QHash>

#include <mutex>

using namespace Qt::StringLiterals;

// Outside of any namespace, as Qt asks: the linker drops the resources of a static library that nobody names.
static void initializeSqlResources()
{
    Q_INIT_RESOURCE(oa_sql);
}

namespace oa::db {

namespace {

void ensureResources()
{
    static std::once_flag once;
    std::call_once(once, [] { ::initializeSqlResources(); });
}

QByteArray readPart(const QString& name)
{
    const auto fileName = name.section(u':', 0, 0);
    QFile file(u":/sql/"_s + fileName + u".sql"_s);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no SQL file named %s was compiled in", qUtf8Printable(fileName));
    const auto text = file.readAll();
    const auto part = name.section(u':', 1, 1).toUtf8();
    if (part.isEmpty())
        return text;

    QByteArray statement;
    bool inside = false;
    bool found = false;
    for (const auto& line : text.split('\n')) {
        if (line.startsWith("-- :")) {
            inside = line.mid(4).trimmed() == part;
            found = found || inside;
        } else if (inside) {
            statement += line + '\n';
        }
    }
    if (!found)
        qFatal("SQL file %s has no part named %s", qUtf8Printable(fileName), part.constData());
    return statement;
}

} // namespace

std::string_view sqlFile(const QString& name)
{
    ensureResources();
    static std::mutex mutex;
    static QHash<QString, QByteArray> files;
    const std::lock_guard lock(mutex);
    auto it = files.constFind(name);
    if (it == files.cend())
        it = files.insert(name, readPart(name));
    // The characters stay where they are when the hash grows: it moves QByteArrays, which share their data.
    return {it->constData(), static_cast<std::size_t>(it->size())};
}

QStringList sqlFileNames(const QString& folder)
{
    ensureResources();
    auto names = QDir(u":/sql/"_s + folder).entryList({u"*.sql"_s}, QDir::Files, QDir::Name);
    for (auto& name : names)
        name.chop(4);
    return names;
}

} // namespace oa::db
