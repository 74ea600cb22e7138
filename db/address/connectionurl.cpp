// SPDX-License-Identifier: GPL-3.0-only
#include "db/address/connectionurl.h"

#include "db/address/connectionkeywords.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringDecoder>
#include <QUrl>

#include <libpq-fe.h>

#include <algorithm>
#include <memory>
#include <optional>
#include <vector>

using namespace Qt::StringLiterals;
using oa::core::ErrorCode;
using oa::core::fail;

namespace oa::db {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(oa::db::ConnectionText)
};

const QRegularExpression& schemePattern()
{
    static const QRegularExpression pattern(u"^([A-Za-z][A-Za-z0-9+._-]*)://"_s);
    return pattern;
}

/// PostgreSQL under the names of SQLAlchemy ("postgresql+psycopg2"), Django ("postgis"), Heroku ("postgres") and
/// others.
bool isPostgres(const QString& scheme)
{
    static const QStringList names = {u"postgresql"_s, u"postgres"_s, u"pgsql"_s,       u"pg"_s,
                                      u"postgis"_s,    u"psql"_s,     u"timescaledb"_s, u"timescale"_s};
    return names.contains(scheme.section(u'+', 0, 0).toLower());
}

tl::unexpected<core::Error> unreadable(const QString& remedy)
{
    return fail(ErrorCode::BadInput, Texts::tr("The connection address cannot be read."), {}, remedy);
}

QString encodingRemedy()
{
    return Texts::tr(
        "Write special characters in a password as codes: @ as %40, / as %2F, : as %3A, ? as %3F, # as %23, % as "
        "%25. Or leave the password out; you will be asked for it.");
}

/// What text with %40 and the like stands for; nothing when a % begins no code, or one that stands for no letter.
std::optional<QString> decoded(const QString& text)
{
    static const QRegularExpression bad(u"%(?![0-9A-Fa-f]{2})|%00"_s);
    if (bad.match(text).hasMatch())
        return std::nullopt;
    QStringDecoder utf8(QStringDecoder::Utf8);
    const QString result = utf8(QByteArray::fromPercentEncoding(text.toUtf8()));
    return utf8.hasError() ? std::nullopt : std::optional(result);
}

/// What follows the user: hosts, database and options.
struct Target
{
    QString hosts;
    QString database;                                 ///< with its slash
    std::vector<std::pair<QString, QString>> options; ///< libpq's keyword, or what is none; value
    QStringList unknown;
};

std::optional<Target> targetFrom(const QString& text)
{
    // name, [::1] or %2Fvar%2Frun, each with a port or without
    static const QRegularExpression pattern(u"^((?:(?:\\[[0-9A-Fa-f:.%]+\\]|[\\p{L}\\p{N}._%-]*)(?::[0-9]*)?)"
                                            u"(?:,(?:\\[[0-9A-Fa-f:.%]+\\]|[\\p{L}\\p{N}._%-]*)(?::[0-9]*)?)*)"
                                            u"(/[^/?@:#\\s]*)?(?:\\?(.*))?$"_s,
                                            QRegularExpression::DotMatchesEverythingOption);
    const auto match = pattern.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    Target target{match.captured(1), match.captured(2), {}, {}};
    const auto query = match.captured(3);
    for (const auto& pair : query.split(u'&', Qt::SkipEmptyParts)) {
        const auto equals = pair.indexOf(u'=');
        if (equals <= 0)
            return std::nullopt;
        const auto name = QUrl::fromPercentEncoding(pair.left(equals).toUtf8());
        const auto keyword = name == u"ssl"_s ? std::optional(u"sslmode"_s) : connectionKeywordFor(name);
        auto value = pair.mid(equals + 1);
        if (name == u"ssl"_s && value == u"true"_s)
            value = u"require"_s;
        if (!keyword)
            target.unknown.append(name);
        target.options.emplace_back(keyword.value_or(name), value);
    }
    return target;
}

/// One way to read what follows the scheme.
struct Reading
{
    std::optional<QString> user; ///< with the password, as they stand there
    Target target;
};

/// Whether it may be "user" or "user:password". "db:5432/receipts" is rather a host with a port and a database.
bool mayBeUser(const QString& text)
{
    static const QRegularExpression address(u"^[^:/]*(?::[0-9]*)?/"_s);
    return !address.match(text).hasMatch();
}

