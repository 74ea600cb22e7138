// SPDX-License-Identifier: GPL-3.0-only
#include "app/cli/application.h"
#include "app/cli/interrupt.h"
#include "app/cli/privatearguments.h"
#include "app/translations.h"
#include "core/base/visiblename.h"
#include "db/address/pgvariables.h"

#include <QCoreApplication>
#include <QStringDecoder>

#ifdef OCR_ANALYTICS_GUI
#include "app/cli/startoptions.h"
#include "app/window/shell/window.h"

#include <QApplication>
#endif

#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

void describeApplication()
{
    QCoreApplication::setApplicationName(u"ocr-analytics"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(OCR_ANALYTICS_VERSION));
}

/// What a server or a name says is one line of the log, and no order to a terminal that shows it.
QString logLine(const QString& text)
{
    return oa::core::withoutOrders(text).replace(u'\n', u'⏎');
}

/// Commands speak for themselves; of Qt's own remarks only what is a problem passes.
void passProblems(QtMsgType type, const QMessageLogContext&, const QString& text)
{
    const bool isRemark = type == QtDebugMsg || type == QtInfoMsg || text.startsWith(u"QStandardPaths:");
    if (!isRemark)
        std::fputs(qUtf8Printable(logLine(text) + u'\n'), stderr);
}

#ifdef OCR_ANALYTICS_GUI
QtMessageHandler qtsOwnHandler = nullptr;

void passAll(QtMsgType type, const QMessageLogContext& context, const QString& text)
{
    qtsOwnHandler(type, context, logLine(text));
}
#endif

int runTextCommand(int& argc, char** argv, const QStringList& words)
{
    const oa::cli::Interrupt interrupt;
    QCoreApplication application(argc, argv);
    oa::installTranslations(application);
    return static_cast<int>(oa::cli::runCommand(words, interrupt.token()));
}

#ifdef OCR_ANALYTICS_GUI
int runDrawingCommand(int& argc, char** argv, const QStringList& words)
{
    // Pictures need fonts and painting, never a display: the result is the same on a desk and on a server.
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const oa::cli::Interrupt interrupt;
    QApplication application(argc, argv);
    oa::installTranslations(application);
    return static_cast<int>(oa::cli::runCommand(words, interrupt.token()));
}

int runWindow(int& argc, char** argv, const QStringList& words)
{
    if (!oa::cli::hasDisplay()) {
        std::fputs(qUtf8Printable(oa::cli::noDisplayText() + u'\n'), stderr);
        return static_cast<int>(oa::cli::ExitCode::Failed);
    }
    // Ctrl-C in the terminal closes the window as its close button does.
    const oa::cli::Interrupt interrupt(
        [] { QMetaObject::invokeMethod(QCoreApplication::instance(), "quit", Qt::QueuedConnection); });
    QApplication application(argc, argv);
    oa::installTranslations(application);
    const auto options = oa::cli::startOptions(words);
    if (!options)
        return static_cast<int>(oa::cli::ExitCode::WrongUsage);
    return oa::window::run(application, *options);
}
#endif

/// As the locale has it. A name may begin with U+FEFF, which QString::fromLocal8Bit() drops as a byte order mark.
QString wordFrom(const char* argument)
{
    QStringDecoder decoder(QStringDecoder::System, QStringDecoder::Flag::ConvertInitialBom);
    return decoder.decode(QByteArrayView(argument));
}

} // namespace

int main(int argc, char** argv)
{
    oa::cli::holdStandardStreams();
    QStringList words;
    for (int i = 1; i < argc; ++i)
        words.append(wordFrom(argv[i]));
    oa::cli::hidePasswords(argc, argv);
    oa::db::takePgVariables();
    describeApplication();
    const auto mode = oa::cli::modeOf(words);
    if (mode != oa::cli::Mode::Window)
        qInstallMessageHandler(passProblems);
    switch (mode) {
#ifdef OCR_ANALYTICS_GUI
    case oa::cli::Mode::Window:
        qtsOwnHandler = qInstallMessageHandler(passAll);
        return runWindow(argc, argv, words);
    case oa::cli::Mode::DrawingCommand:
        return runDrawingCommand(argc, argv, words);
#else
    case oa::cli::Mode::Window:
    case oa::cli::Mode::DrawingCommand:
#endif
    case oa::cli::Mode::TextCommand:
        return runTextCommand(argc, argv, words);
    }
    Q_UNREACHABLE();
}
