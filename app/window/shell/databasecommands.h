// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QObject>

class QWidget;

namespace oa::core {
struct Error;
}

namespace oa::window {

class Banner;
class ConnectionFlow;
class MainActions;
class SampleStart;
class Session;
class Settings;
class WelcomePage;

/// The ways to a database and out of it: the welcome page, the File menu and its recent ones. Shows how far an opening
/// is and why it failed, where the person is looking.
class DatabaseCommands : public QObject
{
    Q_OBJECT

public:
    DatabaseCommands(MainActions* actions, Session* session, SampleStart* sampleStart, ConnectionFlow* flow,
                     WelcomePage* welcome, Banner* banner, Settings& settings, QWidget* window);

    void updateRecents();

Q_SIGNALS:
    void closing();     ///< what reads has to let go
    void pageChanged(); ///< charts or the welcome page have become the ones to show

private:
    void connectFlow();
    void connectSampleStart();
    void disconnectDatabase();
    void exportConnections();
    void exportConnectionsTo(const QString& path);
    void importConnections();
    void importConnectionsFrom(const QString& path);
    void showFailure(const core::Error& error);

    MainActions* m_actions;
    Session* m_session;
    SampleStart* m_sampleStart;
    ConnectionFlow* m_flow;
    WelcomePage* m_welcome;
    Banner* m_banner;
    Settings& m_settings;
    QWidget* m_window;
};

} // namespace oa::window
