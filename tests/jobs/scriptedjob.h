// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/jobs/job.h"

#include <condition_variable>
#include <functional>
#include <mutex>

namespace oa::test {

/// A job whose work is a function of the attempt's number (from 1).
class ScriptedJob final : public jobs::Job
{
public:
    using Work = std::function<core::Result<jobs::Outcome>(const jobs::JobContext&, int attempt)>;

    explicit ScriptedJob(Work work, bool isRepeatable = true, QString kind = QStringLiteral("seed"))
        : m_work(std::move(work))
        , m_isRepeatable(isRepeatable)
        , m_kind(std::move(kind))
    {}

    QString kind() const override { return m_kind; }
    bool isRepeatable() const override { return m_isRepeatable; }
    core::Result<jobs::Outcome> run(const jobs::JobContext& context) override { return m_work(context, ++m_attempt); }
    int attempts() const { return m_attempt; }

private:
    Work m_work;
    bool m_isRepeatable;
    QString m_kind;
    int m_attempt = 0;
};

/// Waits until a stop is asked for.
inline core::Result<jobs::Outcome> untilStopped(const jobs::JobContext& context)
{
    std::mutex mutex;
    std::condition_variable_any never;
    std::unique_lock lock(mutex);
    never.wait(lock, context.stop, [] { return false; });
    return core::fail(core::ErrorCode::Canceled, QStringLiteral("stopped"));
}

} // namespace oa::test
