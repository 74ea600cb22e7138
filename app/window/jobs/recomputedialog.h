// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/base/latestjob.h"
#include "db/refresh/recomputation.h"
#include "db/sessions/connectionpool.h"

#include <QDialog>
#include <QTimeZone>
#include <QTimer>

class QLabel;
class QPushButton;

namespace oa::window {

class WallTimeEdit;

/// Asks which range to count anew and says, before anything happens, how much that would touch.
class RecomputeDialog : public QDialog
{
    Q_OBJECT

public:
    /// Begins with `range`; times are shown and typed in `zone`. Reads from `source`.
    RecomputeDialog(const core::TimeRange& range, const QTimeZone& zone, std::shared_ptr<db::ConnectionPool> source,
                    QWidget* parent = nullptr);
    ~RecomputeDialog() override;

    /// Half-open; empty when the end is not after the beginning.
    core::TimeRange range() const;

private:
    using Plan = core::Result<db::RecomputePlan>;

    WallTimeEdit* makeEdit(const QString& name, core::TimePoint time);
    void edited();
    void readPlan();
    void onPlanned(const Plan& plan);

    QTimeZone m_zone;
    std::shared_ptr<db::ConnectionPool> m_source;
    WallTimeEdit* m_from;
    WallTimeEdit* m_to;
    QLabel* m_plan;
    QPushButton* m_do;
    QTimer m_delay;
    core::LatestJob<Plan> m_planning;
};

} // namespace oa::window
