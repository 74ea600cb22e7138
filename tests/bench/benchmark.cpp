// SPDX-License-Identifier: GPL-3.0-only
#include "tests/bench/benchmark.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QProcess>

#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace oa::bench {

double secondsOf(const std::function<void()>& work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return static_cast<double>(timer.nsecsElapsed()) / 1e9;
}

double least(const QJsonArray& values)
{
    auto smallest = values.at(0).toDouble();
    for (const auto& value : values)
        smallest = std::min(smallest, value.toDouble());
    return smallest;
}

double quantile(QList<double> values, double share)
{
    if (values.isEmpty())
        return 0;
    std::sort(values.begin(), values.end());
    const auto last = static_cast<double>(values.size() - 1);
    return values[static_cast<qsizetype>(share * last)];
}

double median(QList<double> values)
{
    return quantile(std::move(values), 0.5);
}

bool run(const QString& program, const QStringList& arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedChannels);
    process.start(program, arguments);
    return process.waitForFinished(-1) && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
}

double ownProcessorSeconds()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    const auto seconds = [](const timeval& time) {
        return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
    };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

double processorSecondsOf(qint64 processId)
{
    // The fields behind the name, which is in brackets: state, parent, … (proc(5)).
    constexpr int parent = 1;
    constexpr int userTicks = 11;
    constexpr int waitedForTicks = 13;
    double ticks = 0;
    const auto folders = QDir(u"/proc"_s).entryList({u"[0-9]*"_s}, QDir::Dirs);
    for (const auto& folder : folders) {
        QFile stat(u"/proc/%1/stat"_s.arg(folder));
        if (!stat.open(QIODevice::ReadOnly))
            continue;
        const auto text = stat.readAll();
        const auto fields = text.mid(text.lastIndexOf(')') + 2).split(' ');
        const auto isItself = folder.toLongLong() == processId;
        if (!isItself && fields.value(parent).toLongLong() != processId)
            continue;
        for (int i = userTicks; i < (isItself ? waitedForTicks + 2 : waitedForTicks); ++i)
            ticks += fields.value(i).toDouble();
    }
    return ticks / static_cast<double>(sysconf(_SC_CLK_TCK));
}

double peakMemoryMegabytes()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) / 1024.0;
}

double peakMemoryMegabytesOf(qint64 processId)
{
    QFile status(u"/proc/%1/status"_s.arg(processId));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const auto text = status.readAll();
    const auto at = text.indexOf("VmHWM:");
    return at < 0 ? 0 : text.mid(at + 6, text.indexOf("kB", at) - at - 6).trimmed().toDouble() / 1024.0;
}

void print(const QJsonObject& result)
{
    std::puts(QJsonDocument(result).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
}

} // namespace oa::bench
