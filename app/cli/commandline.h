// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/cli/command.h"

#include <QMap>
#include <QStringList>

namespace oa::cli {

/// What was typed, taken apart and checked against the options that exist.
class CommandLine
{
public:
    /// Takes apart the words after the program's name. Options stand anywhere, before or after the command, as
    /// `--name value` or `--name=value`; a value that may be left out is only taken after `=`. `--` ends the options.
    /// Errors (usage): unknown command or option with near matches, an option that belongs to another command, a
    /// missing, unexpected or repeated value, too few or too many words.
    static tl::expected<CommandLine, Failure> parse(const QStringList& words, const std::vector<Command>& commands);

    const Command* command() const { return m_command; } ///< null: no command, which opens the window
    bool has(QLatin1StringView option) const { return m_values.contains(option); }
    QString value(QLatin1StringView option) const; ///< empty when absent or given without value
    QStringList values(QLatin1StringView option) const { return m_values.value(option); }
    const QStringList& words() const { return m_words; } ///< what is neither option nor command

    /// The value as a number in [least, most], in C notation. Errors (usage) name option and value.
    tl::expected<std::optional<double>, Failure> number(QLatin1StringView option, double least, double most) const;
    tl::expected<std::optional<qint64>, Failure> integer(QLatin1StringView option, qint64 least, qint64 most) const;
    /// The value as one of `allowed`. Errors (usage) list them.
    tl::expected<std::optional<QString>, Failure> oneOf(QLatin1StringView option, const QStringList& allowed) const;

private:
    const Command* m_command = nullptr;
    QMap<QString, QStringList> m_values;
    QStringList m_words;
};

/// Options that every command understands.
const std::vector<Option>& globalOptions();

/// Options that go without a command.
const std::vector<Option>& windowOptions();

} // namespace oa::cli
