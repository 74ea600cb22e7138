// SPDX-License-Identifier: GPL-3.0-only
#include "app/jobs/progressmeter.h"

#include <cmath>

namespace oa::jobs {

std::optional<MeteredProgress> ProgressMeter::add(const Progress& progress, Instant now)
{
    const bool newWork = !m_last || m_last->what != progress.what || progress.done < m_last->done;
    const bool newNotice = m_last && m_last->notice != progress.notice;
    m_last = progress;
    if (newWork)
        m_samples.clear();
    if (m_samples.empty() || now - m_samples.back().at >= shortestGap)
        m_samples.push_back({now, progress.done});
    while (m_samples.size() > 2 && now - m_samples[1].at >= rateWindow)
        m_samples.pop_front();
    if (!newWork && !newNotice && m_shown && now - *m_shown < shortestGap)
        return std::nullopt;
    m_shown = now;
    return metered(now);
}

std::optional<MeteredProgress> ProgressMeter::last(Instant now) const
{
    if (!m_last)
        return std::nullopt;
    return metered(now);
}

MeteredProgress ProgressMeter::metered(Instant now) const
{
    MeteredProgress result{*m_last, 0, std::nullopt};
    const auto& oldest = m_samples.front();
    const auto seconds = std::chrono::duration<double>(now - oldest.at).count();
    if (seconds >= 0.2 && m_last->done > oldest.done)
        result.perSecond = static_cast<double>(m_last->done - oldest.done) / seconds;
    const auto left = m_last->total - m_last->done;
    if (result.perSecond > 0 && left > 0) {
        const auto secondsLeft = std::ceil(static_cast<double>(left) / result.perSecond);
        if (secondsLeft < 1e9)
            result.remaining = std::chrono::seconds(static_cast<qint64>(secondsLeft));
    }
    return result;
}

} // namespace oa::jobs
