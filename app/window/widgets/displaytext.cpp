// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/widgets/displaytext.h"

#include "db/address/connectionparameters.h"

#include <QCoreApplication>
#include <QFontMetrics>

using namespace Qt::StringLiterals;

namespace oa::window {

QString elidedName(const QString& raw, const QFontMetrics& metrics, int width)
{
    return metrics.elidedText(visibleName(raw), Qt::ElideMiddle, width);
}

QString tooltipName(const QString& raw)
{
    if (raw.isEmpty())
        return {};
    return u"<span style='white-space:pre-wrap'>%1</span>"_s.arg(core::withoutOrders(raw).toHtmlEscaped());
}

QString tooltipLines(const QString& raw)
{
    return u"<div style='white-space:pre'>%1</div>"_s.arg(core::withoutOrders(raw).toHtmlEscaped());
}

QString databaseTitle(const db::ConnectionParameters& parameters)
{
    if (!parameters.label().isEmpty())
        return parameters.label();
    if (!parameters.value(u"service"_s).isEmpty())
        return parameters.displayName();
    auto host = parameters.value(u"host"_s);
    if (host.isEmpty())
        host = parameters.value(u"hostaddr"_s);
    const auto isHere = host.isEmpty() || host.startsWith(u'/');
    auto title = isHere ? QCoreApplication::translate("oa::window", "this computer") : host;
    if (const auto user = parameters.value(u"user"_s); !user.isEmpty())
        title.prepend(user + u'@');
    const auto port = parameters.value(u"port"_s);
    if (!port.isEmpty() && port != u"5432")
        title += u':' + port;
    if (const auto database = parameters.value(u"dbname"_s); !database.isEmpty())
        title += u'/' + database;
    return title;
}

QString withoutMnemonics(QString text)
{
    return text.replace(u"&"_s, u"&&"_s);
}

} // namespace oa::window
