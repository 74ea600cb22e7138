// SPDX-License-Identifier: GPL-3.0-only
// Preloaded into a program (LD_PRELOAD), makes its computer's clock wrong by OA_CLOCK_OFFSET seconds. What counts time
// without a date is left alone.
#include <cstdlib>
#include <ctime>
#include <dlfcn.h>
#include <sys/time.h>

namespace {

std::time_t offset()
{
    static const auto seconds = [] {
        const auto* text = std::getenv("OA_CLOCK_OFFSET");
        return text ? std::atol(text) : 0L;
    }();
    return seconds;
}

template <typename Function>
Function next(const char* name)
{
    return reinterpret_cast<Function>(dlsym(RTLD_NEXT, name));
}

} // namespace

extern "C" int clock_gettime(clockid_t id, timespec* time) noexcept
{
    static const auto real = next<int (*)(clockid_t, timespec*)>("clock_gettime");
    const auto result = real(id, time);
    if (result == 0 && (id == CLOCK_REALTIME || id == CLOCK_REALTIME_COARSE))
        time->tv_sec += offset();
    return result;
}

extern "C" int gettimeofday(timeval* time, void* zone) noexcept
{
    static const auto real = next<int (*)(timeval*, void*)>("gettimeofday");
    const auto result = real(time, zone);
    if (result == 0)
        time->tv_sec += offset();
    return result;
}

extern "C" std::time_t time(std::time_t* result) noexcept
{
    timespec now{};
    clock_gettime(CLOCK_REALTIME, &now);
    if (result)
        *result = now.tv_sec;
    return now.tv_sec;
}
