// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/compare/rollingreader.h"

#include <algorithm>
#include <utility>

namespace oa::window {

namespace {

constexpr int restMilliseconds = 250;
constexpr int livePeriodMilliseconds = 5000;

bool areSameLines(const std::vector<presentation::RollingQuestion>& before,
                  const std::vector<presentation::RollingQuestion>& now)
{
    return std::equal(before.begin(), before.end(), now.begin(), now.end(), [](const auto& a, const auto& b) {
        return a.business == b.business && a.calendar == b.calendar && a.buckets == b.buckets;
    });
}

} // namespace

RollingReader::RollingReader(QObject* parent)
    : QObject(parent)
{
    m_rested.setSingleShot(true);
    connect(&m_rested, &QTimer::timeout, this, &RollingReader::read);
}

RollingReader::~RollingReader()
{
    m_job.cancel();
}

void RollingReader::setSource(std::shared_ptr<db::ConnectionPool> source)
{
    m_job.cancel();
    m_source = std::move(source);
    if (m_source && !m_questions.empty())
        m_rested.start(restMilliseconds);
}

void RollingReader::setQuestions(std::vector<presentation::RollingQuestion> questions)
{
    if (questions == m_questions)
        return;
    const auto isSame = areSameLines(m_questions, questions);
    m_questions = std::move(questions);
    m_job.cancel();
    if (!isSame && !std::exchange(m_medians, {}).empty())
        Q_EMIT changed(); // they were of others
    if (m_questions.empty())
        m_rested.stop();
    else
        m_rested.start(restMilliseconds);
}

void RollingReader::refresh()
{
    if (!m_questions.empty() && !m_rested.isActive())
        m_rested.start(livePeriodMilliseconds);
}

void RollingReader::read()
{
    if (!m_source || m_questions.empty())
        return;
    m_job.start(
        [source = m_source, questions = m_questions](const std::stop_token& stop) -> Answer {
            OA_TRY_ASSIGN(auto connection, source->acquire(stop));
            return presentation::readRollingMedians(*connection, questions);
        },
        [this](Answer answer) {
            if (!answer)
                return void(Q_EMIT readingFailed(answer.error()));
            m_medians = std::move(*answer);
            Q_EMIT changed();
        });
}

} // namespace oa::window
