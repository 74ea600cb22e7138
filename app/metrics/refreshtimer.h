// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "db/refresh/refreshcounts.h"

#include <functional>

namespace oa::metrics {

class Meters;

/// For RefreshOptions::reached: measures the parts of each transaction by the stages that it passes, whatever thread it
/// runs in. `meters` must outlive the transactions.
std::function<void(db::RefreshStage)> refreshTimer(Meters& meters);

} // namespace oa::metrics
