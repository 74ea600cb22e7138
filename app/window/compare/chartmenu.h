// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "charts/model/extreme.h"
#include "core/workspace/workspace.h"

#include <QMenu>

#include <functional>
#include <optional>

namespace oa::window {

/// What a right click into a chart offers: a threshold at that height, another one, none; its highest and its lowest
/// point, lists of receipts; the spread under the medians.
class ChartMenu : public QMenu
{
    Q_OBJECT

public:
    /// `value`: what the pointer's height stands for; empty without a pointer.
    ChartMenu(core::Metric metric, std::optional<double> value, const core::WorkspacePane& pane,
              QWidget* parent = nullptr);

Q_SIGNALS:
    void extremePicked(oa::charts::Extreme extreme); ///< to go to
    void thresholdPicked(std::optional<double> value);
    void thresholdRequested();
    void markerRequested();
    void explanationRequested(const QString& business);
    void spreadPicked(bool shown);
    void receiptsRequested(const QString& business, std::optional<double> below);
};

/// To two digits: what somebody who is asked for a threshold may begin with.
std::optional<double> roundedThreshold(std::optional<double> value);

/// Asks for a threshold in a dialog of `parent` that lets everything else go on; `chosen` is called when a person says
/// so.
void askForThreshold(core::Metric metric, std::optional<double> present, QWidget* parent,
                     const std::function<void(double)>& chosen);

} // namespace oa::window
