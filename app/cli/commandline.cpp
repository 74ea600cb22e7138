// SPDX-License-Identifier: GPL-3.0-only
#include "app/cli/commandline.h"

#include "core/base/nearmatch.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace oa::cli {

namespace {

QString shown(const Option& option)
{
    return u"--"_s + QLatin1StringView(option.name);
}

const Option* find(const std::vector<Option>& options, QStringView name)
{
    const auto found = std::find_if(options.begin(), options.end(),
                                    [name](const Option& option) { return name == QLatin1StringView(option.name); });
    return found == options.end() ? nullptr : &*found;
}

/// The option of that name wherever it belongs: what takes a value must be known before the command is.
const Option* findAnywhere(const std::vector<Command>& commands, QStringView name)
{
    for (const auto* options : {&globalOptions(), &windowOptions()}) {
        if (const auto* option = find(*options, name))
            return option;
    }
    for (const auto& command : commands) {
        if (const auto* option = find(command.options, name))
            return option;
    }
    return nullptr;
}

QString didYouMean(const QString& word, const QStringList& candidates)
{
    const auto near = core::nearMatches(word, candidates);
    if (near.isEmpty())
        return {};
    return translated(QT_TRANSLATE_NOOP("oa::cli", "Did you mean %1?")).arg(near.join(u", "_s));
}

tl::unexpected<Failure> unknownOption(const QString& name, const std::vector<Command>& commands, const Command* command)
{
    const auto typed = u"--"_s + name;
    QStringList owners;
    for (const auto& other : commands) {
        if (find(other.options, name))
            owners.append(QLatin1StringView(other.name));
    }
    if (!owners.isEmpty() && command) {
        return wrongUsage(translated(QT_TRANSLATE_NOOP("oa::cli", "%1 is not an option of %2."))
                              .arg(typed, QLatin1StringView(command->name)),
                          translated(QT_TRANSLATE_NOOP("oa::cli", "It belongs to: %1.")).arg(owners.join(u", "_s)));
    }
    QStringList candidates;
    const auto collect = [&candidates](const std::vector<Option>& options) {
        for (const auto& option : options)
            candidates.append(shown(option));
    };
    collect(globalOptions());
    if (command) {
        collect(command->options);
    } else {
        for (const auto& other : commands)
            collect(other.options);
    }
    candidates.removeDuplicates();
    auto remedy = didYouMean(typed, candidates);
    if (remedy.isEmpty()) {
        remedy = command ? translated(QT_TRANSLATE_NOOP("oa::cli", "See `ocr-analytics %1 --help`."))
                               .arg(QLatin1StringView(command->name))
                         : translated(QT_TRANSLATE_NOOP("oa::cli", "See `ocr-analytics --help`."));
    }
    return wrongUsage(translated(QT_TRANSLATE_NOOP("oa::cli", "There is no option %1.")).arg(typed), remedy);
}

/// Words as they come: options with their values, and all else.
struct Token
{
    QString word; ///< the option's name without dashes, or the word itself
    bool isOption = false;
    const Option* option = nullptr; ///< null for an unknown one
    std::optional<QString> value;
};

std::vector<Token> tokenize(const QStringList& words, const std::vector<Command>& commands)
{
    std::vector<Token> tokens;
    bool optionsEnded = false;
    for (qsizetype i = 0; i < words.size(); ++i) {
        auto word = words[i];
        if (!optionsEnded && word == u"--"_s) {
            optionsEnded = true;
            continue;
        }
        if (!optionsEnded && word == u"-h"_s)
            word = u"--help"_s;
        else if (!optionsEnded && (word == u"-v"_s || word == u"-V"_s))
            word = u"--version"_s;
        if (optionsEnded || word == u"-"_s || !word.startsWith(u'-')) {
            tokens.push_back({word, false, nullptr, std::nullopt});
            continue;
        }
        Token token;
        token.isOption = true;
        const auto equals = word.indexOf(u'=');
        token.word = word.left(equals).mid(word.startsWith(u"--"_s) ? 2 : 1);
        token.option = findAnywhere(commands, token.word);
        if (equals >= 0)
            token.value = word.mid(equals + 1);
        else if (token.option && token.option->value == Value::Required && i + 1 < words.size() &&
                 !words[i + 1].startsWith(u"--"_s))
            token.value = words[++i];
        tokens.push_back(token);
    }
    return tokens;
}

const Command* commandNamed(const std::vector<Command>& commands, QStringView name)
{
    const auto found = std::find_if(commands.begin(), commands.end(),
                                    [name](const Command& command) { return name == QLatin1StringView(command.name); });
    return found == commands.end() ? nullptr : &*found;
}

tl::unexpected<Failure> unknownCommand(const QString& word, const std::vector<Command>& commands)
{
    QStringList names;
    for (const auto& command : commands)
        names.append(QLatin1StringView(command.name));
    auto remedy = didYouMean(word, names);
    if (remedy.isEmpty())
        remedy = translated(QT_TRANSLATE_NOOP("oa::cli", "The commands are: %1.")).arg(names.join(u", "_s));
    return wrongUsage(translated(QT_TRANSLATE_NOOP("oa::cli", "There is no command “%1”.")).arg(word.left(100)),
                      remedy);
}

tl::unexpected<Failure> badValue(QLatin1StringView option, const QString& value, const QString& expected)
{
    return wrongUsage(translated(QT_TRANSLATE_NOOP("oa::cli", "--%1 cannot be “%2”.")).arg(option, value.left(100)),
                      expected);
}

/// Without an exponent, which few people read.
QString plainNumber(double value)
{
    return QString::number(value, 'f', QLocale::FloatingPointShortest);
}

} // namespace

