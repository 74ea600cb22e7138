// SPDX-License-Identifier: GPL-3.0-only
#include "db/connection/sqlfile.h"

#include <QByteArray>
#include <QDir>
#include <QFile>
#include <QHash>

#include <functional>
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
    auto text = file.readAll();
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

/// What `make` makes, made once for each key.
std::string_view kept(const QString& key, const std::function<QByteArray()>& make)
{
    ensureResources();
    static std::mutex mutex;
    static QHash<QString, QByteArray> texts;
    const std::lock_guard lock(mutex);
    auto it = texts.constFind(key);
    if (it == texts.cend())
        it = texts.insert(key, make());
    // The characters stay where they are when the hash grows: it moves QByteArrays, which share their data.
    return {it->constData(), static_cast<std::size_t>(it->size())};
}

} // namespace

std::string_view sqlFile(const QString& name)
{
    return kept(name, [&name] { return readPart(name); });
}

std::string_view sqlFile(const QString& name, core::Interval interval)
{
    return kept(name + u' ' + core::nameOf(interval), [&name, interval] {
        const bool minutes = interval == core::Interval::Minute;
        return readPart(name)
            .replace("{table}", minutes ? "public.minutely_parsed_total" : "public.hourly_parsed_total")
            .replace("{width}", minutes ? "1 minute" : "1 hour");
    });
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
