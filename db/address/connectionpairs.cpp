// SPDX-License-Identifier: GPL-3.0-only
#include "db/address/connectionpairs.h"

#include "db/address/connectionkeywords.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
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

using Pair = std::pair<QString, QString>;

tl::unexpected<core::Error> unreadable(const QString& remedy)
{
    return fail(ErrorCode::BadInput, Texts::tr("The connection text cannot be read."), {}, remedy);
}

QString quotingRemedy()
{
    return Texts::tr(
        "Put a value with spaces in single quotes: password='…'. Inside, write \\' for a quote and \\\\ for a "
        "backslash.");
}

/// Steps through "key = value" pairs.
class PairReader
{
public:
    explicit PairReader(const QString& text)
        : m_text(text)
    {}

    /// The next pair, nothing at the end. Errors: BadInput.
    core::Result<std::optional<Pair>> next()
    {
        skipBlanks();
        if (isAtEnd())
            return std::optional<Pair>();
        const auto begin = m_at;
        while (!isAtEnd() && !here().isSpace() && here() != u'=')
            ++m_at;
        auto key = m_text.mid(begin, m_at - begin);
        skipBlanks();
        if (isAtEnd() || here() != u'=' || key.isEmpty())
            return unreadable(quotingRemedy());
        ++m_at;
        skipBlanks();
        OA_TRY_ASSIGN(auto value, nextValue());
        return std::optional(Pair(std::move(key), std::move(value)));
    }

private:
    bool isAtEnd() const { return m_at >= m_text.size(); }
    QChar here() const { return m_text.at(m_at); }
    void skipBlanks()
    {
        while (!isAtEnd() && here().isSpace())
            ++m_at;
    }

    core::Result<QString> nextValue()
    {
        QString value;
        const bool isQuoted = !isAtEnd() && here() == u'\'';
        if (isQuoted)
            ++m_at;
        while (!isAtEnd() && (isQuoted ? here() != u'\'' : !here().isSpace())) {
            if (here() == u'\\' && m_at + 1 < m_text.size())
                ++m_at;
            value += here();
            ++m_at;
        }
        if (isQuoted) {
            if (isAtEnd())
                return unreadable(Texts::tr("The closing quote is missing."));
            ++m_at;
        }
        return value;
    }

    QString m_text;
    qsizetype m_at = 0;
};

/// Of newer libpqs than the one that may be in use.
bool isNewerKeyword(const QString& name)
{
    static const QSet<QString> names = {u"load_balance_hosts"_s,   u"require_auth"_s,         u"sslcertmode"_s,
                                        u"sslnegotiation"_s,       u"gssdelegation"_s,        u"sslkeylogfile"_s,
                                        u"min_protocol_version"_s, u"max_protocol_version"_s, u"servicefile"_s};
    return names.contains(name);
}

tl::unexpected<core::Error> unknownKeyword(const QString& name, bool mayBeSecret)
{
    if (isNewerKeyword(name)) {
        return unreadable(
            Texts::tr("The PostgreSQL library on this computer is too old for “%1”. Leave it out.").arg(name));
    }
    if (mayBeSecret)
        return unreadable(Texts::tr("It contains a keyword PostgreSQL does not know.") + u' ' + quotingRemedy());
    return unreadable(
        Texts::tr("PostgreSQL does not know the keyword “%1”. Those it knows are host, port, dbname, user, password, "
                  "sslmode and others.")
            .arg(name.left(40)));
}

