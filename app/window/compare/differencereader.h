// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/presentation/meanmoments.h"
#include "charts/widgets/chartpane.h"
#include "core/base/latestjob.h"
#include "db/sessions/connectionpool.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <vector>

namespace oa::window {

/// Reads, for a pane that holds businesses against each other, what the error of their means' differences is made of,
/// when the view has come to rest; the newest request wins. GUI thread.
class DifferenceReader : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive it.
    DifferenceReader(charts::ChartPane* pane, QObject* parent = nullptr);
    ~DifferenceReader() override;

    void setSource(std::shared_ptr<db::ConnectionPool> source);
    /// The lines on screen and what is visible of them; none where nothing is compared.
    void setQuestions(std::vector<presentation::MeanQuestion> questions);
    /// Documents have changed.
    void refresh();

Q_SIGNALS:
    void readingFailed(const oa::core::Error& error);

private:
    using Answer = core::Result<std::vector<std::optional<charts::ScoreMoments>>>;

    void read();

    charts::ChartPane* m_pane;
    std::shared_ptr<db::ConnectionPool> m_source;
    std::vector<presentation::MeanQuestion> m_questions;
    QTimer m_rested;
    core::LatestJob<Answer> m_job;
};

} // namespace oa::window
