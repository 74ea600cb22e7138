// SPDX-License-Identifier: GPL-3.0-only
#include "app/cli/windowrequest.h"

#include "app/cli/commandline.h"
#include "app/cli/console.h"
#include "app/cli/timeoptions.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace oa::cli {

namespace {

tl::expected<WindowRequest, Failure> read(const QStringList& words)
{
    OA_TRY_ASSIGN(const auto line, CommandLine::parse(words, allCommands()));
    WindowRequest request;
    if (line.has("database"_L1)) {
        auto parameters = db::ConnectionParameters::fromConninfo(line.value("database"_L1));
        if (!parameters)
            return tl::unexpected(Failure(parameters.error(), ExitCode::WrongUsage));
        request.database = std::move(*parameters);
    }
    request.isLocal = line.has("local"_L1);
    request.localFolder = line.value("local"_L1);
    request.workspace = line.value("workspace"_L1);
    if (line.has("zone"_L1)) {
        OA_TRY_ASSIGN(const auto zone, zoneOption(line));
        request.zone = zone;
    }
    return request;
}

} // namespace

std::optional<WindowRequest> windowRequest(const QStringList& words)
{
    auto request = read(words);
    if (request)
        return std::move(*request);
    Console(false).failure(request.error());
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