const std::vector<Option>& globalOptions()
{
    static const std::vector<Option> options = {
        {"database", Value::Required, "CONNINFO",
         QT_TRANSLATE_NOOP("oa::cli", "The database: a URI, key=value pairs or a service name, as for psql. Without it "
                                      "the PG* variables, service file and password file apply.")},
        {"local", Value::Optional, "DIR",
         QT_TRANSLATE_NOOP("oa::cli", "A private database in your data folder, or in DIR; started when needed.")},
        {"json", Value::None, "",
         QT_TRANSLATE_NOOP("oa::cli", "Print one JSON object on standard output; messages go to standard error.")},
        {"zone", Value::Required, "IANA",
         QT_TRANSLATE_NOOP("oa::cli", "Zone of times given without one, such as Europe/Berlin; the system's if left "
                                      "out.")},
        {"metrics-file", Value::Required, "FILE",
         QT_TRANSLATE_NOOP("oa::cli",
                           "Write metrics there for node_exporter's textfile collector, at the end and, while "
                           "refresh follows, every ten seconds.")},
        {"help", Value::None, "", QT_TRANSLATE_NOOP("oa::cli", "Show this help, or that of a command.")},
        {"version", Value::None, "", QT_TRANSLATE_NOOP("oa::cli", "Show the version.")},
    };
    return options;
}

const std::vector<Option>& windowOptions()
{
    static const std::vector<Option> options = {
        {"workspace", Value::Required, "FILE",
         QT_TRANSLATE_NOOP("oa::cli", "Open panes, ranges and filters that were saved from the window.")},
    };
    return options;
}

