// SPDX-License-Identifier: GPL-3.0-only
#include "app/cli/application.h"

#include "app/cli/buildversion.h"
#include "app/cli/commandline.h"
#include "app/cli/console.h"
#include "app/cli/helptext.h"
#include "app/cli/timeoptions.h"
#include "app/metrics/meters.h"
#include "app/metrics/metricsfile.h"

#include <QCoreApplication>

#include <chrono>

using namespace Qt::StringLiterals;

namespace oa::cli {

namespace {

CommandOutcome timed(const Command& command, const Invocation& invocation)
{
    const auto started = std::chrono::steady_clock::now();
    auto outcome = command.run(invocation);
    if (outcome && !outcome->json.contains(u"seconds"_s)) {
        const std::chrono::duration<double> took = std::chrono::steady_clock::now() - started;
        outcome->json.insert(u"seconds"_s, took.count());
    }
    return outcome;
}

} // namespace

Mode modeOf(const QStringList& words)
{
    const auto line = CommandLine::parse(words, allCommands());
    if (!line)
        return Mode::TextCommand; // to say what is wrong
    if (line->has("help"_L1) || line->has("version"_L1))
        return Mode::TextCommand;
    if (!line->command())
        return Mode::Window;
    return line->command()->needsGui ? Mode::DrawingCommand : Mode::TextCommand;
}

ExitCode runCommand(const QStringList& words, std::stop_token stop)
{
    const auto line = CommandLine::parse(words, allCommands());
    // Also a wrong command line answers with JSON when JSON was asked for.
    Console console(line ? line->has("json"_L1) : words.contains(u"--json"_s));
    const auto failed = [&console](const Failure& failure) {
        console.failure(failure);
        return failure.exitCode;
    };
    const auto told = [&console](const CommandResult& result) {
        console.result(result);
        const auto written = console.check();
        if (written)
            return result.exitCode;
        console.failure(Failure(written.error()));
        return ExitCode::Failed;
    };
    if (!line)
        return failed(line.error());
    if (line->has("version"_L1)) {
        return told({{{u"version"_s, QCoreApplication::applicationVersion()}, {u"commit"_s, buildCommit()}},
                     u"OCR Analytics "_s + buildVersion(),
                     ExitCode::Done});
    }
#ifndef OCR_ANALYTICS_GUI
    if (!line->command() && !line->has("help"_L1)) {
        return failed(
            wrongUsage(translated(QT_TRANSLATE_NOOP("oa::cli", "This program was built without its window: it needs a "
                                                               "command.")),
                       translated(QT_TRANSLATE_NOOP("oa::cli", "`ocr-analytics --help` lists them.")))
                .value());
    }
#endif
    if (line->has("help"_L1) || !line->command()) {
        const auto text = line->command() ? helpText(*line->command()) : helpText(allCommands());
        return told({{{u"help"_s, text}}, text, ExitCode::Done});
    }
    const auto zone = zoneOption(*line);
    if (!zone)
        return failed(zone.error());
    metrics::Meters meters;
    const auto outcome = timed(*line->command(), {*line, console, std::move(stop), *zone, meters});
    if (const auto path = line->value("metrics-file"_L1); !path.isEmpty()) {
        if (const auto written = metrics::writeMetricsFile(path, meters); !written) {
            if (outcome)
                return failed(Failure(written.error()));
            if (outcome.error().error.message != written.error().message) // else it is what ended the command
                console.warning(written.error());
        }
    }
    if (!outcome)
        return failed(outcome.error());
    return told(*outcome);
}

} // namespace oa::cli
