// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/payload/document.h"

#include <array>

namespace oa::core {

/// All of them, for those who tell of each, also of those that do not occur.
inline constexpr std::array allReasons = {
    RejectionReason::InvalidTimestamp, RejectionReason::NotJson,         RejectionReason::NotAnObject,
    RejectionReason::TooLarge,         RejectionReason::TooDeep,         RejectionReason::MissingBusiness,
    RejectionReason::InvalidBusiness,  RejectionReason::MissingTotal,    RejectionReason::InvalidTotal,
    RejectionReason::InvalidScore,     RejectionReason::InvalidOcrScore, RejectionReason::DuplicateKey,
    RejectionReason::SeveralReceipts,  RejectionReason::AfterRetention,  RejectionReason::InvalidCurrency,
    RejectionReason::InvalidMark,      RejectionReason::DuplicateReceipt};

} // namespace oa::core
