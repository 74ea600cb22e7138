// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/alerts/desktopnotification.h"

#include "core/base/latestjob.h"

#ifdef OCR_ANALYTICS_DBUS
#include <QDBusConnection>
#include <QDBusMessage>
#include <QVariantMap>
#endif

#include <QThreadPool>

using namespace Qt::StringLiterals;

namespace oa::window {

#ifdef OCR_ANALYTICS_DBUS
void notifyDesktop(const QString& title, const QString& text)
{
    // Connecting to the bus waits for it, so not here.
    core::backgroundThreads()->start([title, text] {
        const auto bus = QDBusConnection::sessionBus();
        if (!bus.isConnected())
            return;
        auto message =
            QDBusMessage::createMethodCall(u"org.freedesktop.Notifications"_s, u"/org/freedesktop/Notifications"_s,
                                           u"org.freedesktop.Notifications"_s, u"Notify"_s);
        constexpr uint replacesNone = 0;
        constexpr int asLongAsUsual = -1;
        message.setArguments({u"OCR Analytics"_s, replacesNone, u"io.github.ocr_analytics.OcrAnalytics"_s, title,
                              text.toHtmlEscaped(), QStringList(), QVariantMap(), asLongAsUsual});
        bus.send(message);
    });
}
#else
void notifyDesktop(const QString&, const QString&) {}
#endif

} // namespace oa::window
