// SPDX-License-Identifier: GPL-3.0-only
#include "app/metrics/metricsfile.h"

#include "app/metrics/meters.h"
#include "core/base/outputfile.h"

namespace oa::metrics {

core::Result<> writeMetricsFile(const QString& path, const Meters& meters)
{
    core::OutputFile file(path);
    OA_TRY(file.begin());
    const auto text = meters.text(Meters::Process::Left);
    file.write(text.data(), static_cast<qint64>(text.size()));
    return file.finish();
}

} // namespace oa::metrics
