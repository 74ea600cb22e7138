// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/cli/command.h"
#include "app/ingest/ingestoptions.h"
#include "app/ingest/offsetreset.h"

namespace oa::cli {

/// What `ingest` was asked to do, before anything is connected to.
struct IngestRequest
{
    enum class What { Read, Reset, ListRefused, RetryRefused };
    What what = What::Read;
    ingest::IngestOptions options;
    std::vector<ingest::ResetRequest> resets;
    bool namesGroup = false; ///< --group was given

    /// Errors (usage): options that are missing, exclude each other or cannot be read.
    static tl::expected<IngestRequest, Failure> from(const Invocation& invocation);
};

} // namespace oa::cli
