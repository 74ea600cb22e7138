// SPDX-License-Identifier: GPL-3.0-only
#include "core/payload/document.h"

#include <QCoreApplication>

#include <array>

namespace oa::core {

namespace {

struct ReasonEntry
{
    RejectionReason reason;
    std::string_view code;
    const char* text;
};

constexpr std::array reasonTable = {
    ReasonEntry{RejectionReason::InvalidTimestamp, "invalid_timestamp",
                QT_TRANSLATE_NOOP("oa::core::Rejection", "The timestamp is missing, infinite or out of range")},
    ReasonEntry{RejectionReason::NotJson, "not_json",
                QT_TRANSLATE_NOOP("oa::core::Rejection", "The receipt is not JSON")},
    ReasonEntry{RejectionReason::NotAnObject, "not_an_object",
                QT_TRANSLATE_NOOP("oa::core::Rejection", "The receipt is JSON, but not an object")},
    ReasonEntry{RejectionReason::TooLarge, "too_large",
                QT_TRANSLATE_NOOP("oa::core::Rejection", "The receipt is too large")},
    ReasonEntry{RejectionReason::TooDeep, "too_deep",
                QT_TRANSLATE_NOOP("oa::core::Rejection", "The receipt is nested too deeply")},
    ReasonEntry{RejectionReason::MissingBusiness, "missing_business",
                QT_TRANSLATE_NOOP("oa::core::Rejection", "The receipt names no business")},
    ReasonEntry{RejectionReason::InvalidBusiness, "invalid_business",
                QT_TRANSLATE_NOOP("oa::core::Rejection", "The business name cannot be used")},
    ReasonEntry{RejectionReason::MissingTotal, "missing_total",
                QT_TRANSLATE_NOOP("oa::core::Rejection", "The receipt has no total")},
    ReasonEntry{RejectionReason::InvalidTotal, "invalid_total",
                QT_TRANSLATE_NOOP("oa::core::Rejection", "The total is not a usable number")},
    ReasonEntry{RejectionReason::InvalidScore, "invalid_score",
                QT_TRANSLATE_NOOP("oa::core::Rejection", "The score is not a usable number")},
    ReasonEntry{RejectionReason::InvalidOcrScore, "invalid_ocr_score",
                QT_TRANSLATE_NOOP("oa::core::Rejection", "The OCR score is not a usable number")},
    ReasonEntry{RejectionReason::DuplicateKey, "duplicate_key",
                QT_TRANSLATE_NOOP("oa::core::Rejection", "A value stands in the receipt twice")},
    ReasonEntry{RejectionReason::SeveralReceipts, "several_receipts",
                QT_TRANSLATE_NOOP("oa::core::Rejection", "There is more than one receipt in it")},
    ReasonEntry{RejectionReason::AfterRetention, "after-retention",
                QT_TRANSLATE_NOOP("oa::core::Rejection", "It came after its day was sealed")},
    ReasonEntry{RejectionReason::InvalidCurrency, "invalid_currency",
                QT_TRANSLATE_NOOP("oa::core::Rejection", "The currency cannot be used")},
    ReasonEntry{
        RejectionReason::InvalidMark, "invalid_mark",
        QT_TRANSLATE_NOOP("oa::core::Rejection", "It does not say clearly whether it is a refund or a duplicate")},
    ReasonEntry{RejectionReason::DuplicateReceipt, "duplicate_receipt",
                QT_TRANSLATE_NOOP("oa::core::Rejection", "It is marked as a duplicate")},
};

const ReasonEntry& entryOf(RejectionReason reason)
{
    return *std::find_if(reasonTable.begin(), reasonTable.end(),
                         [reason](const ReasonEntry& entry) { return entry.reason == reason; });
}

} // namespace

std::string_view reasonCode(RejectionReason reason)
{
    return entryOf(reason).code;
}

std::optional<RejectionReason> reasonFromCode(std::string_view code)
{
    for (const auto& entry : reasonTable) {
        if (entry.code == code)
            return entry.reason;
    }
    return std::nullopt;
}

QString displayText(RejectionReason reason)
{
    return QCoreApplication::translate("oa::core::Rejection", entryOf(reason).text);
}

} // namespace oa::core
