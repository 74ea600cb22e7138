// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/base/result.h"

#include <QString>

namespace oa::metrics {

class Meters;

/// Writes all metrics into a file for node_exporter's textfile collector, which sees the old file or the whole new one.
/// Without the process_… metrics, which node_exporter has of its own process under the same names. Errors: as
/// core::OutputFile.
core::Result<> writeMetricsFile(const QString& path, const Meters& meters);

} // namespace oa::metrics
