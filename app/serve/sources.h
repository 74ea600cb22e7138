// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/presentation/panes/plotrequest.h"
#include "app/serve/answercache.h"
#include "app/serve/http/limits.h"
#include "core/time/serverclock.h"

#include <functional>

namespace oa::serve {

enum class PictureKind { Png, Svg };

/// Draws what was read, wherever drawing is possible, and waits for it. Any thread.
using Draw = std::function<core::Result<QByteArray>(const presentation::PlotRequest& request, PictureKind kind,
                                                    const presentation::PlottedPanes& panes)>;

/// What answers are made with, besides a connection. Any thread.
struct Sources
{
    QTimeZone zone; ///< where a question names none
    Draw draw;      ///< empty where the program was built without charts
    core::ServerClock clock = core::ServerClock();
    AnswerCache cache = AnswerCache(cachedBytes);
};

} // namespace oa::serve
