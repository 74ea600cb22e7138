// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QString>

namespace oa::cli {

/// The commit that was built, abbreviated; empty when neither Git nor a release's archive could tell while building.
QString buildCommit();

/// "0.1.0 (1a2b3c4d5e)", or the version alone.
QString buildVersion();

} // namespace oa::cli