/// All ways that are possible: each @ may be the one behind the password.
std::vector<Reading> readingsOf(const QString& rest)
{
    std::vector<Reading> readings;
    const auto add = [&readings](std::optional<QString> user, const QString& behind) {
        if (auto target = targetFrom(behind))
            readings.push_back({std::move(user), std::move(*target)});
    };
    add(std::nullopt, rest);
    for (auto at = rest.indexOf(u'@'); at >= 0; at = rest.indexOf(u'@', at + 1)) {
        if (mayBeUser(rest.left(at)))
            add(rest.left(at), rest.mid(at + 1));
    }
    return readings;
}

/// The reading that is meant, if that is sure.
const Reading* chosen(const std::vector<Reading>& readings)
{
    const auto isKnown = [](const Reading& reading) { return reading.target.unknown.isEmpty(); };
    std::vector<const Reading*> good;
    for (const auto& reading : readings) {
        if (isKnown(reading))
            good.push_back(&reading);
    }
    if (good.size() == 1)
        return good.front();
    // As libpq reads it: up to the first @, when no slash comes before. A later @ then belongs to an option.
    for (const auto* reading : good) {
        if (reading->user)
            return reading->user->contains(u'/') ? nullptr : reading;
    }
    return nullptr;
}

core::Result<ConnectionValues> parsedByLibpq(const QString& uri)
{
    char* rawProblem = nullptr;
    const std::unique_ptr<PQconninfoOption, decltype(&PQconninfoFree)> options(
        PQconninfoParse(uri.toUtf8().constData(), &rawProblem), &PQconninfoFree);
    // What libpq says quotes the text, and so the password: not shown.
    PQfreemem(rawProblem);
    if (!options)
        return unreadable(encodingRemedy());
    ConnectionValues values;
    for (const auto* option = options.get(); option->keyword != nullptr; ++option) {
        if (option->val != nullptr && *option->val != '\0')
            values.insert(QString::fromUtf8(option->keyword), QString::fromUtf8(option->val));
    }
    return values;
}

tl::unexpected<core::Error> unknownOption(const QString& rest, const std::vector<Reading>& readings)
{
    const auto mayBeSecret = readings.size() != 1 || rest.contains(u"pass"_s, Qt::CaseInsensitive) ||
                             rest.contains(u"pwd"_s, Qt::CaseInsensitive);
    if (mayBeSecret)
        return unreadable(
            Texts::tr("It contains an option PostgreSQL does not know. Leave it out, or encode the special "
                      "characters of the password."));
    return unreadable(Texts::tr("PostgreSQL does not know the option “%1”. Leave it out.")
                          .arg(readings.front().target.unknown.front()));
}

} // namespace

bool isConnectionUrl(const QString& text)
{
    return schemePattern().match(text).hasMatch();
}

core::Result<ConnectionValues> readConnectionUrl(const QString& text, UnknownKeywords unknown)
{
    const auto match = schemePattern().match(text);
    const auto scheme = match.captured(1);
    if (!isPostgres(scheme)) {
        return fail(ErrorCode::BadInput, Texts::tr("“%1” is not a PostgreSQL database.").arg(scheme.left(40)), {},
                    Texts::tr("Write it like “postgresql://user@host:5432/database” or “host=… dbname=… user=…”."));
    }
    const auto rest = text.mid(match.capturedLength());
    const auto readings = readingsOf(rest);
    const auto* reading = chosen(readings);
    if (!reading && unknown == UnknownKeywords::Kept && readings.size() == 1)
        reading = &readings.front();
    if (!reading) {
        const auto hasUnknown = std::any_of(readings.begin(), readings.end(),
                                            [](const Reading& other) { return !other.target.unknown.isEmpty(); });
        return hasUnknown ? unknownOption(rest, readings) : unreadable(encodingRemedy());
    }

    std::vector<std::pair<QString, QString>> given;
    if (reading->user) {
        const auto colon = reading->user->indexOf(u':');
        given.emplace_back(u"user"_s, reading->user->left(colon));
        if (colon >= 0)
            given.emplace_back(u"password"_s, reading->user->mid(colon + 1));
    }
    given.insert(given.end(), reading->target.options.begin(), reading->target.options.end());
    OA_TRY_ASSIGN(auto values, parsedByLibpq(u"postgresql://"_s + reading->target.hosts + reading->target.database));
    for (const auto& [keyword, value] : given) {
        const auto plain = decoded(value);
        if (!plain)
            return unreadable(encodingRemedy());
        values.insert(keyword, *plain);
    }
    values.removeIf([](const auto& entry) { return entry.value().isEmpty(); });
    return values;
}

} // namespace oa::db