/// The parts between semicolons, quotes taken off. Nothing when one of them is no "name=value".
std::optional<std::vector<Pair>> semicolonParts(const QString& text)
{
    std::vector<Pair> parts;
    qsizetype at = 0;
    while (at < text.size()) {
        const auto equals = text.indexOf(u'=', at);
        const auto semicolon = text.indexOf(u';', at);
        if (equals < 0 || (semicolon >= 0 && semicolon < equals)) {
            const auto blank = text.mid(at, semicolon < 0 ? -1 : semicolon - at).trimmed().isEmpty();
            if (!blank)
                return std::nullopt;
            at = semicolon < 0 ? text.size() : semicolon + 1;
            continue;
        }
        auto key = text.mid(at, equals - at).trimmed();
        auto begin = equals + 1;
        while (begin < text.size() && text.at(begin).isSpace())
            ++begin;
        const auto quote = begin < text.size() ? text.at(begin) : QChar();
        if (quote == u'"' || quote == u'\'') {
            const auto closing = text.indexOf(quote, begin + 1);
            if (closing < 0)
                return std::nullopt;
            parts.emplace_back(std::move(key), text.mid(begin + 1, closing - begin - 1));
            at = text.indexOf(u';', closing);
        } else {
            at = text.indexOf(u';', begin);
            parts.emplace_back(std::move(key), text.mid(begin, at < 0 ? -1 : at - begin).trimmed());
        }
        at = at < 0 ? text.size() : at + 1;
    }
    return parts;
}

/// What such lists say to the tool that they are for, and not to PostgreSQL.
bool isForTheTool(const QString& name)
{
    static const QSet<QString> names = {u"pooling"_s,
                                        u"minimum pool size"_s,
                                        u"maximum pool size"_s,
                                        u"minpoolsize"_s,
                                        u"maxpoolsize"_s,
                                        u"connection lifetime"_s,
                                        u"command timeout"_s,
                                        u"commandtimeout"_s,
                                        u"keepalive"_s,
                                        u"include error detail"_s,
                                        u"persist security info"_s,
                                        u"driver"_s,
                                        u"provider"_s,
                                        u"enlist"_s,
                                        u"multiplexing"_s,
                                        u"integrated security"_s,
                                        u"no reset on close"_s,
                                        u"trust server certificate"_s};
    return names.contains(name.simplified().toLower());
}

/// SqlClient's "db.example,5433" and "tcp:db.example,5433", which for PostgreSQL would be two hosts.
void splitServerAndPort(ConnectionValues& values)
{
    static const QRegularExpression pattern(u"^(?:tcp:)?([^,]+),\\s*(\\d{1,5})$"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    const auto match = pattern.match(values.value(u"host"_s));
    if (!match.hasMatch() || values.contains(u"port"_s))
        return;
    values.insert(u"host"_s, match.captured(1).trimmed());
    values.insert(u"port"_s, match.captured(2));
}

/// "VerifyFull" and "verify-full".
QString sslMode(const QString& value)
{
    auto mode = value.toLower();
    mode.remove(u'-').remove(u' ');
    if (mode == u"verifyca"_s)
        return u"verify-ca"_s;
    return mode == u"verifyfull"_s ? u"verify-full"_s : mode;
}

} // namespace

core::Result<ConnectionValues> readPairs(const QString& text, UnknownKeywords unknown)
{
    ConnectionValues values;
    PairReader reader(text);
    bool secretsBefore = false;
    for (;;) {
        OA_TRY_ASSIGN(const auto pair, reader.next());
        if (!pair)
            break;
        const auto& [name, value] = *pair;
        const auto keyword = isConnectionKeyword(name) ? std::optional(name) : connectionKeywordFor(name);
        if (!keyword && unknown == UnknownKeywords::Refused)
            return unknownKeyword(name, secretsBefore || isSecretKeyword(name.toLower()));
        const auto known = keyword.value_or(name);
        secretsBefore = secretsBefore || isSecretKeyword(known);
        if (value.isEmpty())
            values.remove(known);
        else
            values.insert(known, value);
    }
    return values;
}

bool isSemicolonList(const QString& text)
{
    if (!text.contains(u';'))
        return false;
    const auto parts = semicolonParts(text);
    return parts && !parts->empty() && std::all_of(parts->begin(), parts->end(), [](const Pair& part) {
               return connectionKeywordFor(part.first) || isForTheTool(part.first);
           });
}

core::Result<ConnectionValues> readSemicolonList(const QString& text)
{
    ConnectionValues values;
    for (const auto& [name, value] : semicolonParts(text).value_or(std::vector<Pair>())) {
        const auto keyword = connectionKeywordFor(name);
        if (!keyword || isForTheTool(name) || value.isEmpty())
            continue;
        values.insert(*keyword, *keyword == u"sslmode"_s ? sslMode(value) : value);
    }
    splitServerAndPort(values);
    return values;
}

} // namespace oa::db
