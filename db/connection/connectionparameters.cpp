// SPDX-License-Identifier: GPL-3.0-only
#include "db/connection/connectionparameters.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QRegularExpression>

#include <libpq-fe.h>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;
using oa::core::ErrorCode;
using oa::core::fail;

namespace oa::db {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(oa::db::ConnectionParameters)
};

bool fileNamesService(const QString& path, const QString& service)
{
    QFile file(path);
    if (path.isEmpty() || !file.open(QIODevice::ReadOnly))
        return false;
    const auto section = '[' + service.toUtf8() + ']';
    while (!file.atEnd()) {
        if (file.readLine().trimmed() == section)
            return true;
    }
    return false;
}

/// The places where libpq looks for services.
bool isService(const QString& name)
{
    const auto own = qEnvironmentVariable("PGSERVICEFILE", QDir::homePath() + u"/.pg_service.conf"_s);
    const auto system = qEnvironmentVariable("PGSYSCONFDIR", u"/etc/postgresql-common"_s) + u"/pg_service.conf"_s;
    return fileNamesService(own, name) || fileNamesService(system, name);
}

/// libpq quotes the offending part, which may be a piece of the password.
QString withoutSecrets(const QString& explanation, const QString& conninfo)
{
    if (!conninfo.contains(u"pass"_s, Qt::CaseInsensitive) && !conninfo.contains(u'@'))
        return explanation.trimmed();
    static const QRegularExpression quoted(u"\"[^\"]*\""_s);
    auto text = explanation.trimmed();
    return text.replace(quoted, u"\"…\""_s);
}

QString quotedValue(QString value)
{
    static const QRegularExpression plain(u"^[A-Za-z0-9_./:@%+,-]+$"_s);
    if (plain.match(value).hasMatch())
        return value;
    value.replace(u'\\', u"\\\\"_s).replace(u'\'', u"\\'"_s);
    return u'\'' + value + u'\'';
}

bool isSecret(const QString& keyword)
{
    return keyword == u"password"_s || keyword == u"sslpassword"_s;
}

} // namespace

core::Result<ConnectionParameters> ConnectionParameters::fromConninfo(const QString& conninfo)
{
    ConnectionParameters parameters;
    const auto text = conninfo.trimmed();
    if (text.isEmpty())
        return parameters;
    const bool isUri = text.startsWith(u"postgresql://"_s) || text.startsWith(u"postgres://"_s);
    if (!isUri && !text.contains(u'=')) {
        parameters.setValue(isService(text) ? u"service"_s : u"dbname"_s, text);
        return parameters;
    }

    char* rawProblem = nullptr;
    const std::unique_ptr<PQconninfoOption, decltype(&PQconninfoFree)> options(
        PQconninfoParse(text.toUtf8().constData(), &rawProblem), &PQconninfoFree);
    const std::unique_ptr<char, decltype(&PQfreemem)> problem(rawProblem, &PQfreemem);
    if (!options) {
        return fail(ErrorCode::BadInput, Texts::tr("The connection text cannot be read."),
                    withoutSecrets(QString::fromLocal8Bit(problem.get()), text),
                    Texts::tr("Write it like “postgresql://user@host:5432/database” or “host=… dbname=… user=…”."));
    }
    for (const auto* option = options.get(); option->keyword != nullptr; ++option) {
        if (option->val != nullptr && *option->val != '\0')
            parameters.setValue(QString::fromUtf8(option->keyword), QString::fromUtf8(option->val));
    }
    return parameters;
}

QString ConnectionParameters::value(const QString& keyword) const
{
    return m_values.value(keyword);
}

void ConnectionParameters::setValue(const QString& keyword, const QString& value)
{
    if (value.isEmpty())
        m_values.remove(keyword);
    else
        m_values.insert(keyword, value);
}

bool ConnectionParameters::isRemote() const
{
    static const QStringList here = {u"localhost"_s, u"127.0.0.1"_s, u"::1"_s};
    const auto address = value(u"hostaddr"_s);
    const auto host = address.isEmpty() ? value(u"host"_s) : address;
    // A host may be a list; '/' begins a socket folder, '@' an abstract socket.
    const auto hosts = host.split(u',', Qt::SkipEmptyParts);
    return std::any_of(hosts.begin(), hosts.end(), [](const QString& one) {
        return !one.startsWith(u'/') && !one.startsWith(u'@') && !here.contains(one.toLower());
    });
}

QString ConnectionParameters::displayName() const
{
    if (!m_label.isEmpty())
        return m_label;
    if (const auto service = value(u"service"_s); !service.isEmpty())
        return Texts::tr("service %1").arg(service);
    QString name;
    if (const auto user = value(u"user"_s); !user.isEmpty())
        name = user + u'@';
    auto host = value(u"host"_s);
    if (host.isEmpty())
        host = value(u"hostaddr"_s);
    name += host.isEmpty() ? qEnvironmentVariable("PGHOST", u"localhost"_s) : host;
    if (const auto port = value(u"port"_s); !port.isEmpty())
        name += u':' + port;
    if (const auto database = value(u"dbname"_s); !database.isEmpty())
        name += u'/' + database;
    return name;
}

QString ConnectionParameters::toConninfoWithoutPassword() const
{
    QStringList parts;
    for (auto it = m_values.cbegin(); it != m_values.cend(); ++it) {
        if (!isSecret(it.key()))
            parts << it.key() + u'=' + quotedValue(it.value());
    }
    return parts.join(u' ');
}

} // namespace oa::db
