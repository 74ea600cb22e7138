// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/window/actions/windowparts.h"
#include "core/base/result.h"

#include <QObject>

namespace oa::database {
struct StartOptions;
}

namespace oa::window {

class ConnectionFlow;
class PasswordStore;
class SampleStart;
class WelcomePage;

/// The ways to a database and out of it: the welcome page, the File menu and its recent ones. Shows how far an opening
/// is and why it failed, where the person is looking.
class DatabaseFeature : public QObject
{
    Q_OBJECT

public:
    /// `passwords` must outlive it.
    DatabaseFeature(const WindowParts& parts, WelcomePage* welcome, PasswordStore& passwords);

    /// Opens what the options name, else what was open last, else nothing.
    void start(const database::StartOptions& options);
    SampleStart* sampleStart() const { return m_sampleStart; }

Q_SIGNALS:
    void closing();     ///< what reads has to let go
    void pageChanged(); ///< charts or the welcome page have become the ones to show

private:
    void connectFlow();
    void connectSampleStart();
    void updateActions();
    void updateRecents();
    void disconnectDatabase();
    void exportConnections();
    void exportConnectionsTo(const QString& path);
    void importConnections();
    void importConnectionsFrom(const QString& path);
    void showFailure(const core::Error& error);

    WindowParts m_parts;
    WelcomePage* m_welcome;
    SampleStart* m_sampleStart;
    ConnectionFlow* m_flow;
};

} // namespace oa::window
