// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/cli/command.h"
#include "app/jobs/runjob.h"

#include <mutex>

namespace oa::cli {

/// What a command says: results on standard output, all else on standard error. With --json, standard output gets
/// exactly one JSON object. Nothing in names is left that a terminal would take for an order. The progress line stays
/// at the bottom of a terminal while messages pass above it. Thread-safe.
class Console
{
public:
    explicit Console(bool isJson);
    ~Console(); ///< takes the progress line away

    bool isJson() const { return m_isJson; }
    void message(const QString& text);
    void warning(const core::Error& error);
    /// The same in plain words: what was done in another way than somebody may have meant.
    void note(const QString& text);
    /// Draws the progress line, when standard error is a terminal that can redraw a line.
    void progress(const jobs::MeteredProgress& progress);
    void result(const CommandResult& result);
    void failure(const Failure& failure);
    /// Whether all of it went out: no disk was full, no pipe closed. Errors: DiskFull, Other.
    core::Result<> check();

    /// "Writing documents  34 %  12,345 of 86,400  45,200/s  2 s left"
    static QString progressText(const jobs::MeteredProgress& progress);
    /// {"error": {"code": …, "message": …, "detail": …, "remedy": …}}; empty texts but the message are left out.
    static QJsonObject errorObject(const Failure& failure);

private:
    void write(std::FILE* stream, const QString& text);
    void clearProgress();

    const bool m_isJson;
    const bool m_isTerminal;
    std::mutex m_mutex;
    bool m_hasProgress = false; // guarded by m_mutex
    int m_resultError = 0;      // errno; guarded by m_mutex
    int m_messageError = 0;     // errno; guarded by m_mutex
};

/// The name other tools branch on: "connection_lost", "authentication", …
QString nameOf(core::ErrorCode code);

} // namespace oa::cli
