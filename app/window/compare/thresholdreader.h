// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/presentation/panes/thresholdshares.h"
#include "charts/widgets/chartpane.h"
#include "core/base/latestjob.h"
#include "core/workspace/workspace.h"
#include "db/sessions/connectionpool.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <vector>

namespace oa::window {

/// Keeps a pane's thresholds and, beside each, the share of the visible documents below it. Thresholds are shown at
/// once; the shares are read in a worker when the view has come to rest, the newest request wins, and a share of
/// another range is never left standing. GUI thread.
class ThresholdReader : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive it.
    ThresholdReader(charts::ChartPane* pane, QObject* parent = nullptr);
    ~ThresholdReader() override;

    void setSource(std::shared_ptr<db::ConnectionPool> source);
    void setThresholds(const core::Thresholds& thresholds);
    /// The lines on screen.
    void setLines(const std::vector<core::PaneLine>& lines, const core::BusinessColors& colors);
    void setVisible(const core::TimeRange& range);
    /// Of amounts, only documents in this one; empty for all.
    void setCurrency(const QString& currency);
    /// Documents of these minutes have changed.
    void refresh(const core::TimeRange& minutes);

Q_SIGNALS:
    void readingFailed(const oa::core::Error& error);

private:
    using Shares = presentation::ThresholdShares;
    using Answer = core::Result<Shares>;

    bool hasThreshold() const;
    void forget();
    void show();
    void read();

    charts::ChartPane* m_pane;
    std::shared_ptr<db::ConnectionPool> m_source;
    core::Thresholds m_thresholds{};
    std::vector<core::PaneLine> m_lines;
    core::BusinessColors m_colors;
    core::TimeRange m_visible{};
    QString m_currency;
    Shares m_shares{};
    QTimer m_rested;
    core::LatestJob<Answer> m_job;
};

} // namespace oa::window
