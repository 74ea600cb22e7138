// SPDX-License-Identifier: GPL-3.0-only
// Writes what the table of commands and options says, for the manual page and for shell completion:
//     reference man HEAD TAIL    HEAD, the sections on commands and options, TAIL
//     reference bash             bash completion

#include "app/cli/command.h"
#include "app/cli/commandline.h"

#include <QCoreApplication>
#include <QFile>
#include <QRegularExpression>
#include <QTextStream>

using namespace Qt::StringLiterals;
using namespace oa::cli;

namespace {

/// Text of ours as mdoc: no macro at the beginning of a line, hyphens as typed, `…` as literals.
QString mdoc(QString text)
{
    text.replace(u'\\', u"\\e"_s).replace(u"--"_s, u"\\-\\-"_s);
    QString result;
    const auto parts = text.split(u'`');
    for (qsizetype i = 0; i < parts.size(); ++i)
        result += i % 2 == 1 ? u"\\fB"_s + parts[i] + u"\\fP"_s : parts[i];
    result.replace(QRegularExpression(u"(^|\\n)([.'])"_s), u"\\1\\&\\2"_s);
    return result.replace(u". "_s, u".\n"_s);
}

QString optionItem(const Option& option)
{
    const auto name = QLatin1StringView(option.name);
    const auto value = QString::fromUtf8(option.valueName).replace(u"|"_s, u" | "_s);
    QString head = u".It Fl -"_s + name;
    if (option.value == Value::Required)
        head += u" Ar "_s + value;
    else if (option.value == Value::Optional)
        head += u" Ns Op = Ns Ar "_s + value;
    auto text = QString::fromUtf8(option.help);
    if (option.isRepeatable)
        text += u" May be repeated."_s;
    return head + u'\n' + mdoc(text) + u'\n';
}

QString optionList(const std::vector<Option>& options)
{
    QString text = u".Bl -tag -width Ds\n"_s;
    for (const auto& option : options)
        text += optionItem(option);
    return text + u".El\n"_s;
}

QString manual()
{
    QString text = u".Sh OPTIONS OF EVERY COMMAND\n"_s + optionList(globalOptions());
    text += u".Sh OPTIONS OF THE WINDOW\n"_s + optionList(windowOptions());
    text += u".Sh COMMANDS\n.Bl -tag -width Ds\n"_s;
    for (const auto& command : allCommands()) {
        text += u".It Ic "_s + QLatin1StringView(command.name);
        if (*command.words)
            text += u" Ar "_s + QString::fromLatin1(command.words).replace(u"|"_s, u" | "_s);
        text += u'\n' + mdoc(QString::fromUtf8(command.summary)) + u'\n';
        const auto paragraphs = QString::fromUtf8(command.details).split(u'\n', Qt::SkipEmptyParts);
        for (const auto& paragraph : paragraphs)
            text += u".Pp\n"_s + mdoc(paragraph) + u'\n';
        if (!command.options.empty())
            text += optionList(command.options);
    }
    return text + u".El\n"_s;
}

QString words(const std::vector<Option>& options)
{
    QStringList names;
    for (const auto& option : options)
        names << u"--"_s + QLatin1StringView(option.name);
    return names.join(u' ');
}

/// The choices of an option whose value is one of a few words, and the options whose value is a file or anything else.
struct Values
{
    QMap<QString, QString> choices;
    QStringList files;
    QStringList others;

    void add(const std::vector<Option>& options)
    {
        for (const auto& option : options) {
            const auto name = u"--"_s + QLatin1StringView(option.name);
            const auto value = QString::fromUtf8(*option.suggestions ? option.suggestions : option.valueName);
            if (option.value != Value::Required)
                continue;
            if (value.contains(u'|') && !value.contains(u'['))
                choices.insert(name, QString(value).replace(u'|', u' '));
            else if (value.startsWith(u"FILE"))
                files << name;
            else
                others << name;
        }
        files.removeDuplicates();
        others.removeDuplicates();
    }
};

QString bash()
{
    Values values;
    values.add(globalOptions());
    values.add(windowOptions());
    QStringList names;
    QString cases;
    for (const auto& command : allCommands()) {
        values.add(command.options);
        names << QString::fromLatin1(command.name);
        cases += u"        %1) words=\"%2\" ;;\n"_s.arg(QLatin1StringView(command.name), words(command.options));
    }
    QString valueCases;
    for (auto it = values.choices.cbegin(); it != values.choices.cend(); ++it)
        valueCases += u"    %1) words=\"%2\" ;;\n"_s.arg(it.key(), it.value());
    return u"# SPDX-License-Identifier: GPL-3.0-only\n"
           "# bash completion for ocr-analytics; made from the program's table of options\n"
           "\n"
           "_ocr_analytics()\n"
           "{\n"
           "    local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]}\n"
           "    local commands=\"%1\"\n"
           "    local command= word i\n"
           "    for ((i = 1; i < COMP_CWORD; i++)); do\n"
           "        word=${COMP_WORDS[i]}\n"
           "        case \" $commands \" in\n"
           "        *\" $word \"*) command=$word; break ;;\n"
           "        esac\n"
           "    done\n"
           "\n"
           "    local words=\n"
           "    case $prev in\n"
           "%2"
           "    %3)\n"
           "        compopt -o filenames 2>/dev/null\n"
           "        mapfile -t COMPREPLY < <(compgen -f -- \"$cur\")\n"
           "        return\n"
           "        ;;\n"
           "    %4) return ;;\n"
           "    esac\n"
           "\n"
           "    if [ -z \"$words\" ]; then\n"
           "        case $command in\n"
           "        '') words=\"$commands %5 %6\" ;;\n"
           "%7"
           "        esac\n"
           "        [ -z \"$command\" ] || words=\"$words %6\"\n"
           "    fi\n"
           "    mapfile -t COMPREPLY < <(compgen -W \"$words\" -- \"$cur\")\n"
           "    if [ \"$command\" = import ] && [[ $cur != -* ]]; then\n"
           "        compopt -o filenames 2>/dev/null\n"
           "        mapfile -t COMPREPLY < <(compgen -f -- \"$cur\")\n"
           "    fi\n"
           "}\n"
           "complete -F _ocr_analytics ocr-analytics\n"_s.arg(names.join(u' '), valueCases, values.files.join(u" | "_s),
                                                              values.others.join(u" | "_s), words(windowOptions()),
                                                              words(globalOptions()), cases);
}

QString contents(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qUtf8Printable(path));
    return QString::fromUtf8(file.readAll());
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const auto arguments = QCoreApplication::arguments();
    QTextStream out(stdout);
    if (arguments.size() == 4 && arguments[1] == u"man")
        out << contents(arguments[2]) << manual() << contents(arguments[3]);
    else if (arguments.size() == 2 && arguments[1] == u"bash")
        out << bash();
    else
        return 2;
    out.flush();
    return out.status() == QTextStream::Ok ? 0 : 1;
}
