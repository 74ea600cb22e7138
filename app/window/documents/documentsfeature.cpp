// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/documents/documentsfeature.h"

#include "app/window/compare/comparison.h"
#include "app/window/documents/documentsdock.h"

#include <QMainWindow>

namespace oa::window {

DocumentsFeature::DocumentsFeature(const WindowParts& parts)
    : QObject(parts.window)
    , m_dock(new DocumentsDock(parts.window))
{
    connect(parts.comparison, &Comparison::bucketActivated, m_dock,
            [dock = m_dock, comparison = parts.comparison](const QString& business, core::Metric,
                                                           const core::TimeRange& bucket) {
                dock->showBucket(business, bucket, comparison->zone());
            });
    connect(parts.comparison, &Comparison::receiptsRequested, m_dock,
            [dock = m_dock, comparison = parts.comparison](const QString& business, core::Metric metric,
                                                           std::optional<double> below) {
                dock->showReceipts(business, core::shownBuckets(comparison->visibleRange(), comparison->calendar()),
                                   comparison->zone(), metric, below, comparison->workspace().currency);
            });
}

} // namespace oa::window
