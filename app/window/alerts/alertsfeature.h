// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/window/actions/windowparts.h"
#include "app/window/compare/panecontroller.h"
#include "core/base/latestjob.h"
#include "db/alerts/alerthistory.h"
#include "db/alerts/alertrulestore.h"
#include "db/alerts/alerttrial.h"
#include "db/sessions/connectionpool.h"

#include <QObject>
#include <QTimer>

#include <deque>
#include <functional>
#include <set>

namespace oa::window {

class AlertsDock;

/// Alert rules in the window: reads them and what fires every few seconds, tells of what is new on the banner and on
/// the desktop, and does what a person asks. Nothing of it waits in the GUI thread.
class AlertsFeature : public QObject
{
    Q_OBJECT

public:
    /// How a person who looks elsewhere is told: title and text.
    using Notify = std::function<void(const QString&, const QString&)>;

    AlertsFeature(const WindowParts& parts, Notify notify);
    ~AlertsFeature() override;

    AlertsDock* dock() const { return m_dock; }
    void setSource(std::shared_ptr<db::ConnectionPool> source);

private:
    struct Read
    {
        std::vector<db::StoredAlertRule> rules;
        std::vector<db::AlertHistoryEntry> history;
        std::vector<db::AlertFiringRow> firings; ///< of the last weeks
    };
    using Answer = core::Result<Read>;
    using Change = std::function<core::Result<>(db::AlertRuleStore&)>;

    void connectDock();
    void update();
    void read();
    void onRead(Answer answer);
    void tell(const std::vector<db::StoredAlertRule>& rules);
    void showBanner(const std::vector<const db::StoredAlertRule*>& firing);
    /// On the charts: what fired, and what a rule that is being described would have.
    void mark();
    void showTrial(const core::AlertRule& rule, const db::AlertTrial& trial);
    void add();
    void edit(const db::StoredAlertRule& stored);
    void openDialog(const core::AlertRule& rule, qint64 id);
    void remove(const QString& rule);
    /// Does it in the background, one after the other, and reads again.
    void change(Change change);
    void nextChange();

    WindowParts m_parts;
    Notify m_notify;
    AlertsDock* m_dock;
    std::shared_ptr<db::ConnectionPool> m_source;
    QTimer m_timer;
    std::optional<std::set<qint64>> m_known; ///< firings that were told of; nothing before the first answer
    std::set<qint64> m_bannered;
    std::vector<db::AlertFiringRow> m_firings; ///< of the last weeks
    ChartMarks m_tried;                        ///< of the dialog that is open
    std::deque<Change> m_changes;
    core::LatestJob<Answer> m_reading;
    core::LatestJob<core::Result<>> m_changing;
};

} // namespace oa::window
