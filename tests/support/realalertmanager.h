// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "tests/cli/http.h"

#include <QFile>
#include <QJsonArray>
#include <QProcess>
#include <QStandardPaths>
#include <QStringList>
#include <QTcpServer>
#include <QTemporaryDir>

namespace oa::tests {

/// Debian's Alertmanager, which tells nobody.
class RealAlertmanager
{
public:
    /// Empty when it is not installed (Debian: prometheus-alertmanager).
    static QString program() { return QStandardPaths::findExecutable(QStringLiteral("prometheus-alertmanager")); }

    ~RealAlertmanager()
    {
        m_process.terminate();
        m_process.waitForFinished();
    }

    bool start()
    {
        QTcpServer free;
        if (!free.listen(QHostAddress(QHostAddress::LocalHost)))
            return false;
        m_port = free.serverPort();
        free.close();
        QFile configuration(m_folder.filePath(QStringLiteral("alertmanager.yml")));
        if (!configuration.open(QIODevice::WriteOnly))
            return false;
        configuration.write("route: {receiver: nobody}\nreceivers: [{name: nobody}]\n");
        configuration.close();
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(program(), {QStringLiteral("--config.file=") + configuration.fileName(),
                                    QStringLiteral("--storage.path=") + m_folder.path(),
                                    QStringLiteral("--web.listen-address=127.0.0.1:%1").arg(m_port),
                                    QStringLiteral("--cluster.listen-address="), QStringLiteral("--log.level=error")});
        return m_process.waitForStarted();
    }

    int port() const { return m_port; }
    /// Names of the alerts that it has, those that are over left out.
    QStringList alerts() const
    {
        QStringList names;
        for (const auto& alert : QJsonDocument::fromJson(httpGet(m_port, QStringLiteral("/api/v2/alerts"))).array())
            names += alert[QStringLiteral("labels")][QStringLiteral("alertname")].toString();
        return names;
    }

private:
    QTemporaryDir m_folder;
    QProcess m_process;
    int m_port = 0;
};

} // namespace oa::tests
