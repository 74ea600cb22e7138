// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/alerts/desktopnotification.h"
#include "core/base/latestjob.h"

#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDBusError>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>
#include <QVariantMap>

using namespace Qt::StringLiterals;
using namespace oa;

/// What a desktop's notification service gets, on a bus of its own.
class NotificationService : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")

public:
    struct Notification
    {
        QString program;
        QString icon;
        QString title;
        QString text;
        QStringList actions;
        int milliseconds = 0;
    };
    QList<Notification> shown;

public Q_SLOTS:
    // The signature is the specification's, and as such on the bus.
    uint Notify(const QString& program, uint /*replaces*/, const QString& icon, const QString& title,
                const QString& text, const QStringList& actions, const QVariantMap& /*hints*/, int milliseconds)
    {
        shown.append({program, icon, title, text, actions, milliseconds});
        return static_cast<uint>(shown.size());
    }
};

/// notifyDesktop() on a real bus.
class TestDesktopNotification : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QProcess m_daemon;

private Q_SLOTS:
    void initTestCase()
    {
        const auto daemon = QStandardPaths::findExecutable(u"dbus-daemon"_s);
        if (daemon.isEmpty())
            QSKIP("There is no dbus-daemon here.");
        // A bus that starts no services: those installed here would answer in our place.
        QFile configuration(m_folder.filePath(u"bus.conf"_s));
        QVERIFY(configuration.open(QIODevice::WriteOnly));
        configuration.write("<busconfig><type>session</type><listen>unix:dir=" + m_folder.path().toUtf8() +
                            "</listen><policy context=\"default\"><allow send_destination=\"*\" eavesdrop=\"true\"/>"
                            "<allow eavesdrop=\"true\"/><allow own=\"*\"/></policy></busconfig>");
        configuration.close();
        m_daemon.start(daemon, {u"--config-file="_s + configuration.fileName(), u"--nofork"_s, u"--print-address"_s});
        QVERIFY(m_daemon.waitForStarted());
        while (!m_daemon.canReadLine())
            QVERIFY2(m_daemon.waitForReadyRead(), m_daemon.readAllStandardError().constData());
        qputenv("DBUS_SESSION_BUS_ADDRESS", m_daemon.readLine().trimmed());
    }
    void cleanupTestCase()
    {
        if (m_daemon.state() == QProcess::NotRunning)
            return;
        m_daemon.terminate();
        QVERIFY(m_daemon.waitForFinished());
    }

    void withoutAServiceNothingHappens()
    {
        window::notifyDesktop(u"Nobody hears"_s, u"this."_s);
        QVERIFY(core::backgroundThreads()->waitForDone(60'000));
        // Asked behind it on the same connection, so that the bus has it before there is a service.
        QVERIFY(!QDBusConnection::sessionBus().interface()->isServiceRegistered(u"org.freedesktop.Notifications"_s));
    }

    void theServiceGetsPlainTexts()
    {
        auto desktop = QDBusConnection::connectToBus(qEnvironmentVariable("DBUS_SESSION_BUS_ADDRESS"), u"desktop"_s);
        QVERIFY2(desktop.isConnected(), qPrintable(desktop.lastError().message()));
        NotificationService service;
        QVERIFY(desktop.registerObject(u"/org/freedesktop/Notifications"_s, &service, QDBusConnection::ExportAllSlots));
        QVERIFY(desktop.registerService(u"org.freedesktop.Notifications"_s));

        window::notifyDesktop(u"Mean amount <b>below</b> 5"_s, u"Café & <a href=\"x\">Söhne</a>: 4.2\nsince 10:00"_s);
        QTRY_COMPARE(service.shown.size(), 1);
        const auto& notification = service.shown.first();
        QCOMPARE(notification.program, u"OCR Analytics"_s);
        QCOMPARE(notification.title, u"Mean amount <b>below</b> 5"_s); // titles know no mark-up
        QCOMPARE(notification.text, u"Café &amp; &lt;a href=&quot;x&quot;&gt;Söhne&lt;/a&gt;: 4.2\nsince 10:00"_s);
        QVERIFY(notification.actions.isEmpty());
        QCOMPARE(notification.milliseconds, -1);
        QVERIFY(!notification.icon.isEmpty());

        desktop.unregisterService(u"org.freedesktop.Notifications"_s);
        desktop.unregisterObject(u"/org/freedesktop/Notifications"_s);
        QDBusConnection::disconnectFromBus(u"desktop"_s);
    }
};

QTEST_GUILESS_MAIN(TestDesktopNotification)
#include "tst_desktopnotification.moc"
