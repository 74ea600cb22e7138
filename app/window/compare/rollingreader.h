// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/presentation/rollingmedians.h"
#include "core/base/latestjob.h"
#include "db/sessions/connectionpool.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <vector>

namespace oa::window {

/// Reads the rolling medians of a pane's lines when the view has come to rest; the newest request wins, and what was
/// read last stays until the next is there. GUI thread.
class RollingReader : public QObject
{
    Q_OBJECT

public:
    explicit RollingReader(QObject* parent = nullptr);
    ~RollingReader() override;

    void setSource(std::shared_ptr<db::ConnectionPool> source);
    /// The lines on screen and what is visible of them; none where no medians are wanted.
    void setQuestions(std::vector<presentation::RollingQuestion> questions);
    /// Documents have changed.
    void refresh();
    /// In the order of the questions; fewer while they are not known.
    const std::vector<presentation::MediansPointer>& medians() const { return m_medians; }

Q_SIGNALS:
    void changed();
    void readingFailed(const oa::core::Error& error);

private:
    using Answer = core::Result<std::vector<presentation::MediansPointer>>;

    void read();

    std::shared_ptr<db::ConnectionPool> m_source;
    std::vector<presentation::RollingQuestion> m_questions;
    std::vector<presentation::MediansPointer> m_medians;
    QTimer m_rested;
    core::LatestJob<Answer> m_job;
};

} // namespace oa::window
