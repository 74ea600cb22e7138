// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/compare/differencereader.h"

#include <algorithm>

namespace oa::window {

namespace {

constexpr int restMilliseconds = 250;
constexpr int livePeriodMilliseconds = 5000;

/// A live view moves on by a bucket: until the new numbers are there the old ones are as good as true.
bool isNearly(const std::vector<presentation::MeanQuestion>& before, const std::vector<presentation::MeanQuestion>& now)
{
    return std::equal(before.begin(), before.end(), now.begin(), now.end(), [](const auto& a, const auto& b) {
        if (a.business != b.business || a.ranges.size() != 1 || b.ranges.size() != 1)
            return false;
        const auto moved =
            std::chrono::abs(b.ranges[0].from - a.ranges[0].from) + std::chrono::abs(b.ranges[0].to - a.ranges[0].to);
        return moved * 50 < b.ranges[0].length();
    });
}

} // namespace

DifferenceReader::DifferenceReader(charts::ChartPane* pane, QObject* parent)
    : QObject(parent)
    , m_pane(pane)
{
    m_rested.setSingleShot(true);
    connect(&m_rested, &QTimer::timeout, this, &DifferenceReader::read);
}

DifferenceReader::~DifferenceReader()
{
    m_job.cancel();
}

void DifferenceReader::setSource(std::shared_ptr<db::ConnectionPool> source)
{
    m_job.cancel();
    m_source = std::move(source);
    if (m_source && !m_questions.empty())
        m_rested.start(restMilliseconds);
}

void DifferenceReader::setQuestions(std::vector<presentation::MeanQuestion> questions)
{
    if (questions == m_questions)
        return;
    const auto isFollowing = isNearly(m_questions, questions);
    m_questions = std::move(questions);
    m_job.cancel();
    if (!isFollowing)
        m_pane->setMoments({}); // they are of another range, or of others
    if (m_questions.empty())
        m_rested.stop();
    else
        m_rested.start(restMilliseconds);
}

void DifferenceReader::refresh()
{
    if (!m_questions.empty() && !m_rested.isActive())
        m_rested.start(livePeriodMilliseconds);
}

void DifferenceReader::read()
{
    if (!m_source || m_questions.empty())
        return;
    m_job.start(
        [source = m_source, questions = m_questions](const std::stop_token& stop) -> Answer {
            OA_TRY_ASSIGN(auto connection, source->acquire(stop));
            return presentation::readMoments(*connection, questions);
        },
        [this](Answer answer) {
            if (answer)
                m_pane->setMoments(std::move(*answer));
            else
                Q_EMIT readingFailed(answer.error());
        });
}

} // namespace oa::window
