// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/time/timepoint.h"

#include <optional>
#include <string>

namespace oa::core {

/// What the roll-ups need of one good document. Amounts and scores are exact decimals, kept as PostgreSQL `numeric`
/// literals ("-85500", "119.70", "0.125") made from the payload's own digits, never by way of a double.
struct DocumentValues
{
    std::string businessId;           ///< UTF-8, byte for byte as in the payload.
    std::string totalAmount;          ///< Negative for a refund.
    std::optional<std::string> score; ///< The total's confidence, in points.
    std::optional<std::string> ocrScore;
    std::optional<std::string> currency; ///< Of the amount, as currencyCode() writes it.
    std::string format;                  ///< Name of the payload format that fitted.
};

/// Why a document cannot be counted. The names are stored in rejected_documents.reason and never change.
enum class RejectionReason {
    InvalidTimestamp, ///< "invalid_timestamp": null, infinite or outside years 1 to 9999
    NotJson,          ///< "not_json"
    NotAnObject,      ///< "not_an_object"
    TooLarge,         ///< "too_large": payload over the extractor's limit
    TooDeep,          ///< "too_deep": nested deeper than the extractor's limit
    MissingBusiness,  ///< "missing_business": absent, null, or empty
    InvalidBusiness,  ///< "invalid_business": not a string, too long, or holds U+0000
    MissingTotal,     ///< "missing_total": absent or null
    InvalidTotal,     ///< "invalid_total": not a number, or one that numeric cannot hold sensibly
    InvalidScore,     ///< "invalid_score"
    InvalidOcrScore,  ///< "invalid_ocr_score"
    DuplicateKey,     ///< "duplicate_key": a key the extractor reads stands twice with different values
    SeveralReceipts,  ///< "several_receipts": one behind the other, or in a list
    AfterRetention,   ///< "after-retention": of a day whose receipts are no longer kept; never an extractor's
    InvalidCurrency,  ///< "invalid_currency": not a text, or none that currencyCode() takes
    InvalidMark,      ///< "invalid_mark": of a refund or a duplicate, and neither true, false nor null
    DuplicateReceipt  ///< "duplicate_receipt": its producer says that it was sent before; nothing is wrong with it
};

std::string_view reasonCode(RejectionReason reason);
std::optional<RejectionReason> reasonFromCode(std::string_view code);
/// For people, translated: "The receipt is not JSON".
QString displayText(RejectionReason reason);
/// Whether somebody should look at why: false for what is left out as it should be.
constexpr bool isFault(RejectionReason reason)
{
    return reason != RejectionReason::DuplicateReceipt;
}

/// Why and where: `detail` names the place in the payload (a JSON Pointer) and what stood there, cut to 200 characters.
struct Rejection
{
    RejectionReason reason = RejectionReason::NotJson;
    std::string detail;
    std::string format; ///< Name of the payload format that came nearest; may be empty.
};

} // namespace oa::core
