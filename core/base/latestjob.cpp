// SPDX-License-Identifier: GPL-3.0-only
#include "core/base/latestjob.h"

namespace oa::core {

QThreadPool* backgroundThreads()
{
    struct Threads : QThreadPool
    {
        Threads()
        {
            constexpr int mostAtOnce = 24;
            setMaxThreadCount(mostAtOnce);
            setObjectName(QStringLiteral("background"));
        }
    };
    static Threads threads;
    return &threads;
}

} // namespace oa::core
