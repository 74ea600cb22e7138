// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <prometheus/collectable.h>
#include <prometheus/metric_family.h>

#include <vector>

namespace oa::metrics {

/// The process_… metrics that every exporter has, read from /proc/self when they are asked for.
class ProcessMetrics final : public prometheus::Collectable
{
public:
    std::vector<prometheus::MetricFamily> Collect() const override;
};

} // namespace oa::metrics
