// SPDX-License-Identifier: GPL-3.0-only
#include "db/address/connectiontext.h"

#include "db/address/connectionkeywords.h"
#include "db/address/connectionpairs.h"
#include "db/address/connectionurl.h"
#include "db/address/psqlcall.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;
using oa::core::ErrorCode;
using oa::core::fail;

namespace oa::db {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(oa::db::ConnectionText)
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

QString withoutQuotes(QString text)
{
    static const QString quotes = u"\"'`"_s;
    for (text = text.trimmed(); text.size() > 1 && text.front() == text.back() && quotes.contains(text.front());)
        text = text.mid(1, text.size() - 2).trimmed();
    return text;
}

/// Without what stands around a URL in a settings file or a shell: DATABASE_URL="…", url: …, jdbc:….
QString unwrapped(const QString& text)
{
    static const QRegularExpression assignment(
        u"^(?:export\\s+)?([A-Za-z_][\\w.-]*)\\s*[:=]\\s*([\"'`]?(?:jdbc:)?[A-Za-z][A-Za-z0-9+.-]*://.*)$"_s,
        QRegularExpression::DotMatchesEverythingOption);
    auto inner = withoutQuotes(text);
    const auto match = assignment.match(inner);
    // libpq takes a URI as dbname; whatever else is set to something with a scheme means it literally.
    if (match.hasMatch() && (match.captured(1) == u"dbname"_s || !isConnectionKeyword(match.captured(1))))
        inner = withoutQuotes(match.captured(2));
    static const auto jdbc = u"jdbc:"_s;
    if (inner.startsWith(jdbc, Qt::CaseInsensitive))
        inner = inner.mid(jdbc.size());
    return inner;
}

tl::unexpected<core::Error> unreadable(const QString& message)
{
    return fail(ErrorCode::BadInput, message, {},
                Texts::tr("Write it like “postgresql://user@host:5432/database” or “host=… dbname=… user=…”."));
}

core::Result<ConnectionValues> readName(const QString& name)
{
    static const QRegularExpression unlikely(u"[@:;\\s\"'\\\\]|//"_s);
    if (unlikely.match(name).hasMatch()) {
        return unreadable(Texts::tr("The connection text cannot be read."));
    }
    return ConnectionValues{{isService(name) ? u"service"_s : u"dbname"_s, name}};
}

core::Result<> checkHosts(const QString& hosts)
{
    static const QRegularExpression address(u"^[\\p{L}\\p{N}_.:%-]*$"_s);
    const auto all = hosts.split(u',');
    const auto isHost = [](const QString& host) {
        // '/' begins a socket folder, '@' an abstract socket.
        const auto isSocket = host.startsWith(u'/') || host.startsWith(u'@');
        return isSocket ? !host.contains(u"://"_s) : address.match(host.trimmed()).hasMatch();
    };
    if (std::all_of(all.begin(), all.end(), isHost))
        return {};
    return unreadable(Texts::tr("The host in the connection text is not a valid host name."));
}

/// "scott/tiger@server", which other databases' tools take: its password would be sent, and repeated in messages, as
/// part of a name. A principal of Kerberos, "job/host@EXAMPLE.ORG", is none.
bool holdsLogin(const QString& name)
{
    static const QRegularExpression login(u"^[^/:@]+[/:][^@]*@"_s);
    static const QRegularExpression principal(u"^[^/:@]+/[^/:@]+@[A-Z0-9-]+(?:\\.[A-Z0-9-]+)+$"_s);
    return login.match(name).hasMatch() && !principal.match(name).hasMatch();
}

core::Result<ConnectionValues> readUnwrapped(const QString& text, UnknownKeywords unknown)
{
    if (isPsqlCall(text))
        return readPsqlCall(text, unknown);
    if (isConnectionUrl(text))
        return readConnectionUrl(text, unknown);
    if (isSemicolonList(text))
        return readSemicolonList(text);
    if (text.contains(u'='))
        return readPairs(text, unknown);
    return readName(text);
}

} // namespace

core::Result<> checkConnectionValues(const ConnectionValues& values)
{
    OA_TRY(checkHosts(values.value(u"host"_s)));
    OA_TRY(checkHosts(values.value(u"hostaddr"_s)));
    for (const auto* keyword : {"dbname", "user", "service"}) {
        if (looksLikeConnectionText(values.value(QString::fromLatin1(keyword)))) {
            return fail(ErrorCode::BadInput,
                        Texts::tr("There is a whole connection text where “%1” should be just a name.")
                            .arg(QLatin1StringView(keyword)),
                        {}, Texts::tr("Use that text on its own."));
        }
    }
    for (const auto* keyword : {"user", "dbname"}) {
        if (holdsLogin(values.value(QString::fromLatin1(keyword)))) {
            return unreadable(Texts::tr("“%1” holds more than a name: a server, and perhaps a password.")
                                  .arg(QLatin1StringView(keyword)));
        }
    }
    return {};
}

core::Result<ConnectionValues> readConnectionText(const QString& text, UnknownKeywords unknown)
{
    const auto inner = unwrapped(text);
    if (inner.isEmpty())
        return ConnectionValues();
    if (inner.contains(QChar(u'\0')))
        return fail(ErrorCode::BadInput, Texts::tr("The connection text holds a zero byte."));
    OA_TRY_ASSIGN(auto values, readUnwrapped(inner, unknown));
    OA_TRY(checkConnectionValues(values));
    return values;
}

bool looksLikeConnectionText(const QString& text)
{
    static const QRegularExpression secret(u"(?:pass|pwd|passwd|password)\\s*="_s,
                                           QRegularExpression::CaseInsensitiveOption);
    return text.contains(u"://"_s) || secret.match(text).hasMatch() || isPsqlCall(text);
}

} // namespace oa::db