tl::expected<CommandLine, Failure> CommandLine::parse(const QStringList& words, const std::vector<Command>& commands)
{
    CommandLine line;
    const auto tokens = tokenize(words, commands);
    for (const auto& token : tokens) {
        if (token.isOption)
            continue;
        if (line.m_command) {
            line.m_words.append(token.word);
            continue;
        }
        line.m_command = commandNamed(commands, token.word);
        if (!line.m_command)
            return unknownCommand(token.word, commands);
    }
    for (const auto& token : tokens) {
        if (!token.isOption)
            continue;
        const auto* option = find(globalOptions(), token.word);
        if (!option && line.m_command)
            option = find(line.m_command->options, token.word);
        if (!option && !line.m_command)
            option = find(windowOptions(), token.word);
        if (!option && !line.m_command && token.option) {
            return wrongUsage(
                translated(QT_TRANSLATE_NOOP("oa::cli", "%1 only works with a command.")).arg(shown(*token.option)),
                translated(QT_TRANSLATE_NOOP("oa::cli", "See `ocr-analytics --help`.")));
        }
        if (!option)
            return unknownOption(token.word, commands, line.m_command);
        if (option->value == Value::Required && (!token.value || token.value->isEmpty())) {
            return wrongUsage(translated(QT_TRANSLATE_NOOP("oa::cli", "%1 needs a value.")).arg(shown(*option)),
                              translated(QT_TRANSLATE_NOOP("oa::cli", "Write %1 %2."))
                                  .arg(shown(*option), QString::fromUtf8(option->valueName)));
        }
        if (option->value == Value::None && token.value) {
            return wrongUsage(
                translated(QT_TRANSLATE_NOOP("oa::cli", "%1 does not take a value.")).arg(shown(*option)));
        }
        auto& values = line.m_values[token.word];
        if (!values.isEmpty() && !option->isRepeatable && option->value != Value::None)
            return wrongUsage(
                translated(QT_TRANSLATE_NOOP("oa::cli", "%1 was given more than once.")).arg(shown(*option)));
        values.append(token.value.value_or(QString()));
    }
    if (line.has("help"_L1) || line.has("version"_L1) || !line.m_command)
        return line;
    if (line.has("database"_L1) && line.has("local"_L1))
        return wrongUsage(translated(QT_TRANSLATE_NOOP("oa::cli", "--database and --local exclude each other.")));
    if (line.m_words.size() < line.m_command->leastWords) {
        return wrongUsage(translated(QT_TRANSLATE_NOOP("oa::cli", "%1 needs %2."))
                              .arg(QLatin1StringView(line.m_command->name), QLatin1StringView(line.m_command->words)));
    }
    if (line.m_words.size() > line.m_command->mostWords) {
        return wrongUsage(
            translated(QT_TRANSLATE_NOOP("oa::cli", "Unexpected argument “%1” for %2."))
                .arg(line.m_words[line.m_command->mostWords].left(100), QLatin1StringView(line.m_command->name)),
            translated(QT_TRANSLATE_NOOP("oa::cli", "See `ocr-analytics %1 --help`."))
                .arg(QLatin1StringView(line.m_command->name)));
    }
    return line;
}

QString CommandLine::value(QLatin1StringView option) const
{
    const auto all = m_values.value(option);
    return all.isEmpty() ? QString() : all.last();
}

tl::expected<std::optional<double>, Failure> CommandLine::number(QLatin1StringView option, double least,
                                                                 double most) const
{
    if (!has(option))
        return std::nullopt;
    bool isNumber = false;
    const auto given = value(option).toDouble(&isNumber);
    if (!isNumber || !(given >= least && given <= most)) {
        if (most == std::numeric_limits<double>::max())
            return badValue(option, value(option),
                            translated(QT_TRANSLATE_NOOP("oa::cli", "Give a number, with a point, such as 12.5.")));
        return badValue(option, value(option),
                        translated(QT_TRANSLATE_NOOP("oa::cli", "Give a number from %1 to %2."))
                            .arg(plainNumber(least), plainNumber(most)));
    }
    return given;
}

tl::expected<std::optional<qint64>, Failure> CommandLine::integer(QLatin1StringView option, qint64 least,
                                                                  qint64 most) const
{
    if (!has(option))
        return std::nullopt;
    bool isNumber = false;
    const auto given = value(option).toLongLong(&isNumber);
    if (!isNumber || given < least || given > most) {
        return badValue(option, value(option),
                        translated(QT_TRANSLATE_NOOP("oa::cli", "Give a whole number from %1 to %2."))
                            .arg(QString::number(least), QString::number(most)));
    }
    return given;
}

tl::expected<std::optional<QString>, Failure> CommandLine::oneOf(QLatin1StringView option,
                                                                 const QStringList& allowed) const
{
    if (!has(option))
        return std::nullopt;
    const auto given = value(option);
    if (!allowed.contains(given)) {
        auto remedy = didYouMean(given, allowed);
        if (remedy.isEmpty())
            remedy = translated(QT_TRANSLATE_NOOP("oa::cli", "Give one of: %1.")).arg(allowed.join(u", "_s));
        return badValue(option, given, remedy);
    }
    return given;
}

} // namespace oa::cli
