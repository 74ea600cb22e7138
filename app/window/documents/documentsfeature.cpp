// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/documents/documentsfeature.h"

#include "app/window/compare/comparison.h"
#include "app/window/documents/documentsdock.h"
#include "app/window/documents/explanationdialog.h"
#include "core/time/clock.h"

#include <QMainWindow>

#include <algorithm>

namespace oa::window {

namespace {

/// What is visible of the buckets, and over: the open one says something else tomorrow.
core::TimeRange stretchOf(const Comparison& comparison, core::TimePoint now)
{
    auto stretch = core::shownBuckets(comparison.visibleRange(), comparison.calendar());
    const auto open = core::bucketStart(core::bucketAt(now, comparison.calendar()), comparison.calendar());
    stretch.to = std::max(stretch.from, std::min(stretch.to, open));
    return stretch;
}

} // namespace

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
    connect(parts.comparison, &Comparison::explanationRequested, m_dock,
            [dock = m_dock, comparison = parts.comparison, window = parts.window,
             &clock = parts.clock](const QString& business, core::Metric metric) {
                if (!comparison->source())
                    return;
                auto* dialog =
                    new ExplanationDialog({business, stretchOf(*comparison, clock.now()), comparison->zone(), metric},
                                          comparison->source(), window);
                dialog->setAttribute(Qt::WA_DeleteOnClose);
                connect(dialog, &ExplanationDialog::receiptRequested, dock,
                        [dock, comparison](const QString& of, const core::TimeRange& minute) {
                            dock->showBucket(of, minute, comparison->zone());
                        });
                dialog->open();
            });
}

} // namespace oa::window
