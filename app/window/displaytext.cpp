// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/displaytext.h"

#include <QFontMetrics>

using namespace Qt::StringLiterals;

namespace oa::window {

QString elidedName(const QString& raw, const QFontMetrics& metrics, int width)
{
    return metrics.elidedText(visibleName(raw), Qt::ElideMiddle, width);
}

QString tooltipName(const QString& raw)
{
    return u"<span style='white-space:pre-wrap'>%1</span>"_s.arg(raw.toHtmlEscaped());
}

QString withoutMnemonics(QString text)
{
    return text.replace(u"&"_s, u"&&"_s);
}

} // namespace oa::window
