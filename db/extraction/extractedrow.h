// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/base/result.h"

#include <QtGlobal>

#include <array>
#include <optional>
#include <string_view>
#include <tuple>

namespace oa::db {

/// What was made of one document: five texts beside its id and time. For values: business, amount, score, OCR score,
/// currency; for a rejection: reason, detail, format, nothing. Views are borrowed.
struct ExtractedRow
{
    std::optional<qint64> id;
    std::optional<qint64> timestamp; ///< as in RawDocument
    std::array<std::optional<std::string_view>, 5> texts;
};

/// Of a timestamp as PostgreSQL has it: whole hours since its epoch.
constexpr qint64 spoolHour(qint64 timestamp)
{
    constexpr qint64 microsecondsPerHour = 3'600'000'000;
    return timestamp >= 0 ? timestamp / microsecondsPerHour : (timestamp + 1) / microsecondsPerHour - 1;
}

/// By hour, first text (the business) in the order of its bytes, as collation "C" has it, and time: the order in which
/// values are stored and aggregated.
inline bool isBefore(const ExtractedRow& a, const ExtractedRow& b)
{
    const auto key = [](const ExtractedRow& row) {
        const auto timestamp = row.timestamp.value_or(0);
        return std::tuple(spoolHour(timestamp), row.texts[0].value_or(std::string_view()), timestamp);
    };
    return key(a) < key(b);
}

} // namespace oa::db
