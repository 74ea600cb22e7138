// SPDX-License-Identifier: GPL-3.0-only
#include "db/address/connectionparameters.h"

#include "db/address/connectionkeywords.h"
#include "db/address/connectiontext.h"
#include "db/address/pgvariables.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace oa::db {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(oa::db::ConnectionParameters)
};

QString quotedValue(QString value)
{
    static const QRegularExpression plain(u"^[A-Za-z0-9_./:@%+,-]+$"_s);
    if (plain.match(value).hasMatch())
        return value;
    value.replace(u'\\', u"\\\\"_s).replace(u'\'', u"\\'"_s);
    return u'\'' + value + u'\'';
}

} // namespace

core::Result<ConnectionParameters> ConnectionParameters::fromConninfo(const QString& conninfo)
{
    ConnectionParameters parameters;
    OA_TRY_ASSIGN(parameters.m_values, readConnectionText(conninfo));
    return parameters;
}

core::Result<ConnectionParameters> ConnectionParameters::fromStored(const QString& conninfo)
{
    ConnectionParameters parameters;
    OA_TRY_ASSIGN(parameters.m_values, readConnectionText(conninfo, UnknownKeywords::Kept));
    parameters.m_values.removeIf([](const auto& entry) { return isSecretKeyword(entry.key()); });
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
    auto host = value(u"host"_s);
    if (host.isEmpty())
        host = value(u"hostaddr"_s);
    auto service = value(u"service"_s);
    if (service.isEmpty() && host.isEmpty())
        service = pgVariable("PGSERVICE");
    if (!service.isEmpty())
        return Texts::tr("service %1").arg(service);
    QString name;
    if (const auto user = value(u"user"_s); !user.isEmpty())
        name = user + u'@';
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
        if (!isSecretKeyword(it.key()))
            parts << it.key() + u'=' + quotedValue(it.value());
    }
    return parts.join(u' ');
}

} // namespace oa::db
