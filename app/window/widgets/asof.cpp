// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/widgets/asof.h"

#include "app/window/widgets/timetext.h"

#include <QCoreApplication>

namespace oa::window {

QString withAsOf(const QString& text, const core::TimeRange& range, const QTimeZone& zone, core::TimePoint readAt)
{
    if (range.to <= readAt)
        return text;
    //: %1 a range of time, %2 a time of day with seconds
    return QCoreApplication::translate("oa::window::AsOf", "%1 · as of %2, counting the point that is still filling")
        .arg(text, secondText(readAt, zone));
}

} // namespace oa::window
