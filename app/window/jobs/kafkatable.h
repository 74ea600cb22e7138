// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/base/latestjob.h"
#include "db/ingest/ingeststatus.h"
#include "db/sessions/connectionpool.h"

#include <QTimeZone>
#include <QWidget>

class QLabel;
class QTableWidget;

namespace oa::window {

/// The topics that are read from Kafka into this database, a row each: what waits, when was committed last, what was
/// refused; below, in words, what needs attention. Hidden where nothing was ever read from Kafka.
class KafkaTable : public QWidget
{
    Q_OBJECT

public:
    explicit KafkaTable(QWidget* parent = nullptr);
    ~KafkaTable() override;

    void setSource(const std::shared_ptr<db::ConnectionPool>& source);
    void setZone(const QTimeZone& zone) { m_zone = zone; }
    /// Off the GUI thread.
    void read();

Q_SIGNALS:
    /// Somebody wants to see the refused messages.
    void refusedRequested();

private:
    struct Status
    {
        std::vector<db::IngestedTopic> topics;
        core::TimePoint now;
    };
    void show(const Status& status);

    std::shared_ptr<db::ConnectionPool> m_source;
    QTableWidget* m_table;
    QLabel* m_concerns;
    QTimeZone m_zone = QTimeZone::utc();
    core::LatestJob<core::Result<Status>> m_reading;
};

} // namespace oa::window
