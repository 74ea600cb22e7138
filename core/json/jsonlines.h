// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/base/result.h"
#include "core/json/jsonentry.h"
#include "core/json/jsonpieces.h"

#include <QTimeZone>

#include <memory>
#include <optional>
#include <string_view>

class QIODevice;

namespace oa::core {

/// Reads {"timestamp": time, "ml_response": …} from each line, from each element of one list, or from objects that
/// follow each other over several lines (see JsonPieces), in memory bounded by the longest. An ml_response that is an
/// object, array or number comes byte for byte as it stands in the file; one that is a string comes as the text it
/// stands for. What it holds is not judged here: the landing table takes any text, the extractor judges later. An entry
/// that gives no timestamp or no storable text is refused with a reason and reading goes on. Blank lines are passed
/// over, other members are ignored.
class JsonLinesReader
{
public:
    /// Timestamps without an offset are local times in `zoneIfNone`. Their forms are those of readAnyTime().
    explicit JsonLinesReader(QIODevice& device, const QTimeZone& zoneIfNone = QTimeZone::utc());
    ~JsonLinesReader();

    /// The next entry, nothing at the end. Errors: Other, when the device cannot be read.
    Result<std::optional<JsonLine>> next();
    JsonPieces::Layout layout() const; ///< after the first entry

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace oa::core
