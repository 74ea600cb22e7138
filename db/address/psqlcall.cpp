// SPDX-License-Identifier: GPL-3.0-only
#include "db/address/psqlcall.h"

#include "db/address/connectionkeywords.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringList>

using namespace Qt::StringLiterals;
using oa::core::ErrorCode;
using oa::core::fail;

namespace oa::db {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(oa::db::ConnectionText)
};

/// Words as a shell separates them; an unclosed quote reaches to the end.
QStringList wordsOf(const QString& line)
{
    QStringList words;
    QString word;
    bool isInWord = false;
    QChar quote;
    for (qsizetype at = 0; at < line.size(); ++at) {
        const auto c = line.at(at);
        if (!quote.isNull()) {
            if (c == quote)
                quote = QChar();
            else if (c == u'\\' && quote == u'"' && at + 1 < line.size())
                word += line.at(++at);
            else
                word += c;
        } else if (c == u'\'' || c == u'"') {
            quote = c;
            isInWord = true;
        } else if (c == u'\\' && at + 1 < line.size()) {
            if (line.at(++at) != u'\n') {
                word += line.at(at);
                isInWord = true;
            }
        } else if (c.isSpace()) {
            if (isInWord)
                words.append(word);
            word.clear();
            isInWord = false;
        } else {
            word += c;
            isInWord = true;
        }
    }
    if (isInWord)
        words.append(word);
    return words;
}

const QRegularExpression& callPattern()
{
    // A prompt, variables that are set for the call, a path.
    static const QRegularExpression pattern(
        u"^\\s*(?:[$#]\\s+)?(?:(?:export|env)\\s+)?((?:[A-Za-z_]\\w*=(?:'[^']*'|\"[^\"]*\"|[^\\s'\"])*;?\\s+)*)"
        u"(?:\\S*/)?psql(?:\\.exe)?\\s+(?=\\S)"_s);
    return pattern;
}

struct Flag
{
    char letter;
    const char* name;
    const char* keyword; ///< null: its value says nothing about the connection
};

constexpr Flag flagsWithValue[] = {{'h', "host", "host"},
                                   {'p', "port", "port"},
                                   {'U', "username", "user"},
                                   {'d', "dbname", "dbname"},
                                   {'c', "command", nullptr},
                                   {'f', "file", nullptr},
                                   {'o', "output", nullptr},
                                   {'v', "set", nullptr},
                                   {'v', "variable", nullptr},
                                   {'P', "pset", nullptr},
                                   {'L', "log-file", nullptr},
                                   {'F', "field-separator", nullptr},
                                   {'R', "record-separator", nullptr},
                                   {'T', "table-attr", nullptr}};

const Flag* flagFor(const QString& word)
{
    for (const auto& flag : flagsWithValue) {
        const auto isLong = word.startsWith(u"--"_s) && word.mid(2).section(u'=', 0, 0) == QLatin1StringView(flag.name);
        const auto isShort = !word.startsWith(u"--"_s) && word.size() > 1 && word.at(1) == QLatin1Char(flag.letter);
        if (isLong || isShort)
            return &flag;
    }
    return nullptr;
}

/// The value that stands in the word itself: -hdb, --host=db.
std::optional<QString> valueIn(const QString& word)
{
    if (word.startsWith(u"--"_s))
        return word.contains(u'=') ? std::optional(word.section(u'=', 1)) : std::nullopt;
    return word.size() > 2 ? std::optional(word.mid(2)) : std::nullopt;
}

/// What psql takes as dbname: a name, a URI or key=value pairs.
core::Result<> addDatabase(ConnectionValues& values, const QString& text, UnknownKeywords unknown)
{
    OA_TRY_ASSIGN(auto given, readConnectionText(text, unknown));
    const auto isName = !text.contains(u'=') && !text.contains(u"://"_s);
    if (isName)
        given = {{u"dbname"_s, text}}; // never a service here
    values.insert(given);
    return {};
}

} // namespace

bool isPsqlCall(const QString& text)
{
    return callPattern().match(text).hasMatch();
}

core::Result<ConnectionValues> readPsqlCall(const QString& text, UnknownKeywords unknown)
{
    const auto match = callPattern().match(text);
    ConnectionValues values;
    for (const auto& word : wordsOf(match.captured(1))) {
        const auto keyword = connectionKeywordFor(word.section(u'=', 0, 0));
        auto value = word.section(u'=', 1);
        if (value.endsWith(u';'))
            value.chop(1);
        if (keyword)
            values.insert(*keyword, value);
    }
    const auto words = wordsOf(text.mid(match.capturedLength()));
    int names = 0;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const auto& word = words.at(i);
        if (word.startsWith(u'-') && word.size() > 1) {
            const auto* flag = flagFor(word);
            if (!flag)
                continue; // such as -X or --csv
            auto value = valueIn(word);
            if (!value && i + 1 < words.size())
                value = words.at(++i);
            const QLatin1StringView keyword(flag->keyword);
            if (!value || keyword.isEmpty())
                continue;
            if (keyword == "dbname"_L1)
                OA_TRY(addDatabase(values, *value, unknown));
            else
                values.insert(keyword, *value);
        } else if (++names == 1) {
            OA_TRY(addDatabase(values, word, unknown));
        } else if (names == 2) {
            values.insert(u"user"_s, word);
        } else {
            return fail(ErrorCode::BadInput, Texts::tr("The psql command cannot be read."), {},
                        Texts::tr("Give only the part after “psql”, such as “postgresql://user@host:5432/database” or "
                                  "“host=… dbname=… user=…”."));
        }
    }
    return values;
}

} // namespace oa::db
