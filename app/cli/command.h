// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/base/result.h"

#include <QJsonObject>
#include <QString>
#include <QTimeZone>

#include <stop_token>
#include <vector>

namespace oa::metrics {
class Meters;
}

namespace oa::cli {

class CommandLine;
class Console;

/// Exit codes of the program: fixed, other tools read them.
enum class ExitCode { Done = 0, Failed = 1, WrongUsage = 2 };

/// Why a command ended without its result.
struct Failure
{
    core::Error error;
    ExitCode exitCode = ExitCode::Failed;

    Failure(core::Error reason, ExitCode code = ExitCode::Failed) // NOLINT: an Error is a Failure
        : error(std::move(reason))
        , exitCode(code)
    {}
};

/// What was typed cannot be meant.
tl::unexpected<Failure> wrongUsage(QString message, QString remedy = {});

/// What a command has to say.
struct CommandResult
{
    QJsonObject json; ///< for --json; "seconds" is added when it is missing
    QString text;     ///< for people, translated
    ExitCode exitCode = ExitCode::Done;
};
using CommandOutcome = tl::expected<CommandResult, Failure>;

/// One call of a command.
struct Invocation
{
    const CommandLine& line;
    Console& console;
    std::stop_token stop; ///< requested by Ctrl-C
    QTimeZone zone;       ///< --zone, or the system's
    metrics::Meters& meters;
};

/// Whether an option takes a value.
enum class Value {
    None,
    Required,
    Optional ///< only as --name=value
};

/// Texts are English sources in the context "oa::cli", translated when they are shown.
struct Option
{
    const char* name; ///< without the dashes
    Value value = Value::None;
    const char* valueName = ""; ///< "N", "FILE"
    const char* help = "";
    bool isRepeatable = false;
    const char* suggestions = ""; ///< words that shells complete, where valueName does not list them: "a|b"
};

struct Command
{
    const char* name;
    const char* words; ///< what stands besides options: "FILE|-", or ""
    int leastWords;
    int mostWords;
    const char* summary; ///< one line
    const char* details; ///< paragraphs below the options in --help; may be ""
    std::vector<Option> options;
    CommandOutcome (*run)(const Invocation& invocation);
    bool needsGui = false; ///< draws, and so needs a QApplication
};

/// `text` in the user's language.
QString translated(const char* text);

// One function and file a command.
Command alertCommand();
Command seedCommand();
Command importCommand();
Command ingestCommand();
Command markerCommand();
Command refreshCommand();
Command feedCommand();
Command verifyCommand();
Command exportCommand();
Command groupCommand();
Command migrateCommand();
Command retainCommand();
Command rolesCommand();
Command serveCommand();
Command statusCommand();

/// All of them in the order in which --help lists them.
const std::vector<Command>& allCommands();

} // namespace oa::cli
