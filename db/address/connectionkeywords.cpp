// SPDX-License-Identifier: GPL-3.0-only
#include "db/address/connectionkeywords.h"

#include <QHash>
#include <QSet>

#include <libpq-fe.h>

#include <memory>

using namespace Qt::StringLiterals;

namespace oa::db {

namespace {

struct Known
{
    QSet<QString> keywords;
    QHash<QString, QString> byOtherName; ///< lower case, without blanks and underscores
};

/// Lower case, without what "User Id", "user_id" and "UserId" differ in.
QString folded(const QString& name)
{
    QString result;
    for (const auto c : name) {
        if (c != u' ' && c != u'_')
            result += c.toLower();
    }
    return result;
}

const Known& known()
{
    static const Known all = [] {
        Known made;
        const std::unique_ptr<PQconninfoOption, decltype(&PQconninfoFree)> options(PQconndefaults(), &PQconninfoFree);
        for (const auto* option = options.get(); option != nullptr && option->keyword != nullptr; ++option) {
            const auto keyword = QString::fromUtf8(option->keyword);
            made.keywords.insert(keyword);
            made.byOtherName.insert(folded(keyword), keyword);
            if (option->envvar != nullptr)
                made.byOtherName.insert(folded(QString::fromUtf8(option->envvar)), keyword);
        }
        // Names in connection texts of Npgsql, ODBC, JDBC and what people type.
        const std::pair<const char*, QString> others[] = {{"server", u"host"_s},
                                                          {"hostname", u"host"_s},
                                                          {"datasource", u"host"_s},
                                                          {"database", u"dbname"_s},
                                                          {"initialcatalog", u"dbname"_s},
                                                          {"db", u"dbname"_s},
                                                          {"username", u"user"_s},
                                                          {"userid", u"user"_s},
                                                          {"uid", u"user"_s},
                                                          {"pwd", u"password"_s},
                                                          {"passwd", u"password"_s},
                                                          {"pass", u"password"_s},
                                                          {"timeout", u"connect_timeout"_s},
                                                          {"connectiontimeout", u"connect_timeout"_s},
                                                          {"logintimeout", u"connect_timeout"_s},
                                                          {"rootcertificate", u"sslrootcert"_s},
                                                          {"sslcertificate", u"sslcert"_s}};
        for (const auto& [name, keyword] : others)
            made.byOtherName.insert(QString::fromLatin1(name), keyword);
        return made;
    }();
    return all;
}

} // namespace

bool isConnectionKeyword(const QString& keyword)
{
    return known().keywords.contains(keyword);
}

std::optional<QString> connectionKeywordFor(const QString& name)
{
    const auto& names = known().byOtherName;
    const auto found = names.constFind(folded(name));
    return found == names.cend() ? std::nullopt : std::optional(*found);
}

bool isSecretKeyword(const QString& keyword)
{
    if (keyword == u"password"_s || keyword == u"sslpassword"_s)
        return true;
    static const QStringList tellTales = {u"pass"_s, u"pwd"_s, u"secret"_s, u"token"_s, u"scram"_s};
    const auto name = keyword.toLower();
    return !isConnectionKeyword(keyword) && std::any_of(tellTales.begin(), tellTales.end(),
                                                        [&name](const QString& part) { return name.contains(part); });
}

} // namespace oa::db
