// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/time/walltime.h"

#include <QTimeZone>

#include <memory>
#include <string_view>

namespace oa::core {

/// One entry of a file of documents, or why it cannot be one.
struct JsonLine
{
    qint64 number = 0; ///< counted from 1; of a line, blank ones included
    TimePoint timestamp{};
    WallTime::Occurs occurs = WallTime::Occurs::Once; ///< of the timestamp, where it names no offset
    std::string_view payload;                         ///< lives until the next one is read
    QString refusal;                                  ///< translated; empty for a good one
    bool isCutOff = false; ///< refused since the text ends in the middle of it, or of the list that it is in

    bool isRefused() const { return !refusal.isEmpty(); }
};

/// Reads one {"timestamp": time, "ml_response": …}. An ml_response that is an object, array or number comes byte for
/// byte as it stands; one that is a string comes as the text it stands for. Other members are ignored.
class JsonEntryReader
{
public:
    static constexpr std::size_t padding = 64; ///< readable bytes that must follow a text

    /// Timestamps without an offset are local times in `zoneIfNone`; refused when that is no valid zone. Their forms
    /// are those of readAnyTime().
    explicit JsonEntryReader(const QTimeZone& zoneIfNone);
    ~JsonEntryReader();

    /// `number` stays 0.
    JsonLine read(std::string_view padded);
    /// Gives back what a huge entry needed.
    void shrink();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace oa::core
