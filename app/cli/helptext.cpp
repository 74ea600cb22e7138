// SPDX-License-Identifier: GPL-3.0-only
#include "app/cli/helptext.h"

#include "app/cli/commandline.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace oa::cli {

namespace {

constexpr qsizetype lineWidth = 100;

/// `text` broken at spaces, all lines but the first set in by `indent`.
QString wrapped(const QString& text, qsizetype indent)
{
    QString result;
    qsizetype column = indent;
    const auto words = text.split(u' ', Qt::SkipEmptyParts);
    for (const auto& word : words) {
        if (column > indent && column + 1 + word.size() > lineWidth) {
            result += u'\n' + QString(indent, u' ');
            column = indent;
        } else if (column > indent) {
            result += u' ';
            ++column;
        }
        result += word;
        column += word.size();
    }
    return result;
}

struct Entry
{
    QString name;
    QString help;
};

QString table(const std::vector<Entry>& entries)
{
    qsizetype widest = 0;
    for (const auto& entry : entries)
        widest = std::max(widest, entry.name.size());
    QString text;
    for (const auto& entry : entries)
        text += u"  "_s + entry.name.leftJustified(widest) + u"  "_s + wrapped(entry.help, widest + 4) + u'\n';
    return text;
}

std::vector<Entry> entriesOf(const std::vector<Option>& options)
{
    std::vector<Entry> entries;
    for (const auto& option : options) {
        auto name = u"--"_s + QLatin1StringView(option.name);
        if (option.value == Value::Required)
            name += u' ' + QString::fromUtf8(option.valueName);
        else if (option.value == Value::Optional)
            name += u"[="_s + QString::fromUtf8(option.valueName) + u']';
        auto help = translated(option.help);
        if (option.isRepeatable)
            help += u' ' + translated(QT_TRANSLATE_NOOP("oa::cli", "May be repeated."));
        entries.push_back({name, help});
    }
    return entries;
}

QString heading(const char* text)
{
    return u'\n' + translated(text) + u'\n';
}

} // namespace

QString helpText(const std::vector<Command>& commands)
{
    std::vector<Entry> entries;
    for (const auto& command : commands) {
        auto name = QString::fromLatin1(command.name);
        if (*command.words)
            name += u' ' + QString::fromUtf8(command.words);
        entries.push_back({name, translated(command.summary)});
    }
    auto text = translated(QT_TRANSLATE_NOOP(
                    "oa::cli", "Usage: ocr-analytics [--database CONNINFO | --local[=DIR]] [COMMAND] [OPTIONS]")) +
                u"\n\n"_s +
                wrapped(translated(QT_TRANSLATE_NOOP("oa::cli", "Compares what receipt-OCR models read, per business, "
                                                                "minute and hour. Without a command the window "
                                                                "opens.")),
                        0) +
                u'\n';
    text += heading(QT_TRANSLATE_NOOP("oa::cli", "Commands:")) + table(entries);
    text += heading(QT_TRANSLATE_NOOP("oa::cli", "Options of every command:")) + table(entriesOf(globalOptions()));
    text += heading(QT_TRANSLATE_NOOP("oa::cli", "Options of the window:")) + table(entriesOf(windowOptions()));
    text += u'\n' +
            wrapped(translated(QT_TRANSLATE_NOOP("oa::cli", "`ocr-analytics COMMAND --help` shows a command's own "
                                                            "options. Exit code: 0 done, 1 failed, 2 wrong usage.")),
                    0);
    return text;
}

QString helpText(const Command& command)
{
    auto usage = u"ocr-analytics [--database CONNINFO | --local[=DIR]] "_s + QLatin1StringView(command.name);
    if (*command.words)
        usage += u' ' + QString::fromUtf8(command.words);
    if (!command.options.empty())
        usage += u' ' + translated(QT_TRANSLATE_NOOP("oa::cli", "[OPTIONS]"));
    auto text = translated(QT_TRANSLATE_NOOP("oa::cli", "Usage: %1")).arg(usage) + u"\n\n"_s +
                wrapped(translated(command.summary), 0) + u'\n';
    if (!command.options.empty())
        text += heading(QT_TRANSLATE_NOOP("oa::cli", "Options:")) + table(entriesOf(command.options));
    text += heading(QT_TRANSLATE_NOOP("oa::cli", "Options of every command:")) + table(entriesOf(globalOptions()));
    if (*command.details) {
        const auto paragraphs = translated(command.details).split(u'\n');
        for (const auto& paragraph : paragraphs)
            text += u'\n' + wrapped(paragraph, 0) + u'\n';
    }
    while (text.endsWith(u'\n'))
        text.chop(1);
    return text;
}

} // namespace oa::cli
