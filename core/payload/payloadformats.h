// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/payload/payloadformat.h"

#include <QByteArray>

namespace oa::core {

/// The formats that people described themselves, as one JSON text: [{"name": …, "business": …, "total": …}, …]. What
/// is wrong is left out and told, so that one slip neither stops anything nor takes the other formats along.
struct PayloadFormats
{
    /// Everything past these limits is a slip, not a wish.
    static constexpr qsizetype maximumBytes = 256 * 1024;
    static constexpr std::size_t maximumFormats = 32;

    std::vector<PayloadFormat> formats; ///< in the order in which they are tried
    std::vector<Error> problems;        ///< BadInput, each naming the format that is left out

    static PayloadFormats fromJson(const QByteArray& json);
    static QByteArray toJson(const std::vector<PayloadFormat>& formats);

    /// As documents are held against them: the built-in ones, each replaced by the one of `own` that has its name, and
    /// behind them the others.
    static std::vector<PayloadFormat> behindBuiltIn(const std::vector<PayloadFormat>& own);
    /// Whether a format of that name takes a built-in one's place.
    static bool replacesBuiltIn(const PayloadFormat& format);
};

} // namespace oa::core
