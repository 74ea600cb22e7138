// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

namespace oa::tests {

/// What a call of the program left behind.
struct ProgramRun
{
    bool hasExited = false; ///< by itself, neither by a signal nor by our patience
    int exitCode = -1;
    QByteArray out;
    QByteArray err;

    /// Standard output as its one JSON object; empty when it is anything else.
    QJsonObject json() const
    {
        QJsonParseError error{};
        const auto document = QJsonDocument::fromJson(out.trimmed(), &error);
        const bool isOneLine = out.count('\n') == 1 && out.endsWith('\n');
        return error.error == QJsonParseError::NoError && isOneLine ? document.object() : QJsonObject();
    }
    QByteArray all() const
    {
        return "exit code " + QByteArray::number(exitCode) + "\n--- out:\n" + out + "\n--- err:\n" + err;
    }
};

/// Runs ocr-analytics as a process of its own, without display and without the developer's PG* variables.
class Program
{
public:
    static constexpr int patience = 120'000; // ms; a failure, not a measurement

    static QProcessEnvironment environment()
    {
        auto result = QProcessEnvironment::systemEnvironment();
        const auto names = result.keys();
        for (const auto& name : names) {
            if (name.startsWith(QStringLiteral("PG")) || name == QStringLiteral("DISPLAY") ||
                name == QStringLiteral("WAYLAND_DISPLAY") || name == QStringLiteral("QT_QPA_PLATFORM"))
                result.remove(name);
        }
        result.insert(QStringLiteral("TZ"), QStringLiteral("UTC"));
        return result;
    }

    static std::unique_ptr<QProcess> start(const QStringList& arguments,
                                           const QProcessEnvironment& variables = environment())
    {
        auto process = std::make_unique<QProcess>();
        process->setProcessEnvironment(variables);
        process->start(QStringLiteral(OA_PROGRAM), arguments);
        return process;
    }

    static ProgramRun finish(QProcess& process)
    {
        ProgramRun run;
        if (!process.waitForFinished(patience)) {
            process.kill();
            process.waitForFinished();
        } else {
            run.hasExited = process.exitStatus() == QProcess::NormalExit;
        }
        run.exitCode = process.exitCode();
        run.out = process.readAllStandardOutput();
        run.err = process.readAllStandardError();
        return run;
    }

    static ProgramRun run(const QStringList& arguments, const QByteArray& input = {})
    {
        const auto process = start(arguments);
        process->write(input);
        process->closeWriteChannel();
        return finish(*process);
    }
};

} // namespace oa::tests

/// Fails the test with all that the program said. Evaluates `run` once: it may be the call itself.
#define OA_EXITED(run, code)                                                                                           \
    do {                                                                                                               \
        const auto& oaRun = (run);                                                                                     \
        QVERIFY2(oaRun.hasExited&& oaRun.exitCode == (code), oaRun.all().constData());                                 \
    } while (false)
