// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/jobs/documents/importjob.h"
#include "core/json/jsonlines.h"

#include <QJsonArray>

namespace oa::jobs {

/// What an import has read so far.
struct ImportJob::Tally
{
    qint64 imported = 0;
    qint64 refused = 0;
    qint64 twice = 0;       ///< imported with a local time that occurs twice
    qint64 never = 0;       ///< … that does not exist
    bool breaksOff = false; ///< in the middle of a list, a value over several lines, or the last line
    bool breaksOffInLine = false;
    QJsonArray refusedLines;
    RefusedEntry firstRefused;
    QString remark; ///< translated; what else is to be said at the end

    qint64 lines() const { return imported + refused; }
    void take(const core::JsonLine& imported);
    RefusedEntry refuse(const core::JsonLine& line, core::JsonPieces::Layout layout);

    Outcome outcome() const;
    /// Why there is nothing to commit. `head`: how the text begins.
    core::Error nothingIn(QByteArrayView head) const;
    /// Why none of it is committed where it breaks off.
    core::Error cutOff() const;
};

} // namespace oa::jobs
