// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/base/result.h"
#include "core/time/timepoint.h"

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace oa::db {

/// A field in PostgreSQL's binary form; nullopt for NULL.
using CopyField = std::optional<std::string_view>;

/// Parses COPY … TO STDOUT (FORMAT binary), message by message. The server sends a row per message, the first with the
/// header in front; rows that are cut elsewhere are put together.
class CopyReader
{
public:
    /// The views live until it returns.
    using Consumer = std::function<core::Result<>(std::span<const CopyField>)>;

    explicit CopyReader(std::size_t columns);

    /// Calls `consume` for each row that `message` completes. Errors: the consumer's, or Other when the bytes are not
    /// such a COPY.
    core::Result<> read(std::string_view message, const Consumer& consume);
    /// Errors: Other when the stream ended before its end mark.
    core::Result<> finish() const;

    /// int2, int4 and int8; nullopt for NULL and for other widths.
    static std::optional<qint64> integer(const CopyField& field);
    /// The double next to a numeric; NaN for NULL. The server casts numeric to float8 by way
    /// of text, which costs more than sending it.
    static double real(const CopyField& field);
    /// timestamptz; nullopt for NULL, the infinities and other widths.
    static std::optional<core::TimePoint> instant(const CopyField& field);
    /// The error for fields that are not what was asked for.
    static tl::unexpected<core::Error> malformed();

private:
    core::Result<std::size_t> readRows(std::string_view bytes, const Consumer& consume);

    std::vector<CopyField> m_fields;
    std::string m_rest;
    bool m_headerRead = false;
    bool m_ended = false;
};

} // namespace oa::db
