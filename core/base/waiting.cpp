// SPDX-License-Identifier: GPL-3.0-only
#include "core/base/waiting.h"

#include <QRandomGenerator>

#include <algorithm>
#include <cmath>
#include <condition_variable>
#include <mutex>

namespace oa::core {

bool sleepFor(std::chrono::steady_clock::duration time, const std::stop_token& stop)
{
    std::mutex mutex;
    std::condition_variable_any never;
    std::unique_lock lock(mutex);
    never.wait_for(lock, stop, time, [] { return false; });
    return !stop.stop_requested();
}

std::chrono::milliseconds BackOff::delay(int failures, double random) const
{
    const auto doublings = std::clamp(failures, 0, 30);
    const auto widest =
        std::min(static_cast<double>(cap.count()), std::ldexp(static_cast<double>(base.count()), doublings));
    return std::chrono::milliseconds(static_cast<std::int64_t>(std::clamp(random, 0.0, 1.0) * widest));
}

std::chrono::milliseconds BackOff::delay(int failures) const
{
    return delay(failures, QRandomGenerator::global()->generateDouble());
}

} // namespace oa::core
