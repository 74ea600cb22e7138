// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/window/databaseopener.h"

#include <QObject>
#include <QPointer>

class QWidget;

namespace oa::window {

class AdoptionDialog;
class ConnectionDialog;
class Session;
class Settings;

/// The way from "which database?" to an open one: the dialog, the password when the server wants one, agreement to
/// the tables when there are none.
class ConnectionFlow : public QObject
{
    Q_OBJECT

public:
    /// In Settings::LastConnection, for the embedded database.
    static constexpr char16_t localName[] = u"local";

    ConnectionFlow(Session* session, Settings& settings, QWidget* window);

    void open(const DatabaseChoice& choice);
    void openLocal(const QString& directory);
    /// What settings and the recent list hold: conninfo without password, or localName.
    void openStored(const QString& conninfo);
    void ask();

Q_SIGNALS:
    void openingStarted(const QString& what);
    void waitingForPerson(); ///< a dialog is open
    void failed(const oa::core::Error& error);

private:
    void takeFailure(const DatabaseChoice& choice, const core::Error& error);
    void askForPassword(const DatabaseChoice& choice, const core::Error& refusal);
    void askForSetup(const DatabaseChoice& choice, const MissingSetup& setup);
    void askForAdoption(const DatabaseChoice& choice, const MissingSetup& setup);

    Session* m_session;
    Settings& m_settings;
    QWidget* m_window;
    QPointer<ConnectionDialog> m_dialog;
    QPointer<AdoptionDialog> m_adoption;
};

} // namespace oa::window
