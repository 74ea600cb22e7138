// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/ingest/ingestoptions.h"
#include "app/jobs/job.h"

namespace oa::ingest {

/// Reads refused messages again, as the options say by now: what can be read becomes a document, what cannot stays.
/// Needs no broker. Counts: "looked", "documents", "refused" (that stay).
class RetryRefusedJob final : public jobs::Job
{
public:
    /// Of a group, or of all when it is empty; of these topics, or of all when there are none.
    RetryRefusedJob(ReadingOptions reading, QString group, QStringList topics);

    QString kind() const override { return QStringLiteral("ingest"); }
    bool isRepeatable() const override { return true; }
    core::Result<jobs::Outcome> run(const jobs::JobContext& context) override;

private:
    ReadingOptions m_reading;
    QString m_group;
    QStringList m_topics;
};

} // namespace oa::ingest
