// SPDX-License-Identifier: GPL-3.0-only
#include "app/metrics/processmetrics.h"

#include <QDir>
#include <QFile>

#include <unistd.h>

#include <sys/resource.h>

namespace oa::metrics {

namespace {

prometheus::MetricFamily family(const char* name, const char* help, prometheus::MetricType type, double value)
{
    prometheus::MetricFamily made{name, help, type, {}};
    prometheus::ClientMetric metric;
    if (type == prometheus::MetricType::Counter)
        metric.counter.value = value;
    else
        metric.gauge.value = value;
    made.metric.push_back(std::move(metric));
    return made;
}

QByteArray contentOf(const char* path)
{
    QFile file(QString::fromLatin1(path));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// What stands behind `key` in /proc/stat.
double bootTime()
{
    for (const auto& line : contentOf("/proc/stat").split('\n')) {
        if (line.startsWith("btime "))
            return line.mid(6).toDouble();
    }
    return 0;
}

} // namespace

std::vector<prometheus::MetricFamily> ProcessMetrics::Collect() const
{
    using prometheus::MetricType;
    std::vector<prometheus::MetricFamily> all;
    // The program's name stands in brackets and may hold anything: fields are counted behind it, the first is the third
    // of proc(5).
    const auto stat = contentOf("/proc/self/stat");
    const auto fields = stat.mid(stat.lastIndexOf(')') + 2).split(' ');
    constexpr qsizetype userTicks = 11;
    constexpr qsizetype systemTicks = 12;
    constexpr qsizetype startTicks = 19;
    constexpr qsizetype virtualBytes = 20;
    constexpr qsizetype residentPages = 21;
    if (fields.size() > residentPages) {
        const auto ticks = static_cast<double>(sysconf(_SC_CLK_TCK));
        const auto pageBytes = static_cast<double>(sysconf(_SC_PAGESIZE));
        all.push_back(family("process_cpu_seconds_total", "Total user and system CPU time spent in seconds.",
                             MetricType::Counter,
                             (fields[userTicks].toDouble() + fields[systemTicks].toDouble()) / ticks));
        all.push_back(family("process_start_time_seconds", "Start time of the process since unix epoch in seconds.",
                             MetricType::Gauge, bootTime() + fields[startTicks].toDouble() / ticks));
        all.push_back(family("process_virtual_memory_bytes", "Virtual memory size in bytes.", MetricType::Gauge,
                             fields[virtualBytes].toDouble()));
        all.push_back(family("process_resident_memory_bytes", "Resident memory size in bytes.", MetricType::Gauge,
                             fields[residentPages].toDouble() * pageBytes));
    }
    const auto openFiles =
        QDir(QStringLiteral("/proc/self/fd")).entryList(QDir::NoDotAndDotDot | QDir::AllEntries | QDir::System);
    all.push_back(family("process_open_fds", "Number of open file descriptors.", MetricType::Gauge,
                         static_cast<double>(openFiles.size())));
    rlimit limit{};
    if (getrlimit(RLIMIT_NOFILE, &limit) == 0) {
        all.push_back(family("process_max_fds", "Maximum number of open file descriptors.", MetricType::Gauge,
                             static_cast<double>(limit.rlim_cur)));
    }
    return all;
}

} // namespace oa::metrics
