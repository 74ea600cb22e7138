// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/base/latestjob.h"
#include "core/base/result.h"
#include "db/sessions/connectionpool.h"

#include <QTimer>

#include <functional>
#include <memory>
#include <utility>
#include <vector>

namespace oa::window {

/// Reads something of each line of a pane in a worker when the view has come to rest; the newest request wins, and what
/// was read last stays until the next is there. GUI thread.
template <typename Question, typename Value>
class RestedReader
{
public:
    using Questions = std::vector<Question>;
    using Values = std::vector<Value>;
    using Answer = core::Result<Values>;

    /// `read` runs in a worker, the others in this thread: `isOfSame` says whether the values of earlier questions are
    /// good until those of new ones are there.
    struct Functions
    {
        std::function<Answer(db::Connection&, const Questions&)> read;
        std::function<bool(const Questions& before, const Questions& now)> isOfSame;
        std::function<void()> changed; ///< values() has
        std::function<void(const core::Error&)> failed;
    };

    explicit RestedReader(Functions functions)
        : m_functions(std::move(functions))
    {
        m_rested.setSingleShot(true);
        QObject::connect(&m_rested, &QTimer::timeout, &m_rested, [this] { read(); });
    }

    void setSource(std::shared_ptr<db::ConnectionPool> source)
    {
        m_job.cancel();
        m_source = std::move(source);
        if (m_source && !m_questions.empty())
            m_rested.start(restMilliseconds);
    }

    /// One for each line on screen; none where nothing is wanted.
    void setQuestions(Questions questions)
    {
        if (questions == m_questions)
            return;
        const auto isSame = m_functions.isOfSame(m_questions, questions);
        m_questions = std::move(questions);
        m_job.cancel();
        if (m_questions.empty())
            m_rested.stop();
        else
            m_rested.start(restMilliseconds);
        if (!isSame && !std::exchange(m_values, {}).empty())
            m_functions.changed();
    }

    /// Documents have changed.
    void refresh()
    {
        if (!m_questions.empty() && !m_rested.isActive())
            m_rested.start(livePeriodMilliseconds);
    }

    /// In the order of the questions; none while they are not known.
    const Values& values() const { return m_values; }

private:
    static constexpr int restMilliseconds = 250; // a range that is being dragged is not worth a query
    static constexpr int livePeriodMilliseconds = 5000;

    void read()
    {
        if (!m_source || m_questions.empty())
            return;
        m_job.start(
            [source = m_source, questions = m_questions, ask = m_functions.read](std::stop_token stop) -> Answer {
                OA_TRY_ASSIGN(auto connection, source->acquire(std::move(stop)));
                return ask(*connection, questions);
            },
            [this](Answer answer) {
                if (!answer)
                    return m_functions.failed(answer.error());
                m_values = std::move(*answer);
                m_functions.changed();
            });
    }

    Functions m_functions;
    std::shared_ptr<db::ConnectionPool> m_source;
    Questions m_questions;
    Values m_values;
    QTimer m_rested;
    core::LatestJob<Answer> m_job;
};

} // namespace oa::window
