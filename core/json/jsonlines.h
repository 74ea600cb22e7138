// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/base/result.h"
#include "core/time/walltime.h"

#include <QTimeZone>

#include <memory>
#include <optional>
#include <string_view>

class QIODevice;

namespace oa::core {

/// One line of a JSON Lines file of documents, or why it cannot be one.
struct JsonLine
{
    qint64 number = 0; ///< counted from 1, blank lines included
    TimePoint timestamp{};
    WallTime::Occurs occurs = WallTime::Occurs::Once; ///< of the timestamp, where it names no offset
    std::string_view payload;                         ///< lives until the next line is read
    QString refusal;                                  ///< translated; empty for a good line

    bool isRefused() const { return !refusal.isEmpty(); }
};

/// Reads {"timestamp": ISO 8601, "ml_response": …} line by line in memory bounded by the longest line. An ml_response
/// that is an object, array or number comes byte for byte as it stands in the file; one that is a string comes as the
/// text it stands for. What it holds is not judged here: the landing table takes any text, the extractor judges later.
/// A line that gives no timestamp or no storable text is refused with a reason and reading goes on. Blank lines are
/// passed over, other members are ignored.
class JsonLinesReader
{
public:
    static constexpr std::size_t maximumLineBytes = 65U * 1024 * 1024;

    /// Timestamps without an offset are local times in `zoneIfNone`.
    explicit JsonLinesReader(QIODevice& device, const QTimeZone& zoneIfNone = QTimeZone::utc());
    ~JsonLinesReader();

    /// The next line that is not blank, nothing at the end. Errors: Other, when the device cannot be read.
    Result<std::optional<JsonLine>> next();
    /// How much of the device has been taken in lines handed out, for progress.
    qint64 bytesConsumed() const;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace oa::core
