// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/base/result.h"

#include <string>
#include <vector>

class QJsonObject;

namespace oa::core {

/// What a format's scores are given in.
enum class ScoreScale {
    Points,  ///< 0 to 100, as they are kept
    Fraction ///< 0 to 1: kept with the point moved by two digits, 0.93 as 93
};

/// Where the values stand in a payload, as JSON Pointers (RFC 6901). Alternatives are tried in order; the first that
/// points at something other than null is taken.
struct PayloadFormat
{
    std::string name; ///< Stored with rejections, shown to people: "predecessor", "veryfi", …
    std::vector<std::string> business;
    std::vector<std::string> total;
    std::vector<std::string> score;
    std::vector<std::string> ocrScore;
    std::vector<std::string> lineItems;   ///< For drill-down: arrays of line items.
    std::vector<std::string> currency{};  ///< Of the total.
    std::vector<std::string> refund{};    ///< True there: the total counts negative.
    std::vector<std::string> duplicate{}; ///< True there: the document does not count.
    ScoreScale scale = ScoreScale::Points;

    friend bool operator==(const PayloadFormat&, const PayloadFormat&) = default;
};

/// The formats known from the start, in the order in which they are tried: {business_id, total{value, score,
/// ocr_score}}, then Veryfi's (vendor.name or vendor.name.value; total or total.value; also wrapped in "data").
const std::vector<PayloadFormat>& builtInFormats();

/// A format as a person describes it: {"name": "...", "business": ["/a/b"], "total": [...], ...}; a single pointer may
/// stand without the list; "scale" is "points", which it is if left out, or "fraction". Errors: BadInput naming the
/// field and what is wrong with it.
Result<PayloadFormat> payloadFormatFromJson(const QJsonObject& json);
QJsonObject toJson(const PayloadFormat& format);

} // namespace oa::core
