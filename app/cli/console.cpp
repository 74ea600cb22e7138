// SPDX-License-Identifier: GPL-3.0-only
#include "app/cli/console.h"

#include "app/presentation/timetext.h"
#include "core/base/numbertext.h"
#include "core/base/visiblename.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QLocale>

#include <cerrno>
#include <cstdio>
#include <sys/ioctl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace oa::cli {

namespace {

bool canRedrawLines()
{
    const auto terminal = qgetenv("TERM");
    return isatty(STDERR_FILENO) != 0 && !terminal.isEmpty() && terminal != "dumb";
}

/// Room for one line without wrapping.
qsizetype terminalWidth()
{
    winsize size{};
    if (ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 1)
        return size.ws_col - 1;
    return 79;
}

/// One line of JSON, in which nothing is left that a terminal takes for an order: JSON allows to write it as its code.
QString jsonLine(const QJsonObject& object)
{
    const auto text = QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
    QString line;
    for (const auto c : text) {
        if (c.isSurrogate() || core::withoutOrders(c) == c)
            line += c;
        else
            line += u"\\u%1"_s.arg(c.unicode(), 4, 16, QChar(u'0'));
    }
    return line + u'\n';
}

} // namespace

Console::Console(bool isJson)
    : m_isJson(isJson)
    , m_isTerminal(canRedrawLines())
{}

Console::~Console()
{
    const std::lock_guard lock(m_mutex);
    clearProgress();
}

void Console::message(const QString& text)
{
    const std::lock_guard lock(m_mutex);
    clearProgress();
    write(stderr, core::withoutOrders(text) + u'\n');
}

void Console::warning(const core::Error& error)
{
    auto text = error.message;
    if (!error.detail.isEmpty())
        text += u" ("_s + error.detail.trimmed() + u')';
    note(text);
}

void Console::note(const QString& text)
{
    message(translated(QT_TRANSLATE_NOOP("oa::cli", "Note: %1")).arg(text));
}

void Console::progress(const jobs::MeteredProgress& progress)
{
    if (!m_isTerminal)
        return;
    const std::lock_guard lock(m_mutex);
    write(stderr, u"\r"_s + progressText(progress).left(terminalWidth()) + u"\x1b[K"_s);
    m_hasProgress = true;
}

void Console::result(const CommandResult& result)
{
    const std::lock_guard lock(m_mutex);
    clearProgress();
    if (m_isJson)
        write(stdout, jsonLine(result.json));
    else if (!result.text.isEmpty())
        write(stdout, core::withoutOrders(result.text) + u'\n');
}

void Console::failure(const Failure& failure)
{
    const auto& error = failure.error;
    auto text = u"ocr-analytics: "_s + error.message;
    if (!error.detail.isEmpty())
        text += u'\n' + error.detail.trimmed();
    if (!error.remedy.isEmpty())
        text += u'\n' + error.remedy;
    message(text);
    if (!m_isJson)
        return;
    const std::lock_guard lock(m_mutex);
    write(stdout, jsonLine(errorObject(failure)));
}

void Console::write(std::FILE* stream, const QString& text)
{
    const auto bytes = text.toUtf8();
    errno = 0;
    const auto written = std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stream);
    if (written == static_cast<std::size_t>(bytes.size()) && std::fflush(stream) == 0)
        return;
    auto& problem = stream == stdout ? m_resultError : m_messageError;
    problem = errno != 0 ? errno : EIO;
    std::clearerr(stream);
}

core::Result<> Console::check()
{
    const std::lock_guard lock(m_mutex);
    // Who closes standard error does not want to be told; who gave a full disk does.
    const auto messageError = m_messageError == EBADF ? 0 : m_messageError;
    const auto problem = m_resultError != 0 ? m_resultError : messageError;
    if (problem == 0)
        return {};
    return core::fail(problem == ENOSPC || problem == EDQUOT ? core::ErrorCode::DiskFull : core::ErrorCode::Other,
                      m_resultError != 0 ? translated(QT_TRANSLATE_NOOP("oa::cli", "The result could not be written."))
                                         : translated(QT_TRANSLATE_NOOP("oa::cli", "Messages could not be written.")),
                      qt_error_string(problem));
}

void Console::clearProgress()
{
    if (m_hasProgress)
        write(stderr, u"\r\x1b[K"_s);
    m_hasProgress = false;
}

QString Console::progressText(const jobs::MeteredProgress& metered)
{
    const QLocale locale;
    const auto& progress = metered.progress;
    QStringList parts;
    if (!progress.what.isEmpty())
        parts.append(progress.what);
    if (progress.total > 0) {
        const auto percent = std::min<qint64>(100, progress.done * 100 / progress.total);
        parts.append(translated(QT_TRANSLATE_NOOP("oa::cli", "%1 %")).arg(core::numberText(percent, locale)));
        parts.append(translated(QT_TRANSLATE_NOOP("oa::cli", "%1 of %2"))
                         .arg(core::numberText(progress.done, locale), core::numberText(progress.total, locale)));
    } else {
        parts.append(core::numberText(progress.done, locale));
    }
    if (metered.perSecond > 0) {
        const auto rate = metered.perSecond < 10 ? core::numberText(metered.perSecond, 'f', 1, locale)
                                                 : core::numberText(std::llround(metered.perSecond), locale);
        parts.append(translated(QT_TRANSLATE_NOOP("oa::cli", "%1/s")).arg(rate));
    }
    if (metered.remaining) {
        parts.append(
            translated(QT_TRANSLATE_NOOP("oa::cli", "%1 left")).arg(presentation::durationText(*metered.remaining)));
    }
    return parts.join(u"  "_s);
}

QJsonObject Console::errorObject(const Failure& failure)
{
    QJsonObject error;
    error.insert(u"code"_s, failure.exitCode == ExitCode::WrongUsage ? u"wrong_usage"_s : nameOf(failure.error.code));
    error.insert(u"message"_s, failure.error.message);
    if (!failure.error.detail.isEmpty())
        error.insert(u"detail"_s, failure.error.detail.trimmed());
    error.insert(u"remedy"_s, failure.error.remedy);
    return {{u"error"_s, error}};
}

QString nameOf(core::ErrorCode code)
{
    switch (code) {
    case core::ErrorCode::ConnectionLost:
        return u"connection_lost"_s;
    case core::ErrorCode::Authentication:
        return u"authentication"_s;
    case core::ErrorCode::Denied:
        return u"denied"_s;
    case core::ErrorCode::Conflict:
        return u"conflict"_s;
    case core::ErrorCode::OutcomeUnknown:
        return u"outcome_unknown"_s;
    case core::ErrorCode::Canceled:
        return u"canceled"_s;
    case core::ErrorCode::TimedOut:
        return u"timed_out"_s;
    case core::ErrorCode::NotFound:
        return u"not_found"_s;
    case core::ErrorCode::Unsupported:
        return u"unsupported"_s;
    case core::ErrorCode::BadInput:
        return u"bad_input"_s;
    case core::ErrorCode::DiskFull:
        return u"disk_full"_s;
    case core::ErrorCode::AlreadyDone:
        return u"already_done"_s;
    case core::ErrorCode::Unsafe:
        return u"unsafe"_s;
    case core::ErrorCode::Other:
        return u"other"_s;
    }
    Q_UNREACHABLE();
}

} // namespace oa::cli
