// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/base/result.h"
#include "db/connection/connection.h"

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace oa::db {

/// Parses COPY … TO STDOUT (FORMAT binary), message by message. The server sends a row per message, the first with the
/// header in front; rows that are cut elsewhere are put together.
class CopyReader
{
public:
    /// The views live until it returns.
    using Consumer = std::function<core::Result<>(std::span<const BinaryField>)>;

    explicit CopyReader(std::size_t columns);

    /// Calls `consume` for each row that `message` completes. Errors: the consumer's, or Other when the bytes are not
    /// such a COPY.
    core::Result<> read(std::string_view message, const Consumer& consume);
    /// Errors: Other when the stream ended before its end mark.
    core::Result<> finish() const;

private:
    core::Result<std::size_t> readRows(std::string_view bytes, const Consumer& consume);

    std::vector<BinaryField> m_fields;
    std::string m_rest;
    bool m_headerRead = false;
    bool m_ended = false;
};

} // namespace oa::db
