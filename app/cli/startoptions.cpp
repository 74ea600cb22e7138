// SPDX-License-Identifier: GPL-3.0-only
#include "app/cli/startoptions.h"

#include "app/cli/commandline.h"
#include "app/cli/console.h"
#include "app/cli/timeoptions.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace oa::cli {

namespace {

tl::expected<database::StartOptions, Failure> read(const QStringList& words)
{
    OA_TRY_ASSIGN(const auto line, CommandLine::parse(words, allCommands()));
    database::StartOptions options;
    if (line.has("database"_L1)) {
        auto parameters = db::ConnectionParameters::fromConninfo(line.value("database"_L1));
        if (!parameters)
            return tl::unexpected(Failure(parameters.error(), ExitCode::WrongUsage));
        options.database = std::move(*parameters);
    }
    options.isLocal = line.has("local"_L1);
    options.localDirectory = line.value("local"_L1);
    options.workspaceFile = line.value("workspace"_L1);
    if (line.has("zone"_L1)) {
        OA_TRY_ASSIGN(const auto zone, zoneOption(line));
        options.zone = zone;
    }
    return options;
}

} // namespace

std::optional<database::StartOptions> startOptions(const QStringList& words)
{
    auto options = read(words);
    if (options)
        return std::move(*options);
    Console(false).failure(options.error());
    return std::nullopt;
}

bool hasDisplay()
{
    return !qEnvironmentVariableIsEmpty("DISPLAY") || !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY") ||
           !qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM");
}

QString noDisplayText()
{
    return translated(QT_TRANSLATE_NOOP("oa::cli", "ocr-analytics: there is no display to open the window on.\n"
                                                   "`ocr-analytics export` draws the same charts into a file; "
                                                   "`ocr-analytics --help` lists all commands."));
}

} // namespace oa::cli
