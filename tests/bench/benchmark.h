// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/base/result.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QString>

#include <functional>

namespace oa::bench {

double secondsOf(const std::function<void()>& work);
double least(const QJsonArray& values);
/// The middle one; of an even number, the lower.
double median(QList<double> values);
/// The value below which `share` (0 to 1) of them lie.
double quantile(QList<double> values, double share);

/// Runs a program to its end, its messages to ours. False when it failed.
bool run(const QString& program, const QStringList& arguments);

/// Processor time of this process so far.
double ownProcessorSeconds();
/// Processor time so far of a process, of the children that it has and of those that have ended.
double processorSecondsOf(qint64 processId);

/// This process's largest resident size so far.
double peakMemoryMegabytes();

/// The same of another process, while it is there; 0 afterwards.
double peakMemoryMegabytesOf(qint64 processId);

/// The value; without one the benchmark ends with the error's words.
template <typename T>
T checked(core::Result<T> result)
{
    if (!result)
        qFatal("%s", qUtf8Printable(result.error().lines()));
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

/// The benchmark ends where something was not done.
inline void ok(bool done)
{
    if (!done)
        qFatal("a statement failed");
}

/// One object, one line, on standard output.
void print(const QJsonObject& result);

} // namespace oa::bench
