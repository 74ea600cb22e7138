// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/payload/document.h"
#include "core/payload/payloadformat.h"

#include <memory>
#include <span>
#include <string_view>
#include <vector>

namespace oa::core {

/// Takes the typed values out of OCR payloads (JSON). Holds parser buffers: one object per thread, reused for many
/// documents. Never throws on any input and never crashes: every payload is either values or a reason.
class Extractor
{
public:
    /// Stored with each rejection; raised whenever the extractor accepts what it refused before, so that those
    /// documents are tried again.
    static constexpr int version = 2;
    static constexpr std::size_t maximumPayloadBytes = 64U * 1024 * 1024;
    static constexpr std::size_t maximumBusinessBytes = 1024;

    /// Formats are tried in the given order; the first that finds both business and total wins.
    explicit Extractor(std::vector<PayloadFormat> formats = builtInFormats());
    ~Extractor();
    Extractor(Extractor&&) noexcept;
    Extractor& operator=(Extractor&&) noexcept;

    /// `payload` is UTF-8 text and need not be padded: the extractor copies what it must.
    tl::expected<DocumentValues, Rejection> extract(std::string_view payload);

    /// The same without any allocation in the common case: the views live until the next call.
    struct ValueViews
    {
        std::string_view businessId;
        std::string_view totalAmount;
        std::optional<std::string_view> score;
        std::optional<std::string_view> ocrScore;
        std::optional<std::string_view> currency;
        std::string_view format; ///< name of the payload format that fitted
    };
    tl::expected<ValueViews, Rejection> extractViews(std::string_view payload);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace oa::core
